import { EntitySchema } from 'typeorm';
import type { NeedSurveyState, SurveyedGroup } from '../need-survey.js';

interface NeedGroupRow {
  cityCode: string;
  code: string;
  name: string;
}

interface NeedSurveyRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  organizationId: string;
  fromDay: string;
  toDay: string;
  state: NeedSurveyState;
  groups: readonly SurveyedGroup[];
  groupCodes: string[];
  recordedAt: Date;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
}

const keyOf = (table: string) =>
  ({ type: 'text', primary: true, primaryKeyConstraintName: `${table}_pkey` }) as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** Groups that are surveyed; city `0000` holds the national ones. */
export const needGroupTable = new EntitySchema<NeedGroupRow>({
  name: 'NeedGroup',
  tableName: 'need_group',
  columns: {
    cityCode: { ...keyOf('need_group'), name: 'city_code' },
    code: keyOf('need_group'),
    name: { type: 'text' },
  },
  checks: [
    {
      name: 'need_group_service',
      expression: `upper(code || ' ' || name) !~ '重点人|可疑|嫌疑|稳控|维稳|布控|管控|盯防|排查对象|前科|刑满|刑释|矫正|吸毒|戒毒|涉毒|犯罪|违法|案底|帮教|患者|病人|疾病|精神病|精神障碍|肇事肇祸|传染|艾滋|残疾|宗教|信教|信仰|邪教|教徒|法轮|上访|信访|缠访|闹访|SUSPECT|KEY_PERSON|OFFEN|CRIM|DRUG|PATIENT|ILLNESS|DISEASE|MENTAL|RELIGI|BELIEF|FAITH|CULT|PETITION'`,
    },
  ],
});

/** What was surveyed. */
export const needSurveyTable = new EntitySchema<NeedSurveyRow>({
  name: 'NeedSurvey',
  tableName: 'need_survey',
  columns: {
    cityCode: { ...keyOf('need_survey'), name: 'city_code' },
    id: keyOf('need_survey'),
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    organizationId: { type: 'text', name: 'organization_id' },
    fromDay: { type: 'date', name: 'from_day' },
    toDay: { type: 'date', name: 'to_day' },
    state: { type: 'text' },
    groups: { type: 'jsonb' },
    groupCodes: { type: 'text', array: true, name: 'group_codes' },
    recordedAt: { ...instant, name: 'recorded_at' },
    publishedAt: { ...instant, name: 'published_at', nullable: true },
    withdrawnAt: { ...instant, name: 'withdrawn_at', nullable: true },
  },
  checks: [
    { name: 'need_survey_period', expression: 'to_day > from_day' },
    {
      name: 'need_survey_small',
      expression: `NOT jsonb_path_exists(groups, '$.** ? (@.type() == "number" && @ > 0 && @ < 5)')`,
    },
  ],
  indices: [
    { name: 'need_survey_division', columns: ['cityCode', 'divisionCode', 'id'] },
    { name: 'need_survey_organization', columns: ['cityCode', 'organizationId', 'id'] },
  ],
});
