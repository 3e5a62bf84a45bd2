/** What a joint body may have before it: the matter, what it is about, its sort, and what is decided in the end. */
export interface MatterWords {
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly decision: string;
}

/** Matters that joint bodies have before them. */
export const MATTER_WORDS: readonly MatterWords[] = [
  {
    title: '安装电动车充电桩',
    description: '居民楼前飞线充电较多，建议统一选址安装充电桩。',
    category: '充电桩安装',
    decision: '选定两处场地，由责任单位组织安装并负责日常维护。',
  },
  {
    title: '维修破损路面',
    description: '主要通道路面破损，雨天积水，影响出行。',
    category: '路面维修',
    decision: '由责任单位出资修补，施工期间安排人员引导通行。',
  },
  {
    title: '开放单位停车场错时共享',
    description: '夜间停车紧张，建议辖区单位错时开放停车场。',
    category: '停车共享',
    decision: '工作日夜间和节假日开放，秩序由双方共同维护。',
  },
  {
    title: '共建社区食堂',
    description: '高龄老人就餐不便，建议利用单位食堂提供助餐。',
    category: '助老服务',
    decision: '责任单位食堂每日提供助餐，志愿者负责送餐上门。',
  },
  {
    title: '整治楼道堆物',
    description: '楼道堆放杂物，存在消防隐患。',
    category: '消防安全',
    decision: '集中清理一次，此后每季度联合检查。',
  },
  {
    title: '暑期托管场地',
    description: '双职工家庭较多，建议辖区学校或单位提供场地。',
    category: '青少年服务',
    decision: '责任单位提供场地，安排值班人员。',
  },
  {
    title: '补栽绿化并设置便民座椅',
    description: '小广场绿化缺损，老人休息无处可坐。',
    category: '环境改善',
    decision: '补栽行道树，增设便民座椅，由责任单位认养。',
  },
  {
    title: '增设夜间照明',
    description: '背街小巷照明不足，夜间出行不便。',
    category: '照明改善',
    decision: '在三处路口增设路灯，接入单位电源。',
  },
];

/** What people deliberate: the question, its words, and what they agree on. */
export interface DeliberationWords {
  readonly title: string;
  readonly topic: string;
  readonly decision: string;
  readonly notice: string;
  readonly opinions: readonly string[];
}

/** Questions that councils deliberate. */
export const DELIBERATION_WORDS: readonly DeliberationWords[] = [
  {
    title: '老旧楼栋加装电梯',
    topic: '是否加装电梯，费用如何分摊，施工期间如何安排出行。',
    decision: '同意加装，费用按楼层分摊，低层住户适当补偿。',
    notice: '加装电梯方案公示七天，欢迎居民提出意见。',
    opinions: ['希望尽快动工', '担心影响低层采光', '建议增加无障碍坡道'],
  },
  {
    title: '小区停车管理办法',
    topic: '是否划定固定车位，访客停车如何管理。',
    decision: '划定公共车位，访客限时停放，由物业负责引导。',
    notice: '停车管理办法公示七天，公示期满后试行三个月。',
    opinions: ['支持划线管理', '访客时间希望再长一些', '建议保留消防通道'],
  },
  {
    title: '广场活动时间公约',
    topic: '广场活动的时间和音量如何约定，兼顾锻炼与休息。',
    decision: '晚上九点前结束，音量不超过约定标准，由文体队自律。',
    notice: '活动公约公示七天，请大家共同遵守。',
    opinions: ['时间合适', '早上也希望有约定', '建议设置提示牌'],
  },
  {
    title: '垃圾投放点位调整',
    topic: '现有投放点是否调整，新点位设在何处。',
    decision: '调整两处点位，增设洗手池和照明。',
    notice: '新点位平面图公示七天，期满后实施。',
    opinions: ['离家更近，支持', '担心气味', '建议延长投放时间'],
  },
];

/** Reasons and results that a body writes beside its moves. */
export const MATTER_REASONS = {
  REJECT: ['不属于共建事项，已转有关部门', '条件尚不具备，待来年再议'],
  COMPLETE: ['已按决定落实到位', '已完工并经居民代表验收'],
} as const;
