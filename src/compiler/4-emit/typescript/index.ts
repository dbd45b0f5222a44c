import type { MeasureAbout } from '../../../runtime/contract.ts';
import type { Plan } from '../../3-plan/plan.ts';
import { emitFast } from '../fast/index.ts';
import { itemCode, sharedCapsCode, type Typed } from './items.ts';
import { createNames, PURE, quote, remark } from './names.ts';
import { dossierInterfaces, factsInterfaces } from './types.ts';

/** The three texts of one emitted module, from one printer: what people read, what runs, and its types. */
export interface EmittedModule {
  readonly ts: string;
  readonly js: string;
  readonly dts: string;
}

const runtime = 'hengce/runtime';

/** 生成审核程序: the TypeScript module of a policy, its JavaScript and its declarations. Deterministic byte for byte. */
export function emitTypeScript(plan: Plan): EmittedModule {
  return {
    ts: moduleText(plan, (text) => text, aboutCode(plan)),
    js: moduleText(plan, () => '', aboutCode(plan)),
    dts: declarations(plan),
  };
}

/**
 * 生成可运行的程序: the JavaScript alone, for what runs a policy in memory. `about` is the name under which 政策内容 is handed over
 * instead of being printed.
 */
export const emitJavaScript = (plan: Plan, about: string): string =>
  moduleText(plan, () => '', {
    vocabulary: `${about}.vocabulary`,
    synopsis: about,
    whole: about,
    measures: new Map(),
  });

/** 政策内容 as code: expressions, those of the measures that the whole names, and the vocabulary, which two of them name. */
interface AboutCode {
  readonly vocabulary: string;
  readonly synopsis: string;
  readonly whole: string;
  readonly measures: ReadonlyMap<number, string>;
}

/**
 * Each measure is printed beside its rules, which say much the same: so people find both in one place, and whatever compresses the
 * module finds the sentence that it has just seen.
 */
function aboutCode({ about }: Plan): AboutCode {
  const { measures, vocabulary, ...head } = about;
  const { rulesSha256, formerCodes, noStacking } = head;
  const names = measures.map(({ number }) => `    ${nameOfMeasure(number)},\n`).join('');
  const items = measures.map((measure) => ({
    items: measure.items.map(({ id, name, subjectCode }) => ({ id, name, subjectCode })),
  }));
  return {
    vocabulary: JSON.stringify(vocabulary, null, 2),
    synopsis: withMembers({ rulesSha256, formerCodes, noStacking, measures: items }, '  vocabulary'),
    whole: withMembers(head, `  vocabulary,\n  "measures": [\n${names}  ]`),
    measures: new Map(measures.map((measure) => [measure.number, JSON.stringify(measure, null, 2)])),
  };
}

/** An object, printed with some more members. */
const withMembers = (some: object, more: string): string =>
  `${JSON.stringify(some, null, 2).slice(0, -2)},\n${more}\n}`;

const nameOfMeasure = (number: number): string => `measure_${number}`;

function header(plan: Plan): string[] {
  const { about } = plan;
  return [
    '/**',
    ` * 《${remark(about.title)}》（${remark(about.documentNumber)}）`,
    ' *',
    ' * Compiled from the rule files by hengce; do not edit. Change the rules and build again.',
    ` * Rules: sha256 ${about.rulesSha256}`,
    ' */',
  ];
}

