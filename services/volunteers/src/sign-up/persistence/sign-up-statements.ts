import {
  allOf,
  appendEvents,
  type ChildListReader,
  cityOfId,
  groupBy,
  hasRole,
  idsByCity,
  isEntityId,
  NotFoundError,
  type PageWindow,
  rowsOf,
  type Sql,
  type Viewer,
  withinPlace,
} from '@governance/shared';
import sql, { join, type Sql as SqlText } from 'sql-template-tag';
import { organizesFor } from '../../activity/activity.policy.js';
import type { SignUp, SignUpFilter } from '../sign-up.js';

/** Sign-ups with their volunteers, as `u` and `v`. */
export const SIGN_UPS = sql`sign_up u JOIN volunteer v ON v.city_code = u.city_code AND v.id = u.volunteer_id`;

/** A sign-up as the domain knows it. What a viewer asks for adds `visibleSignUps`. */
export const SELECT_SIGN_UPS = sql`SELECT u.id, u.division_code AS "divisionCode", u.version,
  u.activity_id AS "activityId", u.shift_id AS "shiftId", u.organization_id AS "organizationId",
  u.volunteer_id AS "volunteerId", v.subject AS "volunteerSubject", u.state, u.sequence,
  u.signed_up_at AS "signedUpAt", u.attended_at AS "attendedAt", u.cancelled_at AS "cancelledAt" FROM ${SIGN_UPS}`;

/** Which sign-ups a viewer may see: see the policy. */
export function visibleSignUps(viewer: Viewer): SqlText {
  const { subject, organization } = viewer;
  const ways = [
    ...(subject === null ? [] : [sql`v.subject = ${subject}`]),
    ...(organization !== null && organizesFor(viewer, organization)
      ? [sql`u.organization_id = ${organization}`]
      : []),
    ...(organization !== null && hasRole(viewer, 'UNIT_SECRETARY')
      ? [sql`v.home_organization_id = ${organization}`]
      : []),
  ];
  return ways.length === 0 ? sql`FALSE` : sql`(${join(ways, ' OR ')})`;
}

/** The conditions that a filter stands for. */
export const signUpConditions = ({ divisionCode, shiftId, state }: SignUpFilter): SqlText[] => [
  ...(divisionCode == null ? [] : [withinPlace('u', divisionCode)]),
  ...(shiftId == null ? [] : [ofShift(shiftId)]),
  ...(state == null ? [] : [sql`u.state = ${state}`]),
];

/** What comes after a page. */
export const afterSignUp = ({ after }: PageWindow): SqlText[] => (after ? [sql`u.id < ${after[0]}`] : []);

/** The order of every list, and where its page ends. */
export const inSignUpOrder = ({ first }: PageWindow): SqlText => sql`ORDER BY u.id DESC LIMIT ${first + 1}`;

/** The sign-ups of each of many volunteers, as one viewer sees them. */
export const signUpsOfVolunteers = (database: Sql, viewer: Viewer): ChildListReader<null, SignUp> => ({
  readPages: async (ids, _, window) => {
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<SignUp>(
        database,
        sql`SELECT own.* FROM unnest(${group}::text[]) AS comer (id) CROSS JOIN LATERAL (
              ${SELECT_SIGN_UPS} WHERE u.city_code = ${city} AND u.volunteer_id = comer.id
                AND ${allOf([visibleSignUps(viewer), ...afterSignUp(window)])} ${inSignUpOrder(window)}) own`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ volunteerId }) => volunteerId);
  },
  countEach: async (ids) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT u.volunteer_id AS id, count(*)::integer AS count FROM ${SIGN_UPS}
            WHERE u.city_code = ${city} AND u.volunteer_id = ANY(${group}) AND ${visibleSignUps(viewer)}
            GROUP BY u.volunteer_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});

/** A sign-up that the caller has just written, whoever may see it. */
export async function writtenSignUp(database: Sql, id: string): Promise<SignUp> {
  const [signUp] = await rowsOf<SignUp>(
    database,
    sql`${SELECT_SIGN_UPS} WHERE u.city_code = ${cityOfId(id)} AND u.id = ${id}`,
  );
  if (!signUp) throw new NotFoundError('报名');
  return signUp;
}

/** Tells others that somebody comes or does not, and nothing of who. In the transaction that changed it. */
export async function announceSignUps(
  transaction: Sql,
  signUps: readonly Pick<SignUp, 'id' | 'divisionCode' | 'version' | 'activityId' | 'shiftId' | 'state'>[],
): Promise<void> {
  await appendEvents(
    transaction,
    signUps.map(({ id, divisionCode, version, activityId, shiftId, state }) => ({
      type: 'SignUpChanged',
      entity: 'SignUp',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, activityId, shiftId, state },
    })),
  );
}

const ofShift = (id: string): SqlText =>
  isEntityId(id) ? sql`u.city_code = ${cityOfId(id)} AND u.shift_id = ${id}` : sql`FALSE`;
