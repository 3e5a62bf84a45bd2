/** Fewer people than this could be told apart, so figures about them are not published. */
export const SMALLEST_OPEN_COUNT = 5;

/** Whether a number of people is a small cell: 1 to 4. Nobody is no secret. */
export const isSmallCell = (people: number): boolean => people > 0 && people < SMALLEST_OPEN_COUNT;
