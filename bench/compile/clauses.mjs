/**
 * What the parser reads in a policy: each clause value once, with the rule that read it. Asked of the parser itself, by the
 * hook that it calls before it reads, so that no second list of the clauses has to be kept.
 */
export function clausesOf({ ClauseParser, parse, createReporter }, files) {
  const { onBeforeParse } = ClauseParser.prototype;
  const read = new Map();
  ClauseParser.prototype.onBeforeParse = function (rule) {
    const [first] = this.input;
    const text = this.input.map(({ image }) => image).join('');
    read.set(`${rule} ${first?.startOffset} ${text}`, { rule, text });
    onBeforeParse.call(this, rule);
  };
  try {
    const syntax = parse(files, createReporter());
    return { clauses: [...read.values()], names: syntax.names, units: syntax.units };
  } finally {
    ClauseParser.prototype.onBeforeParse = onBeforeParse;
  }
}
