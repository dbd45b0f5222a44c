/** 退出码: 0 done, 1 the policy or the check failed, 2 bad input or usage, 3 a bug. */
export const exitCodes = { done: 0, failed: 1, usage: 2, bug: 3 } as const;

/** 用法有误: the input or the way the command was called is wrong; the message says how to put it right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
