import { publishedCellTableSql } from '@governance/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SATISFACTION_MEASURES } from '../../request-stats/satisfaction-figures.js';

/** What is published of satisfaction when a month closes. Of months that were closed before, nothing is. */
export class PublishSatisfaction1800230800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of publishedCellTableSql.up) await db.query(statement);
    await db.query(HIDE_CLOSED, [[...SATISFACTION_MEASURES]]);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of publishedCellTableSql.down) await db.query(statement);
  }
}

/** A missing cell would say that nobody answered. */
const HIDE_CLOSED = `
  INSERT INTO published_cell (city_code, division_code, measure, month, amount)
  SELECT closed.city_code, closed.city_code || top.ending, measure, closed.month, NULL
  FROM closed_month closed, unnest($1::text[]) AS measure, (VALUES ('00000000'), ('-units')) AS top (ending)`;
