import type { CompiledPolicy, SourceFile } from '../../compiler/index.ts';
import { isOpen } from './branches.ts';
import { type CoveredBranch, shareOf, uncovered } from './measure.ts';
import { branchWords } from './table.ts';

/** 覆盖页: the rule text coloured by what the worked examples cover; a page that needs nothing beside itself. */
export function coveragePage(compiled: CompiledPolicy, branches: readonly CoveredBranch[]): string {
  const { about } = compiled.plan;
  const total = shareOf(branches);
  const missing = uncovered(branches);
  const never = branches.filter((branch) => branch.never !== null);
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>算例覆盖：${escaped(about.title)}</title>
<style>
body{margin:2rem auto;max-width:72rem;padding:0 1rem;font:16px/1.7 "Noto Sans SC","Source Han Sans SC","Microsoft YaHei",sans-serif;color:#1b1b1b;background:#fff}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}
pre{font:inherit;white-space:pre-wrap;counter-reset:line;border:1px solid #ddd;padding:.5rem 0;margin:0}
pre>span{display:block;padding:0 1rem 0 4rem;text-indent:-3rem}
pre>span::before{counter-increment:line;content:counter(line);display:inline-block;width:2.5rem;margin-right:.5rem;text-align:right;text-indent:0;color:#777}
.full{background:#dff3e0}.part{background:#fff0c2}.none{background:#fbd9d6;text-decoration:underline}.open{background:#e3ebfa}
ul{padding-left:1.4rem}
</style>
<h1>《${escaped(about.title)}》算例覆盖</h1>
<p>分支${total.covered}/${total.total}；事实不明的分支${total.coveredOpen}/${total.totalOpen}。
<span class="full">全部覆盖</span> <span class="open">只缺事实不明的分支</span> <span class="part">部分覆盖</span> <span class="none">没有覆盖</span></p>
${missing.length === 0 ? '' : `<h2>没有覆盖的分支</h2>\n<ul>\n${missing.map((branch) => `<li>${escaped(branchWords(branch))}</li>`).join('\n')}\n</ul>`}
${never.length === 0 ? '' : `<h2>不会出现的分支（不计）</h2>\n<ul>\n${never.map((branch) => `<li>${escaped(`${branchWords(branch)}：${branch.never}`)}</li>`).join('\n')}\n</ul>`}
${compiled.sources.map((file) => fileSection(file, branches)).join('\n')}
</html>
`;
}

function fileSection(file: SourceFile, branches: readonly CoveredBranch[]): string {
  const here = branches.filter(({ place, never }) => place?.file.path === file.path && never === null);
  if (here.length === 0) return '';
  const colours = coloursOf(file, here);
  let offset = 0;
  const lines = rulesOnly(file.text).map((line) => {
    const html = runs(line, offset, colours);
    offset += line.length + 1;
    return `<span>${html}</span>`;
  });
  return `<h2>${escaped(file.path)}</h2>\n<pre>${lines.join('')}</pre>`;
}

/** The lines up to the first worked example: examples are not covered, they cover. */
function rulesOnly(text: string): readonly string[] {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => line.startsWith('算例'));
  return end < 0 ? lines : lines.slice(0, end);
}

type Colour = 'full' | 'open' | 'part' | 'none';

/** A colour for each place that branches have; a narrower place is coloured over a wider one. */
function coloursOf(file: SourceFile, branches: readonly CoveredBranch[]): readonly (Colour | undefined)[] {
  const places = new Map<string, CoveredBranch[]>();
  for (const branch of branches) {
    const key = `${branch.place?.start}-${branch.place?.end}`;
    places.set(key, [...(places.get(key) ?? []), branch]);
  }
  const colours: (Colour | undefined)[] = Array.from({ length: file.text.length });
  const size = ([first]: readonly CoveredBranch[]) =>
    first?.place ? first.place.end - first.place.start : 0;
  for (const group of [...places.values()].sort((a, b) => size(b) - size(a))) {
    const place = group[0]?.place;
    if (place) colours.fill(colourOf(group), place.start, place.end);
  }
  return colours;
}

function colourOf(branches: readonly CoveredBranch[]): Colour {
  const { covered, total, coveredOpen, totalOpen } = shareOf(branches);
  if (covered === total) return coveredOpen === totalOpen || branches.every(isOpen) ? 'full' : 'open';
  return covered === 0 ? 'none' : 'part';
}

/** A line as runs of one colour. */
function runs(line: string, offset: number, colours: readonly (Colour | undefined)[]): string {
  let html = '';
  let from = 0;
  for (let at = 1; at <= line.length; at++) {
    if (at < line.length && colours[offset + at] === colours[offset + from]) continue;
    const text = escaped(line.slice(from, at));
    const colour = colours[offset + from];
    html += colour === undefined ? text : `<span class="${colour}">${text}</span>`;
    from = at;
  }
  return html;
}

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark,
  );
