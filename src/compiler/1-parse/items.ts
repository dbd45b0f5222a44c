import { clauseKeys, headings, standardManners } from '../../../grammar/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import { type Block, readAcceptances, readBlock, readReadings } from './blocks.ts';
import { entries, valueFrom, whole } from './entries.ts';
import { headingForms, itemHeading } from './headings.ts';
import type { Section } from './layout.ts';
import { type ClauseLine, clauseLine, type Line, ownText, placeOf } from './outline.ts';
import type { ElementSyntax, ExampleSyntax, ItemSyntax, Parsed, StandardSyntax, Text } from './syntax.ts';
import type { Rule, Value, ValueReader } from './values.ts';

/** 事项: an item, from its heading and the clauses below it. */
export function readItem(section: Section, values: ValueReader, reporter: Reporter): ItemSyntax {
  const { heading, title, damaged, lines } = section;
  const { isComplete, says } = itemHeading(title);
  const place = placeOf(heading ?? (lines[0] as Line));
  if (heading && !isComplete && !damaged)
    reporter.report('ZC0110', place, { heading: title, form: `写作${headingForms.item}` });
  const block = readBlock(lines, clauseKeys.item, reporter);
  const one = <T>(key: string, rule: Rule<T>): Parsed<T> | null => {
    const clause = block.clause(key);
    return clause ? values.read(rule, whole(clause)) : null;
  };
  const standard = block.clause('标准');
  const definitions = block.clause('定义');
  const bonuses = block.clause('加奖');
  const payments = block.clause('拨付');
  const referral = block.clause('转介');
  const below = readBlock(referral?.line.children ?? [], clauseKeys.referral, reporter);
  const readDefinitions = (definitions ? entries(definitions) : []).flatMap(
    (value) => values.read((parser) => parser.definition, value) ?? [],
  );
  const words = (text: string): Text => (heading ? textIn(heading, text) : { text, place });
  return {
    place,
    id: words(says.id),
    name: words(says.name),
    isWhole: block.isWhole && lines.length > 0,
    keys: block.places,
    texts: block.texts,
    subject: one('对象', (parser) => parser.subjectClause),
    condition: one('条件', (parser) => parser.conditionClause),
    range: one('范围', (parser) => parser.rangeClause),
    quota: one('名额', (parser) => parser.quotaClause),
    frequency: one('频次', (parser) => parser.frequencyClause),
    definitions: readDefinitions,
    brokenDefinitions: definedNames(lines).filter(
      (declared) => !readDefinitions.some((one) => one.readings[0]?.tree.name.text === declared),
    ),
    standard: standard && readStandard(standard, values, reporter),
    bonuses: (bonuses ? entries(bonuses) : []).flatMap(
      (value) => values.read((parser) => parser.bonus, value) ?? [],
    ),
    validity: one('有效期', (parser) => parser.validityClause),
    caps: one('封顶', (parser) => parser.capsClause),
    deduction: one('扣减', (parser) => parser.expressionClause),
    payments: (payments ? entries(payments) : []).flatMap(
      (value) => values.read((parser) => parser.payment, value) ?? [],
    ),
    sharing: one('分担', (parser) => parser.sharingClause),
    annualTotal: one('年度总额', (parser) => parser.annualTotal),
    referral: referral && referralTexts(referral, below),
    isReferralWhole: below.isWhole,
    ...readReadings(block, reporter),
    acceptances: readAcceptances(block, reporter),
  };
}

function readStandard(clause: ClauseLine, values: ValueReader, reporter: Reporter): StandardSyntax {
  const manner = standardManners.find((one) => one === clause.argument) ?? null;
  if (manner === null && clause.argument !== null) {
    const choices = standardManners.map((one) => `“标准（${one}）”`).join('');
    const words = { wanted: `“标准”或${choices}`, found: `“标准（${clause.argument}）”` };
    reporter.report('ZC0224', clause.keyPlace, words);
  }
  const lines = entries(clause);
  const progressive = manner === '超额累进';
  return {
    manner,
    branches: progressive
      ? []
      : lines.flatMap((value) => values.read((parser) => parser.branch, value) ?? []),
    tiers: progressive ? lines.flatMap((value) => values.read((parser) => parser.tier, value) ?? []) : [],
  };
}

