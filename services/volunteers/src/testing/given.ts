import {
  actAs,
  cityCodeOf,
  cityOfId,
  FieldCipher,
  maskName,
  newEntityId,
  serviceViewer,
} from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { hourRecordTable } from '../hour-record/persistence/hour-record.table.js';
import { storeIdentity } from '../volunteer/persistence/store-identity.js';
import { volunteerTable } from '../volunteer/persistence/volunteer.table.js';
import { CONTACT_KEYS, PLACES } from './open-volunteers.js';

/** What a test says of a volunteer; the rest is ordinary. */
export interface GivenVolunteer {
  readonly id?: string;
  readonly divisionCode?: string;
  readonly subject?: string | null;
  readonly name?: string;
  readonly phone?: string | null;
  readonly partyMember?: boolean | null;
  readonly homeOrganizationId?: string | null;
  readonly skills?: readonly string[];
}

/** What a test says of hours; the rest is ordinary. */
export interface GivenHours {
  readonly id?: string;
  readonly divisionCode?: string;
  readonly organizationId: string;
  readonly servedOn?: string;
  readonly hours?: number;
  readonly state?: 'REPORTED' | 'CONFIRMED';
}

/** Stores a volunteer as the owner of the database. Answers the id. */
export async function givenVolunteer(
  { owner }: TestService,
  { divisionCode = PLACES.community, name = '张小明', subject = null, ...given }: GivenVolunteer = {},
): Promise<string> {
  const id = given.id ?? newEntityId(divisionCode);
  await owner.transaction(async (manager) => {
    await manager.insert(volunteerTable, {
      cityCode: cityCodeOf(divisionCode),
      id,
      divisionCode,
      version: 1,
      subject,
      maskedName: maskName(name),
      homeOrganizationId: given.homeOrganizationId ?? null,
      ageBand: 'AGE_30_44',
      skills: [...(given.skills ?? [])],
      registeredAt: new Date('2026-01-05T02:00:00Z'),
    });
    await actAs(manager, serviceViewer('test'));
    const { phone = null, partyMember = null } = given;
    const identity = { name, phone, partyMember, guardianConsent: null };
    await storeIdentity(manager, id, identity, new FieldCipher(CONTACT_KEYS));
  });
  return id;
}

/** Stores hours of a volunteer as the owner of the database. Answers the id. */
export async function givenHours(
  { owner }: TestService,
  volunteerId: string,
  { divisionCode = PLACES.community, state = 'REPORTED', ...given }: GivenHours,
): Promise<string> {
  const id = given.id ?? newEntityId(divisionCode);
  const [home] = await owner.query<{ id: string | null }[]>(
    'SELECT home_organization_id AS id FROM volunteer WHERE id = $1',
    [volunteerId],
  );
  await owner.manager.insert(hourRecordTable, {
    homeOrganizationId: home?.id ?? null,
    cityCode: cityOfId(volunteerId),
    id,
    divisionCode,
    version: 1,
    volunteerId,
    organizationId: given.organizationId,
    title: '楼道杂物清理',
    activityKind: 'SERVICE',
    hours: given.hours ?? 2,
    servedOn: given.servedOn ?? '2026-03-08',
    state,
    reportedAt: new Date('2026-03-08T12:00:00Z'),
    confirmedAt: state === 'CONFIRMED' ? new Date('2026-03-09T12:00:00Z') : null,
  });
  return id;
}
