import { basename } from 'node:path';
import type { CompiledPolicy } from '../../compiler/index.ts';
import type { About } from '../../runtime/index.ts';
import { readmeOf } from './readme.ts';
import { sourceMap } from './source-map.ts';

/** What a package holds besides the policy: the runtime in both module systems, its contract, the licence. */
export interface PackageParts {
  readonly runtime: { readonly esm: string; readonly cjs: string };
  /** Declarations of the contract; they import nothing. */
  readonly contract: string;
  readonly licence: string;
  /** The version of decimal.js that the runtime is made for. */
  readonly decimal: string;
}

/** 程序包: the files of a complete npm package of one policy, by their path in it. */
export function packageFiles(
  folder: string,
  compiled: CompiledPolicy,
  parts: PackageParts,
): ReadonlyMap<string, string> {
  const { about } = compiled.plan;
  const name = nameOf(folder);
  const esm = moduleText(compiled, './runtime.js');
  const cjs = commonJs(esm);
  const types = fileOf(compiled, 'policy.d.ts');
  const mapped = (code: string, file: string) => `${code}//# sourceMappingURL=${file}.map\n`;
  return new Map([
    ['package.json', `${JSON.stringify(manifest(name, about, parts), null, 2)}\n`],
    ['README.md', readmeOf(name, about)],
    ['LICENSE', parts.licence],
    ['policy.js', mapped(esm, 'policy.js')],
    ['policy.js.map', sourceMap(esm, 'policy.js', compiled)],
    ['policy.cjs', mapped(cjs, 'policy.cjs')],
    ['policy.cjs.map', sourceMap(cjs, 'policy.cjs', compiled)],
    ['policy.d.ts', types.replace("'hengce/runtime'", "'./contract.js'")],
    ['policy.d.cts', types.replace("'hengce/runtime'", "'./contract.cjs'")],
    ['contract.d.ts', parts.contract],
    ['contract.d.cts', parts.contract],
    ['runtime.js', parts.runtime.esm],
    ['runtime.cjs', parts.runtime.cjs],
    ['dossier.schema.json', fileOf(compiled, 'dossier.schema.json')],
  ]);
}

function fileOf({ files }: CompiledPolicy, name: string): string {
  const text = files.get(name);
  if (text === undefined) throw new Error(`the compiler has not emitted ${name}`);
  return text;
}

const moduleText = (compiled: CompiledPolicy, runtime: string): string =>
  fileOf(compiled, 'policy.js').replace("from 'hengce/runtime'", `from '${runtime}'`);

/** The same module for `require`: it has one import, and exports only what it declares. */
function commonJs(esm: string): string {
  const names = [...esm.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
  const body = esm
    .replace(
      /^import \{ (.*) \} from '.\/runtime.js';$/m,
      "'use strict';\nconst { $1 } = require('./runtime.cjs');",
    )
    .replaceAll(/^export const /gm, 'const ');
  return `${body}\nmodule.exports = { ${names.join(', ')} };\n`;
}

/** The folder of the rules, as a name of npm. */
function nameOf(folder: string): string {
  const name = basename(folder).toLowerCase();
  return /^[a-z0-9][a-z0-9._-]{0,100}$/.test(name) ? name : 'policy';
}

function manifest(name: string, about: About, { decimal }: PackageParts): object {
  return {
    name,
    version: versionOf(about),
    description: `《${about.title}》（${about.documentNumber}）`,
    license: 'Apache-2.0',
    type: 'module',
    engines: { node: '>=20.19' },
    sideEffects: false,
    main: './policy.cjs',
    module: './policy.js',
    types: './policy.d.ts',
    exports: {
      '.': {
        import: { types: './policy.d.ts', default: './policy.js' },
        require: { types: './policy.d.cts', default: './policy.cjs' },
      },
      './dossier.schema.json': './dossier.schema.json',
      './package.json': './package.json',
    },
    dependencies: { 'decimal.js': decimal },
  };
}

/** Year and number of the policy, and the hash of its rules: `2021.13.0-r22a5a0ab049f`. A change of the rules is another version. */
function versionOf({ documentNumber, issuedOn, rulesSha256 }: About): string {
  const [, year = issuedOn.slice(0, 4), number = '0'] = /〔(\d{4})〕(\d+)号/.exec(documentNumber) ?? [];
  return `${year}.${Number(number)}.0-r${rulesSha256.slice(0, 12)}`;
}
