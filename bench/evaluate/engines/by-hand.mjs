/** The same rules as a programmer writes them who cares about speed: integers of 分, one pass over each list. */

const GENERAL_UPGRADE = 1;
const DIGITAL_EQUIPMENT = 2;
const DIGITAL_WORKSHOP = 3;
const SMART_FACTORY = 4;
const TYPES = {
  general_upgrade: GENERAL_UPGRADE,
  digital_equipment: DIGITAL_EQUIPMENT,
  digital_workshop: DIGITAL_WORKSHOP,
  smart_factory: SMART_FACTORY,
};
const TIERS = { leading: 500_000_00, growth: 250_000_00, innovative: 100_000_00, none: 0 };
const EFFECTIVE = 20211014;

const fen = (yuan) => Number(yuan.replace('.', ''));
const day = (date) => Number(date.replaceAll('-', ''));

const factsOf = (dossier) => ({
  applied: day(dossier.application_date),
  year: dossier.support_year,
  registered: dossier.registered_in_district,
  tierIsMunicipal: dossier.software_tier_level === 'municipal',
  tierFen: TIERS[dossier.software_tier],
  tierOn: day(dossier.software_tier_date),
  reports: dossier.reports_via_stats_platform,
  now: fen(dossier.rd_current_year_yuan),
  before: fen(dossier.rd_previous_year_yuan),
  beforeThat: fen(dossier.rd_year_before_previous_yuan),
  projects: dossier.projects.map((one) => ({
    id: one.project_id,
    type: TYPES[one.project_type] ?? 0,
    fen: fen(one.investment_yuan),
    recognized: one.municipal_recognized,
    recognizedOn: day(one.recognition_date),
  })),
  research: dossier.research_projects.map((one) => ({
    id: one.project_no,
    counts: one.level !== 'municipal_other' && one.role === 'lead',
    fen: fen(one.funds_this_year_yuan),
  })),
  awards: dossier.prior_awards.map((one) => ({
    item: one.item,
    year: one.year,
    fen: fen(one.amount_yuan),
    subject: one.subject ?? null,
  })),
});

function hadProjectAward(awards, id) {
  for (const { item, subject } of awards) {
    if (subject !== id) continue;
    switch (item) {
      case '2.1':
      case '2.2':
      case '2.3':
      case '2.4':
      case '4.2':
      case '5.1':
        return true;
    }
  }
  return false;
}

function hadAward(awards, item, id) {
  for (const award of awards) if (award.item === item && award.subject === id) return true;
  return false;
}

function hadAwardIn(awards, item, year) {
  for (const award of awards) if (award.item === item && award.year === year) return true;
  return false;
}

const share = (fen, percent, from, cap) => (fen >= from ? cap : Math.floor((fen * percent) / 100));

function subsidy({ type, fen }) {
  switch (type) {
    case GENERAL_UPGRADE:
      return share(fen, 15, 66666666_67, 10_000_000_00);
    case DIGITAL_EQUIPMENT:
    case DIGITAL_WORKSHOP:
      return share(fen, 30, 50_000_000_00, 15_000_000_00);
    case SMART_FACTORY:
      return share(fen, 30, 166666666_67, 50_000_000_00);
    default:
      return 0;
  }
}

function measure2({ projects, awards }) {
  let total = 0;
  for (const project of projects) {
    const { type, id } = project;
    if (type === 0) continue;
    if (!hadProjectAward(awards, id)) total += subsidy(project);
    if (type < DIGITAL_WORKSHOP || !project.recognized || project.recognizedOn < EFFECTIVE) continue;
    if (type === DIGITAL_WORKSHOP) {
      if (!hadAward(awards, '2.5', id)) total += 500_000_00;
    } else if (!hadAward(awards, '2.6', id)) total += 1_000_000_00;
  }
  return total;
}

function measure6({ tierIsMunicipal, tierOn, tierFen, year, awards }) {
  if (!tierIsMunicipal || tierOn < EFFECTIVE) return 0;
  let had = false;
  let received = 0;
  for (const award of awards) {
    if (award.item !== '6.1') continue;
    had = true;
    received += award.fen;
  }
  if (had && Math.floor(tierOn / 10_000) !== year) return 0;
  return Math.max(0, tierFen - received);
}

function measure9({ year, reports, now, before, beforeThat, research, awards }) {
  if (year < 2021) return 0;
  let total = 0;
  if (reports && !hadAwardIn(awards, '9.1', year)) {
    let amount = Math.floor((now * 5) / 100);
    if (
      beforeThat < before &&
      now > before &&
      hadAwardIn(awards, '9.1', year - 1) &&
      hadAwardIn(awards, '9.1', year - 2)
    )
      amount = Math.max(amount, Math.floor(((now - before) * 30) / 100));
    total += Math.min(amount, 10_000_000_00);
  }
  for (const { id, counts, fen } of research) {
    if (!counts) continue;
    let received = 0;
    let barred = false;
    for (const award of awards) {
      if (award.item !== '9.2' || award.subject !== id) continue;
      if (award.year === year) barred = true;
      received += award.fen;
    }
    if (!barred) total += Math.max(0, Math.min(Math.floor(fen / 2), 2_000_000_00 - received));
  }
  return total;
}

/** Hand-written code on integers of 分. */
export const byHand = {
  name: 'written by hand on integers',
  prepare: (dossiers) => dossiers.map(factsOf),
  run(facts, totals) {
    for (let index = 0; index < facts.length; index += 1) {
      const one = facts[index];
      const isOpen = one.applied >= EFFECTIVE && one.registered;
      totals[index] = isOpen ? measure2(one) + measure6(one) + measure9(one) : 0;
    }
  },
};
