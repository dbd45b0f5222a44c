import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../policy-folder.ts';
import type { PackageParts } from './files.ts';

/** What this package carries for the packages that it makes; `scripts/build.mjs` has put it there. */
export function readParts(): PackageParts {
  const read = (path: string) => readFileSync(join(packageRoot(), path), 'utf8');
  const { dependencies } = JSON.parse(read('package.json')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const decimal = dependencies['decimal.js'];
  if (decimal === undefined) throw new Error('decimal.js is no dependency of this package');
  return {
    runtime: { esm: read('dist/embed/runtime.js'), cjs: read('dist/embed/runtime.cjs') },
    contract: read('dist/types/src/runtime/contract.d.ts'),
    licence: read('LICENSE'),
    decimal,
  };
}
