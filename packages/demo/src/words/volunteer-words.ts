import { wordList } from './word-list.js';

/** What a volunteer can do: code and Chinese name. Reference data. */
export const SKILLS = [
  { code: 'FIRST_AID', name: '急救护理' },
  { code: 'TUTORING', name: '课业辅导' },
  { code: 'REPAIR', name: '家电维修' },
  { code: 'PLUMBING_ELECTRICITY', name: '水电维修' },
  { code: 'HAIRDRESSING', name: '理发' },
  { code: 'LEGAL_AID', name: '法律咨询' },
  { code: 'COUNSELLING', name: '心理疏导' },
  { code: 'CALLIGRAPHY', name: '书法绘画' },
  { code: 'PERFORMANCE', name: '文艺表演' },
  { code: 'PHOTOGRAPHY', name: '摄影摄像' },
  { code: 'DIGITAL_HELP', name: '智能手机教学' },
  { code: 'TRAFFIC_GUIDANCE', name: '交通引导' },
  { code: 'FIRE_SAFETY', name: '消防宣传' },
  { code: 'GARDENING', name: '绿化养护' },
  { code: 'COOKING', name: '烹饪' },
  { code: 'DRIVING', name: '驾驶' },
] as const;

/** Titles of what volunteers did, by the kind of activity. */
export const ACTIVITY_TITLES = {
  SERVICE: wordList(`
    楼道杂物清理 文明交通劝导 独居老人上门探望 环境卫生大扫除 垃圾分类引导 便民理发 小家电义务维修 智能手机使用教学 核对消防器材
    爱心早餐分发 图书角整理 儿童课后托管 义务巡逻 河道沿线捡拾垃圾 楼道灯具更换 旧衣物回收整理
  `),
  PAIRING: wordList(`
    单位与社区结对共建 结对帮扶走访 共建单位环境整治 结对学校开放日 共建单位义诊 共建单位招聘咨询 结对村产业技术指导
  `),
  LECTURE: wordList(`
    防诈骗知识讲座 健康知识讲座 民法典普法讲座 家庭教育讲座 用电用气安全讲座 急救技能培训 垃圾分类知识宣讲 消防逃生演练讲解
  `),
  THEME_DAY: wordList(`
    主题党日清洁家园 主题党日走访慰问 主题党日植树 主题党日志愿服务 主题党日参观学习 主题党日义务劳动
  `),
} as const;
