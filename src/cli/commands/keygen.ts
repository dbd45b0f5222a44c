import { existsSync, writeFileSync } from 'node:fs';
import type { Terminal } from '../console.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { newKeys } from '../keys.ts';
import { systemWords } from '../system-error.ts';

/** hengce keygen：生成一对签名密钥。 */
export function keygen(name: string, terminal: Terminal): number {
  const [privatePath, publicPath] = [`${name}.key`, `${name}.pub`];
  for (const path of [privatePath, publicPath])
    if (existsSync(path)) throw new UsageError(`“${path}”已经存在，不予覆盖：请换一个名称。`);
  const { privateKey, publicKey } = newKeys();
  write(privatePath, privateKey, 0o600);
  write(publicPath, publicKey, 0o644);
  terminal.out(`${privatePath}：私钥，印制时用 --sign 签名；由印发单位专人保管，不得外传`);
  terminal.out(`${publicPath}：公钥，核验时用 --key 指定；可以公开`);
  return exitCodes.done;
}

/** Never over a file that has come to be there meanwhile. */
function write(path: string, text: string, mode: number): void {
  try {
    writeFileSync(path, text, { mode, flag: 'wx' });
  } catch (error) {
    const words = systemWords(error);
    if (words === null) throw error;
    throw new UsageError(words, { cause: error });
  }
}
