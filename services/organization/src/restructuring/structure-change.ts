/** What becomes different when the structure changes. */
export enum StructureChangeKind {
  BEGINS = 'BEGINS',
  ENDS = 'ENDS',
  NAME = 'NAME',
  DIVISION = 'DIVISION',
  KIND = 'KIND',
  FORMATION = 'FORMATION',
  LEVEL = 'LEVEL',
  PARENT = 'PARENT',
  COMMAND = 'COMMAND',
  GRID = 'GRID',
  COUNTERPART = 'COUNTERPART',
  SEAT_ENDS = 'SEAT_ENDS',
  SEAT_BEGINS = 'SEAT_BEGINS',
  CHAIR = 'CHAIR',
  QUARTER = 'QUARTER',
}

/** One thing that becomes different about one organization or joint body. */
export interface StructureChange {
  readonly kind: StructureChangeKind;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** So many changes are told one by one; of the others only the number. */
export const MAX_CHANGES = 500;
