import { setTimeout } from 'node:timers/promises';
import { linesOf } from '../reading/index.ts';
import { evaluateDossier, evaluationAnswer, readBody } from './evaluate.ts';
import { slow } from './guard.ts';
import type { Metrics } from './metrics.ts';
import type { ServiceLimits, ServicePolicy } from './options.ts';
import { Problem, problemAnswer, tooLarge } from './problems.ts';
import { takeTurns } from './turns.ts';

/**
 * 批量审核: a line of JSON for each line that holds a dossier, as it comes, and no faster than it is read. What is wrong
 * with one line is said in its place, and the others go on; a sender who stands still ends the batch with a line that
 * says so.
 */
export async function* batchAnswers(
  body: AsyncIterable<Uint8Array>,
  { policy }: ServicePolicy,
  { bodyBytes, arrivalMs }: ServiceLimits,
  metrics: Metrics,
): AsyncGenerator<string> {
  let line = 0;
  const turn = takeTurns();
  const answer = (bytes: Uint8Array | null) => {
    try {
      if (bytes === null) throw tooLarge(bodyBytes);
      return { line, ...evaluationAnswer(evaluateDossier(readBody(bytes), policy, metrics)) };
    } catch (error) {
      return { line, problem: problemAnswer(asProblem(error)) };
    }
  };
  try {
    for await (const bytes of linesOf(unlessStill(body, arrivalMs), bodyBytes)) {
      line++;
      if (bytes?.every((byte) => byte <= 0x20)) continue;
      yield `${JSON.stringify(answer(bytes))}\n`;
      await turn();
    }
  } catch (error) {
    yield `${JSON.stringify({ line: line + 1, problem: problemAnswer(asProblem(error)) })}\n`;
  }
}

/** A stream that fails when nothing comes for too long. */
async function* unlessStill(body: AsyncIterable<Uint8Array>, arrivalMs: number): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  for (;;) {
    const waiting = new AbortController();
    const { signal } = waiting;
    const late = setTimeout(arrivalMs, 'late' as const, { signal, ref: false }).catch(() => 'late' as const);
    const next = await Promise.race([chunks.next(), late]);
    waiting.abort();
    if (next === 'late') throw slow(arrivalMs);
    if (next.done) return;
    yield next.value;
  }
}

/** A problem is answered in its line; anything else is a bug and ends the batch. */
function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}
