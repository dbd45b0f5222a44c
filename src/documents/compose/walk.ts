/** Walks the syntax tree of a template; each function gives the faults of one kind of node. */
import type { TemplateFault } from './fault.ts';
import { HELPERS, type Helper } from './helpers.ts';
import { suggestion } from './nearest.ts';
import { pathKey, type Scope } from './scope.ts';
import { type Shape, shapeInWords } from './shape.ts';
import { isPath, placeOf, shapeAt, type Valued } from './value.ts';

/** Partials by name; a tree is null where the partial could not be parsed. */
export type ParsedPartials = ReadonlyMap<
  string,
  { readonly file: string; readonly tree: hbs.AST.Program | null }
>;

type Faults = readonly TemplateFault[];

/** The scope in which a template or partial begins. */
export function outermost(file: string, shape: Shape, trail: readonly string[] = []): Scope {
  return { file, frames: [shape], blockParams: new Map(), counted: false, present: new Set(), trail };
}

/** Checks a template, or one block of it. */
export function checkProgram(tree: hbs.AST.Program, scope: Scope, partials: ParsedPartials): Faults {
  return tree.body.flatMap((node): Faults => {
    switch (node.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return [];
      case 'MustacheStatement':
        return checkMustache(node as hbs.AST.MustacheStatement, scope);
      case 'BlockStatement':
        return checkBlock(node as hbs.AST.BlockStatement, scope, partials);
      case 'PartialStatement':
        return checkPartial(node as hbs.AST.PartialStatement, scope, partials);
      default:
        return faultAt(scope, node, '不允许使用此种模板写法（内联片段、片段块、装饰器）。');
    }
  });
}

function checkMustache(node: hbs.AST.MustacheStatement, scope: Scope): Faults {
  const written = 'original' in node.path ? String(node.path.original) : '';
  const raw = node.escaped
    ? []
    : faultAt(scope, node, `不允许不转义的输出「{{{${written}}}}」，请写「{{${written}}}」。`);
  if (node.params.length > 0 || hasHash(node))
    return [
      ...raw,
      ...faultAt(scope, node, `没有名为「${written}」的指令${suggestion(written, HELPERS.keys())}`),
    ];
  const { shape, faults } = shapeAt(node.path, scope);
  if (shape === null) return [...raw, ...faults];
  if (shape.kind !== 'text' && shape.kind !== 'number')
    return [...raw, ...faultAt(scope, node, `「${written}」是${shapeInWords(shape)}，不能直接输出。`)];
  if (!shape.nullable) return raw;
  return [...raw, ...faultAt(scope, node, `「${written}」可能为空，输出前须用「{{#if ${written}}}」判断。`)];
}

function checkBlock(node: hbs.AST.BlockStatement, scope: Scope, partials: ParsedPartials): Faults {
  const name = node.path.original;
  const helper = HELPERS.get(name);
  if (helper === undefined)
    return faultAt(scope, node, `没有名为「#${name}」的指令${suggestion(name, HELPERS.keys())}`);
  const [param] = node.params;
  if (param === undefined || node.params.length > 1 || hasHash(node))
    return faultAt(scope, node, `「#${name}」须有且只有一个参数。`);
  const valued = shapeAt(param, scope);
  const { shape } = valued;
  if (shape !== null && !helper.accepts(shape))
    return faultAt(scope, param, `「#${name}」的参数须是${helper.expects}，而此处是${shapeInWords(shape)}。`);
  const inverse = { ...scope, present: presentIn(helper, 'inverse', param, scope) };
  return [
    ...valued.faults,
    ...(node.inverse ? checkProgram(node.inverse, inverse, partials) : []),
    ...checkOpened(node, helper, valued, scope, partials),
  ];
}

