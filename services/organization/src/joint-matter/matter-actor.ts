/** As whom somebody acts on a matter. */
export enum MatterActor {
  COORDINATOR = 'COORDINATOR',
  CHAIR = 'CHAIR',
  RAISER = 'RAISER',
  RESPONSIBLE = 'RESPONSIBLE',
}
