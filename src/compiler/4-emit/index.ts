import type { Plan } from '../3-plan/plan.ts';
import { emitSchema } from './schema/index.ts';
import { emitTypeScript } from './typescript/index.ts';

export { emitJavaScript } from './typescript/index.ts';

/** 生成: the files of a compiled policy, by name. A new output is a folder beside this file and a line here. */
export function emit(plan: Plan): ReadonlyMap<string, string> {
  const { ts, js, dts } = emitTypeScript(plan);
  return new Map([
    ['policy.ts', ts],
    ['policy.js', js],
    ['policy.d.ts', dts],
    ['dossier.schema.json', emitSchema(plan)],
  ]);
}
