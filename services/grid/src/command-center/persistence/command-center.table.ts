import { EntitySchema } from 'typeorm';
import type { CommandPost } from '../command-post.js';

interface CommandCenterRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  level: number;
  parentId: string | null;
  path: string[];
  name: string;
  functions: string[];
  posts: readonly CommandPost[];
  organizationId: string | null;
  externalSystem: string | null;
  externalId: string | null;
  openedAt: Date;
  closedAt: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'command_center_pkey' } as const;

/** Command centres, and which is above which. */
export const commandCenterTable = new EntitySchema<CommandCenterRow>({
  name: 'CommandCenter',
  tableName: 'command_center',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    level: { type: 'integer' },
    parentId: { type: 'text', name: 'parent_id', nullable: true },
    path: { type: 'text', array: true },
    name: { type: 'text' },
    functions: { type: 'text', array: true },
    posts: { type: 'jsonb' },
    organizationId: { type: 'text', name: 'organization_id', nullable: true },
    externalSystem: { type: 'text', name: 'external_system', nullable: true },
    externalId: { type: 'text', name: 'external_id', nullable: true },
    openedAt: { type: 'timestamptz', precision: 3, name: 'opened_at' },
    closedAt: { type: 'timestamptz', precision: 3, name: 'closed_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'command_center_ladder_fkey',
      target: 'CommandLadder',
      columnNames: ['cityCode'],
      referencedColumnNames: ['cityCode'],
    },
    {
      name: 'command_center_parent_fkey',
      target: 'CommandCenter',
      columnNames: ['cityCode', 'parentId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'command_center_level', expression: 'level >= 1' },
    { name: 'command_center_parent', expression: 'parent_id <> id' },
    { name: 'command_center_external', expression: '(external_system IS NULL) = (external_id IS NULL)' },
  ],
  indices: [
    { name: 'command_center_division', columns: ['cityCode', 'divisionCode', 'id'] },
    { name: 'command_center_parent_of', columns: ['cityCode', 'parentId', 'divisionCode', 'id'] },
    {
      name: 'command_center_external_ref',
      columns: ['cityCode', 'externalSystem', 'externalId'],
      unique: true,
      where: 'external_system IS NOT NULL',
    },
  ],
});
