import type { PlanItem } from '../../compiler/index.ts';
import { type ItemResult, isPoint, isUnknown, type Known, type Note, STAGE } from '../../runtime/index.ts';
import { branchId, mergeRule, type Outcome, partRule } from './branches.ts';

type NoteOf<K extends Note['kind']> = Extract<Note, { readonly kind: K }>;

/** 所及分支: the ids of the branches that one evaluation of one item went through, from the notes of the engine. */
export function coveredBy(
  item: PlanItem,
  notes: readonly Note[],
  result: ItemResult,
  about: {
    readonly rounding: string;
    readonly noStacking: string | null;
    readonly higherPolicyFirst: string | null;
  },
): ReadonlySet<string> {
  const ids = new Set<string>();
  const add = (clause: string, rule: string, outcome: Outcome, common = false) =>
    ids.add(branchId(common ? null : item.id, clause, rule, outcome));

  for (const note of notes) {
    switch (note.kind) {
      case 'check': {
        const clause = clauseOf(note);
        const common = note.reading !== undefined;
        add(clause, note.words, truth(note.passes), common);
        for (const part of note.parts ?? [])
          add(clause, partRule(note.words, part.words), truth(part.passes), common);
        break;
      }
      case 'award':
        if (!isPoint(note.amount)) add('标准', note.words, '金额不明');
        for (const part of note.parts ?? [])
          add('标准', partRule(note.words, part.words), truth(part.passes));
        break;
      case 'bonus':
        add('加奖', note.words, isPoint(note.amount) ? '采用' : '金额不明');
        for (const part of note.parts ?? [])
          add('加奖', partRule(note.words, part.words), truth(part.passes));
        break;
      case 'cap':
        for (const outcome of capOutcomes(note)) add('封顶', note.words, outcome);
        break;
      case 'shared_cap':
        for (const outcome of capOutcomes(note)) add('合计封顶', note.words, outcome, true);
        if (note.taken.some(({ amount }) => isPoint(amount) && !amount.low.isZero()))
          add('合计封顶', note.words, '计入前面的事项', true);
        break;
      case 'deduction':
        if (isPoint(note.before) && isPoint(note.after))
          add('扣减', note.words, note.after.low.equals(note.before.low) ? '无扣减' : '有扣减');
        break;
      case 'payment':
        if (note.passes !== undefined) add('拨付', note.payment.words, truth(note.passes));
        for (const part of note.parts ?? [])
          add('拨付', partRule(note.payment.words, part.words), truth(part.passes));
        break;
      case 'merged':
        add('对象', mergeRule(item), '合并计算');
        break;
      case 'promotion':
        add('频次', '晋级补差', '减去此前已享受');
        break;
      case 'cut':
        add('取整', about.rounding, '舍去尾数', true);
        break;
      case 'other_awards':
        if (about.noStacking !== null) add('就高不重复', about.noStacking, '有扣减', true);
        break;
      case 'highest':
      case 'sum':
      case 'sharing':
        break;
    }
  }
  for (const words of usedLines(item, notes))
    add('标准', words, item.standard?.choose === 'highest' ? '就高取用' : '采用');
  const saw = (kind: Note['kind']) => notes.some((note) => note.kind === kind);
  if (item.mergeBy && saw('award') && !saw('merged')) add('对象', mergeRule(item), '单独计算');
  if (result.reason === 'superseded' && about.higherPolicyFirst !== null)
    add('上位政策优先', about.higherPolicyFirst, '已替代', true);
  if (result.status !== 'eligible') return ids;
  add('结论', item.name, '符合');
  if (item.frequency?.rule === 'promotion' && !saw('promotion')) add('频次', '晋级补差', '首次享受');
  if (item.standard === null) return ids;
  if (!saw('cut')) add('取整', about.rounding, '没有尾数', true);
  if (about.noStacking !== null && !saw('other_awards')) add('就高不重复', about.noStacking, '无扣减', true);
  return ids;
}

const truth = (passes: Known<boolean>): Outcome => (isUnknown(passes) ? '不明' : passes ? '成立' : '不成立');

function clauseOf(note: NoteOf<'check'>): string {
  switch (note.stage) {
    case STAGE.subject:
      return '对象';
    case STAGE.range:
      return '范围';
    case STAGE.quota:
      return '名额';
    case STAGE.frequency:
      return '频次';
    case STAGE.standardCondition:
      return '标准';
    case STAGE.bonus:
      return '加奖';
    default:
      return '条件';
  }
}

function capOutcomes({ before, after, used }: NoteOf<'cap' | 'shared_cap'>): readonly Outcome[] {
  if (!isPoint(before) || !isPoint(after) || before.low.isZero()) return [];
  const binding: Outcome = after.low.equals(before.low) ? '未超过封顶' : '以封顶为准';
  return isPoint(used) && !used.low.isZero() ? [binding, '计入此前已享受'] : [binding];
}

/** The lines of the standard that decided: the one that applied, or the one that was higher than all the others. */
function usedLines(item: PlanItem, notes: readonly Note[]): readonly string[] {
  const { standard } = item;
  if (standard === null) return [];
  const subjects = new Set(notes.map((note) => note.subject));
  return [...subjects].flatMap((subject) => {
    const lines = linesOf(
      item,
      notes.filter((note) => note.subject === subject),
    );
    if (lines.some((line) => !line.certain)) return [];
    if (standard.choose !== 'highest') return lines.map((line) => line.note.words);
    return lines
      .filter((line) =>
        lines.every((other) => other === line || other.note.amount.low.compareTo(line.note.amount.low) < 0),
      )
      .map((line) => line.note.words);
  });
}

/** Lines that apply or may apply; certain where the line applies and its amount is known. */
function linesOf(item: PlanItem, notes: readonly Note[]) {
  const conditions = new Map(
    (item.standard?.branches ?? []).map((branch) => [branch.award.words, branch.when?.words]),
  );
  const passes = new Map(
    notes.flatMap((note) =>
      note.kind === 'check' && note.stage === STAGE.standardCondition
        ? [[note.words, note.passes] as const]
        : [],
    ),
  );
  return notes.flatMap((note) => {
    if (note.kind !== 'award') return [];
    const when = conditions.get(note.words);
    const applies = when === undefined || passes.get(when) === true;
    return [{ note, certain: applies && isPoint(note.amount) }];
  });
}
