/** 网页: a composed document as one file that shows itself, without a script and without fetching anything. */
import { createHash } from 'node:crypto';
import { readStyles } from './compose/index.ts';
import { type ComposedDocument, withMark } from './composed.ts';
import { officeFaces, type Role } from './office-faces.ts';
import { codeOf } from './provenance/code.ts';
import { markOf } from './provenance/mark.ts';
import { canonical } from './provenance/provenance.ts';

/** What stands in where a reader has none of the faces of the standard: what systems bring with them. */
const generic: Readonly<Record<Role, string>> = {
  body: '"Songti SC", SimSun, "Noto Serif CJK SC", "Source Han Serif SC", serif',
  title: '"Songti SC", SimSun, "Noto Serif CJK SC", "Source Han Serif SC", serif',
  sans: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
  script: '"Kaiti SC", "Songti SC", SimSun, serif',
  serif: '"Songti SC", "Noto Serif CJK SC", serif',
};

/** 印成网页: the document with its 核验标记; `templates` is the folder of the office whose styles go first. */
export function webPage(document: ComposedDocument, templates?: string): string {
  const { title, style, author, provenance } = document;
  // Nothing in a style sheet can end the element that holds it.
  const sheet = [facesRules(), issuerRule(document), readStyles('screen', templates)]
    .join('\n')
    .replaceAll('</', '<\\/');
  const hash = createHash('sha256').update(sheet).digest('base64');
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light">',
    '<meta name="referrer" content="no-referrer">',
    ...(author === null ? [] : [`<meta name="author" content="${escaped(author)}">`]),
    `<title>${escaped(title)}</title>`,
    `<style>${sheet}</style>`,
    '</head>',
    `<body class="${style}">`,
    withMark(document, markOf(provenance, codeOf(canonical(provenance)), 'elsewhere')).trimEnd(),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The reader's own faces under the names by which the styles ask for them, with the measure that the press gives them. */
function facesRules(): string {
  const roles = Object.keys(officeFaces) as readonly Role[];
  const faces = roles.map((role) => {
    const local = officeFaces[role].map((name) => `local("${name}")`).join(', ');
    return `@font-face { font-family: press-${role}; src: ${local};
  ascent-override: 88%; descent-override: 12%; line-gap-override: 0%; }`;
  });
  const variables = roles.map((role) => `--${role}: press-${role}, ${generic[role]};`);
  return [...faces, `:root { ${variables.join(' ')} }`].join('\n');
}

/** How long the name of the issuer is, by which the styles set it as large as fits one line; the press measures it instead. */
function issuerRule({ html }: ComposedDocument): string {
  const [, name = ''] = /<p class="issuer">(.*?)<\/p>/s.exec(html) ?? [];
  const characters = [...name.replaceAll(/<[^>]*>|\s/g, '').replaceAll(/&\w+;/g, ' ')].length;
  return `:root { --issuer-characters: ${Math.max(1, characters)}; }`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
