import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedPolicy, hengceIn, temporaryFolder } from './run.ts';

const nothing =
  '当前目录和policies目录里没有规则文件（.zc）。\n进入规则所在的目录再运行，或用 --policy 指明；新写一个政策的，先写policy.zc。\n';

describe('outside of any policy', () => {
  it.each([['fmt'], ['fmt', '--check'], ['check', '--fix'], ['build'], ['trace', '--text', '正文.txt']])(
    '%s %s does not take another policy',
    (...args) => {
      expect(hengceIn(temporaryFolder(), ...args)).toEqual({ code: 2, out: '', err: nothing });
    },
  );

  it('reading is done with the policy that comes with the package, which is said', () => {
    const { code, err } = hengceIn(temporaryFolder(), 'check');
    expect(code).toBe(0);
    expect(err).toBe(
      '说明：当前目录没有规则文件，以下用的是随附的政策yubei-2021-13；用自己的规则，请进入规则所在的目录，或用 --policy 指明。\n',
    );
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
