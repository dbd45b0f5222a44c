import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changedPolicy, hengce, temporaryFolder } from './run.ts';

const sample = (name: string) => `samples/08-overlapping-award/${name}.json`;
const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('  '));

test('规则改动以后，由旧规则印制的通知书仍按留存的规则核验', () => {
  const policy = changedPolicy('measure-02.zc', ['30%给予补助', '20%给予补助']);
  const out = temporaryFolder();
  expect(
    hengce('notice', sample('dossier'), sample('decisions'), '--policy', policy, '--out', out).code,
  ).toBe(0);
  const versions = join(policy, 'versions');
  const [version = ''] = readdirSync(versions);
  const path = join(versions, version);

  const measure = join(policy, 'measure-02.zc');
  writeFileSync(measure, readFileSync(measure, 'utf8').replace('20%给予补助', '25%给予补助'));
  const again = hengce('verify', out, '--policy', policy);
  expect(lines(again.out)).toContainEqual(
    `  相符　规则：校验值${version.slice(0, 16)}…，留存的规则，现行规则已有改动`,
  );
  expect(again.out).not.toContain('不符');
  expect(again.code).toBe(0);

  writeFileSync(path, readFileSync(path, 'utf8').replace('20%给予补助', '21%给予补助'));
  const spoilt = hengce('verify', out, '--policy', policy);
  expect(lines(spoilt.out)).toEqual([
    expect.stringMatching(/^ {2}不符　文件：留存的规则“.+”与其校验值不符，或已不能由衡策.+版编译/),
  ]);
  expect(spoilt.code).toBe(1);

  rmSync(path);
  const lost = hengce('verify', out, '--policy', policy);
  expect(lost.out).toContain(`不符　规则：没有留存校验值为${version.slice(0, -'.json'.length)}的规则`);
  expect(lost.code).toBe(1);
});

test('不是PDF的文件、没有的文件', () => {
  const file = join(temporaryFolder(), '甲.pdf');
  writeFileSync(file, '通知');
  expect(hengce('verify', file)).toMatchObject({
    code: 1,
    out: `${file}：不符\n  不符　文件：不是PDF文件\n`,
  });
  expect(hengce('verify', '没有.pdf')).toMatchObject({ code: 2, err: '没有找到文件或目录“没有.pdf”。\n' });
});
