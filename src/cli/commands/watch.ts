import type { ExampleResult } from '../../verify/index.ts';
import { examine } from '../check/outcome.ts';
import { sayOutcome } from '../check/text.ts';
import type { Terminal } from '../console.ts';
import { exitCodes } from '../exit.ts';
import type { LoadedPolicy } from '../load.ts';
import { measureNumbers } from '../measures.ts';
import { noteEncodings, type RuleFile, readSources, shown } from '../policy-folder.ts';
import { officeFrom, templatesFrom } from '../printing/settings.ts';
import { watchFiles } from '../watch/changes.ts';
import { createReprinter } from '../watch/guides.ts';
import { atEveryChange } from '../watch/rounds.ts';

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
  const changes = await watchFiles(folder, ['.zc']);
  const reprinter = createReprinter(options.out, templatesFrom(options.templates), terminal);

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
  try {
    await atEveryChange(changes, '核对全部规则', round, terminal);
  } finally {
    await reprinter.close();
  }
  terminal.out('已结束守候。');
  return exitCodes.done;
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
