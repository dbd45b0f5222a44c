import { placeInFile, placeJson } from '../compiler/index.ts';
import { checkExamples, type ExampleResult } from '../verify/index.ts';
import type { Terminal } from './console.ts';
import type { LoadedPolicy } from './load.ts';

/** Failing examples with the calculation beside them. */
export function exampleLines(failed: readonly ExampleResult[]): string[] {
  return failed.map(({ title, place, failures }) =>
    [`\n算例不符：${title}（${placeInFile(place)}）`, ...failures.map((failure) => `  ${failure}`)].join(
      '\n',
    ),
  );
}

/** 算例结果 as plain data, for programs. */
export const exampleJson = ({ title, section, place, failures }: ExampleResult) => ({
  title,
  section,
  place: placeInFile(place),
  ...placeJson(place),
  failures,
});

/** 提醒: failing examples do not stop the commands that print or evaluate; they are said, once. */
export function warnAboutExamples(loaded: LoadedPolicy, terminal: Terminal): void {
  const failed = checkExamples(loaded.policy, loaded.compiled.examples).filter(
    (result) => result.failures.length > 0,
  );
  if (failed.length === 0) return;
  for (const line of exampleLines(failed)) terminal.err(line);
  terminal.err(`\n提醒：有${failed.length}个算例与规则不符，结果仍按规则给出；请核对规则或改正算例。`);
}
