/** Parses one template; its grammar errors are said in Chinese. */
import Handlebars from 'handlebars';
import type { TemplateFault } from './fault.ts';
import type { TemplateSource } from './source.ts';

/** Parses a template, or reports why it cannot be read. */
export function parseTemplate(
  source: TemplateSource,
  report: (fault: TemplateFault) => void,
): hbs.AST.Program | null {
  try {
    return Handlebars.parse(source.text, { srcName: source.file });
  } catch (error) {
    report({ file: source.file, ...inChinese(error, source.text) });
    return null;
  }
}

function inChinese(error: unknown, text: string): { readonly line: number; readonly message: string } {
  const said = error instanceof Error ? error.message : String(error);
  const mismatch = /^(\S+) doesn't match (\S+) - (\d+):/.exec(said);
  if (mismatch !== null)
    return {
      line: Number(mismatch[3]),
      message: `「{{#${mismatch[1]}}}」由「{{/${mismatch[2]}}}」收尾，前后不一致。`,
    };
  const last = text.split('\n').length;
  const line = Math.min(Number(/on line (\d+)/.exec(said)?.[1] ?? 1), last);
  if (said.includes("got 'EOF'")) return { line, message: '模板到此结束，但还有没有收尾的「{{#…}}」。' };
  if (said.includes("got 'OPEN_ENDBLOCK'")) return { line, message: '此处的「{{/…}}」没有对应的开头。' };
  return { line, message: '此处的「{{…}}」写法不完整或有误。' };
}
