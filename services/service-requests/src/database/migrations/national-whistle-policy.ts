const workingDays = (amount: number) => ({ amount, unit: 'DAY', time: 'WORKING' });

/**
 * 国家默认吹哨规则: what holds where a city has published nothing. A migration is never edited: a better default is
 * another version in another migration.
 */
const TERMS = {
  rules: {
    DAILY: { word: '日常哨', arrival: workingDays(1) },
    KEY: { word: '重点哨', arrival: workingDays(1) },
    CAMPAIGN: { word: '攻坚哨', arrival: workingDays(3) },
    EMERGENCY: { word: '应急哨', arrival: { amount: 30, unit: 'MINUTE', time: 'CALENDAR' } },
  },
  band: { low: 0.01, high: 0.1 },
};

const EVIDENCE =
  '应急哨 30 分钟:北京平谷“吹哨报到”30 分钟到场的做法,用于其他地方为本系统建议,全天候计时;日常哨、重点哨 1 个工作日,攻坚哨 3 个工作日并提交方案:未见公开数值,为本系统建议值,待核;健康区间 1% 至 10%:本系统建议值,待核。';

/** Older than every whistle. */
const SINCE = '2004-01-01T00:00:00+08:00';

/** The statement that stores the national whistle policy. */
export const NATIONAL_WHISTLE_POLICY_ROW = `
  INSERT INTO whistle_policy (city_code, version, terms, evidence, valid_from, published_at)
  VALUES ('0000', 1, '${JSON.stringify(TERMS)}', '${EVIDENCE}', '${SINCE}', '${SINCE}')`;
