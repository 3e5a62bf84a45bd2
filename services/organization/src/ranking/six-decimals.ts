/** Sums of fractions differ in their last digit by the way they were added; equal scores must be equal. */
export const sixDecimals = (value: number): number => Math.round(value * 1_000_000) / 1_000_000;
