/** Reads a form that an office fills in (settings, decisions); every fault is said in Chinese, all at once. */
import { z } from 'zod';
import { hasUnseenCharacters, suggestion } from './compose/index.ts';

/** 表单错误: one fault of a settings or decisions file, with its place and a sentence in Chinese. */
export interface FormFault {
  readonly code: 'E_FORM';
  /** `decisions[0].amount_yuan`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

/** What reading a form gives: its content, or all of its faults. */
export type FormOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly FormFault[] };

/** Nobody fills in more; a longer text is another file's content, and would fill a page by itself. */
const longestLine = 1000;
/** Beyond this many the file is of another kind, and a list of its faults helps nobody. */
const mostFaults = 100;
const shownLength = 40;

/** 一行文字: text of an office, not empty, not endless, and without characters that cannot be seen. */
export const line = z
  .string({ error: '须是文字，写在引号内。' })
  .trim()
  .min(1, { error: '不得为空；尚未确定的，请删去此项。', abort: true })
  .max(longestLine, `不得超过${longestLine}个字，请核对内容是否正确。`)
  .refine((text) => !hasUnseenCharacters(text), '含有看不见的控制字符或换行，请删去。');

/** 日期: an ISO date that exists; what is none is not compared with others. */
export const isoDate = z.iso.date({
  error: ({ input }) => `须是日期，如“2022-07-15”${isNow(input)}。`,
  abort: true,
});

/** `；现为「2022/7/15」`, for a value that is short enough to be recognized. */
export const isNow = (input: unknown): string =>
  (typeof input === 'string' || typeof input === 'number') && `${input}`.length <= shownLength
    ? `；现为「${input}」`
    : '';

/** 列表 with a sentence for what is not one, and for one that is too long. */
export function lines<T extends z.ZodType>(element: T, most: number) {
  return z
    .array(element, { error: '须是列表，写在方括号内。' })
    .max(most, `不得超过${most}项，请核对内容是否正确。`)
    .readonly();
}

/** 一组内容: named entries, none of them unknown. */
export function form<S extends z.core.$ZodLooseShape>(shape: S) {
  const names = Object.keys(shape);
  return z
    .strictObject(shape, {
      error: (issue) =>
        issue.code === 'unrecognized_keys' ? unknownNames(issue.keys, names) : '须是一组内容，写在花括号内。',
    })
    .readonly();
}

function unknownNames(keys: readonly string[], names: readonly string[]): string {
  const more = keys.length - mostFaults;
  const strangers = new Map<string, string[]>();
  for (const key of keys.slice(0, mostFaults)) {
    const shown = key.length > shownLength ? `${key.slice(0, shownLength)}…` : key;
    const advice = suggestion(shown, names);
    strangers.set(advice, [...(strangers.get(advice) ?? []), `「${shown}」`]);
  }
  return [
    ...[...strangers].map(([advice, shown]) => `没有名为${shown.join('')}的项${advice}`),
    ...(more > 0 ? [`另有${more}项没有逐一列出。`] : []),
  ].join('');
}

/** Reads a form by its schema. */
export function readForm<T>(schema: z.ZodType<T>, value: unknown): FormOutcome<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const { issues } = parsed.error;
  const more = issues.length - mostFaults;
  return {
    ok: false,
    faults: [
      ...issues.slice(0, mostFaults).map((issue) => fault(issue, value)),
      ...(more > 0
        ? [{ code: 'E_FORM', path: '', message: `另有${more}处错误没有逐一列出。` } as const]
        : []),
    ],
  };
}

function fault(issue: z.core.$ZodIssue, form: unknown): FormFault {
  const path = pathInWords(issue.path);
  const missing = issue.path.length > 0 && valueAt(form, issue.path) === undefined;
  const said = missing ? '缺少此项。' : issue.message;
  return { code: 'E_FORM', path, message: `${path === '' ? '整个文件' : `「${path}」`}：${said}` };
}

function pathInWords(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}

function valueAt(form: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    form,
  );
}
