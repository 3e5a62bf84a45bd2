import type { DemoWhistleKind } from '../whistles/whistle-plan.js';

/** What whistles that need no request are blown for, and why. */
export const WHISTLE_MATTERS: Readonly<
  Record<DemoWhistleKind, { readonly title: string; readonly reason: string }>
> = {
  DAILY: { title: '夜市占道经营', reason: '商户占道反复,请到场会商疏导点位' },
  KEY: { title: '老旧小区管网改造协调', reason: '管线权属交叉,请到场明确施工次序' },
  CAMPAIGN: { title: '私搭乱建集中整治', reason: '历史遗留问题,请携方案到场联合整治' },
  EMERGENCY: { title: '路面塌陷应急处置', reason: '请立即到场围挡、抢修并疏导交通' },
};

/** What streets write when they end a whistle or judge a department. */
export const WHISTLE_REMARKS = {
  disposed: '多部门联合处置完毕,街道现场确认',
  withdrawn: '现场已自行整改,无需再到场',
  scored: '到场及时,处置有效',
  scoredLow: '未按时到场,影响处置进度',
  excused: '事项已处置完毕,无需到场',
} as const;
