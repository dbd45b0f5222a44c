import type { Figure } from './figures.ts';

/**
 * 数字台账: which figure and which sentence of the official text is answered by which rule. It holds no sentence, only
 * figures, places and fingerprints; the text itself stays where it was published.
 */
export interface Ledger {
  readonly title: string;
  readonly documentNumber: string;
  /** In the order of the text. */
  readonly sentences: readonly LedgerSentence[];
  /** Figures that a 口径 adds: they are in no sentence that it explains. */
  readonly readings: readonly LedgerReading[];
}

/** 句: claimed by rules, or explained as none. */
export interface LedgerSentence extends Claimed {
  readonly article: string;
  readonly sentence: string;
  readonly sha256: string;
  readonly figures: readonly LedgerFigure[];
}

/** 数字 of a sentence, at its first place there. */
export interface LedgerFigure extends Figure, Claimed {
  /** How often the sentence has it. */
  readonly times: number;
  /** Whether the sentence makes it a limit (不超过), wherever it has it. */
  readonly limit: boolean;
}

/** Who answers for it: labels of the rules (`事项2.3 标准`), or the reason why no rule does. */
export interface Claimed {
  readonly claims: readonly string[];
  readonly explained: string | null;
}

/** 口径 with the figures that it adds. */
export interface LedgerReading {
  readonly reading: string;
  readonly figures: readonly Figure[];
}

/** Format of the file. */
const ledgerVersion = 1;

/** 读台账: the ledger, or everything that is wrong with it, in plain words. */
export type LedgerOutcome =
  | { readonly ok: true; readonly ledger: Ledger }
  | { readonly ok: false; readonly faults: readonly string[] };

/** 读台账 from parsed JSON. */
export function readLedger(json: unknown): LedgerOutcome {
  const faults: string[] = [];
  const root = reader(json, '数字台账', faults);
  root.only(['version', 'title', 'documentNumber', 'sentences', 'readings']);
  if (root.count('version') !== ledgerVersion) faults.push(`数字台账的“version”应为${ledgerVersion}`);
  const ledger: Ledger = {
    title: root.text('title'),
    documentNumber: root.text('documentNumber'),
    sentences: root.list('sentences', (index) => `第${index}句`).map(readSentence),
    readings: root
      .list('readings', (index) => `口径的第${index}条`)
      .map((reading) => {
        reading.only(['reading', 'figures']);
        return {
          reading: reading.text('reading'),
          figures: reading
            .list('figures', (index) => `第${index}个数字`)
            .map((figure) => {
              figure.only(['written', 'value']);
              return { written: figure.text('written'), value: figure.text('value') };
            }),
        };
      }),
  };
  faults.push(...twice(ledger));
  return faults.length === 0 ? { ok: true, ledger } : { ok: false, faults };
}

function readSentence(record: Reader): LedgerSentence {
  record.only(['article', 'sentence', 'sha256', 'claims', 'explained', 'figures']);
  return {
    article: record.text('article', articlePattern, '“第二条”“文首”或“文末”'),
    sentence: record.text('sentence', sentencePattern, '“第一句”“标题”或“责任单位”'),
    sha256: record.text('sha256', /^[0-9a-f]{64}$/, '64位的指纹'),
    ...readClaimed(record),
    figures: record
      .list('figures', (index) => `第${index}个数字`)
      .map((figure) => {
        figure.only(['written', 'value', 'times', 'limit', 'claims', 'explained']);
        return {
          written: figure.text('written'),
          value: figure.text('value'),
          times: figure.count('times'),
          limit: figure.flag('limit'),
          ...readClaimed(figure),
        };
      }),
  };
}

const readClaimed = (record: Reader): Claimed => ({
  claims: record.texts('claims'),
  explained: record.optional('explained'),
});

const articlePattern = /^(?:第[一二三四五六七八九十]+条|文首|文末)$/;
const sentencePattern = /^(?:第[一二三四五六七八九十]+句|标题|责任单位)$/;

function twice({ sentences }: Ledger): string[] {
  const seen = new Set<string>();
  return sentences.flatMap(({ article, sentence }) => {
    const place = `${article}${sentence}`;
    if (place === '' || !seen.has(place)) {
      seen.add(place);
      return [];
    }
    return [`数字台账里${place}写了不止一次`];
  });
}

