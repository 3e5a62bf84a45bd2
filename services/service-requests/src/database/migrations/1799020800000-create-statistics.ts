import { rebuildStatistics, statisticTablesSql } from '@governance/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closingFacts, receiptFacts, turnFacts } from '../../request-stats/persistence/request-facts.js';

/**
 * Weights of the three rates by preset, year and class of tasks, in thousandths: reference data, small, and on every
 * node. City `0000` holds what all cities share; a row of a city itself replaces the shared one.
 */
const COMPOSITE_PRESETS = [
  `CREATE TABLE composite_preset (
    city_code text NOT NULL,
    name text NOT NULL,
    year integer NOT NULL,
    class text NOT NULL,
    response_weight integer NOT NULL,
    resolution_weight integer NOT NULL,
    satisfaction_weight integer NOT NULL,
    CONSTRAINT composite_preset_pkey PRIMARY KEY (city_code, name, class, year),
    CONSTRAINT composite_preset_city_code CHECK (city_code ~ '^[0-9]{4}$'),
    CONSTRAINT composite_preset_year CHECK (year >= 2000 AND year < 3000),
    CONSTRAINT composite_preset_weights CHECK (response_weight >= 0 AND resolution_weight >= 0
      AND satisfaction_weight >= 0 AND response_weight + resolution_weight + satisfaction_weight = 1000)
  )`,
  `COMMENT ON COLUMN composite_preset.year IS 'the first year that these weights hold in; until a later row'`,
  // One secondary source, which gives no year: they hold from the first.
  `INSERT INTO composite_preset VALUES ('0000', '准格尔旗', 2000, 'ALL', 300, 350, 350)`,
];

/** Figures, counted as requests move, and the weights of the composite; what a database holds already is counted at once. */
export class CreateStatistics1799020800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...statisticTablesSql.up, ...COMPOSITE_PRESETS]) await db.query(statement);
    await rebuildStatistics(db, COUNTED_THEN);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE composite_preset');
    for (const statement of statisticTablesSql.down) await db.query(statement);
  }
}

/** What there was to count when this was written. They read the tables of the first migration and nothing else. */
const COUNTED_THEN = [receiptFacts, closingFacts, turnFacts];
