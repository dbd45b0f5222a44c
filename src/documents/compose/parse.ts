/** Parses one template; its grammar errors are said in Chinese. */
import Handlebars from 'handlebars';
import type { TemplateFault } from './fault.ts';
import type { TemplateSource } from './source.ts';

/** A syntax tree, or the fault that keeps a template from being read. */
export interface ParsedTemplate {
  readonly tree: hbs.AST.Program | null;
  readonly faults: readonly TemplateFault[];
}

/** Parses a template. */
export function parseTemplate({ file, text }: TemplateSource): ParsedTemplate {
  try {
    return { tree: Handlebars.parse(text, { srcName: file }), faults: [] };
  } catch (error) {
    return { tree: null, faults: [{ file, ...inChinese(error, text) }] };
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
  const line = Math.min(Number(/on line (\d+)/.exec(said)?.[1] ?? 1), text.split('\n').length);
  if (said.includes("got 'EOF'")) return { line, message: '模板到此结束，但还有没有收尾的「{{#…}}」。' };
  if (said.includes("got 'OPEN_ENDBLOCK'")) return { line, message: '此处的「{{/…}}」没有对应的开头。' };
  return { line, message: '此处的「{{…}}」写法不完整或有误。' };
}
