import { toJson } from '../../compiler/index.ts';
import { problemJson } from '../commands/trace.ts';
import { exampleJson } from '../examples.ts';
import { type CheckOutcome, isSound } from './outcome.ts';

/** 核对结果 as plain data, for programs (docs/check-formats.md). */
export const checkJson = (outcome: CheckOutcome) => ({
  ok: isSound(outcome),
  diagnostics: outcome.diagnostics.map(toJson),
  corrected: outcome.corrected.map(toJson),
  examples: outcome.failed.map(exampleJson),
  ledger: outcome.ledger?.map(problemJson) ?? null,
});
