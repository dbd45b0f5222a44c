import type { Place } from './source.ts';

/** 名称的指向: what a name of the text stands for, as a key that is the same wherever the name is used. */
export type NameKey = string;

/** Builds the key of each kind of name. */
export const nameKeys = {
  subject: (name: string): NameKey => `subject/${name}`,
  fact: ({ owner, name }: { readonly owner: string; readonly name: string }): NameKey =>
    `fact/${owner}/${name}`,
  member: ({ owner, name }: { readonly owner: string; readonly name: string }, member: string): NameKey =>
    `member/${owner}/${name}/${member}`,
  item: (id: string): NameKey => `item/${id}`,
  definition: (item: string, name: string): NameKey => `definition/${item}/${name}`,
  /** 市级 of 分担. */
  level: (item: string, name: string): NameKey => `level/${item}/${name}`,
  reading: (id: string): NameKey => `reading/${id}`,
  /** A clause of the policy that rules name: 施行日期. */
  clause: (key: string): NameKey => `clause/${key}`,
} as const;

/** 名称的使用: a name of the text, and what it was found to stand for. */
export interface NameUse {
  readonly key: NameKey;
  readonly place: Place;
  /** 类型 in words, where the name is a definition's own and its value is known. */
  readonly type?: string;
}
