import type {
  ExpressionNode,
  FrequencyNode,
  LiteralNode,
  NameNode,
  QuotaNode,
  RangeNode,
  ValidityNode,
} from '../../../grammar/index.ts';
import type { ItemKind } from '../../runtime/contract.ts';
import type { ItemSyntax } from '../1-parse/syntax.ts';
import type { Reporter } from '../diagnostics/index.ts';
import type { Place } from '../source.ts';
import { awardKind, checkBranch, checkCap, checkTiers, kindWords } from './awards.ts';
import { checkBrackets } from './brackets.ts';
import type { Branch, Cap, Expression, Fact, Item } from './checked.ts';
import { withDefinitions } from './definitions.ts';
import { addMonths, checkCondition, checkExpression, checkLiteral } from './expressions.ts';
import { checkInstalments, checkPayment, checkSharing } from './payment.ts';
import { checkSum } from './precision.ts';
import { choose } from './readings.ts';
import {
  at,
  outsideItems,
  type PolicyScope,
  referWhose,
  resolveFact,
  resolveItemId,
  resolveSubject,
  type Scope,
} from './scope.ts';
import { typeWords } from './types.ts';
import { wantClauses } from './wanted.ts';
import { conditionExample, factsOf } from './ways-out.ts';

/** 事项: an item resolved and typed. Null where it has a mistake. */
export function checkItem(syntax: ItemSyntax, policy: PolicyScope): Item | null {
  const { reporter } = policy;
  const { file } = syntax.place;
  const before = reporter.found.length;
  const own = { clauses: syntax.keys, isWhole: syntax.isWhole };
  wantClauses(`事项${syntax.id.text}`, ['对象', '依据'], syntax.place, own, reporter);
  const base: Scope = { ...outsideItems(policy, file), item: syntax.id.text };
  const subjectClause = choose(syntax.subject, reporter, (node, sink) => {
    const scope = { ...base, reporter: sink };
    const subject = resolveSubject(node.noun, scope);
    if (!subject) return null;
    const inner = { ...scope, subject };
    const where = node.where ? checkCondition(node.where, inner) : null;
    const mergeBy = node.mergeBy ? checkGroup(node.mergeBy, inner) : null;
    return (node.where && !where) || (node.mergeBy && !mergeBy) ? null : { subject, where, mergeBy };
  });
  // What follows needs to know whose facts it may use; guessing would only give wrong messages.
  if (!subjectClause) return null;
  const { subject, where, mergeBy } = subjectClause;
  const scope = withDefinitions(syntax, { ...base, subject, mergeBy });
  const { definitions } = scope;
  const inScope =
    <T, C>(check: (node: T, scope: Scope) => C | null) =>
    (node: T, sink: Reporter) =>
      check(node, { ...scope, reporter: sink });
  const condition = choose(syntax.condition, reporter, inScope(checkCondition));
  const range = choose(syntax.range, reporter, inScope(checkRange));
  const quota = choose(syntax.quota, reporter, inScope(checkQuota));
  const frequency = choose(syntax.frequency, reporter, inScope(checkFrequency));
  const deduction = choose(syntax.deduction, reporter, inScope(checkDeduction));
  const read = (syntax.standard?.branches ?? []).flatMap(
    (parsed) => choose(parsed, reporter, inScope(checkBranch)) ?? [],
  );
  const tiers = syntax.standard?.tiers ?? [];
  const isWhole = syntax.standard?.isWhole ?? false;
  const progressive = tiers.length > 0 && isWhole ? checkTiers(tiers, scope) : null;
  const branches = progressive ? [progressive] : read;
  const validity = choose(syntax.validity, reporter, inScope(checkValidity));
  if (syntax.standard?.manner === '分档' && isWhole)
    checkBrackets(branches, syntax.keys.get('标准') ?? syntax.place, reporter);
  const caps = choose(syntax.caps, reporter, (nodes, sink) => {
    const found = nodes.map((node) => checkCap(node, { ...scope, reporter: sink }));
    return found.every((cap) => cap !== null) ? found : null;
  });
  const payments = syntax.payments.flatMap((parsed) => choose(parsed, reporter, inScope(checkPayment)) ?? []);
  const payKey = syntax.keys.get('拨付');
  if (payKey && syntax.isRead && payments.length === syntax.payments.length && payments.length > 0)
    checkInstalments(syntax.payments, payKey, reporter);
  const sharing = choose(syntax.sharing, reporter, inScope(checkSharing));
  const bonuses = syntax.bonuses.flatMap((parsed) => choose(parsed, reporter, inScope(checkBranch)) ?? []);
  const kind = checkKind(syntax, [...branches, ...bonuses], reporter);
  const rule = frequency?.rule ?? null;
  checkStandard(syntax, branches, subject.code === null, reporter);
  checkBonuses(syntax, bonuses, subject.code === null, reporter);
  const linesOf = (read: readonly Branch[], parsed: readonly { readonly place: Place }[]) =>
    read.map((branch, index) => [branch, parsed[index]?.place ?? syntax.place] as const);
  const given = [...linesOf(branches, syntax.standard?.branches ?? []), ...linesOf(bonuses, syntax.bonuses)];
  checkFrequencyOf(syntax, given, rule, reporter);
  const single = branches.length === 1;
  // A limit in the only sentence is the item's; where more is added to that sentence, it limits the sentence alone.
  const [only] = single && bonuses.length === 0 ? branches : [];
  const allCaps: readonly Cap[] = [...(only?.caps ?? []), ...(caps ?? [])];
  if (kind === 'discretionary' && allCaps.length === 0 && syntax.standard)
    reporter.report('ZC0226', syntax.keys.get('标准') ?? syntax.place, { noun: subject.name });
  if (reporter.found.length > before || kind === null) return null;
  const referral = syntax.referral;
  return {
    id: syntax.id.text,
    name: syntax.name.text,
    kind,
    source: syntax.texts.get('依据')?.text ?? '',
    subject,
    where,
    mergeBy,
    condition,
    range,
    quota,
    validity,
    frequency,
    definitions: [...definitions.values()],
    standard: syntax.standard && {
      choose: single ? 'only' : syntax.standard.manner === '就高' ? 'highest' : 'first',
      branches: only ? [{ ...only, caps: [] }] : branches,
      bonuses,
    },
    caps: allCaps,
    deduction,
    payments,
    sharing,
    approval: syntax.texts.get('核定')?.text ?? null,
    service: syntax.texts.get('服务')?.text ?? null,
    referral: referral && {
      to: referral.get('转介')?.text ?? '',
      office: referral.get('承办')?.text ?? '',
      offer: referral.get('内容')?.text ?? '',
    },
    notes: lines(syntax.texts.get('说明')?.text),
    readings: [
      ...syntax.readings.map((reading) => reading.id),
      ...syntax.references.map((reference) => reference.id),
    ],
    place: syntax.place,
    places: placesOf(syntax, only?.caps.length ?? 0, allCaps.length),
  };
}

