import {
  allOf,
  type ChildListReader,
  cityCodeOf,
  cityOfId,
  claimKey,
  ConflictError,
  countUnderPlaces,
  DivisionCopyDirectory,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  type PageWindow,
  readByCity,
  rowsOf,
  rowsUnderPlaces,
  violates,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import type { EnforcementTeamRepository, TeamChange } from '../enforcement-team.repository.js';
import type { EnforcementTeam, TeamFilter, TeamMember } from '../enforcement-team.js';
import type { NewTeam, TeamRevision } from '../new-team.js';
import { enforcementTeamTable } from './enforcement-team.table.js';
import {
  afterCursor,
  announced,
  inOrder,
  membersAt,
  second,
  SELECT_TEAMS,
  teamConditions,
  theTeam,
} from './team-statements.js';

/** Joint enforcement teams in PostgreSQL. */
export class SqlEnforcementTeamRepository implements EnforcementTeamRepository {
  constructor(private readonly dataSource: DataSource) {}

  get ofDivisions(): ChildListReader<TeamFilter, EnforcementTeam> {
    return {
      readPages: (codes, filter, window) =>
        rowsUnderPlaces<EnforcementTeam>(this.dataSource, codes, {
          alias: 'j',
          select: SELECT_TEAMS,
          tail: inOrder(window),
          conditions: [...teamConditions(filter), ...afterCursor(window)],
        }),
      countEach: (codes, filter) =>
        countUnderPlaces(this.dataSource, codes, {
          alias: 'j',
          from: sql`joint_enforcement_team j`,
          conditions: teamConditions(filter),
        }),
    };
  }

  findByIds(ids: readonly string[]): Promise<readonly EnforcementTeam[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<EnforcementTeam>(
        this.dataSource,
        sql`${SELECT_TEAMS} WHERE j.city_code = ${city} AND j.id = ANY(${group})`,
      ),
    );
  }

  findMembers(teamIds: readonly string[], at: Date): Promise<readonly TeamMember[]> {
    return readByCity(teamIds, (city, group) => membersAt(this.dataSource, city, group, at));
  }

  findPage(filter: TeamFilter, window: PageWindow): Promise<readonly EnforcementTeam[]> {
    const conditions = [...teamConditions(filter), ...afterCursor(window)];
    return rowsOf<EnforcementTeam>(
      this.dataSource,
      sql`${SELECT_TEAMS} WHERE ${allOf(conditions)} ${inOrder(window)}`,
    );
  }

  async count(filter: TeamFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM joint_enforcement_team j WHERE ${allOf(teamConditions(filter))}`,
    );
    return row?.count ?? 0;
  }

  add(team: NewTeam, at: Date, request: Omit<IdempotentRequest, 'cityCode'>): Promise<EnforcementTeam> {
    const { divisionCode, name, remit, leadId, members } = team;
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    return this.changed(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theTeam(manager, replayOf);
      await new DivisionCopyDirectory(manager).requireDivision(manager, divisionCode, 'divisionCode');
      await manager.insert(enforcementTeamTable, {
        cityCode,
        id,
        divisionCode,
        version: 1,
        name,
        remit,
        leadId,
        formedAt: at,
      });
      await second(manager, { id, cityCode }, members, at);
      return announced(manager, await theTeam(manager, id), 'JointEnforcementTeamFormed', at);
    });
  }

  revise(change: TeamChange, { name, remit, members }: TeamRevision): Promise<EnforcementTeam> {
    const { id, at } = change;
    return this.changed(async (manager) => {
      const held = await heldTeam(manager, change);
      await manager.update(
        enforcementTeamTable,
        { cityCode: held.cityCode, id },
        {
          version: held.version + 1,
          name: name ?? held.name,
          remit: remit ?? held.remit,
        },
      );
      if (members !== null) await second(manager, held, members, at);
      return announced(manager, await theTeam(manager, id), 'JointEnforcementTeamRevised', at);
    });
  }

  dissolve(change: TeamChange): Promise<EnforcementTeam> {
    const { id, at } = change;
    return this.changed(async (manager) => {
      const held = await heldTeam(manager, change);
      await manager.update(
        enforcementTeamTable,
        { cityCode: held.cityCode, id },
        {
          version: held.version + 1,
          dissolvedAt: at,
        },
      );
      await second(manager, held, [], at);
      return announced(manager, await theTeam(manager, id), 'JointEnforcementTeamDissolved', at);
    });
  }

  private async changed(
    work: (manager: EntityManager) => Promise<EnforcementTeam>,
  ): Promise<EnforcementTeam> {
    try {
      return await this.dataSource.transaction(work);
    } catch (error) {
      if (!violates(error, 'joint_enforcement_team_name_once')) throw error;
      throw new DomainError('ALREADY_EXISTS', '该地已有同名的联合执法队', { field: 'name' });
    }
  }
}

/** A team that is about to change, locked until the commit. */
async function heldTeam(
  manager: EntityManager,
  { id, expectedVersion }: TeamChange,
): Promise<EnforcementTeam> {
  await rowsOf(
    manager,
    sql`SELECT id FROM joint_enforcement_team WHERE city_code = ${cityOfId(id)} AND id = ${id} FOR UPDATE`,
  );
  const team = await theTeam(manager, id);
  if (team.version !== expectedVersion) throw new ConflictError('联合执法队', team.version);
  if (team.dissolvedAt !== null)
    throw new DomainError('ACTION_NOT_AVAILABLE', '该联合执法队已撤销', { field: 'id', status: 'DISSOLVED' });
  return team;
}
