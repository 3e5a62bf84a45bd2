import { EntitySchema } from 'typeorm';
import type { SetupDepartment, Synchronisation } from '../institution-setup.js';

interface InstitutionSetupRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  organizationId: string;
  patternCode: string;
  bodiesBefore: number | null;
  bodiesAfter: number;
  departments: SetupDepartment[];
  synchronisations: Synchronisation[];
  validFrom: Date;
  validTo: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'institution_setup_pkey' } as const;

/** How the bodies of organizations were set up, and when. */
export const institutionSetupTable = new EntitySchema<InstitutionSetupRow>({
  name: 'InstitutionSetup',
  tableName: 'institution_setup',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    organizationId: { type: 'text', name: 'organization_id' },
    patternCode: { type: 'text', name: 'pattern_code' },
    bodiesBefore: { type: 'integer', name: 'bodies_before', nullable: true },
    bodiesAfter: { type: 'integer', name: 'bodies_after' },
    departments: { type: 'jsonb' },
    synchronisations: { type: 'jsonb' },
    validFrom: { type: 'timestamptz', name: 'valid_from' },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
  },
  foreignKeys: [
    {
      name: 'institution_setup_organization_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'organizationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'institution_setup_period', expression: 'valid_to > valid_from' },
    { name: 'institution_setup_bodies', expression: 'bodies_before > 0 AND bodies_after >= 0' },
  ],
  indices: [
    {
      name: 'institution_setup_current',
      columns: ['cityCode', 'organizationId'],
      unique: true,
      where: 'valid_to IS NULL',
    },
    {
      name: 'institution_setup_once',
      columns: ['cityCode', 'organizationId', 'validFrom'],
      unique: true,
    },
    { name: 'institution_setup_division', columns: ['cityCode', 'divisionCode', 'id'] },
  ],
});
