import { EntitySchema } from 'typeorm';

interface CompositePresetRow {
  cityCode: string;
  name: string;
  class: string;
  year: number;
  responseWeight: number;
  resolutionWeight: number;
  satisfactionWeight: number;
  version: number;
}

const primaryKeyConstraintName = 'composite_preset_pkey';

/** Weights of the composite; city `0000` holds what all cities share. */
export const compositePresetTable = new EntitySchema<CompositePresetRow>({
  name: 'CompositePreset',
  tableName: 'composite_preset',
  columns: {
    cityCode: { type: 'text', name: 'city_code', primary: true, primaryKeyConstraintName },
    name: { type: 'text', primary: true, primaryKeyConstraintName },
    class: { type: 'text', primary: true, primaryKeyConstraintName },
    year: {
      type: 'integer',
      primary: true,
      primaryKeyConstraintName,
      comment: 'the first year that these weights hold in; until a later row',
    },
    responseWeight: { type: 'integer', name: 'response_weight' },
    resolutionWeight: { type: 'integer', name: 'resolution_weight' },
    satisfactionWeight: { type: 'integer', name: 'satisfaction_weight' },
    version: { type: 'integer', default: 1 },
  },
  checks: [
    { name: 'composite_preset_city_code', expression: `city_code ~ '^[0-9]{4}$'` },
    { name: 'composite_preset_year', expression: 'year >= 2000 AND year < 3000' },
    {
      name: 'composite_preset_weights',
      expression:
        'response_weight >= 0 AND resolution_weight >= 0 AND satisfaction_weight >= 0 AND response_weight + resolution_weight + satisfaction_weight = 1000',
    },
  ],
});
