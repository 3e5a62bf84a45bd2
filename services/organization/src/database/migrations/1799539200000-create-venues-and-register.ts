import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Venues with what was mediated in them, and the register with its kinds. */
export class CreateVenuesAndRegister1799539200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['register_entry', 'register_kind', 'mediation_count', 'venue'])
      await db.query(`DROP TABLE ${table}`);
  }
}

const UP = [
  `CREATE TABLE venue (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    name_folded text NOT NULL,
    address text NOT NULL,
    contact_phone text,
    operated_by_id text,
    total_area_m2 integer,
    public_area_m2 integer,
    open_to text NOT NULL,
    services jsonb NOT NULL,
    functions text[] NOT NULL,
    opening_hours jsonb NOT NULL,
    holiday_note text,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    CONSTRAINT venue_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT venue_operated_by_fkey FOREIGN KEY (city_code, operated_by_id) REFERENCES organization (city_code, id),
    CONSTRAINT venue_area CHECK (public_area_m2 >= 0 AND total_area_m2 > 0 AND public_area_m2 <= total_area_m2),
    CONSTRAINT venue_period CHECK (valid_to > valid_from)
  )`,
  `CREATE INDEX venue_division ON venue (city_code, division_code, id)`,
  `CREATE INDEX venue_kind ON venue (city_code, kind, division_code, id)`,
  `CREATE INDEX venue_operated_by ON venue (city_code, operated_by_id, division_code, id)`,
  `CREATE TABLE mediation_count (
    city_code text NOT NULL,
    venue_id text NOT NULL,
    month date NOT NULL,
    kind text NOT NULL,
    count integer NOT NULL,
    CONSTRAINT mediation_count_pkey PRIMARY KEY (city_code, venue_id, month, kind),
    CONSTRAINT mediation_count_venue_fkey FOREIGN KEY (city_code, venue_id) REFERENCES venue (city_code, id),
    CONSTRAINT mediation_count_count CHECK (count >= 0)
  )`,
  // The same for all cities: where data are spread over nodes by city, every node keeps all of it.
  `CREATE TABLE register_kind (
    code text NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    unit text NOT NULL,
    is_public boolean NOT NULL,
    is_demand boolean NOT NULL,
    least_quantity integer NOT NULL,
    accounts text NOT NULL,
    CONSTRAINT register_kind_pkey PRIMARY KEY (code),
    CONSTRAINT register_kind_least_quantity CHECK (least_quantity >= 0)
  )`,
  `CREATE TABLE register_entry (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    title_folded text NOT NULL,
    category text,
    organization_id text,
    quantity numeric(18,2),
    document text,
    legal_basis text,
    subject text,
    subject_key text,
    repeats_id text,
    decision text,
    decided_on date,
    decided_by_id text,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    outcome text,
    closing_reason text,
    CONSTRAINT register_entry_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT register_entry_kind_fkey FOREIGN KEY (kind) REFERENCES register_kind (code),
    CONSTRAINT register_entry_organization_fkey FOREIGN KEY (city_code, organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT register_entry_decided_by_fkey FOREIGN KEY (city_code, decided_by_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT register_entry_repeats_fkey FOREIGN KEY (city_code, repeats_id) REFERENCES register_entry (city_code, id),
    CONSTRAINT register_entry_quantity CHECK (quantity >= 0),
    CONSTRAINT register_entry_period CHECK (valid_to >= valid_from),
    CONSTRAINT register_entry_subject CHECK ((subject IS NULL) = (subject_key IS NULL)),
    CONSTRAINT register_entry_closed CHECK (outcome IS NULL OR valid_to IS NOT NULL)
  )`,
  `CREATE INDEX register_entry_division ON register_entry (city_code, division_code, id)`,
  `CREATE INDEX register_entry_kind ON register_entry (city_code, kind, division_code, id)`,
  `CREATE INDEX register_entry_organization ON register_entry (city_code, organization_id, division_code, id)`,
  `CREATE INDEX register_entry_demand ON register_entry (city_code, division_code, subject_key, valid_from, id)
    WHERE subject_key IS NOT NULL`,
  `CREATE INDEX register_entry_repeats ON register_entry (city_code, division_code, valid_from, id)
    WHERE repeats_id IS NOT NULL`,
];
