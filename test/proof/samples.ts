import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type SourceFile } from '../../src/compiler/index.ts';
import { type ComposedDocument, notice, readDecisions, readOffice } from '../../src/documents/index.ts';
import type { RuleVersion } from '../../src/proof/index.ts';
import type { Policy } from '../../src/runtime/index.ts';
import { instantiate } from '../../src/verify/index.ts';
import { rulesOf } from '../policies/read.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

export const sources = rulesOf('policies/yubei-2021-13');

/** Rules of today, or null where they do not compile. */
export function versionFrom(files: readonly SourceFile[]): RuleVersion | null {
  const { value: compiled } = compile(files);
  return compiled
    ? { compiled, policy: instantiate(compiled.plan), isCurrent: false, engine: '0.1.0' }
    : null;
}

const today = versionFrom(sources);
if (!today) throw new Error('the rules do not compile');
export const current: RuleVersion = { ...today, isCurrent: true };

/** The notice of a sample by some rules; null where they do not allow its decisions. */
export function noticeOf(sample: string, policy: Policy): ComposedDocument | null {
  const preparation = policy.prepare(read(`samples/${sample}/dossier.json`));
  const decisions = readDecisions(read(`samples/${sample}/decisions.json`));
  const office = readOffice(read('samples/office.json'), policy.about);
  if (!preparation.ok || !decisions.ok || !office.ok) return null;
  const outcome = notice(policy, policy.evaluate(preparation.prepared), decisions.value, office.value);
  return outcome.ok ? outcome.document : null;
}

/** A sample's notice by the rules of today. */
export function sampleNotice(sample: string): ComposedDocument {
  const document = noticeOf(sample, current.policy);
  if (!document) throw new Error(`${sample} has no notice`);
  return document;
}
