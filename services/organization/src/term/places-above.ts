/** Lengths of the blocks of a division code, from the community up. */
const LENGTHS = [12, 9, 6, 4, 2];

/** A place and those above it, the nearest first, by its code alone. Some of them may not exist. */
export const selfAndAbove = (divisionCode: string): readonly string[] => [
  ...new Set(LENGTHS.map((length) => divisionCode.slice(0, length).padEnd(12, '0'))),
];
