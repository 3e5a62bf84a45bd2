/** What a visit was for. Reference data: each city has its own over the national ones. */
export interface VisitCategory {
  readonly code: string;
  readonly name: string;
}

/**
 * Words that a category may not have: a count of visits by suspicion, offence, illness, belief or petitioning would say
 * of somebody's door what nobody may know of them. The constraint `visit_category_service` refuses the same in the
 * reference data itself; a test holds the two together.
 */
export const REFUSED_CATEGORY_WORDS: readonly string[] = [
  ...['重点人', '可疑', '嫌疑', '稳控', '维稳', '布控', '管控', '盯防', '排查对象'],
  ...['前科', '刑满', '刑释', '社区矫正', '矫正', '吸毒', '戒毒', '涉毒', '犯罪', '违法', '案底', '帮教'],
  ...['患者', '病人', '疾病', '精神', '肇事肇祸', '传染', '艾滋', '残疾'],
  ...['宗教', '信教', '信仰', '邪教', '教徒', '法轮'],
  ...['上访', '信访', '缠访', '闹访'],
  ...['SUSPECT', 'KEY_PERSON', 'OFFEN', 'CRIM', 'DRUG', 'PATIENT', 'ILLNESS', 'DISEASE', 'MENTAL'],
  ...['RELIGI', 'BELIEF', 'FAITH', 'CULT', 'PETITION'],
];

/** Whether a category names what visits are not counted by. */
export const isRefusedCategory = ({ code, name }: VisitCategory): boolean =>
  REFUSED_CATEGORY_WORDS.some((word) => code.toUpperCase().includes(word) || name.toUpperCase().includes(word));
