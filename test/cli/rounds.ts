import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Where a round begins and ends, as the editor extension knows it. */
const { beginsPattern, endsPattern } = JSON.parse(
  readFileSync(join(root, 'editors/vscode/package.json'), 'utf8'),
).contributes.problemMatchers[0].background as Readonly<Record<'beginsPattern' | 'endsPattern', string>>;
const begin = new RegExp(beginsPattern, 'm');
const end = new RegExp(endsPattern, 'm');

/** The built command that waits for changes; every round ends with the line that says how long it took. */
export function inRounds(args: readonly string[], cwd = root) {
  const child = spawn(process.execPath, [join(root, 'dist/cli.js'), ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let read = 0;
  return {
    child,
    ended,
    /** What is said up to the end of the next round. */
    async round(): Promise<string> {
      for (;;) {
        const found = end.exec(said.slice(read));
        if (found) {
          const words = said.slice(read, read + found.index);
          read += found.index + found[0].length + 1;
          expect(words).toMatch(begin);
          return words;
        }
        if (child.exitCode !== null) throw new Error(`the command has ended: ${said.slice(read)}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    rest: () => said.slice(read),
  };
}
