import {
  assertAllInTurn,
  type ChildListReader,
  cityCodeOf,
  cityOfId,
  DomainError,
  type ExternalRef,
  type IdempotentRequest,
  isEntityId,
  rowsOf,
  type Sql,
  violates,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, ObjectLiteral } from 'typeorm';
import { heldLadder } from '../../command-ladder/persistence/held-ladder.js';
import type { CheckAround } from '../../directory/around.js';
import type { Change } from '../../directory/directory-entry.js';
import { SqlDirectoryRepository } from '../../directory/persistence/sql-directory.repository.js';
import type { CommandCenter, CommandCenterFilter, NewCommandCenter } from '../command-center.js';
import type {
  ChangeableCenter,
  CheckStructure,
  CommandCenterRepository,
  CommandMove,
} from '../command-center.repository.js';
import type { CommandStructure, WantedPosition } from '../command-structure.js';
import { COMMAND_CENTERS, highestChildOf, rehangBelow } from './command-center-statements.js';

/** Command centres in PostgreSQL. */
export class SqlCommandCenterRepository
  extends SqlDirectoryRepository<CommandCenter, ChangeableCenter, CommandCenterFilter>
  implements CommandCenterRepository
{
  readonly ofCenters: ChildListReader<CommandCenterFilter, CommandCenter>;

  constructor(dataSource: DataSource) {
    super(dataSource, COMMAND_CENTERS);
    this.ofCenters = this.under('parent_id');
  }

  async findIdsByExternalRef(
    { system, id }: ExternalRef,
    cityCode: string | null,
  ): Promise<readonly string[]> {
    const found = await rowsOf<{ id: string }>(
      this.dataSource,
      sql`SELECT id FROM command_center WHERE ${cityCode === null ? sql`TRUE` : sql`city_code = ${cityCode}`}
            AND external_system = ${system} AND external_id = ${id} LIMIT 2`,
    );
    return found.map((row) => row.id);
  }

  register(
    { level, parentId, ...details }: NewCommandCenter,
    request: Omit<IdempotentRequest, 'cityCode'>,
    checks: { readonly around: CheckAround; readonly structure: CheckStructure },
  ): Promise<CommandCenter> {
    const { divisionCode } = details;
    return named(
      this.insertOnce(divisionCode, request, async (around, manager) => {
        const city = cityCodeOf(divisionCode);
        const ladder = await heldLadder(manager, city);
        const structure = { ladder, parent: await parentIn(manager, city, parentId), highestChild: null };
        await assertAllInTurn(
          () => checks.around(around),
          () => {
            checks.structure(structure);
            return Promise.resolve();
          },
        );
        const position = { level, parentId, path: pathBelow(structure.parent) };
        return { ...columnsOf(details), ...position, posts: [], openedAt: new Date() };
      }),
    );
  }

  override change(
    change: Change,
    revision: Parameters<
      SqlDirectoryRepository<CommandCenter, ChangeableCenter, CommandCenterFilter>['change']
    >[1],
  ): Promise<CommandCenter> {
    const revise: typeof revision.revise = async (center, around) =>
      columnsOf(await revision.revise(center, around));
    return named(super.change(change, { ...revision, revise }));
  }

  move(
    change: Change,
    to: CommandMove,
    check: (wanted: WantedPosition, structure: CommandStructure) => void,
  ): Promise<CommandCenter> {
    const city = cityOfId(change.id);
    return this.dataSource.transaction(async (manager) => {
      const ladder = await heldLadder(manager, city);
      const center = await this.held(manager, change);
      const { id, divisionCode } = center;
      const parentId = to.parentId === undefined ? center.parentId : to.parentId;
      const position = { parentId, level: to.level ?? center.level };
      const parent = await parentIn(manager, city, parentId);
      check(
        { ...position, id, divisionCode },
        { ladder, parent, highestChild: await highestChildOf(manager, id) },
      );
      const path = pathBelow(parent);
      await rehangBelow(manager, id, path);
      return this.write(manager, center, { type: 'CommandCenterMoved', columns: { ...position, path } });
    });
  }

  override close(change: Change, revision: { readonly type: string }): Promise<CommandCenter> {
    return this.dataSource.transaction(async (manager) => {
      // Before the centre itself, as everywhere: whoever registers one below it holds the ladder.
      await heldLadder(manager, cityOfId(change.id));
      const center = await this.held(manager, change);
      if ((await highestChildOf(manager, center.id)) !== null)
        throw new DomainError('ACTION_NOT_AVAILABLE', '请先移走或关闭下级中心', {
          field: 'id',
          status: 'HAS_CHILDREN',
        });
      return this.write(manager, center, { ...revision, columns: { closedAt: new Date() } });
    });
  }
}

/** The centre that is to be above; null when none was named or there is none in the city. */
async function parentIn(
  manager: Sql,
  cityCode: string,
  parentId: string | null,
): Promise<CommandCenter | null> {
  if (parentId === null || !isEntityId(parentId) || cityOfId(parentId) !== cityCode) return null;
  const [found] = await rowsOf<CommandCenter>(
    manager,
    sql`${COMMAND_CENTERS.select} WHERE e.city_code = ${cityCode} AND e.id = ${parentId}`,
  );
  return found ?? null;
}

const pathBelow = (parent: CommandCenter | null): readonly string[] =>
  parent === null ? [] : [...parent.path, parent.id];

/** The name that another system has for it is two columns. */
function columnsOf({ externalRef, ...columns }: Partial<ChangeableCenter>): ObjectLiteral {
  if (externalRef === undefined) return columns;
  return { ...columns, externalSystem: externalRef?.system ?? null, externalId: externalRef?.id ?? null };
}

async function named(work: Promise<CommandCenter>): Promise<CommandCenter> {
  try {
    return await work;
  } catch (error) {
    if (violates(error, 'command_center_external_ref'))
      throw new DomainError('INVALID_INPUT', '该外部编号已对应其他指挥中心', { field: 'externalRef.id' });
    throw error;
  }
}
