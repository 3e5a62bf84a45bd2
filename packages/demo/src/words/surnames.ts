import { wordList } from './word-list.js';

/** Single-character surnames, each as often as it stands here: about as frequent as among people. */
export const SURNAMES = wordList(`
  王 王 王 王 王 王 王 李 李 李 李 李 李 李 张 张 张 张 张 张 刘 刘 刘 刘 刘 陈 陈 陈 陈 杨 杨 杨 黄 黄 赵 赵 吴 吴 周 周
  徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈
  姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵
  万 钱 严 覃 武 戴 莫 孔 向 汤 温 赖 施 倪 牛 樊 葛 邢 安 齐 易 乔 伍 庞 颜 庄 聂 章 鲁 岳 翟 殷 詹 申 欧 耿 关 兰 焦 俞
  左 柳 甘 祝 包 宁 尚 符 舒 阮 柯 纪 梅 童 凌 毕 单 季 裴 霍 涂 成 苗 谷 盛 曲 翁 冉 骆 蓝 路 游 辛 靳 管 柴 蒙 鲍 华 喻
`);

/** Surnames of two characters; masking must keep both. */
export const COMPOUND_SURNAMES = wordList('欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 夏侯');
