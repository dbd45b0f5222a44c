/** The values of a view model, one by one, as a template names them; and what of them a view holds. */
import type { Shape } from './shape.ts';

/** 可用的值: one value of a view model, with all that whoever writes a template has to know about it. */
export interface ModelValue {
  /** `measure.units.content.rows[].name`. */
  readonly path: string;
  readonly kind: Shape['kind'];
  /** Whether it may be absent, so that a template has to ask for it. */
  readonly nullable: boolean;
  readonly meaning: string;
  /** Why a template need not show it; null where it should. */
  readonly spare: string | null;
}

/** Every value of a view model, groups and lists before what they hold. */
export function valuesOf(shape: Shape, path = ''): readonly ModelValue[] {
  switch (shape.kind) {
    case 'record':
      return [...shape.fields].flatMap(([name, field]) => {
        const at = path === '' ? name : `${path}.${name}`;
        const { kind, nullable, meaning, spare = null } = field;
        if (meaning === undefined) throw new TypeError(`The view model does not say what ${at} means`);
        return [{ path: at, kind, nullable, meaning, spare }, ...valuesOf(field, at)];
      });
    case 'list':
      return valuesOf(shape.element, `${path}[]`);
    default:
      return [];
  }
}

/** 印得出的内容: the texts, numbers and yes or no of a view, each with its path; what is absent is left out. */
export function* contentOf(view: unknown, path = ''): Iterable<readonly [path: string, content: string]> {
  if (typeof view === 'boolean') yield [path, view ? '是' : '否'];
  if (typeof view === 'number') yield [path, String(view)];
  if (typeof view === 'string' && view !== '') yield [path, view];
  if (typeof view !== 'object' || view === null) return;
  for (const [name, part] of Object.entries(view))
    yield* contentOf(part, Array.isArray(view) ? `${path}[]` : path === '' ? name : `${path}.${name}`);
}
