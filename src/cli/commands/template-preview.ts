import {
  type DocumentKind,
  type Format,
  KINDS,
  sampleDocuments,
  sampleOffice,
} from '../../documents/index.ts';
import type { Terminal } from '../console.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { loadPolicy } from '../load.ts';
import { shown } from '../policy-folder.ts';
import { officeFrom, templatesFrom } from '../printing/settings.ts';
import { createPreviewer } from '../template/previewer.ts';
import { watchFiles } from '../watch/changes.ts';
import { atEveryChange } from '../watch/rounds.ts';

/** 预览选项: as they are given on the command line. */
interface PreviewOptions {
  readonly templates: string | undefined;
  readonly out: string;
  readonly formats: readonly Format[];
  readonly office: string | undefined;
  /** 只预览一次: for scripts, which want to know whether anything is wrong. */
  readonly once: boolean;
}

/** hengce template preview：用示例数据预览模板，每次保存模板随即更新。 */
export async function previewTemplates(
  policyFolder: string,
  names: readonly string[],
  options: PreviewOptions,
  terminal: Terminal,
): Promise<number> {
  const templates = templatesFrom(options.templates);
  if (templates === undefined)
    throw new UsageError('请用 --templates 指明模板的目录；还没有的，先用 hengce template copy 复制一份。');
  const kinds = kindsNamed(names);
  const { policy } = await loadPolicy(policyFolder, terminal);
  const office =
    options.office === undefined ? sampleOffice(policy.about) : officeFrom(options.office, policy.about);
  terminal.progress('正在准备示例文件');
  const previewer = createPreviewer(
    {
      samples: sampleDocuments(policy, office, kinds),
      settings: { office, templates, sign: undefined },
      formats: options.formats,
      out: options.out,
    },
    terminal,
  );
  try {
    if (options.once) return (await previewer.round(() => false)) ? exitCodes.done : exitCodes.failed;
    const changes = await watchFiles(templates, ['.hbs', '.css']);
    terminal.out(`正在守候${shown(templates)}：保存模板或样式，随即检查并更新预览。按Ctrl-C结束。`);
    await atEveryChange(
      changes,
      '预览全部文件',
      async () => {
        await previewer.round(changes.isOver);
      },
      terminal,
    );
  } finally {
    await previewer.close();
  }
  terminal.out('已结束守候。');
  return exitCodes.done;
}

/** 文种 by their names, Chinese or English; all of them where none is named. */
function kindsNamed(names: readonly string[]): readonly DocumentKind[] {
  const kinds = Object.entries(KINDS) as readonly (readonly [DocumentKind, { readonly name: string }])[];
  const named = names.map((word) => {
    const found = kinds.find(([kind, { name }]) => word === kind || word === name);
    if (found !== undefined) return found[0];
    const known = kinds.map(([kind, { name }]) => `${name}（${kind}）`).join('、');
    throw new UsageError(`没有“${word}”这种文件，可写：${known}。`);
  });
  return named.length === 0 ? kinds.map(([kind]) => kind) : [...new Set(named)];
}
