import { cityCodeOf, type createDataSource, newEntityId, type Viewer } from '@governance/shared';

/** A database that a bench is connected to. */
type DataSource = ReturnType<typeof createDataSource>;

/** Where everybody comes. */
export const PLACE = '110114001001';
const CITY = cityCodeOf(PLACE);
const SERIALIZATION_FAILURE = '40001';

/** A shift, and who comes. */
export interface Shift {
  readonly id: string;
  readonly activityId: string;
  readonly capacity: number;
  readonly subjects: readonly string[];
}

/** A volunteer who asks. */
export const viewerOf = (subject: string): Viewer => ({
  ...{ subject, tier: 'internal', roles: ['VOLUNTEER'], jurisdictions: [], organization: null },
});

/** A shift that runs for an hour, and volunteers who have not signed up. */
export async function givenShift(
  dataSource: DataSource,
  volunteers: number,
  capacity: number,
): Promise<Shift> {
  const [id, activityId, organizationId] = [newEntityId(PLACE), newEntityId(PLACE), newEntityId(PLACE)];
  const ids = Array.from({ length: volunteers }, () => newEntityId(PLACE));
  await dataSource.query(
    `INSERT INTO volunteer (city_code, id, division_code, version, subject, masked_name, age_band, skills, registered_at)
     SELECT $1, it, $2, 1, it, '张**', 'AGE_30_44', '{}', now() FROM unnest($3::text[]) AS it`,
    [CITY, PLACE, ids],
  );
  await dataSource.query(
    `INSERT INTO activity (city_code, id, division_code, version, kind, title, place, organization_id, recurrence,
       last_ends_at, created_at)
     VALUES ($1, $2, $3, 1, 'SERVICE', '植树', '公园', $4, 'NONE', now() + interval '1 hour', now())`,
    [CITY, activityId, PLACE, organizationId],
  );
  await dataSource.query(
    `INSERT INTO activity_shift (city_code, id, activity_id, division_code, organization_id, starts_at, ends_at,
       capacity, taken, waiting, sequence, code_secret)
     VALUES ($1, $2, $3, $4, $5, now(), now() + interval '1 hour', $6, 0, 0, 0, 'bench')`,
    [CITY, id, activityId, PLACE, organizationId, capacity],
  );
  return { id, activityId, capacity, subjects: ids };
}

/** How many have a place. */
export async function takenOf(dataSource: DataSource, { id }: Shift): Promise<number> {
  const [row] = await dataSource.query<{ count: number }[]>(
    `SELECT count(*)::integer AS count FROM sign_up WHERE city_code = $1 AND shift_id = $2 AND state = 'SIGNED_UP'`,
    [CITY, id],
  );
  return row?.count ?? 0;
}

/** Counts, then inserts; the database says when that was wrong, and it is done again. */
export async function signUpNaively(dataSource: DataSource, shift: Shift, subject: string): Promise<void> {
  for (;;)
    try {
      await dataSource.transaction('SERIALIZABLE', async (manager) => {
        const [row] = await manager.query<{ count: number }[]>(
          `SELECT count(*)::integer AS count FROM sign_up WHERE city_code = $1 AND shift_id = $2`,
          [CITY, shift.id],
        );
        const count = row?.count ?? 0;
        await manager.query(
          `INSERT INTO sign_up (city_code, id, division_code, version, activity_id, shift_id, organization_id,
             volunteer_id, state, sequence, signed_up_at)
           VALUES ($1, $2, $3, 1, $4, $5, 'none', $6, $7, $8, now())`,
          [
            ...[CITY, newEntityId(PLACE), PLACE, shift.activityId, shift.id, subject],
            ...[count < shift.capacity ? 'SIGNED_UP' : 'WAITING', count + 1],
          ],
        );
      });
      return;
    } catch (error) {
      const { code } = (error as { driverError?: { code?: string } }).driverError ?? {};
      if (code !== SERIALIZATION_FAILURE) throw error;
    }
}
