// Writes the JSON Schema of the settings of an office, office.schema.json, into the folder that is named.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeSchema } from '../dist/documents.js';

const [, , target = ''] = process.argv;
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'office.schema.json'), `${JSON.stringify(officeSchema(), null, 2)}\n`);
