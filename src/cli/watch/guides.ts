import { rmSync } from 'node:fs';
import { guide, type Office } from '../../documents/index.ts';
import { openPress, type Press } from '../../documents/press/index.ts';
import type { Policy } from '../../runtime/index.ts';
import type { Terminal } from '../console.ts';
import { printOne, tellStandIns } from '../printing/pdf.ts';

/** 重印: prints the guides of a policy that say something else than those that were printed last. */
export interface Reprinter {
  /** In the order of the measures, until they are out of date. */
  reprint(policy: Policy, office: Office, measures: readonly number[], isOver: () => boolean): Promise<void>;
  close(): Promise<void>;
}

/** Opens nothing yet; the press is opened for the first guide and kept, because a warm one prints several times as fast. */
export function createReprinter(
  folder: string,
  templates: string | undefined,
  terminal: Terminal,
): Reprinter {
  const printed = new Map<number, { readonly content: string; readonly path: string }>();
  let press: Press | undefined;
  const close = async () => {
    const open = press;
    press = undefined;
    await open?.close();
  };
  return {
    close,
    async reprint(policy, office, measures, isOver) {
      for (const number of measures) {
        const document = guide(policy, number, office, templates);
        // Every change gives the rules another hash; a guide that says the same is not printed for that.
        const content = JSON.stringify({ ...document, provenance: null });
        const last = printed.get(number);
        if (last?.content === content) continue;
        if (isOver()) return;
        terminal.progress(`正在印制　${document.title}`);
        if (press === undefined) {
          press = await openPress({ endsOnSignals: false, templates });
          tellStandIns(press, terminal);
        }
        const { path } = await printOne(document, folder, press, terminal).catch(async (error) => {
          // Nobody knows what is wrong with a press that has failed; the next guide gets a new one.
          await close();
          throw error;
        });
        // A measure that is called otherwise has another file.
        if (last && last.path !== path) rmSync(last.path, { force: true });
        printed.set(number, { content, path });
      }
    },
  };
}
