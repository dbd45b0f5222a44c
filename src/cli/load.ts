import { type CompiledPolicy, compile, type Diagnostic } from '../compiler/index.ts';
import type { ObservedPolicy } from '../runtime/index.ts';
import { instantiate } from '../verify/index.ts';
import type { Terminal } from './console.ts';
import { diagnosticReport } from './diagnostics.ts';
import { exitCodes } from './exit.ts';
import { noteEncodings, readSources } from './policy-folder.ts';

/** A policy compiled from its rule files as they are now, and running. */
export interface LoadedPolicy {
  readonly folder: string;
  readonly policy: ObservedPolicy;
  readonly compiled: CompiledPolicy;
}

/** 规则有误: the policy does not compile; carries what the author must mend. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly exitCode = exitCodes.failed;
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnosticReport(diagnostics, { consequence: '，改正以后再运行' }));
    this.diagnostics = diagnostics;
  }
}

/** 编译并装入: every command works from the rules as they are, so there is no build step to forget. */
export async function loadPolicy(folder: string, terminal: Terminal): Promise<LoadedPolicy> {
  const sources = readSources(folder);
  noteEncodings(sources, terminal);
  const { value, diagnostics } = compile(sources);
  if (!value) throw new PolicyError(diagnostics);
  return start(folder, value);
}

/** 装入 what is compiled already. */
export const start = (folder: string, compiled: CompiledPolicy): LoadedPolicy => ({
  folder,
  policy: instantiate(compiled.plan),
  compiled,
});
