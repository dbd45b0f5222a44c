/** Arithmetic of the fast way: whole numbers within the safe integers, or NaN, which the exact way then tells. */
import { dayNumber, lastDayNumber } from '../dates.ts';
import type { FastList } from './facts.ts';

const { MAX_SAFE_INTEGER } = Number;

/** 安全整数: the number itself where it is certain that no digit was lost; NaN otherwise. */
export const safe = (value: number): number =>
  value <= MAX_SAFE_INTEGER && value >= -MAX_SAFE_INTEGER ? value : Number.NaN;

/** A divisor: what is not above zero has no quotient here. */
export const positive = (value: number): number => (value > 0 ? value : Number.NaN);

/** 年度 of a date. */
export const yearOfDay = (day: number): number => Math.floor(day / 10_000);

/** 自…起n个月内: the last day of a period of whole months. */
export const lastDay = (from: number, months: number): number => lastDayNumber(from, months);

/** 天数: the first day counts and the last does not. */
export const daysTo = (from: number, to: number): number => Math.max(0, dayNumber(to) - dayNumber(from));

/** 合计 over a list of one dossier; an element of which it is not known what it adds is NaN. */
export function sumOver(
  { first, end }: FastList<unknown>,
  dossier: number,
  value: (element: number) => number,
): number {
  let sum = 0;
  const from = first[dossier] ?? Number.NaN;
  if (Number.isNaN(from)) return from;
  for (let element = from; element < (end[dossier] ?? 0); element += 1) sum += value(element);
  return safe(sum);
}
