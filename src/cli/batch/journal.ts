import { closeSync, existsSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { UsedFont } from '../../documents/press/index.ts';
import type { Open } from '../printing/tally.ts';

/** 印制记录: one file that was printed, and from what. */
export interface JournalEntry extends Open {
  /** Hash of the record and of all that it was printed with, and the format where that is no PDF. */
  readonly key: string;
  /** 发文字号. */
  readonly number: string;
  readonly file: string;
  readonly bytes: number;
  readonly pages: number;
  readonly fonts: readonly UsedFont[];
}

/** 印制记录: what was printed into a folder, a line for each file; by it a run that was broken off is completed. */
export interface Journal {
  /** What was printed from this, if it is still there, whole. */
  find(key: string): JournalEntry | null;
  /** The file that was printed last under the 发文字号 and in the format of this one, if it is still there. */
  before(entry: JournalEntry): string | null;
  /** Keeps a name for a number; false where another number has it, whatever the case of its letters. */
  reserve(file: string, number: string): boolean;
  /** Notes a file that stands under its name. */
  add(entry: JournalEntry): void;
  close(): void;
}

/** 印制记录文件名. */
export const journalName = '印制记录.jsonl';

/** Opens the journal of a folder. */
export function openJournal(folder: string): Journal {
  const path = join(folder, journalName);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const byKey = new Map<string, JournalEntry>();
  const byNumber = new Map<string, JournalEntry>();
  const numbers = new Map<string, string>();
  const note = (entry: JournalEntry): void => {
    byKey.set(entry.key, entry);
    byNumber.set(placeOf(entry), entry);
    numbers.set(entry.file.toLowerCase(), entry.number);
  };
  for (const line of text.split('\n')) {
    const entry = entryIn(line);
    if (entry) note(entry);
  }
  const file = openSync(path, 'a');
  // A line that was broken off stays alone.
  if (text !== '' && !text.endsWith('\n')) writeSync(file, '\n');
  const isThere = ({ file, bytes }: JournalEntry): boolean =>
    statSync(join(folder, file), { throwIfNoEntry: false })?.size === bytes;
  return {
    find(key) {
      const entry = byKey.get(key);
      // Where two versions had one name, the file is the last of them.
      const isLast = entry !== undefined && byNumber.get(placeOf(entry)) === entry;
      return isLast && isThere(entry) ? entry : null;
    },
    before(entry) {
      const earlier = byNumber.get(placeOf(entry));
      return earlier !== undefined && existsSync(join(folder, earlier.file)) ? earlier.file : null;
    },
    reserve(file, number) {
      const name = file.toLowerCase();
      const owner = numbers.get(name) ?? number;
      numbers.set(name, owner);
      return owner === number;
    },
    add(entry) {
      writeSync(file, `${JSON.stringify(entry)}\n`);
      note(entry);
    },
    close: () => closeSync(file),
  };
}

/** What a file is one version of: a number has a file in each format. */
const placeOf = ({ number, file }: JournalEntry): string => `${number} ${extname(file)}`;

/** An entry, or null for a line that was broken off or written by somebody else. */
function entryIn(line: string): JournalEntry | null {
  try {
    const entry: unknown = JSON.parse(line);
    return isEntry(entry) ? entry : null;
  } catch {
    return null;
  }
}

const isEntry = (entry: unknown): entry is JournalEntry =>
  typeof entry === 'object' &&
  entry !== null &&
  ['key', 'number', 'file'].every((name) => typeof (entry as Record<string, unknown>)[name] === 'string') &&
  ['bytes', 'pages'].every((name) => typeof (entry as Record<string, unknown>)[name] === 'number') &&
  ['fonts', 'pending', 'unconfirmed'].every((name) =>
    Array.isArray((entry as Record<string, unknown>)[name]),
  );
