import type { MigrationInterface, QueryRunner } from 'typeorm';
import { pointsRulesTables } from './points-rules-tables.js';

/** Points: their rules, the ledger, and what they are redeemed for. */
export class CreatePoints1799539200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...pointsRulesTables, ...LEDGER, ...REWARDS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    const tables = ['redemption', 'reward_item', 'exchange_station', 'points_lot', 'points_entry'];
    for (const table of [...tables, 'points_account', 'points_preset', 'points_policy'])
      await db.query(`DROP TABLE ${table}`);
  }
}

const LEDGER = [
  `CREATE TABLE points_account (
    city_code text NOT NULL,
    volunteer_id text NOT NULL,
    balance integer NOT NULL DEFAULT 0,
    lifetime_earned integer NOT NULL DEFAULT 0,
    not_recovered integer NOT NULL DEFAULT 0,
    entries integer NOT NULL DEFAULT 0,
    CONSTRAINT points_account_pkey PRIMARY KEY (city_code, volunteer_id),
    CONSTRAINT points_account_volunteer_fkey FOREIGN KEY (city_code, volunteer_id) REFERENCES volunteer (city_code, id),
    CONSTRAINT points_account_balance CHECK (balance >= 0 AND lifetime_earned >= 0 AND not_recovered >= 0)
  )`,
  `CREATE TABLE points_entry (
    city_code text NOT NULL,
    volunteer_id text NOT NULL,
    sequence integer NOT NULL,
    id text NOT NULL,
    kind text NOT NULL,
    points integer NOT NULL,
    balance_after integer NOT NULL,
    at timestamptz(3) NOT NULL,
    reason text NOT NULL,
    source_id text,
    reverses integer,
    served_on date,
    hours_counted numeric(4,1),
    expires_on date,
    not_recovered integer NOT NULL DEFAULT 0,
    CONSTRAINT points_entry_pkey PRIMARY KEY (city_code, volunteer_id, sequence),
    CONSTRAINT points_entry_id UNIQUE (city_code, id),
    CONSTRAINT points_entry_account_fkey FOREIGN KEY (city_code, volunteer_id)
      REFERENCES points_account (city_code, volunteer_id),
    CONSTRAINT points_entry_balance CHECK (balance_after >= 0 AND not_recovered >= 0),
    CONSTRAINT points_entry_sign CHECK (CASE kind WHEN 'EARN' THEN points >= 0 WHEN 'BONUS' THEN points > 0
      WHEN 'REDEEM' THEN points < 0 WHEN 'EXPIRE' THEN points < 0 ELSE kind = 'REVERSE' END)
  )`,
  `CREATE UNIQUE INDEX points_entry_earned_once ON points_entry (city_code, volunteer_id, source_id)
   WHERE kind = 'EARN'`,
  `CREATE UNIQUE INDEX points_entry_reversed_once ON points_entry (city_code, volunteer_id, reverses)
   WHERE reverses IS NOT NULL`,
  `CREATE INDEX points_entry_day ON points_entry (city_code, volunteer_id, served_on) WHERE kind = 'EARN'`,
  // The role that serves requests cannot truncate, and nobody changes or removes a row.
  `CREATE TRIGGER points_entry_is_kept BEFORE UPDATE OR DELETE ON points_entry
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `CREATE TABLE points_lot (
    city_code text NOT NULL,
    volunteer_id text NOT NULL,
    sequence integer NOT NULL,
    remaining integer NOT NULL,
    expired integer NOT NULL DEFAULT 0,
    expires_on date,
    CONSTRAINT points_lot_pkey PRIMARY KEY (city_code, volunteer_id, sequence),
    CONSTRAINT points_lot_entry_fkey FOREIGN KEY (city_code, volunteer_id, sequence)
      REFERENCES points_entry (city_code, volunteer_id, sequence),
    CONSTRAINT points_lot_remaining CHECK (remaining >= 0 AND expired >= 0)
  )`,
  `CREATE INDEX points_lot_ending ON points_lot (city_code, expires_on, volunteer_id)
   WHERE remaining > 0 AND expires_on IS NOT NULL`,
];

const REWARDS = [
  `CREATE TABLE exchange_station (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    name text NOT NULL,
    opening_hours text,
    operated_by_id text NOT NULL,
    opened_at timestamptz(3) NOT NULL,
    closed_at timestamptz(3),
    CONSTRAINT exchange_station_pkey PRIMARY KEY (city_code, id)
  )`,
  `CREATE INDEX exchange_station_division ON exchange_station (city_code, division_code, id)`,
  `CREATE TABLE reward_item (
    city_code text NOT NULL,
    id text NOT NULL,
    station_id text NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    points integer NOT NULL,
    stock integer NOT NULL,
    offered boolean NOT NULL,
    CONSTRAINT reward_item_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT reward_item_station_fkey FOREIGN KEY (city_code, station_id) REFERENCES exchange_station (city_code, id),
    CONSTRAINT reward_item_stock CHECK (stock >= 0 AND points > 0)
  )`,
  `CREATE INDEX reward_item_station ON reward_item (city_code, station_id, id)`,
  `CREATE TABLE redemption (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    volunteer_id text NOT NULL,
    item_id text NOT NULL,
    station_id text NOT NULL,
    quantity integer NOT NULL,
    points integer NOT NULL,
    state text NOT NULL,
    collection_code text NOT NULL,
    entry_sequence integer NOT NULL,
    points_last_until date,
    redeemed_at timestamptz(3) NOT NULL,
    collected_at timestamptz(3),
    collected_by text,
    cancelled_at timestamptz(3),
    CONSTRAINT redemption_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT redemption_item_fkey FOREIGN KEY (city_code, item_id) REFERENCES reward_item (city_code, id),
    CONSTRAINT redemption_entry_fkey FOREIGN KEY (city_code, volunteer_id, entry_sequence)
      REFERENCES points_entry (city_code, volunteer_id, sequence),
    CONSTRAINT redemption_code UNIQUE (city_code, collection_code),
    CONSTRAINT redemption_quantity CHECK (quantity > 0 AND points > 0),
    CONSTRAINT redemption_collected CHECK ((state = 'COLLECTED') = (collected_at IS NOT NULL)),
    CONSTRAINT redemption_cancelled CHECK ((state = 'CANCELLED') = (cancelled_at IS NOT NULL))
  )`,
  `CREATE INDEX redemption_volunteer ON redemption (city_code, volunteer_id, id)`,
];