function referralTexts({ line, valueStart: start }: ClauseLine, below: Block): ReadonlyMap<string, Text> {
  const to = { text: line.text.slice(start, line.end), place: { file: line.file, start, end: line.end } };
  return new Map([['转介', to], ...below.texts]);
}

/** 算例: a worked example, from its heading and the clauses below it. */
export function readExample(
  { heading, title, lines: roots }: Section,
  subjects: readonly string[],
  values: ValueReader,
  reporter: Reporter,
): ExampleSyntax {
  const place = placeOf(heading ?? (roots[0] as Line));
  const opening = unopened(roots, reporter);
  const block = readBlock(roots.slice(opening.length), clauseKeys.example, reporter);
  const given = block.clause('已知');
  const due = block.clause('应得');
  const elementPattern = new RegExp(
    `^(${subjects.map(literally).join('|') || '(?!)'})\\s*([A-Za-z0-9_-]+|“[^”]+”)\\s*：`,
  );
  // The value on the line of the key counts as the first line below it.
  const own =
    given && given.valueStart < given.line.end
      ? [{ ...given.line, start: given.valueStart, children: [] }]
      : [];
  const lines: readonly Line[] = [...opening, ...own, ...(given?.line.children ?? [])];
  const isElement = (child: Line) => elementPattern.test(ownText(child));
  const elements = lines.filter(isElement).flatMap((child): ElementSyntax[] => {
    const match = elementPattern.exec(ownText(child));
    if (!match) return [];
    const value = valueFrom(child, child.start + match[0].length, '已知');
    const parsed = values.read((parser) => parser.given, withoutTrailingComma(value));
    const id = (match[2] as string).replace(/[“”]/g, '');
    return parsed ? [{ place: placeOf(child), noun: match[1] as string, id, given: parsed }] : [];
  });
  const statements = lines
    .filter((child) => !isElement(child))
    .map((child) => valueFrom(child, child.start, '已知'));
  return {
    place,
    title: title.slice(headings.example.length).trimStart(),
    given: statements
      .map(withoutTrailingComma)
      .filter((value) => value.end > value.start)
      .flatMap((value) => values.read((parser) => parser.given, value) ?? []),
    elements,
    hasDue: due !== null || !block.isWhole || roots.length === 0,
    due: due ? entries(due).flatMap((value) => values.read((parser) => parser.due, value) ?? []) : [],
  };
}

/** Facts at the beginning of a worked example, where 已知 is missing above them; said here. */
function unopened(roots: readonly Line[], reporter: Reporter): readonly Line[] {
  const clauses = roots.findIndex((line) =>
    (clauseKeys.example as readonly string[]).includes(clauseLine(line)?.key ?? ''),
  );
  const lines = roots.slice(0, Math.max(clauses, 0));
  if (lines[0] && clauseLine(roots[clauses] as Line)?.key !== '已知') {
    reporter.report('ZC0122', placeOf(lines[0]), { what: '「已知：」', form: '“已知：”' });
    return lines;
  }
  return [];
}

function withoutTrailingComma(value: Value): Value {
  const text = value.text.slice(value.start, value.end).trimEnd();
  return { ...value, end: value.start + text.replace(/，$/, '').length };
}

function textIn(line: Line, text: string): Text {
  const start = ownText(line).indexOf(text);
  if (text === '' || start < 0) return { text, place: placeOf(line) };
  return {
    text,
    place: { file: line.file, start: line.start + start, end: line.start + start + text.length },
  };
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names of the definitions among the lines of an item, read or not. */
export function definedNames(lines: readonly Line[]): string[] {
  return lines
    .filter((line) => clauseLine(line)?.key === '定义')
    .flatMap((line) => [line, ...line.children])
    .flatMap((line) => /(?:^|：)\s*「?([^：=「」]+?)」?\s*=/.exec(ownText(line))?.[1] ?? []);
}

/** The levels of government that share the cost of an item: 市级承担50%、区级承担50%; 市级、区级按1：1分担. */
export function levelNames(lines: readonly Line[]): string[] {
  const sharing = lines.map(clauseLine).find((clause) => clause?.key === '分担');
  if (!sharing) return [];
  const { text, start, end } = whole(sharing);
  return text
    .slice(start, end)
    .replace(/按[^按]*$/, '')
    .split(/[、，]/)
    .map((part) => part.replace(/承担.*$/s, '').replace(/[「」\s]/g, ''))
    .filter((part) => part !== '');
}
