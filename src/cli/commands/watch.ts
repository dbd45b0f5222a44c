import type { ExampleResult } from '../../verify/index.ts';
import { examine } from '../check/outcome.ts';
import { sayOutcome } from '../check/text.ts';
import type { Terminal } from '../console.ts';
import { exitCodes, plainFault } from '../exit.ts';
import type { LoadedPolicy } from '../load.ts';
import { measureNumbers } from '../measures.ts';
import { noteEncodings, type RuleFile, readSources, shown } from '../policy-folder.ts';
import { officeFrom, templatesFrom } from '../printing/settings.ts';
import { type RuleChanges, watchRules } from '../watch/changes.ts';
import { createReprinter } from '../watch/guides.ts';

/** hengce watch：每次保存规则文件，随即核对，并重印有变动的指南。 */
export async function watch(
  folder: string,
  measures: readonly string[],
  options: {
    readonly out: string;
    readonly office: string | undefined;
    readonly templates: string | undefined;
  },
  terminal: Terminal,
): Promise<number> {
  const changes = await watchRules(folder);
  const reprinter = createReprinter(options.out, templatesFrom(options.templates), terminal);
  const release = endOnSignals(changes);

  let told: ReadonlySet<string> = new Set();

  const round = async (changed: ReadonlySet<string>): Promise<void> => {
    const files = readNow(folder, terminal);
    if (!files) return;
    const outcome = examine(folder, files);
    // An example that fails as it did before is told by its title: the author has seen the calculation.
    const failed = outcome.failed.map((one) => (told.has(wordsOf(one)) ? { ...one, failures: [] } : one));
    sayOutcome({ ...outcome, failed }, terminal);
    if (outcome.loaded) told = new Set(outcome.failed.map(wordsOf));
    if (!outcome.loaded) return;
    const { about } = outcome.loaded.policy;
    const wanted = touchedFirst(measureNumbers(measures, about), outcome.loaded, changed);
    const office = officeFrom(options.office, about);
    await reprinter.reprint(outcome.loaded.policy, office, wanted, changes.isOver);
  };

  terminal.out(`正在守候${shown(folder)}：保存规则文件，随即核对并重印有变动的指南。按Ctrl-C结束。`);
  let isFirst = true;
  try {
    for await (const changed of changes) {
      const started = performance.now();
      terminal.out(`\n〔${clock()}〕${isFirst ? '核对全部规则' : [...changed].sort().join('、')}`);
      try {
        await round(changed);
      } catch (error) {
        const fault = plainFault(error);
        // What is wrong from the start is wrong with the command; later it is what the author is about to mend.
        if (!fault || (isFirst && fault.code === exitCodes.usage)) throw error;
        terminal.err(fault.message);
      }
      isFirst = false;
      terminal.out(`用时${((performance.now() - started) / 1000).toFixed(2)}秒。`);
    }
  } finally {
    release();
    changes.close();
    await reprinter.close();
  }
  terminal.out('已结束守候。');
  return exitCodes.done;
}

/** Ends the rounds on Ctrl-C, after the guide that is being printed; at once on a second one. */
function endOnSignals(changes: RuleChanges): () => void {
  let asked = false;
  const end = () => {
    if (asked) process.exit(130);
    asked = true;
    changes.close();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}

/** The rule files as they are; null where one is gone between being listed and being read, as when it is renamed. */
function readNow(folder: string, terminal: Terminal): readonly RuleFile[] | null {
  try {
    const files = readSources(folder);
    noteEncodings(files, terminal);
    return files;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    terminal.err('规则文件正在移动或已删除，等下一次保存再核对。');
    return null;
  }
}

/** The measures whose files were saved come first: their author is waiting. */
function touchedFirst(
  measures: readonly number[],
  { compiled }: LoadedPolicy,
  changed: ReadonlySet<string>,
): readonly number[] {
  const touched = new Set(
    compiled.syntax.measures.filter(({ place }) => changed.has(place.file.path)).map(({ number }) => number),
  );
  return [...measures.filter((one) => touched.has(one)), ...measures.filter((one) => !touched.has(one))];
}

const wordsOf = ({ title, failures }: ExampleResult): string => [title, ...failures].join('\n');

const clock = (): string => new Date().toTimeString().slice(0, 8);
