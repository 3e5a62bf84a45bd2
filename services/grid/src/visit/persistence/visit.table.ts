import { EntitySchema } from 'typeorm';

interface VisitRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  gridId: string;
  day: string;
  category: string;
  count: number;
  checklistVersion: string | null;
  recordedAt: Date;
}

interface VisitCategoryRow {
  cityCode: string;
  code: string;
  name: string;
}

/** Counts of visits. */
export const visitTable = new EntitySchema<VisitRow>({
  name: 'Visit',
  tableName: 'visit',
  columns: {
    cityCode: { type: 'text', name: 'city_code', primary: true, primaryKeyConstraintName: 'visit_pkey' },
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'visit_pkey' },
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    gridId: { type: 'text', name: 'grid_id' },
    day: { type: 'date' },
    category: { type: 'text' },
    count: { type: 'integer' },
    checklistVersion: { type: 'text', name: 'checklist_version', nullable: true },
    recordedAt: { type: 'timestamptz', precision: 3, name: 'recorded_at' },
  },
  foreignKeys: [
    {
      name: 'visit_grid_fkey',
      target: 'Grid',
      columnNames: ['cityCode', 'gridId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'visit_count', expression: 'count > 0' }],
  indices: [{ name: 'visit_grid', columns: ['cityCode', 'gridId', 'day'] }],
});

/** What visits are counted by; city `0000` holds the national defaults. */
export const visitCategoryTable = new EntitySchema<VisitCategoryRow>({
  name: 'VisitCategory',
  tableName: 'visit_category',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'visit_category_pkey',
    },
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'visit_category_pkey' },
    name: { type: 'text' },
  },
  checks: [
    {
      name: 'visit_category_service',
      expression: `upper(code || ' ' || name) !~ '重点人|可疑|嫌疑|稳控|维稳|布控|管控|盯防|排查对象|前科|刑满|刑释|矫正|吸毒|戒毒|涉毒|犯罪|违法|案底|帮教|患者|病人|疾病|精神病|精神障碍|肇事肇祸|传染|艾滋|残疾|宗教|信教|信仰|邪教|教徒|法轮|上访|信访|缠访|闹访|SUSPECT|KEY_PERSON|OFFEN|CRIM|DRUG|PATIENT|ILLNESS|DISEASE|MENTAL|RELIGI|BELIEF|FAITH|CULT|PETITION'`,
    },
  ],
});
