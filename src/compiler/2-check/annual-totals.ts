import type { AnnualTotalNode } from '../../../grammar/index.ts';
import type { Parsed, PolicySyntax } from '../1-parse/syntax.ts';
import { compareDecimals } from './brackets.ts';
import type { AnnualTotal, Item } from './checked.ts';
import { checkLiteral } from './expressions.ts';
import { choose } from './readings.ts';
import { at, outsideItems, type PolicyScope } from './scope.ts';

/** 年度总额 of items, of measures and of the policy, each with the items that it is for. */
export function checkAnnualTotals(
  syntax: PolicySyntax,
  policy: PolicyScope,
  checked: ReadonlyMap<string, Item>,
): readonly AnnualTotal[] {
  const ids = (measures: PolicySyntax['measures']) =>
    measures.flatMap((measure) => measure.items).map((item) => item.id.text);
  const pays = (id: string) => checked.get(id)?.standard !== null;
  const check = (
    of: AnnualTotal['of'],
    parsed: Parsed<AnnualTotalNode> | null,
    all: readonly string[],
  ): readonly AnnualTotal[] => {
    const items = all.filter(pays);
    // An item without an amount is told so by its own check.
    if (parsed && items.length === 0 && of !== 'item') policy.reporter.report('ZC0254', parsed.place, {});
    const total = choose(parsed, policy.reporter, (node, reporter) => {
      const { file } = parsed?.place ?? syntax.title.place;
      const scope = { ...outsideItems(policy, file), reporter };
      if (compareDecimals(node.total.value, '0') > 0) return checkLiteral(node.total, scope);
      reporter.report('ZC0224', at(scope, node.total), {
        wanted: '大于零的金额',
        found: `“${node.total.image}”`,
      });
      return null;
    });
    return parsed && total ? [{ of, items, total, place: parsed.place }] : [];
  };
  return [
    ...syntax.measures.flatMap((measure) =>
      measure.items.flatMap((item) => check('item', item.annualTotal, [item.id.text])),
    ),
    ...syntax.measures.flatMap((measure) => check('measure', measure.annualTotal, ids([measure]))),
    ...check('policy', syntax.annualTotal, ids(syntax.measures)),
  ];
}
