import type { About, FactAbout, ItemAbout, SubjectAbout } from '../../runtime/contract.ts';
import type { CheckedPolicy, Expression, Fact, Item, Subject } from '../2-check/checked.ts';
import { parts } from './items.ts';
import type { PlanItem } from './plan.ts';
import { codeOf, factCodes } from './reads.ts';
import {
  annualTotalWords,
  awardWords,
  bonusAwardWords,
  capWords,
  conditionWords,
  definitionWords,
  expressionWords,
  frequencyWords,
  paymentWords,
  quotaWords,
  rangeWords,
  sharedCapWords,
  sharingWords,
  subjectWords,
  validityWords,
} from './words.ts';

/** 政策内容: everything that the policy says, as data for documents. */
export function aboutOf(
  policy: CheckedPolicy,
  items: ReadonlyMap<string, PlanItem>,
  rulesSha256: string,
): About {
  return {
    title: policy.title,
    documentNumber: policy.documentNumber,
    issuer: policy.issuer,
    issuedOn: policy.issuedOn,
    effectiveOn: policy.effectiveOn,
    rulesSha256,
    rounding: policy.rounding,
    noStacking: policy.noStacking,
    higherPolicyFirst: policy.higherPolicyFirst,
    commonConditions: policy.commonConditions.map(conditionWords),
    sharedCaps: policy.sharedCaps.map((shared) => ({ words: sharedCapWords(shared), items: shared.items })),
    annualTotals: policy.annualTotals.map((annual) => ({
      words: annualTotalWords(annual),
      items: annual.items,
      total_yuan: valueIn(annual.total),
    })),
    vocabulary: policy.subjects.map(subjectAbout),
    ...(policy.formerCodes.length > 0 && { formerCodes: policy.formerCodes }),
    readings: policy.readings.map(({ id, statement, reason, toConfirm, notice }) => ({
      id,
      statement,
      reason,
      toConfirm,
      notice,
    })),
    measures: policy.measures.map((measure) => ({
      number: measure.number,
      article: measure.article,
      title: measure.title,
      units: measure.units,
      directions: measure.directions,
      items: measure.items.map((item) => itemAbout(item, items.get(item.id) as PlanItem, policy)),
      examples: measure.examples.map(({ title, given, dossier, expected, returned }) => ({
        title,
        given,
        dossier,
        expected,
        returned,
      })),
    })),
  };
}

function subjectAbout(subject: Subject): SubjectAbout {
  return {
    name: subject.name,
    code: subject.code,
    id: subject.id,
    facts: subject.facts.filter((fact) => fact.code !== subject.id?.code).map(factAbout),
  };
}

function factAbout(fact: Fact): FactAbout {
  const { type } = fact;
  if (type.type === 'number') throw new Error(`a fact cannot be a ${type.type}`);
  // A ratio is given in hundredths: 4.35% is 4.35.
  const [kind, unit] =
    type.type === 'ratio' ? (['decimal', '%'] as const) : [type.type, 'unit' in type ? type.unit : ''];
  return {
    name: fact.name,
    code: fact.code,
    type: kind,
    unit: unit === '' ? null : unit,
    ...(fact.mayBeLater && { mayBeLater: true }),
    members: fact.members,
    evidence: fact.evidence,
  };
}

function itemAbout(item: Item, plan: PlanItem, { sharedCaps, annualTotals }: CheckedPolicy): ItemAbout {
  const concerns = ({ items }: { readonly items: readonly string[] }) => items.includes(item.id);
  return {
    id: item.id,
    name: item.name,
    kind: item.kind,
    source: item.source,
    subject: subjectWords(item),
    subjectCode: item.subject.code,
    conditions: item.condition ? parts(item.condition).map(conditionWords) : [],
    range: item.range && rangeWords(item.range),
    quota: item.quota && { words: quotaWords(item.quota), count: item.quota.count },
    validity: item.validity && validityAbout(item.validity),
    frequency: item.frequency && frequencyWords(item.frequency, item.id),
    definitions: item.definitions.map((definition) => ({
      name: definition.name,
      words: definitionWords(definition),
    })),
    standard: item.standard && {
      choose: isProgressive(item.standard) ? 'sum' : item.standard.choose,
      branches: item.standard.branches.map((branch) => ({
        when: branch.when && conditionWords(branch.when),
        award: awardWords(branch.award, branch.caps),
      })),
      bonuses: item.standard.bonuses.map((bonus) => ({
        when: bonus.when && conditionWords(bonus.when),
        award: bonusAwardWords(bonus.award, bonus.caps),
      })),
    },
    caps: item.caps.map(capWords),
    sharedCaps: sharedCaps.filter(concerns).map(sharedCapWords),
    annualTotals: annualTotals.filter(concerns).map(annualTotalWords),
    deductions: item.deduction ? [expressionWords(item.deduction)] : [],
    approval: item.approval,
    payments: item.payments.map((payment) => ({
      words: paymentWords(payment),
      share: payment.share && valueIn(payment.share),
    })),
    sharing: item.sharing && {
      words: sharingWords(item.sharing),
      levels: item.sharing.levels.map(({ name, part }) => ({ name, part: valueIn(part) })),
    },
    service: item.service,
    referral: item.referral,
    notes: item.notes,
    readings: item.readings,
    facts: factsOf(plan),
  };
}

const validityAbout = (validity: NonNullable<Item['validity']>): ItemAbout['validity'] => ({
  words: validityWords(validity),
  from: validity.from,
  until: validity.until,
});

const isProgressive = ({ branches }: NonNullable<Item['standard']>) =>
  branches.some(({ award }) => award.amount?.node === 'tiers');

/** The exact value of a number of the text. */
function valueIn(expression: Expression): string {
  if (expression.node !== 'literal') throw new Error(`a ${expression.node} where a number must stand`);
  return expression.value;
}

/** Facts of the vocabulary that the item looks at, in the order in which it looks at them. */
function factsOf(plan: PlanItem): string[] {
  const clauses = [...plan.conditions, ...plan.where, ...plan.subjectConditions];
  const branches = [...(plan.standard?.branches ?? []), ...(plan.standard?.bonuses ?? [])];
  const single = [
    plan.mergeBy,
    plan.range?.within,
    plan.range?.by,
    plan.range?.or,
    plan.quota?.rank,
    plan.frequency?.promotedOn,
  ];
  const codes = [
    ...clauses.flatMap((clause) => factCodes(clause.figures)),
    ...single.flatMap((fact) => (fact ? [codeOf(fact)] : [])),
    ...branches.flatMap((branch) => [
      ...(branch.when ? factCodes(branch.when.figures) : []),
      ...factCodes(branch.award.figures),
    ]),
    ...plan.deductions.flatMap((deduction) => factCodes(deduction.figures)),
    ...plan.payments.flatMap(({ when }) => (when ? factCodes(when.figures) : [])),
  ];
  return [...new Set(codes)].filter((code) => code !== 'application_date' && code !== 'support_year');
}
