import type { Terminal } from '../console.ts';
import { exitCodes, plainFault } from '../exit.ts';
import type { FileChanges } from './changes.ts';

/**
 * 逐轮: runs a round at once and after every change until it is interrupted, and says when each began and how long it took. `first`
 * says what the round without a change does.
 */
export async function atEveryChange(
  changes: FileChanges,
  first: string,
  round: (changed: ReadonlySet<string>) => Promise<void>,
  terminal: Terminal,
): Promise<void> {
  const release = endOnSignals(changes);
  let isFirst = true;
  try {
    for await (const changed of changes) {
      const started = performance.now();
      terminal.out(`\n〔${clock()}〕${isFirst ? first : [...changed].sort().join('、')}`);
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
  }
}

/** Ends the rounds on Ctrl-C, after what is being printed; at once on a second one. */
function endOnSignals(changes: FileChanges): () => void {
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

const clock = (): string => new Date().toTimeString().slice(0, 8);
