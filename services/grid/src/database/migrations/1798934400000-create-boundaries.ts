import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Boundaries of grids, and the requests that were placed in a grid by their point. */
export class CreateBoundaries1798934400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['located_request', 'grid_boundary']) await db.query(`DROP TABLE ${table}`);
  }
}

const UP = [
  `CREATE TABLE grid_boundary (
    city_code text NOT NULL,
    grid_id text NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    coordinate_system text NOT NULL,
    geometry jsonb NOT NULL,
    west double precision NOT NULL,
    south double precision NOT NULL,
    east double precision NOT NULL,
    north double precision NOT NULL,
    area_m2 double precision NOT NULL,
    points integer NOT NULL,
    CONSTRAINT grid_boundary_pkey PRIMARY KEY (city_code, grid_id, valid_from),
    CONSTRAINT grid_boundary_grid_fkey FOREIGN KEY (city_code, grid_id) REFERENCES grid (city_code, id),
    CONSTRAINT grid_boundary_period CHECK (valid_to > valid_from),
    CONSTRAINT grid_boundary_extent CHECK (west < east AND south < north)
  )`,
  `CREATE UNIQUE INDEX grid_boundary_current ON grid_boundary (city_code, grid_id) WHERE valid_to IS NULL`,
  // The one index that no city leads: a point on the ground tells no city, so every shard is asked.
  `CREATE INDEX grid_boundary_extent_box ON grid_boundary USING gist (box(point(west, south), point(east, north)))`,
  `CREATE TABLE located_request (
    city_code text NOT NULL,
    request_id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    grid_id text,
    located_at timestamptz NOT NULL,
    CONSTRAINT located_request_pkey PRIMARY KEY (city_code, request_id),
    CONSTRAINT located_request_grid_fkey FOREIGN KEY (city_code, grid_id) REFERENCES grid (city_code, id)
  )`,
];
