import { placeInFile, placeJson } from '../compiler/index.ts';
import type { ExampleResult } from '../verify/index.ts';

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
