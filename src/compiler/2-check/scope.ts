import { commonFacts, type LiteralNode, type NameNode, type Span } from '../../../grammar/index.ts';
import { meant, type Reporter, type WayOut } from '../diagnostics/index.ts';
import { type NameKey, nameKeys } from '../names.ts';
import type { Place, SourceFile } from '../source.ts';
import type { Definition, Expression, Fact, Subject } from './checked.ts';

/** 作用域: the names that a clause can see. */
export interface Scope {
  readonly file: SourceFile;
  readonly reporter: Reporter;
  readonly subjects: readonly Subject[];
  /** The facts of all subjects by name; several of them may have one of the same name. */
  readonly factsByName: ReadonlyMap<string, readonly Fact[]>;
  /** The enterprise; the first of the subjects. */
  readonly enterprise: Subject;
  /** The subject of the item, or of the list that is being added up. */
  readonly subject: Subject;
  /** 同一…合并计算: the fact by which the elements of the item are counted together. */
  readonly mergeBy: Fact | null;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Names whose own declaration is mistaken: that was said where they are declared, and is not said again here. */
  readonly broken: ReadonlySet<string>;
  /** Ids of items by name. */
  readonly items: ReadonlyMap<string, string>;
  /** Whether some item's id is mistaken, so that an id that nobody has may be that one. */
  readonly idsInDoubt: boolean;
  /** The item that the clause belongs to; null for the policy's own clauses. */
  readonly item: string | null;
  readonly effectiveOn: string;
}

/** The place of a node in the scope's file. */
export const at = (scope: Scope, node: Span): Place => ({
  file: scope.file,
  start: node.start,
  end: node.end,
});

/** Notes what a name of the scope's file stands for. */
export const refer = (scope: Scope, name: Span, key: NameKey, type?: string): void =>
  scope.reporter.refer({ key, place: at(scope, name), ...(type === undefined ? {} : { type }) });

/** Facts that every dossier has, as facts of the enterprise. */
const common: readonly Fact[] = Object.entries(commonFacts).flatMap(([name, { code, type }]) =>
  type === 'history'
    ? []
    : [{ owner: '企业', list: null, name, code, type: { type }, members: [], evidence: [] }],
);

/** A fact that belongs to every dossier, the history of awards among them; undefined where the name is another's. */
export function resolveCommon(name: NameNode, scope: Scope): CommonFact | undefined {
  if (!Object.hasOwn(commonFacts, name.text)) return undefined;
  refer(scope, name, nameKeys.fact({ owner: scope.enterprise.name, name: name.text }));
  return commonFacts[name.text as keyof typeof commonFacts];
}

type CommonFact = (typeof commonFacts)[keyof typeof commonFacts];

/** 查名: the fact that a name stands for; a name that is no fact here is reported. */
export function resolveFact(name: NameNode, scope: Scope): Fact | null {
  const own = [...scope.subject.facts, ...scope.enterprise.facts, ...common].find(
    (fact) => fact.name === name.text,
  );
  if (own) {
    refer(scope, name, nameKeys.fact(own));
    return own;
  }
  if (scope.broken.has(name.text)) return null;
  const owner = scope.subjects.find((subject) => subject.facts.some((fact) => fact.name === name.text));
  if (owner) {
    scope.reporter.report('ZC0213', at(scope, name), {
      name: name.text,
      owner: owner.name,
      subject: scope.subject.name,
    });
    return null;
  }
  const facts = [...scope.subject.facts, ...scope.enterprise.facts];
  const nouns = facts.map((fact) => fact.name);
  scope.reporter.report(
    'ZC0224',
    at(scope, name),
    { wanted: '事实或定义', found: `“${name.text}”` },
    memberAlone(name.text, facts) ?? meant(name.text, nouns, 'names'),
  );
  return null;
}

/** 国家级的: the value of a fact, written without the fact. */
function memberAlone(member: string, facts: readonly Fact[]): WayOut | undefined {
  const [fact, another] = facts.filter(({ members }) => members.some(({ name }) => name === member));
  if (!fact) return undefined;
  const text = `${fact.name}为${member}`;
  const help = [`「${member}」是「${fact.name}」的取值，写作“${text}”`];
  return another ? { help } : { help, correction: { text, certain: true } };
}

