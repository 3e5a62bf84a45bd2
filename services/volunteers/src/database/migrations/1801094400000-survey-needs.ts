import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who provides a service, teams that are founded at once, and surveys of what residents need: counts, and what they are counted by. */
export class SurveyNeeds1801094400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM published_cell WHERE measure = 'served'`);
    await db.query(`ALTER TABLE volunteer_team DROP COLUMN batch_id`);
    for (const table of ['need_survey', 'need_group']) await db.query(`DROP TABLE ${table}`);
    for (const table of ['service_plan_item', 'activity'])
      await db.query(`ALTER TABLE ${table} DROP COLUMN source`);
  }
}

const UP = [
  // Nobody counted person-times while these months were open: hidden for the whole city, so not told as none.
  `INSERT INTO published_cell (city_code, division_code, measure, month, amount)
   SELECT city_code, rpad(city_code, 12, '0'), 'served', month, NULL FROM closed_month`,
  `ALTER TABLE activity ADD COLUMN source text NOT NULL DEFAULT 'VOLUNTEERS'`,
  `ALTER TABLE service_plan_item ADD COLUMN source text NOT NULL DEFAULT 'VOLUNTEERS'`,
  // Groups are told apart by what they need, never by what is suspected or known of anybody.
  `CREATE TABLE need_group (
    city_code text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    CONSTRAINT need_group_pkey PRIMARY KEY (city_code, code),
    CONSTRAINT need_group_service CHECK (upper(code || ' ' || name) !~
      '重点人|可疑|嫌疑|稳控|维稳|布控|管控|盯防|排查对象|前科|刑满|刑释|矫正|吸毒|戒毒|涉毒|犯罪|违法|案底|帮教|患者|病人|疾病|精神病|精神障碍|肇事肇祸|传染|艾滋|残疾|宗教|信教|信仰|邪教|教徒|法轮|上访|信访|缠访|闹访|SUSPECT|KEY_PERSON|OFFEN|CRIM|DRUG|PATIENT|ILLNESS|DISEASE|MENTAL|RELIGI|BELIEF|FAITH|CULT|PETITION')
  )`,
  // The first three are those that an account names; the others are ours. A city may have its own words.
  `INSERT INTO need_group (city_code, code, name) VALUES
    ('0000', 'LOW_INCOME', '低收入家庭'), ('0000', 'FLEXIBLE_WORKER', '灵活就业人员'),
    ('0000', 'ACCOMPANYING_MOTHER', '陪读妈妈'), ('0000', 'ALL_RESIDENTS', '全体居民'),
    ('0000', 'ELDERLY', '老年居民'), ('0000', 'FAMILY_WITH_CHILDREN', '有孩子的家庭'),
    ('0000', 'NEW_RESIDENT', '新住居民'), ('0000', 'SHOPKEEPER', '商户'), ('0000', 'VETERAN', '退役军人')`,
  `CREATE TABLE need_survey (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    organization_id text NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    state text NOT NULL,
    groups jsonb NOT NULL,
    group_codes text[] NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    published_at timestamptz(3),
    withdrawn_at timestamptz(3),
    CONSTRAINT need_survey_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT need_survey_period CHECK (to_day > from_day),
    CONSTRAINT need_survey_small CHECK (NOT jsonb_path_exists(groups, '$.** ? (@.type() == "number" && @ > 0 && @ < 5)'))
  )`,
  // Teams that were founded at once, so that a repetition of the request finds them.
  `ALTER TABLE volunteer_team ADD COLUMN batch_id text`,
  `CREATE INDEX volunteer_team_batch ON volunteer_team (city_code, batch_id, id) WHERE batch_id IS NOT NULL`,
  `CREATE INDEX need_survey_division ON need_survey (city_code, division_code, id)`,
  `CREATE INDEX need_survey_organization ON need_survey (city_code, organization_id, id)`,
];
