/** Faults of templates, and how they read. */

/** 模板错误: one fault of a template, with its place and a sentence in Chinese. */
export interface TemplateFault {
  readonly file: string;
  readonly line: number;
  /** From 0, where it is known; with the length of what is wrong, within its line. */
  readonly column?: number;
  readonly length?: number;
  readonly message: string;
}

/** Says one fault in a line: `guide.hbs 第12行：…`. */
function faultInWords(fault: TemplateFault): string {
  return `${fault.file} 第${fault.line}行：${fault.message}`;
}

/** All faults of one set of templates; thrown before anything is printed. */
export class TemplateError extends Error {
  readonly faults: readonly TemplateFault[];

  constructor(faults: readonly TemplateFault[]) {
    super(`模板有${faults.length}处错误：\n${faults.map(faultInWords).join('\n')}`);
    this.name = 'TemplateError';
    this.faults = faults;
  }
}
