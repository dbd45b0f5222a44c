import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  annualTotalSentence,
  bonusSentence,
  branchSentence,
  capsSentence,
  conditionSentence,
  createDictionary,
  definitionSentence,
  dueSentence,
  expressionSentence,
  frequencySentence,
  givenSentence,
  paymentSentence,
  quotaSentence,
  rangeSentence,
  shapeOf,
  sharedCapSentence,
  sharingSentence,
  subjectSentence,
  tierSentence,
  validitySentence,
} from '../../grammar/index.ts';
import { parse } from '../../src/compiler/1-parse/index.ts';
import { createValueReader } from '../../src/compiler/1-parse/values.ts';
import type { ClauseForm } from '../../src/compiler/clauses.ts';
import { createReporter } from '../../src/compiler/diagnostics/index.ts';
import { officialSentence } from '../../src/compiler/format/marks.ts';
import * as trees from './support/trees/index.ts';
import { ofEnterprise, ofProject, vocabulary } from './support/vocabulary.ts';

const syntax = parse([{ path: 'policy.zc', text: vocabulary }], createReporter());
const names = [...(syntax?.names ?? []), '首次奖励', '再次补助', '第三次资助', '当年增长额'];
const reader = createValueReader(createDictionary(names), null);

const of = fc.constantFrom(ofEnterprise, ofProject);
const manner = fc.constantFrom<trees.Manner>('annual', 'once', 'unsaid');
const subject = of.chain((one) => trees.subjects(one));
const value = of.chain((one) => fc.oneof(trees.amounts(one, 3), trees.conditions(one, 3)));

/** A kind of clause with its trees at random; the trees lack places and values, which the words do not need. */
const form = (random: Arbitrary<unknown>, rule: unknown, words: unknown) => ({
  random,
  form: { rule, words } as ClauseForm<unknown>,
});
type Parser = Parameters<ClauseForm<unknown>['rule']>[0];

const kinds = {
  条件: form(
    of.chain((one) => trees.conditions(one, 3)),
    (parser: Parser) => parser.conditionClause,
    conditionSentence,
  ),
  算式: form(
    of.chain((one) => trees.amounts(one, 3)),
    (parser: Parser) => parser.expressionClause,
    expressionSentence,
  ),
  标准: form(
    fc
      .tuple(of, fc.boolean(), manner)
      .chain(([one, ceiling, how]) => trees.standards(one, ceiling, how).map((lines) => lines[0])),
    (parser: Parser) => parser.branch,
    branchSentence,
  ),
  加奖: form(
    fc
      .tuple(of, fc.boolean(), manner)
      .chain(([one, ceiling, how]) => trees.bonuses(one, ceiling, how).map((lines) => lines[0])),
    (parser: Parser) => parser.bonus,
    bonusSentence,
  ),
  超额累进: form(
    of.chain((one) => trees.tiers(one)).chain((lines) => fc.constantFrom(...lines)),
    (parser: Parser) => parser.tier,
    tierSentence,
  ),
  封顶: form(
    of.chain((one) => fc.array(trees.caps(one), { minLength: 1, maxLength: 3 })),
    (parser: Parser) => parser.capsClause,
    capsSentence,
  ),
  合计封顶: form(
    fc.oneof(trees.sharedCaps('policy'), trees.sharedCaps('measure')),
    (parser: Parser) => parser.sharedCap,
    sharedCapSentence,
  ),
  年度总额: form(trees.annualTotals, (parser: Parser) => parser.annualTotal, annualTotalSentence),
  对象: form(subject, (parser: Parser) => parser.subjectClause, subjectSentence),
  范围: form(
    of.chain((one) => trees.ranges(one)),
    (parser: Parser) => parser.rangeClause,
    rangeSentence,
  ),
  名额: form(trees.quotas, (parser: Parser) => parser.quotaClause, quotaSentence),
  有效期: form(trees.validities, (parser: Parser) => parser.validityClause, validitySentence),
  频次: form(
    fc
      .tuple(of, manner)
      .chain(([one, how]) => trees.frequencies(one, how))
      .filter((one) => one !== null),
    (parser: Parser) => parser.frequencyClause,
    frequencySentence,
  ),
  拨付: form(
    of.chain((one) => trees.payments(one)).chain((lines) => fc.constantFrom(...lines)),
    (parser: Parser) => parser.payment,
    paymentSentence,
  ),
  分担: form(trees.sharings, (parser: Parser) => parser.sharingClause, sharingSentence),
  定义: form(
    // A definition that is a name alone is not known to be a condition before it is checked.
    value
      .filter((one) => one.node !== 'holds')
      .map((one) => ({ node: 'definition', name: trees.name('当年增长额'), value: one })),
    (parser: Parser) => parser.definition,
    definitionSentence,
  ),
  已知: form(
    fc
      .tuple(
        of.chain((one) => trees.givens(one)),
        fc.array(trees.records, { maxLength: 2 }),
      )
      .map(([values, records]) => [...values, ...records]),
    (parser: Parser) => parser.given,
    givenSentence,
  ),
  应得: form(
    fc.oneof(
      {
        weight: 6,
        arbitrary: trees.dues('amount', 'up_to', 'refused', 'undetermined', 'service', 'referral'),
      },
      { weight: 1, arbitrary: trees.returns },
    ),
    (parser: Parser) => parser.due,
    dueSentence,
  ),
};

describe('the official sentence of a tree is read as that tree and as no other', () => {
  it.each(Object.entries(kinds))('%s', (_key, kind) => {
    fc.assert(
      fc.property(kind.random, (tree) => {
        const sentence = officialSentence(tree, kind.form, reader);
        expect(sentence, shapeOf(tree)).not.toBeNull();
        // The only spaces of a sentence stand around the = of a definition.
        expect(sentence?.replace(' = ', '')).not.toContain(' ');
      }),
      { numRuns: 400, seed: 20211014 },
    );
  });
});
