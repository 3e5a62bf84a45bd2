import { EntitySchema } from 'typeorm';

interface DutyItemRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  level: string;
  kind: string;
  title: string;
  titleFolded: string;
  legalBasis: string | null;
  responsibleOrganizationId: string | null;
  organizationId: string | null;
  decidedOn: string;
  validFrom: string;
  validTo: string | null;
  removedOn: string | null;
  removalReason: string | null;
  lackedLegalBasis: boolean | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'duty_item_pkey' } as const;

/** Duties on the lists of places and organizations. */
export const dutyItemTable = new EntitySchema<DutyItemRow>({
  name: 'DutyItem',
  tableName: 'duty_item',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    level: { type: 'text' },
    kind: { type: 'text' },
    title: { type: 'text' },
    titleFolded: { type: 'text', name: 'title_folded' },
    legalBasis: { type: 'text', name: 'legal_basis', nullable: true },
    responsibleOrganizationId: { type: 'text', name: 'responsible_organization_id', nullable: true },
    organizationId: { type: 'text', name: 'organization_id', nullable: true },
    decidedOn: { type: 'date', name: 'decided_on' },
    validFrom: { type: 'date', name: 'valid_from' },
    validTo: { type: 'date', name: 'valid_to', nullable: true },
    removedOn: { type: 'date', name: 'removed_on', nullable: true },
    removalReason: { type: 'text', name: 'removal_reason', nullable: true },
    lackedLegalBasis: { type: 'boolean', name: 'lacked_legal_basis', nullable: true },
  },
  foreignKeys: [
    {
      name: 'duty_item_responsible_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'responsibleOrganizationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'duty_item_organization_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'organizationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'duty_item_period', expression: 'valid_to > valid_from' },
    {
      name: 'duty_item_removal',
      expression:
        '(removed_on IS NULL) = (removal_reason IS NULL) AND (removed_on IS NULL) = (lacked_legal_basis IS NULL)',
    },
    {
      name: 'duty_item_removed_later',
      expression: 'removed_on >= valid_from AND (valid_to IS NULL OR removed_on < valid_to)',
    },
  ],
  indices: [
    { name: 'duty_item_division', columns: ['cityCode', 'divisionCode', 'id'] },
    { name: 'duty_item_organization', columns: ['cityCode', 'organizationId', 'divisionCode', 'id'] },
  ],
});
