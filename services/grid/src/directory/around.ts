/** What the rules of a thing need to know of other nouns, as it stands in the transaction that asks. */
export interface Around {
  /** Throws `DIVISION_UNKNOWN` unless the place is valid today. */
  requireDivision(code: string): Promise<void>;
  /** Throws `INVALID_INPUT` on `gridId` unless the grid stands and lies in the place; it stands until the commit. */
  requireGrid(gridId: string, divisionCode: string): Promise<void>;
  /** The same for a road segment, on `roadSegmentId`: the place has to lie in that of the segment. */
  requireRoadSegment(roadSegmentId: string, divisionCode: string): Promise<void>;
  /** Those of these codes that the city's reference data does not know as functions of a service station. */
  unknownStationFunctions(codes: readonly string[], divisionCode: string): Promise<readonly string[]>;
}

/** Looks at what else there is and may refuse. */
export type CheckAround = (around: Around) => Promise<void>;
