/** The rules, as columns of a table. */
const RULES = `
    points_per_hour integer NOT NULL,
    max_hours_per_activity numeric(3,1),
    max_hours_per_day numeric(3,1),
    referral_points integer,
    redemption_window text NOT NULL,
    silver_card_points integer,
    gold_card_points integer,
    expires_after_months integer,
    clears_balance_on_redemption boolean NOT NULL`;

const PRESET_COLUMNS = `city_code, code, name, points_per_hour, max_hours_per_activity, referral_points, redemption_window,
    silver_card_points, gold_card_points, clears_balance_on_redemption, attribution`;

/** Rules of points: those of each city, and those that five cities have published. */
export const pointsRulesTables: readonly string[] = [
  `CREATE TABLE points_policy (
    city_code text NOT NULL,
    version integer NOT NULL,
    id text NOT NULL,${RULES},
    valid_from date NOT NULL,
    based_on text,
    note text,
    published_at timestamptz(3) NOT NULL,
    published_by text NOT NULL,
    CONSTRAINT points_policy_pkey PRIMARY KEY (city_code, version),
    CONSTRAINT points_policy_id UNIQUE (city_code, id),
    CONSTRAINT points_policy_version CHECK (version >= 1 AND version <= 100)
  )`,
  `CREATE TABLE points_preset (
    city_code text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,${RULES},
    attribution text NOT NULL,
    CONSTRAINT points_preset_pkey PRIMARY KEY (city_code, code)
  )`,
  `INSERT INTO points_preset (${PRESET_COLUMNS}) VALUES
    ('0000', 'HAILIN', '海林市', 1, 2, 2, 'QUARTER', NULL, NULL, false,
     '据黑龙江省海林市公开的志愿服务积分办法:1小时计1分,每次活动最多计2小时,推荐新志愿者计2分,每季度兑换一次,兑换后积分减少而时长保留。其“被投诉清零时长”的规定不予采用:积分是志愿者的权益,不作处罚。'),
    ('0000', 'LUOHE', '漯河市', 1, NULL, NULL, 'ANY_TIME', 50, 100, false,
     '据河南省漯河市公开的志愿服务积分办法:满50分授银卡,满100分授金卡。每小时积分未载明,按1分计。'),
    ('0000', 'QISHAN', '岐山县', 1, NULL, NULL, 'HALF_YEAR', NULL, NULL, false,
     '据陕西省岐山县公开的志愿服务积分办法:每半年兑换一次。每小时积分未载明,按1分计。'),
    ('0000', 'HAINING', '海宁市', 1, NULL, NULL, 'ANY_TIME', NULL, NULL, true,
     '据浙江省海宁市公开的志愿服务积分办法:兑换后余额清零,累计积分和时长保留。每小时积分未载明,按1分计。'),
    ('0000', 'XINGTAI_QIAOXI', '邢台市桥西区', 1, NULL, NULL, 'ANY_TIME', NULL, NULL, false,
     '据河北省邢台市桥西区公开的志愿服务积分办法:每年服务50小时以上,60分为合格,积分不设上限。每小时积分未载明,按1分计。其“达标率低于95%的单位取消评优资格”和合格线的规定不予采用:积分是志愿者的权益,不作考核处罚。')`,
];
