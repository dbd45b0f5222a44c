import { messageGroups, nearest, pageText } from '../../compiler/index.ts';
import type { Terminal } from '../console.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { readPages } from '../pages.ts';

/** hengce explain：说明诊断是什么意思、怎样改；不写代码时列出全部代码。 */
export function explain(asked: readonly string[], terminal: Terminal): number {
  const pages = readPages();
  if (asked.length === 0) {
    const groups = Object.entries(messageGroups).map(([prefix, group]) =>
      [
        `${group}：`,
        ...pages
          .filter(({ code }) => code.startsWith(prefix))
          .map(({ code, title }) => `  ${code}  ${title}`),
      ].join('\n'),
    );
    terminal.out(`${groups.join('\n\n')}\n\n查看一种诊断的说明：hengce explain 代码`);
    return exitCodes.done;
  }
  const texts = asked.map((word) => {
    const code = word.normalize('NFKC').toUpperCase();
    const page = pages.find((one) => one.code === code);
    if (page) return pageText(page);
    const close = nearest(
      code,
      pages.map((one) => one.code),
    ).slice(0, 3);
    const meant = close.length === 0 ? '' : `是否指${close.join('、')}？`;
    throw new UsageError(`没有“${word}”这个诊断代码。${meant}\n用 hengce explain 列出全部代码。`);
  });
  terminal.out(texts.join('\n\n\n'));
  return exitCodes.done;
}