/** Where the clauses of an item stand. A cap of the only sentence stands in it, any other in its own clause. */
function placesOf(syntax: ItemSyntax, inSentence: number, caps: number): ReadonlyMap<string, Place> {
  const parsed: readonly (readonly [string, { readonly place: Place } | null])[] = [
    ['对象', syntax.subject],
    ['依据', syntax.texts.get('依据') ?? null],
    ['条件', syntax.condition],
    ['范围', syntax.range],
    ['名额', syntax.quota],
    ['有效期', syntax.validity],
    ['频次', syntax.frequency],
    ['封顶', syntax.caps],
    ['扣减', syntax.deduction],
    ...syntax.payments.map((line, index) => [`拨付/${index}`, line] as const),
    ['分担', syntax.sharing],
    ['年度总额', syntax.annualTotal],
    ...syntax.definitions.map(
      (definition) => [`定义/${definition.readings[0]?.tree.name.text}`, definition] as const,
    ),
    ...[...(syntax.standard?.branches ?? []), ...(syntax.standard?.tiers ?? [])].map(
      (line, index) => [`标准/${index}`, line] as const,
    ),
    ...syntax.bonuses.map((line, index) => [`加奖/${index}`, line] as const),
  ];
  const places = new Map([
    ...syntax.keys,
    ...parsed.flatMap(([key, clause]) => (clause ? [[key, clause.place] as const] : [])),
  ]);
  for (let index = 0; index < caps; index++) {
    const place = index < inSentence ? places.get('标准/0') : places.get('封顶');
    if (place) places.set(`封顶/${index}`, place);
  }
  return places;
}

const lines = (text: string | undefined) => (text === undefined ? [] : text.split('\n'));

function checkDeduction(node: ExpressionNode, scope: Scope): Expression | null {
  const amount = checkExpression(node, scope);
  if (!amount || amount.type.type === 'money') return amount && checkSum(amount, node, scope);
  scope.reporter.report('ZC0224', at(scope, node), { wanted: '金额', found: typeWords(amount.type) });
  return null;
}

