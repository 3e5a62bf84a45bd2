/**
 * Policies, the working calendar, and the clocks of requests with what moves them.
 *
 * A clock begins with an entry of the timeline: its key is the entry's number and its kind. `alarm_at` is when the worker
 * looks at it next; it has none when it has ended, stands still or has nothing more to raise. `due_at` of a request is
 * that of its leading clock while that runs, for lists by due time.
 */
export const CLOCK_TABLES: readonly string[] = [
  `CREATE TABLE working_year (
    year integer NOT NULL,
    days jsonb NOT NULL,
    taken_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT working_year_pkey PRIMARY KEY (year)
  )`,
  `CREATE TABLE sla_policy (
    city_code text NOT NULL,
    id text NOT NULL,
    category_code text NOT NULL,
    priority text NOT NULL,
    newest_version integer NOT NULL,
    CONSTRAINT sla_policy_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT sla_policy_scope UNIQUE (city_code, category_code, priority),
    CONSTRAINT sla_policy_priority CHECK (priority IN ('ROUTINE', 'URGENT', 'EMERGENCY'))
  )`,
  `CREATE TABLE sla_policy_version (
    city_code text NOT NULL,
    policy_id text NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    evidence text NOT NULL,
    terms jsonb NOT NULL,
    valid_from timestamptz(3) NOT NULL,
    published_at timestamptz(3) NOT NULL,
    CONSTRAINT sla_policy_version_pkey PRIMARY KEY (city_code, policy_id, version),
    CONSTRAINT sla_policy_version_policy_fkey FOREIGN KEY (city_code, policy_id) REFERENCES sla_policy (city_code, id),
    CONSTRAINT sla_policy_version_number CHECK (version > 0)
  )`,
  // The policy may be a national one, of another city code than the request's: no foreign key could be local.
  `ALTER TABLE service_request ADD COLUMN policy_id text, ADD COLUMN policy_version integer,
    ADD COLUMN due_at timestamptz(3)`,
  `ALTER TABLE service_request ADD CONSTRAINT service_request_policy
    CHECK ((policy_id IS NULL) = (policy_version IS NULL))`,
  `CREATE INDEX service_request_due ON service_request (city_code, division_code, due_at) WHERE due_at IS NOT NULL`,
  `CREATE TABLE request_clock (
    city_code text NOT NULL,
    request_id text NOT NULL,
    started_by integer NOT NULL,
    kind text NOT NULL,
    round integer NOT NULL,
    department_id text,
    "time" text NOT NULL,
    started_at timestamptz(3) NOT NULL,
    due_at timestamptz(3) NOT NULL,
    warn_at timestamptz(3) NOT NULL,
    stopped_at timestamptz(3),
    paused_at timestamptz(3),
    outcome text NOT NULL,
    alarm text,
    alarm_at timestamptz(3),
    CONSTRAINT request_clock_pkey PRIMARY KEY (city_code, request_id, started_by, kind),
    CONSTRAINT request_clock_entry_fkey FOREIGN KEY (city_code, request_id, started_by)
      REFERENCES service_request_timeline (city_code, request_id, sequence),
    CONSTRAINT request_clock_stopped CHECK ((outcome = 'RUNNING') = (stopped_at IS NULL)),
    CONSTRAINT request_clock_outcome CHECK (
      CASE outcome WHEN 'MET' THEN stopped_at <= due_at WHEN 'MISSED' THEN stopped_at > due_at ELSE true END),
    CONSTRAINT request_clock_alarm CHECK (
      (alarm IS NULL) = (alarm_at IS NULL) AND (alarm IS NULL OR (stopped_at IS NULL AND paused_at IS NULL)))
  )`,
  // Asked of every node at once: the worker does not know in which city the next thing falls due.
  `CREATE INDEX request_clock_next ON request_clock (alarm_at) WHERE alarm_at IS NOT NULL`,
  `CREATE INDEX request_clock_late ON request_clock (city_code, due_at)
    WHERE kind = 'RESOLVE' AND outcome = 'RUNNING' AND paused_at IS NULL`,
  `CREATE INDEX request_clock_late_department ON request_clock (city_code, department_id, due_at)
    WHERE kind = 'RESOLVE' AND outcome = 'RUNNING' AND paused_at IS NULL`,
  `CREATE TABLE request_pause (
    city_code text NOT NULL,
    request_id text NOT NULL,
    started_by integer NOT NULL,
    round integer NOT NULL,
    from_at timestamptz(3) NOT NULL,
    to_at timestamptz(3),
    review_at timestamptz(3) NOT NULL,
    CONSTRAINT request_pause_pkey PRIMARY KEY (city_code, request_id, started_by),
    CONSTRAINT request_pause_entry_fkey FOREIGN KEY (city_code, request_id, started_by)
      REFERENCES service_request_timeline (city_code, request_id, sequence),
    CONSTRAINT request_pause_order CHECK (to_at >= from_at AND review_at > from_at)
  )`,
  `CREATE INDEX request_pause_review ON request_pause (review_at) WHERE to_at IS NULL`,
  `CREATE TABLE request_extension (
    city_code text NOT NULL,
    request_id text NOT NULL,
    asked_by integer NOT NULL,
    round integer NOT NULL,
    asked_at timestamptz(3) NOT NULL,
    until timestamptz(3) NOT NULL,
    decided_at timestamptz(3),
    state text NOT NULL,
    CONSTRAINT request_extension_pkey PRIMARY KEY (city_code, request_id, asked_by),
    CONSTRAINT request_extension_entry_fkey FOREIGN KEY (city_code, request_id, asked_by)
      REFERENCES service_request_timeline (city_code, request_id, sequence),
    CONSTRAINT request_extension_decided CHECK ((state = 'ASKED') = (decided_at IS NULL))
  )`,
  `CREATE TABLE request_flag (
    city_code text NOT NULL,
    request_id text NOT NULL,
    kind text NOT NULL,
    clock text NOT NULL,
    since integer NOT NULL,
    round integer NOT NULL,
    at timestamptz(3) NOT NULL,
    raised_at timestamptz(3) NOT NULL,
    CONSTRAINT request_flag_pkey PRIMARY KEY (city_code, request_id, kind, clock, since),
    CONSTRAINT request_flag_request_fkey FOREIGN KEY (city_code, request_id) REFERENCES service_request (city_code, id)
  )`,
];
