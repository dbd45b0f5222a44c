/** Random dossiers for any policy, drawn from its vocabulary, and the same dossiers with facts left out. */
import fc from 'fast-check';
import type { About, FactAbout, Json, JsonObject, SubjectAbout } from '../../../src/runtime/index.ts';

const APPLIED_ON = '2022-06-30';
/** Few values, on both sides of every limit, so that rules meet often. */
const DATES = ['2020-05-01', '2021-10-13', '2021-10-14', '2021-12-31', '2022-03-01', APPLIED_ON];
const AMOUNTS = ['0.00', '0.01', '99999.99', '1000000.00', '20000000.33', '50000000.00', '166666666.66'];

function anyValue(fact: FactAbout): fc.Arbitrary<Json> {
  switch (fact.type) {
    case 'boolean':
      return fc.boolean();
    case 'money':
      return fc.constantFrom(...AMOUNTS);
    case 'decimal':
      return fc.constantFrom('0.9999', '1', '1.0001');
    case 'integer':
      return fc.integer({ min: 0, max: 20 });
    case 'year':
      return fc.integer({ min: 2020, max: 2022 });
    case 'date':
      return fc.constantFrom(...DATES);
    case 'text':
      return fc.constantFrom('', '甲', '乙');
    case 'enumeration':
      return fc.constantFrom(...fact.members.map((member) => member.code));
  }
}

function recordOf(facts: readonly FactAbout[]): fc.Arbitrary<JsonObject> {
  return fc.record(Object.fromEntries(facts.map((fact) => [fact.code, anyValue(fact)])));
}

function listOf({ id, facts }: SubjectAbout): fc.Arbitrary<JsonObject[]> {
  return fc
    .array(recordOf(facts), { maxLength: 4 })
    .map((elements) =>
      elements.map((element, index) => ({ ...element, [id?.code ?? 'id']: `E${index + 1}` })),
    );
}

/** A dossier that states every fact. */
function completeDossier(about: About): fc.Arbitrary<JsonObject> {
  const [enterprise, ...lists] = about.vocabulary;
  const items = about.measures.flatMap((measure) => measure.items.map((item) => item.id));
  const item = fc.constantFrom(...items);
  const year = fc.integer({ min: 2020, max: 2022 });
  const subject = fc.constantFrom('E1', 'E2', 'E3', 'E9', '甲');
  return fc
    .tuple(
      recordOf(enterprise?.facts ?? []),
      fc.record(Object.fromEntries(lists.map((list) => [list.code, listOf(list)]))),
      fc.array(fc.record({ item, year, amount_yuan: fc.constantFrom(...AMOUNTS), subject }), {
        maxLength: 3,
      }),
      fc.array(
        fc.record({
          item,
          amount_yuan: fc.constantFrom(...AMOUNTS),
          status: fc.constantFrom('applied', 'approved', 'received'),
        }),
        { maxLength: 2 },
      ),
    )
    .map(([facts, subjects, prior, other]) => ({
      application_date: APPLIED_ON,
      ...facts,
      ...subjects,
      prior_awards: prior,
      other_district_awards: other,
      superseded_items: [],
    }));
}

/** Facts that cannot be left out without another meaning: none known is what their absence says. */
const KEPT = new Set(['application_date', 'other_district_awards', 'superseded_items', 'item']);

function* pathsIn(json: JsonObject, about: About): Generator<string> {
  const ids = new Set(about.vocabulary.map((subject) => subject.id?.code));
  for (const [key, value] of Object.entries(json)) {
    if (!KEPT.has(key)) yield key;
    if (!Array.isArray(value)) continue;
    for (const [index, element] of value.entries()) {
      for (const field of Object.keys(element as JsonObject)) {
        if (!KEPT.has(field) && !ids.has(field)) yield `${key}[${index}].${field}`;
      }
    }
  }
}

/** The dossier without the facts at these paths. */
export function without(dossier: JsonObject, paths: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(
    Object.entries(dossier)
      .filter(([key]) => !paths.has(key))
      .map(([key, value]) => [
        key,
        Array.isArray(value) ? value.map((one, index) => thin(one, `${key}[${index}]`)) : value,
      ]),
  );

  function thin(element: Json, path: string): Json {
    return Object.fromEntries(
      Object.entries(element as JsonObject).filter(([field]) => !paths.has(`${path}.${field}`)),
    );
  }
}

/** A complete dossier and a selection of its facts to leave out. */
export function dossierWithGaps(
  about: About,
): fc.Arbitrary<{ readonly complete: JsonObject; readonly left: ReadonlySet<string> }> {
  return completeDossier(about).chain((complete) => {
    const paths = [...pathsIn(complete, about)];
    return fc
      .oneof(fc.subarray(paths, { maxLength: 4 }), fc.subarray(paths))
      .map((left) => ({ complete, left: new Set(left) }));
  });
}
