/**
 * Names of an emitted module: what it imports from the runtime, and the constants and tables that its rules share.
 * Collected while the rules are printed, and printed above them.
 */
export interface Names {
  /** The name of a runtime function, imported from now on. */
  use(name: string): string;
  /** A shared exact number: `yuan_15000000`, `exact_0_3`. */
  constant(value: string, maker: 'yuan' | 'exact', words: string): string;
  /** A shared table: of the members of an enumeration, of items that count together. */
  table(name: string, code: string): string;
  /** A rule that several items share. */
  shared(prefix: string, code: readonly string[]): string;
  /** The function of a definition. */
  definition(item: string, name: string): string;
  readonly imports: () => readonly string[];
  readonly constants: () => readonly {
    readonly name: string;
    readonly code: string;
    readonly words: string;
  }[];
  readonly sharedRules: () => readonly { readonly name: string; readonly code: readonly string[] }[];
  readonly tables: () => readonly { readonly name: string; readonly code: string }[];
}

/** Before a call that does nothing but give its result: a bundler leaves it out where nobody uses that. */
export const PURE = '/* @__PURE__ */';

/** Names of a module that has none yet. */
export function createNames(): Names {
  const used = new Set<string>();
  const constants = new Map<
    string,
    { readonly name: string; readonly code: string; readonly words: string }
  >();
  const tables = new Map<string, { readonly name: string; readonly code: string }>();
  const shared = new Map<string, { readonly name: string; readonly code: readonly string[] }>();
  const definitions = new Map<string, string>();
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const use = (name: string) => {
    used.add(name);
    return name;
  };
  return {
    use,
    constant(value, maker, words) {
      const name = `${maker}_${value.replace('.', '_')}`;
      if (!constants.has(name))
        constants.set(name, { name, code: `${PURE} ${use(maker)}('${value}')`, words });
      return name;
    },
    table(name, code) {
      tables.set(name, { name, code });
      return name;
    },
    shared(prefix, code) {
      // Two rules are one where their code is; what they are called must not decide it.
      const body = code.join('\n');
      const known = shared.get(body);
      if (known) return known.name;
      const name = `${prefix}_${shared.size + 1}`;
      shared.set(body, { name, code });
      return name;
    },
    definition(item, name) {
      const key = `${item}|${name}`;
      const known = definitions.get(key);
      if (known !== undefined) return known;
      const count = [...definitions.keys()].filter((one) => one.startsWith(`${item}|`)).length;
      const fresh = `definition_${item.replace('.', '_')}_${count + 1}`;
      definitions.set(key, fresh);
      return fresh;
    },
    imports: () => [...used].sort(byText),
    constants: () => [...constants.values()].sort((a, b) => byText(a.name, b.name)),
    sharedRules: () => [...shared.values()],
    tables: () => [...tables.values()].sort((a, b) => byText(a.name, b.name)),
  };
}

/** A text of the policy as a string literal; nothing in a rule file can leave it. */
export function quote(text: string): string {
  return `'${text.replace(/[\\'\u2028\u2029]/g, (c) => (c === "'" || c === '\\' ? `\\${c}` : ' ')).replace(/\s*\n\s*/g, '')}'`;
}

/** A text of the policy inside a comment; nothing in a rule file can end it. */
export function remark(text: string): string {
  return text.replaceAll('*/', '*／').replace(/[\n\r\u2028\u2029]/g, ' ');
}

/** A parameter, marked where the body does not look at it. */
export function used(body: string, name: string): string {
  return new RegExp(`(?<![\\w'])${name}(?=[.,)\\]])`).test(body.replace(/'[^']*'/g, "''"))
    ? name
    : `_${name}`;
}
