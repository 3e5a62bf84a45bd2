import { type DemoWorld, type HourRecordPlan, type VolunteerPlan, PLACES_AT_ONCE } from '@governance/demo';
import {
  chunksOf,
  actAs,
  cityCodeOf,
  clientSql,
  copyRows,
  type CopyValue,
  FieldCipher,
  type FieldKeys,
  maskName,
  rebuildStatistics,
  serviceViewer,
} from '@governance/shared';
import type { Client } from 'pg';
import { VOLUNTEERS_FACTS } from '../database/statistics.js';
import { loadBenefits } from './load-benefits.js';
import { loadIdentities } from './load-identities.js';
import { loadPoints, loadPointsRules } from './load-points.js';
import { loadProofs } from './load-proofs.js';
import { loadWork } from './load-work.js';
import { loadService } from './load-service.js';

/**
 * Loads the volunteers of the invented world: volunteers, what identifies them, their hours and points, teams,
 * check-ins and activities, wishes, honours and records, and the figures of all that. Inside the caller's transaction, which from then on writes as this service. Phone numbers are encrypted with the first of the keys, which
 * the running service must know.
 */
export async function loadDemo(
  client: Client,
  world: DemoWorld,
  onProgress: (line: string) => void,
  contactKeys: FieldKeys,
): Promise<void> {
  const cipher = new FieldCipher(contactKeys);
  await actAs(clientSql(client), serviceViewer('volunteers'));
  let done = 0;
  for (const communities of chunksOf(world.communities(), PLACES_AT_ONCE)) {
    const volunteers = communities.flatMap((community) => community.volunteers);
    await copyRows(client, 'volunteer', VOLUNTEER_COLUMNS, volunteers.map(volunteerRow));
    await loadIdentities(client, volunteers, cipher);
    await copyRows(client, 'hour_record', HOUR_COLUMNS, volunteers.flatMap(hourRows));
    await loadService(client, communities);
    await loadWork(client, communities, world.context);
    await loadProofs(client, communities);
    await loadBenefits(client, communities);
    await loadPointsRules(client, communities);
    await loadPoints(client, communities);
    done += communities.length;
    onProgress(`volunteers of ${String(done)} communities`);
  }
  await rebuildStatistics(clientSql(client), VOLUNTEERS_FACTS);
  onProgress('figures about volunteers');
}

const VOLUNTEER_COLUMNS = [
  'city_code',
  'id',
  'division_code',
  'version',
  'subject',
  'masked_name',
  'home_organization_id',
  'age_band',
  'skills',
  'registered_at',
];

const volunteerRow = (it: VolunteerPlan): readonly CopyValue[] => [
  cityCodeOf(it.divisionCode),
  it.id,
  it.divisionCode,
  1,
  it.subject,
  maskName(it.displayName),
  it.homeOrganizationId,
  it.ageBand,
  it.skills,
  it.registeredAt,
];

const HOUR_COLUMNS = [
  'city_code',
  'id',
  'division_code',
  'version',
  'volunteer_id',
  'organization_id',
  'title',
  'activity_kind',
  'hours',
  'served_on',
  'state',
  'reported_at',
  'confirmed_at',
  'home_organization_id',
];

const hourRows = ({ hours, homeOrganizationId }: VolunteerPlan): readonly (readonly CopyValue[])[] =>
  hours.map((record) => hourRow(record, homeOrganizationId));

/** A confirmed record has been changed once since it was reported. */
function hourRow(it: HourRecordPlan, homeOrganizationId: string): readonly CopyValue[] {
  const isConfirmed = it.state === 'CONFIRMED';
  return [
    cityCodeOf(it.divisionCode),
    it.id,
    it.divisionCode,
    isConfirmed ? 2 : 1,
    it.volunteerId,
    it.organizationId,
    it.title,
    it.activityKind,
    it.hours,
    it.day,
    it.state,
    it.recordedAt,
    isConfirmed ? it.recordedAt : null,
    homeOrganizationId,
  ];
}
