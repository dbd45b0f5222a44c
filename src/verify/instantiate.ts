import { emitJavaScript, type Plan } from '../compiler/index.ts';
import * as runtime from '../runtime/index.ts';

/**
 * 装入: runs the JavaScript that `hengce build` writes for a plan, in memory. The names of the runtime are handed in instead of
 * imported: a policy may lie where the package `hengce` cannot be found by name, thousands of changed plans are tried
 * without touching a disk, and one that is no longer used leaves nothing behind, as an imported module would. 政策内容 is
 * handed in too, which may be that of a whole policy where the plan is a part of it: to print it and to read it again would
 * take most of the time.
 */
export function instantiate(plan: Plan, about: runtime.About = plan.about): runtime.ObservedPolicy {
  const body = emitJavaScript(plan, 'handed')
    .replace(/^import \{ (.*) \} from 'hengce\/runtime';$/m, 'const { $1 } = runtime;')
    .replaceAll(/^export const /gm, 'const ');
  const policy = new Function('runtime', 'handed', `'use strict';\n${body}\nreturn policy;`);
  return policy(runtime, about) as runtime.ObservedPolicy;
}
