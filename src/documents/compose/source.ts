/**
 * Where templates come from: the folder of the package, and before it the folder of an office, which puts files of its
 * own in the place of those with the same name. Nothing else can be read by naming it in a template.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TemplateError } from './fault.ts';
import { packagedFolder, readTextFile } from './folder.ts';

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

const SUFFIX = '.hbs';

/** 读模板: `<name>.hbs` and all of `partials/`; a file of the office's folder goes before the packaged one. */
export function readTemplates(name: string, own?: string): TemplateSet {
  const partials = [...new Set([...partialNames(packagedFolder()), ...partialNames(own)])].sort();
  return {
    main: readOverridden(`${name}${SUFFIX}`, own),
    partials: new Map(
      partials.map((partial) => [partial, readOverridden(`partials/${partial}${SUFFIX}`, own)]),
    ),
  };
}

/** One file of the office's folder, or the packaged one of that name. */
export function readOverridden(file: string, own: string | undefined): TemplateSource {
  const found = (own === undefined ? null : readTextFile(own, file)) ?? readTextFile(packagedFolder(), file);
  if (found === null) throw new TemplateError([{ file, line: 1, message: '没有这个文件。' }]);
  return { file, text: found };
}

function partialNames(folder: string | undefined): readonly string[] {
  return filesOf(folder, 'partials', SUFFIX).map((file) => file.slice(0, -SUFFIX.length));
}

/** The names of a folder's files with an ending; none where there is no such folder. */
export function filesOf(folder: string | undefined, part: string, suffix: string): readonly string[] {
  if (folder === undefined) return [];
  try {
    return readdirSync(join(folder, part))
      .filter((file) => file.endsWith(suffix))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
