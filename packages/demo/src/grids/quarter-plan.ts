/** 商品房, 老旧小区, 回迁房, 单位宿舍, 自建房. */
export type DemoQuarterKind = 'COMMERCIAL' | 'OLD_ESTATE' | 'RESETTLEMENT' | 'UNIT_DORMITORY' | 'SELF_BUILT';

/** The words for the kinds of quarter. */
export const QUARTER_KIND_NAMES: Readonly<Record<DemoQuarterKind, string>> = {
  COMMERCIAL: '商品房',
  OLD_ESTATE: '老旧小区',
  RESETTLEMENT: '回迁房',
  UNIT_DORMITORY: '单位宿舍',
  SELF_BUILT: '自建房',
};

/** A residential quarter 小区. */
export interface QuarterPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly name: string;
  readonly kind: DemoQuarterKind;
  /** A count, never a list. */
  readonly households: number;
  readonly validFrom: Date;
}
