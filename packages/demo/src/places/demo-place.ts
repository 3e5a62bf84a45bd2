/** One of the five places of the published accounts, which the demonstration fills. */
export interface DemoPlace {
  readonly code: string;
  readonly name: string;
  /** How company names there begin. */
  readonly city: string;
}

/** In the order of the accounts. */
export const DEMO_PLACES: readonly DemoPlace[] = [
  { code: '360700000000', name: '赣州市', city: '赣州' },
  { code: '230203000000', name: '建华区', city: '齐齐哈尔' },
  { code: '530112000000', name: '西山区', city: '昆明' },
  { code: '110114000000', name: '昌平区', city: '北京' },
  { code: '210700000000', name: '锦州市', city: '锦州' },
];

/** The short name of the city of a division in one of the five places; throws for any other. */
export function cityNameOf(divisionCode: string): string {
  const place = DEMO_PLACES.find(({ code }) => code.startsWith(divisionCode.slice(0, 4)));
  if (!place) throw new RangeError(`${divisionCode} lies in none of the demonstration places`);
  return place.city;
}
