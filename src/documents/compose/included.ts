/** Which partials a template needs. */
import { parseTemplate } from './parse.ts';
import type { TemplateSet } from './source.ts';
import { isPath } from './value.ts';

/** 用到的片段: the partials that a template includes, and those that these include, in the order of the page. */
export function partialsIncluded({ main, partials }: TemplateSet): readonly string[] {
  const found = new Set<string>();
  const visit = (tree: hbs.AST.Program | null) => {
    for (const name of tree === null ? [] : namedIn(tree)) {
      const source = partials.get(name);
      if (source === undefined || found.has(name)) continue;
      found.add(name);
      visit(parseTemplate(source).tree);
    }
  };
  visit(parseTemplate(main).tree);
  return [...found];
}

function* namedIn(tree: hbs.AST.Program): Iterable<string> {
  for (const node of tree.body) {
    if (node.type === 'PartialStatement') {
      const { name } = node as hbs.AST.PartialStatement;
      if (isPath(name)) yield name.original;
    } else if (node.type === 'BlockStatement') {
      const { program, inverse } = node as hbs.AST.BlockStatement;
      if (program) yield* namedIn(program);
      if (inverse) yield* namedIn(inverse);
    }
  }
}
