import { grammarRules } from '../grammar/index.ts';
import { ebnf } from './ebnf.ts';
import { clausesPage } from './pages/clauses.ts';
import { keywordsPage } from './pages/keywords.ts';
import { page } from './pages/markdown.ts';
import { syntaxPage } from './pages/syntax.ts';
import { wordsPage } from './pages/words.ts';
import { drawing } from './railroad.ts';
import { textMate } from './textmate/index.ts';

/** 参考: every page, drawing and grammar that is made from the language, by its path below docs/reference. */
function pages(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', contents],
    ['clauses.md', clausesPage()],
    ['keywords.md', keywordsPage()],
    ['words.md', wordsPage()],
    ['syntax.md', syntaxPage()],
    ['grammar.ebnf', ebnf()],
    ...[...grammarRules()].map(([rule, part]) => [`diagrams/${rule}.svg`, drawing(rule, part)] as const),
  ]);
}

const contents = page(
  '规则语言参考',
  '入门先读[语言一页通](../language.zh-CN.md)；这里逐词逐条可查。所有例子都属于那一页的示例政策，并经编译检验。',
  [
    '- [标题和条目](clauses.md)：政策、措施、事项、口径、算例各写什么',
    '- [关键词](keywords.md)：句子里有固定含义的词和奖补名目',
    '- [事实、数和文字](words.md)：事实的类型，金额、比例、日期等的写法',
    '- [句法](syntax.md)：每种句子的句法图',
    '- [诊断一览](../messages/README.md)：规则写错时的提示',
    '- [模板可用的值](templates/README.md)：本单位自己的模板可以印哪些内容',
    '- [grammar.ebnf](grammar.ebnf)：供工程人员使用的文法',
  ].join('\n'),
);

/** 着色: the grammar that editors colour rule files by. */
const syntaxes = (): ReadonlyMap<string, string> => new Map([['zc.tmLanguage.json', textMate()]]);

/** What is derived from the language, by kind: texts by their path. */
export const derived = { pages, syntaxes };
