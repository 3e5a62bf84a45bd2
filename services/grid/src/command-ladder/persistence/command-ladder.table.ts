import { EntitySchema } from 'typeorm';

interface CommandLadderRow {
  cityCode: string;
  version: number;
  levels: string[];
}

/** The levels of command centres, a row a city. */
export const commandLadderTable = new EntitySchema<CommandLadderRow>({
  name: 'CommandLadder',
  tableName: 'command_ladder',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'command_ladder_pkey',
    },
    version: { type: 'integer' },
    levels: { type: 'text', array: true },
  },
});
