import {
  DATA_SET_TABLE_SQL,
  divisionCopyTableSql,
  eventTablesSql,
  IDEMPOTENCY_TABLE_SQL,
  personalTablesSql,
  protectTableSql,
} from '@governance/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Volunteers, what identifies them in protected tables of its own, and the hours that they give. */
export class CreateVolunteers1767225600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const shared = [
      ...eventTablesSql.up,
      IDEMPOTENCY_TABLE_SQL,
      DATA_SET_TABLE_SQL,
      ...divisionCopyTableSql.up,
    ];
    for (const statement of [...shared, ...personalTablesSql.up, ...UP]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    const tables = [
      'hour_record',
      'volunteer_party_membership',
      'volunteer_identity',
      'volunteer',
      'skill',
      'data_set',
      'idempotency_key',
    ];
    for (const table of tables) await db.query(`DROP TABLE ${table}`);
    for (const statement of [...personalTablesSql.down, ...divisionCopyTableSql.down, ...eventTablesSql.down])
      await db.query(statement);
  }
}

/** A condition on the volunteer to whom a protected row belongs. */
const ofVolunteer = (table: string, condition: string): string => `EXISTS (
  SELECT FROM volunteer v WHERE v.city_code = ${table}.city_code AND v.id = ${table}.volunteer_id AND (${condition})
)`;
const SELF = 'v.subject = viewer_subject()';
const SECRETARY = `(v.home_organization_id = viewer_organization() AND viewer_has_role('UNIT_SECRETARY'))`;
const ATTENDING = `(viewer_governs(v.division_code)
  AND viewer_has_role('GRID_WORKER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR'))`;
const REGISTRAR = `(v.home_organization_id = viewer_organization()
  AND viewer_has_role('UNIT_SECRETARY', 'STREET_OFFICER', 'DEPARTMENT_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR'))`;

const protectedTable = (table: string, readers: readonly string[]): readonly string[] =>
  protectTableSql(table, {
    read: ofVolunteer(table, readers.join(' OR ')),
    write: `${ofVolunteer(table, [SELF, REGISTRAR].join(' OR '))} OR viewer_has_role('SERVICE')`,
  });

const UP = [
  `CREATE TABLE skill (
    city_code text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    CONSTRAINT skill_pkey PRIMARY KEY (city_code, code)
  )`,
  `COMMENT ON TABLE skill IS 'reference table: what volunteers can do; city 0000 holds the national defaults'`,
  `INSERT INTO skill (city_code, code, name) VALUES
    ('0000', 'FIRST_AID', '急救护理'), ('0000', 'TUTORING', '课业辅导'), ('0000', 'REPAIR', '家电维修'),
    ('0000', 'PLUMBING_ELECTRICITY', '水电维修'), ('0000', 'HAIRDRESSING', '理发'), ('0000', 'LEGAL_AID', '法律咨询'),
    ('0000', 'COUNSELLING', '心理疏导'), ('0000', 'CALLIGRAPHY', '书法绘画'), ('0000', 'PERFORMANCE', '文艺表演'),
    ('0000', 'PHOTOGRAPHY', '摄影摄像'), ('0000', 'DIGITAL_HELP', '智能手机教学'), ('0000', 'TRAFFIC_GUIDANCE', '交通引导'),
    ('0000', 'FIRE_SAFETY', '消防宣传'), ('0000', 'GARDENING', '绿化养护'), ('0000', 'COOKING', '烹饪'),
    ('0000', 'DRIVING', '驾驶')`,
  `CREATE TABLE volunteer (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    subject text,
    masked_name text NOT NULL,
    home_organization_id text,
    age_band text NOT NULL,
    skills text[] NOT NULL,
    registered_at timestamptz NOT NULL,
    CONSTRAINT volunteer_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT volunteer_subject_once UNIQUE (city_code, subject),
    CONSTRAINT volunteer_skills CHECK (cardinality(skills) <= 20)
  )`,
  `CREATE INDEX volunteer_division ON volunteer (city_code, division_code, id)`,
  `CREATE INDEX volunteer_home ON volunteer (city_code, home_organization_id, division_code, id)`,
  `CREATE TABLE volunteer_identity (
    city_code text NOT NULL,
    volunteer_id text NOT NULL,
    name text NOT NULL,
    phone_algorithm text,
    phone_key_id text,
    phone_ciphertext text,
    CONSTRAINT volunteer_identity_pkey PRIMARY KEY (city_code, volunteer_id),
    CONSTRAINT volunteer_identity_volunteer_fkey FOREIGN KEY (city_code, volunteer_id) REFERENCES volunteer (city_code, id),
    CONSTRAINT volunteer_identity_phone CHECK (num_nulls(phone_algorithm, phone_key_id, phone_ciphertext) IN (0, 3))
  )`,
  ...protectedTable('volunteer_identity', [SELF, SECRETARY, ATTENDING]),
  `CREATE TABLE volunteer_party_membership (
    city_code text NOT NULL,
    volunteer_id text NOT NULL,
    party_member boolean NOT NULL,
    CONSTRAINT volunteer_party_membership_pkey PRIMARY KEY (city_code, volunteer_id),
    CONSTRAINT volunteer_party_membership_volunteer_fkey
      FOREIGN KEY (city_code, volunteer_id) REFERENCES volunteer (city_code, id)
  )`,
  ...protectedTable('volunteer_party_membership', [SELF, SECRETARY]),
  `CREATE TABLE hour_record (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    volunteer_id text NOT NULL,
    organization_id text NOT NULL,
    title text NOT NULL,
    activity_kind text NOT NULL,
    hours numeric(4,1) NOT NULL,
    served_on date NOT NULL,
    state text NOT NULL,
    reported_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    confirmed_by text,
    CONSTRAINT hour_record_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT hour_record_volunteer_fkey FOREIGN KEY (city_code, volunteer_id) REFERENCES volunteer (city_code, id),
    CONSTRAINT hour_record_hours CHECK (hours > 0 AND hours <= 24 AND hours * 2 = trunc(hours * 2)),
    CONSTRAINT hour_record_confirmed CHECK ((state = 'REPORTED' AND confirmed_at IS NULL)
      OR (state = 'CONFIRMED' AND confirmed_at IS NOT NULL) OR state = 'REVERSED')
  )`,
  `CREATE INDEX hour_record_volunteer ON hour_record (city_code, volunteer_id, served_on, id)`,
  `CREATE INDEX hour_record_organization ON hour_record (city_code, organization_id, served_on, id)`,
  `CREATE INDEX hour_record_division ON hour_record (city_code, division_code, served_on, id)`,
];
