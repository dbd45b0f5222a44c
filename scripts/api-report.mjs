// What each door of the package offers, with its types, as text: a change of the public interface is a change of these files.
// node scripts/api-report.mjs <folder>
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const doors = {
  hengce: 'src/index',
  'hengce-runtime': 'src/runtime/index',
  'hengce-compiler': 'src/compiler/index',
  'hengce-documents': 'src/documents/index',
};

const [target = 'docs/api'] = process.argv.slice(2);
const types = resolve('out/declarations');
const reports = resolve('out/api-report');
for (const folder of [types, reports]) rmSync(folder, { recursive: true, force: true });
for (const folder of [target, reports]) mkdirSync(folder, { recursive: true });
// The sources are checked elsewhere; here only their declarations are needed.
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json', '--noCheck', '--outDir', types]);

const silent = { default: { logLevel: 'none' } };
for (const [name, door] of Object.entries(doors)) {
  const entry = join(types, `${door}.d.ts`);
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve('package.json'),
    configObject: {
      projectFolder: resolve('.'),
      mainEntryPointFilePath: entry,
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'ES2022',
            module: 'NodeNext',
            lib: ['ES2023'],
            types: ['node'],
            strict: true,
            skipLibCheck: true,
            allowImportingTsExtensions: true,
            noEmit: true,
          },
          files: [entry],
        },
      },
      apiReport: {
        enabled: true,
        reportFolder: resolve(target),
        reportTempFolder: reports,
        reportFileName: `${name}.api.md`,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: 'error' } },
        // What is documented and what is not is asked of typedoc.
        extractorMessageReporting: silent,
        tsdocMessageReporting: silent,
      },
    },
  });
  const { succeeded } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (one) => (one.handled = true),
  });
  if (!succeeded) throw new Error(`No report of the door ${door}`);
}
