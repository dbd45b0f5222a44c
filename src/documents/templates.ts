/** Templates of an office, looked over before anything is printed from them. */
import {
  checkSheet,
  checkTemplates,
  coverageOf,
  filesOf,
  type ModelValue,
  readOverridden,
  readStyles,
  readTemplates,
  type ShownValue,
  shapeOf,
  sheetNames,
  suggestion,
  TemplateError,
  type TemplateFault,
  type TemplateSource,
  valuesOf,
} from './compose/index.ts';
import type { DocumentKind } from './composed.ts';
import { KIND_NAMES, KINDS } from './kinds.ts';

/** 模板检查结果: every fault, and the texts that they are in, by file. */
export interface TemplateReport {
  readonly faults: readonly TemplateFault[];
  readonly texts: ReadonlyMap<string, string>;
  /** The files of the office's folder that are used in the place of packaged ones. */
  readonly own: readonly string[];
}

/** 检查模板: every kind of document with the office's files, its style sheets, and files that nothing would use. */
export function inspectTemplates(folder?: string): TemplateReport {
  const texts = new Map<string, string>();
  const note = (source: TemplateSource): TemplateSource => {
    texts.set(source.file, source.text);
    return source;
  };
  const faults = [
    ...strayFiles(folder),
    ...Object.entries(KINDS).flatMap(([name, { view }]) =>
      faultsOf(() => {
        const set = readTemplates(name, folder);
        for (const source of [set.main, ...set.partials.values()]) note(source);
        checkTemplates(set, shapeOf(view));
        return [];
      }),
    ),
    ...filesOf(folder, 'styles', '.css').flatMap((file) =>
      faultsOf(() => checkSheet(note(readOverridden(`styles/${file}`, folder)))),
    ),
  ];
  const byText = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  const own = [
    ...filesOf(folder, '.', '.hbs'),
    ...filesOf(folder, 'partials', '.hbs').map((file) => `partials/${file}`),
    ...filesOf(folder, 'styles', '.css').map((file) => `styles/${file}`),
  ];
  return { faults: [...byText.values()], texts, own };
}

/** 模板全文: all that decides how a kind of document looks, as one text; another text means that it may look otherwise. */
export const templatesText = (kind: DocumentKind, folder?: string): string =>
  JSON.stringify([
    ...[kind, 'mark'].map((name) => {
      const { main, partials } = readTemplates(name, name === kind ? folder : undefined);
      return [main, ...partials.values()].map(({ file, text }) => [file, text]);
    }),
    readStyles('screen', folder),
  ]);

/** 文种的模板覆盖: every value of the view of a kind of document, with the places where its template shows it. */
export interface KindCoverage {
  readonly kind: string;
  /** 申报指南. */
  readonly name: string;
  readonly values: readonly ShownValue[];
}

/** 模板覆盖: what the templates of each kind show and leave out; they must have no fault. */
export function coverTemplates(folder?: string): readonly KindCoverage[] {
  return Object.entries(KINDS).map(([kind, { name, view }]) => {
    const shape = shapeOf(view);
    const checked = checkTemplates(readTemplates(kind, folder), shape);
    return { kind, name, values: coverageOf(checked, shape, `${kind}.hbs`) };
  });
}

/** 文种可用的值: what the template of a kind of document may print. */
export interface KindValues {
  readonly kind: DocumentKind;
  /** 申报指南. */
  readonly name: string;
  readonly values: readonly ModelValue[];
}

/** 模板可用的值: every value of every kind of document, with what it means. */
export const describeTemplates = (): readonly KindValues[] =>
  KIND_NAMES.map((kind) => ({
    kind,
    name: KINDS[kind].name,
    values: valuesOf(shapeOf(KINDS[kind].view)),
  }));

/** What nothing would use is most often a name that was misspelt. */
function strayFiles(folder: string | undefined): readonly TemplateFault[] {
  const kinds = Object.keys(KINDS).map((kind) => `${kind}.hbs`);
  const stray = (part: string, suffix: string, known: readonly string[]) =>
    filesOf(folder, part, suffix)
      .filter((file) => !known.includes(file))
      .map((file) => ({
        file: part === '.' ? file : `${part}/${file}`,
        line: 1,
        message: `没有文件用到「${file}」${suggestion(file, known)}`,
      }));
  const misplaced = filesOf(folder, '.', '.css').map((file) => ({
    file,
    line: 1,
    message: '样式文件须放在styles目录里，放在这里不起作用。',
  }));
  return [...stray('.', '.hbs', kinds), ...stray('styles', '.css', sheetNames), ...misplaced];
}

function faultsOf(check: () => readonly TemplateFault[]): readonly TemplateFault[] {
  try {
    return check();
  } catch (error) {
    if (error instanceof TemplateError) return error.faults;
    throw error;
  }
}
