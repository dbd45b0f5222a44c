import type { Fact } from '../../2-check/checked.ts';
import type {
  FigureSource,
  Plan,
  PlanAmount,
  PlanBranch,
  PlanClause,
  PlanItem,
  PlanPart,
} from '../../3-plan/plan.ts';
import { type Context, conditionCode, expressionCode, factCode, figureCode } from './expressions.ts';
import { type Names, PURE, quote, remark, used } from './names.ts';
import { elementType } from './types.ts';

/** Text that only the TypeScript dialect has; the JavaScript that runs leaves it out. */
export type Typed = (text: string) => string;

/** One item as source text: its definitions, and the rule that the engine runs. */
export function itemCode(item: PlanItem, items: Context['items'], names: Names, typed: Typed): string[] {
  const list = item.subject.code;
  const element = list === null ? 'Facts' : elementType(list);
  // Rules of an item without a list see the enterprise in both places.
  const context: Context = {
    names,
    item: item.id,
    items,
    list,
    element: 's',
    idCode: item.subject.id?.code ?? null,
  };
  const s = typed(`: ${element}`);
  const f = typed(': Facts');
  const definitions = item.definitions.flatMap((definition) => {
    const { value } = definition;
    const isAmount = value.kind === 'amount';
    const code = isAmount
      ? expressionCode(value.expression, context)
      : conditionCode(value.condition, context);
    const result = typed(`: Known<${isAmount ? 'Exact' : 'boolean'}>`);
    const name = names.definition(item.id, definition.name);
    return [
      `/** ${remark(definition.name)}. */`,
      `const ${name} = (${used(code, 'f')}${f}, ${used(code, 's')}${s})${result} => ${code};`,
      '',
    ];
  });
  return [
    '/**',
    ` * 事项 ${item.id}　${remark(item.name)}`,
    ...item.summary.map((line) => ` * ${remark(line)}`),
    ' */',
    ...definitions,
    `const item_${item.id.replace('.', '_')} = ${PURE} ${names.use('item')}${typed(`<Facts, ${element}, ItemId>`)}({`,
    ...indent(ruleCode(item, context)),
    '});',
    '',
  ];
}

function ruleCode(item: PlanItem, context: Context): string[] {
  const { names } = context;
  const enterprise: Context = { ...context, list: null, idCode: null };
  const getter = (fact: Fact) => arrow(factCode(fact, context));
  const subject =
    item.subject.code === null
      ? []
      : [
          'subject: {',
          ...indent([
            `noun: ${quote(item.subject.name)},`,
            `code: '${item.subject.code}',`,
            `list: (f) => f.${item.subject.code},`,
            `id: (s) => s.${item.subject.id?.code},`,
            ...clauses('where', item.where, context),
            ...(item.range
              ? [
                  'range: {',
                  ...indent([
                    `words: ${quote(item.range.words)},`,
                    `first: ${item.range.first},`,
                    `within: ${getter(item.range.within)},`,
                    `by: ${getter(item.range.by)},`,
                    ...(item.range.or
                      ? [`or: ${getter(item.range.or)},`, `orWords: ${quote(item.range.or.name)},`]
                      : []),
                    `figures: ${figures(
                      [item.range.within, item.range.by, ...(item.range.or ? [item.range.or] : [])].map(
                        (fact) => ({ from: 'fact', fact }),
                      ),
                      context,
                    )},`,
                  ]),
                  '},',
                ]
              : []),
            ...(item.mergeBy
              ? [`mergeBy: { noun: ${quote(item.mergeBy.name)}, key: ${getter(item.mergeBy)} },`]
              : []),
          ]),
          '},',
        ];
  return [
    `id: '${item.id}',`,
    `kind: '${item.kind}',`,
    ...subject,
    ...clauses('conditions', item.conditions, enterprise),
    ...clauses('subjectConditions', item.subjectConditions, context),
    ...(item.quota
      ? [
          `quota: { words: ${quote(item.quota.words)}, count: ${item.quota.count}, rank: (f) => f.${item.quota.rank.code}, figures: (f) => [${figureCode({ from: 'fact', fact: item.quota.rank }, enterprise)}] },`,
        ]
      : []),
    ...(item.frequency
      ? [
          'frequency: {',
          ...indent([
            `words: ${quote(item.frequency.words)},`,
            `rule: '${item.frequency.rule}',`,
            `items: [${item.frequency.items.map((id) => `'${id}'`).join(', ')}],`,
            ...(item.frequency.promotedOn ? [`promotedOn: ${getter(item.frequency.promotedOn)},`] : []),
          ]),
          '},',
        ]
      : []),
    ...(item.standard
      ? [
          'standard: {',
          ...indent([
            `choose: '${item.standard.choose}',`,
            ...linesCode('branches', item.standard.branches, context),
            ...(item.standard.bonuses.length > 0 ? linesCode('bonuses', item.standard.bonuses, context) : []),
          ]),
          '},',
        ]
      : []),
    ...(item.caps.length === 0
      ? ['caps: [],']
      : [
          'caps: [',
          ...item.caps.map(
            (cap) =>
              `  { words: ${quote(cap.words)}, scope: '${cap.scope}', history: '${cap.history}', limit: () => ${expressionCode(cap.limit, { ...context, names })} },`,
          ),
          '],',
        ]),
    ...(item.deductions.length === 0
      ? ['deductions: [],']
      : [
          'deductions: [',
          ...item.deductions.flatMap((one) => indent(['{', ...indent(amountCode(one, context)), '},'])),
          '],',
        ]),
    ...paymentCode(item, context),
  ];
}

