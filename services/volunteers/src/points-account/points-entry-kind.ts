/** What moves points. */
export enum PointsEntryKind {
  EARN = 'EARN',
  BONUS = 'BONUS',
  REDEEM = 'REDEEM',
  EXPIRE = 'EXPIRE',
  REVERSE = 'REVERSE',
}
