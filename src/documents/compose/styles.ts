import { TemplateError } from './fault.ts';
import { checkSheet } from './sheet.ts';
import { filesOf, readOverridden } from './source.ts';

/** In the order in which they build on each other. */
const sheets = ['page.css', 'text.css', 'heads.css', 'tables.css', 'guide.css', 'forms.css'];

/** Not for the press: the browser lays a letter out for the screen once more before it prints, and shrinks what it then finds too wide. */
const screenSheet = 'screen.css';

/** What an office adds to the styles of the package without replacing one of them. */
const additions = 'office.css';

/** 版式: the styles of a medium; a sheet of the office's folder stands in the place of the packaged one of its name. */
export function readStyles(medium: 'print' | 'screen', own?: string): string {
  const files = filesOf(own, 'styles', '.css').map((file) => readOverridden(`styles/${file}`, own));
  const faults = files.flatMap(checkSheet);
  if (faults.length > 0) throw new TemplateError(faults);
  const added = files.filter(({ file }) => file === `styles/${additions}`);
  const texts = [
    ...(medium === 'print' ? sheets : [...sheets, screenSheet]).map((sheet) =>
      readOverridden(`styles/${sheet}`, own),
    ),
    ...added,
  ];
  return texts.map(({ text }) => text).join('\n');
}

/** The style sheets of the package, and those that an office may have. */
export const sheetsOfPackage: readonly string[] = [...sheets, screenSheet];
export const sheetNames: readonly string[] = [...sheetsOfPackage, additions];