/** 拨付 and 分担; neither where the amount is paid at once, by one level of government. */
function paymentCode({ payments, sharing }: PlanItem, context: Context): string[] {
  return [
    ...(payments.length === 0
      ? []
      : [
          'payments: [',
          ...payments.flatMap(({ words, when, share }) =>
            indent([
              '{',
              ...indent([
                `words: ${quote(words)},`,
                ...(when ? ['when: {', ...indent(clauseCode(when, context)), '},'] : []),
                `share: ${share ? expressionCode(share, context) : 'null'},`,
              ]),
              '},',
            ]),
          ),
          '],',
        ]),
    ...(sharing
      ? [
          'sharing: {',
          ...indent([
            `words: ${quote(sharing.words)},`,
            'levels: [',
            ...sharing.levels.map(
              ({ name, part }) => `  { name: ${quote(name)}, part: ${expressionCode(part, context)} },`,
            ),
            '],',
          ]),
          '},',
        ]
      : []),
  ];
}

/** 合计封顶 of the policy; none where no items share a cap. */
export function sharedCapsCode({ sharedCaps }: Plan, names: Names): string[] {
  if (sharedCaps.length === 0) return [];
  // A limit is written in the text; it looks at no fact.
  const context: Context = { names, item: '', items: new Map(), list: null, element: 's', idCode: null };
  return [
    '  sharedCaps: [',
    ...sharedCaps.flatMap(({ words, items, history, limit }) => [
      '    {',
      `      words: ${quote(words)},`,
      `      items: [${items.map((id) => `'${id}'`).join(', ')}],`,
      `      history: '${history}',`,
      `      limit: () => ${expressionCode(limit, context)},`,
      '    },',
    ]),
    '  ],',
  ];
}

/** Lines of a 标准 or of 加奖. */
function linesCode(key: string, lines: readonly PlanBranch[], context: Context): string[] {
  const lineCode = ({ when, award }: PlanBranch) => [
    '{',
    ...indent([
      ...(when ? ['when: {', ...indent(clauseCode(when, context)), '},'] : []),
      'award: {',
      ...indent(amountCode(award, context)),
      '},',
    ]),
    '},',
  ];
  return [`${key}: [`, ...lines.flatMap((line) => indent(lineCode(line))), '],'];
}

function clauses(key: string, list: readonly PlanClause[], context: Context): string[] {
  if (list.length === 0) return [`${key}: [],`];
  return [
    `${key}: [`,
    ...list.flatMap((clause) =>
      indent(
        clause.reading === null
          ? ['{', ...indent(clauseCode(clause, context)), '},']
          : [`${impliedClause(clause, context)},`],
      ),
    ),
    '],',
  ];
}

/** A clause that the policy implies for many items stands once, above them all. */
function impliedClause(clause: PlanClause, context: Context): string {
  return context.names.shared('implied', ['{', ...indent(clauseCode(clause, context)), '}']);
}

function clauseCode(clause: PlanClause, context: Context): string[] {
  return [
    `words: ${quote(clause.words)},`,
    `test: ${arrow(conditionCode(clause.condition, context))},`,
    `figures: ${figures(clause.figures, context)},`,
    ...partsCode(clause.parts, context),
    ...(clause.reading === null ? [] : [`reading: ${quote(clause.reading)},`]),
  ];
}

function amountCode(amount: PlanAmount, context: Context): string[] {
  const [limit, ...others] = amount.limits.map((one) => expressionCode(one, context));
  const least =
    others.length === 0 ? limit : `${context.names.use('lower')}(${[limit, ...others].join(', ')})`;
  return [
    `words: ${quote(amount.words)},`,
    `value: ${arrow(expressionCode(amount.expression, context))},`,
    ...(least === undefined ? [] : [`limit: ${arrow(least)},`]),
    `figures: ${figures(amount.figures, context)},`,
    ...partsCode(amount.parts, context),
  ];
}

/** What a joined condition asks one by one, for the recorder. */
function partsCode(parts: readonly PlanPart[], context: Context): string[] {
  if (parts.length === 0) return [];
  const list = parts.map(
    (part) => `{ words: ${quote(part.words)}, passes: ${conditionCode(part.condition, context)} }`,
  );
  return [`parts: ${arrow(`[${list.join(', ')}]`)},`];
}

function figures(sources: readonly FigureSource[], context: Context): string {
  const list = sources.map((source) => figureCode(source, context));
  return arrow(`[${list.join(', ')}]`);
}

/** An arrow function over `f` and `s` that names only the parameters that its body reads. */
function arrow(body: string): string {
  if (used(body, 's') === 's') return `(${used(body, 'f')}, s) => ${body}`;
  return used(body, 'f') === 'f' ? `(f) => ${body}` : `() => ${body}`;
}

const indent = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
