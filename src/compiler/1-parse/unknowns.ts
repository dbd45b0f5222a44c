import { meant, type Reporter, type WayOut } from '../diagnostics/index.ts';
import { type Place, position } from '../source.ts';
import type { Known } from './known.ts';
import { isOneEdit } from './likeness.ts';
import type { Use } from './roles.ts';
import type { LostFact } from './syntax.ts';

/** 未知的名称: a name that nobody has declared, where it is used and what it may have been meant to be. */
export interface Unknown {
  readonly name: string;
  readonly place: Place;
  readonly use: Omit<Use, 'name'>;
  /** Declared names that it may be a misspelling of. */
  readonly near: readonly string[];
  /** Whether the sentence could be put right in several ways. */
  readonly isOpen: boolean;
}

/** A text that declares something and could not be read. */
export interface BrokenText {
  readonly text: string;
  /** Of a text that also uses names: where it stands. */
  readonly place?: Place;
}

/** What is known of the declarations once all clauses have been read. */
export interface Declarations {
  readonly known: Known;
  /** Where each name is declared. */
  readonly places: ReadonlyMap<string, Place>;
  /** Whether a name is used anywhere. */
  isUsed(name: string): boolean;
  /** Texts that declare something and could not be read. */
  readonly broken: readonly BrokenText[];
  /** Whether the heading of some item is missing. */
  readonly lacksItem: boolean;
  readonly lost: readonly LostFact[];
  /** Places where a subject may begin whose heading is missing. */
  readonly breaks: readonly Place[];
}

/** A name that is used so often is what its author means, and its declaration has the slip. */
const manyUses = 3;

/** One unknown name with all its uses. */
interface Group {
  readonly first: Unknown;
  readonly count: number;
  readonly near: readonly string[];
}

/**
 * 未知名称的说明: an unknown name is one mistake however often it is used. Where it comes from a declaration that is
 * missing or could not be read, it is no further mistake; where it is declared in another spelling, the declaration is.
 */
export function reportUnknowns(
  unknowns: readonly Unknown[],
  to: Declarations,
  reporter: Reporter,
): { readonly lacksSubject: boolean; readonly lostFacts: readonly LostFact[] } {
  const groups = groupsOf(unknowns).filter((group) => !isConsequence(group, unknowns, to));
  const lost = lostSubject(groups, to);
  const missing = missingFacts(groups, to);
  const names = missing.map(({ first, count }) => ({ name: first.name, count }));
  const areCopies = to.lost.some(({ isCopy }) => !isCopy) || missing.length === 0;
  const lostFacts = to.lost.map((one) => {
    const isCopy = one.isCopy && areCopies;
    return { ...one, isCopy, names: isCopy ? [] : names };
  });
  for (const group of groups.filter((one) => !missing.includes(one) && one !== lost?.group))
    report(group, to, reporter);
  if (lost) {
    const { name } = lost.group.first;
    const form = `“主体 ${name}（代码），属于企业，可有多个，以${name}编号（代码）区分”`;
    const help = [`在这一行上面补上${form}`, `规则里有${lost.group.count}处用到「${name}」`];
    reporter.report('ZC0122', lost.place, { what: `主体「${name}」的标题`, form }, { help });
  }
  return { lacksSubject: lost !== null, lostFacts };
}

/** Facts that rules use and nobody has declared, where the line of one is missing. */
function missingFacts(groups: readonly Group[], { lost }: Declarations): readonly Group[] {
  if (lost.length === 0) return [];
  const facts = groups.filter(({ first: { use } }) => use.role === 'fact' || use.role === 'member');
  const certain = facts.filter(({ count, near }) => count > 1 || near.length === 0);
  return certain.length === 0 && facts.length === 1 ? facts : certain;
}

/** A subject that rules use and nobody has declared, and the one place where its heading may be missing. */
function lostSubject(groups: readonly Group[], { breaks }: Declarations) {
  const [group, another] = groups.filter(({ first }) => first.use.role === 'subject');
  const [place, elsewhere] = breaks;
  return group && place && !another && !elsewhere && group.near.length === 0 ? { group, place } : null;
}

