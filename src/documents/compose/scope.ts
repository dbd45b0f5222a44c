/** What can be named at one place of a template, and how a path is followed there. */

import { suggestion } from './nearest.ts';
import { type Shape, shapeInWords } from './shape.ts';

/** 作用域: the values within reach at one place of a template. */
export interface Scope {
  readonly file: string;
  /** `this`, then what `../` reaches; only `#each` and `#with` open a new one. */
  readonly frames: readonly Shape[];
  readonly blockParams: ReadonlyMap<string, Shape>;
  /** Inside `#each`, where @index, @first and @last are known. */
  readonly counted: boolean;
  /** Paths that an enclosing `#if` has found not to be null. */
  readonly present: ReadonlySet<string>;
  /** Partials on the way here, outermost first. */
  readonly trail: readonly string[];
}

/** Where a path leads, or what is wrong with it. */
export type Resolved = { readonly shape: Shape } | { readonly fault: string };

const COUNTERS: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['index', { kind: 'number', nullable: false }],
  ['first', { kind: 'flag', nullable: false }],
  ['last', { kind: 'flag', nullable: false }],
]);

/** Follows a path from the scope through the shapes. */
export function resolvePath(path: hbs.AST.PathExpression, scope: Scope): Resolved {
  const written = path.original;
  if (path.data) return resolveCounter(path, scope);
  let shape: Shape | undefined;
  let parts = path.parts;
  const head = parts[0];
  const scoped = /^(\.|this\b)/.test(written);
  if (path.depth === 0 && !scoped && head !== undefined && scope.blockParams.has(head)) {
    shape = scope.blockParams.get(head);
    parts = parts.slice(1);
  } else {
    shape = scope.frames[path.depth];
    if (shape === undefined) return { fault: `路径「${written}」超出了最外层，此处没有上一层。` };
  }
  if (shape === undefined) return { fault: `路径「${written}」没有所指。` };
  let walked = 'this';
  for (const part of parts) {
    if (shape.kind !== 'record')
      return { fault: `路径「${written}」中，「${walked}」是${shapeInWords(shape)}，没有名称「${part}」。` };
    const next: Shape | undefined = shape.fields.get(part);
    if (next === undefined) {
      const known = valuesAt(shape, part === parts[0] ? scope : null);
      const near = suggestion(part, known.keys(), (name) => known.get(name)?.meaning);
      return { fault: `路径「${written}」中没有名称「${part}」${near}` };
    }
    shape = next;
    walked = part;
  }
  return { shape: scope.present.has(pathKey(path, scope)) ? { ...shape, nullable: false } : shape };
}

/** A key by which `#if` remembers a path for its block; the same key means the same value. */
export function pathKey(path: hbs.AST.PathExpression, scope: Scope): string {
  if (path.data) return path.original;
  const head = path.parts[0];
  if (path.depth === 0 && head !== undefined && scope.blockParams.has(head))
    return `|${path.parts.join('.')}`;
  return `${scope.frames.length - path.depth}:${path.parts.join('.')}`;
}

/** What can be named in a record, and beside it by the block parameters of a scope. */
function valuesAt(
  shape: Extract<Shape, { kind: 'record' }>,
  scope: Scope | null,
): ReadonlyMap<string, Shape> {
  return new Map([...shape.fields, ...(scope?.blockParams ?? [])]);
}

function resolveCounter(path: hbs.AST.PathExpression, scope: Scope): Resolved {
  const name = path.parts.join('.');
  const shape = path.depth === 0 ? COUNTERS.get(name) : undefined;
  if (shape === undefined)
    return {
      fault: `不允许使用「${path.original}」${suggestion(
        `@${name}`,
        [...COUNTERS.keys()].map((n) => `@${n}`),
      )}`,
    };
  if (!scope.counted) return { fault: `「${path.original}」只能用在 #each 之内。` };
  return { shape };
}
