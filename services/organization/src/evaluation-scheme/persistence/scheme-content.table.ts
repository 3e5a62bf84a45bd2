import { EntitySchema } from 'typeorm';

interface IndicatorRow {
  cityCode: string;
  schemeId: string;
  number: number;
  position: number;
  code: string;
  name: string;
  kind: string;
  weight: number;
  metric: string | null;
  metricVersion: string | null;
  reading: string | null;
  target: number | null;
  direction: string | null;
}

interface AssessorRow {
  cityCode: string;
  schemeId: string;
  number: number;
  organizationId: string;
  position: number;
  name: string;
  weight: number;
  indicatorCodes: string[];
}

const indicatorKey = {
  type: 'text',
  primary: true,
  primaryKeyConstraintName: 'evaluation_indicator_pkey',
} as const;
const assessorKey = {
  type: 'text',
  primary: true,
  primaryKeyConstraintName: 'evaluation_assessor_pkey',
} as const;
const ofVersion = {
  target: 'EvaluationSchemeVersion',
  columnNames: ['cityCode', 'schemeId', 'number'],
  referencedColumnNames: ['cityCode', 'schemeId', 'number'],
};

/** What a version of a scheme measures, weights in thousandths. */
export const evaluationIndicatorTable = new EntitySchema<IndicatorRow>({
  name: 'EvaluationIndicator',
  tableName: 'evaluation_indicator',
  columns: {
    cityCode: { ...indicatorKey, name: 'city_code' },
    schemeId: { ...indicatorKey, name: 'scheme_id' },
    number: { ...indicatorKey, type: 'integer' },
    position: { type: 'integer' },
    code: indicatorKey,
    name: { type: 'text' },
    kind: { type: 'text' },
    weight: { type: 'integer' },
    metric: { type: 'text', nullable: true },
    metricVersion: { type: 'text', name: 'metric_version', nullable: true },
    reading: { type: 'text', nullable: true },
    target: { type: 'double precision', nullable: true },
    direction: { type: 'text', nullable: true },
  },
  foreignKeys: [{ name: 'evaluation_indicator_version_fkey', ...ofVersion }],
  checks: [
    { name: 'evaluation_indicator_weight', expression: 'weight BETWEEN 1 AND 1000' },
    { name: 'evaluation_indicator_target', expression: 'target > 0' },
    {
      name: 'evaluation_indicator_figure',
      expression: `(kind = 'QUANTITATIVE') = (metric IS NOT NULL) AND num_nulls(metric, metric_version, reading, target, direction) IN (0, 5)`,
    },
  ],
});

/** Who judges by a version of a scheme, weights in thousandths. */
export const evaluationAssessorTable = new EntitySchema<AssessorRow>({
  name: 'EvaluationAssessor',
  tableName: 'evaluation_assessor',
  columns: {
    cityCode: { ...assessorKey, name: 'city_code' },
    schemeId: { ...assessorKey, name: 'scheme_id' },
    number: { ...assessorKey, type: 'integer' },
    organizationId: { ...assessorKey, name: 'organization_id' },
    position: { type: 'integer' },
    name: { type: 'text' },
    weight: { type: 'integer' },
    indicatorCodes: { type: 'text', array: true, name: 'indicator_codes' },
  },
  foreignKeys: [
    { name: 'evaluation_assessor_version_fkey', ...ofVersion },
    {
      name: 'evaluation_assessor_organization_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'organizationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'evaluation_assessor_weight', expression: 'weight BETWEEN 1 AND 1000' }],
  indices: [{ name: 'evaluation_assessor_organization', columns: ['cityCode', 'organizationId'] }],
});
