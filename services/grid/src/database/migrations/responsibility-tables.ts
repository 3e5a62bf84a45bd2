/** Chiefs of streets, lanes, courtyards, stairwells, roads and rivers, and lane stewards. */
export const RESPONSIBILITY_STATEMENTS = {
  up: [
    `CREATE TABLE responsibility_role (
      city_code text NOT NULL,
      code text NOT NULL,
      name text NOT NULL,
      holder_kind text NOT NULL,
      object_kind text NOT NULL,
      duties text[] NOT NULL,
      CONSTRAINT responsibility_role_pkey PRIMARY KEY (city_code, code),
      CONSTRAINT responsibility_role_holder CHECK (holder_kind IN ('OFFICIAL', 'RESIDENT', 'COUNT'))
    )`,
    `INSERT INTO responsibility_role (city_code, code, name, holder_kind, object_kind, duties) VALUES
      ('0000', 'STREET_CHIEF', '街长', 'OFFICIAL', 'STREET', '{}'), ('0000', 'LANE_CHIEF', '巷长', 'OFFICIAL', 'LANE', '{}'),
      ('0000', 'COURTYARD_CHIEF', '院长', 'RESIDENT', 'COURTYARD', '{}'),
      ('0000', 'STAIRWELL_CHIEF', '楼门长', 'RESIDENT', 'STAIRWELL', '{}'),
      ('0000', 'ROAD_CHIEF', '路长', 'OFFICIAL', 'ROAD', '{}'), ('0000', 'RIVER_CHIEF', '河长', 'OFFICIAL', 'RIVER', '{}'),
      ('0000', 'LANE_STEWARD', '小巷管家', 'RESIDENT', 'LANE', '{每日巡,经常访,及时记,随手拍,实时报}'),
      ('0000', 'PIONEER_HOUSEHOLD', '党员先锋户', 'COUNT', 'BUILDING', '{}')`,
    `CREATE TABLE responsibility (
      city_code text NOT NULL,
      id text NOT NULL,
      division_code text NOT NULL,
      division_code_then text,
      version integer NOT NULL,
      role text NOT NULL,
      level text NOT NULL,
      object_name text NOT NULL,
      object_name_folded text NOT NULL,
      sole boolean NOT NULL,
      holder_post text,
      holder_name text,
      count integer,
      grid_id text,
      valid_from timestamptz NOT NULL,
      valid_to timestamptz,
      CONSTRAINT responsibility_pkey PRIMARY KEY (city_code, id),
      CONSTRAINT responsibility_grid_fkey FOREIGN KEY (city_code, grid_id) REFERENCES grid (city_code, id),
      CONSTRAINT responsibility_period CHECK (valid_to > valid_from),
      CONSTRAINT responsibility_holder CHECK ((count IS NULL) <> (holder_name IS NULL)),
      CONSTRAINT responsibility_count CHECK (count >= 0)
    )`,
    `CREATE UNIQUE INDEX responsibility_sole ON responsibility (city_code, division_code, role, level, object_name_folded)
      WHERE valid_to IS NULL AND sole`,
    `CREATE INDEX responsibility_division ON responsibility (city_code, division_code, id)`,
    `CREATE INDEX responsibility_of_grid ON responsibility (city_code, grid_id, id)`,
  ],
  down: [`DROP TABLE responsibility`, `DROP TABLE responsibility_role`],
} as const;
