import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Run } from '../cli/run.ts';

const root = join(import.meta.dirname, '../..');

/** Far more than any of it takes on an idle machine, far less than what it tries. */
const milliseconds = 90_000;
const megabytes = 400;

/** Runs the built command with little time and little memory; it must end by itself, and never as a bug. */
export function bounded(...args: readonly string[]): Run {
  const run = spawnSync(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, join(root, 'dist/cli.js'), ...args],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26, timeout: milliseconds },
  );
  expect(run.error).toBeUndefined();
  expect(run.signal).toBeNull();
  expect(run.stderr).not.toContain('程序出错');
  expect([0, 1, 2]).toContain(run.status);
  // What a terminal obeys, and what turns the direction of writing, never comes out.
  for (const said of [run.stdout, run.stderr]) expect(said).not.toMatch(/(?![\n])[\p{Cc}\p{Cf}]/u);
  return { code: run.status, out: run.stdout, err: run.stderr };
}
