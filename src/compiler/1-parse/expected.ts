import {
  defaultParserErrorProvider,
  EOF,
  type IParserErrorMessageProvider,
  type IToken,
  type TokenType,
} from 'chevrotain';
import { tokenLabel } from '../../../grammar/index.ts';

/** 应写什么: what was expected, in plain words; the reader of values is told the tokens as well. */
export function errorProvider(expects: (types: readonly TokenType[]) => void): IParserErrorMessageProvider {
  const words = (types: readonly (TokenType | undefined)[]) => {
    const known = types.flatMap((type) => type ?? []);
    expects(known);
    return `这里应写${choices(known)}`;
  };
  return {
    ...defaultParserErrorProvider,
    buildMismatchTokenMessage: ({ expected, actual }) => {
      const message = words([expected]);
      return expected === EOF ? ended(actual) : message;
    },
    buildNotAllInputParsedMessage: () => {
      expects([]);
      return '这句话到这里应当结束';
    },
    buildNoViableAltMessage: ({ expectedPathsPerAlt }) =>
      words(expectedPathsPerAlt.flat().map((path) => path[0])),
    buildEarlyExitMessage: ({ expectedIterationPaths }) =>
      words(expectedIterationPaths.map((path) => path[0])),
  };
}

/** What goes on after its end, and how it would go on. */
function ended({ image, tokenType: { name } }: IToken): string {
  const rest = '这句话到这里应当结束';
  if (name === 'Comma') return `${rest}；几项条件之间写“，且”或“，或”`;
  if (['Plus', 'Minus', 'Times', 'DividedBy'].includes(name)) return `先算的一部分写在括号里，再写“${image}”`;
  return `${rest}；多项之间用“，”或“且”“或”连接`;
}

function choices(types: readonly TokenType[]): string {
  const names = new Set(types.map(({ name }) => name));
  const phrases: string[] = [];
  for (const { needs, covers, label } of phrasesOf) {
    if (!needs.every((name) => names.has(name))) continue;
    for (const name of [...needs, ...covers]) names.delete(name);
    phrases.push(label);
  }
  const rest = types.filter(({ name }) => names.has(name)).map(tokenLabel);
  const labels = [...new Set([...rest, ...phrases])];
  const last = labels.pop();
  return labels.length === 0 ? `${last}` : `${labels.join('、')}或${last}`;
}

const values = [
  'MoneyLiteral',
  'RatioLiteral',
  'RateLiteral',
  'CountLiteral',
  'NumberLiteral',
  'NumeralLiteral',
  'DateLiteral',
  'YearLiteral',
  'DurationLiteral',
  'CodeLiteral',
  'QuotedText',
];
const beginnings = ['Name', 'QuotedName', 'OpenParen', 'Each', 'Matching', 'This'];
const history = ['Not', 'Awarded', 'PreviousYear', 'First', 'From'];
const comparisons = [
  ...['Greater', 'GreaterOrEqual', 'Less', 'LessOrEqual', 'Equal', 'NotEqual', 'ComparedWith'],
  ...['Before', 'NotBefore', 'After', 'NotAfter', 'From', 'Is', 'IsNot', 'IsEmpty', 'IsNotEmpty'],
];

/** What an author would call several tokens at once: where all that a phrase needs may stand, it covers the others. */
const phrasesOf: readonly {
  readonly needs: readonly string[];
  readonly covers: readonly string[];
  readonly label: string;
}[] = [
  {
    needs: ['By', 'Grant'],
    covers: ['NotExceeding', 'ApprovedAmount', ...beginnings, ...values],
    label: '给付的话（如“按投资额的30%给予补助”）',
  },
  {
    needs: ['Yes', 'No', 'Name'],
    covers: [...beginnings, ...values],
    label: '这个事实的值（金额、日期、取值等）',
  },
  {
    needs: ['Not', 'OpenParen'],
    covers: [...history, ...beginnings, ...values],
    label: '条件（如“研发投入不低于100万元”）',
  },
  {
    needs: ['Greater', 'LessOrEqual'],
    covers: [...comparisons, ...values],
    label: '比较的词（如“大于”“不低于”“不高于”“为”）',
  },
  {
    needs: ['Name', 'MoneyLiteral'],
    covers: [...beginnings, ...values],
    label: '名称、数量（如“投资额”“1000万元”）',
  },
];
