/** Lists of duties, and the decisions by which a duty came onto one; in the order in which they may be made. */
export const DUTY_TABLES: readonly string[] = [
  `CREATE TABLE duty_item (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    level text NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    title_folded text NOT NULL,
    legal_basis text,
    responsible_organization_id text,
    organization_id text,
    decided_on date NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    removed_on date,
    removal_reason text,
    lacked_legal_basis boolean,
    CONSTRAINT duty_item_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT duty_item_responsible_fkey FOREIGN KEY (city_code, responsible_organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT duty_item_organization_fkey FOREIGN KEY (city_code, organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT duty_item_period CHECK (valid_to > valid_from),
    CONSTRAINT duty_item_removal CHECK (
      (removed_on IS NULL) = (removal_reason IS NULL) AND (removed_on IS NULL) = (lacked_legal_basis IS NULL)
    ),
    CONSTRAINT duty_item_removed_later CHECK (removed_on >= valid_from AND (valid_to IS NULL OR removed_on < valid_to))
  )`,
  `CREATE INDEX duty_item_division ON duty_item (city_code, division_code, id)`,
  `CREATE INDEX duty_item_organization ON duty_item (city_code, organization_id, division_code, id)`,
  `CREATE TABLE duty_admission (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    status text NOT NULL,
    requesting_organization_id text NOT NULL,
    requested_by_subject text NOT NULL,
    level text NOT NULL,
    title text NOT NULL,
    legal_basis text NOT NULL,
    funds_yuan integer,
    staff integer,
    valid_to date,
    requested_at timestamptz NOT NULL,
    decided_at timestamptz,
    reason text,
    duty_item_id text,
    CONSTRAINT duty_admission_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT duty_admission_organization_fkey FOREIGN KEY (city_code, requesting_organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT duty_admission_item_fkey FOREIGN KEY (city_code, duty_item_id) REFERENCES duty_item (city_code, id),
    CONSTRAINT duty_admission_item CHECK ((status = 'APPROVED') = (duty_item_id IS NOT NULL)),
    CONSTRAINT duty_admission_decided CHECK ((status = 'REQUESTED') = (decided_at IS NULL)),
    CONSTRAINT duty_admission_reason CHECK (status <> 'REJECTED' OR reason IS NOT NULL)
  )`,
  `CREATE INDEX duty_admission_division ON duty_admission (city_code, division_code, id)`,
  `CREATE INDEX duty_admission_organization
    ON duty_admission (city_code, requesting_organization_id, division_code, id)`,
];
