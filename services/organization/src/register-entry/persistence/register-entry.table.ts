import { EntitySchema } from 'typeorm';

interface RegisterEntryRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  kind: string;
  title: string;
  titleFolded: string;
  category: string | null;
  organizationId: string | null;
  quantity: string | number | null;
  document: string | null;
  legalBasis: string | null;
  subject: string | null;
  subjectKey: string | null;
  repeatsId: string | null;
  decision: string | null;
  decidedOn: string | null;
  decidedById: string | null;
  validFrom: Date;
  validTo: Date | null;
  outcome: string | null;
  closingReason: string | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'register_entry_pkey' } as const;
const optional = (name: string) => ({ type: 'text', name, nullable: true }) as const;

/** What the accounts name and what has no life of its own. */
export const registerEntryTable = new EntitySchema<RegisterEntryRow>({
  name: 'RegisterEntry',
  tableName: 'register_entry',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: optional('division_code_then'),
    version: { type: 'integer' },
    kind: { type: 'text' },
    title: { type: 'text' },
    titleFolded: { type: 'text', name: 'title_folded' },
    category: optional('category'),
    organizationId: optional('organization_id'),
    quantity: { type: 'numeric', precision: 18, scale: 2, nullable: true },
    document: optional('document'),
    legalBasis: optional('legal_basis'),
    subject: optional('subject'),
    subjectKey: optional('subject_key'),
    repeatsId: optional('repeats_id'),
    decision: optional('decision'),
    decidedOn: { type: 'date', name: 'decided_on', nullable: true },
    decidedById: optional('decided_by_id'),
    validFrom: { type: 'timestamptz', name: 'valid_from' },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
    outcome: optional('outcome'),
    closingReason: optional('closing_reason'),
  },
  foreignKeys: [
    {
      name: 'register_entry_kind_fkey',
      target: 'RegisterKind',
      columnNames: ['kind'],
      referencedColumnNames: ['code'],
    },
    ...(
      [
        ['register_entry_organization_fkey', 'Organization', 'organizationId'],
        ['register_entry_decided_by_fkey', 'Organization', 'decidedById'],
        ['register_entry_repeats_fkey', 'RegisterEntry', 'repeatsId'],
      ] as const
    ).map(([name, target, column]) => ({
      name,
      target,
      columnNames: ['cityCode', column],
      referencedColumnNames: ['cityCode', 'id'],
    })),
  ],
  checks: [
    { name: 'register_entry_quantity', expression: 'quantity >= 0' },
    { name: 'register_entry_period', expression: 'valid_to >= valid_from' },
    { name: 'register_entry_subject', expression: '(subject IS NULL) = (subject_key IS NULL)' },
    { name: 'register_entry_closed', expression: 'outcome IS NULL OR valid_to IS NOT NULL' },
  ],
  indices: [
    { name: 'register_entry_division', columns: ['cityCode', 'divisionCode', 'id'] },
    { name: 'register_entry_kind', columns: ['cityCode', 'kind', 'divisionCode', 'id'] },
    { name: 'register_entry_organization', columns: ['cityCode', 'organizationId', 'divisionCode', 'id'] },
    {
      name: 'register_entry_demand',
      columns: ['cityCode', 'divisionCode', 'subjectKey', 'validFrom', 'id'],
      where: 'subject_key IS NOT NULL',
    },
    {
      name: 'register_entry_repeats',
      columns: ['cityCode', 'divisionCode', 'validFrom', 'id'],
      where: 'repeats_id IS NOT NULL',
    },
  ],
});
