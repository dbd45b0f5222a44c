import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodeText } from '../../src/cli/encoding.ts';
import { gb18030 } from './gb18030.ts';
import { changedPolicy, hengce, temporaryFolder } from './run.ts';

const rule = '事项 2.3：数字化车间建设补助\n  标准：按不超过投资额的30%给予补助\n';
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('the text of a file', () => {
  it.each([
    ['UTF-8', utf8(rule)],
    ['UTF-8 BOM', utf8(`\ufeff${rule}`)],
    ['GB18030', gb18030(rule)],
  ])('is read from %s', (encoding, bytes) => {
    expect(decodeText(bytes, '文件')).toEqual({ text: rule, encoding });
  });

  it('of ASCII alone is UTF-8', () => {
    expect(decodeText(utf8('# 1\r\n'), '文件')).toEqual({ text: '# 1\r\n', encoding: 'UTF-8' });
  });

  const torn = utf8(rule).subarray(0, -2);
  const mixed = Buffer.concat([utf8(rule), gb18030('条件')]);
  it.each([
    ['UTF-16', utf16(rule), '文件是UTF-16编码（记事本里叫“Unicode”），读不了；'],
    ['UTF-16, big endian', utf16(rule).swap16(), '文件是UTF-16编码（记事本里叫“Unicode”），读不了；'],
    ['UTF-16 without its mark', utf16(rule).subarray(2), '文件是UTF-16编码（记事本里叫“Unicode”），读不了；'],
    ['a text that breaks off', torn, '文件第2行有读不出的字，文件可能已经损坏，或者混用了两种编码；'],
    ['two encodings', mixed, '文件第3行有读不出的字，文件可能已经损坏，或者混用了两种编码；'],
    // 繁體 in Big5.
    [
      'Big5',
      Buffer.from([0xc1, 0x63, 0xc5, 0xe9, 0xa1, 0x47]),
      '文件既不是UTF-8编码，也不是GB18030编码，读不了；',
    ],
    [
      'no text at all',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]),
      '文件既不是UTF-8编码，也不是GB18030编码，读不了；',
    ],
  ])('is refused in %s', (_, bytes, message) => {
    expect(() => decodeText(bytes, '文件')).toThrow(`${message}请用UTF-8编码另存后再试。`);
  });
});

describe('where Node knows no encodings of China', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('says so', () => {
    const Known = TextDecoder;
    vi.stubGlobal(
      'TextDecoder',
      class extends Known {
        constructor(encoding?: string, options?: ConstructorParameters<typeof Known>[1]) {
          if (encoding === 'gb18030') throw new RangeError(`The "${encoding}" encoding is not supported`);
          super(encoding, options);
        }
      },
    );
    expect(() => decodeText(gb18030(rule), '文件')).toThrow(
      '文件不是UTF-8编码，而本机的Node.js没有完整的ICU，读不了GB18030编码；请用UTF-8编码另存后再试。',
    );
  });
});

describe('a policy in the form of an older system', () => {
  const original = changedPolicy('policy.zc');
  const names = readdirSync(original).filter((name) => name.endsWith('.zc'));
  const read = (folder: string, name: string) => readFileSync(join(folder, name));
  /** The policy with every rule file written in another way. */
  function written(write: (text: string) => Buffer): string {
    const folder = changedPolicy('policy.zc');
    for (const name of names) writeFileSync(join(folder, name), write(read(original, name).toString('utf8')));
    return folder;
  }
  const windows = (text: string) => text.replaceAll('\n', '\r\n');
  const note =
    '提醒：“measure-01.zc”等17个规则文件是GB18030（GBK）编码，已照常读入；hengce fmt 会改写为UTF-8编码。\n';

  it.each([
    ['GB18030', gb18030, note],
    ['Windows line ends and a byte order mark', (text: string) => utf8(`\ufeff${windows(text)}`), ''],
    ['GB18030 and Windows line ends', (text: string) => gb18030(windows(text)), note],
  ])('%s: compiles to the same bytes, and is rewritten to the same bytes', (_, write, err) => {
    const folder = written(write);
    const out = temporaryFolder();
    expect(hengce('build', '--policy', folder, '--out', out)).toMatchObject({ code: 0, err });
    const compiled = join(import.meta.dirname, '../../policies/yubei-2021-13/compiled');
    for (const name of readdirSync(compiled)) expect(read(out, name)).toEqual(read(compiled, name));
    const check = hengce('fmt', '--check', folder);
    expect(check.code).toBe(1);
    expect(check.err).toContain('共17个规则文件不是规范格式；运行 hengce fmt 改写。');
    const fmt = hengce('fmt', folder);
    expect(fmt).toMatchObject({ code: 0, err: '' });
    expect(fmt.out.includes('（由GB18030编码改为UTF-8编码）')).toBe(err !== '');
    for (const name of names) expect(read(folder, name)).toEqual(read(original, name));
  });
});
