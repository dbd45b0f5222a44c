import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/**
 * Milliseconds of processor time that this process and those that it started have used, browsers above all, with those that have
 * ended. On a busy machine it says more than the clock. Linux only: elsewhere null.
 */
export function processorTime() {
  if (process.platform !== 'linux') return null;
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(name) ?? []);
  const mine = new Set([process.pid]);
  // A process has a parent that is older, though its number may be lower.
  for (let before = 0; before < mine.size; ) {
    before = mine.size;
    for (const { pid, parent } of all) if (mine.has(parent)) mine.add(pid);
  }
  const ticks = all.filter(({ pid }) => mine.has(pid)).reduce((sum, one) => sum + one.ticks, 0);
  return (ticks * 1000) / ticksPerSecond;
}

function statOf(pid) {
  try {
    // The name of the program stands in brackets and may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { pid: Number(pid), parent: Number(fields[1]), ticks };
  } catch {
    // It ended while the list was being read.
    return null;
  }
}
