/** Records of a dossier (the enterprise, one project, one earlier award), each read by its declared facts. */
import { NOT_NEGATIVE } from '../bounds.ts';
import type { FactAbout, SubjectAbout } from '../contract.ts';
import { type IsoDate, isIsoDate, orderOfDates } from '../dates.ts';
import { Unknown } from '../known.ts';
import { dateWords } from '../wording.ts';
import { type Faults, shown, shownText } from './faults.ts';
import { nearest } from './nearest.ts';
import { readValue } from './values.ts';

const LONGEST_LIST = 10_000;

/** A key that a record may have. */
export interface Key {
  readonly code: string;
  readonly name: string;
}

/** What a record may hold. */
export interface Shape {
  /** `项目`. */
  readonly name: string;
  /** The list's key in the dossier; null for the enterprise. */
  readonly code: string | null;
  readonly facts: readonly FactAbout[];
  /** These, none of them stated. */
  readonly unknown: Facts;
  /** All keys: the facts and, in the enterprise, the lists. */
  readonly keys: readonly Key[];
  /** Facts without which a record says nothing. */
  readonly required: readonly string[];
  /** The fact that tells the records of a list apart. */
  readonly id: string | null;
}

/** 曾用代码: what to do about a code of an earlier version, by its path (`projects.kind`). */
export type FormerCodes = ReadonlyMap<string, string>;

/** What reading a record needs to know about the rest of the dossier. */
export interface Reading {
  readonly faults: Faults;
  /** Undefined where it is missing or faulty. */
  readonly applicationDate: IsoDate | undefined;
  /** All shapes, to say where a misplaced fact belongs. */
  readonly shapes: readonly Shape[];
  readonly former: FormerCodes;
}

/** A record with every declared fact under its code; those that it does not state are unknown. */
export type Facts = Readonly<Record<string, unknown>>;

/** A record that is still being read. */
export type OpenFacts = Record<string, unknown>;

