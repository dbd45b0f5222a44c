import { type DefinitionNode, isExpression } from '../../../grammar/index.ts';
import type { ItemSyntax } from '../1-parse/syntax.ts';
import { nameKeys } from '../names.ts';
import type { Definition } from './checked.ts';
import { checkCondition, checkExpression } from './expressions.ts';
import { choose } from './readings.ts';
import { at, refer, type Scope } from './scope.ts';
import { typeWords } from './types.ts';

/** A definition of definitions of definitions may stand for more than anybody could work out. */
const mostParts = 500;

/** 定义: the scope of an item with what it defines; each definition sees those before it. */
export function withDefinitions(syntax: ItemSyntax, outer: Scope): Scope {
  const definitions = new Map<string, Definition>();
  const sizes = new Map<string, number>();
  const broken = new Set(outer.broken);
  const scope: Scope = { ...outer, definitions, broken };
  for (const name of syntax.brokenDefinitions) broken.add(name);
  for (const parsed of syntax.definitions) {
    const definition = choose(parsed, outer.reporter, (node, reporter) =>
      checkDefinition(node, { ...scope, reporter }),
    );
    const size = definition === null ? 0 : partsIn(definition.value, sizes);
    if (size > mostParts)
      outer.reporter.report('ZC0113', parsed.place, {}, { help: ['定义里又用定义，展开以后太长；少用几层'] });
    if (definition !== null && size <= mostParts) {
      definitions.set(definition.name, definition);
      sizes.set(definition.name, size);
    } else for (const { tree } of parsed.readings) broken.add(tree.name.text);
  }
  return scope;
}

function checkDefinition(node: DefinitionNode, scope: Scope): Definition | null {
  const { name, value } = node;
  if (isTaken(name.text, scope)) {
    scope.reporter.report('ZC0202', at(scope, name), { name: name.text });
    return null;
  }
  const named = (type?: string) =>
    refer(scope, node.name, nameKeys.definition(scope.item ?? '', node.name.text), type);
  if (!isExpression(value)) {
    const condition = checkCondition(value, scope);
    named('条件');
    return condition && { name: node.name.text, value: { kind: 'condition', condition } };
  }
  const expression = checkExpression(value, scope);
  named(expression ? typeWords(expression.type) : undefined);
  if (!expression) return null;
  return expression.type.type === 'boolean'
    ? { name: node.name.text, value: { kind: 'condition', condition: { node: 'holds', value: expression } } }
    : { name: node.name.text, value: { kind: 'amount', expression } };
}

/** Whether a name stands for something already: another meaning of it would be hidden. */
function isTaken(name: string, { definitions, subject, enterprise }: Scope): boolean {
  const facts = [...subject.facts, ...enterprise.facts];
  return definitions.has(name) || facts.some((fact) => fact.name === name);
}

/** Of how many parts a definition is made, those of the definitions that it uses among them. */
function partsIn(value: unknown, sizes: ReadonlyMap<string, number>): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value).reduce((sum: number, part) => sum + partsIn(part, sizes), 0);
  const { node, name } = value as { readonly node?: unknown; readonly name?: unknown };
  if (node === undefined) return inside;
  return 1 + inside + (node === 'definition' ? (sizes.get(String(name)) ?? 0) : 0);
}
