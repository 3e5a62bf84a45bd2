import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a publisher said of a month is found by that month; the key, which serves readers, has the figure before it. */
export class FindEditions1800316800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      'CREATE INDEX monthly_figure_told ON monthly_figure (city_code, division_code, month, source, edition)',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX monthly_figure_told');
  }
}
