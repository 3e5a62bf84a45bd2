import { EntitySchema } from 'typeorm';
import type { IndicatorScore } from '../indicator-score.js';
import type { IndicatorInput } from '../place-inputs.js';

interface PublicationRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  schemeId: string;
  number: number;
  monthFrom: string;
  monthTo: string;
  median: number | null;
  publishedAt: Date;
}

interface RankingRowRow {
  cityCode: string;
  publicationId: string;
  position: number;
  divisionCode: string;
  divisionCodeThen: string | null;
  rank: number | null;
  tied: boolean;
  score: number | null;
  lower: number | null;
  upper: number | null;
  sample: number | null;
  indicatorScores: readonly IndicatorScore[];
  inputs: readonly IndicatorInput[];
}

const publicationKey = {
  type: 'text',
  primary: true,
  primaryKeyConstraintName: 'ranking_publication_pkey',
} as const;
const rowKey = { type: 'text', primary: true, primaryKeyConstraintName: 'ranking_row_pkey' } as const;
const figure = { type: 'double precision', nullable: true } as const;

/** Rankings that were published: frozen. */
export const rankingPublicationTable = new EntitySchema<PublicationRow>({
  name: 'RankingPublication',
  tableName: 'ranking_publication',
  columns: {
    cityCode: { ...publicationKey, name: 'city_code' },
    id: publicationKey,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    schemeId: { type: 'text', name: 'scheme_id' },
    number: { type: 'integer' },
    monthFrom: { type: 'date', name: 'month_from' },
    monthTo: { type: 'date', name: 'month_to' },
    median: figure,
    publishedAt: { type: 'timestamptz', name: 'published_at' },
  },
  foreignKeys: [
    {
      name: 'ranking_publication_scheme_fkey',
      target: 'EvaluationSchemeVersion',
      columnNames: ['cityCode', 'schemeId', 'number'],
      referencedColumnNames: ['cityCode', 'schemeId', 'number'],
    },
  ],
  checks: [{ name: 'ranking_publication_period', expression: 'month_to > month_from' }],
  indices: [
    {
      name: 'ranking_publication_once',
      columns: ['cityCode', 'schemeId', 'number', 'divisionCode', 'monthFrom', 'monthTo'],
      unique: true,
    },
  ],
});

/** Its rows with what they were computed from. */
export const rankingRowTable = new EntitySchema<RankingRowRow>({
  name: 'RankingRow',
  tableName: 'ranking_row',
  columns: {
    cityCode: { ...rowKey, name: 'city_code' },
    publicationId: { ...rowKey, name: 'publication_id' },
    position: { ...rowKey, type: 'integer' },
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    rank: { type: 'integer', nullable: true },
    tied: { type: 'boolean' },
    score: figure,
    lower: figure,
    upper: figure,
    sample: { type: 'bigint', nullable: true },
    indicatorScores: { type: 'jsonb', name: 'indicator_scores' },
    inputs: { type: 'jsonb' },
  },
  foreignKeys: [
    {
      name: 'ranking_row_publication_fkey',
      target: 'RankingPublication',
      columnNames: ['cityCode', 'publicationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  indices: [{ name: 'ranking_row_division', columns: ['cityCode', 'divisionCode', 'publicationId'] }],
});
