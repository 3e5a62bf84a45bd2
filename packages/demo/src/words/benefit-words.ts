import { wordList } from './word-list.js';

/** What residents wish for, by category. */
export const WISHES = {
  助老: wordList(
    `想要一台轮椅 想换一盏亮一些的灯 想有人陪着去看一次花展 想学会用手机视频通话 想修好漏水的水龙头`,
  ),
  助学: wordList(`想要一套课外书 想要一张书桌 想学吹口琴 想有人辅导作文`),
  助残: wordList(`想在楼道装一根扶手 想要一副新拐杖 想去一次图书馆`),
  便民: wordList(`想在楼下添一张长椅 想把自行车修好 想要一个晾衣架`),
} as const;

/** How everybody may call who wishes. */
export const WISHERS = wordList(`一位独居老人 一名小学生 一户新居民 一位残疾朋友 一位环卫工人`);

/** What can be had for points. */
export const REWARDS = wordList(`洗衣液 牙膏套装 雨伞 毛巾 保温杯 抽纸 理发券 图书借阅券 食用油`);

/** What units did for residents, and what residents told them. */
export const DEEDS = wordList(`修好单元门禁 加装楼道扶手 更换老化电线 补种绿化 清理废弃水箱 修补小区道路`);
export const OPINIONS = wordList(
  `希望增设晾衣架 希望早市规范管理 建议增加健身器材 希望延长图书室开放时间 建议规划非机动车位`,
);
export const CATEGORIES = wordList(`便民 环境 设施 安全`);

/** For what volunteers are honoured. */
export const CITATIONS = wordList(`长年照顾邻里 坚持每周清扫楼道 热心调解邻里小事 耐心教老人使用手机`);
