import { createHash } from 'node:crypto';
import type { TestService } from '@governance/shared/testing';
import { demoWorld } from '@governance/demo';
import { businessDay, caseNumber, cityCodeOf, subtreeRange } from '@governance/shared';
import { RequestAction } from '../service-request/request-action.js';
import { REQUEST_MOVES } from '../service-request/request-moves.js';
import {
  INVENTED_PLACES,
  INVENTED_WORLD,
  type InventedCity,
  openInventedCity,
} from '../testing/invented-city.js';
import { streetOfficer } from '../testing/viewers.js';
import { DemoLimits } from './demo-limits.js';

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly { readonly reporter: { readonly phone: { readonly value: string | null } } }[];
}

const plans = () => [...INVENTED_WORLD.communities()];
const requests = () => plans().flatMap((community) => community.requests);

let test: TestService;
let city: InventedCity;

beforeAll(async () => {
  city = await openInventedCity();
  test = city.service;
});
afterAll(() => test.stop());

const count = (statement: string): Promise<number> => city.count(statement);

describe('the demonstration data', () => {
  it('holds every planned request with its timeline, turns and parties', async () => {
    const planned = requests();

    expect(planned.length).toBeGreaterThan(20);
    expect(await count('service_request')).toBe(planned.length);
    expect(await count('service_request_timeline')).toBe(planned.flatMap(({ timeline }) => timeline).length);
    expect(await count('service_request_assignment')).toBe(
      planned.flatMap(({ assignments }) => assignments).length,
    );
    expect(await count(`service_request WHERE closed_at IS NULL`)).toBe(
      planned.filter(({ open }) => open).length,
    );
    const calls = planned.flatMap(({ callbacks }) => callbacks);
    // Whoever was not reached was called three times.
    expect(await count('service_request_callback')).toBe(
      calls.reduce((tries, { contacted }) => tries + (contacted ? 1 : 3), 0),
    );
    expect(await count('stat_month')).toBeGreaterThan(0);
    expect(await count('outbox')).toBe(0);
  });

  it('holds whistles of every kind, each with its calls, and an order for each call that was missed', async () => {
    const kinds = await test.owner.query<{ kind: string }[]>(
      'SELECT DISTINCT kind FROM whistle ORDER BY kind',
    );
    const { data } = await test.ask(
      streetOfficer('530112003000'),
      `{ whistles(filter: { open: true }, orderBy: ARRIVAL_DUE) { nodes { kind calls { state timeline { to } } } } }`,
    );

    expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['CAMPAIGN', 'DAILY']));
    expect(await count('whistle_call WHERE missed_at IS NOT NULL')).toBe(await count('supervision_order'));
    expect(
      await count(`whistle w WHERE NOT EXISTS (
      SELECT FROM case_timeline t WHERE t.case_id = w.id AND t.sequence = w.version AND t.to_status = w.status)`),
    ).toBe(0);
    expect(
      await count(`whistle_call k WHERE NOT EXISTS (
      SELECT FROM case_timeline t WHERE t.case_id = k.id AND t.sequence = k.version AND t.to_status = k.status)`),
    ).toBe(0);
    const { nodes } = (data as { whistles: { nodes: { kind: string; calls: { state: string }[] }[] } })
      .whistles;
    expect(nodes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['CAMPAIGN']));
    expect(nodes.flatMap(({ calls }) => calls.map(({ state }) => state))).toContain('ARRIVED');
  });

  it('knows every category that it uses, and every assigned department is a party', async () => {
    expect(
      await count(
        `service_request r WHERE NOT EXISTS (SELECT FROM service_category c WHERE c.code = r.category_code)`,
      ),
    ).toBe(0);
    expect(
      await count(`service_request_assignment a WHERE NOT EXISTS (
        SELECT FROM service_request_party p WHERE p.request_id = a.request_id AND p.organization_id = a.department_id)`),
    ).toBe(0);
  });

  it('moves only as the table of moves allows', () => {
    const legal = new Set(
      REQUEST_MOVES.flatMap(({ from, action, to }) =>
        to === 'WHERE_IT_CAME_FROM'
          ? REQUEST_MOVES.filter((asked) => asked.action === RequestAction.REQUEST_RETURN).map(
              (asked) => `${from} ${action} ${asked.from}`,
            )
          : [`${from} ${action} ${to}`],
      ),
    );

    const steps = requests().flatMap(({ timeline }) => timeline.slice(1));

    expect(steps.filter(({ from, action, to }) => !legal.has(`${String(from)} ${action} ${to}`))).toEqual([]);
  });

  it('shows a street its open requests, whose reporters it can reach', async () => {
    const street = streetOfficer('530112003000');
    const answer = await test.ask(
      street,
      `{ serviceRequests(filter: { open: true, divisionCode: "530112003000" }, first: 100) {
        totalCount nodes { number title category { name } reporter { displayName { value reason } phone { value } } } } }`,
    );

    expect(answer.errors).toBeUndefined();
    const { nodes, totalCount } = (answer.data as { readonly serviceRequests: Listed }).serviceRequests;
    const range = subtreeRange('530112003000');
    const contacts = new Map(
      plans().flatMap((it) => it.contacts.map(({ requestId, phone }) => [requestId, phone])),
    );
    const expected = requests().filter(
      ({ open, divisionCode }) => open && divisionCode >= range.from && divisionCode < range.to,
    );
    expect(totalCount).toBe(expected.length);
    expect(nodes.map(({ reporter }) => reporter.phone.value).sort()).toEqual(
      expected
        .toSorted((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime())
        .slice(0, 100)
        .map(({ id }) => contacts.get(id) ?? null)
        .sort(),
    );
  });

  it('sets every request against the limits of its urgency, up to the day the world ends on', async () => {
    const planned = requests();

    expect(await count('service_request WHERE policy_id IS NOT NULL AND policy_version = 1')).toBe(
      planned.length,
    );
    const dispatches = planned.flatMap(({ timeline }) =>
      timeline.filter(
        ({ action }) => action === 'DISPATCH' || action === 'GRANT_RETURN' || action === 'REWORK',
      ),
    );
    expect(await count(`request_clock WHERE kind = 'RESOLVE'`)).toBe(dispatches.length);
    expect(await count(`request_clock WHERE kind = 'DISPATCH'`)).toBe(planned.length);
    // Nothing is left to be raised that had come to that before the anchor.
    expect(await count(`request_clock WHERE alarm_at < '2026-07-01T00:00:00+08:00'`)).toBe(0);
    expect(
      await count(`request_flag f WHERE kind = 'OVERDUE' AND at < '2026-07-01T00:00:00+08:00'`),
    ).toBeGreaterThan(0);
    expect(await count(`request_flag f WHERE kind = 'OVERDUE'`)).toBe(
      await count(
        `request_clock WHERE due_at < least(stopped_at, paused_at, '2026-07-01T00:00:00+08:00'::timestamptz)`,
      ),
    );
  });

  it('sets them against limits also in a year whose working days are not published yet', async () => {
    const anchor = new Date('2027-02-15T00:00:00+08:00');
    const [community] = demoWorld(INVENTED_PLACES, { anchor, scale: 1 }).communities();

    const limits = await DemoLimits.read(test.owner, anchor);

    const clocks = (community?.requests ?? []).map((request) => limits.limitsOf(request).sheet.clocks);
    expect(clocks.filter(({ length }) => length === 0)).toEqual([]);
    expect(clocks.flat().some(({ dueAt }) => businessDay(dueAt) > '2027-01-04')).toBe(true);
  });

  it('asks reporters back as often as their requests ended a call-back, three times when nobody answered', async () => {
    const callbacks = requests().flatMap((request) => request.callbacks);

    expect(callbacks.length).toBeGreaterThan(10);
    expect(await count('service_request_callback WHERE concludes')).toBe(callbacks.length);
    expect(await count('service_request_callback WHERE NOT contacted')).toBe(
      3 * callbacks.filter(({ contacted }) => !contacted).length,
    );
    expect(await count('service_request_callback WHERE department_id IS NULL AND round > 1')).toBe(0);
  });

  it('names a department for every request, and one number in every community that can be computed', async () => {
    const { data } = await test.ask(
      streetOfficer('530112003000'),
      `{ serviceRequests(filter: { divisionCode: "530112003001" }, first: 100) { nodes { suggestedDepartment { id } } }
        serviceItems(filter: { divisionCode: "530112000000" }) { totalCount } }`,
    );
    const { serviceRequests, serviceItems } = data as {
      readonly serviceRequests: {
        readonly nodes: readonly { readonly suggestedDepartment: object | null }[];
      };
      readonly serviceItems: { readonly totalCount: number };
    };

    expect(serviceRequests.nodes.filter(({ suggestedDepartment }) => suggestedDepartment === null)).toEqual(
      [],
    );
    expect(serviceItems.totalCount).toBe(14);
    const computed = plans().map(({ place: { code } }) =>
      caseNumber(cityCodeOf(code), createHash('sha256').update(`timeline-example ${code}`).digest()),
    );
    expect(
      await count(`service_request WHERE status = 'CLOSED' AND number IN ('${computed.join("', '")}')`),
    ).toBe(plans().length);
  });

  it('has what organizations do together, each with a whole timeline', async () => {
    const communities = plans().length;

    expect(await count('joint_enforcement_team')).toBe(2);
    expect(await count('joint_inspection WHERE open_findings = 1')).toBe(communities);
    expect(await count(`inspection_finding WHERE status = 'RECTIFYING'`)).toBe(communities);
    expect(await count('consultation_meeting')).toBe(communities);
    expect(await count('service_order')).toBe(communities);
    expect(await count('problem_case')).toBeGreaterThan(0);
    for (const table of ['joint_inspection', 'inspection_finding', 'consultation_meeting', 'service_order'])
      expect(
        await count(
          `${table} c WHERE c.version <> (SELECT count(*) FROM case_timeline t WHERE t.case_id = c.id)`,
        ),
      ).toBe(0);
  });

  it('is loaded once', async () => {
    expect(await city.loadAgain()).toBe(false);
  });
});
