import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { compendium, guide, print } from '../../src/documents/index.ts';
import { openPress, type Press } from '../../src/documents/press/index.ts';
import { versionOf } from '../../src/proof/index.ts';
import { createReader } from '../../src/proof/read.ts';
import { compareSentences } from '../../src/proof/sentences.ts';
import { instantiate } from '../../src/verify/index.ts';
import { all, rulesOf } from '../policies/read.ts';

const reader = createReader();
let press: Press;
beforeAll(async () => {
  press = await openPress({ officeFonts: false });
});
afterAll(() => press.close());

function loaded(folder: string) {
  const files = rulesOf(folder);
  const version = versionOf(files, compile(files).value?.plan.about.rulesSha256 ?? '', '0.1.0');
  if (!version) throw new Error(`${folder} does not compile`);
  return version;
}

test.each(all)('%s：汇编印出的每个事项都读回到原来的规则', async (folder) => {
  const version = loaded(folder);
  const { pdf } = await print(compendium(version.policy, {}), press);
  const reading = await reader.document(pdf);
  if (!reading.ok) throw new Error(reading.problem);
  expect(compareSentences(reading.content, version)).toEqual({
    differences: [],
    count: version.policy.about.measures.flatMap(({ items }) => items).length,
  });
});

test('印出的语句与规则不同的，说出是哪一条', async () => {
  const version = loaded('policies/yubei-2021-13');
  const files = rulesOf('policies/yubei-2021-13').map(({ path, text }) => ({
    path,
    text:
      path === 'measure-09.zc'
        ? text
            .replace('按当年增长额的30%给予补贴', '按当年增长额的20%给予补贴')
            .replace('条件：通过联网直报平台报统，且', '条件：')
        : text,
  }));
  const { value } = compile(files);
  if (!value) throw new Error('the changed rules do not compile');
  const { pdf } = await print(guide(instantiate(value.plan), 9, {}), press);
  const reading = await reader.document(pdf);
  if (!reading.ok) throw new Error(reading.problem);
  expect(compareSentences(reading.content, version)).toEqual({
    count: 2,
    differences: [
      '第2页事项9.1：印出的为“条件：支持年度为自施行日期起第一年及以后”，规则为“条件：通过联网直报平台报统，且支持年度为自施行日期起第一年及以后”',
      '第2页事项9.1：印出的为“前两年度均享受研发投入补贴，且研发投入逐年增长的，按当年增长额的20%给予补贴”，规则为“前两年度均享受研发投入补贴，且研发投入逐年增长的，按当年增长额的30%给予补贴”',
    ],
  });
});
