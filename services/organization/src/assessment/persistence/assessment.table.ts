import { EntitySchema } from 'typeorm';

interface AssessmentRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  schemeId: string;
  number: number;
  organizationId: string;
  indicatorCode: string;
  monthFrom: string;
  monthTo: string;
  marks: number[];
  submittedAt: Date;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'evaluation_assessment_pkey' } as const;

/** What the panels of assessors gave. Marks are anonymous already when they arrive. */
export const assessmentTable = new EntitySchema<AssessmentRow>({
  name: 'EvaluationAssessment',
  tableName: 'evaluation_assessment',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    schemeId: { type: 'text', name: 'scheme_id' },
    number: { type: 'integer' },
    organizationId: { type: 'text', name: 'organization_id' },
    indicatorCode: { type: 'text', name: 'indicator_code' },
    monthFrom: { type: 'date', name: 'month_from' },
    monthTo: { type: 'date', name: 'month_to' },
    marks: { type: 'integer', array: true },
    submittedAt: { type: 'timestamptz', name: 'submitted_at' },
  },
  foreignKeys: [
    {
      name: 'evaluation_assessment_assessor_fkey',
      target: 'EvaluationAssessor',
      columnNames: ['cityCode', 'schemeId', 'number', 'organizationId'],
      referencedColumnNames: ['cityCode', 'schemeId', 'number', 'organizationId'],
    },
    {
      name: 'evaluation_assessment_indicator_fkey',
      target: 'EvaluationIndicator',
      columnNames: ['cityCode', 'schemeId', 'number', 'indicatorCode'],
      referencedColumnNames: ['cityCode', 'schemeId', 'number', 'code'],
    },
  ],
  checks: [
    { name: 'evaluation_assessment_period', expression: 'month_to > month_from' },
    {
      name: 'evaluation_assessment_marks',
      expression: 'cardinality(marks) > 0 AND 0 <= ALL (marks) AND 100 >= ALL (marks)',
    },
  ],
  indices: [
    {
      name: 'evaluation_assessment_once',
      columns: [
        'cityCode',
        'schemeId',
        'number',
        'monthFrom',
        'monthTo',
        'divisionCode',
        'indicatorCode',
        'organizationId',
      ],
      unique: true,
    },
    { name: 'evaluation_assessment_organization', columns: ['cityCode', 'organizationId', 'id'] },
  ],
});
