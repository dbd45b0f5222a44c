import { type CompiledPolicy, emitJavaScript, type Plan } from '../compiler/index.ts';
import * as runtime from '../runtime/index.ts';

/**
 * 装入: runs the JavaScript that `hengce build` writes, in memory. Only the names of the runtime are handed in instead of
 * imported: a policy may lie where the package `hengce` cannot be found by name, thousands of changed plans are tried
 * without touching a disk, and one that is no longer used leaves nothing behind, as an imported module would.
 */
export const runCompiled = (files: CompiledPolicy['files']): runtime.ObservedPolicy =>
  run(files.get('policy.js') ?? '', null);

/**
 * 装入 of a plan that was never written, which may be a part of the policy that `about` tells of. 政策内容 is handed in as
 * it is: to print it and to read it again would take most of the time.
 */
export const instantiate = (plan: Plan, about: runtime.About = plan.about): runtime.ObservedPolicy =>
  run(emitJavaScript(plan, 'handed'), about);

function run(module: string, about: runtime.About | null): runtime.ObservedPolicy {
  const body = module
    .replace(/^import \{ (.*) \} from 'hengce\/runtime';$/m, 'const { $1 } = runtime;')
    .replaceAll(/^export const /gm, 'const ');
  const policy = new Function('runtime', 'handed', `'use strict';\n${body}\nreturn policy;`);
  return policy(runtime, about) as runtime.ObservedPolicy;
}
