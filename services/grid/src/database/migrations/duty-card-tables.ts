/** Duty cards, and the copy of the duties that stand on them. */
export const DUTY_CARD_STATEMENTS = {
  up: [
    `CREATE TABLE duty_card (
      city_code text NOT NULL,
      id text NOT NULL,
      division_code text NOT NULL,
      division_code_then text,
      version integer NOT NULL,
      worker_id text NOT NULL,
      grid_id text NOT NULL,
      token_hash text NOT NULL,
      issued_at timestamptz NOT NULL,
      expires_at timestamptz,
      revoked_at timestamptz,
      CONSTRAINT duty_card_pkey PRIMARY KEY (city_code, id),
      CONSTRAINT duty_card_token UNIQUE (city_code, token_hash),
      CONSTRAINT duty_card_worker_fkey FOREIGN KEY (city_code, worker_id) REFERENCES grid_worker (city_code, id),
      CONSTRAINT duty_card_grid_fkey FOREIGN KEY (city_code, grid_id) REFERENCES grid (city_code, id)
    )`,
    `CREATE UNIQUE INDEX duty_card_current ON duty_card (city_code, worker_id, grid_id) WHERE revoked_at IS NULL`,
    `CREATE INDEX duty_card_worker ON duty_card (city_code, worker_id, id)`,
    `CREATE TABLE duty_item_copy (
      city_code text NOT NULL,
      id text NOT NULL,
      division_code text NOT NULL,
      kind text NOT NULL,
      title text NOT NULL,
      organization_id text,
      valid_from date NOT NULL,
      valid_to date,
      removed_on date,
      version integer NOT NULL,
      CONSTRAINT duty_item_copy_pkey PRIMARY KEY (city_code, id)
    )`,
    `CREATE INDEX duty_item_copy_division ON duty_item_copy (city_code, division_code, id)`,
  ],
  down: [`DROP TABLE duty_item_copy`, `DROP TABLE duty_card`],
} as const;
