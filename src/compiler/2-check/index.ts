import { mechanisms } from '../../../grammar/index.ts';
import type {
  ExampleSyntax,
  ItemSyntax,
  MeasureSyntax,
  PolicySyntax,
  ReadingSyntax,
  Text,
} from '../1-parse/syntax.ts';
import { meant, type Reporter, reporterWithout, type WayOut } from '../diagnostics/index.ts';
import { nameKeys } from '../names.ts';
import type { Place } from '../source.ts';
import { checkAnnualTotals } from './annual-totals.ts';
import type {
  CheckedPolicy,
  Condition,
  Fact,
  Item,
  Measure,
  Mechanism,
  Reading,
  Subject,
} from './checked.ts';
import { type Assumption, checkExample } from './examples.ts';
import { checkCondition, isRealDate } from './expressions.ts';
import { checkFormerCodes } from './former-codes.ts';
import { byNumber, checkItem } from './items.ts';
import { watchingLostFacts } from './lost-facts.ts';
import { choose } from './readings.ts';
import { outsideItems, type PolicyScope } from './scope.ts';
import { checkSharedCaps } from './shared-caps.ts';
import { watchingUnits } from './units.ts';
import { checkReserved, checkSubjects } from './vocabulary.ts';
import { wantClauses } from './wanted.ts';
import { dayReason } from './ways-out.ts';

/** What is said of names: they are doubled, of several subjects, of another type or of none. */
const inDoubt = ['ZC0103', 'ZC0115', 'ZC0202', 'ZC0213', 'ZC0224', 'ZC0231'];

/**
 * 校核: Syntax → Checked. Null where the policy has mistakes; all of them are reported. Items that have been checked before,
 * in the same heading and vocabulary, need not be checked again.
 */
export function check(
  syntax: PolicySyntax,
  said: Reporter,
  before: ReadonlyMap<ItemSyntax, Item> = new Map(),
): CheckedPolicy | null {
  // Where the heading of a subject is missing, its facts stand below another one: what names stand for is not known.
  const sure = syntax.doubts.subjects ? reporterWithout(inDoubt, said) : said;
  const units = watchingUnits(syntax.subjects, sure);
  const lostFacts = watchingLostFacts(syntax.doubts.facts, units.reporter);
  const { reporter } = lostFacts;
  const clause = (key: string): Text | null => syntax.clauses.get(key) ?? null;
  const documentNumber = clause('文号');
  const issuer = clause('发布机关');
  const issuedOn = readDate(clause('发布日期'), reporter);
  const effectiveOn = readDate(clause('施行日期'), reporter) ?? '1970-01-01';
  wantClauses('政策', ['文号', '发布机关', '发布日期', '施行日期'], syntax.title.place, syntax, reporter);
  const rounding = clause('取整');
  if (!rounding && syntax.isWhole) reporter.report('ZC0227', syntax.title.place, {});
  else if (rounding && !rounding.silent && rounding.text !== roundingRule) {
    reporter.report('ZC0224', rounding.place, { wanted: `“${roundingRule}”`, found: `“${rounding.text}”` });
  }
  checkReserved(syntax, reporter);
  const subjects = checkSubjects(syntax.subjects, reporter);
  const enterprise = subjects[0] as Subject;
  const itemSyntax = syntax.measures.flatMap((measure) => measure.items);
  const items = new Map(itemSyntax.map((item) => [item.name.text, item.id.text]));
  const idsInDoubt = !checkItemIds(syntax.measures, reporter) || syntax.doubts.items;
  const factsByName = byName(subjects.flatMap((subject) => subject.facts));
  // A fact whose type is wrong is said where it is declared, and nowhere else.
  const declared = syntax.subjects.flatMap((subject) => subject.facts.map(({ name }) => name.text));
  const broken = new Set([...syntax.doubts.names, ...declared.filter((name) => !factsByName.has(name))]);
  const policy: PolicyScope = {
    reporter,
    subjects,
    enterprise,
    factsByName,
    items,
    idsInDoubt,
    broken,
    effectiveOn,
  };
  const formerCodes = checkFormerCodes(syntax.formerCodes, subjects, reporter);
  const readings = checkReadings(syntax, reporter);
  const commonConditions = checkCommon(syntax, policy);
  const assumed = commonConditions.flatMap(assumption);
  const checkedItems = new Map<string, Item>();
  const isAlone = ({ id }: ItemSyntax) => itemSyntax.filter((one) => one.id.text === id.text).length === 1;
  for (const item of itemSyntax) {
    const checked = before.get(item) ?? checkItem(item, policy);
    // Of an item that is mistaken, what examples say of it is not known to be wrong.
    if (checked && item.isRead && isAlone(item)) checkedItems.set(checked.id, checked);
  }
  checkTogether(checkedItems, reporter);
  const sharedCaps = checkSharedCaps(syntax, policy, checkedItems);
  const annualTotals = checkAnnualTotals(syntax, policy, checkedItems);
  const checkExamples = (examples: readonly ExampleSyntax[]) =>
    examples.flatMap((example) => checkExample(example, policy, checkedItems, assumed) ?? []);
  const measures = [...syntax.measures]
    .sort((a, b) => a.number - b.number)
    .map(
      (measure): Measure => ({
        ...checkMeasure(measure, reporter),
        items: measure.items
          .flatMap((item) => checkedItems.get(item.id.text) ?? [])
          .sort((a, b) => byNumber(a.id, b.id)),
        examples: checkExamples(measure.examples),
      }),
    );
  const checkSections = syntax.checkSections.map(({ title, examples }) => ({
    title,
    examples: checkExamples(examples),
  }));
  lostFacts.report();
  units.report();
  if (reporter.found.some((found) => found.severity === 'error')) return null;
  return {
    title: syntax.title.text,
    documentNumber: documentNumber?.text ?? '',
    issuer: issuer?.text ?? '',
    issuedOn: issuedOn ?? '',
    effectiveOn,
    rounding: rounding?.text ?? '',
    noStacking: syntax.clauses.get('就高不重复')?.text ?? null,
    higherPolicyFirst: syntax.clauses.get('上位政策优先')?.text ?? null,
    commonConditions,
    sharedCaps,
    annualTotals,
    subjects,
    formerCodes,
    readings,
    measures,
    checkSections,
  };
}

