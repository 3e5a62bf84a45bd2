/**
 * Chinese dates by the sky, after Meeus, Astronomical Algorithms (chapters 25 and 49): new moons to half a minute, the
 * sun to a quarter of an hour. Node's own Chinese calendar is a day off where a new moon is close to midnight, as in
 * 2027 and 2030.
 */
const UNIX_EPOCH = 2_440_587.5;
const J2000 = 2_451_545;
const EIGHT_HOURS = 1 / 3;

const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
const polynomial = (at: number, factors: readonly number[]): number =>
  factors.reduceRight((sum, factor) => sum * at + factor, 0);

/** The number of the day in China, from 1970-01-01, in which an instant lies; 65 to 90 seconds are those of the earth. */
function dayInChina(julian: number): number {
  const late = polynomial((julian - J2000) / 365.25, [62.92, 0.32217, 0.005589]);
  return Math.floor(julian - late / 86_400 - UNIX_EPOCH + EIGHT_HOURS);
}

/** The sun's longitude in degrees, counted on through the years from 2000. */
function sunAt(julian: number): number {
  const century = (julian - J2000) / 36_525;
  const anomaly = polynomial(century, [357.52911, 35_999.05029, -0.0001537]);
  return (
    polynomial(century, [280.46646, 36_000.76983, 0.0003032]) -
    360 +
    polynomial(century, [1.914602, -0.004817]) * sine(anomaly) +
    polynomial(century, [0.019993, -0.000101]) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly) -
    0.00569 -
    0.00478 * sine(125.04 - 1934.136 * century)
  );
}

/** The day on which the sun comes to so many degrees after the spring equinox of a year. */
function dayOfSun(year: number, degrees: number): number {
  const wanted = (year - 2000) * 360 + degrees;
  let [early, late] = [J2000 + (year - 2000) * 365.25, J2000 + (year - 1998) * 365.25];
  while (late - early > 1e-4) {
    const middle = (early + late) / 2;
    if (sunAt(middle) < wanted) early = middle;
    else late = middle;
  }
  return dayInChina(late);
}

/** Size, power of the orbit's eccentricity, and multiples of the sun's and moon's anomaly, latitude and node. */
const MOON_TERMS: readonly (readonly [number, number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0, 0],
  [0.17241, 1, 1, 0, 0, 0],
  [0.01608, 0, 0, 2, 0, 0],
  [0.01039, 0, 0, 0, 2, 0],
  [0.00739, 1, -1, 1, 0, 0],
  [-0.00514, 1, 1, 1, 0, 0],
  [0.00208, 2, 2, 0, 0, 0],
  [-0.00111, 0, 0, 1, -2, 0],
  [-0.00057, 0, 0, 1, 2, 0],
  [0.00056, 1, 1, 2, 0, 0],
  [-0.00042, 0, 0, 3, 0, 0],
  [0.00042, 1, 1, 0, 2, 0],
  [0.00038, 1, 1, 0, -2, 0],
  [-0.00024, 1, -1, 2, 0, 0],
  [-0.00017, 0, 0, 0, 0, 1],
];

/** The day of a new moon, by its number since that of 2000-01-06. */
function dayOfNewMoon(number: number): number {
  const at = number / 1236.85;
  const sun = 2.5534 + 29.1053567 * number;
  const moon = polynomial(at, [201.5643 + 385.81693528 * number, 0, 0.0107582]);
  const latitude = polynomial(at, [160.7108 + 390.67050284 * number, 0, -0.0016118]);
  const node = polynomial(at, [124.7746 - 1.56375588 * number, 0, 0.0020672]);
  const shift = MOON_TERMS.reduce(
    (sum, [size, power, s, m, l, n]) =>
      sum + size * (1 - 0.002516 * at) ** power * sine(s * sun + m * moon + l * latitude + n * node),
    0.000325 * sine(299.77 + 0.107408 * number) + 0.000165 * sine(251.88 + 0.016321 * number),
  );
  return dayInChina(2_451_550.09766 + 29.530588861 * number + 0.00015437 * at * at + shift);
}

/** First days of the months that begin between two winter solstices, by their number; 闰月 are left out. */
function monthsOf(year: number): ReadonlyMap<number, number> {
  const first = Math.floor((year - 2000) * 12.3685) - 3;
  const moons = Array.from({ length: 19 }, (_, index) => dayOfNewMoon(first + index));
  const monthOf = (day: number): number => moons.filter((moon) => moon <= day).length - 1;
  const start = monthOf(dayOfSun(year - 1, 270));
  const end = monthOf(dayOfSun(year, 270));
  const withTerm = new Set(
    Array.from({ length: 13 }, (_, index) => monthOf(dayOfSun(year - 1, 270 + 30 * index))),
  );
  let isLeapDue = end - start === 13;
  let number = 11;
  const months = new Map<number, number>();
  for (const [offset, day] of moons.slice(start, end).entries()) {
    if (isLeapDue && !withTerm.has(start + offset)) {
      isLeapDue = false;
      continue;
    }
    months.set(number, day);
    number = (number % 12) + 1;
  }
  return months;
}

const textOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** A day of the Chinese calendar that lies between the first and the tenth month; day 0 is the one before a month. */
export const lunarDay = (year: number, month: number, day: number): string =>
  textOf((monthsOf(year).get(month) ?? NaN) + day - 1);

/** 清明: the day on which the sun is 15 degrees past the spring equinox. */
export const qingming = (year: number): string => textOf(dayOfSun(year, 15));
