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
  return printerOf(schema, set)(withoutUnseenCharacters(schema.parse(view)));
}

type Printer = (view: unknown) => string;

/**
 * What was made last for each view, which the next of a thousand notices is printed with. Templates are compared by their texts,
 * so that a change of one is seen at once.
 */
const made = new WeakMap<z.ZodType, { readonly set: TemplateSet; readonly printer: Printer }>();

function printerOf(schema: z.ZodType, set: TemplateSet): Printer {
  const last = made.get(schema);
  if (last && areSame(last.set, set)) return last.printer;
  const printer = makePrinter(schema, set);
  made.set(schema, { set, printer });
  return printer;
}

const areSame = (one: TemplateSet, other: TemplateSet): boolean =>
  one.main.text === other.main.text &&
  one.main.file === other.main.file &&
  one.partials.size === other.partials.size &&
  [...one.partials].every(([name, { text }]) => other.partials.get(name)?.text === text);

function makePrinter(schema: z.ZodType, set: TemplateSet): Printer {
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
  return (view) => print(view, { partials });
}
