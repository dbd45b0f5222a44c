import type { CertainDiagnostic, Diagnostic, LedgerProblem } from '../../compiler/index.ts';
import type { ExampleResult } from '../../verify/index.ts';
import type { LoadedPolicy } from '../load.ts';
import type { RuleFile } from '../policy-folder.ts';

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
