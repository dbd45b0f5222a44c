import type { About } from '../../runtime/index.ts';

/** 说明 of a package, for whoever embeds it. */
export function readmeOf(name: string, { title, documentNumber, rulesSha256, measures }: About): string {
  const items = measures.flatMap((measure) => measure.items);
  const item = items.find(({ kind }) => kind !== 'service' && kind !== 'referral') ?? items[0];
  const use = `const read = prepare({ application_date: '2022-06-30', prior_awards: [] });
if (!read.ok) throw new Error(read.faults.map(({ message }) => message).join('\\n'));
const evaluation = evaluate(read.prepared);
for (const { item, name, status, amount_yuan } of evaluation.items) console.log(item, name, status, amount_yuan);
for (const { rule, result } of explain(evaluation, '${item?.id ?? ''}')) console.log(rule, result);`;
  return `# ${name}

《${title}》（${documentNumber}），${items.length}个事项。由衡策（Hengce）从规则文件编译，规则指纹\`${rulesSha256}\`。

Statuses, exact amounts and explanations of every item for a dossier. ESM and CommonJS, typed, no Node API, one dependency (decimal.js).

\`\`\`js
import { prepare, evaluate, explain } from '${name}'; // or: const { … } = require('${name}')

${use}
\`\`\`

- \`prepare\` validates a dossier: prepared facts, or all of its faults at once, in Chinese. \`dossier.schema.json\` is its JSON Schema; a fact
  that is not given is unknown, not false. Amounts are decimal strings in 元.
- \`evaluate\` gives every item with its status and amount; for 不超过 (\`ceiling\`) the amount is the most that may be granted, not one that is due.
- \`explain\` gives the calculation of one item, step by step.
- \`fast\` gives amounts and codes of many dossiers in columns (\`fast.select(['${item?.id ?? ''}']).assess(fast.table([read.prepared]))\`), without words. A
  bundle that imports nothing else is half the size. What only \`evaluate\` tells is NaN there.
- \`about\` is what the policy says: measures, items, conditions, readings (口径).
`;
}
