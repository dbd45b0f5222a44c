import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import {
  type Application,
  type ComposedDocument,
  notice as composeNotice,
  type Format,
  openBatch,
} from '../../documents/index.ts';
import { openPress, type Press } from '../../documents/press/index.ts';
import { applicationOf, type DecidedRecord } from '../applications.ts';
import type { Terminal } from '../console.ts';
import { attempt, exitCodes, UsageError } from '../exit.ts';
import { keepRules } from '../kept.ts';
import type { LoadedPolicy } from '../load.ts';
import { writeFontList } from '../printing/font-list.ts';
import { alone } from '../printing/lock.ts';
import { tellStandIns } from '../printing/pdf.ts';
import { type PrintOptions, type PrintSettings, settingsFrom } from '../printing/settings.ts';
import { openTally, type Tally } from '../printing/tally.ts';
import { writeNew } from '../write-whole.ts';
import { inFormat, keyIn } from './files.ts';
import { inOrder } from './in-order.ts';
import { type Journal, type JournalEntry, openJournal } from './journal.ts';
import { type KeyOf, keysFor } from './keys.ts';
import { openProgress } from './progress.ts';
import { readBatch } from './read.ts';
import { type Outcome, type Problem, tellOutcome } from './tell.ts';

/** 成批印制选项. */
export interface BatchOptions extends PrintOptions {
  /** How many are printed at the same time, as it is given on the command line. */
  readonly jobs: string | undefined;
}

/** What every notice of a batch is printed with. */
interface Shop {
  readonly loaded: LoadedPolicy;
  readonly compose: (application: Application) => ComposedDocument;
  readonly keyOf: KeyOf;
}

/**
 * 成批印制核定通知书: reads the batch twice, once to check it as a whole, once to print what has not been printed; holds neither
 * the applications nor the documents. What is wrong with one does not stop the others, and the same command goes on where a run
 * was broken off.
 */
export async function printBatch(
  loaded: LoadedPolicy,
  path: string,
  options: BatchOptions,
  terminal: Terminal,
): Promise<number> {
  const started = performance.now();
  const { policy } = loaded;
  const jobs = jobsFrom(options.jobs);
  const settings = settingsFrom(options, policy.about);
  const { office, templates } = settings;
  const shop: Shop = {
    loaded,
    keyOf: await keysFor(policy.about.rulesSha256, settings),
    compose: ({ name, evaluation, decisions }) => {
      const outcome = composeNotice(policy, evaluation, decisions, office, templates);
      if (!outcome.ok) throw new Error(`decisions of ${name} changed after they were checked`);
      return outcome.document;
    },
  };
  const checked = await checkAll(shop, path, options.final, terminal);
  keepRules(loaded, terminal);
  const tally = openTally();
  const order = {
    shop,
    path,
    out: options.out,
    jobs,
    formats: options.formats,
    settings,
    keys: checked.keys,
  };
  const { run, earlier } = await alone(options.out, () => printAnew(order, tally, options.fonts, terminal));
  const problems = [...checked.problems, ...run.problems];
  const outcome = {
    ...run,
    total: checked.keys.length,
    earlier,
    undecided: checked.undecided,
    problems,
    seconds: (performance.now() - started) / 1000,
  };
  tellOutcome(tally, outcome, options.out, terminal);
  return problems.length > 0 ? exitCodes.usage : exitCodes.done;
}

/** Prints what has not been printed, and counts what has. */
async function printAnew(
  order: Omit<Printing, 'journal'>,
  tally: Tally,
  fontList: string | undefined,
  terminal: Terminal,
): Promise<{ readonly run: Run; readonly earlier: number }> {
  const { out, keys, formats } = order;
  const journal = openJournal(out);
  try {
    const fonts = new Map<string, JournalEntry['fonts']>();
    const note = (entries: readonly JournalEntry[]): void => {
      for (const entry of entries.slice(0, 1)) tally.note(entry);
      if (fontList === undefined) return;
      for (const { file, fonts: used } of entries) if (file.endsWith('.pdf')) fonts.set(file, used);
    };
    const wanted = keys.filter((key) => key !== null);
    const earlier = wanted
      .map((key) => formats.flatMap((format) => journal.find(keyIn(key, format)) ?? []))
      .filter(({ length }) => length === formats.length);
    earlier.forEach(note);
    const run = await printRest({ ...order, journal }, wanted.length - earlier.length, note, terminal);
    if (fontList !== undefined) writeFontList(fontList, fonts, terminal);
    return { run, earlier: earlier.length };
  } finally {
    journal.close();
  }
}

function jobsFrom(given: string | undefined): number {
  if (given === undefined) return Math.min(availableParallelism(), 4);
  const jobs = Number(given);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 64) return jobs;
  throw new UsageError(`--jobs 须是1至64的整数，现为“${given}”。`);
}

interface Checked {
  /** For each of the batch, in its order, the key of what it is printed from; null for one that is not printed. */
  readonly keys: readonly (string | null)[];
  readonly problems: readonly Problem[];
  readonly undecided: number;
}

