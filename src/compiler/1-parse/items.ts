import { clauseKeys, headings, standardManners } from '../../../grammar/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import { type Block, readAcceptances, readBlock, readReadings } from './blocks.ts';
import { entries, valueFrom, whole } from './entries.ts';
import { type ClauseLine, clauseLine, type Line, ownText, placeOf } from './outline.ts';
import type { ElementSyntax, ExampleSyntax, ItemSyntax, Parsed, StandardSyntax, Text } from './syntax.ts';
import type { Rule, Value, ValueReader } from './values.ts';

/** `事项 2.3：数字化车间建设补助` */
export const itemHeading = new RegExp(`^${headings.item}\\s*(\\d+\\.\\d+)\\s*：\\s*(.+)$`);

/** 事项: an item, from its heading and the clauses below it. */
export function readItem(line: Line, values: ValueReader, reporter: Reporter): ItemSyntax | null {
  const match = itemHeading.exec(ownText(line));
  if (!match) {
    reporter.report('ZC0110', placeOf(line), { heading: ownText(line), form: '写作“事项 2.3：事项名称”' });
    return null;
  }
  const [, id = '', name = ''] = match;
  const block = readBlock(line.children, clauseKeys.item, reporter);
  const one = <T>(key: string, rule: Rule<T>): Parsed<T> | null => {
    const clause = block.clause(key);
    return clause ? values.read(rule, whole(clause)) : null;
  };
  const standard = block.clause('标准');
  const definitions = block.clause('定义');
  const bonuses = block.clause('加奖');
  const payments = block.clause('拨付');
  const referral = block.clause('转介');
  const read = (clause: ClauseLine) => entries(clause);
  const readDefinitions = (definitions ? read(definitions) : []).flatMap(
    (value) => values.read((parser) => parser.definition, value) ?? [],
  );
  return {
    place: placeOf(line),
    id: textIn(line, id),
    name: textIn(line, name),
    keys: block.places,
    texts: block.texts,
    subject: one('对象', (parser) => parser.subjectClause),
    condition: one('条件', (parser) => parser.conditionClause),
    range: one('范围', (parser) => parser.rangeClause),
    quota: one('名额', (parser) => parser.quotaClause),
    frequency: one('频次', (parser) => parser.frequencyClause),
    definitions: readDefinitions,
    brokenDefinitions: definedNames(line).filter(
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
    referral: referral ? referralParts(referral, reporter) : null,
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

function referralParts(clause: ClauseLine, reporter: Reporter): Map<string, Text> {
  const below: Block = readBlock(clause.line.children, clauseKeys.referral, reporter);
  const to = clause.line.text.slice(clause.valueStart, clause.line.end);
  return new Map([
    ['转介', { text: to, place: { file: clause.line.file, start: clause.valueStart, end: clause.line.end } }],
    ...below.texts,
  ]);
}

/** 算例: a worked example, from its heading and the clauses below it. */
export function readExample(
  line: Line,
  subjects: readonly string[],
  values: ValueReader,
  reporter: Reporter,
): ExampleSyntax {
  const block = readBlock(line.children, clauseKeys.example, reporter);
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
  const lines: readonly Line[] = [...own, ...(given?.line.children ?? [])];
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
    place: placeOf(line),
    title: ownText(line).slice(headings.example.length).trimStart(),
    given: statements
      .map(withoutTrailingComma)
      .filter((value) => value.end > value.start)
      .flatMap((value) => values.read((parser) => parser.given, value) ?? []),
    elements,
    hasDue: due !== null,
    due: due ? entries(due).flatMap((value) => values.read((parser) => parser.due, value) ?? []) : [],
  };
}

function withoutTrailingComma(value: Value): Value {
  const text = value.text.slice(value.start, value.end).trimEnd();
  return { ...value, end: value.start + text.replace(/，$/, '').length };
}

function textIn(line: Line, text: string): Text {
  const start = line.text.indexOf(text, line.start);
  return { text, place: { file: line.file, start, end: start + text.length } };
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names that an item declares: its own, those of its definitions, and the levels of government of its 分担. */
export function declaredNames(line: Line): string[] {
  const name = itemHeading.exec(ownText(line))?.[2];
  return [...(name === undefined ? [] : [name]), ...definedNames(line), ...levelNames(line)];
}

function definedNames(line: Line): string[] {
  return line.children
    .filter((child) => clauseLine(child)?.key === '定义')
    .flatMap((child) => [child, ...child.children])
    .flatMap((child) => /(?:^|：)\s*「?([^：=「」]+?)」?\s*=/.exec(ownText(child))?.[1] ?? []);
}

/** 市级承担50%、区级承担50%; 市级、区级按1：1分担. */
function levelNames(line: Line): string[] {
  const sharing = line.children.map(clauseLine).find((clause) => clause?.key === '分担');
  if (!sharing) return [];
  const { text, start, end } = whole(sharing);
  return text
    .slice(start, end)
    .replace(/按[^按]*$/, '')
    .split(/[、，]/)
    .map((part) => part.replace(/承担.*$/s, '').replace(/[「」\s]/g, ''))
    .filter((part) => part !== '');
}
