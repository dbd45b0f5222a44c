/** Values of a dossier, each read by its declared type: the form first, then the sign, then the precision. */
import type { FactAbout, FactType } from '../contract.ts';
import { isIsoDate } from '../dates.ts';
import { type Exact, exact } from '../exact.ts';
import { type Faults, INVISIBLE, shown, shownText } from './faults.ts';
import { nearest } from './nearest.ts';

const GREATEST = '9999999999999.99';
const MOST = exact(GREATEST);
const LONGEST_TEXT = 500;
const LONGEST_NUMBER = 40;
const MEMBERS_SHOWN = 12;

/** Reads a value; adds a fault and returns undefined where it is none of its type. */
type Reader = (fact: FactAbout, value: unknown, path: string, faults: Faults) => unknown;

const READERS: Readonly<Record<FactType, Reader>> = {
  boolean: readBoolean,
  money: (fact, value, path, faults) => readDecimal(fact, value, path, faults, MONEY),
  decimal: (fact, value, path, faults) =>
    readDecimal(fact, value, path, faults, fact.unit === '%' ? PERCENT : DECIMAL),
  integer: readInteger,
  year: readYear,
  date: readDate,
  text: readText,
  enumeration: readMember,
};

/** Reads a value that a dossier states; undefined after a fault. */
export function readValue(fact: FactAbout, value: unknown, path: string, faults: Faults): unknown {
  if (value === null) {
    faults.add('E_TYPE', path, () => `「${fact.name}」不能填写空值（null）；尚不清楚的，请删去这一项。`);
    return undefined;
  }
  return READERS[fact.type](fact, value, path, faults);
}

function readBoolean(fact: FactAbout, value: unknown, path: string, faults: Faults): boolean | undefined {
  if (typeof value === 'boolean') return value;
  faults.add('E_TYPE', path, () => `「${fact.name}」应填写 true（是）或 false（否）；现为${shown(value)}。`);
  return undefined;
}

interface DecimalForm {
  readonly places: number;
  readonly form: string;
  readonly precision: string;
}

const MONEY: DecimalForm = {
  places: 2,
  form: '应为以元为单位的数字，写作 "15000000.00"，不带千分位、单位和空格',
  precision: '最多保留两位小数（到分）',
};

const DECIMAL: DecimalForm = {
  places: 4,
  form: '应为数字，写作 "1.05"，不带单位和空格',
  precision: '最多保留四位小数',
};

const PERCENT: DecimalForm = {
  ...DECIMAL,
  form: '应为百分号前的数，4.35%写作 "4.35"，不带百分号和空格',
};

function readDecimal(
  fact: FactAbout,
  value: unknown,
  path: string,
  faults: Faults,
  { places, form, precision }: DecimalForm,
): Exact | undefined {
  // A number of JSON is a binary float; only a safe whole number is certainly what was written.
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  const parts = typeof text === 'string' ? /^(-?)(?:0|[1-9]\d*)(?:\.(\d+))?$/.exec(text) : null;
  if (typeof text !== 'string' || parts === null) {
    const hint = typeof value === 'number' ? '，小数须加引号' : '';
    faults.add('E_TYPE', path, () => `「${fact.name}」${form}${hint}；现为${shown(value)}。`);
    return undefined;
  }
  const [, sign, decimals = ''] = parts;
  if (sign === '-') {
    faults.add('E_NEGATIVE', path, () => `「${fact.name}」不得为负数；现为${shown(value)}。`);
    return undefined;
  }
  if (decimals.length > places) {
    faults.add('E_PRECISION', path, () => `「${fact.name}」${precision}；现为${shown(value)}。`);
    return undefined;
  }
  const number = text.length > LONGEST_NUMBER ? null : exact(text);
  if (number === null || number.compareTo(MOST) > 0) {
    faults.add('E_RANGE', path, () => `「${fact.name}」不得大于 ${GREATEST}；现为${shown(value)}。`);
    return undefined;
  }
  return number;
}

function readInteger(fact: FactAbout, value: unknown, path: string, faults: Faults): Exact | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    faults.add('E_TYPE', path, () => `「${fact.name}」应为整数，不加引号；现为${shown(value)}。`);
  } else if (value < 0) {
    faults.add('E_NEGATIVE', path, () => `「${fact.name}」不得为负数；现为${shown(value)}。`);
  } else if (!Number.isInteger(value)) {
    faults.add('E_PRECISION', path, () => `「${fact.name}」应为整数，不得有小数；现为${shown(value)}。`);
  } else if (!Number.isSafeInteger(value)) {
    faults.add('E_RANGE', path, () => `「${fact.name}」过大；现为${shown(value)}。`);
  } else {
    return exact(value.toFixed());
  }
  return undefined;
}

function readYear(fact: FactAbout, value: unknown, path: string, faults: Faults): Exact | undefined {
  const year = readInteger(fact, value, path, faults);
  if (year === undefined) return undefined;
  if (typeof value === 'number' && value >= 1000 && value <= 9999) return year;
  faults.add('E_RANGE', path, () => `「${fact.name}」应为四位年份，如 2022；现为${shown(value)}。`);
  return undefined;
}

function readDate(fact: FactAbout, value: unknown, path: string, faults: Faults): string | undefined {
  const form = `「${fact.name}」应为日期，写作 "2022-06-30"`;
  if (typeof value !== 'string') {
    faults.add('E_TYPE', path, () => `${form}；现为${shown(value)}。`);
    return undefined;
  }
  if (isIsoDate(value)) return value;
  const reason = /^\d{4}-\d{2}-\d{2}$/.test(value) ? '，且须是历法上有的日子' : '';
  faults.add('E_DATE', path, () => `${form}${reason}；现为${shown(value)}。`);
  return undefined;
}

function readText(fact: FactAbout, value: unknown, path: string, faults: Faults): string | undefined {
  if (typeof value !== 'string') {
    faults.add('E_TYPE', path, () => `「${fact.name}」应为文字，加引号；现为${shown(value)}。`);
  } else if (value.length > LONGEST_TEXT) {
    faults.add(
      'E_RANGE',
      path,
      () => `「${fact.name}」不得超过${LONGEST_TEXT}个字；现有${value.length}个字。`,
    );
  } else if (INVISIBLE.test(value)) {
    faults.add(
      'E_TYPE',
      path,
      () => `「${fact.name}」含有换行、制表或其他看不见的字符，请删去；现为${shown(value)}。`,
    );
  } else {
    // Space around a text means nothing: `P1 ` is `P1`, or a cap could be escaped by typing one.
    return value.trim();
  }
  return undefined;
}

function readMember(fact: FactAbout, value: unknown, path: string, faults: Faults): string | undefined {
  if (typeof value !== 'string') {
    faults.add('E_TYPE', path, () => `「${fact.name}」应填写代码，加引号；现为${shown(value)}。`);
    return undefined;
  }
  if (fact.members.some((member) => member.code === value)) return value;
  faults.add('E_ENUM', path, () => {
    const meant = nearest(value, fact.members, (member) => [member.code, member.name]);
    const choices = fact.members.slice(0, MEMBERS_SHOWN).map((member) => `${member.code}（${member.name}）`);
    const more = fact.members.length > MEMBERS_SHOWN ? '等' : '';
    const hint = meant === undefined ? '' : `是否指「${meant.code}」（${meant.name}）？`;
    return `「${fact.name}」没有「${shownText(value)}」这一选项。${hint}可填写：${choices.join('、')}${more}。`;
  });
  return undefined;
}
