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
export const NEW_YORK_FILE = join(__dirname, '../../../../data/boundaries-nyc-neighbourhoods.geojson');

/** Real boundaries with faults: `data/README.md` says where they come from and what is wrong with them. */
export const NEW_YORK: readonly Neighbourhood[] = (
  JSON.parse(readFileSync(NEW_YORK_FILE, 'utf8')) as { readonly features: readonly Neighbourhood[] }
).features;
