/** 文件现状: whether a printed document says what the rules of today would say. */
import { attachmentNames, readProvenance } from '../documents/index.ts';
import { align } from './align.ts';
import type { Reader } from './read.ts';
import { type Remade, remake } from './remake.ts';
import type { RuleVersion } from './version.ts';

/** What is known about one document: made from the rules of today, or from others, and what would change. */
export interface Standing {
  readonly state: 'current' | 'unchanged' | 'changed' | 'unknown';
  /** The rules that it was made from; null where it says nothing of them. */
  readonly rulesSha256: string | null;
  /** One sentence in Chinese for each change, or why nothing can be said. */
  readonly words: readonly string[];
}

/** 查看现状. */
export async function standingOf(
  reader: Reader,
  pdf: Uint8Array,
  current: RuleVersion,
  rulesOf: (sha256: string) => RuleVersion | null,
): Promise<Standing> {
  const unknown = (rulesSha256: string | null, ...words: string[]): Standing => ({
    state: 'unknown',
    rulesSha256,
    words,
  });
  const attachments = await reader.attachments(pdf);
  if (!attachments.ok) return unknown(null, attachments.problem);
  const attached = attachments.content.get(attachmentNames.provenance);
  const provenance = attached ? readProvenance(attached) : null;
  if (!provenance) return unknown(null, '没有底稿，不是衡策印制的文件');
  const { rules_sha256: rulesSha256 } = provenance.policy;
  if (rulesSha256 === current.policy.about.rulesSha256) return { state: 'current', rulesSha256, words: [] };
  const version = rulesOf(rulesSha256);
  if (!version) return unknown(rulesSha256, '没有留存它所依的规则，说不出哪些语句会变');
  const before = remake(version.policy, provenance);
  if (!before.ok) return unknown(rulesSha256, ...before.faults);
  const words = changesOf(before, remake(current.policy, provenance));
  return { state: words.length === 0 ? 'unchanged' : 'changed', rulesSha256, words };
}

function changesOf(before: Remade & { readonly ok: true }, now: Remade): readonly string[] {
  if (!now.ok) return now.faults.map((fault) => `按现行规则不能再印制：${fault}`);
  const [old, fresh] = [before, now].map(({ document }) => paragraphsOf(document.html));
  return align(old ?? [], fresh ?? [], (a, b) => a === b).flatMap(({ first, second }) => {
    const [was, is] = [old?.[first ?? -1], fresh?.[second ?? -1]];
    if (was === is) return [];
    if (was === undefined) return [`新增“${is}”`];
    return [is === undefined ? `不再有“${was}”` : `“${was}”改为“${is}”`];
  });
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#x3D': '=',
  '#x60': '`',
};

/** The texts of a composed document, one for each heading, paragraph and cell. */
function paragraphsOf(html: string): readonly string[] {
  return html
    .split(/<\/?(?:p|h\d|t[dhr]|caption|li|div|section|br)\b[^>]*>/)
    .map((part) =>
      part
        .replace(/<[^>]*>/g, '')
        .replace(/&([^;]+);/g, (whole, name: string) => entities[name] ?? whole)
        .trim(),
    )
    .filter((text) => text !== '');
}
