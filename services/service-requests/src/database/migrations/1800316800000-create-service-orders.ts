import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What residents ask for, branches order and departments deliver. */
export class CreateServiceOrders1800316800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE service_order');
  }
}

const UP = [
  `CREATE TABLE service_order (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    title text NOT NULL,
    description text,
    requested_by_id text,
    branch_id text NOT NULL,
    department_id text,
    status text NOT NULL,
    opened_at timestamptz(3) NOT NULL,
    verdict text,
    delivered_at timestamptz(3),
    judged_at timestamptz(3),
    CONSTRAINT service_order_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT service_order_department
      CHECK (status NOT IN ('PLACED', 'ACCEPTED', 'DELIVERED', 'JUDGED') OR department_id IS NOT NULL),
    CONSTRAINT service_order_delivered CHECK ((delivered_at IS NOT NULL) = (status IN ('DELIVERED', 'JUDGED'))),
    CONSTRAINT service_order_judged
      CHECK ((judged_at IS NOT NULL) = (status = 'JUDGED') AND (verdict IS NULL) = (judged_at IS NULL))
  )`,
  `CREATE INDEX service_order_place ON service_order (city_code, division_code, opened_at, id)`,
  `CREATE INDEX service_order_branch ON service_order (city_code, branch_id, opened_at, id)`,
  `CREATE INDEX service_order_department_index ON service_order (city_code, department_id, opened_at, id)`,
  `CREATE INDEX service_order_requester ON service_order (city_code, requested_by_id, opened_at, id)`,
];
