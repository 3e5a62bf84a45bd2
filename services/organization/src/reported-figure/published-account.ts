/** The published accounts whose figures are kept, by the code that the figures name: place and date, for people to read. */
const ACCOUNTS: ReadonlyMap<string, string> = new Map([
  ['S0', '江西赣州 2020-05'],
  ['S1', '黑龙江齐齐哈尔建华区 2024-11'],
  ['S2', '云南昆明西山区 2021-07'],
  ['S3', '北京昌平区 2019-11'],
  ['S4', '辽宁锦州(日期未载)'],
]);

/** Place and date of an account in words; null for a code that stands for none. */
export const accountNamed = (code: string): string | null => ACCOUNTS.get(code) ?? null;
