/**
 * 受理审查: from a JSON value of any kind to typed facts, or to all of its faults.
 *
 * Nothing from outside is looked up except as an own property, so a key such as `__proto__` is an unknown fact like any
 * other; a dossier is a record with lists of records, so nothing deeper is ever entered.
 */

import { arranged } from '../awards.ts';
import type { FactAbout, Fault, JsonObject, Synopsis } from '../contract.ts';
import { type IsoDate, isIsoDate, yearNumber } from '../dates.ts';
import { Exact, integer } from '../exact.ts';
import type { ContractFacts, OtherAward, PriorAward } from '../facts.ts';
import { isUnknown, type Known, Unknown } from '../known.ts';
import { contractVocabulary, rulesVersion, supersededItems } from '../vocabulary.ts';
import { collectFaults, type Faults, shown, shownText } from './faults.ts';
import {
  type Facts,
  type FormerCodes,
  isObject,
  own,
  type Reading,
  readElements,
  readList,
  readRecord,
  type Shape,
  shapeOf,
  unknownFacts,
} from './records.ts';
import { isCreditCode } from './uscc.ts';
import { readValue } from './values.ts';

const FIRST_SUPPORT_YEAR = integer(2000);

/** Typed facts, or all faults at once. */
export type FactsOrFaults<F> =
  | { readonly ok: true; readonly dossier: JsonObject; readonly facts: F }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Makes the reader of dossiers for a policy. `F` is the type that the compiler derived from the same vocabulary. */
export function preparer<F extends ContractFacts>(about: Synopsis): (json: unknown) => FactsOrFaults<F> {
  const shapes = shapesOf(about);
  return (json) => {
    const faults = collectFaults();
    if (!isObject(json)) {
      faults.add('E_TYPE', '', () => `申报材料应为一组数据，写在一对花括号“{}”内；现为${shown(json)}。`);
      return { ok: false, faults: faults.list() };
    }
    const facts = readDossier(shapes, json, faults);
    const found = [...otherRules(json, about, faults.list()), ...faults.list()];
    // Without a fault, every declared fact has been read by its type.
    return found.length > 0
      ? { ok: false, faults: found }
      : { ok: true, dossier: json as JsonObject, facts: facts as unknown as F };
  };
}

/** Of a dossier that was made for other rules, and does not suit those of today, that is said first. */
function otherRules(json: Facts, { rulesSha256 }: Synopsis, found: readonly Fault[]): readonly Fault[] {
  const made = own(json, rulesVersion.code);
  if (found.length === 0 || typeof made !== 'string' || made === rulesSha256) return [];
  const short = (hash: string) => `校验值「${shownText(hash.slice(0, SHOWN_OF_HASH))}」`;
  const message = `这份申报材料是按另一版规则（${short(made)}）填写的，现行规则为${short(rulesSha256)}；请按以下各条改填，改好后把「${rulesVersion.code}」删去。`;
  return [{ code: 'E_OTHER_RULES', path: rulesVersion.code, message }];
}

const SHOWN_OF_HASH = 12;

interface Shapes {
  readonly former: FormerCodes;
  readonly enterprise: Shape;
  /** Lists of the policy and of the contract. */
  readonly lists: readonly (Shape & { readonly code: string })[];
  readonly superseded: FactAbout;
  /** Ids of the items that are given to elements of a list. */
  readonly ofElements: ReadonlySet<string>;
}

function shapesOf(about: Synopsis): Shapes {
  const [common, ...records] = contractVocabulary(about);
  const [enterprise, ...subjects] = about.vocabulary;
  const commonFacts = common?.facts ?? [];
  const isCommon = (code: string) => commonFacts.some((fact) => fact.code === code);
  const facts = [...commonFacts, ...(enterprise?.facts ?? []).filter((fact) => !isCommon(fact.code))];
  const superseded = supersededItems(about);
  const items = about.measures.flatMap((measure) => measure.items);
  const lists = [
    ...subjects.map((subject) => shapeOf(subject)),
    ...records.map((subject) => shapeOf(subject, ['item'])),
  ].map((shape) => ({ ...shape, code: shape.code ?? '' }));
  return {
    former: new Map((about.formerCodes ?? []).map(({ path, advice }) => [path, advice])),
    enterprise: {
      name: enterprise?.name ?? '企业',
      code: null,
      facts,
      unknown: unknownFacts(facts),
      keys: [...facts, ...lists, superseded, rulesVersion],
      required: ['application_date'],
      id: null,
    },
    lists,
    superseded,
    ofElements: new Set(items.filter(({ subjectCode }) => subjectCode !== null).map(({ id }) => id)),
  };
}

