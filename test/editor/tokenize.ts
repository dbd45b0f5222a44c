import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import onigurumaModule from 'vscode-oniguruma';
import textmate, { type StateStack } from 'vscode-textmate';
import { derived } from '../../reference/index.ts';

/** A stretch of a line with what it is coloured as, the innermost scope first. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly scopes: readonly string[];
}

const { loadWASM, createOnigScanner, createOnigString } = onigurumaModule;
const wasm = join(createRequire(import.meta.url).resolve('vscode-oniguruma'), '../onig.wasm');

const grammar = await (async () => {
  await loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () =>
      textmate.parseRawGrammar(derived.syntaxes().get('zc.tmLanguage.json') ?? '', 'zc.tmLanguage.json'),
  });
  const loaded = await registry.loadGrammar('source.zc');
  if (!loaded) throw new Error('the grammar does not load');
  return loaded;
})();

/** Every line of a rule file as an editor would colour it. */
export function tokenize(text: string): readonly (readonly Span[])[] {
  let state: StateStack = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      start: startIndex,
      scopes: scopes.slice(1).reverse(),
    }));
  });
}
