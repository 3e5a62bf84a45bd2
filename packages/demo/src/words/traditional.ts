const PAIRS =
  '区區 网網 个個 们們 这這 来來 时時 没沒 无無 电電 线線 灯燈 车車 门門 楼樓 层層 道道 单單 户戶 处處 问問 题題 关關 开開 业業 务務 ' +
  '维維 垃垃 圾圾 环環 卫衛 境境 乱亂 堆堆 积積 挡擋 树樹 叶葉 虫蟲 狗狗 养養 噪噪 声聲 响響 扰擾 夜夜 间間 烧燒 烟煙 气氣 热熱 ' +
  '压壓 断斷 漏漏 坏壞 损損 裂裂 围圍 栏欄 盖蓋 桥橋 东東 边邊 侧側 旁旁 号號 设設 备備 计計 划劃 请請 协協 调調 议議 办辦 理理 ' +
  '费費 价價 标標 准準 收收 证證 报報 医醫 学學 园園 护護 险險 补補 贴貼 发發 给給 过過 还還 进進 运運 输輸 级級 员員 场場 厅廳';

/** A few simplified characters with their traditional forms. Not a converter: people mix both in one sentence. */
const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** The text as somebody writes it who uses traditional characters. */
export const inTraditional = (text: string): string =>
  Array.from(text, (character) => TRADITIONAL.get(character) ?? character).join('');
