// Writes the index of the pages of diagnostics, README.md, into the folder that is named.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageGroups, readPage } from '../dist/compiler.js';

const pages = readdirSync('docs/messages')
  .filter((name) => /^ZC\d{4}[.]md$/.test(name))
  .sort()
  .map((name) => readPage(readFileSync(join('docs/messages', name), 'utf8')));

const groups = Object.entries(messageGroups).map(([prefix, group]) => {
  const rows = pages
    .filter(({ code }) => code.startsWith(prefix))
    .map(({ code, title }) => `| [${code}](${code}.md) | ${title} |`);
  return `## ${group}\n\n| 代码 | 诊断 |\n| --- | --- |\n${rows.join('\n')}\n`;
});

const index = `# 诊断一览

规则文件有误时，衡策指出错在哪里、怎样改，并给出代码。每个代码有一页说明：是什么意思，为什么这样要求，错误的和正确的写法。
终端里用\`hengce explain ZC0103\`查看同一页，\`hengce explain\`列出全部代码；只有一种改法的错误，\`hengce check --fix\`可以代改。

例子都属于[同一个示例政策](policy.zc)。从“第…条”写起的是一个措施文件；从“事项”写起的写在一条措施里；从“主体”“口径”“曾用代码”写起的写在\`policy.zc\`里；
从“政策”写起的就是\`policy.zc\`。诊断里的行号从例子的第一行算起。

${groups.join('\n')}`;

const [, , target = 'docs/messages'] = process.argv;
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'README.md'), index);
