/**
 * 诊断: the typed registry of messages. A message is a template over named parameters; the parameters that a report
 * must give are inferred from it, so a missing one does not compile.
 */
import type { Place } from '../source.ts';

/** A text over the parameters `P`. */
export interface Text<P extends string> {
  readonly parameters: readonly P[];
  readonly render: (values: Readonly<Record<P, string>>) => string;
}

/** Template tag: text`未定义的名称「${'name'}」`. */
export function text<const P extends string>(
  parts: TemplateStringsArray,
  ...parameters: readonly P[]
): Text<P> {
  return {
    parameters,
    render: (values) =>
      parts.reduce((out, part, i) => out + (parameters[i - 1] ? values[parameters[i - 1] as P] : '') + part),
  };
}

/** One kind of diagnostic: what is wrong, and what to write instead. */
export interface Entry<P extends string = string> {
  readonly severity: 'error' | 'warning';
  readonly message: Text<P>;
  /** A way out that always applies; a report may add its own. */
  readonly help?: Text<P>;
}

/** 出路: what a report adds for its own place. */
export interface WayOut {
  /** Ways out in words, the best first, in place of the general one. */
  readonly help?: readonly string[];
  readonly correction?: Correction;
  /** 另一处: what this place disagrees with: the name that is declared already, the clause that is written already. */
  readonly other?: Place;
  /** Facts that show it, as a worked example that can be pasted into the rules. */
  readonly example?: string;
}

/** 改正: a text to be put in the place of another, by default of what the report underlines. */
export interface Correction {
  readonly text: string;
  readonly place?: Place;
  /**
   * Whether nothing else can have been meant, so that `hengce check --fix` may write it: a mark that is missing, a word
   * that the language has in one form only, a slip of the pen. Where the author may have had something else in mind (a
   * fact that is not declared yet, another member) the correction is shown and not written.
   */
  readonly certain: boolean;
}

/** Names of the parameters of an entry. */
export type ParametersOf<E> = E extends Entry<infer P> ? P : never;

/** An error with a message and, where there is one, a general way out. */
export const error = <const P extends string = never>(message: Text<P>, help?: Text<P>): Entry<P> => ({
  severity: 'error',
  message,
  ...(help ? { help } : {}),
});

/** A warning, like {@link error}. @public */
export const warning = <const P extends string = never>(message: Text<P>, help?: Text<P>): Entry<P> => ({
  ...error(message, help),
  severity: 'warning',
});
