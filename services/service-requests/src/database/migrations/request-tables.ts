const OPEN = `status NOT IN ('ANSWERED', 'CLOSED', 'REJECTED', 'CANCELLED', 'MERGED')`;

/**
 * Requests and what happens to them.
 *
 * No status without its entry in the timeline: a request's (version, status) must be the (sequence, to_status) of one
 * of its entries when a transaction ends, and each entry must begin where the one before it ended.
 */
export const REQUEST_TABLES: readonly string[] = [
  `CREATE TABLE service_request (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    number text NOT NULL,
    grid_id text,
    category_code text NOT NULL,
    channel text NOT NULL,
    kind text NOT NULL,
    priority text NOT NULL,
    title text NOT NULL,
    title_folded text NOT NULL,
    description text,
    status text NOT NULL,
    status_before text,
    round integer NOT NULL,
    received_at timestamptz(3) NOT NULL,
    closed_at timestamptz(3),
    department_id text,
    merged_into_id text,
    reporter_subject text,
    masked_name text,
    masked_phone text,
    CONSTRAINT service_request_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT service_request_number_once UNIQUE (city_code, number),
    CONSTRAINT service_request_merged_fkey FOREIGN KEY (city_code, merged_into_id)
      REFERENCES service_request (city_code, id),
    CONSTRAINT service_request_closed CHECK ((closed_at IS NULL) = (${OPEN})),
    CONSTRAINT service_request_returning CHECK ((status = 'RETURN_PENDING') = (status_before IS NOT NULL)),
    CONSTRAINT service_request_merging CHECK ((status = 'MERGED') = (merged_into_id IS NOT NULL)),
    CONSTRAINT service_request_round CHECK (round > 0)
  )`,
  `CREATE INDEX service_request_division ON service_request (city_code, division_code, received_at, id)`,
  `CREATE INDEX service_request_received ON service_request (city_code, received_at, id)`,
  `CREATE INDEX service_request_grid ON service_request (city_code, grid_id, received_at, id)`,
  `CREATE INDEX service_request_grid_open ON service_request (city_code, grid_id, received_at, id)
    WHERE closed_at IS NULL`,
  `CREATE INDEX service_request_reporter ON service_request (reporter_subject) WHERE reporter_subject IS NOT NULL`,
  `CREATE TABLE service_request_timeline (
    city_code text NOT NULL,
    request_id text NOT NULL,
    sequence integer NOT NULL,
    previous integer,
    at timestamptz(3) NOT NULL,
    from_status text,
    to_status text NOT NULL,
    action text NOT NULL,
    actor_role text NOT NULL,
    actor_name text NOT NULL,
    actor_organization_id text,
    actor_subject text,
    reason text,
    CONSTRAINT service_request_timeline_pkey PRIMARY KEY (city_code, request_id, sequence),
    CONSTRAINT service_request_timeline_ends UNIQUE (city_code, request_id, sequence, to_status),
    CONSTRAINT service_request_timeline_request_fkey FOREIGN KEY (city_code, request_id)
      REFERENCES service_request (city_code, id),
    CONSTRAINT service_request_timeline_previous_fkey FOREIGN KEY (city_code, request_id, previous, from_status)
      REFERENCES service_request_timeline (city_code, request_id, sequence, to_status),
    CONSTRAINT service_request_timeline_length CHECK (sequence >= 1 AND sequence <= 500),
    CONSTRAINT service_request_timeline_gapless CHECK (previous IS NOT DISTINCT FROM nullif(sequence, 1) - 1),
    CONSTRAINT service_request_timeline_begins CHECK ((sequence = 1) = (from_status IS NULL))
  )`,
  `ALTER TABLE service_request ADD CONSTRAINT service_request_timeline_fkey
    FOREIGN KEY (city_code, id, version, status)
    REFERENCES service_request_timeline (city_code, request_id, sequence, to_status) DEFERRABLE INITIALLY DEFERRED`,
  `CREATE TABLE service_request_assignment (
    city_code text NOT NULL,
    request_id text NOT NULL,
    turn integer NOT NULL,
    round integer NOT NULL,
    department_id text NOT NULL,
    dispatched_at timestamptz(3) NOT NULL,
    signed_at timestamptz(3),
    returned_at timestamptz(3),
    CONSTRAINT service_request_assignment_pkey PRIMARY KEY (city_code, request_id, turn),
    CONSTRAINT service_request_assignment_request_fkey FOREIGN KEY (city_code, request_id)
      REFERENCES service_request (city_code, id),
    CONSTRAINT service_request_assignment_count CHECK (turn >= 1 AND turn <= 20)
  )`,
  `CREATE TABLE service_request_party (
    city_code text NOT NULL,
    request_id text NOT NULL,
    organization_id text NOT NULL,
    CONSTRAINT service_request_party_pkey PRIMARY KEY (city_code, request_id, organization_id),
    CONSTRAINT service_request_party_request_fkey FOREIGN KEY (city_code, request_id)
      REFERENCES service_request (city_code, id)
  )`,
  `CREATE INDEX service_request_party_organization ON service_request_party (organization_id, city_code, request_id)`,
  `CREATE TABLE service_request_external_ref (
    city_code text NOT NULL,
    system text NOT NULL,
    external_id text NOT NULL,
    request_id text NOT NULL,
    CONSTRAINT service_request_external_ref_pkey PRIMARY KEY (city_code, system, external_id),
    CONSTRAINT service_request_external_ref_request_fkey FOREIGN KEY (city_code, request_id)
      REFERENCES service_request (city_code, id)
  )`,
  // The look-up does not know the city: it is asked of every node, and answered from an index on each.
  `CREATE INDEX service_request_external_ref_id ON service_request_external_ref (external_id, system)`,
];
