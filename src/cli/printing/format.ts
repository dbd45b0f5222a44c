import { InvalidArgumentError } from 'commander';

/** 文件格式: PDF to issue and to prove, HTML to read on a screen, DOCX to edit before it is issued. */
const FORMATS = ['pdf', 'html', 'docx'] as const;
export type Format = (typeof FORMATS)[number];

/** 所写的格式: several in one option, or in several. */
export function formatsIn(text: string, before: readonly Format[] = []): readonly Format[] {
  const asked = text.split(/[,，、]/).map((one) => {
    const format = FORMATS.find((candidate) => candidate === one.trim().toLowerCase());
    if (format === undefined) throw new InvalidArgumentError(`Allowed choices are ${FORMATS.join(', ')}.`);
    return format;
  });
  return [...new Set([...before, ...asked])];
}
