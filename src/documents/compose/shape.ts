/**
 * What a template may name: the shape of a view model, read from its zod schema.
 *
 * The schema is the only description of a view model: its TypeScript type is inferred from it, every view is parsed by
 * it before printing, and the path check reads the same shape. Only plain data is understood; anything else is a
 * mistake in the schema and is thrown.
 */
import { z } from 'zod';

/** 视图结构: one value of a view model, as far as a template needs to know it. */
export type Shape = {
  /** Whether the value may be null, and so must be asked for by `#if` or `#with` before it is printed. */
  readonly nullable: boolean;
  /** What it is, in Chinese, as its schema says. */
  readonly meaning?: string;
  /** Why a template need not show it; absent where it should. */
  readonly spare?: string;
} & (
  | { readonly kind: 'record'; readonly fields: ReadonlyMap<string, Shape> }
  | { readonly kind: 'list'; readonly element: Shape }
  | { readonly kind: 'text' | 'number' | 'flag' }
);

/** Reads the shape of a schema. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  const { description: meaning, spare } = z.globalRegistry.get(schema) ?? {};
  return {
    ...bareShapeOf(schema),
    ...(meaning === undefined ? {} : { meaning }),
    ...(typeof spare === 'string' ? { spare } : {}),
  };
}

function bareShapeOf(schema: z.core.$ZodType): Shape {
  if (schema instanceof z.ZodReadonly) return shapeOf(schema.unwrap());
  if (schema instanceof z.ZodNullable) return { ...shapeOf(schema.unwrap()), nullable: true };
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.core.$ZodType>);
    return {
      kind: 'record',
      nullable: false,
      fields: new Map(fields.map(([name, field]) => [name, shapeOf(field)])),
    };
  }
  if (schema instanceof z.ZodArray)
    return { kind: 'list', nullable: false, element: shapeOf(schema.element) };
  if (schema instanceof z.ZodString || schema instanceof z.ZodEnum) return { kind: 'text', nullable: false };
  if (schema instanceof z.ZodNumber) return { kind: 'number', nullable: false };
  if (schema instanceof z.ZodBoolean) return { kind: 'flag', nullable: false };
  throw new TypeError(`A view model may not contain the schema type ${schema._zod.def.type}`);
}

/** The type of a shape in words, for messages. */
export function shapeInWords(shape: Shape): string {
  switch (shape.kind) {
    case 'record':
      return '一组内容';
    case 'list':
      return '列表';
    case 'flag':
      return '是否值';
    case 'number':
      return '数字';
    case 'text':
      return '文字';
  }
}
