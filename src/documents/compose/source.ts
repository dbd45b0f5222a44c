/** Where templates come from: the folder of templates, read when a document is composed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** 模板: the text of one template or partial, with the name of its file for messages. */
export interface TemplateSource {
  readonly file: string;
  readonly text: string;
}

/** A template with the partials that it may include, by name. */
export interface TemplateSet {
  readonly main: TemplateSource;
  readonly partials: ReadonlyMap<string, TemplateSource>;
}

/** Reads `<name>.hbs` and all of `partials/` from the folder of templates. */
export function readTemplates(name: string, folder: string = templatesFolder()): TemplateSet {
  const read = (file: string): TemplateSource => ({ file, text: readFileSync(join(folder, file), 'utf8') });
  const partials = readdirSync(join(folder, 'partials'))
    .filter((file) => file.endsWith('.hbs'))
    .sort();
  return {
    main: read(`${name}.hbs`),
    partials: new Map(partials.map((file) => [file.slice(0, -'.hbs'.length), read(`partials/${file}`)])),
  };
}

/** The folder `templates/` of the package, found upwards from this module: it runs from `src/` and from `dist/`. */
function templatesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'templates', 'partials'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The folder of templates is missing from the package');
    folder = parent;
  }
  return join(folder, 'templates');
}
