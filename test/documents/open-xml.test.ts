import { expect, test } from 'vitest';
import { editableCopy } from '../../src/documents/editable/index.ts';
import { documents, ofEveryKind } from './fixture/every-kind.ts';
import { faultsOf } from './open-xml/faults.ts';
import { type Node, type Package, readPackage, within } from './open-xml/read.ts';

test.each(documents)('%s is what ISO/IEC 29500 lets a text document be', (_, document) => {
  expect(faultsOf(readPackage(editableCopy(document).docx))).toEqual([]);
});

const sound = readPackage(editableCopy(ofEveryKind.compendium).docx);
const letter = readPackage(editableCopy(ofEveryKind.notice).docx);

/** The same with one change, at the first element that this can be done to. */
function changed(parts: Package, path: string, change: (node: Node) => Node | null): Package {
  let isDone = false;
  const visit = (node: Node): Node => {
    if (isDone) return node;
    const made = change(node);
    if (made !== null) {
      isDone = true;
      return made;
    }
    return { ...node, children: node.children.map(visit) };
  };
  const root = parts.get(path);
  if (root === undefined) throw new Error(`no part ${path}`);
  const made = visit(root);
  if (!isDone) throw new Error('nothing was changed');
  return new Map([...parts, [path, made]]);
}

const main = 'word/document.xml';
const [, secondBookmark = ''] = within(
  sound.get(main) ?? { name: '', attributes: new Map(), children: [], text: '' },
)
  .filter(({ name }) => name === 'w:bookmarkStart')
  .map(({ attributes }) => attributes.get('w:name') ?? '');
const without = (name: string) => (node: Node) =>
  node.children.some((child) => child.name === name)
    ? { ...node, children: node.children.filter((child) => child.name !== name) }
    : null;
const turned = (name: string) => (node: Node) =>
  node.name === name && node.children.length > 1 ? { ...node, children: node.children.toReversed() } : null;
const saying = (name: string, attribute: string, value: string) => (node: Node) =>
  node.name === name && node.attributes.has(attribute)
    ? { ...node, attributes: new Map([...node.attributes, [attribute, value]]) }
    : null;
const silent = (name: string, attribute: string) => (node: Node) =>
  node.name === name && node.attributes.has(attribute)
    ? { ...node, attributes: new Map([...node.attributes].filter(([key]) => key !== attribute)) }
    : null;

test.each<readonly [what: string, parts: Package, fault: string | RegExp]>([
  [
    'parts of a paragraph in another order',
    changed(sound, main, turned('w:pPr')),
    /is out of place in <w:pPr>/,
  ],
  [
    'parts of a table in another order',
    changed(sound, main, turned('w:tblPr')),
    /<w:tbl\w+> is out of place in <w:tblPr>/,
  ],
  ['parts of a cell in another order', changed(sound, main, turned('w:tcPr')), /is out of place in <w:tcPr>/],
  [
    'parts of a section in another order',
    changed(sound, main, turned('w:sectPr')),
    /is out of place in <w:sectPr>/,
  ],
  [
    'parts of a style in another order',
    changed(sound, 'word/styles.xml', turned('w:rPr')),
    /is out of place in <w:rPr>/,
  ],
  [
    'an element that nobody knows',
    changed(sound, main, (node) => (node.name === 'w:t' ? { ...node, name: 'w:text' } : null)),
    /<w:text> in <w:r> is not known here/,
  ],
  ['a table without a grid', changed(sound, main, without('w:tblGrid')), '<w:tbl> needs <w:tblGrid> at 1'],
  [
    'a row with a cell too few',
    changed(sound, main, (node) =>
      node.name === 'w:tr' ? { ...node, children: node.children.slice(0, -1) } : null,
    ),
    /row \d+ has \d of \d columns/,
  ],
  [
    'a cell without a paragraph',
    changed(sound, main, (node) =>
      node.name === 'w:tc' ? { ...node, children: node.children.slice(0, 1) } : null,
    ),
    'a cell does not end with a paragraph',
  ],
  [
    'a body that ends without a section',
    changed(sound, main, (node) =>
      node.name === 'w:body' ? { ...node, children: node.children.slice(0, -1) } : null,
    ),
    'no section at the end of the body',
  ],
  [
    'a measure with a fraction',
    changed(sound, main, saying('w:gridCol', 'w:w', '12.5')),
    '<w:gridCol w:w="12.5">',
  ],
  [
    'a value that there is not',
    changed(sound, 'word/fontTable.xml', saying('w:pitch', 'w:val', 'auto')),
    '<w:pitch w:val="auto">',
  ],
  [
    'a face with too long a name',
    changed(sound, 'word/fontTable.xml', saying('w:font', 'w:name', '长'.repeat(32))),
    /<w:font w:name="长+">/,
  ],
  [
    'an attribute that must be there',
    changed(sound, main, silent('w:pgMar', 'w:gutter')),
    '<w:pgMar> without w:gutter',
  ],
  [
    'a style that there is not',
    changed(sound, main, saying('w:pStyle', 'w:val', 'Nowhere')),
    'no style Nowhere',
  ],
  [
    'a bookmark that there is not',
    changed(sound, main, saying('w:hyperlink', 'w:anchor', 'nowhere')),
    'no bookmark nowhere',
  ],
  [
    'one bookmark twice',
    changed(sound, main, saying('w:bookmarkStart', 'w:name', secondBookmark)),
    /^word\/document\.xml: bookmark name .* more than once$/,
  ],
  [
    'a footer that there is not',
    changed(letter, main, saying('w:footerReference', 'r:id', 'rIdNone')),
    'no footer rIdNone',
  ],
  [
    'a field that does not end',
    changed(sound, 'word/footer-odd.xml', saying('w:fldChar', 'w:fldCharType', 'separate')),
    /a field is separate w:instrText separate end/,
  ],
  [
    'a part without a type',
    changed(sound, '[Content_Types].xml', saying('Override', 'PartName', '/word/elsewhere.xml')),
    'word/document.xml has no content type',
  ],
  [
    'a relation that leads nowhere',
    changed(sound, 'word/_rels/document.xml.rels', saying('Relationship', 'Target', 'elsewhere.xml')),
    'word/elsewhere.xml is not there',
  ],
])('found: %s', (_, parts, fault) => {
  const faults = faultsOf(parts);
  expect(faults.some((one) => (typeof fault === 'string' ? one.endsWith(fault) : fault.test(one)))).toBe(
    true,
  );
});
