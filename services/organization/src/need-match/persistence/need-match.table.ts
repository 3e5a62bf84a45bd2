import { EntitySchema } from 'typeorm';
import {
  idColumn,
  optionalInstant,
  sameCityKey,
  workingColumns,
  type WorkingColumns,
} from '../../co-building/persistence/working-columns.js';

interface NeedMatchRow extends WorkingColumns {
  needId: string;
  resourceId: string;
  projectId: string | null;
  statedById: string;
  ownerId: string;
  quantity: number;
  status: string;
  proposedAt: Date;
  acceptedAt: Date | null;
  endedAt: Date | null;
  reason: string | null;
}

/** Resources proposed for needs. */
export const needMatchTable = new EntitySchema<NeedMatchRow>({
  name: 'NeedMatch',
  tableName: 'need_match',
  columns: {
    ...workingColumns('need_match_pkey'),
    needId: idColumn('need_id'),
    resourceId: idColumn('resource_id'),
    projectId: { ...idColumn('project_id'), nullable: true },
    statedById: idColumn('stated_by_id'),
    ownerId: idColumn('owner_id'),
    quantity: { type: 'integer' },
    status: { type: 'text' },
    proposedAt: { type: 'timestamptz', name: 'proposed_at' },
    acceptedAt: optionalInstant('accepted_at'),
    endedAt: optionalInstant('ended_at'),
    reason: { type: 'text', nullable: true },
  },
  foreignKeys: [
    sameCityKey('need_match_need_fkey', 'NeedItem', 'needId'),
    sameCityKey('need_match_resource_fkey', 'ResourceItem', 'resourceId'),
    sameCityKey('need_match_project_fkey', 'ProjectItem', 'projectId'),
    sameCityKey('need_match_stated_by_fkey', 'Organization', 'statedById'),
    sameCityKey('need_match_owner_fkey', 'Organization', 'ownerId'),
  ],
  checks: [
    { name: 'need_match_quantity', expression: 'quantity > 0' },
    {
      name: 'need_match_status',
      expression: `status IN ('PROPOSED', 'ACCEPTED', 'DECLINED', 'COMPLETED', 'CANCELLED')`,
    },
    {
      name: 'need_match_ended',
      expression: `(ended_at IS NOT NULL) = (status IN ('DECLINED', 'COMPLETED', 'CANCELLED'))`,
    },
  ],
  indices: [
    {
      name: 'need_match_one',
      columns: ['cityCode', 'needId'],
      unique: true,
      where: `status IN ('ACCEPTED', 'COMPLETED')`,
    },
    {
      name: 'need_match_proposed',
      columns: ['cityCode', 'needId', 'resourceId'],
      unique: true,
      where: `status = 'PROPOSED'`,
    },
    { name: 'need_match_division', columns: ['cityCode', 'divisionCode', 'id'] },
    { name: 'need_match_need', columns: ['cityCode', 'needId', 'id'] },
    { name: 'need_match_resource', columns: ['cityCode', 'resourceId', 'id'] },
    { name: 'need_match_stated_by', columns: ['cityCode', 'statedById', 'divisionCode', 'id'] },
    { name: 'need_match_owner', columns: ['cityCode', 'ownerId', 'divisionCode', 'id'] },
  ],
});
