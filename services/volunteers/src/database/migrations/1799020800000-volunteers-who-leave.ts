import { protectTableSql } from '@governance/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When volunteers have time, who agreed for a child, and what is left of whoever leaves. */
export class VolunteersWhoLeave1799020800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of DOWN) await db.query(statement);
  }
}

/** Whoever has left: their protected rows may be removed by the service, and by nobody else. */
const LEFT = (table: string): string => `(SELECT viewer_has_role('SERVICE')) AND EXISTS (
  SELECT FROM volunteer v WHERE v.city_code = ${table}.city_code AND v.id = ${table}.volunteer_id AND v.left_at IS NOT NULL
)`;

/** A row can only be removed by whoever may read it. */
const removable = (table: string): readonly string[] => [
  `CREATE POLICY ${table}_find_left ON ${table} FOR SELECT USING (${LEFT(table)})`,
  `CREATE POLICY ${table}_remove_left ON ${table} FOR DELETE USING (${LEFT(table)})`,
];

const ofVolunteer = (condition: string): string => `EXISTS (
  SELECT FROM volunteer v WHERE v.city_code = volunteer_guardian_consent.city_code
    AND v.id = volunteer_guardian_consent.volunteer_id AND (${condition})
)`;
const hasRole = (...roles: readonly string[]): string =>
  `(SELECT viewer_has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;
const SELF = 'v.subject = (SELECT viewer_subject())';
const AT_HOME = 'v.home_organization_id = (SELECT viewer_organization())';
const SECRETARY = `(${AT_HOME} AND ${hasRole('UNIT_SECRETARY')})`;
const ATTENDING = `(viewer_governs(v.division_code)
  AND ${hasRole('GRID_WORKER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR')})`;
const REGISTRAR = `(${AT_HOME}
  AND ${hasRole('UNIT_SECRETARY', 'STREET_OFFICER', 'DEPARTMENT_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR')})`;

const UP = [
  `ALTER TABLE volunteer ADD COLUMN left_at timestamptz, ADD COLUMN availability text[] NOT NULL DEFAULT '{}'`,
  `ALTER TABLE volunteer ALTER COLUMN age_band DROP NOT NULL`,
  `ALTER TABLE volunteer ADD CONSTRAINT volunteer_availability CHECK (cardinality(availability) <= 21)`,
  // What is left of somebody tells nothing about them.
  `ALTER TABLE volunteer ADD CONSTRAINT volunteer_left CHECK (left_at IS NULL OR (subject IS NULL AND age_band IS NULL
    AND cardinality(skills) = 0 AND cardinality(availability) = 0))`,
  `CREATE TABLE volunteer_guardian_consent (
    city_code text NOT NULL,
    volunteer_id text NOT NULL,
    given_at timestamptz NOT NULL,
    relation text NOT NULL,
    CONSTRAINT volunteer_guardian_consent_pkey PRIMARY KEY (city_code, volunteer_id),
    CONSTRAINT volunteer_guardian_consent_volunteer_fkey
      FOREIGN KEY (city_code, volunteer_id) REFERENCES volunteer (city_code, id)
  )`,
  ...protectTableSql('volunteer_guardian_consent', {
    read: ofVolunteer([SELF, SECRETARY, ATTENDING].join(' OR ')),
    write: `${hasRole('SERVICE')} OR ${ofVolunteer([SELF, REGISTRAR].join(' OR '))}`,
  }),
  ...['volunteer_identity', 'volunteer_party_membership', 'volunteer_guardian_consent'].flatMap(removable),
];

const DOWN = [
  ...['volunteer_identity', 'volunteer_party_membership'].flatMap((table) => [
    `DROP POLICY ${table}_remove_left ON ${table}`,
    `DROP POLICY ${table}_find_left ON ${table}`,
  ]),
  `DROP TABLE volunteer_guardian_consent`,
  `ALTER TABLE volunteer DROP CONSTRAINT volunteer_left, DROP CONSTRAINT volunteer_availability`,
  `UPDATE volunteer SET age_band = 'AGE_18_29' WHERE age_band IS NULL`,
  `ALTER TABLE volunteer ALTER COLUMN age_band SET NOT NULL`,
  `ALTER TABLE volunteer DROP COLUMN left_at, DROP COLUMN availability`,
];
