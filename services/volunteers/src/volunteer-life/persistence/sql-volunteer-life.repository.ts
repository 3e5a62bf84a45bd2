import {
  actAs,
  appendEvents,
  cityOfId,
  ConflictError,
  NotFoundError,
  rowsOf,
  serviceViewer,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import { type DataSource, type EntityManager, IsNull } from 'typeorm';
import { announceCheckIns, theCheckIn } from '../../check-in/persistence/stored-check-ins.js';
import { countedChange } from '../../volunteer-counts/persistence/counted-change.js';
import { announcedTeam, holdStandingTeam } from '../../volunteer-team/persistence/held-team.js';
import { teamMemberTable } from '../../volunteer-team/persistence/team-member.table.js';
import { assertPresent } from '../../volunteer/volunteer.js';
import type { Volunteer } from '../../volunteer/volunteer.js';
import { announcedVolunteer, theVolunteer } from '../../volunteer/persistence/told-volunteer.js';
import { volunteerTable } from '../../volunteer/persistence/volunteer.table.js';
import { giveAllPlacesBack } from '../../sign-up/persistence/give-place-back.js';
import { forgetBenefits } from '../../wiring/persistence/forget-benefits.js';
import type { VolunteerLifeRepository } from '../volunteer-life.repository.js';

/** What stands in place of a name once somebody is forgotten. */
const FORGOTTEN_NAME = '已注销';

/** Volunteers' own life with the service, in PostgreSQL. */
export class SqlVolunteerLifeRepository implements VolunteerLifeRepository {
  constructor(private readonly dataSource: DataSource) {}

  changeAvailability(id: string, slots: readonly string[], expectedVersion: number): Promise<Volunteer> {
    return this.dataSource.transaction(async (manager) => {
      const version = await holdPresent(manager, id, expectedVersion);
      await manager.update(volunteerTable, keyOf(id), { availability: [...slots], version });
      return announcedVolunteer(manager, await theVolunteer(manager, id), 'VolunteerAvailabilityChanged');
    });
  }

  forget(id: string, expectedVersion: number): Promise<Volunteer> {
    const cityCode = cityOfId(id);
    // Held in the order in which joining and checking in hold them: what is counted, the teams, the
    // volunteer, the shifts.
    return this.dataSource.transaction((manager) =>
      countedChange(manager, { cityCode, holderIds: [id] }, async () => {
        const teams = await presentTeams(manager, id);
        for (const team of teams) await holdStandingTeam(manager, team);
        const version = await holdPresent(manager, id, expectedVersion);
        if ((await presentTeams(manager, id)).length > teams.length)
          throw new ConflictError('志愿者', expectedVersion);
        for (const team of teams) await leaveTeam(manager, team, id);
        await giveAllPlacesBack(manager, id, new Date());
        await removeHoursPlans(manager, id);
        await endCheckIns(manager, id);
        await forgetBenefits(manager, id);
        await manager.update(volunteerTable, keyOf(id), {
          version,
          leftAt: new Date(),
          maskedName: FORGOTTEN_NAME,
          subject: null,
          consentedAt: null,
          ageBand: null,
          skills: [],
          availability: [],
        });
        await removeIdentity(manager, id);
        return announcedForgotten(manager, await theVolunteer(manager, id));
      }),
    );
  }
}

const keyOf = (id: string) => ({ cityCode: cityOfId(id), id });

/** Locks somebody who has not left and answers the version that they will have. Throws `CONFLICT`. */
async function holdPresent(manager: EntityManager, id: string, expectedVersion: number): Promise<number> {
  const row = await manager.findOne(volunteerTable, {
    where: keyOf(id),
    lock: { mode: 'pessimistic_write' },
  });
  if (!row) throw new NotFoundError('志愿者');
  assertPresent(row);
  if (row.version !== expectedVersion) throw new ConflictError('志愿者', row.version);
  return row.version + 1;
}

async function presentTeams(manager: EntityManager, volunteerId: string): Promise<readonly string[]> {
  const where = { cityCode: cityOfId(volunteerId), volunteerId, validTo: IsNull() };
  const rows = await manager.find(teamMemberTable, {
    where,
    select: { teamId: true },
    order: { teamId: 'ASC' },
  });
  return rows.map(({ teamId }) => teamId);
}

async function leaveTeam(manager: EntityManager, teamId: string, volunteerId: string): Promise<void> {
  const cityCode = cityOfId(volunteerId);
  const present = { cityCode, teamId, volunteerId, validTo: IsNull() };
  await manager.update(teamMemberTable, present, { validTo: new Date() });
  await manager.query(
    `UPDATE volunteer_team SET version = version + 1, leader_id = NULLIF(leader_id, $3) WHERE city_code = $1 AND id = $2`,
    [cityCode, teamId, volunteerId],
  );
  await announcedTeam(manager, teamId, 'VolunteerTeamMembersChanged');
}

async function endCheckIns(transaction: Sql, volunteerId: string): Promise<void> {
  const ended = await rowsOf<{ id: string }>(
    transaction,
    sql`WITH ended AS (
          UPDATE check_in SET ended_at = greatest(started_at, ${new Date()}), version = version + 1
          WHERE city_code = ${cityOfId(volunteerId)} AND volunteer_id = ${volunteerId} AND ended_at IS NULL
          RETURNING id
        ) SELECT id FROM ended ORDER BY id`,
  );
  const checkIns = [];
  for (const { id } of ended) checkIns.push(await theCheckIn(transaction, id));
  await announceCheckIns(transaction, checkIns, 'CheckInEnded');
}

/** What somebody meant to do elsewhere is nothing to keep. */
async function removeHoursPlans(transaction: Sql, volunteerId: string): Promise<void> {
  const gone = await rowsOf<{ id: string; divisionCode: string; version: number }>(
    transaction,
    sql`WITH gone AS (
          DELETE FROM hours_plan WHERE city_code = ${cityOfId(volunteerId)} AND volunteer_id = ${volunteerId}
          RETURNING id, division_code, version
        ) SELECT id, division_code AS "divisionCode", version FROM gone ORDER BY id`,
  );
  await appendEvents(
    transaction,
    gone.map(({ id, divisionCode, version }) => ({
      type: 'HoursPlanEnded',
      entity: 'HoursPlan',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version: version + 1,
      deleted: true,
      payload: { divisionCode },
    })),
  );
}

/** The protected rows of whoever has left are removed by the service, which reads no others. */
async function removeIdentity(transaction: Sql, volunteerId: string): Promise<void> {
  await actAs(transaction, serviceViewer('volunteers'));
  for (const table of ['volunteer_identity', 'volunteer_party_membership', 'volunteer_guardian_consent'])
    await transaction.query(`DELETE FROM ${table} WHERE city_code = $1 AND volunteer_id = $2`, [
      cityOfId(volunteerId),
      volunteerId,
    ]);
}

/** Whoever keeps anything about them is to forget it, too. */
async function announcedForgotten(transaction: Sql, volunteer: Volunteer): Promise<Volunteer> {
  const { id, divisionCode, version } = volunteer;
  await appendEvents(transaction, [
    {
      type: 'VolunteerForgotten',
      entity: 'Volunteer',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      deleted: true,
      payload: { divisionCode },
    },
  ]);
  return volunteer;
}
