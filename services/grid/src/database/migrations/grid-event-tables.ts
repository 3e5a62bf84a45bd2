/**
 * Events in grids and what happens to them.
 *
 * No status without its entry in the timeline: an event's (version, status) must be the (sequence, to_status) of one of
 * its entries when a transaction ends, and each entry must begin where the one before it ended.
 */
export const GRID_EVENT_TABLES: readonly string[] = [
  `CREATE TABLE grid_event_category (
    city_code text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    due_days integer NOT NULL,
    CONSTRAINT grid_event_category_pkey PRIMARY KEY (city_code, code),
    CONSTRAINT grid_event_category_due CHECK (due_days > 0)
  )`,
  `INSERT INTO grid_event_category (city_code, code, name, due_days) VALUES
    ('0000', 'SAFETY', '安全隐患', 1), ('0000', 'ENVIRONMENT', '环境卫生', 3), ('0000', 'ORDER', '市容秩序', 3),
    ('0000', 'FACILITY', '公共设施', 5), ('0000', 'PROPERTY', '物业服务', 7), ('0000', 'CONSTRUCTION', '违规搭建', 15),
    ('0000', 'OTHER', '其他', 7)`,
  `CREATE TABLE grid_event (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    number text NOT NULL,
    grid_id text NOT NULL,
    category_code text NOT NULL,
    title text NOT NULL,
    description text,
    reported_via text NOT NULL,
    reporter_worker_id text,
    reporter_subject text,
    patrol_id text,
    patrol_sequence integer,
    status text NOT NULL,
    level text NOT NULL,
    level_before text,
    organization_id text,
    reported_at timestamptz(3) NOT NULL,
    due_at timestamptz(3) NOT NULL,
    handled_at timestamptz(3),
    escalated_at timestamptz(3),
    closed_at timestamptz(3),
    CONSTRAINT grid_event_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT grid_event_number_once UNIQUE (city_code, number),
    CONSTRAINT grid_event_finding_once UNIQUE (city_code, patrol_id, patrol_sequence),
    CONSTRAINT grid_event_grid_fkey FOREIGN KEY (city_code, grid_id) REFERENCES grid (city_code, id),
    CONSTRAINT grid_event_worker_fkey FOREIGN KEY (city_code, reporter_worker_id) REFERENCES grid_worker (city_code, id),
    CONSTRAINT grid_event_finding_fkey FOREIGN KEY (city_code, patrol_id, patrol_sequence)
      REFERENCES reached_checkpoint (city_code, patrol_id, sequence),
    CONSTRAINT grid_event_finding_whole CHECK ((patrol_id IS NULL) = (patrol_sequence IS NULL)),
    CONSTRAINT grid_event_closed CHECK ((closed_at IS NOT NULL) = (status IN ('CLOSED', 'CANCELLED'))),
    CONSTRAINT grid_event_transferred CHECK ((status = 'TRANSFERRED') = (level_before IS NOT NULL)),
    CONSTRAINT grid_event_handled CHECK (status <> 'HANDLED' OR handled_at IS NOT NULL),
    CONSTRAINT grid_event_escalated CHECK (status <> 'BECAME_REQUEST' OR escalated_at IS NOT NULL)
  )`,
  `CREATE INDEX grid_event_division ON grid_event (city_code, division_code, reported_at, id)`,
  `CREATE INDEX grid_event_reported ON grid_event (city_code, reported_at, id)`,
  `CREATE INDEX grid_event_grid ON grid_event (city_code, grid_id, reported_at, id)`,
  `CREATE INDEX grid_event_reporter ON grid_event (reporter_subject) WHERE reporter_subject IS NOT NULL`,
  `CREATE TABLE grid_event_timeline (
    city_code text NOT NULL,
    event_id text NOT NULL,
    sequence integer NOT NULL,
    previous integer,
    at timestamptz(3) NOT NULL,
    from_status text,
    to_status text NOT NULL,
    action text NOT NULL,
    level text NOT NULL,
    actor_role text NOT NULL,
    actor_organization_id text,
    actor_subject text,
    reason text,
    CONSTRAINT grid_event_timeline_pkey PRIMARY KEY (city_code, event_id, sequence),
    CONSTRAINT grid_event_timeline_ends UNIQUE (city_code, event_id, sequence, to_status),
    CONSTRAINT grid_event_timeline_event_fkey FOREIGN KEY (city_code, event_id) REFERENCES grid_event (city_code, id),
    CONSTRAINT grid_event_timeline_previous_fkey FOREIGN KEY (city_code, event_id, previous, from_status)
      REFERENCES grid_event_timeline (city_code, event_id, sequence, to_status),
    CONSTRAINT grid_event_timeline_length CHECK (sequence >= 1 AND sequence <= 200),
    CONSTRAINT grid_event_timeline_gapless CHECK (previous IS NOT DISTINCT FROM nullif(sequence, 1) - 1),
    CONSTRAINT grid_event_timeline_begins CHECK ((sequence = 1) = (from_status IS NULL))
  )`,
  `ALTER TABLE grid_event ADD CONSTRAINT grid_event_timeline_fkey FOREIGN KEY (city_code, id, version, status)
    REFERENCES grid_event_timeline (city_code, event_id, sequence, to_status) DEFERRABLE INITIALLY DEFERRED`,
  `CREATE TABLE grid_event_party (
    city_code text NOT NULL,
    event_id text NOT NULL,
    organization_id text NOT NULL,
    CONSTRAINT grid_event_party_pkey PRIMARY KEY (city_code, event_id, organization_id),
    CONSTRAINT grid_event_party_event_fkey FOREIGN KEY (city_code, event_id) REFERENCES grid_event (city_code, id)
  )`,
  `CREATE INDEX grid_event_party_organization ON grid_event_party (organization_id, city_code, event_id)`,
];
