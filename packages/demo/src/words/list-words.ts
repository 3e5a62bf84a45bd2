/** What a unit can offer and what a community asks for in the same words: category, titles, what it is counted in. */
export interface OfferWords {
  readonly categoryCode: string;
  readonly offered: string;
  readonly needed: string;
  readonly unit: string;
  /** How much of it there is, from and to. */
  readonly capacity: readonly [from: number, to: number];
}

/** By the ending of a unit's name; the first that fits. */
export const OFFERS_BY_NAME: readonly (readonly [ending: RegExp, words: OfferWords])[] = [
  [/小学$|中学$|幼儿园$/, offer('CHILDREN.AFTER_SCHOOL', '假期托管教室', '假期儿童托管场地', '间', [2, 4])],
  [/卫生/, offer('HEALTH.CLINIC', '社区义诊', '老年人健康义诊', '场', [4, 12])],
  [/银行/, offer('SAFETY.FRAUD', '反诈宣传讲座', '反诈知识宣传', '场', [2, 6])],
  [/物业/, offer('PARKING.SHARING', '夜间错时共享车位', '夜间停车位', '个', [10, 40])],
  [/协会$|理事会$|服务中心$/, offer('ELDERLY.VISITS', '陪伴探访服务', '独居老人陪伴探访', '次', [10, 30])],
];

/** What every other company offers. */
export const OFFER_OF_COMPANIES = offer('EMPLOYMENT.JOBS', '就近就业岗位', '就近就业机会', '个', [3, 10]);

/** What communities ask for without anybody there who offers it. */
export const OPEN_NEEDS: readonly Pick<OfferWords, 'categoryCode' | 'needed'>[] = [
  { categoryCode: 'ELDERLY.MEALS', needed: '老年助餐点送餐人手' },
  { categoryCode: 'PARKING.CHARGING', needed: '电动车集中充电设施' },
  { categoryCode: 'FACILITIES.LIGHTING', needed: '楼道照明改造' },
  { categoryCode: 'PROPERTY.REPAIRS', needed: '屋面防水维修支持' },
  { categoryCode: 'EMPLOYMENT.SKILLS', needed: '居民技能培训师资' },
];

function offer(
  categoryCode: string,
  offered: string,
  needed: string,
  unit: string,
  capacity: OfferWords['capacity'],
): OfferWords {
  return { categoryCode, offered, needed, unit, capacity };
}
