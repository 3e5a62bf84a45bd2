import { type CategoryGroup } from '../requests/request-category.js';

/** Matters of homes, neighbours, noise and supply. */
export const HOMES: readonly CategoryGroup[] = [
  {
    code: 'NOISE',
    name: '噪音扰民',
    department: 'ECOLOGY',
    children: [
      {
        code: 'CONSTRUCTION',
        name: '施工噪音',
        kinds: ['COMPLAINT'],
        matters: [
          '{road}工地夜间施工扰民：夜里十一点以后还在施工，孩子没法睡觉',
          '{spot}附近施工噪音大：已经连续一周了，希望核实有没有夜间施工许可',
        ],
      },
      {
        code: 'LIFE',
        name: '生活噪音',
        kinds: ['COMPLAINT'],
        department: 'PUBLIC_SECURITY',
        matters: [
          '{spot}广场舞音响声音过大：每天早上六点就开始，沟通过几次都没用',
          '{road}商铺喇叭叫卖扰民：从早上一直放到晚上九点',
          '{quarter}有人半夜装修：敲打声持续到凌晨，希望提醒按规定时间施工',
        ],
      },
      {
        code: 'FUMES',
        name: '油烟异味',
        kinds: ['COMPLAINT', 'REPORT'],
        matters: [
          '{road}餐馆油烟直排：管道正对着居民楼，衣服都不能晾',
          '{spot}烧烤摊油烟大：一到晚上周围全是烟',
          '{road}有人焚烧杂物：气味刺鼻，家里不敢开窗',
        ],
      },
    ],
  },
  {
    code: 'PROPERTY',
    name: '物业管理',
    department: 'HOUSING',
    children: [
      {
        code: 'ELEVATOR',
        name: '电梯故障',
        kinds: ['HELP', 'COMPLAINT'],
        urgency: 'UTILITY',
        department: 'MARKET',
        where: 'TOWN',
        matters: [
          '{tower}电梯频繁停运：上个月坏了三次，每次修完又坏',
          '{tower}电梯异响：运行时抖动，老人不敢坐',
          '{tower}电梯停用一周未修好：高层住户上下楼很困难',
        ],
      },
      {
        code: 'SERVICE',
        name: '物业服务',
        kinds: ['COMPLAINT'],
        where: 'TOWN',
        matters: [
          '{quarter}物业保洁不到位：楼道一个月没有人打扫，扶手上全是灰',
          '{quarter}门禁长期损坏：外人随便进出，反映多次没有修',
          '{quarter}物业费收支未公示：希望社区牵头开一次协调会',
          '{quarter}监控损坏无人维修：车辆被剐蹭都查不到',
        ],
      },
      {
        code: 'RENOVATION',
        name: '老旧小区改造',
        kinds: [],
        where: 'TOWN',
        matters: [
          '咨询{quarter}加装电梯政策：想了解申请条件和各家分摊的办法',
          '咨询{quarter}是否列入改造计划：外墙和管道都老化了，邻居们都在问',
          '咨询{quarter}改造的施工时间：想提前安排老人暂住的地方',
        ],
      },
      {
        code: 'ROOF_LEAK',
        name: '房屋渗漏',
        kinds: ['HELP'],
        where: 'TOWN',
        matters: [
          '{tower}屋面漏水：一下雨顶楼就漏，想问维修资金怎么申请',
          '{tower}外墙脱落有隐患：掉下来过一块，幸好没有伤到人',
          '{tower}楼道墙面渗水：墙皮掉了一大片，电表箱旁边也是湿的',
        ],
      },
    ],
  },
  {
    code: 'NEIGHBOURS',
    name: '邻里纠纷',
    department: 'CIVIL_AFFAIRS',
    children: [
      {
        code: 'SHARED_SPACE',
        name: '公共空间占用',
        kinds: ['HELP', 'COMPLAINT'],
        matters: [
          '{quarter}公共绿地被圈占种菜：施肥气味大，劝过几回不愿意清理',
          '{spot}有人占用公共晾晒区：架子常年不收，别人没法用',
          '{spot}杂物堆占公共过道：过道被占了一半，希望网格员上门调解',
        ],
      },
      {
        code: 'PETS',
        name: '宠物饲养',
        kinds: ['COMPLAINT', 'REPORT'],
        matters: [
          '{quarter}遛狗不拴绳：小孩放学路上被追过，很害怕',
          '{spot}流浪犬较多：傍晚成群活动，希望安排处置',
          '{quarter}宠物粪便无人清理：草坪里没法下脚，希望加强宣传',
        ],
      },
    ],
  },
  {
    code: 'SUPPLY',
    name: '供水供电供气供热',
    department: 'WATER',
    children: [
      {
        code: 'WATER',
        name: '供水',
        kinds: ['HELP'],
        urgency: 'UTILITY',
        matters: [
          '{quarter}水压不足：早晚用水高峰几乎没有水',
          '{spot}水管爆裂：水从地面冒出来，已经流到路上',
          '{quarter}自来水发黄：放了十分钟还是黄的，不敢饮用',
          '{quarter}停水未提前通知：家里没有储水，想知道何时恢复',
        ],
      },
      {
        code: 'POWER',
        name: '供电',
        kinds: ['HELP'],
        urgency: 'UTILITY',
        department: 'HOUSING',
        matters: [
          '{quarter}频繁跳闸：一到晚上用电高峰就跳',
          '{spot}电线老化垂落：离地面不到两米，很危险',
          '{quarter}停电未恢复：冰箱里的东西快坏了，想知道何时来电',
        ],
      },
      {
        code: 'GAS',
        name: '供气',
        kinds: ['HELP', 'REPORT'],
        urgency: 'EMERGENCY',
        department: 'HOUSING',
        where: 'TOWN',
        matters: [
          '{tower}楼道闻到燃气味：味道明显，已经开窗通风，请马上派人检查',
          '{tower}燃气管道锈蚀：表面锈得厉害，接口处有响声',
          '{road}施工挖到燃气管道：现场已经拉了警戒线',
        ],
      },
      {
        code: 'DRAINAGE',
        name: '排水内涝',
        kinds: ['HELP'],
        urgency: 'UTILITY',
        matters: [
          '{spot}下水道堵塞返水：污水倒灌进了一楼',
          '{road}雨后积水严重：积水没过脚踝，车辆无法通行',
          '{quarter}化粪池满溢：上次疏通不到一个月又堵了',
        ],
      },
    ],
  },
];
