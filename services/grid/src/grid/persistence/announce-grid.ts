import { appendEvents, cityOfId, type Sql } from '@governance/shared';
import type { Grid } from '../grid.js';

/** Tells others what a grid is like now, and whatever `more` says; in the transaction that changed it. */
export async function announcedGrid(
  transaction: Sql,
  grid: Grid,
  type: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Grid> {
  const { id, divisionCode, version, code, name, kind, households } = grid;
  const { responsibleOrganizationId, validFrom, validTo } = grid;
  await appendEvents(transaction, [
    {
      type,
      entity: 'Grid',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: {
        code,
        name,
        kind,
        households,
        responsibleOrganizationId,
        divisionCode,
        validFrom,
        validTo,
        ...more,
      },
    },
  ]);
  return grid;
}
