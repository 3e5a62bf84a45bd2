import type { TableStatements } from './table-statements.js';

/** Categories of a city's own, which department leads where, and where on the ground a request is. */
export const INTAKE_TABLES: TableStatements = {
  up: [
    `ALTER TABLE service_category ADD COLUMN sensitive boolean NOT NULL DEFAULT false`,
    `ALTER TABLE service_category ADD COLUMN retired boolean NOT NULL DEFAULT false`,
    `ALTER TABLE service_category ADD COLUMN version integer NOT NULL DEFAULT 1`,
    `CREATE TABLE dispatch_rule (
      city_code text NOT NULL,
      id text NOT NULL,
      category_code text NOT NULL,
      division_code text NOT NULL,
      division_code_then text,
      department_id text NOT NULL,
      version integer NOT NULL,
      valid_from timestamptz(3) NOT NULL,
      valid_to timestamptz(3),
      CONSTRAINT dispatch_rule_pkey PRIMARY KEY (city_code, id),
      CONSTRAINT dispatch_rule_version CHECK (version > 0),
      CONSTRAINT dispatch_rule_period CHECK (valid_to IS NULL OR valid_to >= valid_from)
    )`,
    `CREATE UNIQUE INDEX dispatch_rule_current ON dispatch_rule (city_code, category_code, division_code)
      WHERE valid_to IS NULL`,
    `CREATE INDEX dispatch_rule_place ON dispatch_rule (city_code, division_code, category_code, id)`,
    `CREATE TABLE service_request_point (
      city_code text NOT NULL,
      request_id text NOT NULL,
      longitude double precision NOT NULL,
      latitude double precision NOT NULL,
      coordinate_system text NOT NULL,
      answered_at timestamptz(3),
      CONSTRAINT service_request_point_pkey PRIMARY KEY (city_code, request_id),
      CONSTRAINT service_request_point_request_fkey FOREIGN KEY (city_code, request_id)
        REFERENCES service_request (city_code, id),
      CONSTRAINT service_request_point_on_earth
        CHECK (longitude >= -180 AND longitude <= 180 AND latitude >= -90 AND latitude <= 90)
    )`,
    `CREATE INDEX service_request_merged ON service_request (city_code, merged_into_id, received_at, id)
      WHERE merged_into_id IS NOT NULL`,
  ],
  down: [
    'DROP INDEX service_request_merged',
    'DROP TABLE service_request_point',
    'DROP TABLE dispatch_rule',
    'ALTER TABLE service_category DROP COLUMN version',
    'ALTER TABLE service_category DROP COLUMN retired',
    'ALTER TABLE service_category DROP COLUMN sensitive',
  ],
};
