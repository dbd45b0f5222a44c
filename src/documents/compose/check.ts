/**
 * Checks every path of a template and its partials against the shape of the view model, before anything is printed.
 *
 * Handlebars' own strict mode does not notice a misspelt name in `#if`, `#each`, `#with` and partials; it would print
 * an official document with a section silently missing. All faults are reported at once.
 */
import { TemplateError, type TemplateFault } from './fault.ts';
import { HELPERS } from './helpers.ts';
import { suggestion } from './nearest.ts';
import { parseTemplate } from './parse.ts';
import { pathKey, resolvePath, type Scope } from './scope.ts';
import { type Shape, shapeInWords } from './shape.ts';
import type { TemplateSet } from './source.ts';

type Node = hbs.AST.Node;

/** Syntax trees that passed the check. */
export interface CheckedTemplates {
  readonly main: hbs.AST.Program;
  readonly partials: ReadonlyMap<string, hbs.AST.Program>;
}

/** Parses and checks a set of templates; throws a `TemplateError` with all faults. */
export function checkTemplates(set: TemplateSet, shape: Shape): CheckedTemplates {
  const faults = new Map<string, TemplateFault>();
  const fault = (file: string, node: Node, message: string) => {
    const line = node.loc.start.line;
    faults.set(`${file}:${line}:${node.loc.start.column}:${message}`, { file, line, message });
  };
  const broken = (found: TemplateFault) => void faults.set(`${found.file}:${found.message}`, found);
  const partials = new Map(
    [...set.partials].map(([name, source]) => [
      name,
      { file: source.file, tree: parseTemplate(source, broken) },
    ]),
  );

  const program = (tree: hbs.AST.Program | undefined, scope: Scope): void => {
    for (const node of tree?.body ?? []) statement(node, scope);
  };

  const statement = (node: hbs.AST.Statement, scope: Scope): void => {
    switch (node.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return;
      case 'MustacheStatement':
        return mustache(node as hbs.AST.MustacheStatement, scope);
      case 'BlockStatement':
        return block(node as hbs.AST.BlockStatement, scope);
      case 'PartialStatement':
        return partial(node as hbs.AST.PartialStatement, scope);
      default:
        return fault(scope.file, node, '不允许使用此种模板写法（内联片段、片段块、装饰器）。');
    }
  };

  const value = (node: Node, scope: Scope): Shape | null => {
    if (node.type === 'SubExpression') {
      fault(scope.file, node, '不允许使用括号内的指令，请在视图模型中算好。');
      return null;
    }
    if (node.type !== 'PathExpression') return literalShape(node);
    const resolved = resolvePath(node as hbs.AST.PathExpression, scope);
    if ('shape' in resolved) return resolved.shape;
    fault(scope.file, node, resolved.fault);
    return null;
  };

  const mustache = (node: hbs.AST.MustacheStatement, scope: Scope): void => {
    const written = 'original' in node.path ? String(node.path.original) : '';
    if (!node.escaped)
      fault(scope.file, node, `不允许不转义的输出「{{{${written}}}}」，请写「{{${written}}}」。`);
    if (node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0)
      return fault(scope.file, node, `没有名为「${written}」的指令${suggestion(written, HELPERS.keys())}`);
    const shape = value(node.path, scope);
    if (shape === null) return;
    if (shape.kind !== 'text' && shape.kind !== 'number')
      fault(scope.file, node, `「${written}」是${shapeInWords(shape)}，不能直接输出。`);
    else if (shape.nullable)
      fault(scope.file, node, `「${written}」可能为空，输出前须用「{{#if ${written}}}」判断。`);
  };

  const block = (node: hbs.AST.BlockStatement, scope: Scope): void => {
    const name = node.path.original;
    const helper = HELPERS.get(name);
    if (helper === undefined) {
      fault(scope.file, node, `没有名为「#${name}」的指令${suggestion(name, HELPERS.keys())}`);
      return;
    }
    const [param] = node.params;
    if (param === undefined || node.params.length > 1 || (node.hash?.pairs.length ?? 0) > 0)
      return fault(scope.file, node, `「#${name}」须有且只有一个参数。`);
    const shape = value(param, scope);
    if (shape !== null && !helper.accepts(shape))
      return fault(
        scope.file,
        param,
        `「#${name}」的参数须是${helper.expects}，而此处是${shapeInWords(shape)}。`,
      );
    const path = param.type === 'PathExpression' ? (param as hbs.AST.PathExpression) : null;
    const proven: Scope =
      path === null ? scope : { ...scope, present: new Set([...scope.present, pathKey(path, scope)]) };
    program(node.inverse, helper.proves === 'inverse' ? proven : scope);
    if (shape === null && helper.proves === 'none') return;
    const opened = shape === null ? null : helper.opens(shape);
    const inner = helper.proves === 'block' ? proven : scope;
    program(
      node.program,
      opened === null ? inner : enter(inner, opened, node.program.blockParams, helper.repeats),
    );
  };

  const partial = (node: hbs.AST.PartialStatement, scope: Scope): void => {
    if (node.name.type !== 'PathExpression')
      return fault(scope.file, node, '片段的名称须直接写出，不允许由数据决定。');
    const name = (node.name as hbs.AST.PathExpression).original;
    const found = partials.get(name);
    if (found === undefined)
      return fault(scope.file, node, `没有名为「${name}」的片段${suggestion(name, partials.keys())}`);
    if (scope.trail.includes(name)) return fault(scope.file, node, `片段「${name}」引入了自己。`);
    const context = partialContext(node, scope);
    if (context !== null && found.tree !== null)
      program(found.tree, { ...outermost(found.file, context), trail: [...scope.trail, name] });
  };

  const partialContext = (node: hbs.AST.PartialStatement, scope: Scope): Shape | null => {
    const [param] = node.params;
    const base = param === undefined ? scope.frames[0] : value(param, scope);
    const pairs = (node.hash?.pairs ?? []).map((pair) => [pair.key, value(pair.value, scope)] as const);
    if (base === null || base === undefined || pairs.some(([, shape]) => shape === null)) return null;
    if (base.nullable) {
      fault(scope.file, node, '片段的内容可能为空，引入前须用「#if」或「#with」判断。');
      return null;
    }
    if (pairs.length === 0) return base;
    if (base.kind !== 'record') {
      fault(scope.file, node, `片段的内容是${shapeInWords(base)}，不能再附加名称。`);
      return null;
    }
    const added = pairs.flatMap(([key, shape]) => (shape === null ? [] : [[key, shape] as const]));
    return { ...base, fields: new Map([...base.fields, ...added]) };
  };

  const main = parseTemplate(set.main, broken);
  if (main !== null) program(main, outermost(set.main.file, shape));
  if (faults.size > 0 || main === null) throw new TemplateError(inOrder(faults.values()));
  return {
    main,
    partials: new Map(
      [...partials].flatMap(([name, { tree }]) => (tree === null ? [] : [[name, tree] as const])),
    ),
  };
}

