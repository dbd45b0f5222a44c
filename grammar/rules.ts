import {
  Alternation,
  Alternative,
  defaultParserErrorProvider,
  EOF,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  Terminal,
} from 'chevrotain';
import { ClauseParser } from './parser/index.ts';

/** 句法的一部分: what a rule of the grammar is made of, for those who draw, print or follow it. */
export type Part =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly parts: readonly Part[] }
  | { readonly kind: 'optional'; readonly part: Part }
  /** At least one, with the separator between two of them; `optional` around it where there may be none. */
  | { readonly kind: 'repeat'; readonly part: Part; readonly separator: string | null };

/**
 * 句法规则: every rule of a parser by name, read from the parser itself. What a rule asks beyond its next words (a
 * condition on words further on) is not part of it, so that a rule allows a little more than the parser reads.
 */
export function rulesOf(parser: ClauseParser): ReadonlyMap<string, Part> {
  return new Map(
    Object.entries(parser.getGAstProductions()).map(([name, rule]) => [name, sequence(rule.definition)]),
  );
}

/** 句法规则 of a parser that is made for them. */
export const grammarRules = (): ReadonlyMap<string, Part> =>
  rulesOf(new ClauseParser(defaultParserErrorProvider));

function sequence(productions: readonly IProduction[]): Part {
  const parts = productions
    // Where a clause ends is not part of what is written.
    .filter((production) => !(production instanceof Terminal && production.terminalType === EOF))
    .map(partOf);
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind: 'sequence', parts };
}

function partOf(production: IProduction): Part {
  if (production instanceof Terminal) return { kind: 'token', token: production.terminalType.name };
  if (production instanceof NonTerminal) return { kind: 'rule', rule: production.nonTerminalName };
  if (production instanceof Alternation) return choice(production.definition.map(partOf));
  if (production instanceof Alternative) return sequence(production.definition);
  if (production instanceof Option) return optional(sequence(production.definition));
  if (production instanceof RepetitionMandatory) return repeat(production.definition, null);
  if (production instanceof Repetition) return optional(repeat(production.definition, null));
  if (production instanceof RepetitionMandatoryWithSeparator)
    return repeat(production.definition, production.separator.name);
  if (production instanceof RepetitionWithSeparator)
    return optional(repeat(production.definition, production.separator.name));
  throw new Error(`a rule of the grammar has a part of an unknown kind: ${production.constructor.name}`);
}

const optional = (part: Part): Part => ({ kind: 'optional', part });
const choice = (parts: readonly Part[]): Part => ({ kind: 'choice', parts });
const repeat = (productions: readonly IProduction[], separator: string | null): Part => ({
  kind: 'repeat',
  part: sequence(productions),
  separator,
});
