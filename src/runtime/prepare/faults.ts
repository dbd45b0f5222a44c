/** The faults of a dossier, collected to the end so that the applicant mends them all at once. */
import type { Fault, FaultCode } from '../contract.ts';

/** Beyond this many the dossier is of another kind, and a list of its faults helps nobody. */
const MOST_FAULTS = 100;
const SHOWN_LENGTH = 40;

/** Takes faults. The sentence is only composed where it will be shown. */
export interface Faults {
  add(code: FaultCode, path: string, message: () => string): void;
  list(): readonly Fault[];
}

/** An empty collection of faults. */
export function collectFaults(): Faults {
  const faults: Fault[] = [];
  let omitted = 0;
  let lastCode: FaultCode = 'E_TYPE';
  return {
    add(code, path, message) {
      if (faults.length < MOST_FAULTS) {
        faults.push({ code, path, message: message() });
      } else {
        omitted += 1;
        lastCode = code;
      }
    },
    list() {
      if (omitted === 0) return faults;
      const message = `另有${omitted}处错误没有逐一列出，请先改正以上各处。`;
      return [...faults, { code: lastCode, path: '', message }];
    },
  };
}

/** Characters that are not seen, or that change how others are seen: no text of a dossier needs them. */
export const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Text from outside made fit to be shown: visible characters only, and not too many. */
export function shownText(text: string): string {
  const visible = text.slice(0, SHOWN_LENGTH).replace(new RegExp(INVISIBLE.source, 'gu'), '\uFFFD');
  return text.length > SHOWN_LENGTH ? `${visible}…` : visible;
}

/** A value from outside in words. */
export function shown(value: unknown): string {
  if (value === null) return '空值（null）';
  if (Array.isArray(value)) return '列表';
  switch (typeof value) {
    case 'string':
      return `「${shownText(value)}」`;
    case 'number':
    case 'boolean':
      return String(value);
    default:
      return '一组数据';
  }
}
