import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './root.ts';

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest: Manifest = JSON.parse(read('package.json'));
const lock = read('package-lock.json');
const doors = Object.entries(manifest.exports).flatMap(([door, targets]) =>
  typeof targets === 'string' ? [] : [{ door, targets }],
);

test.each(doors)('the door $door is built from its source', ({ targets }) => {
  const { 'hengce-source': source = '', types = '', default: bundle = '' } = targets;
  expect(existsSync(join(root, source)), source).toBe(true);
  expect(existsSync(join(root, bundle)), `${bundle}: has the build run?`).toBe(true);
  // Declarations keep the layout of the sources; the two cannot drift apart unseen.
  expect(types).toBe(source.replace('./src/', './dist/types/src/').replace(/[.]ts$/, '.d.ts'));
  expect(Object.keys(targets).at(-1), 'conditions are tried in order').toBe('default');
});

test('the command is built and says how it is started', () => {
  const command = manifest.bin.hengce ?? '';
  expect(read(command).startsWith('#!/usr/bin/env node\n')).toBe(true);
});

test('every package has one exact version', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  for (const [name, version] of versions) expect(version, name).toMatch(/^(npm:[a-z-]+@)?\d+\.\d+\.\d+$/);
});

test('the lock file names no registry of somebody', () => {
  const elsewhere = lock.match(/"resolved": "(?!https:\/\/registry\.npmjs\.org\/)[^"]*"/g);
  expect(elsewhere).toBeNull();
});

test('nothing is loaded from elsewhere when the package is installed', () => {
  const {
    packages,
  }: { readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>> } =
    JSON.parse(lock);
  const running = Object.entries(packages).filter(
    ([path, { hasInstallScript }]) => path !== '' && hasInstallScript,
  );
  // The bundler, for building only, comes as a package for the system; its script looks whether that has come.
  expect(running.map(([path]) => path).sort()).toEqual(['node_modules/esbuild']);
  // The full name of the library would load a browser; the core does not.
  expect(manifest.dependencies.puppeteer).toMatch(/^npm:puppeteer-core@/);
});
