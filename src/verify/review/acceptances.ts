import type { CompiledPolicy, Place } from '../../compiler/index.ts';

/** 审查意见: a finding that is accepted, and the item (`2.3`) or fact (`projects.investment_yuan`) that it stands below. */
export interface Acceptance {
  readonly owner: string;
  readonly code: string;
  readonly place: Place;
}

/** Every 审查意见 of a policy. */
export function acceptancesOf({ syntax }: CompiledPolicy): readonly Acceptance[] {
  const ofFacts = syntax.subjects.flatMap(({ code, facts }) =>
    facts.flatMap((fact) =>
      fact.acceptances.map((one) => ({ ...one, owner: code === null ? fact.code : `${code}.${fact.code}` })),
    ),
  );
  const ofItems = syntax.measures.flatMap(({ items }) =>
    items.flatMap((item) => item.acceptances.map((one) => ({ ...one, owner: item.id.text }))),
  );
  return [...ofFacts, ...ofItems];
}
