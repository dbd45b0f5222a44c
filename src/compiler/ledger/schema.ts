const text = { type: 'string', minLength: 1 } as const;
const claimed = {
  claims: { type: 'array', items: text, description: '用到它的规则，例如“事项2.3 标准”' },
  explained: { ...text, description: '没有规则用到它的原因' },
} as const;
const figure = { written: text, value: text } as const;

/** 数字台账的格式: the JSON Schema of `figures.json`, for editors; `readLedger` says the same in sentences. */
export const ledgerSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '数字台账',
  type: 'object',
  required: ['version', 'title', 'documentNumber', 'sentences', 'readings'],
  additionalProperties: false,
  properties: {
    version: { const: 1 },
    title: text,
    documentNumber: text,
    sentences: {
      type: 'array',
      items: {
        type: 'object',
        required: ['article', 'sentence', 'sha256', 'figures'],
        additionalProperties: false,
        properties: {
          article: { type: 'string', pattern: '^(?:第[一二三四五六七八九十]+条|文首|文末)$' },
          sentence: { type: 'string', pattern: '^(?:第[一二三四五六七八九十]+句|标题|责任单位)$' },
          sha256: { type: 'string', pattern: '^[0-9a-f]{64}$', description: '这一句的指纹' },
          ...claimed,
          figures: {
            type: 'array',
            items: {
              type: 'object',
              required: ['written', 'value', 'times'],
              additionalProperties: false,
              properties: {
                ...figure,
                times: { type: 'integer', minimum: 1 },
                limit: { const: true, description: '正文写的是上限（不超过）' },
                ...claimed,
              },
            },
          },
        },
      },
    },
    readings: {
      type: 'array',
      items: {
        type: 'object',
        required: ['reading', 'figures'],
        additionalProperties: false,
        properties: {
          reading: text,
          figures: {
            type: 'array',
            items: {
              type: 'object',
              required: ['written', 'value'],
              additionalProperties: false,
              properties: figure,
            },
          },
        },
      },
    },
  },
} as const;
