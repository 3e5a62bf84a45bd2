import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What places plan, and who takes it on. */
export class CreateServicePlans1800489600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['plan_claim', 'service_plan_item', 'plan_category'])
      await db.query(`DROP TABLE ${table}`);
  }
}

const UP = [
  `CREATE TABLE plan_category (
    city_code text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    CONSTRAINT plan_category_pkey PRIMARY KEY (city_code, code)
  )`,
  // The accounts say that there are 23 categories, not which. These are ours; a city may have its own words.
  `INSERT INTO plan_category (city_code, code, name) VALUES
    ('0000', 'THEORY', '理论宣讲'), ('0000', 'POLICY_ADVICE', '政策咨询'), ('0000', 'LEGAL_AID', '法律服务'),
    ('0000', 'MEDIATION', '矛盾调解'), ('0000', 'HEALTH', '医疗健康'), ('0000', 'PSYCHOLOGY', '心理关爱'),
    ('0000', 'ELDERLY', '为老服务'), ('0000', 'DISABILITY', '助残服务'), ('0000', 'HARDSHIP', '困难帮扶'),
    ('0000', 'YOUTH', '青少年关爱'), ('0000', 'TUTORING', '教育辅导'), ('0000', 'CULTURE', '文化文艺'),
    ('0000', 'SPORT', '体育健身'), ('0000', 'SCIENCE', '科普宣传'), ('0000', 'CLEANING', '环境整治'),
    ('0000', 'WASTE_SORTING', '垃圾分类'), ('0000', 'GREENING', '绿化美化'), ('0000', 'PATROL', '治安巡逻'),
    ('0000', 'FIRE_SAFETY', '消防安全'), ('0000', 'TRAFFIC', '文明交通'), ('0000', 'REPAIR', '便民维修'),
    ('0000', 'EMPLOYMENT', '就业创业'), ('0000', 'EMERGENCY', '应急救援')`,
  `CREATE TABLE service_plan_item (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    category text NOT NULL,
    title text NOT NULL,
    needed integer NOT NULL,
    claims integer NOT NULL,
    created_at timestamptz(3) NOT NULL,
    claimed_at timestamptz(3),
    done_at timestamptz(3),
    batch_id text NOT NULL,
    CONSTRAINT service_plan_item_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT service_plan_item_claims CHECK (claims >= 0 AND claims <= needed)
  )`,
  `CREATE INDEX service_plan_item_division ON service_plan_item (city_code, division_code, id)`,
  `CREATE INDEX service_plan_item_batch ON service_plan_item (city_code, batch_id, id)`,
  `CREATE TABLE plan_claim (
    city_code text NOT NULL,
    item_id text NOT NULL,
    claimant_id text NOT NULL,
    team_id text,
    organization_id text,
    claimed_at timestamptz(3) NOT NULL,
    CONSTRAINT plan_claim_pkey PRIMARY KEY (city_code, item_id, claimant_id),
    CONSTRAINT plan_claim_item_fkey FOREIGN KEY (city_code, item_id) REFERENCES service_plan_item (city_code, id),
    CONSTRAINT plan_claim_team_fkey FOREIGN KEY (city_code, team_id) REFERENCES volunteer_team (city_code, id),
    CONSTRAINT plan_claim_claimant CHECK (claimant_id = coalesce(team_id, organization_id))
  )`,
];
