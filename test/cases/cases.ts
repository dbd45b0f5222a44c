/** The cases: one dossier and what the contract says about one item of it, a line each. */
import { readFileSync } from 'node:fs';
import type { Fault, ItemResult, JsonObject } from '../../src/runtime/index.ts';

/** What a case expects. Whatever it does not state is not compared. */
export interface Expected {
  readonly status: ItemResult['status'] | 'rejected';
  readonly kind?: ItemResult['kind'];
  readonly amount_yuan?: string | null;
  readonly missing?: readonly string[];
  readonly certain?: ItemResult['certain'];
  readonly reason?: ItemResult['reason'];
  readonly refusal?: ItemResult['refusal'];
  readonly subjects?: ItemResult['subjects'];
  readonly warnings?: readonly string[];
  readonly readings?: readonly string[];
  /** The code of the one fault of a rejected dossier, with its place and its whole sentence. */
  readonly error?: string;
  readonly path?: string;
  readonly message?: string;
  /** Further faults of the same dossier. */
  readonly others?: readonly Fault[];
}

/** One line of a file of cases. */
export interface Case {
  readonly id: string;
  readonly item: string;
  readonly facts: JsonObject;
  readonly expect: Expected;
  readonly why: string;
  /** The 口径 that the case rests on. */
  readonly reading?: string;
}

/** Reads a file of cases beside this one. */
export function readCases(name: string): readonly Case[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);
}

/** What an evaluation, or its printed JSON, says about the item of a case: as much of it as the case expects. */
export function outcomeOf(
  { item, expect }: Case,
  evaluated:
    | { readonly items: readonly ItemResult[] }
    | {
        readonly errors: readonly {
          readonly code: string;
          readonly path: string;
          readonly message: string;
        }[];
      },
): Readonly<Record<string, unknown>> {
  if ('errors' in evaluated) {
    const [fault, ...others] = evaluated.errors;
    const outcome = { status: 'rejected', error: fault?.code, path: fault?.path, message: fault?.message };
    return { ...only(expect, outcome), ...(others.length > 0 && { others }) };
  }
  const result = evaluated.items.find((candidate) => candidate.item === item);
  return result === undefined ? {} : only(expect, { ...result });
}

function only(
  expect: Expected,
  outcome: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.keys(expect).map((key) => [key, outcome[key]]));
}
