import { emit, type Plan } from '../compiler/index.ts';
import * as runtime from '../runtime/index.ts';

/**
 * 装入: runs the JavaScript of a plan in memory. What is evaluated is what `hengce build` writes; only the names of the
 * runtime are handed in instead of imported, so that hundreds of changed plans can be tried without touching a disk.
 */
export function instantiate(plan: Plan): runtime.ObservedPolicy {
  const module = emit(plan).get('policy.js') ?? '';
  const body = module
    .replace(/^import \{ (.*) \} from 'hengce\/runtime';$/m, 'const { $1 } = runtime;')
    .replaceAll(/^export const /gm, 'const ');
  return new Function('runtime', `'use strict';\n${body}\nreturn policy;`)(runtime) as runtime.ObservedPolicy;
}
