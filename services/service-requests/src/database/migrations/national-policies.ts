const hour = (amount: number) => ({ amount, unit: 'HOUR', time: 'CALENDAR' });
const minute = (amount: number) => ({ amount, unit: 'MINUTE', time: 'CALENDAR' });
const workingDay = (amount: number) => ({ amount, unit: 'DAY', time: 'WORKING' });
const day = (amount: number) => ({ amount, unit: 'DAY', time: 'CALENDAR' });

/** The same for every urgency, until a city says otherwise. */
const COMMON = {
  suspensionDays: 90,
  callbackTries: 3,
  reopenDays: 15,
  callbackAfterAnswer: false,
  warnPercent: 80,
};

/**
 * 国家默认时限: what holds where a city has published nothing. Hours run round the clock, days are working days but for
 * emergencies. A migration is never edited: a better default is another version in another migration.
 */
export const NATIONAL_POLICIES = [
  {
    id: '0000-01936f00-0000-7000-8000-000000000001',
    priority: 'EMERGENCY',
    name: '突发事项默认时限',
    terms: {
      clocks: {
        DISPATCH: hour(1),
        SIGN: minute(15),
        CONTACT: minute(30),
        RESOLVE: hour(2),
        CALLBACK: day(1),
      },
      extension: hour(22),
      ...COMMON,
    },
    evidence:
      '派单 1 小时:北京市地方标准 DB11/T 2021—2022 的公开摘要(突发、公共卫生、生命财产);反馈 2 小时:该标准征求意见稿,待核最终文本;签收、联系、回访、延期、重新办理时限为本系统建议值。全天候计时。',
  },
  {
    id: '0000-01936f00-0000-7000-8000-000000000002',
    priority: 'URGENT',
    name: '水电气热等紧急事项默认时限',
    terms: {
      clocks: {
        DISPATCH: hour(2),
        SIGN: hour(1),
        CONTACT: hour(4),
        RESOLVE: hour(24),
        CALLBACK: workingDay(1),
      },
      extension: workingDay(3),
      ...COMMON,
    },
    evidence:
      '派单 2 小时:DB11/T 2021—2022 的公开摘要(水电气热、极端天气);反馈 24 小时:该标准征求意见稿;回访次日:一地做法;签收、联系、延期、重新办理时限为本系统建议值。小时数全天候计时。',
  },
  {
    id: '0000-01936f00-0000-7000-8000-000000000003',
    priority: 'ROUTINE',
    name: '一般事项默认时限',
    terms: {
      clocks: {
        DISPATCH: hour(24),
        SIGN: workingDay(1),
        CONTACT: workingDay(1),
        RESOLVE: workingDay(7),
        CALLBACK: workingDay(1),
      },
      extension: workingDay(8),
      ...COMMON,
    },
    evidence:
      '派单 24 小时:DB11/T 2021—2022 的公开摘要(一般事项);反馈 7 日:该标准征求意见稿,按工作日计为本系统建议;延期 8 个工作日使总时限达到复杂疑难事项的 15 日;回访次日:一地做法;签收、联系、重新办理时限为本系统建议值。',
  },
] as const;

/** Older than every request, so that any past period can be recalculated. */
const SINCE = '2004-01-01T00:00:00+08:00';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Statements that store the national policies. */
export const NATIONAL_POLICY_ROWS: readonly string[] = NATIONAL_POLICIES.flatMap(
  ({ id, priority, name, terms, evidence }) => [
    `INSERT INTO sla_policy (city_code, id, category_code, priority, newest_version)
      VALUES ('0000', ${quoted(id)}, '', ${quoted(priority)}, 1)`,
    `INSERT INTO sla_policy_version (city_code, policy_id, version, name, evidence, terms, valid_from, published_at)
      VALUES ('0000', ${quoted(id)}, 1, ${quoted(name)}, ${quoted(evidence)}, ${quoted(JSON.stringify(terms))},
        '${SINCE}', '${SINCE}')`,
  ],
);
