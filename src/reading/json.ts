import { membersIn, repeatedName } from './members.ts';

/** A dossier is lists of records; whatever is deeper is none. */
const deepest = 100;

/** 读JSON的结果: the value of a text, or the end of a sentence that says what is wrong with it and where. */
export type JsonOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: string };

/** 读JSON. The words of a problem follow a name: “申报材料”格式有误（没有写完）。 */
export function parseJson(marked: string): JsonOutcome {
  const text = marked.replace(/^\ufeff/, '');
  const written = lookOver(text);
  if (written.depth > deepest)
    return { ok: false, problem: `的括号套了${deepest}层以上，请核对内容是否正确。` };
  try {
    const value: unknown = JSON.parse(text);
    // Of a name that is written twice only the last value would be left: whoever reads the file would see another.
    if (membersIn(value) === written.members) return { ok: true, value };
    return { ok: false, problem: `${repeatedName(text)}写了两次，请删去一个。` };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, problem: `格式有误（${reason(error.message, text)}）。` };
  }
}

/** The engine speaks English, and says where in one of several ways. */
function reason(message: string, text: string): string {
  if (message.includes('end of JSON input')) return '没有写完，请核对末尾的引号和括号';
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) {
    const before = text.slice(0, Number(position)).split('\n');
    const line = text.includes('\n') ? `第${before.length}行` : '';
    return `${line}第${(before.at(-1)?.length ?? 0) + 1}列附近写得不对，请核对引号、逗号和括号`;
  }
  const near = /, (?:\.\.\.)?"([\s\S]*?)"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1];
  return near === undefined
    ? message
    : `“${near.replaceAll(/\s+/g, ' ').trim()}”附近写得不对，请核对引号、逗号和括号`;
}

/** How deep the brackets go, as far as that matters, and how many names with values are written. */
function lookOver(text: string): { readonly depth: number; readonly members: number } {
  let depth = 0;
  let members = 0;
  let isText = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isText) {
      if (code === 92 /* \ */) i++;
      else if (code === 34 /* " */) isText = false;
    } else if (code === 34) isText = true;
    else if (code === 58 /* : */) members++;
    else if (code === 91 /* [ */ || code === 123 /* { */) {
      depth++;
      if (depth > deepest) break;
    } else if (code === 93 /* ] */ || code === 125 /* } */) depth--;
  }
  return { depth, members };
}
