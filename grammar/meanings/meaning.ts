/** 词义: what a word of the language says, in official Chinese, and rules that use it. */
export interface Meaning {
  readonly meaning: string;
  /**
   * Clauses that use the word, of the policy on the page of the language. The reference prints them as they are, and a
   * test compiles them; what an item or a worked example must have besides is put around them.
   */
  readonly example: string;
}

/** Builds a {@link Meaning}; the lines of an example are joined. */
export const told = (meaning: string, ...example: readonly string[]): Meaning => ({
  meaning,
  example: example.join('\n'),
});