function outermost(file: string, shape: Shape): Scope {
  return { file, frames: [shape], blockParams: new Map(), counted: false, present: new Set(), trail: [] };
}

function enter(scope: Scope, shape: Shape, names: readonly string[] | undefined, repeats: boolean): Scope {
  const [first, second] = names ?? [];
  const blockParams = new Map(scope.blockParams);
  if (first !== undefined) blockParams.set(first, shape);
  if (second !== undefined && repeats) blockParams.set(second, { kind: 'number', nullable: false });
  // Names that are opened anew forget what an outer #if has found out about them.
  const present = new Set(
    [...scope.present].filter((key) => !(names ?? []).some((name) => key.startsWith(`|${name}`))),
  );
  return {
    ...scope,
    frames: [shape, ...scope.frames],
    blockParams,
    counted: scope.counted || repeats,
    present,
  };
}

function literalShape(node: Node): Shape {
  switch (node.type) {
    case 'NumberLiteral':
      return { kind: 'number', nullable: false };
    case 'BooleanLiteral':
      return { kind: 'flag', nullable: false };
    case 'StringLiteral':
      return { kind: 'text', nullable: false };
    default:
      return { kind: 'text', nullable: true };
  }
}

function inOrder(faults: Iterable<TemplateFault>): readonly TemplateFault[] {
  return [...faults].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
