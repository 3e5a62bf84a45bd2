import { NATIONAL_WHISTLE_POLICY_ROW } from './national-whistle-policy.js';
import type { TableStatements } from './table-statements.js';

/**
 * Whistle policies, whistles and their calls. `next_arrival_due` is the earliest due time of a call that nobody
 * followed yet, for lists by due time; `alarm_at` of one that is still awaited, for the worker that marks what was missed.
 */
export const WHISTLE_TABLES: TableStatements = {
  up: [
    `CREATE TABLE whistle_policy (
      city_code text NOT NULL,
      version integer NOT NULL,
      terms jsonb NOT NULL,
      evidence text NOT NULL,
      valid_from timestamptz(3) NOT NULL,
      published_at timestamptz(3) NOT NULL,
      CONSTRAINT whistle_policy_pkey PRIMARY KEY (city_code, version),
      CONSTRAINT whistle_policy_version CHECK (version > 0)
    )`,
    NATIONAL_WHISTLE_POLICY_ROW,
    `CREATE TABLE whistle (
      city_code text NOT NULL,
      id text NOT NULL,
      division_code text NOT NULL,
      division_code_then text,
      version integer NOT NULL,
      kind text NOT NULL,
      title text NOT NULL,
      reason text NOT NULL,
      blown_by_id text NOT NULL,
      grid_id text,
      request_id text,
      sponsor_name text,
      sponsor_post text,
      policy_city text NOT NULL,
      policy_version integer NOT NULL,
      status text NOT NULL,
      opened_at timestamptz(3) NOT NULL,
      next_arrival_due timestamptz(3),
      alarm_at timestamptz(3),
      disposed_at timestamptz(3),
      closed_at timestamptz(3),
      CONSTRAINT whistle_pkey PRIMARY KEY (city_code, id),
      CONSTRAINT whistle_request_fkey FOREIGN KEY (city_code, request_id) REFERENCES service_request (city_code, id),
      CONSTRAINT whistle_kind CHECK (kind IN ('DAILY', 'KEY', 'CAMPAIGN', 'EMERGENCY')),
      CONSTRAINT whistle_awaits CHECK (alarm_at IS NULL OR status = 'BLOWN'),
      CONSTRAINT whistle_outstanding CHECK (next_arrival_due IS NULL OR closed_at IS NULL),
      CONSTRAINT whistle_sponsor CHECK ((sponsor_name IS NULL) = (sponsor_post IS NULL)),
      CONSTRAINT whistle_disposed CHECK ((disposed_at IS NOT NULL) = (status IN ('DISPOSED', 'CLOSED'))),
      CONSTRAINT whistle_closed CHECK ((closed_at IS NOT NULL) = (status IN ('CLOSED', 'WITHDRAWN')))
    )`,
    `CREATE INDEX whistle_place ON whistle (city_code, division_code, opened_at, id)`,
    `CREATE INDEX whistle_open ON whistle (city_code, division_code) WHERE closed_at IS NULL`,
    // Asked without a city: an organization may blow, and be called, in another one.
    `CREATE INDEX whistle_blower ON whistle (blown_by_id, city_code, opened_at, id)`,
    `CREATE INDEX whistle_grid ON whistle (city_code, grid_id, opened_at, id) WHERE grid_id IS NOT NULL`,
    `CREATE INDEX whistle_request ON whistle (city_code, request_id, opened_at, id) WHERE request_id IS NOT NULL`,
    // Asked of every node at once: the worker does not know in which city the next arrival is due.
    `CREATE INDEX whistle_alarm ON whistle (alarm_at) WHERE alarm_at IS NOT NULL`,
    `CREATE TABLE whistle_call (
      city_code text NOT NULL,
      id text NOT NULL,
      whistle_id text NOT NULL,
      position integer NOT NULL,
      organization_id text NOT NULL,
      version integer NOT NULL,
      status text NOT NULL,
      opened_at timestamptz(3) NOT NULL,
      arrival_due timestamptz(3) NOT NULL,
      acknowledged_at timestamptz(3),
      arrived_at timestamptz(3),
      missed_at timestamptz(3),
      score integer,
      ended_at timestamptz(3),
      CONSTRAINT whistle_call_pkey PRIMARY KEY (city_code, id),
      CONSTRAINT whistle_call_position UNIQUE (city_code, whistle_id, position),
      CONSTRAINT whistle_call_once UNIQUE (city_code, whistle_id, organization_id),
      CONSTRAINT whistle_call_whistle_fkey FOREIGN KEY (city_code, whistle_id) REFERENCES whistle (city_code, id),
      CONSTRAINT whistle_call_count CHECK (position >= 1 AND position <= 20),
      CONSTRAINT whistle_call_arrives CHECK (arrived_at >= opened_at),
      CONSTRAINT whistle_call_missed CHECK (missed_at > arrival_due),
      CONSTRAINT whistle_call_in_time CHECK (missed_at IS NULL OR arrived_at IS NULL OR arrived_at > arrival_due),
      CONSTRAINT whistle_call_score
        CHECK ((score IS NOT NULL) = (status = 'SCORED') AND (score IS NULL OR (score >= 0 AND score <= 100))),
      CONSTRAINT whistle_call_ended CHECK ((ended_at IS NOT NULL) = (status IN ('SCORED', 'EXCUSED')))
    )`,
    `CREATE INDEX whistle_call_party ON whistle_call (organization_id, city_code, whistle_id)`,
  ],
  down: ['DROP TABLE whistle_call', 'DROP TABLE whistle', 'DROP TABLE whistle_policy'],
};
