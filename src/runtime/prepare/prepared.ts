/** 核对过的申报材料: dossiers with the typed facts that were read from them. */
import type { About, Preparation, Prepared, Synopsis } from '../contract.ts';
import type { ContractFacts } from '../facts.ts';
import { preparer } from './prepare.ts';

/**
 * Typed facts travel with the prepared dossier, out of sight of whoever prints it, and with the vocabulary that they
 * were read by: every policy with that very vocabulary may use them.
 */
const typed = Symbol('facts');

interface Typed {
  readonly [typed]: { readonly facts: ContractFacts; readonly vocabulary: About['vocabulary'] };
}

const isTyped = (prepared: Prepared & Partial<Typed>): prepared is Prepared & Typed => typed in prepared;

/** What a policy does with dossiers before it looks at its items. */
interface Reception<F> {
  prepare(dossier: unknown): Preparation<Prepared & Typed>;
  /** A prepared dossier that has been stored, or prepared elsewhere, is read again. */
  validated(prepared: Prepared): Prepared & Typed;
  factsOf(prepared: Prepared): F;
}

/** 受理: makes what reads the dossiers of a policy. `F` is the type that the compiler derived from its vocabulary. */
export function reception<F extends ContractFacts>(about: Synopsis): Reception<F> {
  const { vocabulary } = about;
  const read = preparer<F>(about);

  function prepare(dossier: unknown): Preparation<Prepared & Typed> {
    const outcome = read(dossier);
    if (!outcome.ok) return outcome;
    return {
      ok: true,
      prepared: { dossier: outcome.dossier, [typed]: { facts: outcome.facts, vocabulary } },
    };
  }

  function validated(prepared: Prepared & Partial<Typed>): Prepared & Typed {
    // The vocabulary is what F was made from.
    if (isTyped(prepared) && prepared[typed].vocabulary === vocabulary) return prepared;
    const again = prepare(prepared.dossier);
    if (again.ok) return again.prepared;
    throw new TypeError('The dossier was not prepared by this policy and does not suit it');
  }

  return { prepare, validated, factsOf: (prepared) => validated(prepared)[typed].facts as F };
}
