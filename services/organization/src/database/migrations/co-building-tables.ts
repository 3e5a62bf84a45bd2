/** The category of a thing: its code, and the upper category that relates it to others. */
const CATEGORY = `category_code text NOT NULL,
    category_root text NOT NULL`;

const WORKING = `city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL`;

const ITEM = `${WORKING},
    title text NOT NULL,
    title_folded text NOT NULL,
    description text,
    ${CATEGORY}`;

const organizationKey = (constraint: string, column: string): string =>
  `CONSTRAINT ${constraint} FOREIGN KEY (city_code, ${column}) REFERENCES organization (city_code, id)`;

const links = (owner: string, ownerTable: string, item: string, itemTable: string): readonly string[] => [
  `CREATE TABLE ${owner}_${item} (
    city_code text NOT NULL,
    ${owner}_id text NOT NULL,
    ${item}_id text NOT NULL,
    CONSTRAINT ${owner}_${item}_pkey PRIMARY KEY (city_code, ${owner}_id, ${item}_id),
    CONSTRAINT ${owner}_${item}_owner_fkey FOREIGN KEY (city_code, ${owner}_id)
      REFERENCES ${ownerTable} (city_code, id),
    CONSTRAINT ${owner}_${item}_item_fkey FOREIGN KEY (city_code, ${item}_id) REFERENCES ${itemTable} (city_code, id)
  )`,
  `CREATE INDEX ${owner}_${item}_item ON ${owner}_${item} (city_code, ${item}_id)`,
];

