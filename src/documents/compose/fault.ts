/** Faults of templates, and how they read. */

/** 模板错误: one fault of a template, with its place and a sentence in Chinese. */
export interface TemplateFault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Says one fault in a line: `guide.hbs 第12行：…`. */
function faultInWords(fault: TemplateFault): string {
  return `${fault.file} 第${fault.line}行：${fault.message}`;
}

/** All faults of one set of templates; thrown, because a wrong template is a mistake in the project and not in its input. */
export class TemplateError extends Error {
  readonly faults: readonly TemplateFault[];

  constructor(faults: readonly TemplateFault[]) {
    super(`模板有${faults.length}处错误：\n${faults.map(faultInWords).join('\n')}`);
    this.name = 'TemplateError';
    this.faults = faults;
  }
}
