import { type PdfFile, packed, unpacked } from './file.ts';
import { pack } from './write.ts';

/** 页面内容: the operators that paint one page. */
export interface Contents {
  /** One character for each byte. */
  readonly text: string;
  /** Puts other operators in their place. */
  replace(text: string): void;
}

/** The contents of a page, as the browser writes them: one stream, the object with this number. */
export function contentsOf({ objects }: PdfFile, number: number | null): Contents {
  const stream = number === null ? undefined : objects.get(number);
  if (number === null || stream === undefined)
    throw new Error('the browser wrote a page without contents of one stream');
  return {
    text: unpacked(stream).toString('latin1'),
    replace: (text) => objects.set(number, packed('', pack(Buffer.from(text, 'latin1')))),
  };
}