/** The shape of a subject of the vocabulary, with the fact that identifies its elements. */
export function shapeOf(subject: SubjectAbout, required: readonly string[] = []): Shape {
  const { id } = subject;
  const facts = subject.facts.filter((fact) => fact.code !== id?.code);
  const idFact: readonly FactAbout[] =
    id === null ? [] : [{ ...id, type: 'text', unit: null, members: [], evidence: [] }];
  const all = [...idFact, ...facts];
  return {
    name: subject.name,
    code: subject.code,
    facts: all,
    unknown: unknownFacts(all),
    keys: all,
    required: id === null ? required : [id.code],
    id: id?.code ?? null,
  };
}

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value under a key, where the object has one of its own. */
export function own(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Reads a record. */
export function readRecord(
  shape: Omit<Shape, 'code'>,
  json: Facts,
  path: string,
  reading: Reading,
): OpenFacts {
  // One object of which the places are known is made in one step, and most facts of an enterprise are not stated.
  const facts: OpenFacts = { ...shape.unknown };
  for (const fact of shape.facts) {
    const value = own(json, fact.code);
    if (value !== undefined || path !== '' || shape.required.includes(fact.code))
      facts[fact.code] = readFact(
        shape,
        fact,
        value,
        path === '' ? fact.code : `${path}.${fact.code}`,
        reading,
      );
  }
  for (const key of Object.keys(json)) {
    if (!shape.keys.some(({ code }) => code === key)) refuseKey(key, shape, path, reading);
  }
  return facts;
}

function readFact(
  { required }: Pick<Shape, 'required'>,
  fact: FactAbout,
  value: unknown,
  at: string,
  reading: Reading,
): unknown {
  const { faults } = reading;
  if (value === undefined || (value === '' && required.includes(fact.code))) {
    if (required.includes(fact.code)) faults.add('E_REQUIRED', at, () => `「${fact.name}」必须填写。`);
    return unknownFact(fact, at);
  }
  const advice = adviceOnMember(fact, value, at, reading.former);
  if (advice !== undefined) {
    faults.add('E_ENUM', at, () => `「${fact.name}」的${shown(value)}是以前的选项：${advice}。`);
    return undefined;
  }
  const read = readValue(fact, value, at, faults);
  if (fact.type === 'date' && read !== undefined) checkOrder(fact, read, at, reading);
  return read;
}

const unknownFact = (fact: FactAbout, at: string): Unknown =>
  new Unknown([at], isNumber(fact) ? NOT_NEGATIVE : null);

/** A record that states nothing, outside of any list. */
export const unknownFacts = (facts: readonly FactAbout[]): Facts =>
  Object.fromEntries(facts.map((fact) => [fact.code, unknownFact(fact, fact.code)]));

const isNumber = ({ type }: FactAbout): boolean => ['money', 'decimal', 'integer'].includes(type);

/** An event cannot be later than the application that reports it; what was agreed on can. */
function checkOrder(
  fact: FactAbout,
  date: unknown,
  path: string,
  { faults, applicationDate }: Reading,
): void {
  if (fact.mayBeLater || applicationDate === undefined || typeof date !== 'string' || !isIsoDate(date))
    return;
  if (orderOfDates(date, applicationDate) <= 0) return;
  faults.add('E_DATE_ORDER', path, () => {
    return `「${fact.name}」（${dateWords(date)}）晚于申报日期（${dateWords(applicationDate)}），请核对两个日期。`;
  });
}

/** The path of a key in every element of a list: `projects.kind` for `projects[3].kind`. */
const inAnyElement = (path: string): string => path.replace(/\[\d+\]/g, '');

function adviceOnMember(
  { type, members }: FactAbout,
  value: unknown,
  path: string,
  former: FormerCodes,
): string | undefined {
  if (type !== 'enumeration' || typeof value !== 'string') return undefined;
  if (members.some(({ code }) => code === value)) return undefined;
  return former.get(`${inAnyElement(path)}.${value}`);
}

function refuseKey(
  key: string,
  shape: Omit<Shape, 'code'>,
  path: string,
  { faults, shapes, former }: Reading,
): void {
  const shownKey = shownText(key);
  const at = path === '' ? shownKey : `${path}.${shownKey}`;
  faults.add('E_UNKNOWN_FACT', at, () => {
    const advice = former.get(inAnyElement(at));
    if (advice !== undefined) return `「${shownKey}」是以前的代码：${advice}。`;
    const sentence = `没有名为「${shownKey}」的事实`;
    const here = nearest(key, shape.keys, ({ code, name }) => [code, name]);
    if (here !== undefined) return `${sentence}，是否指「${here.code}」（${here.name}）？`;
    const places = shapes.flatMap((other) => other.keys.map((fact) => ({ ...fact, shape: other })));
    const there = nearest(key, places, ({ code, name }) => [code, name]);
    if (there === undefined) return `${sentence}，请删去或改用本政策已声明的事实。`;
    const { name, code } = there.shape;
    const place = code === null ? '应直接写在申报材料中' : `应写在「${code}」（${name}）的各条之内`;
    if (there.code === key) return `「${shownKey}」（${there.name}）不在这里填写，${place}。`;
    return `${sentence}，是否指「${there.code}」（${there.name}）？它${place}。`;
  });
}

/** Reads a list of records; undefined after a fault of the list as a whole. */
export function readList(
  shape: Omit<Shape, 'code'>,
  code: string,
  value: unknown,
  reading: Reading,
): readonly Facts[] | undefined {
  const elements = readElements({ code, name: shape.name }, value, reading.faults);
  if (elements === undefined) return undefined;
  const seen = new Map<string, number>();
  return elements.map((element, index) => {
    const path = `${code}[${index}]`;
    if (!isObject(element)) {
      reading.faults.add(
        'E_TYPE',
        path,
        () => `「${shape.name}」的每一条应为一组数据；现为${shown(element)}。`,
      );
      return {};
    }
    const facts = readRecord(shape, element, path, reading);
    if (shape.id !== null)
      checkUnique(facts[shape.id], index, seen, `${path}.${shape.id}`, shape, reading.faults);
    return facts;
  });
}

function checkUnique(
  id: unknown,
  index: number,
  seen: Map<string, number>,
  path: string,
  shape: { readonly name: string },
  faults: Faults,
): void {
  if (typeof id !== 'string') return;
  const first = seen.get(id);
  if (first === undefined) {
    seen.set(id, index);
  } else {
    faults.add('E_DUPLICATE', path, () => {
      return `「${shape.name}」的编号「${shownText(id)}」重复：第${first + 1}条与第${index + 1}条相同，请改为不同的编号。`;
    });
  }
}

/** Reads the elements of a list, whatever they are; undefined after a fault. */
export function readElements(list: Key, value: unknown, faults: Faults): readonly unknown[] | undefined {
  if (!Array.isArray(value)) {
    const hint = value === null ? '；没有的填写 []，尚不清楚的删去这一项' : '；没有的填写 []';
    faults.add('E_TYPE', list.code, () => `「${list.name}」应为列表${hint}；现为${shown(value)}。`);
    return undefined;
  }
  if (value.length > LONGEST_LIST) {
    const most = LONGEST_LIST;
    faults.add('E_RANGE', list.code, () => `「${list.name}」不得超过${most}条；现有${value.length}条。`);
    return undefined;
  }
  return Array.from(value);
}