/** 同一…: what tells groups of elements apart is a name that each element has. */
function checkGroup(name: NameNode, scope: Scope): Fact | null {
  const fact = resolveFact(name, scope);
  if (!fact) return null;
  const isName = fact.type.type === 'text' || fact.type.type === 'enumeration';
  if (isName && fact.list === scope.subject.code) return fact;
  scope.reporter.report('ZC0224', at(scope, name), {
    wanted: `${scope.subject.name}的文字或有取值的事实`,
    found: `“${fact.name}”（${fact.owner}的${typeWords(fact.type)}）`,
  });
  return null;
}

function checkRange(node: RangeNode, scope: Scope): Item['range'] {
  const within = checkGroup(node.within, scope);
  const by = resolveDate(node.by, scope);
  const or = node.or ? resolveFact(node.or, scope) : null;
  if (!within || !by || (node.or && !or)) return null;
  if (or && or.type.type !== 'boolean') {
    const example = conditionExample(or.name, or.type, or);
    scope.reporter.report('ZC0209', at(scope, node.or ?? node), { name: or.name, example });
    return null;
  }
  const first = wholeCount(node.first, scope);
  return first === null ? null : { within, by, first, image: node.first.image, or };
}

/** A fact that is a date. */
function resolveDate(name: NameNode, scope: Scope): Fact | null {
  const fact = resolveFact(name, scope);
  if (fact === null || fact.type.type === 'date') return fact;
  const words = { wanted: '日期', found: `“${fact.name}”（${typeWords(fact.type)}）` };
  scope.reporter.report('ZC0224', at(scope, name), words, factsOf('date', scope));
  return null;
}

/** Places are for enterprises, so their rank is the enterprise's; that of an element is a condition. */
function checkQuota(node: QuotaNode, scope: Scope): Item['quota'] {
  const { subject, enterprise } = scope;
  const isOfElement = subject !== enterprise && subject.facts.some(({ name }) => name === node.rank.text);
  if (isOfElement) {
    const help = `排的是${subject.name}的先后的，写成条件：“${node.rank.text}不高于${node.count.value}”`;
    const values = { wanted: '企业的名次', found: `“${node.rank.text}”（${subject.name}的事实）` };
    scope.reporter.report('ZC0224', at(scope, node.rank), values, { help: [help] });
    return null;
  }
  const rank = resolveFact(node.rank, scope);
  const count = wholeCount(node.count, scope);
  if (!rank || count === null) return null;
  if (rank.type.type === 'integer') return { count, image: node.count.image, rank };
  const words = { wanted: '整数类的事实', found: `“${rank.name}”（${typeWords(rank.type)}）` };
  scope.reporter.report('ZC0224', at(scope, node.rank), words, factsOf('integer', scope));
  return null;
}

/** How many, where a part of one would make no sense. */
function wholeCount(node: LiteralNode, scope: Scope): number | null {
  const count = Number(node.value);
  if (Number.isSafeInteger(count)) return count;
  scope.reporter.report('ZC0224', at(scope, node), { wanted: '整数', found: `「${node.image}」` });
  return null;
}

function checkValidity(node: ValidityNode, scope: Scope): Item['validity'] {
  const from = node.from ? checkLiteral(node.from, scope) : null;
  const until = checkLiteral(node.until, scope);
  if ((node.from && !from) || !until) return null;
  const start = node.from?.value ?? scope.effectiveOn;
  const last = node.until.type === 'date' ? node.until.value : addMonths(start, Number(node.until.value));
  return { from: start, fromImage: node.from?.image ?? null, until: last, untilImage: node.until.image };
}

function checkFrequency(node: FrequencyNode, scope: Scope): Item['frequency'] {
  const own = scope.mergeBy?.name ?? scope.subject.name;
  if (node.whose && node.whose.text !== own) {
    const correction = { text: own, certain: false };
    scope.reporter.report(
      'ZC0218',
      at(scope, node.whose),
      { noun: node.whose.text, subject: own },
      { correction },
    );
    return null;
  }
  referWhose(node.whose, scope);
  const promotedOn = node.promotedOn ? resolveDate(node.promotedOn, scope) : null;
  if (node.promotedOn && !promotedOn) return null;
  for (const id of node.together) resolveItemId(id, scope);
  const items = [...new Set([scope.item ?? '', ...node.together.map((id) => id.value)])].sort(byNumber);
  return { rule: node.rule, noun: node.whose?.text ?? null, promotedOn, items };
}

/** Ids of items in the order of the policy: 2.1 before 10.1. */
export const byNumber = (a: string, b: string): number => {
  const [a1 = 0, a2 = 0] = a.split('.').map(Number);
  const [b1 = 0, b2 = 0] = b.split('.').map(Number);
  return a1 - b1 || a2 - b2;
};

