/** Which strand of party building an organization belongs to: 街道社区党建、单位党建、行业党建. */
export enum Strand {
  STREET_COMMUNITY = 'STREET_COMMUNITY',
  UNIT = 'UNIT',
  INDUSTRY = 'INDUSTRY',
}
