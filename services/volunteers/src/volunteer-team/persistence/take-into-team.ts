import { cityOfId, newEntityId } from '@governance/shared';
import type { EntityManager } from 'typeorm';
import { theVolunteer } from '../../volunteer/persistence/told-volunteer.js';
import { assertPresent } from '../../volunteer/volunteer.js';
import { announcedTeam } from './held-team.js';
import type { VolunteerTeam } from '../volunteer-team.js';
import { teamMemberTable } from './team-member.table.js';
import { volunteerTeamTable } from './volunteer-team.table.js';

/** Stores that somebody belongs to a team from now on. The caller holds the team. */
export async function takeIntoTeam(
  manager: EntityManager,
  teamId: string,
  volunteerId: string,
): Promise<void> {
  const row = { cityCode: cityOfId(teamId), id: newEntityId(teamId), teamId, volunteerId };
  await manager.insert(teamMemberTable, { ...row, validFrom: new Date() });
  // The reference to the volunteer waits for somebody who is just leaving.
  assertPresent(await theVolunteer(manager, volunteerId), 'volunteerId');
}

/** Changes a team that the caller holds, gives it its next version and tells of it. */
export async function changedTeam(
  manager: EntityManager,
  { id, version }: VolunteerTeam,
  change: { readonly leaderId?: string | null; readonly validTo?: Date },
  type: string,
): Promise<VolunteerTeam> {
  const where = { cityCode: cityOfId(id), id };
  await manager.update(volunteerTeamTable, where, { ...change, version: version + 1 });
  return announcedTeam(manager, id, type);
}
