import type { MeasureSyntax, PolicySyntax } from '../1-parse/syntax.ts';
import type { Place } from '../source.ts';
import { fingerprint } from './canonical.ts';
import { unitsForm } from './official-text.ts';

/** Something in the rules that a sentence may be claimed by. */
export interface Claimant {
  readonly label: string;
  /** Null for clauses of the policy's heading, which may claim a sentence of any article. */
  readonly article: string | null;
  /** Words by which its sentence is found. */
  readonly words: string;
  /** Whether the sentence has all of the words, or only some in a row. */
  readonly whole: boolean;
  /** Where the rules repeat the sentence word for word: its fingerprint. */
  readonly sha256: string | null;
  readonly place: Place;
}

/** 认领: clauses of the heading that a sentence may be claimed by. */
export function headClaimants(syntax: PolicySyntax): Claimant[] {
  const claimant = (label: string, whole: boolean, words?: string): Claimant[] => {
    const clause = label === '政策名称' ? syntax.title : syntax.clauses.get(label);
    return clause
      ? [{ label, article: null, words: words ?? clause.text, whole, sha256: null, place: clause.place }]
      : [];
  };
  return [
    ...['政策名称', '文号', '发布机关', '发布日期'].flatMap((label) => claimant(label, true)),
    // The day of effect is often told by another day: 自发布之日起施行.
    ...claimant('施行日期', true, '起施行'),
    ...['通用条件', '就高不重复', '上位政策优先'].flatMap((label) => claimant(label, false)),
  ];
}

/** 认领: parts of a measure that a sentence may be claimed by. */
export function measureClaimants({ article, title, clauses, place }: MeasureSyntax): Claimant[] {
  const units = clauses.get('责任单位');
  const directions = clauses.get('方向');
  const repeated = (label: string, words: string, sentence: string, at: Place): Claimant => ({
    label: `${article} ${label}`,
    article,
    words,
    whole: true,
    sha256: fingerprint(sentence),
    place: at,
  });
  return [
    repeated('标题', title, title, place),
    ...(units
      ? [repeated('责任单位', units.text, unitsForm(`（责任单位：${units.text}）`), units.place)]
      : []),
    ...(directions?.text.split('\n') ?? []).map((words, index) => ({
      label: `${article} 方向${index + 1}`,
      article,
      words,
      whole: false,
      sha256: null,
      place: directions?.place ?? place,
    })),
  ];
}
