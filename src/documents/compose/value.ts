/** The value that an expression of a template stands for. */
import type { TemplateFault } from './fault.ts';
import { resolvePath, type Scope } from './scope.ts';
import type { Shape } from './shape.ts';

/** The shape of an expression, or null with the faults that keep it unknown. */
export interface Valued {
  readonly shape: Shape | null;
  readonly faults: readonly TemplateFault[];
}

/** Where a node begins, and how much of that line it takes. */
export function placeOf({ loc: { start, end } }: hbs.AST.Node): {
  readonly line: number;
  readonly column: number;
  readonly length: number;
} {
  const length = start.line === end.line ? end.column - start.column : 1;
  return { line: start.line, column: start.column, length };
}

/** Whether an expression is a path. */
export function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

/** Finds the shape of an expression. */
export function shapeAt(node: hbs.AST.Node, scope: Scope): Valued {
  const unknown = (message: string): Valued => ({
    shape: null,
    faults: [{ file: scope.file, ...placeOf(node), message }],
  });
  const known = (kind: 'text' | 'number' | 'flag', nullable = false): Valued => ({
    shape: { kind, nullable },
    faults: [],
  });
  if (isPath(node)) {
    const resolved = resolvePath(node, scope);
    return 'shape' in resolved ? { shape: resolved.shape, faults: [] } : unknown(resolved.fault);
  }
  switch (node.type) {
    case 'NumberLiteral':
      return known('number');
    case 'BooleanLiteral':
      return known('flag');
    case 'StringLiteral':
      return known('text');
    case 'SubExpression':
      return unknown('不允许使用括号内的指令，请在视图模型中算好。');
    default:
      return known('text', true);
  }
}
