import { type DivisionLevel, DomainError, type UrbanRuralClass } from '@governance/shared';

/** An administrative division as one version of it says. Divisions are a directory: everybody reads them, everywhere. */
export interface Division {
  /** 12 digits; what the whole graph means by a place. */
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  readonly parentCode: string | null;
  /** Codes of the divisions above, from the province down. */
  readonly path: readonly string[];
  /** Null where the imported editions do not say. */
  readonly urbanRural: UrbanRuralClass | null;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  readonly version: number;
}

/** A division with the instant that it was asked for; none is now. Nested fields read at the same instant. */
export interface DivisionAsOf extends Division {
  readonly asOf?: Date | null;
}

/** What a list of divisions is limited to. */
export interface DivisionFilter {
  /** Within this place, itself included. */
  readonly divisionCode?: string | null;
  /** Directly below this place. */
  readonly parentCode?: string | null;
  readonly level?: DivisionLevel | null;
  /** Part of the name, in any writing. */
  readonly search?: string | null;
}

/** The division, or `DIVISION_UNKNOWN` on the argument `code` when there is none. */
export function knownDivision(division: Division | null): Division {
  if (division) return division;
  throw new DomainError('DIVISION_UNKNOWN', '没有这个行政区划', { field: 'code' });
}

/** Names that say no place: prefectures that exist in the code table alone. */
const PLACEHOLDER_NAMES = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** The name with those of all places above, e.g. `北京市昌平区城北街道`. Placeholders of the code table are left out. */
export const fullNameOf = (
  division: Pick<Division, 'name'>,
  ancestors: readonly Pick<Division, 'name'>[],
): string =>
  [...ancestors.map(({ name }) => name).filter((name) => !PLACEHOLDER_NAMES.has(name)), division.name].join(
    '',
  );
