/** 退出码: 0 done, 1 the policy or the check failed, 2 bad input or usage, 3 a bug. */
export const exitCodes = { done: 0, failed: 1, usage: 2, bug: 3 } as const;

/** 用法有误: the input or the way the command was called is wrong; the message says how to put it right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** One of many that cannot be read is told, and the others go on: the value, or why there is none; a bug is thrown on. */
export function attempt<T>(read: () => T): { readonly value: T } | { readonly problem: string } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof UsageError) return { problem: error.message };
    throw error;
  }
}

/**
 * What the user can put right is said in a sentence, with the exit code that goes with it; null for anything else, which
 * is a bug and keeps its stack. Errors are known by name, so that nobody loads the room that throws them.
 */
export function plainFault(error: unknown): { readonly message: string; readonly code: number } | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof UsageError) return { message: error.message, code: exitCodes.usage };
  return plainNames.includes(error.name) ? { message: error.message, code: exitCodes.failed } : null;
}

const plainNames: readonly string[] = [
  'PolicyError',
  'LedgerError',
  'PressError',
  'TemplateError',
  'EditableError',
];
