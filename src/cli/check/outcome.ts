import {
  type CertainDiagnostic,
  compile,
  type Diagnostic,
  type LedgerProblem,
} from '../../compiler/index.ts';
import { checkExamples, type ExampleResult, reviewRules, withCounterexamples } from '../../verify/index.ts';
import { ledgerProblems, readLedgerOf } from '../ledger-file.ts';
import { type LoadedPolicy, start } from '../load.ts';
import type { RuleFile } from '../policy-folder.ts';
import type { Sound } from './verdict.ts';

/** 核对结果: everything that `hengce check` found in a policy. */
export interface CheckOutcome {
  readonly folder: string;
  readonly files: readonly RuleFile[];
  /** Whether the certain corrections have been written already (`--fix`), and which they were. */
  readonly fixed: boolean;
  readonly corrected: readonly CertainDiagnostic[];
  /** What the compiler says, and what the review of the rules has found. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether warnings have to be mended too (`--strict`). */
  readonly strict: boolean;
  /** Null where the rules do not compile: what follows was not looked at. */
  readonly loaded: LoadedPolicy | null;
  readonly examples: readonly ExampleResult[];
  readonly failed: readonly ExampleResult[];
  /** Null where the policy has no ledger. */
  readonly ledger: readonly LedgerProblem[] | null;
}

/** Whether nothing has to be mended. */
export const isSound = ({ loaded, failed, ledger, diagnostics, strict }: CheckOutcome): boolean =>
  loaded !== null &&
  failed.length === 0 &&
  (ledger ?? []).length === 0 &&
  !(strict && diagnostics.length > 0);

/** How much was looked at. */
export const countsOf = ({ loaded, examples }: CheckOutcome): Omit<Sound, 'hasLedger'> => {
  const measures = loaded?.policy.about.measures ?? [];
  return {
    measures: measures.length,
    items: measures.flatMap((measure) => measure.items).length,
    examples: examples.length,
  };
};

/** What there is to keep of rules in which nothing was found; null where something was. */
export const soundOf = (outcome: CheckOutcome): Sound | null =>
  isSound({ ...outcome, strict: true }) ? { ...countsOf(outcome), hasLedger: outcome.ledger !== null } : null;

/** 核对 of rule files: the compiler, a look at what it compiled, the worked examples and the ledger. */
export function examine(
  folder: string,
  files: readonly RuleFile[],
  {
    fixed = false,
    corrected = [],
    strict = false,
  }: Partial<Pick<CheckOutcome, 'fixed' | 'corrected' | 'strict'>> = {},
): CheckOutcome {
  const { value, diagnostics } = compile(files);
  const loaded = value ? start(folder, value) : null;
  const examples = loaded ? checkExamples(loaded.policy, loaded.compiled.examples) : [];
  return {
    folder,
    files,
    fixed,
    corrected,
    diagnostics: loaded
      ? [
          ...diagnostics,
          ...reviewRules(loaded.compiled, { running: loaded.policy, ledger: readLedgerOf(folder) }),
        ]
      : withCounterexamples(files, diagnostics),
    strict,
    loaded,
    examples,
    failed: examples.filter((example) => example.failures.length > 0),
    ledger: value ? ledgerProblems(folder, value) : null,
  };
}
