import type { Json, JsonObject } from '../../../runtime/contract.ts';
import type { Fact, Subject } from '../../2-check/checked.ts';
import type { Plan } from '../../3-plan/plan.ts';
import { unreachable } from '../../outcome.ts';

const money = {
  oneOf: [
    { type: 'string', pattern: '^\\d{1,13}(\\.\\d{1,2})?$' },
    { type: 'integer', minimum: 0 },
  ],
};
const decimal = {
  oneOf: [
    { type: 'string', pattern: '^\\d+(\\.\\d{1,4})?$' },
    { type: 'integer', minimum: 0 },
  ],
};
const date = { type: 'string', format: 'date' };

/** 申报材料的JSON Schema (draft 2020-12), from the vocabulary of the policy. */
export function emitSchema(plan: Plan): string {
  const { about } = plan;
  const ids = plan.items.map((item) => item.id);
  const [enterprise, ...lists] = plan.subjects;
  const item = { enum: ids };
  const schema: JsonObject = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `《${about.title}》申报材料`,
    description: `${about.documentNumber}；规则指纹 ${about.rulesSha256}`,
    type: 'object',
    required: ['application_date'],
    additionalProperties: false,
    properties: {
      rules_sha256: { type: 'string', pattern: '^[0-9a-f]{64}$', title: '规则校验值' },
      application_date: { ...date, title: '申报日期' },
      support_year: { type: 'integer', minimum: 2000, title: '支持年度' },
      enterprise_name: { type: 'string', title: '企业名称' },
      uscc: { type: 'string', pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$', title: '统一社会信用代码' },
      ...properties(enterprise?.facts ?? []),
      ...Object.fromEntries(lists.map((subject) => [subject.code, list(subject)])),
      prior_awards: {
        title: '既往享受记录',
        type: 'array',
        items: record({ item, year: { type: 'integer' }, amount_yuan: money, subject: { type: 'string' } }, [
          'item',
          'year',
          'amount_yuan',
        ]),
      },
      other_district_awards: {
        title: '区级其他奖补',
        type: 'array',
        items: record(
          {
            item,
            policy_name: { type: 'string' },
            amount_yuan: money,
            status: { enum: ['applied', 'approved', 'received'] },
          },
          ['item', 'amount_yuan', 'status'],
        ),
      },
      superseded_items: { title: '上位政策替代的事项', type: 'array', items: item },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function record(fields: JsonObject, required: readonly string[]): JsonObject {
  return { type: 'object', additionalProperties: false, required, properties: fields };
}

function list(subject: Subject): Json {
  const id = subject.id as NonNullable<Subject['id']>;
  return { title: subject.name, type: 'array', items: record(properties(subject.facts), [id.code]) };
}

function properties(facts: readonly Fact[]): JsonObject {
  return Object.fromEntries(facts.map((fact) => [fact.code, { ...shape(fact), title: fact.name }]));
}

function shape(fact: Fact): JsonObject {
  const { type } = fact.type;
  switch (type) {
    case 'boolean':
      return { type: 'boolean' };
    case 'money':
      return money;
    case 'date':
      return date;
    case 'integer':
    case 'year':
    case 'number':
      return { type: 'integer', minimum: 0 };
    case 'decimal':
      return decimal;
    case 'ratio':
      return { ...decimal, description: '以百分之一为单位：4.35%写作"4.35"' };
    case 'text':
      return { type: 'string' };
    case 'enumeration':
      return {
        enum: fact.members.map((member) => member.code),
        description: fact.members.map((member) => `${member.code}：${member.name}`).join('；'),
      };
    default:
      return unreachable(type);
  }
}
