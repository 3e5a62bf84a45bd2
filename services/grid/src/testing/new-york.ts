import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A neighbourhood as the file has it. */
export interface Neighbourhood {
  readonly type: 'Feature';
  readonly properties: { readonly name: string };
  readonly geometry: {
    readonly type: 'Polygon' | 'MultiPolygon';
    readonly coordinates: readonly unknown[];
  };
}

/** Where the file lies. */
const NEW_YORK_FILE = join(__dirname, '../../../../data/boundaries-nyc-neighbourhoods.geojson');

/** Real boundaries with faults: `data/README.md` says where they come from and what is wrong with them. */
export const NEW_YORK: readonly Neighbourhood[] = (
  JSON.parse(readFileSync(NEW_YORK_FILE, 'utf8')) as { readonly features: readonly Neighbourhood[] }
).features;

/** Rings that are not closed. */
export const UNCLOSED: readonly string[] = [
  'Oakland Gardens',
  'College Point',
  'Sheepshead Bay-Gerritsen Beach-Manhattan Beach',
  'Norwood',
];
/** Rings that cross themselves. */
export const CROSSING: readonly string[] = [
  'Lindenwood-Howard Beach',
  'Georgetown-Marine Park-Bergen Beach-Mill Basin',
];
/** A shell without area. */
export const EMPTY: readonly string[] = ['East Harlem North'];

const UNSOUND: ReadonlySet<string> = new Set([...UNCLOSED, ...CROSSING, ...EMPTY]);

/** What is sound of it. */
export const SOUND: readonly Neighbourhood[] = NEW_YORK.filter(
  ({ properties: { name } }) => !UNSOUND.has(name),
);
