import { appendEvents, cityCodeOf, ConflictError, rowsOf, type Sql, violates } from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { DivisionPopulation, NewPopulation, PopulationOfPlace } from '../division-population.js';
import type { DivisionPopulationRepository } from '../division-population.repository.js';

/** Figures of population in PostgreSQL. */
export class SqlDivisionPopulationRepository implements DivisionPopulationRepository {
  constructor(private readonly dataSource: DataSource) {}

  async record(figure: NewPopulation, expectedVersion: number): Promise<DivisionPopulation> {
    try {
      return await this.dataSource.transaction((manager) => write(manager, figure, expectedVersion));
    } catch (error) {
      // Two who record the first figure of a day at once: neither had a row to wait for.
      if (violates(error, 'division_population_pkey')) throw new ConflictError('人口数', 1);
      throw error;
    }
  }

  findLatest(codes: readonly string[], day: string): Promise<readonly PopulationOfPlace[]> {
    return rowsOf<PopulationOfPlace>(
      this.dataSource,
      sql`SELECT place.code AS "placeCode", latest.* FROM unnest(${codes}::text[]) AS place (code)
          CROSS JOIN LATERAL (
            SELECT division_code AS "divisionCode", as_of::text AS "asOf", persons, source, version
            FROM division_population
            WHERE city_code = left(place.code, 4) AND division_code = place.code AND as_of <= ${day}::date
            ORDER BY as_of DESC LIMIT 1
          ) latest`,
    );
  }
}

async function write(
  database: Sql,
  figure: NewPopulation,
  expectedVersion: number,
): Promise<DivisionPopulation> {
  const { divisionCode, asOf, persons, source } = figure;
  const cityCode = cityCodeOf(divisionCode);
  const [held] = await rowsOf<{ version: number }>(
    database,
    sql`SELECT version FROM division_population
        WHERE city_code = ${cityCode} AND division_code = ${divisionCode} AND as_of = ${asOf}::date FOR UPDATE`,
  );
  const current = held?.version ?? 0;
  if (current !== expectedVersion) throw new ConflictError('人口数', current);
  const version = current + 1;
  await rowsOf(
    database,
    held
      ? sql`WITH corrected AS (
              UPDATE division_population SET persons = ${persons}, source = ${source}, version = ${version}
              WHERE city_code = ${cityCode} AND division_code = ${divisionCode} AND as_of = ${asOf}::date RETURNING 1
            ) SELECT count(*) FROM corrected`
      : sql`INSERT INTO division_population (city_code, division_code, as_of, persons, source, version)
            VALUES (${cityCode}, ${divisionCode}, ${asOf}::date, ${persons}, ${source}, ${version})`,
  );
  const entityId = `${divisionCode}/${asOf}`;
  await appendEvents(database, [
    {
      type: 'PopulationRecorded',
      entity: 'DivisionPopulation',
      entityId,
      version,
      cityCode,
      divisionCode,
      payload: { ...figure },
    },
  ]);
  return { ...figure, version };
}
