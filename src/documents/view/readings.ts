/** 口径说明: the readings of the official text that matter here. */
import type { z } from 'zod';
import type { About } from '../../runtime/index.ts';
import type { PendingEntry } from './pending.ts';
import { sentence } from './phrases.ts';
import { list, record, spare, text } from './schema.ts';

export const readingsView = list(
  record({
    id: text.describe('口径的编号'),
    statement: text.describe('口径'),
    reason: text.describe('理由'),
    toConfirm: spare(text.describe('待哪个单位确认'), '通知书不印，印制时另行提示'),
  }),
).describe('各口径');
export type ReadingsView = z.output<typeof readingsView>;

/** The readings with these ids, in the order of the policy. */
export function readingsOf(about: About, ids: Iterable<string>): ReadingsView {
  const wanted = new Set(ids);
  return about.readings
    .filter((reading) => wanted.has(reading.id))
    .map(({ id, statement, reason, toConfirm }) => ({
      id,
      statement: sentence(statement),
      reason: sentence(reason),
      toConfirm,
    }));
}

/** Readings that somebody has yet to confirm, as pending entries of a document that relies on them. */
export function unconfirmed(about: About, ids: Iterable<string>, where: string): readonly PendingEntry[] {
  return readingsOf(about, ids).map(({ id, toConfirm }) => ({ label: `口径${id}待${toConfirm}确认`, where }));
}

/** Ids of readings that belong to the policy as a whole and to no single item. */
export function generalReadings(about: About): readonly string[] {
  const owned = new Set(about.measures.flatMap((measure) => measure.items.flatMap((item) => item.readings)));
  return about.readings.map((reading) => reading.id).filter((id) => !owned.has(id));
}
