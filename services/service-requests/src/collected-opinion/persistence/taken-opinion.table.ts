import { EntitySchema } from 'typeorm';

interface TakenOpinionRow {
  cityCode: string;
  opinionId: string;
  requestId: string | null;
  refusal: string | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'taken_opinion_pkey' } as const;

/** Collected opinions that were told: the request that each became, or why it became none. */
export const takenOpinionTable = new EntitySchema<TakenOpinionRow>({
  name: 'TakenOpinion',
  tableName: 'taken_opinion',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    opinionId: { ...key, name: 'opinion_id' },
    requestId: { type: 'text', name: 'request_id', nullable: true },
    refusal: { type: 'text', nullable: true },
  },
  foreignKeys: [
    {
      name: 'taken_opinion_request_fkey',
      target: 'ServiceRequest',
      columnNames: ['cityCode', 'requestId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  uniques: [{ name: 'taken_opinion_request_once', columns: ['cityCode', 'requestId'] }],
  checks: [{ name: 'taken_opinion_outcome', expression: '(request_id IS NULL) <> (refusal IS NULL)' }],
});
