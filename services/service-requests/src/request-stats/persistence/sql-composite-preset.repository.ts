import {
  appendEvents,
  cityCodeOf,
  ConflictError,
  DivisionCopyDirectory,
  rowsOf,
  type Sql,
  type TransactionRunner,
} from '@governance/shared';
import sql from 'sql-template-tag';
import { NATIONAL_CITY } from '../../service-category/service-category.js';
import { type CityPreset, MAX_PRESETS } from '../composite-preset.js';
import { assertRewritesNothing, type DefinedPreset } from '../defined-preset.js';
import type { CompositePresetRepository } from '../composite-preset.repository.js';

/** Presets of weights in PostgreSQL. */
export class SqlCompositePresetRepository implements CompositePresetRepository {
  constructor(
    private readonly database: Sql,
    private readonly transaction: TransactionRunner,
  ) {}

  findByCities(cityCodes: readonly string[]): Promise<readonly CityPreset[]> {
    return presetsOf(this.database, cityCodes);
  }

  define(preset: DefinedPreset, expectedVersion: number, thisYear: number): Promise<CityPreset> {
    const cityCode = cityCodeOf(preset.divisionCode);
    const isIt = ({ name, class: kind, year }: CityPreset) =>
      name === preset.name && kind === preset.class && year === preset.year;
    return this.transaction(async (manager) => {
      await new DivisionCopyDirectory(manager).requireDivision(manager, preset.divisionCode, 'divisionCode');
      // Definitions come one after the other: what holds in a year depends on all years before.
      await rowsOf(
        manager,
        sql`SELECT name FROM composite_preset WHERE city_code = ${NATIONAL_CITY} ORDER BY name, class, year LIMIT 1
            FOR UPDATE`,
      );
      const known = await presetsOf(manager, [cityCode]);
      const version = known.find(isIt)?.version ?? 0;
      if (version !== expectedVersion) throw new ConflictError('权重预设', version);
      assertRewritesNothing(preset, known, thisYear);
      await store(manager, cityCode, preset, version + 1);
      const defined = (await presetsOf(manager, [cityCode])).find(isIt);
      if (!defined) throw new Error(`Nobody stored the preset ${preset.name}`);
      await announce(manager, preset.divisionCode, defined);
      return defined;
    });
  }
}

/** All that each city knows; its own weights win. */
const presetsOf = (database: Sql, cityCodes: readonly string[]): Promise<readonly CityPreset[]> =>
  rowsOf<CityPreset>(
    database,
    sql`SELECT city.code AS "ofCity", preset.* FROM unnest(${[...cityCodes]}::text[]) AS city (code)
          CROSS JOIN LATERAL (
            SELECT DISTINCT ON (p.name, p.class, p.year) p.name, p.class, p.year,
              p.response_weight AS "responseWeight", p.resolution_weight AS "resolutionWeight",
              p.satisfaction_weight AS "satisfactionWeight",
              CASE WHEN p.city_code = ${NATIONAL_CITY} THEN 0 ELSE p.version END AS version
            FROM composite_preset p WHERE p.city_code IN (city.code, ${NATIONAL_CITY})
            ORDER BY p.name, p.class, p.year, p.city_code = ${NATIONAL_CITY} LIMIT ${MAX_PRESETS}
          ) preset`,
  );

async function store(
  manager: Sql,
  cityCode: string,
  { name, class: kind, year, responseWeight, resolutionWeight, satisfactionWeight }: DefinedPreset,
  version: number,
): Promise<void> {
  await rowsOf(
    manager,
    sql`INSERT INTO composite_preset
          (city_code, name, class, year, response_weight, resolution_weight, satisfaction_weight, version)
        VALUES (${cityCode}, ${name}, ${kind}, ${year}, ${responseWeight}, ${resolutionWeight}, ${satisfactionWeight},
          ${version})
        ON CONFLICT ON CONSTRAINT composite_preset_pkey DO UPDATE SET response_weight = excluded.response_weight,
          resolution_weight = excluded.resolution_weight, satisfaction_weight = excluded.satisfaction_weight,
          version = excluded.version`,
  );
}

const announce = (
  manager: Sql,
  divisionCode: string,
  { ofCity, version, ...weights }: CityPreset,
): Promise<void> =>
  appendEvents(manager, [
    {
      type: 'CompositePresetDefined',
      entity: 'CompositePreset',
      cityCode: ofCity,
      divisionCode,
      version,
      entityId: `${ofCity}-${weights.name}-${weights.class}-${String(weights.year)}`,
      payload: { ...weights },
    },
  ]);
