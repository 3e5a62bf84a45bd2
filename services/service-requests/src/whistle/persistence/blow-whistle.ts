import {
  appendStats,
  cityCodeOf,
  cityOfId,
  claimKey,
  DivisionCopyDirectory,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  resolveAll,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { GridCopyDirectory } from '../../grid-copy/persistence/grid-copy-directory.js';
import { SELECT_REQUESTS, visibleTo } from '../../service-request/persistence/request-statements.js';
import type { ServiceRequest } from '../../service-request/service-request.js';
import { addWorking } from '../../working-calendar/add-working.js';
import { calendarAround } from '../../working-calendar/persistence/calendar-between.js';
import type { CaseStep } from '../../working-case/case-moves.js';
import { announceCase } from '../../working-case/persistence/case-noun.js';
import { writeSteps } from '../../working-case/persistence/case-timelines.js';
import { whistlePoliciesInForce } from '../../whistle-policy/persistence/sql-whistle-policy.repository.js';
import type { WhistlePolicy } from '../../whistle-policy/whistle-policy.js';
import type { NewWhistle } from '../new-whistle.js';
import { type WhistleCall, WhistleCallState } from '../whistle-call.js';
import { callCountsChanged } from '../whistle-counts.js';
import { assertMayBlow } from '../whistle.policy.js';
import type { Actor } from '../whistle.repository.js';
import { type Whistle, WhistleStatus } from '../whistle.js';
import { writtenWhistle } from './call-rows.js';
import { whistleRequest } from './whistled-request.js';
import { WHISTLE_NOUN } from './whistle-noun.js';
import { whistleTable } from './whistle.table.js';

/** Stores a whistle with its calls in the caller's transaction; a repetition stores nothing. */
export async function blowWhistle(
  manager: EntityManager,
  whistle: NewWhistle,
  actor: Actor,
  key: Omit<IdempotentRequest, 'cityCode'>,
): Promise<Whistle> {
  const place = whistle.divisionCode ?? whistle.requestId ?? '';
  const [cityCode, id] = [cityCodeOf(place), newEntityId(place)];
  const { replayOf } = await claimKey(manager, { cityCode, ...key }, id);
  if (replayOf !== null) return writtenWhistle(manager, replayOf);
  const { at, viewer } = actor;
  const site = await siteOf(manager, whistle, actor);
  const blownById = assertMayBlow(viewer, site.divisionCode);
  const policy = await policyInForce(manager, cityCode, at);
  const arrival = policy.rules[whistle.kind].arrival;
  const arrivalDue = addWorking(at, arrival, await calendarAround(manager, [at]));
  const { kind, title, reason, sponsor, departmentIds } = whistle;
  await manager.insert(whistleTable, {
    cityCode,
    id,
    ...site,
    version: 1,
    kind,
    title,
    reason,
    blownById,
    sponsorName: sponsor?.name ?? null,
    sponsorPost: sponsor?.post ?? null,
    policyCity: policy.cityCode,
    policyVersion: policy.version,
    status: WhistleStatus.BLOWN,
    openedAt: at,
    nextArrivalDue: arrivalDue,
    alarmAt: arrivalDue,
  });
  const calls = departmentIds.map((departmentId) => ({
    id: newEntityId(site.divisionCode),
    cityCode,
    divisionCode: site.divisionCode,
    version: 1,
    status: WhistleCallState.CALLED,
    openedAt: at,
    whistleId: id,
    departmentId,
    arrivalDue,
    acknowledgedAt: null,
    arrivedAt: null,
    missedAt: null,
    score: null,
    endedAt: null,
  }));
  await insertCalls(manager, calls);
  if (site.requestId !== null) await admitToRequest(manager, cityCode, site.requestId, departmentIds);
  return told(manager, await writtenWhistle(manager, id), calls, actor);
}

/** Where a whistle calls to. Each broken rule names its field. */
interface Site {
  readonly divisionCode: string;
  readonly gridId: string | null;
  readonly requestId: string | null;
}

async function siteOf(manager: EntityManager, whistle: NewWhistle, actor: Actor): Promise<Site> {
  const { divisionCode, gridCode, requestId, reason } = whistle;
  if (requestId !== null) {
    const request = await requestSeen(manager, requestId, actor);
    assertMayBlow(actor.viewer, request.divisionCode);
    await whistleRequest(manager, request, reason, actor);
    return { divisionCode: request.divisionCode, gridId: request.gridId, requestId };
  }
  const place = divisionCode ?? '';
  const [, grid] = await resolveAll(
    () => requirePlace(manager, place),
    async () =>
      gridCode === null ? null : new GridCopyDirectory().requireGrid(manager, gridCode, place, 'gridCode'),
  );
  // The community that a grid names is where the whistle calls to, however wide the place was that came with it.
  return { divisionCode: grid?.divisionCode ?? place, gridId: grid?.id ?? null, requestId };
}

async function requirePlace(manager: Sql, code: string): Promise<void> {
  const field = 'divisionCode';
  const division = await new DivisionCopyDirectory(manager).requireDivision(manager, code, field);
  if (division.validTo !== null) throw new DomainError('INVALID_INPUT', '该行政区划已撤销', { field });
}

/** A request that the viewer may see, held until the commit. */
async function requestSeen(manager: Sql, id: string, { viewer }: Actor): Promise<ServiceRequest> {
  const [request] = await rowsOf<ServiceRequest>(
    manager,
    sql`${SELECT_REQUESTS} WHERE r.city_code = ${cityOfId(id)} AND r.id = ${id} AND ${visibleTo(viewer)}
        FOR UPDATE OF r`,
  );
  if (!request) throw new NotFoundError('诉求', 'requestId');
  return request;
}

async function policyInForce(manager: Sql, cityCode: string, at: Date): Promise<WhistlePolicy> {
  const [policy] = await whistlePoliciesInForce(manager, [cityCode], at);
  if (!policy) throw new NotFoundError('吹哨规则', 'kind');
  return policy;
}

const insertCalls = (manager: Sql, calls: readonly WhistleCall[]): Promise<unknown> =>
  rowsOf(
    manager,
    sql`INSERT INTO whistle_call (city_code, id, whistle_id, position, organization_id, version, status, opened_at,
          arrival_due)
        SELECT n.city_code, n.id, n.whistle_id, n.position, n.organization_id, 1, 'CALLED', n.opened_at, n.arrival_due
        FROM unnest(${calls.map(({ cityCode }) => cityCode)}::text[], ${calls.map(({ id }) => id)}::text[],
          ${calls.map(({ whistleId }) => whistleId)}::text[],
          ${calls.map(({ departmentId }) => departmentId)}::text[],
          ${calls.map(({ openedAt }) => openedAt)}::timestamptz[],
          ${calls.map(({ arrivalDue }) => arrivalDue)}::timestamptz[])
          WITH ORDINALITY AS n (city_code, id, whistle_id, organization_id, opened_at, arrival_due, position)
        RETURNING id`,
  );

/** A department that is called to a request is a party to it: it sees what it is called for. */
const admitToRequest = (
  manager: Sql,
  cityCode: string,
  requestId: string,
  departmentIds: readonly string[],
): Promise<unknown> =>
  rowsOf(
    manager,
    sql`INSERT INTO service_request_party (city_code, request_id, organization_id)
        SELECT ${cityCode}, ${requestId}, id FROM unnest(${[...departmentIds]}::text[]) AS id
        ON CONFLICT DO NOTHING RETURNING organization_id`,
  );

/** The first entries of the whistle and of its calls, what they count for, and the event. */
async function told(
  manager: Sql,
  whistle: Whistle,
  calls: readonly WhistleCall[],
  { viewer: { organization: organizationId, subject }, at }: Actor,
): Promise<Whistle> {
  const opening = { at, from: null, action: 'OPEN', role: 'STREET', organizationId, subject };
  const step: CaseStep<WhistleStatus> = { ...opening, to: WhistleStatus.BLOWN, text: whistle.reason };
  const called: CaseStep = { ...opening, to: WhistleCallState.CALLED, text: null };
  await writeSteps(manager, [{ of: whistle, step }, ...calls.map((of) => ({ of, step: called }))]);
  await WHISTLE_NOUN.follow?.(manager, null, whistle);
  await appendStats(
    manager,
    calls.flatMap((call) => callCountsChanged(null, call, whistle.divisionCode)),
  );
  return announceCase(manager, WHISTLE_NOUN, whistle, step);
}
