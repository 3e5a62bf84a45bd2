const DIGITS = '零一二三四五六七八九';

/** A number from 1 to 99 in Chinese: 「一」, 「十二」, 「二十」. */
export function ordinal(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const leading = tens > 1 ? `${DIGITS.charAt(tens)}十` : '十';
  if (tens === 0) return DIGITS.charAt(ones);
  return ones === 0 ? leading : `${leading}${DIGITS.charAt(ones)}`;
}
