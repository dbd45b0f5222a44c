import type { CheckedPolicy } from '../2-check/checked.ts';
import { aboutOf } from './about.ts';
import { historyOf, planItem } from './items.ts';
import type { EngineMechanism, Plan } from './plan.ts';
import { sharedCapWords } from './words.ts';

/** 排布: Checked → Plan. A checked policy can always be planned. */
export function plan(policy: CheckedPolicy, rulesSha256: string): Plan {
  const items = policy.measures.flatMap((measure) => measure.items).map((item) => planItem(item, policy));
  const mechanisms = new Map<EngineMechanism, string[]>();
  for (const reading of policy.readings) {
    for (const mechanism of reading.mechanisms.filter((one) => one !== 'concurrent_awards'))
      mechanisms.set(mechanism, [...(mechanisms.get(mechanism) ?? []), reading.id]);
  }
  return {
    about: aboutOf(policy, new Map(items.map((item) => [item.id, item])), rulesSha256),
    subjects: policy.subjects,
    items,
    sharedCaps: policy.sharedCaps.map((shared) => ({
      words: sharedCapWords(shared),
      items: shared.items,
      history: historyOf(shared.cap),
      limit: shared.cap.limit,
    })),
    concurrentReadings: policy.readings
      .filter((reading) => reading.mechanisms.includes('concurrent_awards'))
      .map((reading) => reading.id),
    mechanisms: [...mechanisms].map(([mechanism, readings]) => ({ mechanism, readings })),
  };
}
