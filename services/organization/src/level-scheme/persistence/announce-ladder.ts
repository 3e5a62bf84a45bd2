import { appendEvents, cityCodeOf, type Sql } from '@governance/shared';
import type { Ladder } from '../level-scheme.js';

/** Tells others of a ladder; in the transaction that laid it down. */
export async function announceLadder(transaction: Sql, ladder: Ladder): Promise<void> {
  const { divisionCode, version, validFrom, levels } = ladder;
  await appendEvents(transaction, [
    {
      type: 'LevelSchemeDefined',
      entity: 'LevelScheme',
      entityId: divisionCode,
      cityCode: cityCodeOf(divisionCode),
      divisionCode,
      version,
      payload: { divisionCode, validFrom, levels },
    },
  ]);
}