function groupsOf(unknowns: readonly Unknown[]): readonly Group[] {
  const groups = new Map<string, Unknown[]>();
  const sorted = [...unknowns].sort(({ place: a }, { place: b }) =>
    a.file.path < b.file.path ? -1 : a.file.path > b.file.path ? 1 : a.start - b.start,
  );
  for (const unknown of sorted) {
    const key = `${unknown.name}|${unknown.use.role === 'member' ? unknown.use.fact : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), unknown]);
  }
  return [...groups.values()].map((group) => ({
    first: group[0] as Unknown,
    count: group.length,
    near: nearestOf(group[0]?.name ?? '', [...new Set(group.flatMap(({ near }) => near))]),
  }));
}

/** Of names that are near, those that only lack a character or have one more, where there are any. */
function nearestOf(name: string, near: readonly string[]): readonly string[] {
  const whole = near.filter((one) => lettersOf(one).includes(name) || name.includes(lettersOf(one)));
  return whole.length > 0 ? whole : near;
}

/**
 * Whether a name can be a misspelling of another: whoever writes words besides it, 不 before it, or another year, means
 * something else, and must not be told to leave that out.
 */
function mayBeMeant(name: string, other: string): boolean {
  const [written, letters] = [lettersOf(name), lettersOf(other)];
  if (written === letters) return true;
  if (letters !== '' && written.length > letters.length + 1 && written.includes(letters)) return false;
  if (/[不非未无]/.test(written) && written.replace(/[不非未无]/, '') === letters) return false;
  return !(
    written.length === letters.length &&
    [...letters].every(
      (character, at) =>
        character === written[at] || (isYear.test(character) && isYear.test(written.charAt(at))),
    )
  );
}

const isYear = /[上当本前今去明次后往]/;

/** Whether a name is unknown because of something that has been said, or will be. */
function isConsequence({ first, count, near }: Group, all: readonly Unknown[], to: Declarations): boolean {
  const { name, use } = first;
  const isUsedIn = ({ place }: BrokenText) =>
    place !== undefined &&
    place.file === first.place.file &&
    place.start <= first.place.start &&
    first.place.end <= place.end;
  if (to.broken.some((one) => isIn(name, one.text) && !isUsedIn(one))) return true;
  // 1000立方米 beside a fact that is unknown itself: its unit comes with it.
  if (isFigure(name)) return all.some((one) => one.use.role === 'fact' && !isFigure(one.name));
  if (use.role === 'item') return to.lacksItem && (count > 1 || near.length === 0);
  // The value of a fact that is unknown itself.
  return (
    use.role === 'member' &&
    use.fact !== null &&
    !to.known.facts.has(use.fact) &&
    all.some((one) => one.use.role === 'fact')
  );
}

const isFigure = (name: string): boolean => /^\d/.test(name);

/** Whether a text holds a name, perhaps with a slip in it; marks do not count. */
function isIn(name: string, text: string): boolean {
  const [wanted, letters] = [lettersOf(name), lettersOf(text)];
  if (wanted !== '' && letters.includes(wanted)) return true;
  for (let at = 0; at < letters.length; at++)
    for (const length of [wanted.length - 1, wanted.length, wanted.length + 1])
      if (length > 1 && isOneEdit(letters.slice(at, at + length), wanted)) return true;
  return false;
}

const lettersOf = (text: string): string => text.replace(/[^\p{Script=Han}\d]/gu, '');

function report(group: Group, to: Declarations, reporter: Reporter): void {
  const { first, count, near } = group;
  const { name, place, use } = first;
  const likely = near.filter((one) => mayBeMeant(name, one));
  // A name that is declared and used nowhere is this one in another spelling.
  const [only, another] = likely.filter((one) => !to.isUsed(one) && to.places.has(one));
  const declared = only !== undefined && another === undefined ? to.places.get(only) : undefined;
  if (declared && only !== undefined && count >= manyUses) {
    const help = [`规则里有${count}处写的是「${name}」，两者须一致`];
    const correction = { text: name, place: declared, certain: false };
    reporter.report('ZC0132', declared, { declared: only, used: name }, { help, correction });
    return;
  }
  const where = declared && `${declared.file.path}第${position(declared.file.text, declared.start).line}行`;
  const more = [
    ...(where === undefined ? [] : [`声明的是「${only}」（${where}），两处须一致`]),
    ...(count > 1 ? [`另有${count - 1}处用到这个名称`] : []),
  ];
  const members = use.fact === null ? [] : (to.known.facts.get(use.fact) ?? []);
  if (use.role === 'member' && use.fact !== null && members.length > 0) {
    const list = members.map((member) => `「${member}」`).join('');
    const way = suggestion(first, likely, 'values');
    const help = [...(way?.help ?? []), `可用的取值：${list}`, ...more];
    reporter.report('ZC0203', place, { member: name, fact: use.fact, members: list }, { ...way, help });
    return;
  }
  if (use.role === 'member' && use.fact !== null && to.known.facts.has(use.fact)) {
    const help = [
      `「${use.fact}」没有列出取值：要分几种的，声明时逐个列出，例如“大型（large）、小型（small）”`,
      `是文字的，算例里内容写在“”里；条件里只看填没填，写“${use.fact}不为空”`,
    ];
    reporter.report('ZC0103', place, { name }, { help: [...help, ...more] });
    return;
  }
  const slip = negation(name, to.known) ?? (count > 1 ? undefined : suggestion(first, likely, 'names'));
  const way = slip ?? similar(name, near, use);
  reporter.report('ZC0103', place, { name }, { ...way, help: [...(way.help ?? []), ...more] });
}

/** 是否指: what is meant, with what to write only where one thing can be. */
function suggestion({ name, isOpen }: Unknown, near: readonly string[], trust: 'names' | 'values') {
  const way = meant(name, near, trust);
  return isOpen && way ? { help: way.help ?? [] } : way;
}

/** 不属于失信企业: what a name denies is written with 非, and never without. */
function negation(name: string, { facts }: Known): WayOut | null {
  const denied = /^(?:不属于|不是|不得|没有|不|未|无)(.+)$/.exec(name)?.[1];
  if (denied === undefined || facts.get(denied)?.length !== 0) return null;
  return { help: [`否定写“非${denied}”`], correction: { text: `非${denied}`, certain: false } };
}

/** Used more than once it is no slip of the pen: it must be declared, or have another name. */
function similar(name: string, near: readonly string[], use: Omit<Use, 'name'>): WayOut {
  const alike =
    near.length === 0
      ? []
      : [
          `相近的名称：${near
            .slice(0, 3)
            .map((one) => `「${one}」`)
            .join('')}`,
        ];
  return { help: [howToDeclare(name, use), ...alike] };
}

/** 第一年 is counted from a date, by the calendar or to the day. */
export const sinceWhen = (year: string): string =>
  `写明从哪一天算起：“支持年度为自认定日期起${year}”；按周年计的，写“申报日期为自认定日期起${year}”`;

function howToDeclare(name: string, { role }: Omit<Use, 'name'>): string {
  if (isFigure(name)) {
    const unit = name.replace(/^[\d.,]+/, '');
    return `没有以“${unit}”为单位的事实；声明事实时写明单位，例如“名称（代码）：数值（${unit}）”`;
  }
  switch (role) {
    case 'item':
      return `先写明“事项 编号：${name}”，或改用已有的事项名称`;
    case 'subject':
      return `在词汇表中写明“主体 ${name}（代码），属于企业，可有多个，以${name}编号（代码）区分”，或改用已有的主体`;
    default:
      if (/^第[一二三四五六七八九十]+年(?:至第.+年)?$/.test(name)) return sinceWhen(name);
      if (/^(?:同比|上一?年度?)$/.test(name))
        return '写明与哪个事实比：“营业收入较上年营业收入增长20%以上”，上年营业收入也是事实，要先声明';
      return '在词汇表（主体、事实、取值）或本事项的定义中声明这个名称，或改用已有的名称';
  }
}
