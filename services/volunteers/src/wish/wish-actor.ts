/** As whom somebody acts on a wish. */
export enum WishActor {
  COMMUNITY = 'COMMUNITY',
  WISHER = 'WISHER',
  TEAM = 'TEAM',
  SYSTEM = 'SYSTEM',
}
