import { Decimal } from 'decimal.js';

/**
 * decimal.js as it is written without a thought of speed: a function for each item, as the text has them, and every figure a
 * Decimal, made where it is used.
 */
const ONCE_PER_PROJECT = ['2.1', '2.2', '2.3', '2.4', '4.2', '5.1'];
const EFFECTIVE = '2021-10-14';

const cut = (amount) => amount.toDecimalPlaces(2, Decimal.ROUND_DOWN);
const sum = (amounts) => amounts.reduce((all, one) => all.plus(one), new Decimal(0));

const awardsOf = ({ prior_awards: awards }, items, subject) =>
  awards.filter((one) => items.includes(one.item) && (subject === undefined || one.subject === subject));
const received = (awards) => sum(awards.map((one) => new Decimal(one.amount_yuan)));
const hadIn = (dossier, item, year, subject) =>
  awardsOf(dossier, [item], subject).some((one) => one.year === year);

const isOpen = (dossier) => dossier.application_date >= EFFECTIVE && dossier.registered_in_district;

/** 2.1 to 2.4: a share of the investment of each project of one kind, up to a cap. */
const subsidy = (type, ratio, cap) => (dossier) =>
  sum(
    dossier.projects
      .filter((one) => one.project_type === type)
      .filter((one) => awardsOf(dossier, ONCE_PER_PROJECT, one.project_id).length === 0)
      .map((one) =>
        cut(Decimal.min(new Decimal(one.investment_yuan).times(new Decimal(ratio)), new Decimal(cap))),
      ),
  );

/** 2.5 and 2.6: so much for each project of one kind that has been recognized. */
const recognition = (item, type, amount) => (dossier) =>
  sum(
    dossier.projects
      .filter((one) => one.project_type === type)
      .filter((one) => one.municipal_recognized && one.recognition_date >= EFFECTIVE)
      .filter((one) => awardsOf(dossier, [item], one.project_id).length === 0)
      .map(() => new Decimal(amount)),
  );

/** 6.1: by tier, less what has been received before. */
function tiered(dossier) {
  const { software_tier_level: level, software_tier_date: on, support_year: year } = dossier;
  if (level !== 'municipal' || on < EFFECTIVE) return new Decimal(0);
  const awards = awardsOf(dossier, ['6.1']);
  if (awards.length > 0 && Number(on.slice(0, 4)) !== year) return new Decimal(0);
  const amounts = { leading: '500000', growth: '250000', innovative: '100000', none: '0' };
  return Decimal.max(new Decimal(0), new Decimal(amounts[dossier.software_tier]).minus(received(awards)));
}

/** 9.1: the higher of a share of the spending and a share of its growth, up to a cap. */
function spending(dossier) {
  const { support_year: year } = dossier;
  if (!dossier.reports_via_stats_platform || year < 2021 || hadIn(dossier, '9.1', year))
    return new Decimal(0);
  const now = new Decimal(dossier.rd_current_year_yuan);
  const before = new Decimal(dossier.rd_previous_year_yuan);
  const beforeThat = new Decimal(dossier.rd_year_before_previous_yuan);
  const growth = now.minus(before);
  const bySize = now.times(new Decimal('0.05'));
  const byGrowth = growth.times(new Decimal('0.3'));
  const grew = beforeThat.lt(before) && growth.gt(new Decimal(0));
  const twice = hadIn(dossier, '9.1', year - 1) && hadIn(dossier, '9.1', year - 2);
  const amount = twice && grew ? Decimal.max(bySize, byGrowth) : bySize;
  return cut(Decimal.min(amount, new Decimal('10000000')));
}

/** 9.2: half of the funds of each research project, up to what is left of its cap. */
function matching(dossier) {
  const { support_year: year } = dossier;
  if (year < 2021) return new Decimal(0);
  return sum(
    dossier.research_projects
      .filter((one) => one.level !== 'municipal_other' && one.role === 'lead')
      .filter((one) => !hadIn(dossier, '9.2', year, one.project_no))
      .map((one) => {
        const left = new Decimal('2000000').minus(received(awardsOf(dossier, ['9.2'], one.project_no)));
        const amount = new Decimal(one.funds_this_year_yuan).times(new Decimal('0.5'));
        return cut(Decimal.min(amount, Decimal.max(new Decimal(0), left)));
      }),
  );
}

const ITEMS = [
  subsidy('general_upgrade', '0.15', '10000000'),
  subsidy('digital_equipment', '0.3', '15000000'),
  subsidy('digital_workshop', '0.3', '15000000'),
  subsidy('smart_factory', '0.3', '50000000'),
  recognition('2.5', 'digital_workshop', '500000'),
  recognition('2.6', 'smart_factory', '1000000'),
  tiered,
  spending,
  matching,
];

export const naiveDecimal = {
  name: 'decimal.js, naively',
  most: 10_000,
  prepare: (dossiers) => dossiers,
  run(dossiers, totals) {
    for (const [index, dossier] of dossiers.entries()) {
      const total = isOpen(dossier) ? sum(ITEMS.map((item) => item(dossier))) : new Decimal(0);
      totals[index] = total.times(new Decimal(100)).toNumber();
    }
  },
};
