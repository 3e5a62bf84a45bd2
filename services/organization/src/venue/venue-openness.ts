/** Whom a venue is open to. */
export enum VenueOpenness {
  EVERYBODY = 'EVERYBODY',
  RESIDENTS = 'RESIDENTS',
  ORGANIZATIONS = 'ORGANIZATIONS',
  STAFF = 'STAFF',
}
