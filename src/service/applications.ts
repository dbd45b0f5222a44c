import { z } from 'zod';
import { type Application, type ApplicationOutcome, readApplication } from '../documents/index.ts';
import type { Policy } from '../runtime/index.ts';
import type { Metrics } from './metrics.ts';
import { Problem, type ProblemFault } from './problems.ts';
import { takeTurns } from './turns.ts';

const form = z.strictObject({ dossier: z.unknown(), decisions: z.unknown() });
const formWords = '须写明dossier（申报材料）和decisions（核定）两项';

const partNames = { dossier: '申报材料', decisions: '核定' } as const;
const swappedWords = {
  dossier: 'dossier（申报材料）里写的是核定，请核对。',
  decisions: 'decisions（核定）里写的是申报材料，请核对。',
} as const;

/** 读一件申报; a problem with all of its faults where it cannot be read. */
export function applicationFrom(body: unknown, policy: Policy, metrics: Metrics): Application {
  const asked = form.safeParse(body);
  if (!asked.success) throw new Problem('E_JSON', `${formWords}。`);
  const read = counted(readApplication(policy, { name: '', ...asked.data }), metrics);
  if (read.ok) return read.application;
  const { part, isSwapped, faults } = read;
  const code = part === 'dossier' ? 'E_DOSSIER' : 'E_DECISIONS';
  if (isSwapped) throw new Problem(code, swappedWords[part]);
  throw new Problem(code, `${partNames[part]}有${faults.length}处错误。`, faults);
}

/** What could be read of a batch, each called by its place and its enterprise, and every fault of what could not. */
export interface ReadBatch {
  readonly applications: readonly Application[];
  readonly faults: readonly ProblemFault[];
}

/** 读一批申报, in turns with the other requests. */
export async function batchFrom(
  bodies: readonly unknown[],
  policy: Policy,
  metrics: Metrics,
): Promise<ReadBatch> {
  const turn = takeTurns();
  const applications: Application[] = [];
  const faults: ProblemFault[] = [];
  for (const [index, body] of bodies.entries()) {
    await turn();
    const path = `applications[${index}]`;
    const ordinal = `第${index + 1}件`;
    const asked = form.safeParse(body);
    if (!asked.success) {
      faults.push({ code: 'E_FORM', path, message: `${ordinal}${formWords}。` });
      continue;
    }
    const read = counted(readApplication(policy, { name: '', ...asked.data }), metrics);
    if (read.ok) {
      const { application } = read;
      applications.push({ ...application, name: `${ordinal}${application.name}` });
    } else faults.push(...faultsOf(read, path, ordinal));
  }
  return { applications, faults };
}

function faultsOf(
  { part, isSwapped, faults }: Extract<ApplicationOutcome, { ok: false }>,
  path: string,
  ordinal: string,
): readonly ProblemFault[] {
  if (isSwapped)
    return [{ code: 'E_FORM', path: `${path}.${part}`, message: `${ordinal}${swappedWords[part]}` }];
  return faults.map((fault) => ({
    code: fault.code,
    path: [path, part, fault.path].filter((one) => one !== '').join('.'),
    message: `${ordinal}${partNames[part]}：${fault.message}`,
  }));
}

function counted(read: ApplicationOutcome, metrics: Metrics): ApplicationOutcome {
  if (read.ok) metrics.evaluated('evaluated');
  else if (read.part === 'dossier') metrics.evaluated('returned');
  return read;
}
