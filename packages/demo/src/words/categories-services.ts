import { type CategoryGroup } from '../requests/request-category.js';

/** Matters of law, safety, schools, health, benefits and villages. */
export const SERVICES: readonly CategoryGroup[] = [
  {
    code: 'BUILDING',
    name: '违法建设',
    department: 'URBAN_MANAGEMENT',
    children: [
      {
        code: 'ADDITION',
        name: '私搭乱建',
        kinds: ['REPORT'],
        matters: [
          '{spot}私自搭建彩钢棚：棚子挡住了通道和采光',
          '{quarter}楼顶违规加建：施工还在进行，请到现场制止',
          '{road}旁圈地搭棚：希望查清有没有审批手续',
        ],
      },
      {
        code: 'STALLS',
        name: '占道经营',
        kinds: ['REPORT', 'COMPLAINT'],
        matters: [
          '{road}流动摊贩占道经营：收摊以后地上全是油污和垃圾',
          '{road}商铺出店经营：货架摆到路上，行人只能绕行',
          '{road}集市摊位挤占路面：建议划一块地方集中经营',
        ],
      },
    ],
  },
  {
    code: 'SAFETY',
    name: '公共安全',
    department: 'FIRE_RESCUE',
    children: [
      {
        code: 'FIRE',
        name: '消防隐患',
        kinds: ['REPORT'],
        urgency: 'EMERGENCY',
        matters: [
          '{spot}灭火器过期：检查标签还是三年前的',
          '{quarter}消防栓无水：前几天检查时拧开没有水',
          '{road}商铺堆放易燃物：仓库里堆满纸箱，旁边就是住户',
        ],
      },
      {
        code: 'FRAUD_NOTICE',
        name: '防骗宣传',
        kinds: [],
        department: 'PUBLIC_SECURITY',
        matters: [
          '建议{quarter}开展防诈骗宣传：老人经常接到推销保健品的电话',
          '建议在{unit}开展反诈讲座：希望讲一讲常见的骗术，周末大家都有时间',
        ],
      },
    ],
  },
  {
    code: 'EDUCATION_HEALTH',
    name: '教育医疗',
    department: 'EDUCATION',
    children: [
      {
        code: 'SCHOOL',
        name: '入学入园',
        kinds: [],
        matters: [
          '咨询{quarter}划片学校：孩子今年满六岁，想提前准备材料',
          '咨询幼儿园报名时间：家里两个孩子，想一起报名',
          '咨询随迁子女入学材料：刚搬来不久，不清楚需要哪些手续',
          '咨询课后服务收费标准：想知道延时到几点、怎么报名',
        ],
      },
      {
        code: 'CLINIC',
        name: '基层医疗',
        kinds: [],
        department: 'HEALTH',
        matters: [
          '咨询家庭医生签约：家里老人行动不便，想问能不能上门',
          '咨询疫苗接种安排：希望提前在群里通知',
          '建议延长基层门诊服务时间：白天上班没有时间，晚上又关门了',
          '建议增加上门体检次数：高龄老人出门一趟不容易',
        ],
      },
    ],
  },
  {
    code: 'SOCIAL_SECURITY',
    name: '社会保障',
    department: 'SOCIAL_SECURITY',
    children: [
      {
        code: 'INSURANCE',
        name: '社保医保',
        kinds: [],
        matters: [
          '咨询居民医保缴费：手机上不会操作，想问能不能代办',
          '咨询异地就医备案：老人要去外地子女家住一段时间',
          '咨询养老待遇资格认证：刷脸总是通不过',
          '咨询社保卡补办进度：材料交上去两周了还没有消息',
        ],
      },
      {
        code: 'ELDERLY',
        name: '养老助老',
        kinds: [],
        department: 'CIVIL_AFFAIRS',
        matters: [
          '咨询老年食堂就餐办法：想了解收费和开放时间',
          '建议在{quarter}附近设老年助餐点：附近老人多，做饭不方便',
          '咨询居家适老化改造：想装扶手和防滑垫',
          '咨询高龄津贴申领：不清楚要带哪些材料',
        ],
      },
      {
        code: 'EMPLOYMENT',
        name: '就业创业',
        kinds: [],
        matters: [
          '咨询技能培训报名：想了解今年有哪些工种的培训',
          '咨询灵活就业补贴：不知道自己符不符合条件',
          '咨询招聘会时间：希望能有离家近的岗位',
          '咨询创业担保贷款：打算开个小店，想先看看材料',
        ],
      },
    ],
  },
  {
    code: 'VILLAGE',
    name: '村居建设',
    department: 'WATER',
    children: [
      {
        code: 'IRRIGATION',
        name: '农田水利',
        kinds: ['HELP'],
        where: 'VILLAGE',
        matters: [
          '{quarter}灌溉渠渗漏：水到不了下游的田里',
          '{quarter}山塘淤积：淤泥很厚，蓄不住水',
          '{quarter}拦水坝损毁：希望在雨季之前修好',
        ],
      },
      {
        code: 'VILLAGE_ROAD',
        name: '村组道路',
        kinds: ['HELP'],
        where: 'VILLAGE',
        department: 'TRANSPORT',
        matters: [
          '{quarter}入户道路未硬化：下雨天泥泞，收购车进不来',
          '{road}缺少护栏：弯道外侧就是水塘，夜里危险',
          '建议{road}增设会车点：路窄，农忙时经常堵住',
        ],
      },
    ],
  },
  {
    code: 'ADVICE',
    name: '咨询建议',
    department: 'CIVIL_AFFAIRS',
    children: [
      {
        code: 'PROCEDURE',
        name: '办事咨询',
        kinds: [],
        matters: [
          '咨询居住证办理材料：想一次带齐，少跑一趟',
          '咨询户口迁移流程：请告知窗口位置和上班时间',
          '咨询便民服务中心周末是否开放：工作日请假不方便',
          '咨询证明开具地点：打电话一直占线，所以在网上问',
        ],
      },
      {
        code: 'COMMUNITY_LIFE',
        name: '文体活动',
        kinds: [],
        matters: [
          '建议暑期开设少儿托管班：双职工家庭多，孩子假期没有人照看',
          '建议活动室周末开放：大家都有兴趣，可以一起出力',
          '建议公布固定的活动表：有时候知道消息时活动已经结束了',
          '建议举办邻里节：让新老住户互相认识',
        ],
      },
    ],
  },
];
