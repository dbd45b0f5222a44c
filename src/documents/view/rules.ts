/** 执行规则: rounding, no stacking, higher policy first, as the policy states them. */
import type { z } from 'zod';
import type { About } from '../../runtime/index.ts';
import { headings } from './numbering.ts';
import { sentence } from './phrases.ts';
import { list, record, text } from './schema.ts';

export const rulesView = list(
  record({
    heading: text.describe('序号，如“一”'),
    name: text.describe('规则的名称'),
    text: text.describe('规则'),
  }),
).describe('各规则');
export type RulesView = z.output<typeof rulesView>;

/** The rules that hold for every item of the policy. */
export function rulesOf(about: About): RulesView {
  const count = headings();
  const rules = [
    ['金额取整', about.rounding],
    [
      '就高不重复',
      about.noStacking === null ? null : `与${about.noStacking}内容重复或者相近的，只按较高的一项享受`,
    ],
    [
      '上位政策优先',
      about.higherPolicyFirst === null ? null : `${about.higherPolicyFirst}另有规定的，遵照执行`,
    ],
  ] as const;
  return rules.flatMap(([name, words]) =>
    words === null ? [] : [{ heading: count.next(), name, text: sentence(words) }],
  );
}
