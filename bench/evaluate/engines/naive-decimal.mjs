import { Decimal } from 'decimal.js';

/** decimal.js as it is written without a thought of speed: the dossier as it is, and every figure a Decimal where it is used. */
const SHARES = {
  general_upgrade: ['0.15', '10000000'],
  digital_equipment: ['0.3', '15000000'],
  digital_workshop: ['0.3', '15000000'],
  smart_factory: ['0.3', '50000000'],
};
const RECOGNITIONS = { digital_workshop: ['2.5', '500000'], smart_factory: ['2.6', '1000000'] };
const ONCE_PER_PROJECT = ['2.1', '2.2', '2.3', '2.4', '4.2', '5.1'];
const TIERS = { leading: '500000', growth: '250000', innovative: '100000', none: '0' };
const EFFECTIVE = '2021-10-14';

const cut = (amount) => amount.toDecimalPlaces(2, Decimal.ROUND_DOWN);

const awardsOf = ({ prior_awards: awards }, items, subject) =>
  awards.filter((one) => items.includes(one.item) && (subject === undefined || one.subject === subject));

const received = (awards) =>
  awards.reduce((sum, one) => sum.plus(new Decimal(one.amount_yuan)), new Decimal(0));

function measure2(dossier) {
  let total = new Decimal(0);
  for (const { project_id: id, project_type: type, ...project } of dossier.projects) {
    const share = SHARES[type];
    if (share && awardsOf(dossier, ONCE_PER_PROJECT, id).length === 0) {
      const amount = new Decimal(project.investment_yuan).times(share[0]);
      total = total.plus(cut(Decimal.min(amount, new Decimal(share[1]))));
    }
    const recognition = RECOGNITIONS[type];
    if (!recognition || !project.municipal_recognized || project.recognition_date < EFFECTIVE) continue;
    if (awardsOf(dossier, [recognition[0]], id).length === 0) total = total.plus(new Decimal(recognition[1]));
  }
  return total;
}

function measure6(dossier) {
  const {
    software_tier_level: level,
    software_tier: tier,
    software_tier_date: on,
    support_year: year,
  } = dossier;
  if (level !== 'municipal' || on < EFFECTIVE) return new Decimal(0);
  const awards = awardsOf(dossier, ['6.1']);
  if (awards.length > 0 && Number(on.slice(0, 4)) !== year) return new Decimal(0);
  return Decimal.max(0, new Decimal(TIERS[tier]).minus(received(awards)));
}

function measure9(dossier) {
  const { support_year: year } = dossier;
  let total = new Decimal(0);
  if (year < 2021) return total;
  const hadIn = (item, when, subject) => awardsOf(dossier, [item], subject).some((one) => one.year === when);
  if (dossier.reports_via_stats_platform && !hadIn('9.1', year)) {
    const now = new Decimal(dossier.rd_current_year_yuan);
    const before = new Decimal(dossier.rd_previous_year_yuan);
    const growth = now.minus(before);
    let amount = now.times('0.05');
    const grew = new Decimal(dossier.rd_year_before_previous_yuan).lt(before) && growth.gt(0);
    if (hadIn('9.1', year - 1) && hadIn('9.1', year - 2) && grew)
      amount = Decimal.max(amount, growth.times('0.3'));
    total = total.plus(cut(Decimal.min(amount, new Decimal('10000000'))));
  }
  for (const { project_no: id, level, role, funds_this_year_yuan: funds } of dossier.research_projects) {
    if (level === 'municipal_other' || role !== 'lead' || hadIn('9.2', year, id)) continue;
    const left = Decimal.max(0, new Decimal('2000000').minus(received(awardsOf(dossier, ['9.2'], id))));
    total = total.plus(cut(Decimal.min(new Decimal(funds).times('0.5'), left)));
  }
  return total;
}

export const naiveDecimal = {
  name: 'decimal.js, naively',
  most: 10_000,
  prepare: (dossiers) => dossiers,
  run(dossiers, totals) {
    for (const [index, dossier] of dossiers.entries()) {
      const isOpen = dossier.application_date >= EFFECTIVE && dossier.registered_in_district;
      const total = isOpen
        ? measure2(dossier).plus(measure6(dossier)).plus(measure9(dossier))
        : new Decimal(0);
      totals[index] = total.times(100).toNumber();
    }
  },
};
