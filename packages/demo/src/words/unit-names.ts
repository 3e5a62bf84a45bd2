import { wordList } from './word-list.js';

/** First and second characters of company names; the pairs are rare on purpose, so that none is a known firm. */
export const BRAND_FIRST = wordList(
  '澄 岚 沐 栩 霁 禾 稔 砚 笠 菡 漪 翊 筠 葭 皓 芷 曦 阡 榆 桉 槿 蘅 琅 珩 璟 汀 泓 洵 淳 溪',
);
export const BRAND_SECOND = wordList(
  '岚 禾 原 舟 川 庭 野 屿 桥 墨 楠 瑜 朗 帆 沅 煦 楹 麓 澜 霖 穗 椿 杉 棠 晟 垚 樾 溯 衡 笙',
);

/** What companies do, as it stands in their names. */
export const TRADES = wordList(
  '商贸 食品 机械配件 建材 餐饮管理 电子科技 文化传媒 家政服务 物流 医药零售 服装 印刷包装 装饰工程 园林绿化 生鲜超市 汽车维修',
);

/** What companies in villages do. */
export const RURAL_TRADES = wordList(
  '农业发展 果业 粮油加工 养殖 竹木制品 茶业 蔬菜种植 农产品配送 石材 砖瓦建材',
);

/** First parts of the names of residential quarters. */
export const QUARTER_FIRST = wordList(
  '金桂 翠湖 锦绣 书香 阳光 和顺 滨河 枫林 玉兰 紫薇 丹桂 云岭 望江 福泽 安康 华庭 新苑 东湖 南山 康乐 祥和 清荷 银杏 景秀 明珠 怡景',
);
/** Endings of quarters that were built to be sold. */
export const QUARTER_LAST = wordList('花园 家园 苑 小区 名居 雅苑 嘉园 公馆 华府 新城');
/** Whose dormitories they once were. */
export const DORMITORY_OWNERS = wordList(
  '供销社 机床厂 纺织厂 粮食局 运输公司 邮电局 百货公司 水泥厂 农机厂 化工厂 印刷厂 糖厂',
);

/** What sole proprietors run, as it stands in the names of their shops. */
export const SHOPS = wordList('小吃店 理发店 五金店 水果店 早餐店 修车铺 便利店 裁缝铺 花店 粮油店');
