/** 词义: what every word of the language means, for reference pages and editors. Nothing here decides what a rule does. */
export * from './clauses.ts';
export * from './keywords.ts';
export * from './labels.ts';
export type { Meaning } from './meaning.ts';
export * from './words.ts';
