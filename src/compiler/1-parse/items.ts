import { clauseKeys, standardManners } from '../../../grammar/index.ts';
import { meant, type Reporter } from '../diagnostics/index.ts';
import { type Block, readAcceptances, readBlock, readReadings } from './blocks.ts';
import { entries, readEntries, whole } from './entries.ts';
import { headingForm, itemHeading } from './headings.ts';
import type { Section } from './layout.ts';
import { recoverLost } from './lost.ts';
import { reportForeign } from './names.ts';
import { type ClauseLine, clauseLine, type Line, ownText, placeOf } from './outline.ts';
import type { ItemSyntax, Parsed, StandardManner, StandardSyntax, Text } from './syntax.ts';
import { watching } from './unread.ts';
import type { Rule, ValueReader } from './values.ts';

/** 事项: an item, from its heading and the clauses below it. */
export function readItem(section: Section, reader: ValueReader, reporter: Reporter): ItemSyntax {
  const values = watching(reader);
  const { heading, title, damaged, lines, lacks } = section;
  const { isComplete, says } = itemHeading(title);
  const place = placeOf(heading ?? (lines[0] as Line));
  if (heading && !isComplete && !damaged)
    reporter.report('ZC0110', place, { heading: title, form: `写作${headingForm('item', title)}` });
  const block = recoverLost(readBlock(lines, clauseKeys.item, reporter), values, reporter);
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
  const readDefinitions = definitions
    ? readEntries(definitions, (parser) => parser.definition, values, reporter)
    : [];
  if (heading) reportForeign(says.written, textIn(heading, says.written).place, reporter);
  const words = (text: string): Text => (heading ? textIn(heading, text) : { text, place });
  const syntax = {
    place,
    id: words(says.id),
    name: { text: says.name, place: words(says.written).place },
    isWhole: block.isWhole && lines.length > 0 && !lacks.includes('转介'),
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
    bonuses: bonuses ? readEntries(bonuses, (parser) => parser.bonus, values, reporter) : [],
    validity: one('有效期', (parser) => parser.validityClause),
    caps: one('封顶', (parser) => parser.capsClause),
    deduction: one('扣减', (parser) => parser.expressionClause),
    payments: payments ? readEntries(payments, (parser) => parser.payment, values, reporter) : [],
    sharing: one('分担', (parser) => parser.sharingClause),
    annualTotal: one('年度总额', (parser) => parser.annualTotal),
    referral: referral && referralTexts(referral, below),
    isReferralWhole: below.isWhole,
    ...readReadings(block, reporter),
    acceptances: readAcceptances(block, reporter),
  };
  return { ...syntax, isRead: values.isAllRead() };
}

function readStandard(clause: ClauseLine, values: ValueReader, reporter: Reporter): StandardSyntax {
  const manner = mannerOf(clause, reporter);
  const all = entries(clause).length;
  if (manner === '超额累进') {
    const tiers = readEntries(clause, (parser) => parser.tier, values, reporter);
    return { manner, branches: [], tiers, isWhole: tiers.length >= all };
  }
  const branches = readEntries(clause, (parser) => parser.branch, values, reporter);
  return { manner, branches, tiers: [], isWhole: branches.length >= all };
}

/** How the sentences of a standard belong together; what resembles one of the ways is told so, and taken for it. */
function mannerOf({ argument, line, keyPlace }: ClauseLine, reporter: Reporter): StandardManner {
  const manner = standardManners.find((one) => one === argument) ?? null;
  if (manner !== null || argument === null) return manner;
  const choices = standardManners.map((one) => `“标准（${one}）”`).join('');
  const words = { wanted: `“标准”或${choices}`, found: `“标准（${argument}）”` };
  const start = line.text.indexOf(argument, keyPlace.end);
  const place = { ...keyPlace, start, end: start + argument.length };
  const near = meant(argument, standardManners, 'words');
  reporter.report('ZC0224', place, words, near);
  return standardManners.find((one) => one === near?.correction?.text) ?? null;
}

function referralTexts({ line, valueStart: start }: ClauseLine, below: Block): ReadonlyMap<string, Text> {
  const to = { text: line.text.slice(start, line.end), place: { file: line.file, start, end: line.end } };
  return new Map([['转介', to], ...below.texts]);
}

function textIn(line: Line, text: string): Text {
  const start = ownText(line).indexOf(text);
  if (text === '' || start < 0) return { text, place: placeOf(line) };
  return {
    text,
    place: { file: line.file, start: line.start + start, end: line.start + start + text.length },
  };
}

const linesBelow = ({ children }: Line): readonly Line[] =>
  children.flatMap((line) => [line, ...linesBelow(line)]);

/** Names of the definitions among the lines of an item, read or not; also of those whose 定义 is missing above them. */
export function definedNames(lines: readonly Line[]): string[] {
  return lines
    .flatMap((line) => (clauseLine(line)?.key === '定义' ? [line, ...linesBelow(line)] : linesBelow(line)))
    .flatMap((line) => /(?:^|^定义：)\s*「?([^：=「」，；]+?)」?\s*=/.exec(ownText(line))?.[1] ?? []);
}

/** The levels of government that share the cost of an item: 市级承担50%、区级承担50%; 市级、区级按1：1分担. */
export function levelNames(lines: readonly Line[]): string[] {
  const sharing = lines.map(clauseLine).find((clause) => clause?.key === '分担');
  if (!sharing) return [];
  const { text, start, end } = whole(sharing);
  const written = text
    .slice(start, end)
    .replace(/按[^按]*$/, '')
    .split(/[、，]/)
    .map((part) => part.replace(/承担.*$/s, '').replace(/[「」\s]/g, ''))
    .filter((part) => part !== '');
  // 市、区两级 is no way to write them, which is told where it stands: worked examples name 市级 and 区级.
  const together = written.map((part) => part.replace(/[两三]级$/, ''));
  const meant = together.at(-1) === written.at(-1) ? [] : together.map((part) => `${part}级`);
  return [...written, ...meant];
}
