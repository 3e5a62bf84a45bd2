import { businessDay, claimKey, DomainError, newEntityId, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { ActivityKind, HourRecord } from '../../hour-record/hour-record.js';
import { SELECT_HOUR_RECORDS } from '../../hour-record/persistence/hour-record-statements.js';
import { announcedHours } from '../../hour-record/persistence/told-hours.js';
import { earnPoints } from '../../points-account/persistence/earn-points.js';
import { countedChange } from '../../volunteer-counts/persistence/counted-change.js';
import { assertSoundHours, assertWithinCaps, hoursOfShift, MAX_PROVEN_ROWS } from '../hour-proof.js';
import type { ProofOfShift } from '../hour-proof.repository.js';
import { capsInForce, countedOn } from './hour-caps.js';

interface Comer {
  readonly id: string;
  readonly state: string;
  readonly volunteerId: string;
  readonly subject: string | null;
  readonly homeOrganizationId: string | null;
  readonly title: string;
  readonly kind: ActivityKind;
}

interface Proven {
  readonly comer: Comer;
  readonly hours: number;
}

/**
 * Writes hours of a shift down in the caller's transaction, as counting from now on. A row that breaks a rule is
 * answered with it and does not stop the others. Volunteers are held while their figures change, so nobody's day goes
 * over what counts.
 */
export async function recordHours(
  transaction: Sql,
  { shift, rows, provenBy, request }: ProofOfShift,
): Promise<readonly (HourRecord | DomainError)[]> {
  const { cityCode } = request;
  const { replayOf } = await claimKey(transaction, request, newEntityId(cityCode));
  const comers = await comersOf(
    transaction,
    cityCode,
    shift.id,
    rows?.map(({ signUpId }) => signUpId) ?? null,
  );
  const wanted = rows ?? [...comers.values()].map(({ id }) => ({ signUpId: id, hours: null }));
  if (replayOf !== null) {
    const standing = await recordsOf(transaction, cityCode, shift.id);
    return wanted.map(({ signUpId }) => standing.get(comers.get(signUpId)?.volunteerId ?? '') ?? unknown());
  }
  const holderIds = [...comers.values()].flatMap((it) => [
    it.volunteerId,
    it.homeOrganizationId ?? it.volunteerId,
  ]);
  const servedOn = businessDay(shift.startsAt);
  const { answers, made } = await countedChange(transaction, { cityCode, holderIds }, async () => {
    const standing = await recordsOf(transaction, cityCode, shift.id);
    const caps = await capsInForce(transaction, cityCode, servedOn);
    const already = await countedOn(transaction, cityCode, holderIds, servedOn);
    const judged = wanted.map(({ signUpId, hours }) =>
      judge(() => {
        const comer = comers.get(signUpId);
        if (!comer) throw unknown();
        assertMayBeProven(comer, provenBy, hours === null);
        if (standing.has(comer.volunteerId))
          throw new DomainError('ALREADY_EXISTS', '该班次的时长已记录', { field: 'signUpId' });
        const proven = hours ?? hoursOfShift(shift);
        assertSoundHours(proven, 'hours');
        assertWithinCaps(proven, already.get(comer.volunteerId) ?? 0, caps);
        return { comer, hours: proven };
      }),
    );
    const sound = judged.filter((it): it is Proven => !(it instanceof DomainError));
    await store(transaction, { shift, servedOn, provenBy, cityCode }, sound);
    const stored = await recordsOf(transaction, cityCode, shift.id);
    const records = sound.flatMap(({ comer }) => stored.get(comer.volunteerId) ?? []);
    await announcedHours(transaction, records, 'HoursConfirmed');
    return {
      made: records,
      answers: judged.map((it) =>
        it instanceof DomainError ? it : (stored.get(it.comer.volunteerId) ?? unknown()),
      ),
    };
  });
  // In order of volunteer, so that two batches cannot wait for each other's accounts.
  for (const record of [...made].sort((a, b) => (a.volunteerId < b.volunteerId ? -1 : 1)))
    await earnPoints(transaction, record);
  return answers;
}

/** Whoever came or had a place is proven hours, by somebody else. The length of the shift is proven by attendance alone. */
function assertMayBeProven({ state, subject }: Comer, provenBy: string, byAttendance: boolean): void {
  if (subject !== null && subject === provenBy)
    throw new DomainError('FORBIDDEN', '不能为本人证明时长', { field: 'signUpId' });
  if (state === 'ATTENDED' || (state === 'SIGNED_UP' && !byAttendance)) return;
  throw new DomainError('ACTION_NOT_AVAILABLE', '该志愿者没有名额或没有签到', {
    field: 'signUpId',
    status: state,
  });
}

function judge(work: () => Proven): Proven | DomainError {
  try {
    return work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

async function comersOf(
  database: Sql,
  city: string,
  shiftId: string,
  signUpIds: readonly string[] | null,
): Promise<ReadonlyMap<string, Comer>> {
  const which =
    signUpIds === null
      ? sql`u.state = 'ATTENDED' AND NOT EXISTS (SELECT FROM hour_record h WHERE h.city_code = u.city_code
              AND h.shift_id = u.shift_id AND h.volunteer_id = u.volunteer_id AND h.state <> 'REVERSED')`
      : sql`u.id = ANY(${[...signUpIds]})`;
  const rows = await rowsOf<Comer>(
    database,
    sql`SELECT u.id, u.state, u.volunteer_id AS "volunteerId", v.subject,
          v.home_organization_id AS "homeOrganizationId", a.title, a.kind
        FROM sign_up u JOIN volunteer v ON v.city_code = u.city_code AND v.id = u.volunteer_id
        JOIN activity a ON a.city_code = u.city_code AND a.id = u.activity_id
        WHERE u.city_code = ${city} AND u.shift_id = ${shiftId} AND ${which}
        ORDER BY u.sequence LIMIT ${MAX_PROVEN_ROWS}`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function recordsOf(
  database: Sql,
  city: string,
  shiftId: string,
): Promise<ReadonlyMap<string, HourRecord>> {
  const rows = await rowsOf<HourRecord>(
    database,
    sql`${SELECT_HOUR_RECORDS} WHERE h.city_code = ${city} AND h.shift_id = ${shiftId} AND h.state <> 'REVERSED'`,
  );
  return new Map(rows.map((row) => [row.volunteerId, row]));
}

async function store(
  transaction: Sql,
  of: Pick<ProofOfShift, 'shift' | 'provenBy'> & { readonly servedOn: string; readonly cityCode: string },
  proven: readonly Proven[],
): Promise<void> {
  const { shift, servedOn, provenBy, cityCode } = of;
  await transaction.query(
    `INSERT INTO hour_record (city_code, id, division_code, version, volunteer_id, organization_id, title,
       activity_kind, hours, served_on, state, reported_at, confirmed_at, confirmed_by, home_organization_id, shift_id)
     SELECT $1, it.id, $2, 1, it.volunteer_id, $3, it.title, it.kind, it.hours, $4::date, 'CONFIRMED', $5, $5, $6,
       it.home_id, $7
     FROM unnest($8::text[], $9::text[], $10::text[], $11::text[], $12::numeric[], $13::text[])
       AS it (id, volunteer_id, title, kind, hours, home_id)`,
    [
      ...[cityCode, shift.divisionCode, shift.organizationId, servedOn, new Date(), provenBy, shift.id],
      ...[proven.map(() => newEntityId(shift.divisionCode)), proven.map(({ comer }) => comer.volunteerId)],
      ...[proven.map(({ comer }) => comer.title), proven.map(({ comer }) => comer.kind)],
      ...[proven.map(({ hours }) => hours), proven.map(({ comer }) => comer.homeOrganizationId)],
    ],
  );
}

const unknown = (): DomainError => new DomainError('NOT_FOUND', '未找到该报名', { field: 'signUpId' });
