/** Where the blocks of a code end, from the top. */
const BLOCK_ENDS = [2, 4, 6, 9, 12];

/** The codes of a place and of all places above it, from the top; a level that is missing there is left out. */
export const placesAbove = (code: string): readonly string[] => [
  ...new Set(BLOCK_ENDS.map((end) => code.slice(0, end).padEnd(12, '0'))),
];
