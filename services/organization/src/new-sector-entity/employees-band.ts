/** About how many people work in an entity: a band, since the exact number changes every day. */
export enum EmployeesBand {
  UNDER_10 = 'UNDER_10',
  FROM_10_TO_49 = 'FROM_10_TO_49',
  FROM_50_TO_99 = 'FROM_50_TO_99',
  FROM_100_TO_299 = 'FROM_100_TO_299',
  FROM_300 = 'FROM_300',
}
