import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../text/parse-csv.js';
import { METRIC_DEFINITIONS, metricNamed, metricVersion } from './metric-registry.js';
import metrics from './metrics.json';

const CSV = join(__dirname, '../../../../data/reported-figures.csv');
const OWNER_OF_PREFIX: Readonly<Record<string, string>> = {
  org: 'organization',
  division: 'grid',
  grid: 'grid',
  request: 'service-requests',
  service_item: 'service-requests',
  service_order: 'service-requests',
  volunteer: 'volunteers',
};

describe('the registry of metrics', () => {
  it('defines every number that the published accounts print, in their unit', () => {
    const [[code, , , , , unit] = [], ...figures] = parseCsv(readFileSync(CSV, 'utf8'));
    expect([code, unit, figures.length]).toEqual(['metric_code', 'unit', 91]);

    for (const [printed = '', , , , , printedUnit] of figures)
      expect(metricNamed(printed)).toMatchObject({ code: printed, unit: printedUnit });
  });

  it('has each version of a code once, by code and version, from 1 on', () => {
    const versionsOf = new Map<string, string[]>();
    for (const { code, version } of METRIC_DEFINITIONS)
      versionsOf.set(code, [...(versionsOf.get(code) ?? []), version]);

    for (const [code, versions] of versionsOf)
      expect([code, versions]).toEqual([code, versions.map((_, index) => String(index + 1))]);
    expect(METRIC_DEFINITIONS.map(({ code }) => code)).toEqual(
      METRIC_DEFINITIONS.map(({ code }) => code).sort(),
    );
  });

  it('names every metric in Chinese, no two alike, and says how it is counted', () => {
    for (const { code, name, formula, unit } of METRIC_DEFINITIONS)
      expect([code, name, formula, unit]).toEqual([
        code,
        expect.stringMatching(/\p{Script=Han}/u),
        expect.stringMatching(/\p{Script=Han}/u),
        expect.stringMatching(/^[a-z-]+(\/[a-z]+)?$/),
      ]);
    const names = [...new Set(METRIC_DEFINITIONS.map(({ code }) => code))].map((it) => metricNamed(it)?.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives every metric to the subgraph that its code begins with', () => {
    const owned = Object.entries(metrics).flatMap(([owner, list]) => list.map(({ code }) => [code, owner]));

    expect(owned).toEqual(owned.map(([code = '']) => [code, OWNER_OF_PREFIX[code.split('.')[0] ?? '']]));
  });

  it('is short enough for one plain list', () => {
    expect(METRIC_DEFINITIONS.length).toBeLessThanOrEqual(1000);
  });

  it('finds each definition by its code and version, and the newest one by its code alone', () => {
    for (const definition of METRIC_DEFINITIONS)
      expect(metricVersion(definition.code, definition.version)).toBe(definition);
    expect(metricVersion('org.duty.removed', null)).toBe(metricNamed('org.duty.removed'));
    expect(metricVersion('org.duty.removed', '99')).toBeNull();
  });

  it('knows nothing of a code that nobody defined', () => {
    expect(metricNamed('org.unheard_of')).toBeNull();
  });
});
