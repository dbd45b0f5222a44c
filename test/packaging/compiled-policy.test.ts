import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, expect, test } from 'vitest';
import { compile, type SourceFile } from '../../src/compiler/index.ts';
import { root } from './root.ts';

const folder = join(root, 'policies/yubei-2021-13');
const stranger = mkdtempSync(join(tmpdir(), 'hengce-stranger-'));
afterAll(() => rmSync(stranger, { recursive: true, force: true }));

test.each(['policy.ts', 'policy.js', 'policy.d.ts'])('%s imports only hengce/runtime', (name) => {
  const { importedFiles } = ts.preProcessFile(
    readFileSync(join(folder, 'compiled', name), 'utf8'),
    true,
    true,
  );
  expect([...new Set(importedFiles.map(({ fileName }) => fileName))]).toEqual(['hengce/runtime']);
});

test('policy.ts type-checks alone, as strictly as TypeScript can', () => {
  // A folder with the file and the package, and nothing else: no types of Node, no settings of this project.
  copyFileSync(join(folder, 'compiled/policy.ts'), join(stranger, 'policy.ts'));
  writeFileSync(join(stranger, 'package.json'), '{ "type": "module" }');
  mkdirSync(join(stranger, 'node_modules'));
  symlinkSync(root, join(stranger, 'node_modules/hengce'), 'junction');
  const path = join(stranger, 'policy.ts');
  const program = ts.createProgram([path], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    // The declarations in dist/ are those of the last installation; the sources are those of now.
    customConditions: ['hengce-source'],
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noImplicitReturns: true,
    noFallthroughCasesInSwitch: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    noPropertyAccessFromIndexSignature: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
  });
  const source = program.getSourceFile(path);
  const found = [...program.getOptionsDiagnostics(), ...ts.getPreEmitDiagnostics(program, source)];
  expect(ts.formatDiagnostics(found, formatHost)).toBe('');
  expect(program.getSourceFiles().some((file) => file.fileName.endsWith('src/runtime/index.ts'))).toBe(true);
});

test('compiling twice gives the same bytes, in whatever order the files come', () => {
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.zc'))
    .map((path): SourceFile => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  const first = compile(sources).value?.files;
  expect(first).toBeDefined();
  expect(compile(sources).value?.files).toEqual(first);
  expect(compile(sources.toReversed()).value?.files).toEqual(first);
});

const formatHost: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => root,
  getNewLine: () => '\n',
};