/** The block itself; where its own `this` is unknown, its paths cannot be judged and are not. */
function checkOpened(
  node: hbs.AST.BlockStatement,
  helper: Helper,
  { shape }: Valued,
  scope: Scope,
  partials: ParsedPartials,
): Faults {
  const [param] = node.params;
  if (!node.program || param === undefined || (shape === null && helper.proves === 'none')) return [];
  const opened = shape === null ? null : helper.opens(shape);
  if (opened !== null)
    return checkProgram(
      node.program,
      enter(scope, opened, node.program.blockParams, helper.repeats),
      partials,
    );
  const inner = { ...scope, present: presentIn(helper, 'block', param, scope) };
  return checkProgram(node.program, inner, partials);
}

function checkPartial(node: hbs.AST.PartialStatement, scope: Scope, partials: ParsedPartials): Faults {
  if (!isPath(node.name)) return faultAt(scope, node, '片段的名称须直接写出，不允许由数据决定。');
  const name = node.name.original;
  const found = partials.get(name);
  if (found === undefined)
    return faultAt(scope, node, `没有名为「${name}」的片段${suggestion(name, partials.keys())}`);
  if (scope.trail.includes(name)) return faultAt(scope, node, `片段「${name}」引入了自己。`);
  const { shape, faults } = partialContext(node, scope);
  if (shape === null || found.tree === null) return faults;
  return [
    ...faults,
    ...checkProgram(found.tree, outermost(found.file, shape, [...scope.trail, name]), partials),
  ];
}

function partialContext(node: hbs.AST.PartialStatement, scope: Scope): Valued {
  const [param] = node.params;
  const base: Valued =
    param === undefined ? { shape: scope.frames[0] ?? null, faults: [] } : shapeAt(param, scope);
  const added = (node.hash?.pairs ?? []).map(({ key, value }) => ({ key, ...shapeAt(value, scope) }));
  const faults = [...base.faults, ...added.flatMap((pair) => pair.faults)];
  if (base.shape === null || faults.length > 0) return { shape: null, faults };
  if (base.shape.nullable)
    return {
      shape: null,
      faults: faultAt(scope, node, '片段的内容可能为空，引入前须用「#if」或「#with」判断。'),
    };
  if (added.length === 0) return base;
  if (base.shape.kind !== 'record') {
    const said = `片段的内容是${shapeInWords(base.shape)}，不能再附加名称。`;
    return { shape: null, faults: faultAt(scope, node, said) };
  }
  const fields = new Map(base.shape.fields);
  for (const { key, shape } of added) if (shape !== null) fields.set(key, shape);
  return { shape: { ...base.shape, fields }, faults };
}

/** What is known not to be null in a branch of `#if` or `#unless`. */
function presentIn(
  helper: Helper,
  branch: 'block' | 'inverse',
  param: hbs.AST.Expression,
  scope: Scope,
): ReadonlySet<string> {
  if (helper.proves !== branch || !isPath(param)) return scope.present;
  return new Set([...scope.present, pathKey(param, scope)]);
}

function enter(scope: Scope, shape: Shape, names: readonly string[] | undefined, repeats: boolean): Scope {
  const [first, second] = names ?? [];
  const blockParams = new Map(scope.blockParams);
  if (first !== undefined) blockParams.set(first, shape);
  if (second !== undefined && repeats) blockParams.set(second, { kind: 'number', nullable: false });
  // A name that is given anew forgets what an outer #if has found out about its old bearer.
  const renamed = (key: string) =>
    (names ?? []).some((name) => key === `|${name}` || key.startsWith(`|${name}.`));
  const present = new Set([...scope.present].filter((key) => !renamed(key)));
  return {
    ...scope,
    frames: [shape, ...scope.frames],
    blockParams,
    counted: scope.counted || repeats,
    present,
  };
}

function hasHash(node: { readonly hash?: hbs.AST.Hash }): boolean {
  return (node.hash?.pairs.length ?? 0) > 0;
}

function faultAt(scope: Scope, node: hbs.AST.Node, message: string): Faults {
  return [{ file: scope.file, ...placeOf(node), message }];
}
