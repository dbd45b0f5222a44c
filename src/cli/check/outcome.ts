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
  readonly diagnostics: readonly Diagnostic[];
  /** Null where the rules do not compile: what follows was not looked at. */
  readonly loaded: LoadedPolicy | null;
  readonly examples: readonly ExampleResult[];
  readonly failed: readonly ExampleResult[];
  /** Null where the policy has no ledger. */
  readonly ledger: readonly LedgerProblem[] | null;
}

/** Whether nothing has to be mended. */
export const isSound = ({ loaded, failed, ledger }: CheckOutcome): boolean =>
  loaded !== null && failed.length === 0 && (ledger ?? []).length === 0;
