import type { TableStatements } from './table-statements.js';

/** What can be had of the offices of a place. */
export const SERVICE_ITEM_TABLES: TableStatements = {
  up: [
    `CREATE TABLE service_item (
      city_code text NOT NULL,
      id text NOT NULL,
      division_code text NOT NULL,
      division_code_then text,
      version integer NOT NULL,
      code text NOT NULL,
      kind text NOT NULL,
      name text NOT NULL,
      name_folded text NOT NULL,
      description text,
      visits_required integer NOT NULL,
      online boolean NOT NULL,
      agency text[] NOT NULL,
      venue text,
      department_id text,
      valid_from timestamptz(3) NOT NULL,
      valid_to timestamptz(3),
      CONSTRAINT service_item_pkey PRIMARY KEY (city_code, id),
      CONSTRAINT service_item_visits CHECK (visits_required >= 0 AND visits_required <= 20),
      CONSTRAINT service_item_period CHECK (valid_to IS NULL OR valid_to >= valid_from)
    )`,
    `CREATE UNIQUE INDEX service_item_code_once ON service_item (city_code, division_code, code)
      WHERE valid_to IS NULL`,
    `CREATE INDEX service_item_division ON service_item (city_code, division_code, id)`,
  ],
  down: ['DROP TABLE service_item'],
};
