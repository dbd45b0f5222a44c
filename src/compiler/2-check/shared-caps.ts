import type { SharedCapNode } from '../../../grammar/index.ts';
import type { Parsed, PolicySyntax } from '../1-parse/syntax.ts';
import type { Reporter } from '../diagnostics/index.ts';
import { checkCap } from './awards.ts';
import type { Item, SharedCap } from './checked.ts';
import { byNumber } from './items.ts';
import { choose } from './readings.ts';
import { at, outsideItems, type PolicyScope, resolveItemId, type Scope } from './scope.ts';

/** Where a 合计封顶 is written: in the heading of the policy, or in a measure. */
interface Home {
  readonly of: 'policy' | 'measure';
  /** The items that 各事项 stands for. */
  readonly items: readonly string[];
}

/** 合计封顶 of the policy and of its measures, each with the items that share it. */
export function checkSharedCaps(
  syntax: PolicySyntax,
  policy: PolicyScope,
  checked: ReadonlyMap<string, Item>,
): readonly SharedCap[] {
  const idsOf = (measures: PolicySyntax['measures']) =>
    measures
      .flatMap((measure) => measure.items)
      .map((item) => item.id.text)
      .filter((id) => checked.get(id)?.standard !== null);
  const all = (parsed: readonly Parsed<SharedCapNode>[], home: Home) =>
    parsed.flatMap(
      (one) =>
        choose(one, policy.reporter, (node, reporter) =>
          checkSharedCap(node, one, home, policy, checked, reporter),
        ) ?? [],
    );
  return [
    ...all(syntax.sharedCaps, { of: 'policy', items: idsOf(syntax.measures) }),
    ...syntax.measures.flatMap((measure) =>
      all(measure.sharedCaps, { of: 'measure', items: idsOf([measure]) }),
    ),
  ];
}

function checkSharedCap(
  node: SharedCapNode,
  { place }: Parsed<SharedCapNode>,
  home: Home,
  policy: PolicyScope,
  checked: ReadonlyMap<string, Item>,
  reporter: Reporter,
): SharedCap | null {
  const scope: Scope = { ...outsideItems(policy, place.file), reporter };
  if (node.of !== 'listed' && node.of !== home.of) {
    const words = { policy: '“各事项”', measure: '“本条各事项”' };
    reporter.report('ZC0224', at(scope, node), { wanted: words[home.of], found: words[node.of] });
    return null;
  }
  const items = node.of === 'listed' ? listedItems(node, scope, checked) : home.items;
  const cap = checkCap(node.cap, scope);
  if (!items || !cap) return null;
  const once = [...new Set(items)].sort(byNumber);
  if (once.length > 1) return { of: node.of, items: once, cap, place };
  reporter.report('ZC0251', at(scope, node), {});
  return null;
}

/** The items that a 合计封顶 names; each must be there and must pay. */
function listedItems(
  node: SharedCapNode,
  scope: Scope,
  checked: ReadonlyMap<string, Item>,
): readonly string[] | null {
  const before = scope.reporter.found.length;
  for (const id of node.items) {
    resolveItemId(id, scope);
    if (checked.get(id.value)?.standard === null)
      scope.reporter.report('ZC0250', at(scope, id), { item: id.value, key: '合计封顶' });
  }
  return scope.reporter.found.length > before ? null : node.items.map((id) => id.value);
}
