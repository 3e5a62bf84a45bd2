/** Counts of visits, and what they are counted by: kinds of service, never what is suspected or known of anybody. */
export const VISIT_TABLES: readonly string[] = [
  `CREATE TABLE visit_category (
    city_code text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    CONSTRAINT visit_category_pkey PRIMARY KEY (city_code, code),
    CONSTRAINT visit_category_service CHECK (upper(code || ' ' || name) !~
      '重点人|可疑|嫌疑|稳控|维稳|布控|管控|盯防|排查对象|前科|刑满|刑释|矫正|吸毒|戒毒|涉毒|犯罪|违法|案底|帮教|患者|病人|疾病|精神病|精神障碍|肇事肇祸|传染|艾滋|残疾|宗教|信教|信仰|邪教|教徒|法轮|上访|信访|缠访|闹访|SUSPECT|KEY_PERSON|OFFEN|CRIM|DRUG|PATIENT|ILLNESS|DISEASE|MENTAL|RELIGI|BELIEF|FAITH|CULT|PETITION')
  )`,
  `INSERT INTO visit_category (city_code, code, name) VALUES
    ('0000', 'SAFETY', '安全宣传'), ('0000', 'ELDERLY_CARE', '养老服务'), ('0000', 'HARDSHIP', '困难帮扶'),
    ('0000', 'NEW_RESIDENT', '新住居民'), ('0000', 'CHILD_CARE', '儿童关爱'), ('0000', 'EMPLOYMENT', '就业服务'),
    ('0000', 'VETERAN', '拥军优属'), ('0000', 'SHOP', '沿街商户')`,
  `CREATE TABLE visit (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    grid_id text NOT NULL,
    day date NOT NULL,
    category text NOT NULL,
    count integer NOT NULL,
    checklist_version text,
    recorded_at timestamptz(3) NOT NULL,
    CONSTRAINT visit_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT visit_grid_fkey FOREIGN KEY (city_code, grid_id) REFERENCES grid (city_code, id),
    CONSTRAINT visit_count CHECK (count > 0)
  )`,
  `CREATE INDEX visit_grid ON visit (city_code, grid_id, day)`,
];
