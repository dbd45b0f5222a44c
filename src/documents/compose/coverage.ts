/**
 * Which values of a view model a template shows: each path of the model with the places that print it. Templates are walked
 * with paths in the place of values, so nothing is composed; they must have passed their check.
 */
import type { CheckedTemplates } from './check.ts';
import { HELPERS } from './helpers.ts';
import type { Shape } from './shape.ts';
import { isPath, placeOf } from './value.ts';

/** 印出处: a value of the view model, as `measure.units.content.rows[].name`, and where templates print it. */
export interface ShownValue {
  readonly path: string;
  /** `partials/measure.hbs 第12行`; none where no template prints it. */
  readonly places: readonly string[];
  /** Why it need not be shown; null where it should. */
  readonly spare: string | null;
}

/** A value of the model while a template is walked; null for what is none, such as a number of `#each`. */
type Cursor = { readonly path: string; readonly shape: Shape } | null;

interface Walk {
  readonly file: string;
  readonly frames: readonly Cursor[];
  readonly names: ReadonlyMap<string, Cursor>;
  readonly partials: CheckedTemplates['partials'];
  readonly note: (path: string, place: string) => void;
}

/** 模板覆盖: every value of a view model that can be printed or decides what is, in the order of the model. */
export function coverageOf(templates: CheckedTemplates, shape: Shape, file: string): readonly ShownValue[] {
  const leaves = leavesOf(shape);
  const places = new Map<string, Set<string>>(leaves.map(({ path }) => [path, new Set()]));
  const walk: Walk = {
    file,
    frames: [{ path: '', shape }],
    names: new Map(),
    partials: templates.partials,
    note: (path, place) => places.get(path)?.add(place),
  };
  visit(templates.main, walk);
  return leaves.map(({ path, spare }) => ({ path, spare, places: [...(places.get(path) ?? [])] }));
}

/** All values that are no groups and no lists; a group that need not be shown has none that need. */
function leavesOf(
  shape: Shape,
  path = '',
  outer: string | null = null,
): readonly { readonly path: string; readonly spare: string | null }[] {
  const spare = outer ?? shape.spare ?? null;
  switch (shape.kind) {
    case 'record':
      return [...shape.fields].flatMap(([name, field]) => leavesOf(field, joined(path, name), spare));
    case 'list':
      return leavesOf(shape.element, `${path}[]`, spare);
    default:
      return [{ path, spare }];
  }
}

function visit(tree: hbs.AST.Program, walk: Walk): void {
  for (const node of tree.body) {
    switch (node.type) {
      case 'MustacheStatement':
        show((node as hbs.AST.MustacheStatement).path, walk);
        break;
      case 'BlockStatement':
        visitBlock(node as hbs.AST.BlockStatement, walk);
        break;
      case 'PartialStatement':
        visitPartial(node as hbs.AST.PartialStatement, walk);
        break;
    }
  }
}

function show(node: hbs.AST.Node, walk: Walk): void {
  const found = follow(node, walk);
  if (found !== null) walk.note(found.path, `${walk.file} 第${placeOf(node).line}行`);
}

function visitBlock({ path, params, program, inverse }: hbs.AST.BlockStatement, walk: Walk): void {
  const [param] = params;
  const helper = HELPERS.get((path as hbs.AST.PathExpression).original);
  if (helper === undefined || param === undefined) return;
  const found = follow(param, walk);
  // A yes or no is shown by what it decides.
  if (found?.shape.kind === 'flag') show(param, walk);
  if (inverse) visit(inverse, walk);
  if (!program) return;
  if (helper.opens(found?.shape ?? { kind: 'text', nullable: false }) === null) {
    visit(program, walk);
    return;
  }
  const opened = helper.repeats ? elementOf(found) : found;
  const [first, second] = program.blockParams ?? [];
  const names = new Map(walk.names);
  if (first !== undefined) names.set(first, opened);
  if (second !== undefined) names.set(second, null);
  visit(program, { ...walk, frames: [opened, ...walk.frames], names });
}

function visitPartial(node: hbs.AST.PartialStatement, walk: Walk): void {
  if (!isPath(node.name)) return;
  const name = node.name.original;
  const tree = walk.partials.get(name);
  if (tree === undefined) return;
  const [param] = node.params;
  const context = param === undefined ? (walk.frames[0] ?? null) : follow(param, walk);
  const added = (node.hash?.pairs ?? []).map(({ key, value }) => [key, follow(value, walk)] as const);
  visit(tree, { ...walk, file: `partials/${name}.hbs`, frames: [context], names: new Map(added) });
}

function follow(node: hbs.AST.Node, walk: Walk): Cursor {
  if (!isPath(node) || node.data) return null;
  const [head, ...rest] = node.parts;
  const isNamed =
    node.depth === 0 && head !== undefined && walk.names.has(head) && !/^(\.|this\b)/.test(node.original);
  const start = isNamed ? walk.names.get(head) : walk.frames[node.depth];
  const parts = isNamed ? rest : node.parts;
  return parts.reduce<Cursor>((at, part) => {
    const field = at?.shape.kind === 'record' ? at.shape.fields.get(part) : undefined;
    return at === null || field === undefined ? null : { path: joined(at.path, part), shape: field };
  }, start ?? null);
}

const elementOf = (list: Cursor): Cursor =>
  list?.shape.kind === 'list' ? { path: `${list.path}[]`, shape: list.shape.element } : null;

const joined = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);
