/**
 * Checks every path of a template and its partials against the shape of the view model, before anything is printed.
 *
 * Handlebars' own strict mode does not notice a misspelt name in `#if`, `#each`, `#with` and partials; it would print
 * an official document with a section silently missing. All faults are reported at once.
 */
import type Handlebars from 'handlebars';
import { TemplateError, type TemplateFault } from './fault.ts';
import { checkMarkup } from './markup.ts';
import { parseTemplate } from './parse.ts';
import type { Shape } from './shape.ts';
import type { TemplateSet } from './source.ts';
import { checkProgram, outermost, type ParsedPartials } from './walk.ts';

/** By the name of its parser: the namespace of its nodes is a global, which whoever reads our declarations may not have. */
type SyntaxTree = ReturnType<typeof Handlebars.parse>;

/** Syntax trees that passed the check. */
export interface CheckedTemplates {
  readonly main: SyntaxTree;
  readonly partials: ReadonlyMap<string, SyntaxTree>;
}

/** Parses and checks a set of templates, its paths and its markup; throws a `TemplateError` with all faults. */
export function checkTemplates(set: TemplateSet, shape: Shape): CheckedTemplates {
  const main = parseTemplate(set.main);
  const parsed = [...set.partials].map(([name, source]) => ({
    name,
    file: source.file,
    ...parseTemplate(source),
  }));
  const partials: ParsedPartials = new Map(parsed.map(({ name, file, tree }) => [name, { file, tree }]));
  const faults = distinct([
    ...(set.main.text.trim() === ''
      ? [{ file: set.main.file, line: 1, message: '模板是空的，请写明内容；要用随附的，请删去这个文件。' }]
      : []),
    ...[{ file: set.main.file, ...main }, ...parsed].flatMap(({ file, tree, faults }) => [
      ...faults,
      ...(tree === null ? [] : checkMarkup(file, tree)),
    ]),
    ...(main.tree === null ? [] : checkProgram(main.tree, outermost(set.main.file, shape), partials)),
  ]);
  if (faults.length > 0 || main.tree === null) throw new TemplateError(faults);
  const trees = parsed.flatMap(({ name, tree }) => (tree === null ? [] : [[name, tree] as const]));
  return { main: main.tree, partials: new Map(trees) };
}

/** A partial that is included twice has its faults once; they are told in the order of files and lines. */
function distinct(faults: readonly TemplateFault[]): readonly TemplateFault[] {
  const byText = new Map<string, TemplateFault>();
  for (const fault of faults) {
    const text = `${fault.file}:${fault.line}:${fault.message}`;
    if (!byText.has(text)) byText.set(text, fault);
  }
  return [...byText.values()].sort((a, b) =>
    a.file === b.file ? a.line - b.line || (a.column ?? 0) - (b.column ?? 0) : a.file < b.file ? -1 : 1,
  );
}
