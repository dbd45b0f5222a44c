import { InvalidArgumentError } from 'commander';
import type { Format } from '../../documents/index.ts';

// Their names only: the documents are loaded by the commands that print.
const FORMATS: readonly Format[] = ['pdf', 'html', 'docx'];

/** 所写的格式: several in one option, or in several. */
export function formatsIn(text: string, before: readonly Format[] = []): readonly Format[] {
  const asked = text.split(/[,，、]/).map((one) => {
    const format = FORMATS.find((candidate) => candidate === one.trim().toLowerCase());
    if (format === undefined) throw new InvalidArgumentError(`Allowed choices are ${FORMATS.join(', ')}.`);
    return format;
  });
  return [...new Set([...before, ...asked])];
}
