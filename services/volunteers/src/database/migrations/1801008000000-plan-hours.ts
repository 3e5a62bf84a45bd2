import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hours that volunteers mean to give in communities that are not their own. */
export class PlanHours1801008000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE hours_plan`);
  }
}

const UP = [
  `CREATE TABLE hours_plan (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    volunteer_id text NOT NULL,
    organization_id text,
    from_day date NOT NULL,
    to_day date NOT NULL,
    hours numeric(5,1) NOT NULL,
    declared_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3),
    CONSTRAINT hours_plan_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT hours_plan_volunteer_fkey FOREIGN KEY (city_code, volunteer_id) REFERENCES volunteer (city_code, id),
    CONSTRAINT hours_plan_period CHECK (to_day > from_day),
    CONSTRAINT hours_plan_hours CHECK (hours > 0 AND hours * 2 = trunc(hours * 2))
  )`,
  `CREATE INDEX hours_plan_volunteer ON hours_plan (city_code, volunteer_id, id)`,
  `CREATE INDEX hours_plan_division ON hours_plan (city_code, division_code, to_day)`,
];
