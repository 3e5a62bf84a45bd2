import { businessDay, type StatDelta } from '@governance/shared';
import { COVERAGE_RULES, type CoverageMode } from '../coverage-mode.js';
import type { NewSectorEntity } from '../new-sector-entity.js';

type Counted = Pick<NewSectorEntity, 'divisionCode' | 'kind'>;

/** What the figures gain when an entity begins to stand. */
export const entityBegun = (entity: Counted, at: Date): readonly StatDelta[] => [
  delta(entity, 'new_sector.entity', { at, amount: 1 }),
];

/** What they lose when it is closed. */
export const entityEnded = (entity: Counted, at: Date): readonly StatDelta[] => [
  delta(entity, 'new_sector.entity', { at, amount: -1 }),
];

/** What they gain when an entity begins to be covered so. */
export const coverageBegun = (entity: Counted, mode: CoverageMode, at: Date): readonly StatDelta[] =>
  measuresOf(mode).map((measure) => delta(entity, measure, { at, amount: 1 }));

/** What they lose when that coverage ends. */
export const coverageEnded = (entity: Counted, mode: CoverageMode, at: Date): readonly StatDelta[] =>
  measuresOf(mode).map((measure) => delta(entity, measure, { at, amount: -1 }));

function measuresOf(mode: CoverageMode): readonly string[] {
  const { coversOrganization, coversWork } = COVERAGE_RULES[mode];
  return [
    ...(coversOrganization ? ['new_sector.covered'] : []),
    ...(coversWork ? ['new_sector.work_covered'] : []),
  ];
}

const delta = (
  { divisionCode, kind }: Counted,
  measure: string,
  { at, amount }: { readonly at: Date; readonly amount: 1 | -1 },
): StatDelta => ({ scope: divisionCode, day: businessDay(at), measure, dimension: kind, amount });
