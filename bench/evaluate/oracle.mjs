/** What measures 2, 6 and 9 come to, in 分, written down plainly with BigInt: what every engine is checked against. */
const fen = (yuan) => BigInt(yuan.replace('.', ''));

/** Math.min takes no BigInt. */
function least(a, b) {
  if (a < b) return a;
  return b;
}

const SUBSIDIES = {
  general_upgrade: [15n, 10_000_000_00n],
  digital_equipment: [30n, 15_000_000_00n],
  digital_workshop: [30n, 15_000_000_00n],
  smart_factory: [30n, 50_000_000_00n],
};
const RECOGNITIONS = { digital_workshop: ['2.5', 500_000_00n], smart_factory: ['2.6', 1_000_000_00n] };
const ONCE_PER_PROJECT = ['2.1', '2.2', '2.3', '2.4', '4.2', '5.1'];
const TIERS = { leading: 500_000_00n, growth: 250_000_00n, innovative: 100_000_00n };
const EFFECTIVE = '2021-10-14';

/** The total of one dossier in 分. */
export function oracle(dossier) {
  const { prior_awards: awards, support_year: year } = dossier;
  if (dossier.application_date < EFFECTIVE || !dossier.registered_in_district) return 0n;
  const had = (items, subject) =>
    awards.some(
      (award) => items.includes(award.item) && (subject === undefined || award.subject === subject),
    );
  const hadIn = (item, when, subject) =>
    awards.some(
      (award) =>
        award.item === item && award.year === when && (subject === undefined || award.subject === subject),
    );
  const received = (item, subject) =>
    awards
      .filter((award) => award.item === item && (subject === undefined || award.subject === subject))
      .reduce((sum, award) => sum + fen(award.amount_yuan), 0n);
  let total = 0n;
  for (const { project_id: id, project_type: type, ...project } of dossier.projects) {
    const subsidy = SUBSIDIES[type];
    if (subsidy && !had(ONCE_PER_PROJECT, id))
      total += least((fen(project.investment_yuan) * subsidy[0]) / 100n, subsidy[1]);
    const recognition = RECOGNITIONS[type];
    const recognized = project.municipal_recognized && project.recognition_date >= EFFECTIVE;
    if (recognition && recognized && !had([recognition[0]], id)) total += recognition[1];
  }
  const promoted = Number(dossier.software_tier_date.slice(0, 4)) === year;
  const isTiered = dossier.software_tier_level === 'municipal' && dossier.software_tier_date >= EFFECTIVE;
  if (isTiered && (!had(['6.1']) || promoted)) {
    const due = (TIERS[dossier.software_tier] ?? 0n) - received('6.1');
    if (due > 0n) total += due;
  }
  if (year < 2021) return total;
  if (dossier.reports_via_stats_platform && !hadIn('9.1', year)) {
    const now = fen(dossier.rd_current_year_yuan);
    const before = fen(dossier.rd_previous_year_yuan);
    const growth = now - before;
    const grew = fen(dossier.rd_year_before_previous_yuan) < before && growth > 0n;
    const bySize = (now * 5n) / 100n;
    const byGrowth = hadIn('9.1', year - 1) && hadIn('9.1', year - 2) && grew ? (growth * 30n) / 100n : 0n;
    total += least(bySize > byGrowth ? bySize : byGrowth, 10_000_000_00n);
  }
  for (const { project_no: id, level, role, funds_this_year_yuan: funds } of dossier.research_projects) {
    if (level === 'municipal_other' || role !== 'lead' || hadIn('9.2', year, id)) continue;
    const left = 2_000_000_00n - received('9.2', id);
    const amount = least(fen(funds) / 2n, left);
    if (amount > 0n) total += amount;
  }
  return total;
}
