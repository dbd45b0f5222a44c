import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CompiledPolicy, compile, type Diagnostic } from '../compiler/index.ts';
import type { Policy } from '../runtime/index.ts';
import type { Terminal } from './console.ts';
import { diagnosticReport } from './diagnostics.ts';
import { exitCodes } from './exit.ts';
import { noteEncodings, readSources } from './policy-folder.ts';

/** A policy compiled from its rule files as they are now, and running. */
export interface LoadedPolicy {
  readonly folder: string;
  readonly policy: Policy;
  readonly compiled: CompiledPolicy;
}

/** 规则有误: the policy does not compile; carries what the author must mend. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly exitCode = exitCodes.failed;
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnosticReport(diagnostics, { consequence: '，规则未通过编译' }));
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
export async function start(folder: string, compiled: CompiledPolicy): Promise<LoadedPolicy> {
  return { folder, policy: await instantiate(compiled), compiled };
}

/**
 * Runs the emitted JavaScript as it is, with the runtime of this package. It is written to a private folder of its own
 * and removed as soon as it is loaded: a policy may lie where the package `hengce` cannot be found by name.
 */
async function instantiate(compiled: CompiledPolicy): Promise<Policy> {
  const runtime = pathToFileURL(createRequire(import.meta.url).resolve('hengce/runtime')).href;
  const code = (compiled.files.get('policy.js') ?? '').replace(
    /^(import .* from )'hengce\/runtime';$/m,
    (_, start: string) => `${start}${JSON.stringify(runtime)};`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'hengce-'));
  try {
    const path = join(folder, 'policy.mjs');
    writeFileSync(path, code);
    const module = (await import(pathToFileURL(path).href)) as { readonly policy: Policy };
    return module.policy;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
