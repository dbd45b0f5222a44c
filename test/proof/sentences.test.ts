import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { compendium, print } from '../../src/documents/index.ts';
import { openPress, type Press } from '../../src/documents/press/index.ts';
import { versionOf } from '../../src/proof/index.ts';
import { readDocument } from '../../src/proof/read.ts';
import { compareSentences } from '../../src/proof/sentences.ts';
import { all, rulesOf } from '../policies/read.ts';

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
  const reading = await readDocument(pdf);
  if (!reading.ok) throw new Error(reading.problem);
  expect(compareSentences(reading.content, version)).toEqual({
    differences: [],
    count: version.policy.about.measures.flatMap(({ items }) => items).length,
  });
});