function byName(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const found = new Map<string, readonly Fact[]>();
  for (const fact of facts) found.set(fact.name, [...(found.get(fact.name) ?? []), fact]);
  return found;
}

/** 通用条件 that are 是否 facts: what every worked example supposes of them unless it says otherwise. */
function assumption(condition: Condition): Assumption[] {
  const [inner, value] = condition.node === 'not' ? [condition.part, false] : [condition, true];
  return inner.node === 'holds' && inner.value.node === 'fact' ? [{ fact: inner.value.fact, value }] : [];
}

/** The one rounding rule that the runtime knows. */
const roundingRule = '金额保留到分，尾数舍去';

function readDate(text: Text | null, reporter: Reporter): string | null {
  if (!text || text.silent) return null;
  const match = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text.text.replace(/\s/g, ''));
  const iso = match && `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
  if (iso && isRealDate(iso)) return iso;
  if (iso) reporter.report('ZC0225', text.place, { date: text.text, reason: dayReason(iso) });
  else
    reporter.report('ZC0224', text.place, {
      wanted: '日期（例如“2021年10月14日”）',
      found: `“${text.text}”`,
    });
  return null;
}

/** Whether every item has an id and a name of its own. */
function checkItemIds(measures: readonly MeasureSyntax[], reporter: Reporter): boolean {
  const before = reporter.found.length;
  const ids = new Map<string, Place>();
  const names = new Map<string, Place>();
  const articles = new Map<number, Place>();
  const used = new Set(measures.flatMap((measure) => measure.items.map((item) => item.id.text)));
  for (const measure of measures) {
    const article = articles.get(measure.number);
    if (measure.number > 0 && article)
      reporter.report('ZC0115', measure.place, { heading: measure.article }, { other: article });
    else articles.set(measure.number, measure.place);
    for (const { id, name } of measure.items.filter((each) => each.id.text !== '')) {
      const [sameId, sameName] = [ids.get(id.text), names.get(name.text)];
      const values = { item: id.text, free: freeId(measure.number, used) };
      const isForeign = measure.number > 0 && !id.text.startsWith(`${measure.number}.`);
      if (isForeign && !sameId) {
        const correction = { text: values.free, certain: false };
        reporter.report('ZC0255', id.place, { ...values, article: measure.article }, { correction });
      }
      if (sameId) reporter.report('ZC0207', id.place, values, { other: sameId });
      else if (sameName) reporter.report('ZC0202', name.place, { name: name.text }, { other: sameName });
      if (!sameId) ids.set(id.text, id.place);
      if (!sameName) names.set(name.text, name.place);
    }
  }
  return reporter.found.length === before;
}

/** The first id of a measure that no item has. */
function freeId(measure: number, used: ReadonlySet<string>): string {
  let last = 1;
  while (used.has(`${measure}.${last}`)) last++;
  return `${measure}.${last}`;
}

/** 合并计算: an award of one list is none of an element of another, so their numbers of awards cannot be counted together. */
function checkTogether(items: ReadonlyMap<string, Item>, reporter: Reporter): void {
  for (const { subject, frequency, places, place } of items.values()) {
    if (subject.code === null) continue;
    const apart = (frequency?.items ?? []).flatMap((id) => items.get(id) ?? []);
    for (const other of apart.filter((one) => ![null, subject.code].includes(one.subject.code))) {
      reporter.report('ZC0224', places.get('频次') ?? place, {
        wanted: `${subject.name}或企业的事项`,
        found: `事项${other.id}（对象是${other.subject.name}）`,
      });
    }
  }
}

function checkReadings(syntax: PolicySyntax, reporter: Reporter): readonly Reading[] {
  const all: readonly ReadingSyntax[] = [
    ...syntax.readings,
    ...syntax.measures.flatMap((measure) => [
      ...measure.readings,
      ...measure.items.flatMap((item) => item.readings),
    ]),
  ];
  const seen = new Map<string, Place>();
  const readings = all.map((reading): Reading => {
    const other = seen.get(reading.id);
    if (other) reporter.report('ZC0211', reading.place, { reading: reading.id }, { other });
    else seen.set(reading.id, reading.place);
    wantClauses(`口径${reading.id}`, ['理由', '待确认'], reading.place, reading, reporter);
    return {
      id: reading.id,
      statement: reading.statement,
      reason: reading.clauses.get('理由')?.text ?? '',
      toConfirm: reading.clauses.get('待确认')?.text ?? '',
      notice: reading.clauses.get('提示')?.text ?? null,
      mechanisms: checkMechanisms(reading, reporter),
      place: reading.place,
    };
  });
  const references = syntax.measures.flatMap((measure) => measure.items.flatMap((item) => item.references));
  const used = new Set(references.map(({ id }) => id));
  for (const { id, place } of references) {
    if (seen.has(id)) reporter.refer({ key: nameKeys.reading(id), place });
    else if (!syntax.doubts.readings)
      reporter.report('ZC0210', place, { reading: id }, missingReading(id, all, used));
  }
  return readings;
}

/** What a reading that nobody states may be: one whose own number lost or won a character, or one that is meant. */
function missingReading(
  id: string,
  all: readonly ReadingSyntax[],
  used: ReadonlySet<string>,
): WayOut | undefined {
  const spare = all.filter((one) => !used.has(one.id) && one.id.length !== id.length);
  const near = meant(
    id,
    spare.map((one) => one.id),
    'values',
  );
  const [only] = spare.filter((one) => one.id === near?.correction?.text);
  if (!only)
    return meant(
      id,
      all.map((one) => one.id),
      'values',
    );
  return { help: [`写明了而没有引用的口径有“${only.id}”，核对两处的编号`], other: only.place };
}

function checkMechanisms(reading: ReadingSyntax, reporter: Reporter): Mechanism[] {
  const text = reading.clauses.get('适用');
  if (text?.silent) return [];
  return (text?.text.split('、') ?? []).flatMap((name) => {
    if (Object.hasOwn(mechanisms, name)) return [mechanisms[name as keyof typeof mechanisms]];
    const choices = Object.keys(mechanisms).join('、');
    const place = text ? placeWithin(text, name) : reading.place;
    reporter.report('ZC0217', place, { name, choices }, meant(name, Object.keys(mechanisms), 'values'));
    return [];
  });
}

/** Where a word of a text stands; the whole text where the word is broken by a line break. */
function placeWithin({ place }: Text, word: string): Place {
  const start = place.file.text.indexOf(word, place.start);
  return start < 0 || start >= place.end ? place : { ...place, start, end: start + word.length };
}

function checkCommon(syntax: PolicySyntax, policy: PolicyScope): readonly Condition[] {
  const condition = choose(syntax.commonConditions, policy.reporter, (node, reporter) =>
    checkCondition(node, {
      ...outsideItems(policy, syntax.commonConditions?.place.file ?? syntax.title.place.file),
      reporter,
    }),
  );
  if (!condition) return [];
  return condition.node === 'and' ? condition.parts : [condition];
}

function checkMeasure(measure: MeasureSyntax, reporter: Reporter): Omit<Measure, 'items' | 'examples'> {
  const units = measure.clauses.get('责任单位');
  wantClauses(measure.article, ['责任单位'], measure.place, measure, reporter);
  return {
    number: measure.number,
    article: measure.article,
    title: measure.title,
    units: units?.text.split('、') ?? [],
    directions: measure.clauses.get('方向')?.text.split('\n') ?? [],
  };
}
