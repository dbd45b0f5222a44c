import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonObject } from '../../src/runtime/index.ts';

/** What the OpenAPI document says, as far as the tests ask it. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonObject>> };
}

/** Where a value is not what a schema of the document says. */
export function deviationsFrom(document: OpenApi): (name: string, value: unknown) => readonly object[] {
  const validator = new Ajv2020({
    strict: false,
    formats: { date: true, binary: true },
    schemas: Object.entries(document.components.schemas).map(([name, schema]) => ({
      ...JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', 'service:')),
      $id: `service:${name}`,
    })),
  });
  return (name, value) => {
    validator.validate(`service:${name}`, value);
    return validator.errors ?? [];
  };
}