/** Categories, the three lists, who is party to what, matches and agreements; what others refer to comes first. */
export const CO_BUILDING_TABLES: readonly string[] = [
  `CREATE TABLE co_building_category (
    city_code text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    parent_code text,
    request_category_codes text[] NOT NULL,
    CONSTRAINT co_building_category_pkey PRIMARY KEY (city_code, code),
    CONSTRAINT co_building_category_code CHECK (code ~ '^[A-Z][A-Z0-9_]*([.][A-Z0-9_]+)?$'),
    CONSTRAINT co_building_category_parent
      CHECK (parent_code IS NOT DISTINCT FROM nullif(split_part(code, '.', 1), code))
  )`,
  `CREATE TABLE co_building_party (
    city_code text NOT NULL,
    item_id text NOT NULL,
    organization_id text NOT NULL,
    CONSTRAINT co_building_party_pkey PRIMARY KEY (city_code, item_id, organization_id),
    ${organizationKey('co_building_party_organization_fkey', 'organization_id')}
  )`,
  `CREATE INDEX co_building_party_organization ON co_building_party (city_code, organization_id, item_id)`,
  `CREATE TABLE need_item (
    ${ITEM},
    stated_by_id text NOT NULL,
    quantity integer,
    unit text,
    status text NOT NULL,
    origin text NOT NULL,
    service_request_id text,
    evidence jsonb,
    stated_at timestamptz NOT NULL,
    matched_at timestamptz,
    ended_at timestamptz,
    reason text,
    CONSTRAINT need_item_pkey PRIMARY KEY (city_code, id),
    ${organizationKey('need_item_stated_by_fkey', 'stated_by_id')},
    CONSTRAINT need_item_quantity CHECK (quantity > 0),
    CONSTRAINT need_item_status CHECK (status IN ('STATED', 'MATCHED', 'FULFILLED', 'WITHDRAWN')),
    CONSTRAINT need_item_matched CHECK ((matched_at IS NOT NULL) = (status IN ('MATCHED', 'FULFILLED'))),
    CONSTRAINT need_item_ended CHECK ((ended_at IS NOT NULL) = (status IN ('FULFILLED', 'WITHDRAWN')))
  )`,
  `CREATE INDEX need_item_division ON need_item (city_code, division_code, id)`,
  `CREATE UNIQUE INDEX need_item_suggested_once ON need_item (city_code, division_code, category_code)
    WHERE origin = 'SUGGESTED' AND status IN ('STATED', 'MATCHED')`,
  `CREATE INDEX need_item_stated_by ON need_item (city_code, stated_by_id, division_code, id)`,
  `CREATE TABLE resource_item (
    ${ITEM},
    owner_id text NOT NULL,
    unit text NOT NULL,
    capacity integer NOT NULL,
    used integer NOT NULL,
    available_from timestamptz NOT NULL,
    available_to timestamptz,
    status text NOT NULL,
    ended_at timestamptz,
    reason text,
    CONSTRAINT resource_item_pkey PRIMARY KEY (city_code, id),
    ${organizationKey('resource_item_owner_fkey', 'owner_id')},
    CONSTRAINT resource_item_capacity CHECK (capacity > 0),
    CONSTRAINT resource_item_used CHECK (used >= 0 AND used <= capacity),
    CONSTRAINT resource_item_period CHECK (available_to > available_from),
    CONSTRAINT resource_item_status CHECK (status IN ('OFFERED', 'WITHDRAWN')),
    CONSTRAINT resource_item_ended CHECK ((ended_at IS NOT NULL) = (status = 'WITHDRAWN'))
  )`,
  `CREATE INDEX resource_item_division ON resource_item (city_code, division_code, id)`,
  `CREATE INDEX resource_item_owner ON resource_item (city_code, owner_id, division_code, id)`,
  `CREATE INDEX resource_item_free ON resource_item (city_code, category_root, division_code, id)
    WHERE status = 'OFFERED' AND used < capacity`,
  `CREATE TABLE pairing_agreement (
    ${WORKING},
    unit_id text NOT NULL,
    year integer NOT NULL,
    status text NOT NULL,
    signed_on date NOT NULL,
    ended_on date,
    document text,
    reason text,
    CONSTRAINT pairing_agreement_pkey PRIMARY KEY (city_code, id),
    ${organizationKey('pairing_agreement_unit_fkey', 'unit_id')},
    CONSTRAINT pairing_agreement_status CHECK (status IN ('SIGNED', 'COMPLETED', 'TERMINATED')),
    CONSTRAINT pairing_agreement_ended CHECK ((ended_on IS NOT NULL) = (status <> 'SIGNED')),
    CONSTRAINT pairing_agreement_period CHECK (ended_on >= signed_on)
  )`,
  `CREATE UNIQUE INDEX pairing_agreement_once ON pairing_agreement (city_code, unit_id, division_code, year)
    WHERE status <> 'TERMINATED'`,
  `CREATE INDEX pairing_agreement_division ON pairing_agreement (city_code, division_code, id)`,
  `CREATE INDEX pairing_agreement_unit ON pairing_agreement (city_code, unit_id, division_code, id)`,
  `CREATE INDEX pairing_agreement_year ON pairing_agreement (city_code, year, division_code, unit_id)`,
  `CREATE TABLE project_item (
    ${ITEM},
    leader_id text NOT NULL,
    agreement_id text,
    tendered boolean NOT NULL,
    planned_from timestamptz,
    planned_to timestamptz,
    status text NOT NULL,
    ended_at timestamptz,
    reason text,
    CONSTRAINT project_item_pkey PRIMARY KEY (city_code, id),
    ${organizationKey('project_item_leader_fkey', 'leader_id')},
    CONSTRAINT project_item_agreement_fkey FOREIGN KEY (city_code, agreement_id)
      REFERENCES pairing_agreement (city_code, id),
    CONSTRAINT project_item_period CHECK (planned_to > planned_from),
    CONSTRAINT project_item_status CHECK (status IN ('PLANNED', 'RUNNING', 'COMPLETED', 'CANCELLED')),
    CONSTRAINT project_item_ended CHECK ((ended_at IS NOT NULL) = (status IN ('COMPLETED', 'CANCELLED')))
  )`,
  `CREATE INDEX project_item_division ON project_item (city_code, division_code, id)`,
  `CREATE INDEX project_item_leader ON project_item (city_code, leader_id, division_code, id)`,
  `CREATE INDEX project_item_agreement ON project_item (city_code, agreement_id, id) WHERE agreement_id IS NOT NULL`,
  `CREATE TABLE need_match (
    ${WORKING},
    need_id text NOT NULL,
    resource_id text NOT NULL,
    project_id text,
    stated_by_id text NOT NULL,
    owner_id text NOT NULL,
    quantity integer NOT NULL,
    status text NOT NULL,
    proposed_at timestamptz NOT NULL,
    accepted_at timestamptz,
    ended_at timestamptz,
    reason text,
    CONSTRAINT need_match_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT need_match_need_fkey FOREIGN KEY (city_code, need_id) REFERENCES need_item (city_code, id),
    CONSTRAINT need_match_resource_fkey FOREIGN KEY (city_code, resource_id) REFERENCES resource_item (city_code, id),
    CONSTRAINT need_match_project_fkey FOREIGN KEY (city_code, project_id) REFERENCES project_item (city_code, id),
    ${organizationKey('need_match_stated_by_fkey', 'stated_by_id')},
    ${organizationKey('need_match_owner_fkey', 'owner_id')},
    CONSTRAINT need_match_quantity CHECK (quantity > 0),
    CONSTRAINT need_match_status CHECK (status IN ('PROPOSED', 'ACCEPTED', 'DECLINED', 'COMPLETED', 'CANCELLED')),
    CONSTRAINT need_match_ended CHECK ((ended_at IS NOT NULL) = (status IN ('DECLINED', 'COMPLETED', 'CANCELLED')))
  )`,
  `CREATE UNIQUE INDEX need_match_one ON need_match (city_code, need_id) WHERE status IN ('ACCEPTED', 'COMPLETED')`,
  `CREATE UNIQUE INDEX need_match_proposed ON need_match (city_code, need_id, resource_id) WHERE status = 'PROPOSED'`,
  `CREATE INDEX need_match_division ON need_match (city_code, division_code, id)`,
  `CREATE INDEX need_match_need ON need_match (city_code, need_id, id)`,
  `CREATE INDEX need_match_resource ON need_match (city_code, resource_id, id)`,
  `CREATE INDEX need_match_stated_by ON need_match (city_code, stated_by_id, division_code, id)`,
  `CREATE INDEX need_match_owner ON need_match (city_code, owner_id, division_code, id)`,
  ...links('project', 'project_item', 'need', 'need_item'),
  ...links('project', 'project_item', 'resource', 'resource_item'),
  ...links('agreement', 'pairing_agreement', 'need', 'need_item'),
  ...links('agreement', 'pairing_agreement', 'resource', 'resource_item'),
];

/** The tables in the order in which they can be dropped. */
export const CO_BUILDING_TABLE_NAMES: readonly string[] = [
  'agreement_resource',
  'agreement_need',
  'project_resource',
  'project_need',
  'need_match',
  'project_item',
  'pairing_agreement',
  'resource_item',
  'need_item',
  'co_building_party',
  'co_building_category',
];
