import { type CompiledPolicy, emit, type Plan } from '../compiler/index.ts';
import * as runtime from '../runtime/index.ts';

/**
 * 装入: runs the JavaScript that `hengce build` writes, in memory. Only the names of the runtime are handed in instead of
 * imported: a policy may lie where the package `hengce` cannot be found by name, hundreds of changed plans are tried
 * without touching a disk, and one that is no longer used leaves nothing behind, as an imported module would.
 */
export function runCompiled(files: CompiledPolicy['files']): runtime.ObservedPolicy {
  const body = (files.get('policy.js') ?? '')
    .replace(/^import \{ (.*) \} from 'hengce\/runtime';$/m, 'const { $1 } = runtime;')
    .replaceAll(/^export const /gm, 'const ');
  return new Function('runtime', `'use strict';\n${body}\nreturn policy;`)(runtime) as runtime.ObservedPolicy;
}

/** 装入 of a plan that was never written. */
export const instantiate = (plan: Plan): runtime.ObservedPolicy => runCompiled(emit(plan));
