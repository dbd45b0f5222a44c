/** The browser's ways: the floor, the browser's part, a new page for each notice. */

export async function browserWays(tools, documents) {
  const {
    attachmentsOf,
    canonical,
    chooseFaces,
    codeOf,
    markOf,
    openBrowser,
    openStage,
    readPdf,
    readStyles,
  } = tools;
  const faces = await chooseFaces(true);
  const styles = readStyles();
  const browser = await openBrowser();
  const pages = new Map();
  const warm = await openStage(browser, styles, faces);
  const html = documents.map((document) => {
    const { provenance } = document;
    return `${document.html}${markOf(provenance, codeOf(canonical(provenance)), 'attached')}`;
  });
  const setOn = async (stage, index) => {
    const document = { ...documents[index], html: html[index] };
    const { used } = await stage.show(document, stage.rules());
    const { rules } = await faces.cover(used, stage.contextOf);
    if (rules !== stage.rules()) await stage.show(document, rules);
  };
  const finish = async (bytes, index) => {
    const { title, author, date, provenance } = documents[index];
    const attachments = attachmentsOf(canonical(provenance));
    return (await readPdf(bytes)).finish({ title, author, language: 'zh-CN', date, attachments });
  };
  return {
    version: await browser.version(),
    close: () => browser.close(),
    ways: [
      {
        name: 'floor: Page.printToPDF of an unchanged page',
        // Setting it and printing it for the first time are no part of the floor: each notice has a page of its own.
        before: async (indexes) => {
          for (const index of indexes) {
            const stage = pages.get(index % indexes.length) ?? (await openStage(browser, styles, faces));
            pages.set(index % indexes.length, stage);
            await setOn(stage, index);
            await stage.print();
          }
        },
        print: (index) => pages.get(index % pages.size).print(),
      },
      {
        name: 'the browser’s part: set, checked and printed on a warm page',
        print: async (index) => {
          await setOn(warm, index);
          return warm.print();
        },
      },
      {
        name: 'a new page for each notice',
        print: async (index) => {
          const stage = await openStage(browser, styles, faces);
          await setOn(stage, index);
          const pdf = await finish(await stage.print(), index);
          await stage.close();
          return pdf;
        },
      },
    ],
  };
}