/** What the item is: an award of one kind, a service or a referral. */
function checkKind(syntax: ItemSyntax, branches: readonly Branch[], reporter: Reporter): ItemKind | null {
  const stated = (['标准', '服务', '转介'] as const).filter((key) => syntax.keys.has(key));
  if (stated.length === 0) {
    if (syntax.isWhole) reporter.report('ZC0206', syntax.place, { item: syntax.id.text });
    return null;
  }
  const [one, two] = stated;
  for (const key of ['加奖', '拨付', '分担', '年度总额']) {
    const place = syntax.keys.get(key);
    if (place && !syntax.keys.has('标准'))
      reporter.report('ZC0234', place, { key, reason: '提供服务、指引到其他政策的事项不给付资金' });
  }
  if (two !== undefined) {
    const place = syntax.keys.get(two) ?? syntax.place;
    reporter.report('ZC0234', place, {
      key: two,
      reason: `已经写了「${one}」；一个事项只能是给付、服务或转介之一`,
    });
    return null;
  }
  if (one === '服务') return 'service';
  if (one === '转介') {
    const parts = { clauses: syntax.referral ?? new Map(), isWhole: syntax.isReferralWhole };
    wantClauses('转介', ['承办', '内容'], syntax.keys.get('转介') ?? syntax.place, parts, reporter);
    return 'referral';
  }
  const kinds = [...new Set(branches.map((branch) => awardKind(branch.award)))];
  const [kind, other] = kinds;
  if (kind && other) {
    reporter.report('ZC0214', syntax.keys.get('标准') ?? syntax.place, {
      first: kindWords[kind],
      second: kindWords[other],
    });
    return null;
  }
  if (kind && (kind === 'discretionary') !== syntax.keys.has('核定')) {
    const form =
      kind === 'discretionary'
        ? '写明由谁核定，例如“核定：区政府审定”'
        : '标准写“按核定金额给予…”和上限；金额不由人核定的，删去「核定」';
    reporter.report('ZC0220', syntax.keys.get('核定') ?? syntax.keys.get('标准') ?? syntax.place, { form });
  }
  return kind ?? null;
}

function checkStandard(
  syntax: ItemSyntax,
  branches: readonly Branch[],
  ofEnterprise: boolean,
  reporter: Reporter,
): void {
  const parsed = syntax.standard?.branches ?? [];
  const alone = branches.length === 1 && syntax.bonuses.length === 0;
  branches.forEach((branch, index) => {
    const place = parsed[index]?.place ?? syntax.place;
    const last = index === branches.length - 1;
    if (!(syntax.standard?.manner === '就高') && branch.when === null && !last)
      reporter.report('ZC0221', place, {});
    if (!alone) checkLineCaps(branch, ofEnterprise, place, reporter);
  });
}

/** 加奖: what is added to the standard, in amounts of its own. */
function checkBonuses(
  syntax: ItemSyntax,
  bonuses: readonly Branch[],
  ofEnterprise: boolean,
  reporter: Reporter,
): void {
  bonuses.forEach((bonus, index) => {
    const place = syntax.bonuses[index]?.place ?? syntax.place;
    if (bonus.award.amount === null)
      reporter.report('ZC0234', place, { key: '加奖', reason: '加奖须写明金额，不能按核定金额' });
    checkLineCaps(bonus, ofEnterprise, place, reporter);
  });
}

/** What the lines say about how often they are given must be the frequency of the item; said of the first that does not. */
function checkFrequencyOf(
  syntax: ItemSyntax,
  lines: readonly (readonly [Branch, Place])[],
  rule: string | null,
  reporter: Reporter,
): void {
  // A frequency that could not be read may be the right one.
  if (rule === null && (syntax.keys.has('频次') || !syntax.isWhole)) return;
  const report = (word: string, isOther: (branch: Branch) => boolean) => {
    const [, place] = lines.find(([branch]) => isOther(branch)) ?? [];
    if (place) reporter.report('ZC0215', place, { word });
  };
  if (rule !== 'once' && rule !== 'promotion')
    report('一次性', ({ award }) => award.noun.startsWith('一次性'));
  if (rule !== 'annual') report('每年', ({ award }) => award.yearly);
}

/** One of several lines may limit its own amount for its own subject, and nothing beyond. */
function checkLineCaps(line: Branch, ofEnterprise: boolean, place: Place, reporter: Reporter): void {
  for (const cap of line.caps) {
    if (cap.period === 'none' && (cap.scope === 'subject' || ofEnterprise)) continue;
    reporter.report('ZC0234', place, {
      key: '封顶',
      reason: '当年、累计和单个企业的封顶管着整个事项，请另写一行“封顶：…”',
    });
  }
}
