import { randomBytes } from 'node:crypto';
import { type ActivityPlan, type CommunityPlan, type DemoContext, hoursPlansAmong } from '@governance/demo';
import { cityCodeOf, copyRows, type CopyValue } from '@governance/shared';
import type { Client } from 'pg';

interface PlacedActivity extends ActivityPlan {
  readonly divisionCode: string;
}

/** Loads what volunteers are invited to and who comes, what is planned and who took it on, and who plans hours elsewhere. */
export async function loadWork(
  client: Client,
  communities: readonly CommunityPlan[],
  context: DemoContext,
): Promise<void> {
  const activities = communities.flatMap(({ place, work }) =>
    work.activities.map((it): PlacedActivity => ({ ...it, divisionCode: place.code })),
  );
  await copyRows(client, 'activity', ACTIVITY_COLUMNS, activities.map(activityRow));
  await copyRows(client, 'activity_shift', SHIFT_COLUMNS, activities.map(shiftRow));
  await copyRows(client, 'sign_up', SIGN_UP_COLUMNS, activities.flatMap(signUpRows));
  const items = communities.flatMap(({ place, work }) =>
    work.planItems.map((it) => ({ ...it, divisionCode: place.code })),
  );
  await copyRows(
    client,
    'service_plan_item',
    [
      ...['city_code', 'id', 'division_code', 'version', 'category', 'title', 'needed', 'claims'],
      ...['created_at', 'claimed_at', 'done_at', 'batch_id', 'source'],
    ],
    items.map(({ divisionCode, claim, ...it }) => [
      ...[cityCodeOf(divisionCode), it.id, divisionCode, 1 + (claim ? 1 : 0) + (it.doneAt ? 1 : 0)],
      ...[it.category, it.title, 1, claim ? 1 : 0, it.createdAt, claim?.at ?? null, it.doneAt, it.id],
      it.source,
    ]),
  );
  await copyRows(
    client,
    'plan_claim',
    ['city_code', 'item_id', 'claimant_id', 'team_id', 'claimed_at'],
    items.flatMap(({ divisionCode, id, claim }) =>
      claim ? [[cityCodeOf(divisionCode), id, claim.teamId, claim.teamId, claim.at]] : [],
    ),
  );
  await copyRows(
    client,
    'hours_plan',
    [
      ...['city_code', 'id', 'division_code', 'version', 'volunteer_id', 'organization_id'],
      ...['from_day', 'to_day', 'hours', 'declared_at'],
    ],
    hoursPlansAmong(communities, context).map((it) => [
      ...[cityCodeOf(it.divisionCode), it.id, it.divisionCode, 1, it.volunteerId, it.organizationId],
      ...[it.fromDay, it.toDay, it.hours, it.declaredAt],
    ]),
  );
}

const ACTIVITY_COLUMNS = [
  ...['city_code', 'id', 'division_code', 'version', 'kind', 'title', 'place', 'organization_id', 'team_id'],
  ...['recurrence', 'last_ends_at', 'created_at'],
];

const activityRow = (it: PlacedActivity): readonly CopyValue[] => [
  ...[cityCodeOf(it.divisionCode), it.id, it.divisionCode, 1, it.kind, it.title, it.place, it.organizationId],
  ...[it.teamId, 'NONE', it.endsAt, it.createdAt],
];

const SHIFT_COLUMNS = [
  ...[
    'city_code',
    'id',
    'activity_id',
    'division_code',
    'organization_id',
    'starts_at',
    'ends_at',
    'capacity',
  ],
  ...['taken', 'waiting', 'sequence', 'code_secret'],
];

const shiftRow = (it: PlacedActivity): readonly CopyValue[] => [
  ...[cityCodeOf(it.divisionCode), it.shiftId, it.id, it.divisionCode, it.organizationId],
  ...[it.startsAt, it.endsAt, it.capacity, it.signUps.length, 0, it.signUps.length],
  // Drawn anew, so that nobody knows the codes of the demonstration.
  randomBytes(32).toString('hex'),
];

const SIGN_UP_COLUMNS = [
  ...['city_code', 'id', 'division_code', 'version', 'activity_id', 'shift_id', 'organization_id'],
  ...['volunteer_id', 'state', 'sequence', 'signed_up_at', 'attended_at'],
];

const signUpRows = (it: PlacedActivity): readonly (readonly CopyValue[])[] =>
  it.signUps.map(({ id, volunteerId, signedUpAt, attendedAt }, index) => [
    ...[cityCodeOf(it.divisionCode), id, it.divisionCode, attendedAt ? 2 : 1, it.id, it.shiftId],
    ...[it.organizationId, volunteerId, attendedAt ? 'ATTENDED' : 'SIGNED_UP', index + 1, signedUpAt],
    attendedAt,
  ]);
