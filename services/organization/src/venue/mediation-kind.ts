/** What a dispute that was mediated was about. */
export enum MediationKind {
  NEIGHBOURS = 'NEIGHBOURS',
  FAMILY = 'FAMILY',
  PROPERTY_MANAGEMENT = 'PROPERTY_MANAGEMENT',
  HOUSING = 'HOUSING',
  LABOUR = 'LABOUR',
  CONSUMPTION = 'CONSUMPTION',
  TRAFFIC = 'TRAFFIC',
  LAND = 'LAND',
  OTHER = 'OTHER',
}
