/**
 * The few kinds of value that view models are made of; the types of views are inferred from their schemas. What a value means is
 * said once, where it is named, by `describe`: the reference of templates and the messages of their check print it.
 */
import { z } from 'zod';

/** 文字. */
export const text = z.string();

/** 是否. */
export const flag = z.boolean();

/** 可空: a part that may be absent; a template has to ask for it by `#if` or `#with`. */
export function maybe<S extends z.ZodType>(schema: S) {
  return schema.nullable();
}

/** 一组内容. */
export function record<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.strictObject(shape).readonly();
}

/** 列表. */
export function list<S extends z.ZodType>(element: S) {
  return z.array(element).readonly();
}

/** 备用: a value that a template need not show, with the reason; the coverage of templates goes by it. */
export function spare<S extends z.ZodType>(schema: S, reason: string): S {
  return schema.meta({ spare: reason });
}

/** 待核事项: a value that the office supplies; prints as 〔待核〕 while it is null. */
export const settled = record({
  label: spare(text.describe('这是什么内容'), '列待核事项用'),
  where: spare(text.describe('在哪里印出'), '列待核事项用'),
  text: maybe(text).describe('内容；尚未确定的没有，印作〔待核〕'),
});
export type Settled = z.output<typeof settled>;

/** 标题序号 of a section. */
export const numbered = { number: text.describe('标题的序号，如“一”') } as const;