/** A name in an expression: a definition of the item, 施行日期, or a fact. */
export function resolveValue(name: NameNode, scope: Scope): Expression | null {
  const definition = scope.definitions.get(name.text);
  if (definition) {
    refer(scope, name, nameKeys.definition(scope.item ?? '', name.text));
    const { value } = definition;
    return {
      node: 'definition',
      name: name.text,
      type: value.kind === 'amount' ? value.expression.type : { type: 'boolean' },
    };
  }
  if (name.text === '施行日期') {
    refer(scope, name, nameKeys.clause(name.text));
    return { node: 'literal', value: scope.effectiveOn, image: '施行日期', type: { type: 'date' } };
  }
  const fact = resolveFact(name, scope);
  return fact && { node: 'fact', fact, type: fact.type };
}

/** The subject that a noun names. */
export function resolveSubject(name: NameNode, scope: Scope): Subject | null {
  const found = scope.subjects.find((subject) => subject.name === name.text);
  if (found) refer(scope, name, nameKeys.subject(found.name));
  else {
    const nouns = scope.subjects.map((subject) => subject.name);
    const choices = nouns.join('、');
    scope.reporter.report(
      'ZC0232',
      at(scope, name),
      { name: name.text, choices },
      subjectWay(name, nouns, scope),
    );
  }
  return found ?? null;
}

/** A fact that was meant as a condition of the enterprise, or a subject with another name. */
function subjectWay(name: NameNode, nouns: readonly string[], { enterprise }: Scope): WayOut | undefined {
  const holds = enterprise.facts.some((fact) => fact.name === name.text && fact.type.type === 'boolean');
  if (!holds) return meant(name.text, nouns, 'names');
  const text = `${name.text}的${enterprise.name}`;
  return { help: [`写作“${text}”`], correction: { text, certain: false } };
}

/** Reports a 单个… or 本… that is nobody's here: it may be the enterprise's, or that of one of the given nouns. */
export function reportWhose(
  prefix: '单个' | '本',
  noun: string,
  others: readonly string[],
  place: Span,
  scope: Scope,
): void {
  const nouns = [...new Set([scope.enterprise.name, ...others])];
  const [only = '', another] = nouns;
  scope.reporter.report(
    'ZC0216',
    at(scope, place),
    { words: `${prefix}${noun}`, choices: nouns.map((one) => `“${prefix}${one}”`).join('或') },
    another === undefined ? { correction: { text: only, certain: false } } : undefined,
  );
}

/** 单个…, 本…, 每个…: notes whose an amount is: the subject's, or that of the fact by which its elements are counted together. */
export function referWhose(whose: NameNode | null, scope: Scope): void {
  if (!whose) return;
  const { mergeBy } = scope;
  refer(scope, whose, whose.text === mergeBy?.name ? nameKeys.fact(mergeBy) : nameKeys.subject(whose.text));
}

/** 事项1.1: the item that is named by its id; an id that no item has is reported. */
export function resolveItemId(id: LiteralNode, scope: Scope): void {
  const known = new Set(scope.items.values());
  if (known.has(id.value)) refer(scope, id, nameKeys.item(id.value));
  else if (!scope.idsInDoubt)
    scope.reporter.report('ZC0219', at(scope, id), { item: id.value }, meant(id.value, known, 'values'));
}

/** The id of the item that a name names; null name is the item itself. */
export function resolveItem(name: NameNode | null, scope: Scope): string | null {
  if (name === null) return scope.item;
  const id = scope.items.get(name.text);
  if (id !== undefined) {
    refer(scope, name, nameKeys.item(id));
    return id;
  }
  if (scope.broken.has(name.text)) return null;
  scope.reporter.report(
    'ZC0224',
    at(scope, name),
    { wanted: '事项名称', found: `“${name.text}”` },
    meant(name.text, scope.items.keys(), 'names'),
  );
  return null;
}

/** What all clauses of a policy can see; a clause adds its file, its item and what that item declares. */
export type PolicyScope = Omit<Scope, 'file' | 'subject' | 'mergeBy' | 'definitions' | 'item'>;

/** What a clause can see that belongs to no item. */
export const outsideItems = (policy: PolicyScope, file: SourceFile): Scope => ({
  ...policy,
  file,
  subject: policy.enterprise,
  mergeBy: null,
  definitions: new Map(),
  item: null,
});
