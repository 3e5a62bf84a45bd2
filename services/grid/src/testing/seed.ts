import { cityCodeOf, foldText, gridCode, newEntityId } from '@governance/shared';
import type { DataSource } from 'typeorm';
import { gridTable, gridVersionTable } from '../grid/persistence/grid.table.js';
import { gridAssignmentTable, gridWorkerTable } from '../grid-worker/persistence/grid-worker.table.js';
import { residentialQuarterTable } from '../residential-quarter/persistence/residential-quarter.table.js';

const LONG_AGO = new Date('2021-01-01T00:00:00+08:00');

/** Puts things into an empty city, past the rules: for tests of reading. */
export class Seed {
  private readonly gridsOf = new Map<string, number>();

  constructor(private readonly owner: DataSource) {}

  /** A grid under the next code of its community, with one version; answers its id. */
  async grid(
    divisionCode: string,
    { name = '某网格', validTo = null, ...more }: GridSeed = {},
  ): Promise<string> {
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    const number = (this.gridsOf.get(divisionCode) ?? 0) + 1;
    this.gridsOf.set(divisionCode, number);
    const code = gridCode(divisionCode, number);
    await this.owner.manager.insert(gridTable, { cityCode, id, divisionCode, code, version: 1 });
    await this.owner.manager.insert(gridVersionTable, {
      cityCode,
      gridId: id,
      validFrom: LONG_AGO,
      validTo,
      name,
      nameFolded: foldText(name),
      kind: 'GENERAL',
      networks: [],
      quarterIds: [],
      ...more,
    });
    return id;
  }

  /** A worker who answers for grids; answers their id. */
  async worker(
    divisionCode: string,
    gridIds: readonly string[],
    {
      displayName = '某网格员',
      subject = null,
      since = LONG_AGO,
      until = null,
      role = 'MEMBER',
    }: WorkerSeed = {},
  ): Promise<string> {
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    const row = { cityCode, id, divisionCode, version: 1, subject, displayName, kind: 'FULL_TIME' };
    await this.owner.manager.insert(gridWorkerTable, row);
    for (const gridId of gridIds) {
      const assignment = { cityCode, gridId, workerId: id, role, validFrom: since, validTo: until };
      await this.owner.manager.insert(gridAssignmentTable, assignment);
    }
    return id;
  }

  /** A residential quarter; answers its id. */
  async quarter(
    divisionCode: string,
    { name = '某小区', kind = 'COMMERCIAL' }: QuarterSeed = {},
  ): Promise<string> {
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    const row = { cityCode, id, divisionCode, version: 1, name, nameFolded: foldText(name), kind };
    await this.owner.manager.insert(residentialQuarterTable, { ...row, households: 300 });
    return id;
  }
}

interface GridSeed {
  readonly name?: string;
  readonly validTo?: Date | null;
  readonly responsibleOrganizationId?: string;
  readonly kind?: string;
  readonly quarterIds?: string[];
  readonly parentGridId?: string;
  readonly households?: number;
}

interface WorkerSeed {
  readonly role?: 'MAIN' | 'DEPUTY' | 'MEMBER';
  readonly displayName?: string;
  readonly subject?: string | null;
  readonly since?: Date;
  readonly until?: Date | null;
}

interface QuarterSeed {
  readonly name?: string;
  readonly kind?: string;
}
