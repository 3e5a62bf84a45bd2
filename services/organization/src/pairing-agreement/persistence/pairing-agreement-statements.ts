import {
  appendEvents,
  cityOfId,
  isEntityId,
  NotFoundError,
  rowsOf,
  type Sql,
  withinPlace,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { LinkTable } from '../../co-building/persistence/links.js';
import type { WorkingTable } from '../../co-building/persistence/sql-working-reader.js';
import type { PairingAgreement } from '../pairing-agreement.js';
import { PAIRING_AGREEMENT_ROWS } from '../pairing-agreement.policy.js';
import type { PairingAgreementFilter } from '../pairing-agreement.repository.js';

/** Where agreements are. Business days leave as text: an instant would be another day in another zone. */
export const PAIRING_AGREEMENTS: WorkingTable<PairingAgreementFilter> = {
  columns: sql`w.id, w.division_code AS "divisionCode", w.version, w.unit_id AS "unitId", w.year, w.status,
    w.signed_on::text AS "signedOn", w.ended_on::text AS "endedOn", w.document, w.reason`,
  from: sql`pairing_agreement AS w`,
  rows: PAIRING_AGREEMENT_ROWS,
  organization: sql`w.unit_id`,
  conditions: ({ divisionCode, unitId, year, status }) => [
    ...(divisionCode == null ? [] : [withinPlace('w', divisionCode)]),
    ...(unitId == null ? [] : [ofUnit(unitId)]),
    ...(year == null ? [] : [sql`w.year = ${year}`]),
    ...(status == null ? [] : [sql`w.status = ANY(${[...status]})`]),
  ],
};

/** Which needs agreements are about. */
export const AGREEMENT_NEEDS: LinkTable = { table: 'agreement_need', owner: 'agreement_id', item: 'need_id' };
/** Which resources agreements are about. */
export const AGREEMENT_RESOURCES: LinkTable = {
  table: 'agreement_resource',
  owner: 'agreement_id',
  item: 'resource_id',
};

/** An agreement that nobody else can change until the commit, whoever may see it. */
export async function lockAgreement(transaction: Sql, id: string): Promise<PairingAgreement> {
  const [agreement] = await rowsOf<PairingAgreement>(
    transaction,
    sql`SELECT ${PAIRING_AGREEMENTS.columns} FROM ${PAIRING_AGREEMENTS.from}
        WHERE w.city_code = ${cityOfId(id)} AND w.id = ${id} FOR UPDATE`,
  );
  if (!agreement) throw new NotFoundError('共建协议');
  return agreement;
}

/** Tells of an agreement. Never its reason: others read and keep a feed. */
export async function announcedAgreement(
  transaction: Sql,
  agreement: PairingAgreement,
  type: string,
): Promise<PairingAgreement> {
  const { id, divisionCode, version, unitId, year, status, signedOn, endedOn, document } = agreement;
  await appendEvents(transaction, [
    {
      type,
      entity: 'PairingAgreement',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, unitId, year, status, signedOn, endedOn, document },
    },
  ]);
  return agreement;
}

const ofUnit = (unitId: string) =>
  isEntityId(unitId) ? sql`w.city_code = ${cityOfId(unitId)} AND w.unit_id = ${unitId}` : sql`FALSE`;
