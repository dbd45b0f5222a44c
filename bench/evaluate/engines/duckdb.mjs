import { DuckDBInstance } from '@duckdb/node-api';
import { fen, peerFacts } from './peer-facts.mjs';

/** DuckDB over the same rows: three tables, one statement; money is BIGINT in 分, divided as whole numbers. */
const QUERY = `
WITH open AS (SELECT * FROM enterprises WHERE applied >= 20211014 AND registered),
two AS (
  SELECT e.id, sum(
    CASE WHEN subsidized THEN 0
      WHEN type = 'general_upgrade' THEN least(investment * 15 // 100, 1000000000)
      WHEN type IN ('digital_equipment', 'digital_workshop') THEN least(investment * 30 // 100, 1500000000)
      WHEN type = 'smart_factory' THEN least(investment * 30 // 100, 5000000000) ELSE 0 END
    + CASE WHEN NOT recognized OR recognized_on < 20211014 THEN 0
      WHEN type = 'digital_workshop' AND NOT workshop_had THEN 50000000
      WHEN type = 'smart_factory' AND NOT factory_had THEN 100000000 ELSE 0 END) AS amount
  FROM open e JOIN projects p ON p.id = e.id GROUP BY e.id),
nine AS (
  SELECT e.id, sum(least(funds // 2, greatest(0, 200000000 - r.received))) AS amount
  FROM open e JOIN research r ON r.id = e.id
  WHERE year >= 2021 AND level <> 'municipal_other' AND role = 'lead' AND NOT had GROUP BY e.id)
SELECT a.id, CAST(
    CASE WHEN e.id IS NULL THEN 0 ELSE
      coalesce(two.amount, 0) + coalesce(nine.amount, 0)
      + CASE WHEN e.tier_level = 'municipal' AND e.tier_on >= 20211014 AND (NOT e.tier_had OR e.promoted)
          THEN greatest(0, CASE e.tier WHEN 'leading' THEN 50000000 WHEN 'growth' THEN 25000000
            WHEN 'innovative' THEN 10000000 ELSE 0 END - e.tier_received) ELSE 0 END
      + CASE WHEN e.year >= 2021 AND e.reports AND NOT e.rd_had
          THEN least(1000000000, CASE WHEN e.rd_had_twice AND e.before_that < e.before AND e.now > e.before
            THEN greatest(e.now * 5 // 100, (e.now - e.before) * 30 // 100) ELSE e.now * 5 // 100 END) ELSE 0 END
    END AS DOUBLE) AS total
FROM enterprises a LEFT JOIN open e USING (id) LEFT JOIN two USING (id) LEFT JOIN nine USING (id)`;

const TYPES = { number: 'BIGINT', string: 'VARCHAR', boolean: 'BOOLEAN' };
const day = (date) => Number(date.replaceAll('-', ''));

async function fill(connection, table, rows) {
  const [first] = rows;
  const columns = Object.keys(first);
  const declared = columns.map((name) => `"${name}" ${TYPES[typeof first[name]]}`);
  await connection.run(`CREATE TABLE ${table} (${declared.join(', ')})`);
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    for (const name of columns) {
      const value = row[name];
      if (typeof value === 'number') appender.appendBigInt(BigInt(value));
      else if (typeof value === 'boolean') appender.appendBoolean(value);
      else appender.appendVarchar(value);
    }
    appender.endRow();
  }
  appender.closeSync();
}

const duckdb = (name, run) => ({
  name,
  async prepare(dossiers) {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const enterprises = dossiers.map((dossier, id) => ({ id, ...peerFacts(dossier, fen) }));
    const flat = (key) => enterprises.flatMap(({ id, [key]: list }) => list.map((one) => ({ id, ...one })));
    await fill(
      connection,
      'enterprises',
      enterprises.map(({ projects, research, ...one }) => ({
        ...one,
        applied: day(one.applied),
        tier_on: day(one.tier_on),
      })),
    );
    await fill(
      connection,
      'projects',
      flat('projects').map((one) => ({ ...one, recognized_on: day(one.recognized_on) })),
    );
    await fill(connection, 'research', flat('research'));
    return connection;
  },
  run,
});

export const duckdbRows = duckdb('DuckDB, rows back to JavaScript', async (connection, totals) => {
  const reader = await connection.runAndReadAll(QUERY);
  const [ids, amounts] = reader.getColumns();
  for (const [index, id] of ids.entries()) totals[Number(id)] = amounts[index];
});

/** Only the sum of all totals is worked out; it is right or wrong as a whole. */
export const duckdbSum = {
  ...duckdb('DuckDB, the sum alone', async (connection, totals) => {
    const reader = await connection.runAndReadAll(`SELECT sum(total) FROM (${QUERY})`);
    totals[0] = reader.getColumns()[0][0];
  }),
  wrong: ([sum], expected) =>
    sum === Number(expected.reduce((all, one) => all + one)) ? 0 : expected.length,
};
