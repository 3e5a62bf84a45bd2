import { cityCodeOf, copyRows } from '@governance/shared';
import type { Client } from 'pg';
import type { NewLadder } from '../level-scheme.js';

/** The accounts do not say since when; early enough for answers about any time that records speak of. */
const SINCE = new Date('2000-01-01T00:00:00+08:00');

/** Fills empty tables with ladders. */
export async function loadLevelSchemes(
  client: Client,
  ladders: readonly Omit<NewLadder, 'expectedVersion'>[],
): Promise<void> {
  await copyRows(
    client,
    'level_scheme',
    ['city_code', 'division_code', 'version'],
    ladders.map(({ divisionCode }) => [cityCodeOf(divisionCode), divisionCode, 1]),
  );
  await copyRows(
    client,
    'level_scheme_level',
    ['city_code', 'division_code', 'valid_from', 'code', 'name', 'rank'],
    ladders.flatMap(({ divisionCode, levels }) =>
      levels.map(({ code, name }, index) => [
        cityCodeOf(divisionCode),
        divisionCode,
        SINCE,
        code,
        name,
        index + 1,
      ]),
    ),
  );
}
