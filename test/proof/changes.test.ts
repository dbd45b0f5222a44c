import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type ComposedDocument,
  canonical,
  compendium,
  guide,
  noOffice,
  print,
} from '../../src/documents/index.ts';
import { openPress, type Press } from '../../src/documents/press/index.ts';
import { createProver, type Prover, type Verification } from '../../src/proof/index.ts';
import { current, noticeOf, sampleNotice, sources, versionFrom } from './samples.ts';
import {
  annotated,
  byOtherBrowser,
  drawnUpon,
  otherCharacter,
  otherGlyph,
  type Random,
  randomFrom,
  revised,
  savedAgain,
  swappedFonts,
  withoutPage,
  withProvenance,
} from './tamper.ts';

const samples = ['05-rd-flat', '06-insured-equipment', '08-overlapping-award'];

let press: Press;
let prover: Prover;
let originals: readonly { readonly document: ComposedDocument; readonly pdf: Uint8Array }[];
const printed = async (document: ComposedDocument) => (await print(document, press)).pdf;

beforeAll(async () => {
  press = await openPress({ officeFonts: false });
  prover = createProver({
    rulesOf: (hash) => (hash === current.policy.about.rulesSha256 ? current : null),
    press: async () => press,
    verifySignature: null,
  });
  originals = await Promise.all(
    samples.map(async (sample) => {
      const document = sampleNotice(sample);
      return { document, pdf: await printed(document) };
    }),
  );
});
afterAll(() => press.close());

const differences = ({ checks }: Verification) =>
  checks
    .filter(({ outcome }) => outcome === 'differs')
    .flatMap(({ subject, words }) => words.map((one) => `${subject}：${one}`));

/** What the rules may have said before, each with the sample whose notice it changes. */
const earlier: readonly (readonly [sample: string, file: string, now: string, before: readonly string[]])[] =
  [
    ['05-rd-flat', 'measure-09.zc', '单个企业当年最高不超过1000万元', ['1100', '900', '2000']],
    [
      '06-insured-equipment',
      'measure-08.zc',
      '单个企业累计最高不超过50万元',
      ['51', '60', '70', '80', '500'],
    ],
  ];

/** A notice by older rules; as if by those of today where their hash is claimed. */
async function byOlderRules(number: number, claimed: boolean): Promise<Uint8Array> {
  const all = earlier.flatMap(([sample, file, now, before]) =>
    before.map((figure) => ({ sample, file, now, text: now.replace(/\d+/, figure) })),
  );
  const { sample, file, now, text } = all[number % all.length] as (typeof all)[number];
  const version = versionFrom(
    sources.map((one) => (one.path === file ? { ...one, text: one.text.replace(now, text) } : one)),
  );
  if (!version) throw new Error(`${text}: the rules do not compile`);
  const { about } = version.policy;
  const { rulesSha256 } = current.policy.about;
  const document = noticeOf(sample, {
    ...version.policy,
    about: claimed ? { ...about, rulesSha256 } : about,
  });
  if (!document) throw new Error(`${text}: the decisions are not allowed`);
  return printed(document);
}

type Original = (typeof originals)[number];
const pick = (random: Random, from: readonly Original[] = originals) => from[random(from.length)] as Original;

/** Single changes of one kind: how many, what must be said of each, and how one is made. */
const kinds: readonly {
  readonly kind: string;
  readonly times: number;
  readonly said: RegExp;
  readonly change: (random: Random, number: number) => Promise<Uint8Array>;
}[] = [
  {
    kind: '页面上的一个字',
    times: 90,
    said: /：第\d+页(?:第\d+行|“)/,
    change: (random) => otherGlyph(pick(random).pdf, random),
  },
  {
    kind: '底稿中的一个字',
    times: 60,
    said: /^底稿：/m,
    change: (random) => withProvenance(pick(random).pdf, (text) => otherCharacter(text, random)),
  },
  {
    kind: '抽去一页',
    times: 24,
    said: /^文字：缺少重印的第\d+页$/m,
    change: (random) => withoutPage(pick(random).pdf, random),
  },
  {
    kind: '换上别的底稿',
    times: 10,
    said: /^底稿：底稿的验证码为.*与末页所印的不同/m,
    change: (random) => {
      const { pdf } = pick(random);
      const others = originals.filter((original) => original.pdf !== pdf);
      return withProvenance(pdf, () => canonical(pick(random, others).document.provenance));
    },
  },
  {
    kind: '旧的规则',
    times: 8,
    said: /^规则：没有留存校验值为/,
    change: (_, number) => byOlderRules(number, false),
  },
  {
    kind: '旧的规则，冒称现行',
    times: 8,
    said: /^(?:结果|文字)：.*(?:重算|应)为“/m,
    change: (_, number) => byOlderRules(number, true),
  },
];

