import { EntitySchema } from 'typeorm';
import { linkTable } from '../../co-building/persistence/link.table.js';
import {
  idColumn,
  sameCityKey,
  workingColumns,
  type WorkingColumns,
} from '../../co-building/persistence/working-columns.js';

interface PairingAgreementRow extends WorkingColumns {
  unitId: string;
  year: number;
  status: string;
  signedOn: string;
  endedOn: string | null;
  document: string | null;
  reason: string | null;
}

/** What units and communities agree. */
export const pairingAgreementTable = new EntitySchema<PairingAgreementRow>({
  name: 'PairingAgreement',
  tableName: 'pairing_agreement',
  columns: {
    ...workingColumns('pairing_agreement_pkey'),
    unitId: idColumn('unit_id'),
    year: { type: 'integer' },
    status: { type: 'text' },
    signedOn: { type: 'date', name: 'signed_on' },
    endedOn: { type: 'date', name: 'ended_on', nullable: true },
    document: { type: 'text', nullable: true },
    reason: { type: 'text', nullable: true },
  },
  foreignKeys: [sameCityKey('pairing_agreement_unit_fkey', 'Organization', 'unitId')],
  checks: [
    { name: 'pairing_agreement_status', expression: `status IN ('SIGNED', 'COMPLETED', 'TERMINATED')` },
    { name: 'pairing_agreement_ended', expression: `(ended_on IS NOT NULL) = (status <> 'SIGNED')` },
    { name: 'pairing_agreement_period', expression: 'ended_on >= signed_on' },
  ],
  indices: [
    {
      name: 'pairing_agreement_once',
      columns: ['cityCode', 'unitId', 'divisionCode', 'year'],
      unique: true,
      where: `status <> 'TERMINATED'`,
    },
    { name: 'pairing_agreement_division', columns: ['cityCode', 'divisionCode', 'id'] },
    { name: 'pairing_agreement_unit', columns: ['cityCode', 'unitId', 'divisionCode', 'id'] },
    { name: 'pairing_agreement_year', columns: ['cityCode', 'year', 'divisionCode', 'unitId'] },
  ],
});

const AGREEMENT = { target: 'PairingAgreement', column: 'agreement' };

/** Which needs an agreement is about. */
export const agreementNeedTable = linkTable(AGREEMENT, { target: 'NeedItem', column: 'need' });
/** Which resources an agreement is about. */
export const agreementResourceTable = linkTable(AGREEMENT, { target: 'ResourceItem', column: 'resource' });
