import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { NATIONAL_CITY } from '../../service-category/service-category.js';
import { type CityPreset, MAX_PRESETS } from '../composite-preset.js';
import type { CompositePresetRepository } from '../composite-preset.repository.js';

/** Presets of weights in PostgreSQL. */
export class SqlCompositePresetRepository implements CompositePresetRepository {
  constructor(private readonly database: Sql) {}

  findByCities(cityCodes: readonly string[]): Promise<readonly CityPreset[]> {
    return rowsOf<CityPreset>(
      this.database,
      sql`SELECT city.code AS "ofCity", preset.* FROM unnest(${[...cityCodes]}::text[]) AS city (code)
          CROSS JOIN LATERAL (
            SELECT DISTINCT ON (p.name, p.class, p.year) p.name, p.class, p.year,
              p.response_weight AS "responseWeight", p.resolution_weight AS "resolutionWeight",
              p.satisfaction_weight AS "satisfactionWeight"
            FROM composite_preset p WHERE p.city_code IN (city.code, ${NATIONAL_CITY})
            ORDER BY p.name, p.class, p.year, p.city_code = ${NATIONAL_CITY} LIMIT ${MAX_PRESETS}
          ) preset`,
    );
  }
}
