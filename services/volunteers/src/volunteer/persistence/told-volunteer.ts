import { appendEvents, cityCodeOf, cityOfId, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { Volunteer } from '../volunteer.js';
import { SELECT_VOLUNTEERS } from './volunteer-statements.js';

/** A volunteer who must be there. Whoever changed it may see it: the row rule has spoken before. */
export async function theVolunteer(database: Sql, id: string): Promise<Volunteer> {
  const [volunteer] = await rowsOf<Volunteer>(
    database,
    sql`${SELECT_VOLUNTEERS} WHERE v.city_code = ${cityOfId(id)} AND v.id = ${id}`,
  );
  if (!volunteer) throw new NotFoundError('志愿者');
  return volunteer;
}

/** Says that there is a volunteer, and nothing about who it is. */
export async function announcedVolunteer(
  transaction: Sql,
  volunteer: Volunteer,
  type: string,
): Promise<Volunteer> {
  const { id, divisionCode, version } = volunteer;
  const cityCode = cityCodeOf(divisionCode);
  await appendEvents(transaction, [
    { type, entity: 'Volunteer', entityId: id, cityCode, divisionCode, version, payload: { divisionCode } },
  ]);
  return volunteer;
}
