import { type CategoryGroup } from '../requests/request-category.js';

/** Matters of streets, cleanliness, traffic and public facilities. */
export const SURROUNDINGS: readonly CategoryGroup[] = [
  {
    code: 'SANITATION',
    name: '环境卫生',
    department: 'URBAN_MANAGEMENT',
    children: [
      {
        code: 'GARBAGE',
        name: '垃圾清运',
        kinds: ['COMPLAINT', 'HELP', 'REPORT'],
        matters: [
          '{spot}垃圾清运不及时：垃圾已经堆了三天，异味很大，老人孩子都绕着走',
          '{spot}垃圾桶满溢无人清理：桶的数量偏少，每到傍晚就堆到路面上',
          '{road}旁长期堆放生活垃圾：清运车一周只来两次，风一吹塑料袋到处都是',
          '{quarter}垃圾投放点异味大：投放点紧挨住户窗户，希望换个位置或者勤冲洗',
        ],
      },
      {
        code: 'CONSTRUCTION_WASTE',
        name: '装修垃圾',
        kinds: ['COMPLAINT', 'REPORT'],
        matters: [
          '{spot}装修垃圾占道堆放：砖块和水泥袋占了半条路，下雨后泥水横流',
          '{road}有人夜间倾倒渣土：夜里有小货车来倒，早上才发现',
          '{quarter}装修垃圾无固定堆放点：各家随处堆放，希望设一个固定点并定期清运',
        ],
      },
      {
        code: 'TOILET_DRAIN',
        name: '公厕与沟渠',
        kinds: ['COMPLAINT', 'HELP'],
        matters: [
          '{road}公厕卫生较差：地面积水，洗手池也坏了',
          '{spot}排水沟淤堵发臭：沟里全是落叶和塑料袋，水流不动',
          '{road}旁水沟蚊虫多：附近住户都不敢开窗，希望清淘消杀',
        ],
      },
    ],
  },
  {
    code: 'ROADS',
    name: '道路交通',
    department: 'TRANSPORT',
    children: [
      {
        code: 'SURFACE',
        name: '路面破损',
        kinds: ['HELP', 'REPORT'],
        matters: [
          '{road}路面坑洼积水：骑电动车容易摔倒，已经有人摔过一次',
          '{road}井盖松动异响：车一压就响，夜里听得特别清楚',
          '{spot}门前道路破损：老人推车经过很不方便',
          '{road}路边护栏缺损：缺口处临着陡坎，先放个警示牌也好',
        ],
      },
      {
        code: 'SIGNAL',
        name: '信号与标线',
        kinds: [],
        department: 'PUBLIC_SECURITY',
        matters: [
          '建议{road}路口增设减速带：车速快，孩子过马路很危险',
          '建议重划{road}斑马线：标线已经磨得看不见，夜里尤其明显',
          '建议{road}上下学时段安排护学岗：人多车多，附近家长都支持',
        ],
      },
      {
        code: 'BUS',
        name: '公共交通',
        kinds: [],
        matters: [
          '建议在{road}增设公交站点：最近的站点要走十五分钟，老人出行不方便',
          '建议延后途经{road}的末班车：下夜班的人赶不上车',
          '建议修缮{road}候车亭：雨天没有遮挡，座椅也坏了一张',
        ],
      },
    ],
  },
  {
    code: 'PARKING',
    name: '停车秩序',
    department: 'PUBLIC_SECURITY',
    children: [
      {
        code: 'FIRE_LANE',
        name: '占用消防通道',
        kinds: ['REPORT', 'COMPLAINT'],
        department: 'FIRE_RESCUE',
        where: 'TOWN',
        matters: [
          '{spot}消防通道被车辆占用：通道只剩一米多宽，万一起火消防车进不来',
          '{quarter}消防通道常年停车：物业贴过提示没有效果，建议划线并定期巡查',
        ],
      },
      {
        code: 'DISORDER',
        name: '乱停乱放',
        kinds: ['COMPLAINT', 'REPORT'],
        matters: [
          '{road}车辆乱停占道：早晚高峰行人只能走到路中间',
          '{spot}电动车乱停堵住出入口：婴儿车和轮椅都推不过去',
          '{road}货车长时间占道停放：会车困难，已经剐蹭过几次',
        ],
      },
      {
        code: 'CHARGING',
        name: '电动车充电',
        kinds: ['HELP'],
        department: 'HOUSING',
        where: 'TOWN',
        matters: [
          '建议{quarter}增设电动车充电棚：现在只有六个插口，晚上排不上',
          '{spot}有人飞线充电：电线从楼上拉下来，很不安全',
          '{quarter}充电桩损坏：报修两周了还没有人来',
        ],
      },
    ],
  },
  {
    code: 'FACILITIES',
    name: '公共设施',
    department: 'URBAN_MANAGEMENT',
    children: [
      {
        code: 'LIGHTING',
        name: '路灯照明',
        kinds: ['HELP', 'REPORT'],
        matters: [
          '{road}路灯不亮：连着三盏都不亮，晚上走路看不清台阶',
          '{spot}照明灯损坏：灯一闪一闪的，像是接触不良',
          '{quarter}夜间照明不足：老人晚上散步差点绊倒，希望加一盏灯',
        ],
      },
      {
        code: 'FITNESS',
        name: '健身与休闲设施',
        kinds: ['HELP'],
        matters: [
          '{spot}健身器材损坏：踏步机的连杆断了，孩子还在上面玩',
          '建议{quarter}增设休息座椅：老人多，走累了没有地方坐',
          '{spot}凉亭木板破损：有钉子露出来，容易划伤人',
        ],
      },
      {
        code: 'GREENERY',
        name: '园林绿化',
        kinds: ['HELP', 'COMPLAINT'],
        matters: [
          '{spot}树枝过长遮挡采光：树枝伸到窗户边，刮风时打在玻璃上',
          '{road}行道树枯死有倒伏风险：担心砸到行人和车辆',
          '{quarter}空地杂草丛生：很久没有修剪，蚊虫很多',
        ],
      },
    ],
  },
];
