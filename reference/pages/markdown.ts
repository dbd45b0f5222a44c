/** 表: a table; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A word or a clause as it is written. */
export const code = (text: string): string => `\`${text}\``;

/** Words as they are written, one after the other. */
export const codes = (texts: readonly string[]): string => texts.map(code).join('、');

/** An example of one or more lines, in a cell; indentation is kept by spaces that a browser does not drop. */
export const lines = (example: string): string =>
  example
    .split('\n')
    .map((line) => code(line.replaceAll(/^ +/g, (spaces) => '　'.repeat(spaces.length / 2))))
    .join('<br>');

/** A page: its title and sections, with a line that says where it comes from. */
export const page = (title: string, ...parts: readonly string[]): string =>
  `# ${title}\n\n${parts.join('\n\n')}\n\n---\n\n本页由\`npm run refresh\`按语言的词表和句法生成，请勿手改。\n`;

/** A section with its heading. */
export const section = (title: string, ...parts: readonly string[]): string =>
  [`## ${title}`, ...parts].join('\n\n');
