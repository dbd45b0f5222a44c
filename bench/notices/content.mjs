/** What is printed: distinct applications, and the content of a notice for those who do not print HTML. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Distinct applications after the samples that have decisions; every one has another enterprise and another number. */
export function applications(count) {
  const samples = readdirSync('samples')
    .filter((name) => existsSync(`samples/${name}/decisions.json`))
    .map((name) => ({
      dossier: read(`samples/${name}/dossier.json`),
      decisions: read(`samples/${name}/decisions.json`),
    }));
  return Array.from({ length: count }, (_, index) => {
    const { dossier, decisions } = samples[index % samples.length];
    const number = index + 1;
    return {
      dossier: { ...dossier, enterprise_name: `重庆样例${number}号有限公司` },
      decisions: { ...decisions, document_number: `渝北惠企样核〔2022〕${number}号` },
    };
  });
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The blocks of a notice: headings, paragraphs, rows of tables and the QR code, in order. */
export function blocksOf(html) {
  const blocks = [];
  let text = '';
  let row = null;
  let rows = null;
  let size = 0;
  let span = 1;
  for (const [token, closing, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>|[^<]+/g)) {
    if (name === undefined) text += token;
    else if (name === 'svg' && !closing) size = Number(/viewBox="0 0 (\d+)/.exec(token)?.[1]);
    else if (name === 'path' && !closing)
      blocks.push({ kind: 'qr', size, path: / d="([^"]*)"/.exec(token)?.[1] });
    else if (name === 'table') {
      if (closing) blocks.push({ kind: 'table', rows });
      rows = closing ? null : [];
    } else if (name === 'tr') {
      if (closing) rows.push(row);
      row = closing ? null : [];
    } else if ((row ? /^t[dh]$/ : /^(?:p|h[1-4]|caption|li)$/).test(name)) {
      if (!closing) span = Number(/ colspan="(\d+)"/.exec(token)?.[1] ?? 1);
      const plain = text
        .replace(/&(\w+);/g, (all, entity) => entities[entity] ?? all)
        .replace(/\s+/g, ' ')
        .trim();
      text = '';
      // A cell over several columns is followed by empty ones, so that every row has as many.
      if (row && closing) row.push(plain, ...Array(span - 1).fill(''));
      if (row || !closing || plain === '') continue;
      blocks.push({ kind: /^h/.test(name) ? 'heading' : 'paragraph', text: plain });
    }
  }
  return blocks;
}

/** All characters of some texts. */
export const charactersOf = (texts) => [...new Set(texts.join(''))].join('');