function moduleText(plan: Plan, typed: Typed, about: AboutCode): string {
  const isTypeScript = typed('x') !== '';
  const names = createNames();
  for (const name of ['definePolicy', 'defineFast']) names.use(name);
  const planned = new Map(plan.items.map((item) => [item.id, item]));
  const fast = emitFast(plan, names, typed);
  const items = plan.about.measures.flatMap((measure) => [
    `// ${remark(`${measure.article} ${measure.title}（责任单位：${measure.units.join('、')}）`)}`,
    '',
    ...measure.items.flatMap(({ id }) => {
      const item = planned.get(id);
      return item ? [...itemCode(item, planned, names, typed), ...(fast.items.get(id) ?? [])] : [];
    }),
    ...measureCode(measure, about, typed),
  ]);
  const types = [
    'About',
    ...(names.sharedRules().length > 0 ? ['Clause'] : []),
    'Column',
    'CommonFastFacts',
    'ContractDossier',
    'ContractFacts',
    'Evaluation',
    'Exact',
    'FastPolicy',
    'IsoDate',
    'Known',
    'MeasureAbout',
    'Synopsis',
    'Policy',
    'Preparation',
    'Rows',
    'Texts',
    'TraceStep',
  ];
  const mechanisms = plan.mechanisms.map(
    ({ mechanism, readings }) => `    ${mechanism}: [${readings.map(quote).join(', ')}],`,
  );
  const sharedCaps = sharedCapsCode(plan, names);
  const sharing = [...new Set(plan.sharedCaps.flatMap((cap) => cap.items))];
  const lines = [
    ...header(plan),
    ...(isTypeScript ? [`import type { ${types.join(', ')} } from '${runtime}';`] : []),
    `import { ${names.imports().join(', ')} } from '${runtime}';`,
    '',
    ...(isTypeScript
      ? [itemIdType(plan), '', ...dossierInterfaces(plan.subjects), ...factsInterfaces(plan.subjects)]
      : []),
    ...names.constants().map(({ name, code, words }) => `/** ${remark(words)} */\nconst ${name} = ${code};`),
    fast.numbers,
    ...names.tables().map(({ name, code }) => `const ${name} = ${code};`),
    '',
    ...names
      .sharedRules()
      .flatMap(({ name, code }) => [
        `const ${name}${typed(': Clause<Facts, Facts>')} = ${code.join('\n')};`,
        '',
      ]),
    ...fast.readers,
    ...items,
    '/** 词汇表. */',
    `const vocabulary${typed(": About['vocabulary']")} = ${about.vocabulary};`,
    '',
    '/** 政策梗概，校验和快速核算所用. */',
    `const synopsis${typed(': Synopsis')} = ${about.synopsis};`,
    '',
    '/** 各事项的快速核算. */',
    ...fast.rules,
    '/** 快速核算 alone: amounts and codes of many dossiers, without words and without the exact way. */',
    `export const fast${typed(': FastPolicy<ItemId>')} = ${PURE} ${names.use('defineFast')}${typed('<ItemId>')}({`,
    '  synopsis,',
    '  rules: fast_rules,',
    `  sharing: [${sharing.map(quote).join(', ')}],`,
    '});',
    '',
    '/** 政策内容. */',
    `export const about${typed(': About')} = ${about.whole};`,
    '',
    `/** 《${remark(plan.about.title)}》, compiled. */`,
    `export const policy${typed(': Policy<ItemId>')} = ${PURE} ${names.use('definePolicy')}${typed('<Facts, ItemId>')}({`,
    '  about,',
    '  items: [',
    ...plan.items.map((item) => `    item_${item.id.replace('.', '_')},`),
    '  ],',
    ...sharedCaps,
    '  fast: fast_rules,',
    '  mechanisms: {',
    ...mechanisms,
    '  },',
    '});',
    '',
    '/** Validates a dossier: prepared facts, or all of its faults at once. */',
    `export const prepare${typed(': (dossier: Dossier) => Preparation')} = (dossier) => policy.prepare(dossier);`,
    '',
    '/** Statuses, amounts and codes of every item. */',
    `export const evaluate${typed(": Policy<ItemId>['evaluate']")} = (prepared, decided) => policy.evaluate(prepared, decided);`,
    '',
    '/** The calculation of one item, step by step. */',
    `export const explain${typed(': (evaluation: Evaluation<ItemId>, item: ItemId) => readonly TraceStep[]')} = (evaluation, item) =>`,
    '  policy.explain(evaluation, item);',
    '',
  ];
  return lines.join('\n');
}

function measureCode({ number, article }: MeasureAbout, { measures }: AboutCode, typed: Typed): string[] {
  const code = measures.get(number);
  return code === undefined
    ? []
    : [
        `/** 政策内容: ${remark(article)}. */`,
        `const ${nameOfMeasure(number)}${typed(': MeasureAbout')} = ${code};`,
        '',
      ];
}

function itemIdType(plan: Plan): string {
  return [
    '/** 事项编号. */',
    'export type ItemId =',
    ...plan.items.map((item, index) => `  | '${item.id}'${index === plan.items.length - 1 ? ';' : ''}`),
  ].join('\n');
}

function declarations(plan: Plan): string {
  return [
    ...header(plan),
    `import type { About, ContractDossier, Evaluation, FastPolicy, Policy, Preparation, TraceStep } from '${runtime}';`,
    '',
    itemIdType(plan),
    '',
    ...dossierInterfaces(plan.subjects),
    '/** 政策内容. */',
    'export declare const about: About;',
    `/** 《${remark(plan.about.title)}》, compiled. */`,
    'export declare const policy: Policy<ItemId>;',
    '/** 快速核算 alone: amounts and codes of many dossiers, without words and without the exact way. */',
    'export declare const fast: FastPolicy<ItemId>;',
    '/** Validates a dossier: prepared facts, or all of its faults at once. */',
    'export declare const prepare: (dossier: Dossier) => Preparation;',
    '/** Statuses, amounts and codes of every item. */',
    "export declare const evaluate: Policy<ItemId>['evaluate'];",
    '/** The calculation of one item, step by step. */',
    'export declare const explain: (evaluation: Evaluation<ItemId>, item: ItemId) => readonly TraceStep[];',
    '',
  ].join('\n');
}
