/**
 * The local copy of the divisions, as statements for the first migration of a service that does not own them, one a
 * string. Small and needed beside every row, so it is a reference table: a database that is distributed by city holds
 * it whole on every node, which is why its key may do without the city.
 */
export const divisionCopyTableSql: { readonly up: readonly string[]; readonly down: readonly string[] } = {
  up: [
    `CREATE TABLE division_copy (
      code text NOT NULL,
      city_code text NOT NULL,
      name text NOT NULL,
      full_name text NOT NULL,
      level text NOT NULL,
      parent_code text,
      valid_from timestamptz NOT NULL,
      valid_to timestamptz,
      version integer NOT NULL,
      CONSTRAINT division_copy_pkey PRIMARY KEY (code),
      CONSTRAINT division_copy_code_check CHECK (code ~ '^[1-9][0-9]{11}$'),
      CONSTRAINT division_copy_city_code_check CHECK (city_code = left(code, 4)),
      CONSTRAINT division_copy_level_check
        CHECK (level IN ('PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'COMMUNITY'))
    )`,
    `COMMENT ON TABLE division_copy IS 'reference table: what the owner of Division told; written by its consumer alone'`,
  ],
  down: [`DROP TABLE division_copy`],
};