/** Reads a record and says in Chinese what is wrong with it; what is wrong reads as empty. */
interface Reader {
  /** The only keys that the record may have. */
  only(keys: readonly string[]): void;
  text(key: string, pattern?: RegExp, form?: string): string;
  optional(key: string): string | null;
  count(key: string): number;
  /** Where it is not written, no. */
  flag(key: string): boolean;
  texts(key: string): readonly string[];
  list(key: string, name: (index: number) => string): readonly Reader[];
}

function reader(json: unknown, where: string, faults: string[]): Reader {
  const isRecord = typeof json === 'object' && json !== null && !Array.isArray(json);
  if (!isRecord) faults.push(`${where}应为{…}`);
  const record = new Map(isRecord ? Object.entries(json) : []);
  const fault = (key: string, form: string) => {
    // A record that is none has been reported as a whole.
    if (!isRecord) return;
    faults.push(
      record.has(key)
        ? `${where}的“${key}”应为${form}，写的却是${JSON.stringify(record.get(key))}`
        : `${where}没有写“${key}”`,
    );
  };
  const text = (key: string, pattern = /./, form = '文字') => {
    const value = record.get(key);
    if (typeof value === 'string' && pattern.test(value)) return value;
    fault(key, form);
    return '';
  };
  return {
    only(keys) {
      for (const key of record.keys())
        if (!keys.includes(key)) faults.push(`${where}没有“${key}”这一项，可写：${keys.join('、')}`);
    },
    text,
    optional: (key) => (record.has(key) ? text(key) : null),
    count(key) {
      const value = record.get(key);
      if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
      fault(key, '不小于1的整数');
      return 1;
    },
    flag(key) {
      if (!record.has(key) || record.get(key) === true) return record.has(key);
      fault(key, 'true（不是上限的不写）');
      return false;
    },
    texts(key) {
      const value = record.get(key);
      if (value === undefined) return [];
      if (Array.isArray(value) && value.every((one) => typeof one === 'string' && one !== '')) return value;
      fault(key, '文字的清单[…]');
      return [];
    },
    list(key, name) {
      const value = record.get(key);
      if (Array.isArray(value))
        return value.map((one, index) => reader(one, `${where}${name(index + 1)}`, faults));
      fault(key, '清单[…]');
      return [];
    },
  };
}

/** 写台账: one figure a line, so that a change of the text shows as a change of its lines. */
export function printLedger(ledger: Ledger): string {
  const claimed = ({ claims, explained }: Claimed) => ({
    ...(claims.length > 0 ? { claims } : {}),
    ...(explained === null ? {} : { explained }),
  });
  const list = (lines: readonly string[], indent: string) =>
    lines.length === 0 ? '[]' : `[\n${lines.map((one) => `${indent}  ${one}`).join(',\n')}\n${indent}]`;
  const sentence = (one: LedgerSentence) => {
    const { article, sentence: name, sha256, figures } = one;
    const head = inline({ article, sentence: name, sha256, ...claimed(one) }).slice(0, -2);
    const lines = figures.map((figure) => {
      const { written, value, times, limit } = figure;
      return inline({ written, value, times, ...(limit ? { limit } : {}), ...claimed(figure) });
    });
    return `${head}, "figures": ${list(lines, '    ')} }`;
  };
  const text = [
    '{',
    `  "version": ${ledgerVersion},`,
    `  "title": ${JSON.stringify(ledger.title)},`,
    `  "documentNumber": ${JSON.stringify(ledger.documentNumber)},`,
    `  "sentences": ${list(ledger.sentences.map(sentence), '  ')},`,
    `  "readings": ${list(ledger.readings.map(inline), '  ')}`,
    '}',
    '',
  ];
  return text.join('\n');
}

/** JSON on one line, with room to read. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${inline(part)}`);
  return `{ ${entries.join(', ')} }`;
}

/** The article and sentence as a place in words. */
export const placeWords = ({ article, sentence }: Pick<LedgerSentence, 'article' | 'sentence'>): string =>
  `${article}${sentence}`;
