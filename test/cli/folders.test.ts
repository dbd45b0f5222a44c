import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedPolicy, hengceIn, temporaryFolder } from './run.ts';

const nothing =
  '当前目录和policies目录里没有规则文件（.zc）。\n进入规则所在的目录再运行，或用 --policy 指明；新写一个政策的，先写policy.zc。\n';

describe('outside of any policy', () => {
  it.each([['fmt'], ['check', '--fix'], ['build'], ['trace', '--text', '正文.txt']])(
    '%s %s does not take another policy',
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