test('单一改动共两百处', () => expect(kinds.reduce((sum, { times }) => sum + times, 0)).toBe(200));

test.each(kinds)('$kind，$times处全部查出', async ({ times, said, change }) => {
  const random = randomFrom(20211013);
  const missed: number[] = [];
  for (let number = 0; number < times; number++) {
    const verification = await prover.prove(await change(random, number));
    if (verification.agrees || !said.test(differences(verification).join('\n'))) missed.push(number);
  }
  expect(missed).toEqual([]);
});

test.each(samples)('没有改动的通过：%s', async (sample) => {
  const { pdf } = originals[samples.indexOf(sample)] as (typeof originals)[number];
  expect(differences(await prover.prove(pdf))).toEqual([]);
  expect(differences(await prover.prove(await savedAgain(pdf)))).toEqual([]);
});

test.each<readonly [string, (pdf: Uint8Array) => Promise<Uint8Array>, RegExp]>([
  [
    '白色的字',
    (pdf) => drawnUpon(pdf, 'BT 1 1 1 rg /F0 12 Tf 1 0 0 1 100 100 Tm <0013> Tj ET', randomFrom(1)),
    /^文字：第\d+页/,
  ],
  [
    '盖住的字',
    (pdf) => drawnUpon(pdf, '1 1 1 rg 100 400 300 40 re f', randomFrom(2)),
    /^版面：第\d+页“.+”附近的字形、位置或线条与重印的不同$/,
  ],
  [
    '印不出的底稿',
    (pdf) => withProvenance(pdf, (text) => text.replace('重庆样例', '𐎠')),
    /^文字：按底稿不能重印：.*“𐎠”/,
  ],
  ['后来添上的一版', revised, /^文字：第1页第\d+行/],
  ['批注', annotated, /^版面：第1页的批注、图章、域或链接与重印的不同$/],
  ['换了字体的字形', swappedFonts, /^版面：内嵌字体.+与重印的不同/],
])('查出%s', async (_, change, words) => {
  const [{ pdf }] = originals as [(typeof originals)[number]];
  expect(differences(await prover.prove(await change(pdf)))).toContainEqual(expect.stringMatching(words));
});

test('别的浏览器印制的，核对文字、线条和图片，并说明没有核对字形', async () => {
  const [{ pdf }] = originals as [(typeof originals)[number]];
  const proof = await prover.prove(await byOtherBrowser(pdf));
  expect(proof.agrees).toBe(true);
  expect(proof.checks.map(({ subject, outcome }) => `${subject} ${outcome}`)).toEqual([
    '底稿 agrees',
    '规则 agrees',
    '结果 agrees',
    '文字 agrees',
    '版面 open',
    '签名 open',
  ]);
  const open = proof.checks.find(({ subject }) => subject === '版面');
  expect(open?.words).toEqual([
    '本件与本机所用的浏览器或字体不同，分行、线条和色块与重印的一致，字形没有核对',
  ]);
  const covered = await byOtherBrowser(await drawnUpon(pdf, '1 1 1 rg 100 400 300 40 re f', randomFrom(2)));
  expect(differences(await prover.prove(covered))).toEqual([
    expect.stringMatching(/^版面：第\d+页的线条或色块与重印的不同$/),
  ]);
  const random = randomFrom(3);
  for (let i = 0; i < 10; i++) {
    const changed = await byOtherBrowser(await otherGlyph(pdf, random));
    expect(differences(await prover.prove(changed))).toContainEqual(
      expect.stringMatching(/^文字：第\d+页第\d+行/),
    );
  }
});

test.each([
  ['申报指南', () => guide(current.policy, 9, noOffice), 5],
  ['汇编', () => compendium(current.policy, noOffice), 1],
])('%s：没有改动的通过，改动的查出', async (_, compose, changes) => {
  const pdf = await printed(compose());
  expect(differences(await prover.prove(pdf))).toEqual([]);
  expect(differences(await prover.prove(await savedAgain(pdf)))).toEqual([]);
  const random = randomFrom(4);
  for (let i = 0; i < changes; i++)
    expect(differences(await prover.prove(await otherGlyph(pdf, random)))).not.toEqual([]);
});
