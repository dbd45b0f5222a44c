/**
 * 快速核算: the rules once more, on safe integers, for whoever wants amounts and codes of many dossiers and no words.
 *
 * The rules that `evaluate` walks are the meaning. What is emitted here comes from the same plan, and either says the
 * same or gives NaN, and then that item of that dossier is walked the exact way.
 */
import type { Definition, Fact } from '../../2-check/checked.ts';
import type { Plan } from '../../3-plan/plan.ts';
import { type Names, PURE, quote, remark, used } from '../typescript/names.ts';
import { bare } from './code.ts';
import { truthOf } from './conditions.ts';
import { dateCode, termOf } from './expressions.ts';
import { fastFactsCode } from './facts.ts';
import { elementName, fastItemCode, fastLoop } from './items.ts';
import type { Defined, Scope, Typed } from './scope.ts';
import type { Whole } from './terms.ts';

/** The fast way of a policy, in the parts of its module. */
export interface FastCode {
  /** Below the rule of each item. */
  readonly items: ReadonlyMap<string, readonly string[]>;
  /** The number of each item, above the tables. */
  readonly numbers: string;
  /** Above all rules. */
  readonly readers: readonly string[];
  /** The rules of all items, below them: `fast_rules`. */
  readonly rules: readonly string[];
}

/** 生成快速核算. */
export function emitFast(plan: Plan, names: Names, typed: Typed): FastCode {
  const reads = new Map<string | null, Map<string, Fact>>();
  const kinds = new Map<string | null, Set<string>>();
  const readsOf = (list: string | null) => {
    const known = reads.get(list) ?? new Map<string, Fact>();
    reads.set(list, known);
    return known;
  };
  const items = new Map(plan.items.map((item) => [item.id, item]));
  const code = plan.items.map((item) => {
    const definitions = new Map<string, { readonly defined: Defined; readonly code: readonly string[] }>();
    const scope: Scope = {
      names,
      item,
      items,
      list: item.subject.code,
      element: { columns: 's', row: 'k' },
      typed,
      truthOf,
      notes: {
        fact: (fact) => readsOf(fact.list).set(fact.code, fact),
        kind: (fact) => kinds.set(fact.list, (kinds.get(fact.list) ?? new Set()).add(fact.code)),
        list: readsOf,
        defined(definition) {
          const made = definitions.get(definition.name) ?? definitionCode(definition, scope);
          definitions.set(definition.name, made);
          return made.defined;
        },
      },
    };
    const own = fastItemCode(item, plan, scope);
    return [item.id, [...[...definitions.values()].flatMap((one) => one.code), ...own]] as const;
  });
  return {
    items: new Map(code),
    readers: [
      ...(reads.size === 0
        ? []
        : [
            `const at = (column${typed(': Column')}, row${typed(': number')})${typed(': number')} => column[row] ?? NaN;`,
            '',
          ]),
      ...fastFactsCode(plan.subjects, { reads, kinds }, names, typed),
    ],
    numbers: `const item_numbers = { ${plan.items.map(({ id }, index) => `${quote(id)}: ${index + 1}`).join(', ')} };`,
    rules: [
      `const fast_rules = ${PURE} ${names.use('fastRules')}(item_numbers, readFacts, {`,
      ...plan.items.map((item) => fastLoop(item, plan)),
      '});',
      '',
    ],
  };
}

/** The functions of a definition: one for an amount, two for a condition, which may hold, fail, or be unknown. */
function definitionCode(
  { name, value }: Definition,
  scope: Scope,
): { readonly defined: Defined; readonly code: readonly string[] } {
  const { names, item, typed } = scope;
  const base = `fast_${names.definition(item.id, name)}`;
  const made = (suffix: string, body: string, result: string) => {
    const seesElement = used(body, 'k') === 'k';
    const element = `, s${typed(`: ${elementName(item.subject.code ?? '')}`)}, k${typed(': number')}`;
    const parameters = `${used(body, 'f')}${typed(': FastFacts')}, ${used(body, 'i')}${typed(': number')}${seesElement ? element : ''}`;
    return {
      call: `${base}${suffix}(f, i${seesElement ? ', s, k' : ''})`,
      code: `const ${base}${suffix} = (${parameters})${typed(`: ${result}`)} => ${bare(body)};`,
    };
  };
  const above = [`/** ${remark(name)}，快速核算. */`];
  if (value.kind === 'condition') {
    const truth = truthOf(value.condition, scope);
    const holds = made('', truth.holds, 'boolean');
    const fails = made('_fails', truth.fails, 'boolean');
    return {
      defined: {
        kind: 'condition',
        truth: { holds: holds.call, fails: fails.call, isThreeValued: truth.isThreeValued },
      },
      code: [...above, holds.code, fails.code, ''],
    };
  }
  if (value.expression.type.type === 'date') {
    const day = made('', dateCode(value.expression, scope), 'number');
    return { defined: { kind: 'date', code: day.call }, code: [...above, day.code, ''] };
  }
  const term = termOf(value.expression, scope);
  const code: string[] = [];
  const called = (suffix: string, one: Whole | null): Whole | null => {
    if (one === null) return null;
    const { call, code: line } = made(suffix, one.code, 'number');
    code.push(line);
    return { ...one, code: call };
  };
  const defined: Defined = {
    kind: 'amount',
    term: { ...term, over: called('', term.over), under: called('_under', term.under) },
  };
  return { defined, code: code.length === 0 ? [] : [...above, ...code, ''] };
}
