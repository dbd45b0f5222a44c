import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ComposedDocument,
  type DocumentKind,
  type Format,
  fileNameIn,
  inspectTemplates,
  KINDS,
  readStyles,
  recompose,
  TemplateError,
} from '../../documents/index.ts';
import { openPress, type Press } from '../../documents/press/index.ts';
import { inFormat } from '../batch/files.ts';
import type { Terminal } from '../console.ts';
import { plainFault } from '../exit.ts';
import { shown } from '../policy-folder.ts';
import { tellStandIns } from '../printing/pdf.ts';
import type { PrintSettings } from '../printing/settings.ts';
import { writeNew } from '../write-whole.ts';
import { tellTemplateFaults } from './faults.ts';

/** 预览: sample documents as an office's templates print them now. */
export interface Previewer {
  /** Checks the templates and writes what comes out otherwise than before, until it is out of date; whether nothing is wrong. */
  round(isOver: () => boolean): Promise<boolean>;
  close(): Promise<void>;
}

/** What is previewed, and where to. */
export interface Preview {
  readonly samples: ReadonlyMap<DocumentKind, readonly ComposedDocument[]>;
  readonly settings: PrintSettings;
  readonly formats: readonly Format[];
  readonly out: string;
}

/** Opens nothing yet; a press is opened for the first PDF and kept for as long as the styles stay the same. */
export function createPreviewer({ samples, settings, formats, out }: Preview, terminal: Terminal): Previewer {
  const { templates } = settings;
  /** What each file was made from. */
  const written = new Map<string, string>();
  /** How many files this round has written. */
  let changed = 0;
  let open: { readonly press: Press; readonly styles: string } | undefined;

  const close = async () => {
    const last = open;
    open = undefined;
    await last?.press.close();
  };
  const pressFor = async (format: Format, styles: string): Promise<Press | null> => {
    if (format !== 'pdf') return null;
    if (open?.styles !== styles) {
      await close();
      const isFirst = written.size === 0;
      open = { press: await openPress({ endsOnSignals: false, templates }), styles };
      if (isFirst) tellStandIns(open.press, terminal);
    }
    return open.press;
  };
  const write = async (document: ComposedDocument, format: Format, isOver: () => boolean) => {
    const styles = readStyles(format === 'pdf' ? 'print' : 'screen', templates);
    const path = join(out, fileNameIn(document, format));
    const source = `${styles}\n${document.html}`;
    if (written.get(path) === source || isOver()) return;
    terminal.progress(`正在预览　${document.title}`);
    const made = await inFormat(document, format, await pressFor(format, styles), settings);
    mkdirSync(out, { recursive: true });
    await writeNew(path, made.content);
    written.set(path, source);
    changed += 1;
    terminal.out(shown(path));
    for (const warning of made.warnings) terminal.err(`提醒：${document.title}：${warning}`);
  };
  /** Whether a kind could be previewed; a fault of its templates has been told already. */
  const preview = async (documents: readonly ComposedDocument[], isOver: () => boolean): Promise<boolean> => {
    try {
      for (const document of documents)
        for (const format of formats) await write(recompose(document, templates), format, isOver);
      return true;
    } catch (error) {
      const fault = plainFault(error);
      if (fault === null) throw error;
      if (!(error instanceof TemplateError)) {
        terminal.err(fault.message);
        // Nobody knows what is wrong with a press that has failed; the next document gets a new one.
        await close();
      }
      return false;
    }
  };
  return {
    close,
    async round(isOver) {
      changed = 0;
      const report = inspectTemplates(templates);
      tellTemplateFaults(report, terminal);
      const { faults } = report;
      const stale: string[] = [];
      for (const [kind, documents] of samples)
        if (!(await preview(documents, isOver))) stale.push(KINDS[kind].name);
      const left = stale.length === 0 ? '' : `，没有更新${stale.join('、')}的预览`;
      if (faults.length > 0) terminal.out(`共${faults.length}处错误${left}。`);
      const isSound = faults.length === 0 && stale.length === 0;
      if (isSound && changed === 0) terminal.out('预览没有变化。');
      return isSound;
    },
  };
}
