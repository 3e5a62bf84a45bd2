import { assertAll, assertPublicName, DomainError } from '@governance/shared';

/** The levels on which the command centres of a city stand, from the top: three here, four or five there. */
export interface CommandLadder {
  readonly cityCode: string;
  readonly version: number;
  /** The city's own words, e.g. `区中心`; the first is level 1. */
  readonly levels: readonly string[];
}

/** A ladder to be laid down for the city of a place. */
export interface NewCommandLadder {
  readonly divisionCode: string;
  readonly levels: readonly string[];
  /** 0 for the first ladder of a city. */
  readonly expectedVersion: number;
}

/** A ladder has so many levels at most. */
const MAX_LEVELS = 10;
const MAX_NAME_LENGTH = 20;

/** The city as a division, for its name and for whoever administers it. */
export const divisionOfCity = (cityCode: string): string => cityCode.padEnd(12, '0');

/** Throws what is wrong with a new ladder, as far as it alone tells. */
export function assertValidLadder({ levels }: NewCommandLadder): void {
  assertAll(
    () => {
      if (levels.length >= 1 && levels.length <= MAX_LEVELS) return;
      throw invalid('levels', `指挥中心层级应为 1 到 ${String(MAX_LEVELS)} 级`);
    },
    () => {
      if (new Set(levels).size < levels.length) throw invalid('levels', '层级名称不能重复');
    },
    ...levels.map((name, index) => () => {
      assertPublicName(name, MAX_NAME_LENGTH, `levels.${String(index)}`);
    }),
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
