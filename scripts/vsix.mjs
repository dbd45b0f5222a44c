// Packs the VS Code extension into out/hengce-zc.vsix, or where it is told: a zip in the layout that VS Code installs.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

const source = 'editors/vscode';
const [, , target = 'out/hengce-zc.vsix'] = process.argv;

const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => [path.slice(source.length + 1).replaceAll('\\', '/'), readFileSync(path)])
  .sort(([a], [b]) => (a < b ? -1 : 1));
const contents = [
  ['[Content_Types].xml', strToU8(contentTypes(files.map(([name]) => name)))],
  ['extension.vsixmanifest', strToU8(vsixManifest(manifest))],
  ...files.map(([name, bytes]) => [`extension/${name}`, bytes]),
  ['extension/LICENSE.txt', readFileSync('LICENSE')],
];

mkdirSync(dirname(target), { recursive: true });
// One time for all files, so that the same extension gives the same bytes.
writeFileSync(target, zipSync(Object.fromEntries(contents), { level: 9, mtime: new Date(1980, 0, 1) }));
console.log(`${target}（${contents.length}个文件）`);

/** The types of the parts, by their extensions. */
function contentTypes(names) {
  const types = { '.json': 'application/json', '.md': 'text/markdown', '.txt': 'text/plain' };
  const extensions = [...new Set([...names.map((name) => extname(name)), '.txt'])].sort();
  const unknown = extensions.filter((extension) => types[extension] === undefined);
  if (unknown.length > 0) throw new Error(`no content type is known for ${unknown.join(', ')}`);
  const defaults = [...extensions.map((one) => [one, types[one]]), ['.vsixmanifest', 'text/xml']].map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}</Types>
`;
}

/** What VS Code reads before it unpacks: who the extension is and which editors it fits. */
function vsixManifest({ name, publisher, version, displayName, description, categories, keywords, engines }) {
  const tags = [...keywords, '__ext_zc'].join(',');
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata>
    <Identity Language="en-US" Id="${escaped(name)}" Version="${escaped(version)}" Publisher="${escaped(publisher)}"/>
    <DisplayName>${escaped(displayName)}</DisplayName>
    <Description xml:space="preserve">${escaped(description)}</Description>
    <Tags>${escaped(tags)}</Tags>
    <Categories>${escaped(categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${escaped(engines.vscode)}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="ui,workspace,web"/>
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
  </Assets>
</PackageManifest>
`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
