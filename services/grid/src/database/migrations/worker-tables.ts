/** What a grid worker and an assignment say since duties are kept here, and how many people a place is to have. */
export const WORKER_STATEMENTS = {
  up: [
    `ALTER TABLE grid_worker ADD COLUMN work_phone text, ADD COLUMN ended_at timestamptz`,
    `ALTER TABLE grid_assignment ADD COLUMN role text NOT NULL DEFAULT 'MEMBER',
      ADD CONSTRAINT grid_assignment_role CHECK (role IN ('MAIN', 'DEPUTY', 'MEMBER'))`,
    `CREATE UNIQUE INDEX grid_assignment_main ON grid_assignment (city_code, grid_id)
      WHERE valid_to IS NULL AND role = 'MAIN'`,
    `CREATE INDEX grid_assignment_worker ON grid_assignment (city_code, worker_id)`,
    `CREATE TABLE grid_establishment (
      city_code text NOT NULL,
      division_code text NOT NULL,
      division_code_then text,
      kind text NOT NULL,
      valid_from timestamptz NOT NULL,
      valid_to timestamptz,
      version integer NOT NULL,
      established integer NOT NULL,
      CONSTRAINT grid_establishment_pkey PRIMARY KEY (city_code, division_code, kind, valid_from),
      CONSTRAINT grid_establishment_period CHECK (valid_to > valid_from),
      CONSTRAINT grid_establishment_count CHECK (established >= 0)
    )`,
    `CREATE UNIQUE INDEX grid_establishment_current ON grid_establishment (city_code, division_code, kind)
      WHERE valid_to IS NULL`,
  ],
  down: [
    `DROP TABLE grid_establishment`,
    `DROP INDEX grid_assignment_worker`,
    `DROP INDEX grid_assignment_main`,
    `ALTER TABLE grid_assignment DROP COLUMN role`,
    `ALTER TABLE grid_worker DROP COLUMN ended_at, DROP COLUMN work_phone`,
  ],
} as const;
