/**
 * The door of composition, and the only room that knows Handlebars: a view model and a template give one HTML text.
 */
import Handlebars from 'handlebars';
import type { z } from 'zod';
import { checkTemplates } from './check.ts';
import { HELPERS } from './helpers.ts';
import { shapeOf } from './shape.ts';
import { readTemplates, type TemplateSet } from './source.ts';
import { withoutUnseenCharacters } from './text.ts';

export { checkTemplates } from './check.ts';
export { TemplateError, type TemplateFault } from './fault.ts';
export { suggestion } from './nearest.ts';
export { shapeOf } from './shape.ts';
export { checkSheet } from './sheet.ts';
export { filesOf, readOverridden, readTemplates, type TemplateSet, type TemplateSource } from './source.ts';
export { readStyles, sheetNames } from './styles.ts';
export { hasUnseenCharacters } from './text.ts';

/** Composes a view with the templates of this name; throws a `TemplateError` where a template names what is not there. */
export function compose<S extends z.ZodType>(
  schema: S,
  view: z.output<S>,
  templates: string | TemplateSet,
): string {
  const set = typeof templates === 'string' ? readTemplates(templates) : templates;
  const checked = checkTemplates(set, shapeOf(schema));
  const printer = Handlebars.create();
  for (const name of Object.keys(printer.helpers)) if (!HELPERS.has(name)) printer.unregisterHelper(name);
  const options: CompileOptions = {
    strict: true,
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries([...HELPERS.keys()].map((name) => [name, true])) as KnownHelpers,
  };
  const partials = Object.fromEntries(
    [...checked.partials].map(([name, tree]) => [name, printer.compile(tree, options)]),
  );
  const print = printer.compile(checked.main, options);
  return print(withoutUnseenCharacters(schema.parse(view)), { partials });
}
