import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedPolicy, hengceIn, temporaryFolder } from './run.ts';

const nothing = '当前目录和policies目录里没有规则文件（.zc），没有可以改写的；请用 --policy 指明规则目录。\n';

describe('outside of any policy', () => {
  it.each([['fmt'], ['check', '--fix'], ['build'], ['trace', '--write']])(
    '%s %s writes nothing',
    (...args) => {
      expect(hengceIn(temporaryFolder(), ...args)).toEqual({ code: 2, out: '', err: nothing });
    },
  );

  it('reading is done with the policy that comes with the package', () => {
    expect(hengceIn(temporaryFolder(), 'check').code).toBe(0);
  });
});

it('a folder with the name of a rule file', () => {
  const folder = changedPolicy('policy.zc');
  mkdirSync(join(folder, 'measure-17.zc'));
  expect(hengceIn(folder, 'check')).toEqual({
    code: 2,
    out: '',
    err: '“measure-17.zc”是目录，不是规则文件；目录的名称不要以.zc结尾。\n',
  });
});
