/** How a branch was formed: 单独组建、联合组建、物业联建. */
export enum BranchFormation {
  STANDALONE = 'STANDALONE',
  JOINT = 'JOINT',
  PROPERTY_JOINT = 'PROPERTY_JOINT',
}
