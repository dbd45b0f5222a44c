/**
 * 核验: whether the worked examples of a policy say enough about its rules. The one room that knows both the compiler
 * and the runtime.
 */
export { lcov } from './coverage/lcov.ts';
export { type Coverage, measureCoverage, uncovered } from './coverage/measure.ts';
export { coveragePage } from './coverage/page.ts';
export { suggestExamples } from './coverage/suggest.ts';
export { coverageJson, coverageLines, suggestionLines } from './coverage/table.ts';
export { checkExamples, type ExampleResult, stepWords } from './examples.ts';
export { instantiate } from './instantiate.ts';
export { type MutationReport, mutate } from './mutate/judge.ts';
export { mutationJson, mutationLines } from './mutate/table.ts';
export { resultWords } from './outcomes.ts';
export { withCounterexamples } from './review/brackets.ts';
export { reviewRules } from './review/index.ts';
