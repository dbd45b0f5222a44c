/** Runs engines in turns over the same dossiers. */

const ROUNDS = 15;

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function timed(run) {
  const started = performance.now();
  const value = await run();
  return { value, ns: (performance.now() - started) * 1e6 };
}

/**
 * The time of each engine in each round, in nanoseconds for one dossier, and how many totals it gets wrong. A slow engine
 * goes through the first part of the dossiers only (`most`).
 */
export async function compare(engines, dossiers, expected) {
  const entered = [];
  for (const engine of engines) {
    const own = dossiers.slice(0, engine.most ?? dossiers.length);
    const { value: facts, ns } = await timed(() => engine.prepare(own));
    entered.push({
      engine,
      facts,
      totals: new Float64Array(own.length),
      prepared: ns / own.length,
      times: [],
    });
  }
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const one of entered) {
      const { ns } = await timed(() => one.engine.run(one.facts, one.totals));
      // The first round warms the engines up.
      if (round > 0) one.times.push(ns / one.totals.length);
    }
  }
  return entered.map(({ engine, totals, prepared, times }) => ({
    name: engine.name,
    dossiers: totals.length,
    prepared,
    times,
    wrong: engine.wrong?.(totals, expected) ?? wrongOf(totals, expected),
  }));
}

const wrongOf = (totals, expected) =>
  totals.reduce((sum, total, index) => sum + (total === Number(expected[index]) ? 0 : 1), 0);
