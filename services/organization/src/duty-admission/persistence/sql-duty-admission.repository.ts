import {
  allOf,
  cityCodeOf,
  cityOfId,
  claimKey,
  type DivisionDirectory,
  newEntityId,
  NotFoundError,
  type PageWindow,
  readByCity,
  rowsOf,
  type Sql,
  type Viewer,
  visibleRows,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { storeDuty } from '../../duty-item/persistence/store-duty.js';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import type { CheckAround } from '../../organization/surroundings.js';
import { AdmissionStatus } from '../admission-status.js';
import type { DutyAdmission } from '../duty-admission.js';
import { DUTY_ADMISSION_ROWS } from '../duty-admission.policy.js';
import {
  admissionRequest,
  type AdmissionSelection,
  type DutyAdmissionRepository,
  type Requester,
} from '../duty-admission.repository.js';
import type { NewDutyAdmission } from '../new-duty-admission.js';
import type { PlannedDecision } from '../planned-decision.js';
import { announcedAdmission } from './announce-admission.js';
import { dutyAdmissionTable } from './duty-admission.table.js';

/** Admissions in PostgreSQL. */
export class SqlDutyAdmissionRepository implements DutyAdmissionRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {}

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly DutyAdmission[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<DutyAdmission>(
        this.dataSource,
        sql`${SELECT_ADMISSIONS} WHERE a.city_code = ${city} AND a.id = ANY(${[...group]}) AND ${visibleTo(viewer)}`,
      ),
    );
  }

  findPage(selection: AdmissionSelection, window: PageWindow): Promise<readonly DutyAdmission[]> {
    const conditions = [...conditionsOf(selection), ...afterCursor(window)];
    return rowsOf<DutyAdmission>(
      this.dataSource,
      sql`${SELECT_ADMISSIONS} WHERE ${allOf(conditions)}
          ORDER BY a.city_code, a.division_code, a.id LIMIT ${window.first + 1}`,
    );
  }

  async count(selection: AdmissionSelection): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM duty_admission a WHERE ${allOf(conditionsOf(selection))}`,
    );
    return row?.count ?? 0;
  }

  add(
    admission: NewDutyAdmission,
    requester: Requester,
    key: string,
    check: CheckAround,
  ): Promise<DutyAdmission> {
    const [cityCode, id] = [cityCodeOf(admission.divisionCode), newEntityId(admission.divisionCode)];
    const request = { cityCode, ...admissionRequest(admission, requester, key) };
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, request, id);
      if (replayOf !== null) return theAdmission(manager, replayOf);
      await check(new SqlSurroundings(manager, this.divisions));
      await manager.insert(dutyAdmissionTable, {
        ...admission,
        cityCode,
        id,
        version: 1,
        status: AdmissionStatus.REQUESTED,
        requestedAt: new Date(),
        requestingOrganizationId: requester.organizationId,
        requestedBySubject: requester.subject,
      });
      return announcedAdmission(manager, await theAdmission(manager, id), 'DutyAdmissionRequested');
    });
  }

  decide(id: string, plan: (admission: DutyAdmission) => PlannedDecision): Promise<DutyAdmission> {
    const where = { cityCode: cityOfId(id), id };
    return this.dataSource.transaction(async (manager) => {
      await rowsOf(
        manager,
        sql`SELECT 1 FROM duty_admission WHERE city_code = ${where.cityCode} AND id = ${id} FOR UPDATE`,
      );
      const admission = await theAdmission(manager, id);
      const { status, reason, duty } = plan(admission);
      const stored = duty && (await storeDuty(manager, newEntityId(where.cityCode), duty));
      await manager.update(dutyAdmissionTable, where, {
        status,
        reason,
        version: admission.version + 1,
        decidedAt: new Date(),
        dutyItemId: stored?.id ?? null,
      });
      return announcedAdmission(manager, await theAdmission(manager, id), 'DutyAdmissionDecided');
    });
  }
}

const SELECT_ADMISSIONS = sql`SELECT a.id, a.division_code AS "divisionCode", a.version, a.status,
  a.requesting_organization_id AS "requestingOrganizationId", a.requested_by_subject AS "requestedBySubject", a.level,
  a.title, a.legal_basis AS "legalBasis", a.funds_yuan AS "fundsYuan", a.staff, a.valid_to::text AS "validTo",
  a.requested_at AS "requestedAt", a.decided_at AS "decidedAt", a.reason, a.duty_item_id AS "dutyItemId"
  FROM duty_admission a`;

const visibleTo = (viewer: Viewer): SqlText => visibleRows(viewer, DUTY_ADMISSION_ROWS);

const conditionsOf = ({ filter, viewer }: AdmissionSelection): SqlText[] => {
  const { divisionCode, status, requestingOrganizationId } = filter;
  return [
    visibleTo(viewer),
    ...(divisionCode == null ? [] : [withinPlace('a', divisionCode)]),
    ...(status == null ? [] : [sql`a.status = ${status}`]),
    ...(requestingOrganizationId == null
      ? []
      : [
          sql`a.city_code = ${cityOfId(requestingOrganizationId)}
              AND a.requesting_organization_id = ${requestingOrganizationId}`,
        ]),
  ];
};

const afterCursor = ({ after }: PageWindow): SqlText[] => {
  const [divisionCode = '', id = ''] = (after ?? []).map(String);
  return after ? [sql`(a.city_code, a.division_code, a.id) > (${cityOfId(id)}, ${divisionCode}, ${id})`] : [];
};

async function theAdmission(database: Sql, id: string): Promise<DutyAdmission> {
  const [admission] = await rowsOf<DutyAdmission>(
    database,
    sql`${SELECT_ADMISSIONS} WHERE a.city_code = ${cityOfId(id)} AND a.id = ${id}`,
  );
  if (!admission) throw new NotFoundError('准入申请');
  return admission;
}
