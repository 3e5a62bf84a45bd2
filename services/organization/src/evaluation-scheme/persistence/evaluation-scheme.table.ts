import { EntitySchema } from 'typeorm';

interface SchemeRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  /** Rises with every change, for those who follow. */
  version: number;
  newestNumber: number;
  publishedNumber: number | null;
}

interface SchemeVersionRow {
  cityCode: string;
  schemeId: string;
  number: number;
  name: string;
  year: number;
  targetKind: string;
  visibility: string;
  minimumSample: number;
  reward: string | null;
  madeAt: Date;
  publishedAt: Date | null;
}

const schemeKey = {
  type: 'text',
  primary: true,
  primaryKeyConstraintName: 'evaluation_scheme_pkey',
} as const;
const versionKey = {
  type: 'text',
  primary: true,
  primaryKeyConstraintName: 'evaluation_scheme_version_pkey',
} as const;

/** Schemes of evaluation: which version is the newest, and which one everybody reads. */
export const evaluationSchemeTable = new EntitySchema<SchemeRow>({
  name: 'EvaluationScheme',
  tableName: 'evaluation_scheme',
  columns: {
    cityCode: { ...schemeKey, name: 'city_code' },
    id: schemeKey,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    newestNumber: { type: 'integer', name: 'newest_number' },
    publishedNumber: { type: 'integer', name: 'published_number', nullable: true },
  },
  checks: [{ name: 'evaluation_scheme_numbers', expression: 'published_number <= newest_number' }],
  indices: [{ name: 'evaluation_scheme_division', columns: ['cityCode', 'divisionCode', 'id'] }],
});

/** What each version of a scheme says. */
export const evaluationSchemeVersionTable = new EntitySchema<SchemeVersionRow>({
  name: 'EvaluationSchemeVersion',
  tableName: 'evaluation_scheme_version',
  columns: {
    cityCode: { ...versionKey, name: 'city_code' },
    schemeId: { ...versionKey, name: 'scheme_id' },
    number: { ...versionKey, type: 'integer' },
    name: { type: 'text' },
    year: { type: 'integer' },
    targetKind: { type: 'text', name: 'target_kind' },
    visibility: { type: 'text' },
    minimumSample: { type: 'integer', name: 'minimum_sample' },
    reward: { type: 'text', nullable: true },
    madeAt: { type: 'timestamptz', name: 'made_at' },
    publishedAt: { type: 'timestamptz', name: 'published_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'evaluation_scheme_version_scheme_fkey',
      target: 'EvaluationScheme',
      columnNames: ['cityCode', 'schemeId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'evaluation_scheme_version_sample', expression: 'minimum_sample >= 0' }],
});
