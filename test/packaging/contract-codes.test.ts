import { expect, it } from 'vitest';
import { contractCodes } from '../../grammar/index.ts';
import { policy } from '../../policies/yubei-2021-13/compiled/policy.ts';
import { contractVocabulary, rulesVersion, supersededItems } from '../../src/runtime/vocabulary.ts';

it('the compiler keeps the codes of the contract free', () => {
  const subjects = contractVocabulary(policy.about);
  const codes = subjects.flatMap(({ code, facts }) =>
    code === null ? facts.map((fact) => fact.code) : [code],
  );
  expect([...contractCodes].sort()).toEqual(
    [...codes, rulesVersion.code, supersededItems(policy.about).code].sort(),
  );
});
