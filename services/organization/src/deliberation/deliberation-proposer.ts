/** Who wanted something to be deliberated. */
export enum DeliberationProposer {
  ORGANIZATION = 'ORGANIZATION',
  RESIDENTS = 'RESIDENTS',
}
