/** As whom somebody takes a deliberation on. */
export enum DeliberationActor {
  COORDINATOR = 'COORDINATOR',
  CHAIR = 'CHAIR',
}
