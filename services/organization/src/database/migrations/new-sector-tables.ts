/** New sectors, how each was covered over time, and how many instructors were counted; in the order in which they may be made. */
export const NEW_SECTOR_TABLES: readonly string[] = [
  `CREATE TABLE new_sector_entity (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    name_folded text NOT NULL,
    uscc text,
    organization_id text,
    employees text,
    party_members integer,
    external_system text,
    external_id text,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    CONSTRAINT new_sector_entity_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT new_sector_entity_organization_fkey FOREIGN KEY (city_code, organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT new_sector_entity_party_members CHECK (party_members >= 0),
    CONSTRAINT new_sector_entity_period CHECK (valid_to > valid_from)
  )`,
  `CREATE INDEX new_sector_entity_division ON new_sector_entity (city_code, division_code, id)`,
  `CREATE INDEX new_sector_entity_kind ON new_sector_entity (city_code, kind, division_code, id)`,
  // One entity for each code and each organization: a closed one gives both free.
  `CREATE UNIQUE INDEX new_sector_entity_uscc ON new_sector_entity (city_code, uscc) WHERE valid_to IS NULL`,
  `CREATE UNIQUE INDEX new_sector_entity_organization ON new_sector_entity (city_code, organization_id)
    WHERE valid_to IS NULL`,
  `CREATE UNIQUE INDEX new_sector_entity_external ON new_sector_entity (city_code, external_system, external_id)`,
  `CREATE TABLE new_sector_coverage (
    city_code text NOT NULL,
    entity_id text NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    mode text NOT NULL,
    covering_organization_id text,
    CONSTRAINT new_sector_coverage_pkey PRIMARY KEY (city_code, entity_id, valid_from),
    CONSTRAINT new_sector_coverage_entity_fkey FOREIGN KEY (city_code, entity_id)
      REFERENCES new_sector_entity (city_code, id),
    CONSTRAINT new_sector_coverage_organization_fkey FOREIGN KEY (city_code, covering_organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT new_sector_coverage_period CHECK (valid_to > valid_from)
  )`,
  `CREATE UNIQUE INDEX new_sector_coverage_current ON new_sector_coverage (city_code, entity_id)
    WHERE valid_to IS NULL`,
  `CREATE INDEX new_sector_coverage_organization ON new_sector_coverage (city_code, covering_organization_id)`,
  `CREATE TABLE instructor_count (
    city_code text NOT NULL,
    organization_id text NOT NULL,
    counted_on date NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    part_time integer NOT NULL,
    full_time integer NOT NULL,
    CONSTRAINT instructor_count_pkey PRIMARY KEY (city_code, organization_id, counted_on),
    CONSTRAINT instructor_count_organization_fkey FOREIGN KEY (city_code, organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT instructor_count_not_negative CHECK (part_time >= 0 AND full_time >= 0)
  )`,
];
