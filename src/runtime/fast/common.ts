/** The facts that belong to every dossier, for the fast way. */
import type { JsonObject, Synopsis } from '../contract.ts';
import {
  type Column,
  type FastList,
  type Rows,
  readDate,
  readFen,
  readInteger,
  readList,
  readText,
  stated,
  type Texts,
} from './facts.ts';
import { yearOfDay } from './numbers.ts';

/** 既往享受记录, in columns. */
export interface FastAwards {
  readonly item: Column;
  readonly year: Column;
  readonly fen: Column;
  /** The element that it names; 0 where it names none. */
  readonly subject: Column;
  /** 1 where the item is given to the enterprise itself, so that the award counts for each of its elements. */
  readonly of_enterprise: Column;
}

/** For each dossier the items that have been awarded, by their bits. */
export interface AwardKinds {
  readonly item: Column;
}

/** The bit of an item. Two items may have one bit: it only tells who has no award. */
export const kindOfAward = (item: number): number => item % 30;

/** 区级其他奖补 that have been received. */
export interface FastOtherAwards {
  readonly item: Column;
  readonly fen: Column;
}

/** What every dossier may state beside the policy's own vocabulary. */
export interface CommonFastFacts {
  readonly application_date: Column;
  readonly support_year: Column;
  readonly prior_awards: FastList<FastAwards, AwardKinds>;
  readonly other_district_awards: FastList<FastOtherAwards>;
  readonly superseded_items: FastList<{ readonly item: Column }>;
  /** 1 where one of the last two is stated: they concern every item, and its rules look at neither. */
  readonly special: Column;
}

const NO_KINDS = () => ({});

/** The number of each item, by its id. */
export type ItemNumbers = Readonly<Record<string, number>>;

/** Makes the reader of what belongs to every dossier. */
export function commonReader(
  about: Synopsis,
  numbers: ItemNumbers,
): (rows: Rows, texts: Texts) => CommonFastFacts {
  const items = about.measures.flatMap((measure) => measure.items);
  const ofElements = new Set(items.filter(({ subjectCode }) => subjectCode !== null).map(({ id }) => id));
  const itemOf = (id: unknown) => numbers[String(id)] ?? 0;
  const columnOf = <R>(rows: readonly R[], numberOf: (row: R) => number): Column =>
    Float64Array.from(rows, numberOf);
  const itemsOf = (rows: Rows) => columnOf(rows, (row) => itemOf(stated(row, 'item')));
  const awardsOf = (rows: Rows, texts: Texts) =>
    readList(
      rows,
      'prior_awards',
      (awards) => ({
        item: itemsOf(awards),
        year: readInteger(awards, 'year'),
        fen: readFen(awards, 'amount_yuan'),
        subject: readText(awards, 'subject', texts),
        of_enterprise: columnOf(awards, (row) => (ofElements.has(String(stated(row, 'item'))) ? 0 : 1)),
      }),
      ({ item }) => ({ item: item.map(kindOfAward) }),
    );
  const othersOf = (rows: Rows) =>
    readList(
      rows,
      'other_district_awards',
      (awards) => ({ item: itemsOf(awards), fen: receivedFen(awards) }),
      NO_KINDS,
    );
  const supersededOf = (rows: Rows) =>
    readList(supersededRows(rows), 'items', (some) => ({ item: itemsOf(some) }), NO_KINDS);
  return (rows, texts) => {
    const [others, superseded] = [othersOf(rows), supersededOf(rows)];
    return {
      application_date: readDate(rows, 'application_date'),
      support_year: supportYears(rows),
      prior_awards: awardsOf(rows, texts),
      other_district_awards: others,
      superseded_items: superseded,
      special: others.end.map((_, dossier) => Number(holds(others, dossier) || holds(superseded, dossier))),
    };
  };
}

/** Whether a list of a dossier has an element. */
const holds = ({ first, end }: FastList<unknown>, dossier: number): boolean =>
  (first[dossier] ?? 0) < (end[dossier] ?? 0);

/** 支持年度 is the year of the application unless the dossier says otherwise. */
function supportYears(rows: Rows): Column {
  const applied = readDate(rows, 'application_date');
  return readInteger(rows, 'support_year').map((year, index) =>
    Number.isNaN(year) ? yearOfDay(applied[index] ?? Number.NaN) : year,
  );
}

/** Only money received is taken off. */
function receivedFen(rows: Rows): Column {
  return readFen(rows, 'amount_yuan').map((fen, index) => {
    const status = rows[index] && stated(rows[index], 'status');
    if (status === undefined) return Number.NaN;
    return status === 'received' ? fen : 0;
  });
}

/** The one list of plain values, as a list of records. */
function supersededRows(rows: Rows): Rows {
  return rows.map((row): JsonObject => {
    const ids = stated(row, 'superseded_items');
    return { items: Array.isArray(ids) ? ids.map((item) => ({ item })) : [] };
  });
}
