/** 对象的写法 (ISO 32000-1, 7.3): dictionaries, references and texts, as far as the press reads and writes them. */

/** 字典: each key, without its slash, and its value as it is written. */
export type Dictionary = ReadonlyMap<string, string>;

const tokens = /<<|>>|[[\]]|\((?:\\[\s\S]|[^\\()])*\)|<[\dA-Fa-f\s]*>|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g;

/** The entries of a dictionary; none where the text is something else. */
export function dictionaryIn(text = ''): Dictionary {
  const entries = new Map<string, string>();
  if (!text.startsWith('<<')) return entries;
  let depth = 0;
  let key = '';
  /** Where the value begins; after the key until then. */
  let from: number | null = null;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '>>' || token === ']') depth--;
    const isKey = depth === 1 && token.startsWith('/') && (key === '' || from !== null);
    if (from !== null && (isKey || depth === 0)) entries.set(key, text.slice(from, index).trim());
    if (isKey) key = token.slice(1);
    if (isKey) from = null;
    else if (key !== '') from ??= index;
    if (token === '<<' || token === '[') depth++;
  }
  return entries;
}

/** A dictionary as it is written. */
export const dictionaryOf = (entries: Iterable<readonly [key: string, value: string]>): string =>
  `<<${Array.from(entries, ([key, value]) => `/${key} ${value}`).join('\n')}>>`;

/** The number of the object that a reference names, or null. */
export function referenceIn(value: string | undefined): number | null {
  const number = /^(\d+) 0 R$/.exec(value ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

/** A reference to the object with this number. */
export const referenceTo = (number: number): string => `${number} 0 R`;

/** The objects that a list names, in order. */
export const referencesIn = (list: string | undefined): readonly number[] =>
  [...(list ?? '').matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));

/** A name, without its slash, as it reads. */
export const nameIn = (name: string): string =>
  Buffer.from(
    name.replace(/#([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString();

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What a text says. */
export function textIn(text: string): string {
  const bytes = text.startsWith('<')
    ? Buffer.from(text.replace(/[<>\s]/g, ''), 'hex')
    : Buffer.from(
        text
          .slice(1, -1)
          .replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
            /^\d/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
          ),
        'latin1',
      );
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return bytes.subarray(2).swap16().toString('utf16le');
}

/** A text as it is written. */
export const textOf = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

/** The midnight with which a day begins, as it is written. */
export const dateOf = (isoDate: string): string => `(D:${isoDate.replaceAll('-', '')}000000Z)`;