function readDossier(
  { former, enterprise, lists, superseded, ofElements }: Shapes,
  json: Facts,
  faults: Faults,
): Facts {
  const applied = own(json, 'application_date');
  const applicationDate = typeof applied === 'string' && isIsoDate(applied) ? applied : undefined;
  const reading: Reading = { faults, applicationDate, shapes: [enterprise, ...lists], former };

  const made = own(json, rulesVersion.code);
  if (made !== undefined) readValue(rulesVersion, made, rulesVersion.code, faults);
  const facts = readRecord(enterprise, json, '', reading);
  checkCreditCode(facts.uscc, faults);
  checkSupportYear(facts.support_year, 'support_year', reading);

  const records = new Map(
    lists.map((shape) => [shape.code, readOptionalList(shape, shape.code, own(json, shape.code), reading)]),
  );
  for (const [code, list] of records) facts[code] = list;
  const awards = mapKnown(records.get('prior_awards'), (record, index) =>
    priorAward(record, index, ofElements),
  );
  if (!isUnknown(awards)) {
    for (const { year, path } of awards) checkSupportYear(year, `${path}.year`, reading);
  }
  facts.support_year = supportYear(facts.support_year, applicationDate);
  facts.prior_awards = isUnknown(awards) ? awards : arranged(awards);
  facts.other_district_awards = mapKnown(records.get('other_district_awards'), otherAward);
  facts.superseded_items = readSuperseded(superseded, own(json, superseded.code), faults);
  return facts;
}

type Records = Known<readonly Facts[]>;

function readOptionalList(
  shape: Omit<Shape, 'code'>,
  code: string,
  value: unknown,
  reading: Reading,
): Records {
  return value === undefined ? new Unknown([code]) : (readList(shape, code, value, reading) ?? []);
}

function mapKnown<T>(
  records: Records | undefined,
  map: (record: Facts, index: number) => T,
): Known<readonly T[]> {
  if (records === undefined) return [];
  return isUnknown(records) ? records : records.map(map);
}

function priorAward(record: Facts, index: number, ofElements: ReadonlySet<unknown>): PriorAward {
  const { item, year, amount_yuan: amount, subject } = record;
  const isOfEnterprise = !ofElements.has(item);
  const award = { path: `prior_awards[${index}]`, item, year, amount, isOfEnterprise } as PriorAward;
  return isUnknown(subject) ? award : ({ ...award, subject } as PriorAward);
}

function otherAward(record: Facts, index: number): OtherAward {
  const { item, policy_name: policyName, amount_yuan: amount, status } = record;
  return { path: `other_district_awards[${index}]`, item, policyName, amount, status } as OtherAward;
}

function readSuperseded(fact: FactAbout, value: unknown, faults: Faults): Known<readonly unknown[]> {
  if (value === undefined) return new Unknown([fact.code]);
  const items = readElements(fact, value, faults) ?? [];
  const seen = new Set<unknown>();
  return items.map((item, index) => {
    const path = `${fact.code}[${index}]`;
    if (seen.has(item))
      faults.add('E_DUPLICATE', path, () => `「${fact.name}」中${shown(item)}重复，请删去一处。`);
    seen.add(item);
    return readValue(fact, item, path, faults);
  });
}

/** 支持年度 is the year of the application unless the dossier says otherwise. */
function supportYear(stated: unknown, applicationDate: IsoDate | undefined): unknown {
  if (!isUnknown(stated) || applicationDate === undefined) return stated;
  return integer(yearNumber(applicationDate));
}

function checkSupportYear(year: unknown, path: string, { faults, applicationDate }: Reading): void {
  if (!(year instanceof Exact) || applicationDate === undefined) return;
  const last = yearNumber(applicationDate);
  if (year.compareTo(FIRST_SUPPORT_YEAR) >= 0 && year.compareTo(integer(last)) <= 0) return;
  faults.add('E_RANGE', path, () => `「支持年度」应在2000年至申报当年（${last}年）之间；现为 ${year}。`);
}

function checkCreditCode(code: unknown, faults: Faults): void {
  if (typeof code !== 'string' || isCreditCode(code)) return;
  faults.add('E_USCC', 'uscc', () => {
    return `「统一社会信用代码」应为18位，由数字和大写字母组成，且校验码须相符；现为${shown(code)}，请对照营业执照核对。`;
  });
}
