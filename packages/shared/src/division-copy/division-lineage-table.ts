/** Where the owner of Division keeps which code took over from which, and where the others keep their copy of it. */
export type LineageTable = 'division_lineage' | 'division_lineage_copy';

/** Statement for the migration of a service: one row for each code that another took over from, in one edition. */
export const lineageTableSql = (table: LineageTable): string => `CREATE TABLE ${table} (
  edition text NOT NULL,
  version integer NOT NULL,
  from_code text NOT NULL,
  to_code text NOT NULL,
  city_code text NOT NULL,
  merged boolean NOT NULL,
  moves_in_city integer NOT NULL,
  applied_at timestamptz,
  CONSTRAINT ${table}_pkey PRIMARY KEY (edition, version, from_code),
  CONSTRAINT ${table}_city_code_check CHECK (city_code = left(from_code, 4))
)`;
