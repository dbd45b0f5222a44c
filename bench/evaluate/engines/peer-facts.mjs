/**
 * Facts as the peers get them. Earlier awards are summed up for them beforehand, which they have no words for; `hengce`,
 * the code written by hand and decimal.js go through the awards themselves.
 */
const ONCE_PER_PROJECT = ['2.1', '2.2', '2.3', '2.4', '4.2', '5.1'];

export const fen = (yuan) => Number(yuan.replace('.', ''));

/** One dossier; money is made from its decimal text by `money`. */
export function peerFacts(dossier, money) {
  const { prior_awards: awards, support_year: year } = dossier;
  const of = (items, subject) =>
    awards.filter((one) => items.includes(one.item) && (subject === undefined || one.subject === subject));
  const inYear = (item, when, subject) => of([item], subject).some((one) => one.year === when);
  const received = (item, subject) => {
    const sum = of([item], subject).reduce((all, one) => all + fen(one.amount_yuan), 0);
    return money(`${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, '0')}`);
  };
  return {
    applied: dossier.application_date,
    registered: dossier.registered_in_district,
    year,
    tier_level: dossier.software_tier_level,
    tier: dossier.software_tier,
    tier_on: dossier.software_tier_date,
    tier_had: of(['6.1']).length > 0,
    tier_received: received('6.1'),
    promoted: Number(dossier.software_tier_date.slice(0, 4)) === year,
    reports: dossier.reports_via_stats_platform,
    now: money(dossier.rd_current_year_yuan),
    before: money(dossier.rd_previous_year_yuan),
    before_that: money(dossier.rd_year_before_previous_yuan),
    rd_had: inYear('9.1', year),
    rd_had_twice: inYear('9.1', year - 1) && inYear('9.1', year - 2),
    projects: dossier.projects.map((one) => ({
      type: one.project_type,
      investment: money(one.investment_yuan),
      recognized: one.municipal_recognized,
      recognized_on: one.recognition_date,
      subsidized: of(ONCE_PER_PROJECT, one.project_id).length > 0,
      workshop_had: of(['2.5'], one.project_id).length > 0,
      factory_had: of(['2.6'], one.project_id).length > 0,
    })),
    research: dossier.research_projects.map((one) => ({
      level: one.level,
      role: one.role,
      funds: money(one.funds_this_year_yuan),
      had: inYear('9.2', year, one.project_no),
      received: received('9.2', one.project_no),
    })),
  };
}
