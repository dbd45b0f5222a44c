export type { ItemSyntax, PolicySyntax, StandardSyntax } from './1-parse/syntax.ts';
export { bracketOf } from './2-check/brackets.ts';
export type { Condition, Definition, Expression, Fact, Subject } from './2-check/checked.ts';
export type { Plan, PlanAmount, PlanCap, PlanClause, PlanItem, PlanPart } from './3-plan/plan.ts';
export { capWords, conditionWords, expressionWords } from './3-plan/words.ts';
export { emit, emitJavaScript } from './4-emit/index.ts';
export { type ClauseField, type ClauseTree, type RuleClause, ruleClauses, withItem } from './clauses.ts';
export { type CompiledPolicy, compile, type PlacedExample, rulesHash } from './compile.ts';
export { type CertainDiagnostic, type Corrected, correct } from './correct.ts';
export {
  type Code,
  correctionWords,
  createReporter,
  type Diagnostic,
  inOrder,
  messageGroups,
  nearest,
  type Page,
  pageText,
  readPage,
  renderDiagnostic,
  renderFrame,
  toJson,
  type ValuesOf,
} from './diagnostics/index.ts';
export { format } from './format/index.ts';
export { folded } from './format/rows.ts';
export * from './ledger/index.ts';
export { type Outcome, unreachable } from './outcome.ts';
export { createExampleReader, createReplanner, withoutExamples } from './replan.ts';
export { columns, lineAt, type Place, placeInFile, placeJson, position, type SourceFile } from './source.ts';
export { type Completion, complete } from './survey/complete.ts';
export type { Declaration } from './survey/declared.ts';
export { nameAt, type Survey, type SurveyedName, survey } from './survey/index.ts';
export type { StructureEntry } from './survey/structure.ts';
