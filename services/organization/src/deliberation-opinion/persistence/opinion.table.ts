import { EntitySchema } from 'typeorm';

interface OpinionRow {
  cityCode: string;
  id: string;
  deliberationId: string;
  round: number;
  stance: string;
  count: number;
  recordedAt: Date;
  hasText: boolean;
}

interface OpinionTextRow {
  cityCode: string;
  opinionId: string;
  text: string;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'deliberation_opinion_pkey' } as const;
const textKey = {
  type: 'text',
  primary: true,
  primaryKeyConstraintName: 'deliberation_opinion_text_pkey',
} as const;

/** Opinions on deliberations: how many people took which stance. */
export const opinionTable = new EntitySchema<OpinionRow>({
  name: 'DeliberationOpinion',
  tableName: 'deliberation_opinion',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    deliberationId: { type: 'text', name: 'deliberation_id' },
    round: { type: 'integer' },
    stance: { type: 'text' },
    count: { type: 'integer' },
    recordedAt: { type: 'timestamptz', precision: 3, name: 'recorded_at' },
    hasText: { type: 'boolean', name: 'has_text' },
  },
  foreignKeys: [
    {
      name: 'deliberation_opinion_deliberation_fkey',
      target: 'Deliberation',
      columnNames: ['cityCode', 'deliberationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'deliberation_opinion_count', expression: 'count > 0' }],
  indices: [
    {
      name: 'deliberation_opinion_deliberation',
      columns: ['cityCode', 'deliberationId', 'recordedAt', 'id'],
    },
  ],
});

/** The words of opinions, under row level security. */
export const opinionTextTable = new EntitySchema<OpinionTextRow>({
  name: 'DeliberationOpinionText',
  tableName: 'deliberation_opinion_text',
  columns: {
    cityCode: { ...textKey, name: 'city_code' },
    opinionId: { ...textKey, name: 'opinion_id' },
    text: { type: 'text' },
  },
  foreignKeys: [
    {
      name: 'deliberation_opinion_text_opinion_fkey',
      target: 'DeliberationOpinion',
      columnNames: ['cityCode', 'opinionId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
});
