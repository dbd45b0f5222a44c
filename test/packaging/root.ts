import { resolve } from 'node:path';

/** The checkout: vitest runs in it. */
export const root = resolve('.');
