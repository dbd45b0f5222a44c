/**
 * What SARIF 2.1.0 asks of the parts that we write: which properties there are, which must be there, and their limits.
 * The types of the same standard are checked by the type checker (`Log` of @types/sarif).
 */
const object = (required: readonly string[], properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const list = (items: object) => ({ type: 'array', items, uniqueItems: true });
const string = { type: 'string', minLength: 1 };
const from1 = { type: 'integer', minimum: 1 };

const message = object(['text'], { text: string });
const artifactLocation = object(['uri', 'uriBaseId'], {
  // Relative, so that the base says where it begins; no backslash, no space.
  uri: { type: 'string', pattern: '^(?![a-z]+:|/)[^\\\\\\s]+$' },
  uriBaseId: string,
});
const region = object(['startLine', 'startColumn', 'endLine', 'endColumn'], {
  startLine: from1,
  startColumn: from1,
  endLine: from1,
  endColumn: from1,
});
const replacement = object(['deletedRegion', 'insertedContent'], {
  deletedRegion: region,
  insertedContent: object(['text'], { text: { type: 'string' } }),
});
const fix = object(['artifactChanges'], {
  artifactChanges: {
    ...list(
      object(['artifactLocation', 'replacements'], {
        artifactLocation,
        replacements: { ...list(replacement), minItems: 1 },
      }),
    ),
    minItems: 1,
  },
});
const physicalLocation = object(['artifactLocation', 'region'], { artifactLocation, region });
const result = object(['message', 'ruleId', 'ruleIndex', 'level', 'locations'], {
  ruleId: string,
  ruleIndex: { type: 'integer', minimum: 0 },
  level: { enum: ['error', 'warning'] },
  message,
  locations: list(object(['physicalLocation'], { physicalLocation })),
  relatedLocations: list(object(['physicalLocation', 'message'], { physicalLocation, message })),
  fixes: list(fix),
});
const rule = object(['id', 'shortDescription'], {
  id: string,
  shortDescription: message,
  fullDescription: message,
  help: object(['text', 'markdown'], { text: string, markdown: string }),
});
const driver = object(['name'], {
  name: string,
  fullName: string,
  semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
  language: { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' },
  rules: list(rule),
});

export const sarifSchema = object(['version', 'runs', '$schema'], {
  $schema: { const: 'https://json.schemastore.org/sarif-2.1.0.json' },
  version: { const: '2.1.0' },
  runs: {
    ...list(
      object(['tool', 'results', 'columnKind'], {
        tool: object(['driver'], { driver }),
        language: { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' },
        columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
        originalUriBaseIds: {
          type: 'object',
          additionalProperties: object(['uri'], { uri: { type: 'string', pattern: '^file:///.*/$' } }),
        },
        artifacts: list(
          object(['location', 'encoding'], {
            location: artifactLocation,
            encoding: { enum: ['UTF-8', 'GB18030'] },
          }),
        ),
        invocations: list(
          object(['executionSuccessful'], {
            executionSuccessful: { type: 'boolean' },
            exitCode: { type: 'integer' },
          }),
        ),
        results: list(result),
      }),
    ),
    minItems: 1,
  },
});
