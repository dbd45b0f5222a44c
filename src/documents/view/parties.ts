/** Whom a document comes from and goes to: 印发单位, 责任单位, 企业. */
import type { MeasureAbout } from '../../runtime/index.ts';
import type { Office } from '../office.ts';
import { distinct } from './phrases.ts';
import type { Settled } from './schema.ts';

/** A value of the office, or its absence with its name and place. */
export function settledAs(value: string | undefined, label: string, where: string): Settled {
  return { label, where, text: value ?? null };
}

/** 牵头单位: the units that lead the measures, each once, by their full names where the office gives them. */
export function leadsOf(measures: readonly MeasureAbout[]): readonly string[] {
  return distinct(measures.flatMap(({ units }) => units.slice(0, 1)));
}

/** The full name of a unit, where the office gives it. */
export function fullNameOf(office: Office, unit: string): string {
  return office.units?.[unit]?.full_name ?? unit;
}

/** 联系电话 of a unit. */
export function telephoneOf(office: Office, unit: string, where: string): Settled {
  return settledAs(office.units?.[unit]?.telephone, `${unit}联系电话`, where);
}

/** 印发单位, whose name a document on a batch bears. */
export function issuerOf(office: Office, where: string): Settled {
  return settledAs(office.name, '印发单位', where);
}

/** 发文机关标志: `某某局文件`. */
export function headOf(office: Office, where: string): Settled {
  return settledAs(office.head ?? (office.name && `${office.name}文件`), '发文机关标志', where);
}

/** 企业名称 from a dossier. */
export function enterpriseOf(name: unknown, where: string): Settled {
  const given = typeof name === 'string' && name.trim() !== '' ? name : undefined;
  return settledAs(given, '企业名称', where);
}
