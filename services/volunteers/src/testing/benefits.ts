import { newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { volunteerTeamTable } from '../volunteer-team/persistence/volunteer-team.table.js';
import { PLACES } from './open-volunteers.js';

/** Whoever publishes the rules of the city. */
export const administrator = viewer('ADMINISTRATOR', { places: ['530100000000'], subject: 'administrator' });

/** What a client is answered by a mutation. */
export interface Answered {
  readonly userErrors: readonly { readonly code: string; readonly field: string | null }[];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test states what it expects of the answer
  readonly [thing: string]: any;
}

/** Runs a mutation with one input. Throws what is refused at the top. */
export async function run(
  city: TestService,
  who: Viewer,
  [name, input, selection]: readonly [string, object, string],
): Promise<Answered> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await city.ask(
    who,
    `mutation($input: ${type}!) { it: ${name}(input: $input) { ${selection} userErrors { code field } } }`,
    { input },
  );
  if (errors) throw new Error(errors.map(({ extensions }) => String(extensions['code'])).join());
  return (data as { it: Answered }).it;
}

/** Rules of points that make tests plain; each says what it is about. */
export const rules = (changes: object = {}) => ({
  divisionCode: '530100000000',
  validFrom: '2999-01-01',
  pointsPerHour: 1,
  redemptionWindow: 'ANY_TIME',
  clearsBalanceOnRedemption: false,
  idempotencyKey: newEntityId('5301'),
  ...changes,
});

/** Puts rules into force since long ago, as the owner of the database. */
export async function givenRules({ owner }: TestService, changes: Readonly<Record<string, unknown>> = {}) {
  const row: Readonly<Record<string, unknown>> = {
    ...{ city_code: '5301', id: newEntityId('5301'), valid_from: '2020-01-01', published_by: 'test' },
    ...{ points_per_hour: 1, redemption_window: 'ANY_TIME', clears_balance_on_redemption: false },
    ...{ published_at: new Date('2020-01-01T00:00:00Z'), ...changes },
  };
  const columns = Object.keys(row);
  await owner.query(
    `INSERT INTO points_policy (version, ${columns.join(', ')})
     SELECT coalesce(max(version), 0) + 1, ${columns.map((_, at) => `$${String(at + 1)}`).join(', ')} FROM points_policy`,
    Object.values(row),
  );
}

/** A team that one volunteer leads. */
export async function givenTeam(
  { owner }: TestService,
  leaderId: string | null,
  organizationId: string | null = null,
): Promise<string> {
  const id = newEntityId(PLACES.community);
  await owner.manager.insert(volunteerTeamTable, {
    ...{ cityCode: '5301', id, divisionCode: PLACES.community, version: 1, kind: 'WISH_CLAIM' },
    ...{ name: '心愿认领一队', nameFolded: '心愿认领一队', organizationId, leaderId },
    validFrom: new Date('2026-01-05T02:00:00Z'),
  });
  return id;
}
