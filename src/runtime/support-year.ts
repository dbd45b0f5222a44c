import type { Prepared } from './contract.ts';

/** 支持年度 of a prepared dossier: as it is stated, or else the year of the application. */
export function supportYearOf({ dossier }: Prepared): number {
  const { support_year: year, application_date: applied } = dossier;
  return typeof year === 'number' ? year : Number(String(applied).slice(0, 4));
}
