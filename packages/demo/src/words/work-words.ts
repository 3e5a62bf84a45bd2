import { wordList } from './word-list.js';

/** What volunteers are invited to, by kind. */
export const ACTIVITIES = {
  SERVICE: wordList(`楼道杂物清理 独居老人探访 便民义务维修 垃圾分类引导`),
  PAIRING: wordList(`共建单位进社区义诊 共建单位法律咨询日`),
  LECTURE: wordList(`防诈骗知识讲座 家庭急救讲座 健康饮食讲座`),
  THEME_DAY: wordList(`主题党日助老服务 主题党日环境整治`),
  CLEANING_DAY: wordList(`月末清洁日 周末大扫除`),
} as const;

/** What communities plan, by category of the national list. */
export const PLAN_ITEMS = {
  ELDERLY: wordList(`为高龄老人理发 陪同老人就诊`),
  HEALTH: wordList(`血压血糖检测 健康讲座进小区`),
  LEGAL_AID: wordList(`法律咨询进社区 物业纠纷法律解答`),
  TUTORING: wordList(`课后作业辅导 暑期阅读陪伴`),
  CLEANING: wordList(`楼道堆物清理 绿地捡拾垃圾`),
  REPAIR: wordList(`小家电义务维修 自行车义务维修`),
} as const;
