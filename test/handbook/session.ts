import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../cli/run.ts';
import type { Block } from './page.ts';

const command = join(import.meta.dirname, '../../dist/cli.js');
/** Stands for lines of an output that a page leaves out. */
const leftOut = '……';

/**
 * Does in a folder what a block of a page says: writes its file, changes it, or gives its commands. Returns what the
 * block should have said where it gave commands.
 */
export function follow(block: Block, folder: string): string | null {
  const path = join(folder, block.file ?? '.');
  switch (block.kind) {
    case 'zc':
    case 'json':
    case 'css':
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, block.text);
      return null;
    case 'diff':
      writeFileSync(path, changed(readFileSync(path, 'utf8'), block.text));
      return null;
    case 'console':
      return commandsOf(block.text)
        .map(({ line, said }) => {
          const actual = output(line, folder);
          return `$ ${line}\n${fits(said, actual) ? said : actual}`;
        })
        .join('');
    default:
      throw new Error(`a page cannot say “${block.kind}”`);
  }
}

/** A text after a change in the form of a diff: its lines must be there, once; `…` stands for what stays as it is. */
function changed(text: string, diff: string): string {
  const lines = diff.trimEnd().split('\n');
  const side = (sign: string) =>
    lines.flatMap((line) => (line.startsWith(sign) ? [] : [`${line.slice(1)}\n`])).join('');
  const literal = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = new RegExp(side('+').split('…').map(literal).join('(.+)'), 'g');
  const [match, ...more] = text.matchAll(before);
  if (!match || more.length > 0) throw new Error(`the file does not have once:\n${diff}`);
  const [whole, ...kept] = match;
  const after = side('-')
    .split('…')
    .reduce((all, part, index) => `${all}${kept[index - 1]}${part}`);
  return `${text.slice(0, match.index)}${after}${text.slice(match.index + whole.length)}`;
}

/** `$ npx hengce check` with what it is said to print. */
function commandsOf(text: string): readonly { readonly line: string; readonly said: string }[] {
  return [...text.matchAll(/^\$ (.+)\n((?:(?!\$ ).*\n)*)/gm)].map(([, line = '', said = '']) => ({
    line,
    said,
  }));
}

/** What a command prints on a screen, both streams as they come. */
function output(line: string, folder: string): string {
  const [npx, hengce, ...args] = line.split(' ');
  if (npx !== 'npx' || hengce !== 'hengce') throw new Error(`no command of the handbook: ${line}`);
  const screen = join(temporaryFolder(), 'screen.txt');
  const descriptor = openSync(screen, 'w');
  spawnSync(process.execPath, [command, ...args], { cwd: folder, stdio: ['ignore', descriptor, descriptor] });
  closeSync(descriptor);
  return readFileSync(screen, 'utf8');
}

/** Whether an output is as it is said to be; lines that are left out may be any. */
function fits(said: string, actual: string): boolean {
  const [first = '', ...others] = said.split(`${leftOut}\n`);
  if (others.length === 0) return said === actual;
  if (!actual.startsWith(first)) return false;
  let from = first.length;
  for (const part of others) {
    const at = actual.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  const last = others.at(-1) ?? '';
  return last === '' || actual.endsWith(last);
}
