import { randomBytes } from 'node:crypto';
import {
  cityCodeOf,
  claimKey,
  DivisionCopyDirectory,
  DivisionLevel,
  DomainError,
  type FieldCipher,
  foldText,
  type IdempotentRequest,
  newEntityId,
  resolveAll,
  rowsOf,
  type Sql,
  type ExternalRef,
  CASE_NUMBER_CHANCE_BYTES,
  caseNumber,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { type CopiedGrid } from '../../grid-copy/grid-copy.js';
import { GridCopyDirectory } from '../../grid-copy/persistence/grid-copy-directory.js';
import { storeContacts } from '../../reporter-contact/persistence/stored-contact.js';
import { maskedContact } from '../../reporter-contact/reporter-contact.js';
import { addPoint } from '../../request-point/persistence/add-point.js';
import { clockReceipt } from '../../request-clock/persistence/clock-move.js';
import { categoriesOf } from '../../service-category/persistence/sql-service-category.repository.js';
import type { ServiceCategory } from '../../service-category/service-category.js';
import { countReceipt } from '../../request-stats/persistence/count-move.js';
import type { NewServiceRequest } from '../new-service-request.js';
import { RECEIVE } from '../request-action.js';
import { RequestStatus } from '../request-status.js';
import type { ServiceRequest } from '../service-request.js';
import type { Intake } from '../service-request.policy.js';
import { announce, writtenRequest } from './announce-request.js';
import { serviceRequestTable } from './service-request.table.js';
import { timelineTable } from './timeline.table.js';

/** What storing a new request takes. */
export interface Addition {
  readonly request: NewServiceRequest;
  readonly intake: Intake;
  readonly key: Omit<IdempotentRequest, 'cityCode'>;
  readonly cipher: FieldCipher;
  readonly receivedAt: Date;
}

/** Stores a request, its receipt, its contact and its event in the caller's transaction; a repetition stores nothing. */
export async function addRequest(
  manager: EntityManager,
  { request, intake, key, cipher, receivedAt }: Addition,
): Promise<ServiceRequest> {
  const [cityCode, id] = [cityCodeOf(request.divisionCode), newEntityId(request.divisionCode)];
  const { replayOf } = await claimKey(manager, { cityCode, ...key }, id);
  if (replayOf !== null) return writtenRequest(manager, replayOf);

  const { grid, category } = await surroundingsOf(manager, request);
  const { channel, kind, title, description, contact, externalRef } = request;
  const masked = contact && maskedContact(contact);
  await manager.insert(serviceRequestTable, {
    cityCode,
    id,
    channel,
    kind,
    title,
    description,
    receivedAt,
    round: 1,
    version: 1,
    number: caseNumber(cityCode, randomBytes(CASE_NUMBER_CHANCE_BYTES)),
    // The community that a grid names is where the request lies, however wide the place was that came with it.
    divisionCode: grid?.divisionCode ?? request.divisionCode,
    gridId: grid?.id ?? null,
    categoryCode: category.code,
    priority: category.priority,
    titleFolded: foldText(title),
    status: RequestStatus.RECEIVED,
    reporterSubject: intake.reporterSubject,
    sourceGridEventId: intake.sourceGridEventId ?? null,
    maskedName: masked?.name ?? null,
    maskedPhone: masked?.phone ?? null,
  });
  await manager.insert(timelineTable, {
    cityCode,
    requestId: id,
    sequence: 1,
    at: receivedAt,
    action: RECEIVE,
    toStatus: RequestStatus.RECEIVED,
    actorRole: intake.actor.role,
    actorName: intake.actor.displayName,
    actorOrganizationId: intake.actor.organizationId,
    actorSubject: key.subject,
  });
  if (contact) await storeContacts(manager, cipher, [{ cityCode, requestId: id, contact }]);
  if (externalRef) await claimExternalRef(manager, { cityCode, requestId: id, externalRef });
  await clockReceipt(manager, {
    id,
    cityCode,
    receivedAt,
    categoryCode: category.code,
    priority: category.priority,
  });
  const received = await announce(manager, await writtenRequest(manager, id), 'ServiceRequestReceived');
  await countReceipt(manager, received);
  if (request.point) await addPoint(manager, received, request.point);
  return received;
}

/** What only the local copies and reference data tell. Each broken rule names its field. */
async function surroundingsOf(
  manager: Sql,
  { divisionCode, gridCode, categoryCode }: NewServiceRequest,
): Promise<{ readonly grid: CopiedGrid | null; readonly category: ServiceCategory }> {
  const [, grid, category] = await resolveAll(
    () => requirePlace(manager, divisionCode),
    async () =>
      gridCode === null
        ? null
        : new GridCopyDirectory().requireGrid(manager, gridCode, divisionCode, 'gridCode'),
    () => requireCategory(manager, cityCodeOf(divisionCode), categoryCode),
  );
  return { grid, category };
}

const TOO_WIDE: ReadonlySet<DivisionLevel> = new Set([DivisionLevel.PROVINCE, DivisionLevel.PREFECTURE]);

async function requirePlace(manager: Sql, divisionCode: string): Promise<void> {
  const field = 'divisionCode';
  const division = await new DivisionCopyDirectory(manager).requireDivision(manager, divisionCode, field);
  if (division.validTo !== null) throw new DomainError('INVALID_INPUT', '该行政区划已撤销', { field });
  if (TOO_WIDE.has(division.level))
    throw new DomainError('INVALID_INPUT', '请选择到区县、街道或社区', { field });
}

async function requireCategory(manager: Sql, cityCode: string, code: string): Promise<ServiceCategory> {
  const known = await categoriesOf(manager, [cityCode]);
  const category = known.find((one) => one.code === code && !one.retired);
  if (category) return category;
  throw new DomainError('INVALID_INPUT', '没有这个诉求类别', { field: 'categoryCode' });
}

async function claimExternalRef(
  manager: Sql,
  {
    cityCode,
    requestId,
    externalRef: { system, id },
  }: { readonly cityCode: string; readonly requestId: string; readonly externalRef: ExternalRef },
): Promise<void> {
  const claimed = await rowsOf(
    manager,
    sql`INSERT INTO service_request_external_ref (city_code, system, external_id, request_id)
        VALUES (${cityCode}, ${system}, ${id}, ${requestId})
        ON CONFLICT ON CONSTRAINT service_request_external_ref_pkey DO NOTHING RETURNING request_id`,
  );
  if (claimed.length === 0)
    throw new DomainError('INVALID_INPUT', '该外部编号的诉求已经登记', { field: 'externalRef' });
}
