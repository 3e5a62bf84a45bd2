/**
 * Deliberations, their steps and parties. A step names the one before it, so that none can be skipped or taken back, and a
 * deliberation stands at its last one.
 */
export const DELIBERATION_TABLES: readonly string[] = [
  `CREATE TABLE deliberation (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    level text NOT NULL,
    quarter_id text,
    joint_body_id text NOT NULL,
    title text NOT NULL,
    topic text NOT NULL,
    proposer text NOT NULL,
    proposed_by_organization_id text,
    service_request_id text,
    chair_organization_id text NOT NULL,
    opened_at timestamptz(3) NOT NULL,
    step text NOT NULL,
    stepped_at timestamptz(3) NOT NULL,
    round integer NOT NULL,
    outcome text,
    published_round integer,
    CONSTRAINT deliberation_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT deliberation_body_fkey FOREIGN KEY (city_code, joint_body_id) REFERENCES joint_body (city_code, id),
    CONSTRAINT deliberation_proposer_fkey FOREIGN KEY (city_code, proposed_by_organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT deliberation_chair_fkey FOREIGN KEY (city_code, chair_organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT deliberation_proposer
      CHECK ((proposer = 'ORGANIZATION') = (proposed_by_organization_id IS NOT NULL)),
    CONSTRAINT deliberation_quarter CHECK (quarter_id IS NULL OR level = 'QUARTER'),
    CONSTRAINT deliberation_outcome CHECK ((step = 'EVALUATE') = (outcome IS NOT NULL)),
    CONSTRAINT deliberation_round CHECK (round >= 1 AND published_round <= round)
  )`,
  `CREATE INDEX deliberation_division ON deliberation (city_code, division_code, opened_at, id)`,
  `CREATE INDEX deliberation_opened ON deliberation (city_code, opened_at, id)`,
  `CREATE INDEX deliberation_body ON deliberation (city_code, joint_body_id, opened_at, id)`,
  `CREATE TABLE deliberation_step (
    city_code text NOT NULL,
    deliberation_id text NOT NULL,
    sequence integer NOT NULL,
    previous integer,
    from_step text,
    step text NOT NULL,
    round integer NOT NULL,
    held_at timestamptz(3) NOT NULL,
    attendance integer,
    decision text,
    decided_by_organization_id text,
    notice text,
    outcome text,
    scores integer[],
    summary text,
    document_reference text,
    recorded_at timestamptz(3) NOT NULL,
    actor text NOT NULL,
    actor_organization_id text,
    actor_subject text,
    CONSTRAINT deliberation_step_pkey PRIMARY KEY (city_code, deliberation_id, sequence),
    CONSTRAINT deliberation_step_ends UNIQUE (city_code, deliberation_id, sequence, step),
    CONSTRAINT deliberation_step_deliberation_fkey FOREIGN KEY (city_code, deliberation_id)
      REFERENCES deliberation (city_code, id),
    CONSTRAINT deliberation_step_previous_fkey FOREIGN KEY (city_code, deliberation_id, previous, from_step)
      REFERENCES deliberation_step (city_code, deliberation_id, sequence, step),
    CONSTRAINT deliberation_step_decider_fkey FOREIGN KEY (city_code, decided_by_organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT deliberation_step_gapless CHECK (previous IS NOT DISTINCT FROM nullif(sequence, 1) - 1),
    CONSTRAINT deliberation_step_order CHECK (
      (from_step IS NULL AND sequence = 1 AND step = 'COLLECT')
      OR (from_step IS NOT NULL AND sequence > 1 AND (from_step, step) IN (('COLLECT', 'SET'), ('SET', 'DELIBERATE'),
        ('DELIBERATE', 'PUBLICISE'), ('PUBLICISE', 'EVALUATE'), ('EVALUATE', 'COLLECT')))),
    CONSTRAINT deliberation_step_decided
      CHECK ((step = 'DELIBERATE') = (decision IS NOT NULL AND decided_by_organization_id IS NOT NULL)),
    CONSTRAINT deliberation_step_notice CHECK ((step = 'PUBLICISE') = (notice IS NOT NULL)),
    CONSTRAINT deliberation_step_verdict
      CHECK ((step = 'EVALUATE') = (outcome IS NOT NULL AND coalesce(cardinality(scores), 0) = 5)),
    CONSTRAINT deliberation_step_attendance CHECK (attendance > 0)
  )`,
  `ALTER TABLE deliberation ADD CONSTRAINT deliberation_step_fkey FOREIGN KEY (city_code, id, version, step)
    REFERENCES deliberation_step (city_code, deliberation_id, sequence, step) DEFERRABLE INITIALLY DEFERRED`,
  `CREATE TABLE deliberation_party (
    city_code text NOT NULL,
    deliberation_id text NOT NULL,
    organization_id text NOT NULL,
    CONSTRAINT deliberation_party_pkey PRIMARY KEY (city_code, deliberation_id, organization_id),
    CONSTRAINT deliberation_party_deliberation_fkey FOREIGN KEY (city_code, deliberation_id)
      REFERENCES deliberation (city_code, id)
  )`,
  `CREATE INDEX deliberation_party_organization
    ON deliberation_party (organization_id, city_code, deliberation_id)`,
];
