/** What a whistle is blown for. Each city's own words for it stand in its whistle policy. */
export enum WhistleKind {
  /** 日常哨: what residents need day by day. */
  DAILY = 'DAILY',
  /** 重点哨: what matters most. */
  KEY = 'KEY',
  /** 攻坚哨: a campaign for what could not be solved so far. */
  CAMPAIGN = 'CAMPAIGN',
  /** 应急哨: what cannot wait. */
  EMERGENCY = 'EMERGENCY',
}
