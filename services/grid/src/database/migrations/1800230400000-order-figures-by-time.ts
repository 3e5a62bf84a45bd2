import { statisticKeysSql } from '@governance/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures are kept in the order of time, so that some days of a measure are read without all others. */
export class OrderFiguresByTime1800230400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of statisticKeysSql.up) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of statisticKeysSql.down) await db.query(statement);
  }
}
