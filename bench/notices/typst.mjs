import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** The template is the same for all; what differs comes in as data, so that Typst can keep what it knows of it. */
const template = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set page(paper: "a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm), footer: context [
  #align(center, text(14pt)[— #counter(page).display() —])
])
#set text(font: "Noto Serif SC", size: 15.8pt, lang: "zh", region: "CN")
#set par(leading: 0.83em, justify: true, first-line-indent: (amount: 2em, all: true))
#show heading: set text(size: 16pt, weight: "regular")
#for block in data.blocks {
  if block.kind == "heading" { heading(block.text) }
  else if block.kind == "paragraph" { par(block.text) }
  else if block.kind == "table" {
    set text(12pt)
    table(
      columns: (1fr,) * block.rows.at(0).len(),
      table.header(..block.rows.at(0)),
      ..block.rows.slice(1).flatten(),
    )
  }
  else { image(bytes(block.svg), format: "svg", width: 30mm, alt: "QR") }
}
`;

/** The same notice by Typst, tagged as it does by default. */
export function typstWay(fontFolder, contents, titles) {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fontFolder] }] });
  const dataOf = (index) =>
    JSON.stringify({
      title: titles[index],
      blocks: contents[index].map((block) =>
        block.kind === 'qr'
          ? {
              kind: 'qr',
              svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${block.size} ${block.size}"><path d="${block.path}"/></svg>`,
            }
          : block,
      ),
    });
  return {
    name: 'Typst (typst-ts-node-compiler)',
    print: (index) => {
      const pdf = compiler.pdf({ mainFileContent: template, inputs: { data: dataOf(index) } });
      compiler.evictCache(10);
      return pdf;
    },
  };
}
