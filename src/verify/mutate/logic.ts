const sayings = ['words', 'summary', 'image', 'figures', 'evidence', 'reading', 'duration', 'noun'];

/** 规则的作用: what a rule does, without how it is said. Rules with the same text are the same rule. */
export function logicText(value: unknown): string {
  return JSON.stringify(value, function (this: object, key, one) {
    // The parts of a clause or an amount are told beside its words; those of a condition are the condition.
    const isTold = sayings.includes(key) || (key === 'parts' && 'words' in this);
    return isTold ? undefined : one;
  });
}
