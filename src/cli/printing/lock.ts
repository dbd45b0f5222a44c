import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../exit.ts';
import { shown } from '../policy-folder.ts';

/** 印制锁文件名: who writes into a folder; gone when the run is over. */
const lockName = '.印制中.json';

/** Who holds a folder. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When it began, ISO 8601. */
  readonly since: string;
}

/**
 * 独占: makes a folder and writes into it while no other run does. A run that was killed leaves its lock behind, which the next one
 * takes over.
 */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, lockName);
  const me: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  if (!take(path, me)) {
    const text = read(path);
    const holder = holderIn(text);
    if (isRunning(holder)) throw new UsageError(refusal(folder, path, holder));
    clear(path, text);
    if (!take(path, me)) throw new UsageError(refusal(folder, path, holderIn(read(path))));
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string, me: Holder): boolean {
  try {
    writeFileSync(path, `${JSON.stringify(me)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The text of a lock; empty where it is gone meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** Removes a lock that was left behind; one that another run has put in its place meanwhile is put back. */
function clear(path: string, text: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') === text) rmSync(aside);
    else renameSync(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function holderIn(text: string): Holder | null {
  const [, pid, host, since] = /^\{"pid":(\d+),"host":"(.*)","since":"(.*)"\}\n$/.exec(text) ?? [];
  return pid === undefined || host === undefined || since === undefined
    ? null
    : { pid: Number(pid), host, since };
}

/** Whether a run goes on, as far as can be seen from here: of another computer it cannot. */
function isRunning(holder: Holder | null): boolean {
  if (holder === null) return true;
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function refusal(folder: string, path: string, holder: Holder | null): string {
  const who =
    holder === null
      ? ''
      : `（${holder.host === hostname() ? '' : `计算机${holder.host}，`}进程号${holder.pid}，${timeWords(holder.since)}开始）`;
  return `另一次印制正在写入“${shown(folder)}”${who}，本次没有印制。请待其结束后再试，或用 --out 另写一个目录；确知其已经中断的，删除文件“${shown(path)}”后再试。`;
}

/** The time of this place to the minute: `2021-10-14 09:30`. */
function timeWords(iso: string): string {
  const time = new Date(iso);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
