import type { LostFact } from '../1-parse/syntax.ts';
import type { Reporter, ValuesOf } from '../diagnostics/index.ts';

/** What becomes known of the facts of a subject whose line may be missing. */
interface LostFacts {
  /** Takes what is said of facts that such a subject lacks while another one has them. */
  readonly reporter: Reporter;
  /** Says, once everything is checked, what it comes to: a line that is missing, or evidence that was written twice. */
  report(): void;
}

/**
 * 缺行的事实: where evidence stands without its fact, what the rules use of that subject and nobody or only another one has is
 * what the missing line declares: one mistake, told there.
 */
export function watchingLostFacts(lost: readonly LostFact[], said: Reporter): LostFacts {
  const uses = new Map<string, Map<string, Set<string>>>();
  const isLost = (name: string) => lost.some(({ subject }) => subject === name);
  const note = (subject: string, name: string, place: string) => {
    const names = uses.get(subject) ?? new Map<string, Set<string>>();
    uses.set(subject, names.set(name, (names.get(name) ?? new Set()).add(place)));
  };
  return {
    reporter: {
      ...said,
      report: (code, place, values, wayOut) => {
        const about = code === 'ZC0213' ? (values as ValuesOf<'ZC0213'>) : null;
        if (about && isLost(about.subject))
          note(about.subject, about.name, `${place.file.path}|${place.start}`);
        else said.report(code, place, values, wayOut);
      },
    },
    report: () => {
      for (const { subject, place, isCopy, names } of lost) {
        const found = [...(uses.get(subject) ?? [])].map(([name, { size: count }]) => ({ name, count }));
        const used = [...names, ...found].map(({ name, count }) => `「${name}」（${count}处）`).join('');
        if (isCopy && used === '') said.report('ZC0109', place, { key: '佐证' });
        else {
          const help = [
            '在这一行上面补上“投资额（investment_yuan）：金额”这样的一行',
            ...(used === '' ? [] : [`规则里用到而没有声明的：${used}`]),
          ];
          said.report('ZC0122', place, { what: '事实的声明', form: '' }, { help });
        }
      }
    },
  };
}
