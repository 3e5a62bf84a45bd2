/** A category: its code, its name, and the categories of requests that such needs come from. */
type Category = readonly [code: string, name: string, requestCategoryCodes: readonly string[]];

const CATEGORIES: readonly Category[] = [
  ['AFFAIRS', '便民服务', []],
  ['AFFAIRS.PROXY', '政务代办', ['ADVICE.PROCEDURE', 'SOCIAL_SECURITY.INSURANCE']],
  ['CHILDREN', '青少年服务', []],
  ['CHILDREN.AFTER_SCHOOL', '课后托管', ['EDUCATION_HEALTH.SCHOOL']],
  ['CHILDREN.TUTORING', '课业辅导', []],
  ['CULTURE', '文体活动', []],
  ['CULTURE.EVENTS', '文体活动组织', ['ADVICE.COMMUNITY_LIFE']],
  ['CULTURE.VENUES', '场地共享', []],
  ['ELDERLY', '养老助老', []],
  ['ELDERLY.ADAPTATION', '适老化改造', []],
  ['ELDERLY.MEALS', '助餐', ['SOCIAL_SECURITY.ELDERLY']],
  ['ELDERLY.VISITS', '陪伴探访', []],
  ['EMPLOYMENT', '就业创业', []],
  ['EMPLOYMENT.JOBS', '岗位提供', ['SOCIAL_SECURITY.EMPLOYMENT']],
  ['EMPLOYMENT.SKILLS', '技能培训', []],
  ['ENVIRONMENT', '环境整治', []],
  ['ENVIRONMENT.CLEANING', '卫生清洁', ['SANITATION.GARBAGE', 'SANITATION.TOILET_DRAIN']],
  ['ENVIRONMENT.GREENING', '绿化养护', ['FACILITIES.GREENERY']],
  ['ENVIRONMENT.NOISE', '噪音与油烟治理', ['NOISE.CONSTRUCTION', 'NOISE.FUMES', 'NOISE.LIFE']],
  ['ENVIRONMENT.WASTE', '建筑垃圾清运', ['SANITATION.CONSTRUCTION_WASTE']],
  ['FACILITIES', '公共设施', []],
  ['FACILITIES.FITNESS', '健身休闲设施', ['FACILITIES.FITNESS']],
  ['FACILITIES.LIGHTING', '照明', ['FACILITIES.LIGHTING']],
  ['FACILITIES.ROADS', '道路修补', ['ROADS.SURFACE', 'ROADS.SIGNAL', 'VILLAGE.VILLAGE_ROAD']],
  [
    'FACILITIES.SUPPLY',
    '水电气与排水',
    ['SUPPLY.DRAINAGE', 'SUPPLY.GAS', 'SUPPLY.POWER', 'SUPPLY.WATER', 'VILLAGE.IRRIGATION'],
  ],
  ['HEALTH', '医疗健康', []],
  ['HEALTH.CLINIC', '义诊巡诊', ['EDUCATION_HEALTH.CLINIC']],
  ['HEALTH.FIRST_AID', '急救培训', []],
  ['PARKING', '停车与充电', []],
  ['PARKING.CHARGING', '电动车充电', ['PARKING.CHARGING']],
  ['PARKING.SHARING', '错时共享车位', ['PARKING.DISORDER', 'PARKING.FIRE_LANE']],
  ['PARTY', '党建联建', []],
  ['PARTY.LECTURES', '宣讲党课', []],
  ['PARTY.VENUES', '党员活动阵地', []],
  ['PROPERTY', '物业与邻里', []],
  ['PROPERTY.NEIGHBOURS', '邻里纠纷化解', ['NEIGHBOURS.PETS', 'NEIGHBOURS.SHARED_SPACE']],
  [
    'PROPERTY.REPAIRS',
    '房屋与电梯维修',
    ['PROPERTY.ELEVATOR', 'PROPERTY.RENOVATION', 'PROPERTY.ROOF_LEAK', 'PROPERTY.SERVICE'],
  ],
  ['SAFETY', '平安建设', []],
  ['SAFETY.FIRE', '消防安全', ['SAFETY.FIRE']],
  ['SAFETY.FRAUD', '反诈宣传', ['SAFETY.FRAUD_NOTICE']],
  ['SAFETY.LEGAL', '法律服务', []],
];

/** The statement that stores what all cities share, and its parameters. */
export const sharedCategories: readonly [statement: string, parameters: unknown[]] = [
  `INSERT INTO co_building_category (city_code, code, name, parent_code, request_category_codes)
   SELECT '0000', it->>0, it->>1, nullif(split_part(it->>0, '.', 1), it->>0),
     ARRAY(SELECT jsonb_array_elements_text(it->2))
   FROM jsonb_array_elements($1::jsonb) AS it`,
  [JSON.stringify(CATEGORIES)],
];
