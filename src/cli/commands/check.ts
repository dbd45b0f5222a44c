import { setFlagsFromString } from 'node:v8';
import { soundRules } from '../check/sound.ts';
import { ledgerLine, verdictLine } from '../check/verdict.ts';
import type { Terminal } from '../console.ts';
import { exitCodes } from '../exit.ts';
import { noteEncodings, readSources } from '../policy-folder.ts';

/** How the command says what it found: to people, to programs, to services that show findings of any tool. */
export type CheckFormat = 'text' | 'json' | 'sarif';

/** What is asked of a check. */
export interface CheckOptions {
  readonly format: CheckFormat;
  readonly fix: boolean;
  readonly strict: boolean;
}

/** hengce check：核对规则，审查规则，并核对全部算例；要改正的，先改正。 */
export async function check(folder: string, options: CheckOptions, terminal: Terminal): Promise<number> {
  const read = readSources(folder);
  noteEncodings(read, terminal);
  const rules = soundRules(folder, read);
  if (rules.kept && options.format === 'text' && !options.fix) {
    terminal.out(verdictLine(folder, rules.kept));
    if (rules.kept.hasLedger) terminal.out(ledgerLine(0));
    return exitCodes.done;
  }
  // What examines them is loaded only now: that alone takes as long as everything above. It is over before V8 has paid for
  // optimizing it (decision 27).
  setFlagsFromString('--no-opt');
  const { examineAndSay, isSound, soundOf } = await import('../check/examining.ts');
  const outcome = examineAndSay(folder, read, options, terminal);
  const found = options.fix ? null : soundOf(outcome);
  if (found) rules.keep(found);
  return isSound(outcome) ? exitCodes.done : exitCodes.failed;
}