/** The first reading: every application and what all share; for 定稿 also whether anything is open. */
async function checkAll(shop: Shop, path: string, final: boolean, terminal: Terminal): Promise<Checked> {
  const batch = openBatch(shop.loaded.policy);
  const tally = openTally();
  const keys: (string | null)[] = [];
  const problems: Problem[] = [];
  let undecided = 0;
  for await (const entry of readBatch(path)) {
    const { name } = entry;
    terminal.progress(`正在核对 ${keys.length + 1}份`);
    const message = 'problem' in entry ? entry.problem : 'record' in entry ? check(entry.record) : null;
    if (message !== null) problems.push({ name, message });
    if ('undecided' in entry) undecided++;
    keys.push(message === null && 'record' in entry ? shop.keyOf(entry.record) : null);
  }
  const shared = batch.shared();
  if (shared.length > 0) {
    const lines = shared.map(({ code, message }) => `${code}　${message}`);
    throw new UsageError(`核定与规则不符，通知书没有印制：\n${lines.join('\n')}`);
  }
  if (final) tally.refuse();
  return { keys, problems, undecided };

  function check(record: DecidedRecord): string | null {
    const read = attempt(() => applicationOf(shop.loaded, record));
    if ('problem' in read) return read.problem;
    const application = read.value;
    const faults = batch.add({ ...application, name: `${record.name} ${application.name}` });
    if (faults.length > 0)
      return ['核定与规则不符：', ...faults.map(({ code, message }) => `${code}　${message}`)].join('\n');
    if (final) tally.note(shop.compose(application));
    return null;
  }
}

interface Printing {
  readonly shop: Shop;
  readonly path: string;
  readonly out: string;
  readonly jobs: number;
  readonly formats: readonly Format[];
  readonly settings: PrintSettings;
  readonly journal: Journal;
  readonly keys: Checked['keys'];
}

type Run = Pick<Outcome, 'printed' | 'pages' | 'problems' | 'replaced'>;

/** The second reading: prints what the journal does not know. */
async function printRest(
  printing: Printing,
  total: number,
  note: (entries: readonly JournalEntry[]) => void,
  terminal: Terminal,
): Promise<Run> {
  const problems: Problem[] = [];
  const replaced: string[] = [];
  let printed = 0;
  const { settings, formats, journal, jobs } = printing;
  let pages = formats.includes('pdf') ? 0 : null;
  if (total === 0) return { printed, pages, problems, replaced };
  const press = pages === null ? null : await openPress({ templates: settings.templates, pages: jobs });
  if (press !== null) tellStandIns(press, terminal);
  const progress = openProgress(total, terminal);
  try {
    // Twice as many as there are pages: while some are printed, the next are composed and the last are written.
    for await (const one of inOrder(unprinted(printing), jobs * 2, (work) =>
      printOne(work, printing, press),
    )) {
      if ('message' in one) problems.push(one);
      else {
        for (const { entry, warnings } of one) {
          const before = journal.before(entry);
          if (before !== null && before !== entry.file) replaced.push(before);
          journal.add(entry);
          if (pages !== null) pages += entry.pages;
          for (const warning of warnings) terminal.err(`提醒：${entry.file}：${warning}`);
        }
        note(one.map(({ entry }) => entry));
        printed++;
      }
      progress(printed + problems.length);
    }
  } finally {
    await press?.close();
  }
  return { printed, pages, problems, replaced };
}

interface Work {
  readonly record: DecidedRecord;
  readonly key: string;
  /** Those that are not there yet. */
  readonly formats: readonly Format[];
}

async function* unprinted({ shop, path, formats, journal, keys }: Printing): AsyncGenerator<Work> {
  let index = 0;
  for await (const entry of readBatch(path)) {
    const key = keys[index++] ?? null;
    if (key === null || !('record' in entry)) continue;
    const { record } = entry;
    if (shop.keyOf(record) !== key)
      throw new UsageError(`“${path}”在印制期间被改动，已经停止；请核对后再次运行同一命令。`);
    const missing = formats.filter((format) => journal.find(keyIn(key, format)) === null);
    if (missing.length > 0) yield { record, key, formats: missing };
  }
}

interface PrintedFile {
  readonly entry: JournalEntry;
  readonly warnings: readonly string[];
}

async function printOne(
  { record, key, formats }: Work,
  { shop, out, settings, journal }: Printing,
  press: Press | null,
): Promise<readonly PrintedFile[] | Problem> {
  const application = applicationOf(shop.loaded, record);
  const document = shop.compose(application);
  const number = application.decisions.document_number;
  const labels = {
    pending: document.pending.map(onlyLabel),
    unconfirmed: document.unconfirmed.map(onlyLabel),
  };
  try {
    const files = await Promise.all(formats.map((format) => inFormat(document, format, press, settings)));
    return await Promise.all(
      files.map(async ({ format, file: name, content, pages, fonts, warnings }) => {
        // Two numbers that differ only in what no name of a file may hold have one name.
        const isFree = journal.reserve(name, number);
        const file = isFree ? name : name.replace(/(?=\.\w+$)/, `-${key.slice(0, 8)}`);
        await writeNew(join(out, file), content);
        const bytes = content.length;
        return { entry: { key: keyIn(key, format), number, file, bytes, pages, fonts, ...labels }, warnings };
      }),
    );
  } catch (error) {
    if (isOfDocument(error)) return { name: record.name, message: error.message };
    throw error;
  }
}

const onlyLabel = ({ label }: { readonly label: string }) => ({ label });

/** Whether a document cannot be printed, and others can. */
const isOfDocument = (error: unknown): error is Error =>
  error instanceof Error &&
  (error.name === 'EditableError' ||
    (error.name === 'PressError' &&
      'code' in error &&
      error.code !== 'browser-failed' &&
      error.code !== 'no-browser'));
