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
export { coverageOf, type ShownValue } from './coverage.ts';
export { TemplateError, type TemplateFault } from './fault.ts';
export { partialsIncluded } from './included.ts';
export { suggestion } from './nearest.ts';
export { shapeOf } from './shape.ts';
export { checkSheet } from './sheet.ts';
export { filesOf, readOverridden, readTemplates, type TemplateSet, type TemplateSource } from './source.ts';
export { readStyles, sheetNames, sheetsOfPackage } from './styles.ts';
export { hasUnseenCharacters } from './text.ts';
export { contentOf, type ModelValue, valuesOf } from './values.ts';

/**
 * Composes a view with the packaged templates of this name, or with a set of templates; throws a `TemplateError` where a template
 * names what is not there.
 */
export function compose<S extends z.ZodType>(
  schema: S,
  view: z.output<S>,
  templates: string | TemplateSet,
): string {
  return printerOf(schema, templates)(withoutUnseenCharacters(schema.parse(view)));
}

type Printer = (view: unknown) => string;

/**
 * What was made last for each view, which the next of a thousand notices is printed with. Packaged templates are a part of the
 * program and do not change while it runs; others are compared by their texts, so that a change of one is seen at once.
 */
const made = new WeakMap<
  z.ZodType,
  { readonly templates: string | TemplateSet; readonly printer: Printer }
>();

function printerOf(schema: z.ZodType, templates: string | TemplateSet): Printer {
  const last = made.get(schema);
  if (last && areSame(last.templates, templates)) return last.printer;
  const printer = makePrinter(schema, typeof templates === 'string' ? readTemplates(templates) : templates);
  made.set(schema, { templates, printer });
  return printer;
}

function areSame(one: string | TemplateSet, other: string | TemplateSet): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return (
    one.main.text === other.main.text &&
    one.main.file === other.main.file &&
    one.partials.size === other.partials.size &&
    [...one.partials].every(([name, { text }]) => other.partials.get(name)?.text === text)
  );
}

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
