import { createHash } from 'node:crypto';
import { engineVersion, templatesText } from '../../documents/index.ts';
import { findOfficeFonts } from '../../documents/press/index.ts';
import type { DecidedRecord } from '../applications.ts';
import type { PrintSettings } from '../printing/settings.ts';

/** From a record to the hash of all that its notice is made from: whoever has the same prints the same. */
export type KeyOf = (record: DecidedRecord) => string;

/** 印制依据: rules, engine, settings of the office, templates, key and fonts. */
export async function keysFor(
  rulesSha256: string,
  { office, templates, sign }: PrintSettings,
): Promise<KeyOf> {
  const settings = JSON.stringify([
    rulesSha256,
    engineVersion,
    office,
    hashOf(templatesText('notice', templates)),
    // The same key signs the same text in the same way, and does not show itself by that.
    sign?.(new TextEncoder().encode('印制依据')) ?? null,
    await findOfficeFonts(),
  ]);
  return ({ dossier, decisions }) => hashOf(JSON.stringify([settings, dossier, decisions]));
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
