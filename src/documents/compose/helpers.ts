/** The only helpers that a template may use; all of them blocks that Handlebars brings with it. */
import type { Shape } from './shape.ts';

/** 模板指令: a block helper, what its one parameter must be, and what its block sees. */
export interface Helper {
  /** Whether the parameter may be of this shape; otherwise `expects` is said. */
  readonly accepts: (shape: Shape) => boolean;
  readonly expects: string;
  /** The block's own `this`, or null where the block keeps the surrounding one. */
  readonly opens: (shape: Shape) => Shape | null;
  /** Whether the block is repeated, so that @index is known and a second block parameter is the index. */
  readonly repeats: boolean;
  /** Which of the two blocks may rely on the parameter not being null. */
  readonly proves: 'block' | 'inverse' | 'none';
}

const anything = () => true;
const keeps = () => null;

/** 允许的指令, by name. */
export const HELPERS: ReadonlyMap<string, Helper> = new Map<string, Helper>([
  ['if', { accepts: anything, expects: '', opens: keeps, repeats: false, proves: 'block' }],
  ['unless', { accepts: anything, expects: '', opens: keeps, repeats: false, proves: 'inverse' }],
  [
    'each',
    {
      accepts: (shape) => shape.kind === 'list',
      expects: '列表',
      opens: (shape) => (shape.kind === 'list' ? shape.element : null),
      repeats: true,
      proves: 'none',
    },
  ],
  [
    'with',
    {
      accepts: (shape) => shape.kind === 'record',
      expects: '一组内容',
      opens: (shape) => ({ ...shape, nullable: false }),
      repeats: false,
      proves: 'none',
    },
  ],
]);
