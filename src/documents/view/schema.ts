/** The few kinds of value that view models are made of; the types of views are inferred from their schemas. */
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
  label: spare(text, '列待核事项用'),
  where: spare(text, '列待核事项用'),
  text: maybe(text),
});
export type Settled = z.output<typeof settled>;
