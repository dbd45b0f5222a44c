// Files that are made from others and committed: compared by the check, written by `npm run refresh`.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './steps.mjs';

/**
 * Each folder of derived files, and the command that writes them into a folder. Where the folder holds other files too,
 * `owns` says which are derived. A new kind is a line here.
 */
function derivations() {
  const compiled = readdirSync('policies').map((name) => ({
    folder: `policies/${name}/compiled`,
    owns: () => true,
    write: (target) => run('node', ['dist/cli.js', 'build', '--policy', `policies/${name}`, '--out', target]),
  }));
  const messageIndex = {
    folder: 'docs/messages',
    owns: (name) => name === 'README.md',
    write: (target) => run('node', ['scripts/message-index.mjs', target]),
  };
  const reference = {
    folder: 'docs/reference',
    owns: (name) => !name.startsWith('templates'),
    write: (target) => run('node', ['scripts/reference.mjs', 'pages', target]),
  };
  const templateValues = {
    folder: 'docs/reference/templates',
    owns: () => true,
    write: (target) => run('node', ['scripts/template-values.mjs', target]),
  };
  const syntaxes = {
    folder: 'editors/vscode/syntaxes',
    owns: () => true,
    write: (target) => run('node', ['scripts/reference.mjs', 'syntaxes', target]),
  };
  const officeSchema = {
    folder: 'editors/vscode/schemas',
    owns: () => true,
    write: (target) => run('node', ['scripts/office-schema.mjs', target]),
  };
  const apiReports = {
    folder: 'docs/api',
    owns: () => true,
    write: (target) => run('node', ['scripts/api-report.mjs', target]),
  };
  return [...compiled, messageIndex, reference, templateValues, syntaxes, officeSchema, apiReports];
}

/** What differs between the committed files and what would be written now, one line for each file. */
export async function differences() {
  const found = [];
  for (const { folder, owns, write } of derivations()) {
    const fresh = mkdtempSync(join(tmpdir(), 'hengce-derived-'));
    try {
      await write(fresh);
      const names = new Set([...filesIn(folder).filter(owns), ...filesIn(fresh)]);
      for (const name of [...names].sort()) {
        const [kept, made] = [join(folder, name), join(fresh, name)];
        if (!existsSync(kept)) found.push(`${kept} is missing`);
        else if (!existsSync(made)) found.push(`${kept} is left over`);
        else if (!readFileSync(kept).equals(readFileSync(made))) found.push(`${kept} is not current`);
      }
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return found;
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

async function refresh() {
  for (const { folder, owns, write } of derivations()) {
    for (const name of filesIn(folder).filter(owns)) rmSync(join(folder, name));
    process.stdout.write(await write(folder));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await refresh();
