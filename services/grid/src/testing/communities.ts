import { PLACES } from './fill-places.js';

/** Communities of 金碧街道 that no table knows, for lists under many places. */
export const MANY_COMMUNITIES: readonly string[] = Array.from(
  { length: 20 },
  (_, index) => `5301120031${String(index).padStart(2, '0')}`,
);

/** `PLACES` with them. */
export const PLACES_WITH_MANY: Readonly<Record<string, string>> = {
  ...PLACES,
  ...Object.fromEntries(MANY_COMMUNITIES.map((code) => [code, `第${code.slice(-2)}社区居委会`])),
};
