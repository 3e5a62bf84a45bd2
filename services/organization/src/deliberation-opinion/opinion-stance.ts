/** Where an opinion stands. */
export enum OpinionStance {
  SUPPORT = 'SUPPORT',
  OPPOSE = 'OPPOSE',
  SUGGEST = 'SUGGEST',
}
