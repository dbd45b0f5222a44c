import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** 整体写入: a file that exists is replaced in one step, so that whoever reads it finds the old text or the new one. */
export function writeWhole(path: string, text: string): void {
  const target = realpathSync(path);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, text);
    chmodSync(beside, statSync(target).mode);
    renameSync(beside, target);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** 新写文件: a file is there whole or not at all, also where the process is ended meanwhile. */
export function writeNew(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}
