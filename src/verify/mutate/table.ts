import { type CompiledPolicy, placeInFile, placeJson } from '../../compiler/index.ts';
import { fileFor } from '../explore/write.ts';
import type { Judged, MutationReport, Verdict } from './judge.ts';
import type { Mutant } from './mutants.ts';
import type { ChangeKind } from './trees.ts';

/** 变异表: one line for each item, the totals by kind, and what nobody noticed, each with an example that would. */
export function mutationLines(report: MutationReport, compiled: CompiledPolicy): readonly string[] {
  const { items } = compiled.plan;
  const { judged, refused } = report;
  const isOf = (id: string | null) => judged.filter(({ mutant }) => mutant.item === id);
  const rows = [
    { name: '全政策通用', of: isOf(null) },
    ...items.map((item) => ({ name: `${item.id}　${item.name}`, of: isOf(item.id) })),
  ].filter(({ of }) => of.length > 0);
  const by = (kind: Verdict['by'], some = judged) => some.filter(({ verdict }) => verdict.by === kind);
  return [
    '规则变异核对：逐处改动规则，看算例和数字台账能否查出（查出/改动，等价的改动不计）',
    `  ${columns.map(({ head }) => head.padEnd(5, '　')).join('')}`,
    ...rows.map(({ name, of }) => `  ${columns.map(({ kinds }) => cell(of, kinds)).join('')}${name}`),
    ...columns.map(({ head, kinds }) => kindLine(head, ofKinds(judged, kinds))),
    ...equivalentLines(by('proof')),
    ...sharedOutLines(by('shared_out')),
    ...survivorLines(by('nobody'), compiled),
    `合计：改动${judged.length}处，算例查出${by('examples').length}处，数字台账另查出${by('ledger').length}处，等价${by('proof').length}处，漏网${by('nobody').length}处${others(by('shared_out').length)}；另有${refused}处改动不成规则，编译时即报错。`,
  ];
}

const others = (count: number): string => (count === 0 ? '' : `，须由数字台账核对${count}处`);

const columns: readonly { readonly head: string; readonly kinds: readonly ChangeKind[] }[] = [
  { head: '数字', kinds: ['figure'] },
  { head: '比较', kinds: ['comparison'] },
  { head: '封顶范围', kinds: ['cap'] },
  { head: '条件', kinds: ['condition'] },
  { head: '其他', kinds: ['frequency', 'range', 'standard', 'common'] },
];

const ofKinds = (judged: readonly Judged[], kinds: readonly ChangeKind[]) =>
  judged.filter(({ mutant }) => kinds.includes(mutant.kind));

/** What no worked example can notice is not counted. */
const isLeftOut = ({ by }: Verdict): boolean => by === 'proof' || by === 'shared_out';

function cell(judged: readonly Judged[], kinds: readonly ChangeKind[]): string {
  const counted = ofKinds(judged, kinds).filter(({ verdict }) => !isLeftOut(verdict));
  const noticed = counted.filter(({ verdict }) => verdict.by !== 'nobody');
  return (counted.length === 0 ? '' : `${noticed.length}/${counted.length}`).padEnd(10);
}

/** What the worked examples alone notice of one kind, and what the ledger does beside them. */
function kindLine(head: string, judged: readonly Judged[]): string {
  const count = (by: Verdict['by']) => judged.filter(({ verdict }) => verdict.by === by).length;
  const counted = judged.length - count('proof') - count('shared_out');
  const share = counted === 0 ? '100%' : `${Math.floor((count('examples') * 1000) / counted) / 10}%`;
  const ledger = count('ledger') === 0 ? '' : `，数字台账另查出${count('ledger')}处`;
  return `${head}：算例查出${count('examples')}/${counted}，占${share}${ledger}。`;
}

/** 等价的改动, those of one item and one reason together. */
function equivalentLines(judged: readonly Judged[]): readonly string[] {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    const { mutant, verdict } = one;
    const key = `${mutant.item}|${verdict.by === 'proof' ? verdict.reason : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  if (groups.size === 0) return [];
  return [
    '等价的改动（结论相同，无从查出）：',
    ...[...groups.values()].flatMap((group) => {
      const [{ verdict } = { verdict: null }] = group;
      return [
        ...group.map(({ mutant }) => `  ${mutantWords(mutant)}`),
        `    因为${verdict?.by === 'proof' ? verdict.reason : ''}`,
      ];
    }),
  ];
}

/** 漏网的改动, those that one example would notice together. */
function survivorLines(judged: readonly Judged[], compiled: CompiledPolicy): readonly string[] {
  const example = ({ verdict }: Judged) => (verdict.by === 'nobody' ? verdict.example : null);
  const examples = new Set(judged.map(example));
  return [...examples].flatMap((text) => {
    const group = judged.filter((one) => example(one) === text);
    const item = group[0]?.mutant.item ?? compiled.plan.items[0]?.id ?? '';
    return [
      '',
      ...group.map(({ mutant }) => `没有查出：${mutantWords(mutant)}`),
      ...(text === null
        ? ['没有找到能查出它的事实，请核对是否用得上。']
        : [`可在${fileFor(item, compiled)}补上：`, '', text]),
    ];
  });
}

/** 年度总额, which only a ledger can tell. */
function sharedOutLines(judged: readonly Judged[]): readonly string[] {
  if (judged.length === 0) return [];
  const clauses = new Map(judged.map(({ mutant }) => [`${mutant.item}${mutant.before}`, mutant]));
  return [
    '年度总额由多家企业分摊，一家企业的算例看不出来，须由数字台账核对（hengce trace --text 正文.txt --write）；没有官方文本的，请人工核对：',
    ...[...clauses.values()].map((mutant) => `  ${clauseWords(mutant)}`),
  ];
}

/** `2.1 标准“…”（measure-02.zc 第22行）改为“…”`. */
function mutantWords(mutant: Mutant): string {
  const { after } = mutant;
  return after === null ? `${clauseWords(mutant)}删去` : `${clauseWords(mutant)}改为“${after}”`;
}

const clauseWords = ({ item, clause, before, place }: Mutant): string =>
  `${item === null ? '' : `${item} `}${clause}“${before}”（${placeInFile(place)}）`;

/** 变异核对 as plain data, for programs. */
export function mutationJson({ judged, refused }: MutationReport): unknown {
  return {
    ok: judged.every(({ verdict }) => verdict.by !== 'nobody'),
    refused,
    mutants: judged.map(({ mutant: { item, kind, clause, before, after, place }, verdict }) => ({
      item,
      kind,
      clause,
      before,
      after,
      ...placeJson(place),
      verdict: verdict.by,
      ...detail(verdict),
    })),
  };
}

function detail(verdict: Verdict): { readonly [key: string]: string | null } {
  switch (verdict.by) {
    case 'examples':
      return { example: verdict.example.title };
    case 'ledger':
      return { problem: verdict.problem };
    case 'proof':
      return { reason: verdict.reason };
    case 'shared_out':
      return {};
    case 'nobody':
      return { suggestion: verdict.example };
  }
}
