import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Road segments with their chiefs, frontage agreements along them, service stations, and broadcasts. */
export class CreateFrontage1799366400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of DOWN) await db.query(statement);
  }
}

const PLACED = `city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    closed_at timestamptz(3)`;

const UP = [
  `CREATE TABLE road_segment (
    ${PLACED},
    name text NOT NULL,
    from_description text NOT NULL,
    to_description text NOT NULL,
    length_m integer,
    level_term text,
    CONSTRAINT road_segment_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT road_segment_length CHECK (length_m > 0)
  )`,
  `CREATE INDEX road_segment_division ON road_segment (city_code, division_code, id)`,
  `ALTER TABLE responsibility ADD COLUMN road_segment_id text`,
  `ALTER TABLE responsibility ADD CONSTRAINT responsibility_road_segment_fkey
    FOREIGN KEY (city_code, road_segment_id) REFERENCES road_segment (city_code, id)`,
  `CREATE INDEX responsibility_of_road_segment ON responsibility (city_code, road_segment_id, id)`,
  `CREATE TABLE frontage_agreement (
    ${PLACED},
    unit_name text NOT NULL,
    road_segment_id text,
    grid_id text,
    signed_on date NOT NULL,
    valid_until date NOT NULL,
    duties text[] NOT NULL,
    CONSTRAINT frontage_agreement_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT frontage_agreement_road_segment_fkey FOREIGN KEY (city_code, road_segment_id)
      REFERENCES road_segment (city_code, id),
    CONSTRAINT frontage_agreement_grid_fkey FOREIGN KEY (city_code, grid_id) REFERENCES grid (city_code, id),
    CONSTRAINT frontage_agreement_term CHECK (valid_until > signed_on),
    CONSTRAINT frontage_agreement_duties CHECK (cardinality(duties) > 0)
  )`,
  `CREATE INDEX frontage_agreement_division ON frontage_agreement (city_code, division_code, id)`,
  `CREATE INDEX frontage_agreement_road_segment
    ON frontage_agreement (city_code, road_segment_id, division_code, id)`,
  `CREATE INDEX frontage_agreement_grid ON frontage_agreement (city_code, grid_id, division_code, id)`,
  `INSERT INTO reference_kind (city_code, noun, code, name) VALUES
    ('0000', 'STATION_FUNCTION', 'PARTY_LIFE', '组织生活'),
    ('0000', 'STATION_FUNCTION', 'DELIBERATION', '议事协商'),
    ('0000', 'STATION_FUNCTION', 'CONVENIENCE_SERVICE', '便民服务'),
    ('0000', 'STATION_FUNCTION', 'DISPUTE_MEDIATION', '矛盾调解'),
    ('0000', 'STATION_FUNCTION', 'POLICY_ADVICE', '政策宣传'),
    ('0000', 'STATION_FUNCTION', 'VOLUNTEER_SERVICE', '志愿服务')`,
  `CREATE TABLE service_station (
    ${PLACED},
    name text NOT NULL,
    grid_id text,
    address text NOT NULL,
    functions text[] NOT NULL,
    opening_hours text,
    CONSTRAINT service_station_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT service_station_grid_fkey FOREIGN KEY (city_code, grid_id) REFERENCES grid (city_code, id)
  )`,
  `CREATE INDEX service_station_division ON service_station (city_code, division_code, id)`,
  `CREATE INDEX service_station_grid ON service_station (city_code, grid_id, division_code, id)`,
  `CREATE TABLE broadcast (
    ${PLACED},
    title text NOT NULL,
    topic text NOT NULL,
    starts_at timestamptz(3) NOT NULL,
    ends_at timestamptz(3),
    host_organization_id text,
    grid_id text,
    audience_count integer,
    CONSTRAINT broadcast_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT broadcast_grid_fkey FOREIGN KEY (city_code, grid_id) REFERENCES grid (city_code, id),
    CONSTRAINT broadcast_period CHECK (ends_at > starts_at),
    CONSTRAINT broadcast_audience CHECK (audience_count >= 0)
  )`,
  `CREATE INDEX broadcast_division ON broadcast (city_code, division_code, starts_at, id)`,
  `CREATE INDEX broadcast_start ON broadcast (city_code, starts_at, id)`,
  `CREATE INDEX broadcast_grid ON broadcast (city_code, grid_id, starts_at, id)`,
] as const;

const DOWN = [
  'DROP TABLE broadcast',
  'DROP TABLE service_station',
  `DELETE FROM reference_kind WHERE noun = 'STATION_FUNCTION'`,
  'DROP TABLE frontage_agreement',
  'DROP INDEX responsibility_of_road_segment',
  'ALTER TABLE responsibility DROP CONSTRAINT responsibility_road_segment_fkey',
  'ALTER TABLE responsibility DROP COLUMN road_segment_id',
  'DROP TABLE road_segment',
] as const;
