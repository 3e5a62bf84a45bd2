import { EntitySchema } from 'typeorm';
import {
  idColumn,
  optionalInstant,
  sameCityKey,
  workingColumns,
  type WorkingColumns,
} from '../../co-building/persistence/working-columns.js';

interface ResourceItemRow extends WorkingColumns {
  title: string;
  titleFolded: string;
  description: string | null;
  categoryCode: string;
  categoryRoot: string;
  ownerId: string;
  unit: string;
  capacity: number;
  used: number;
  availableFrom: Date;
  availableTo: Date | null;
  status: string;
  endedAt: Date | null;
  reason: string | null;
}

/** What organizations offer. */
export const resourceItemTable = new EntitySchema<ResourceItemRow>({
  name: 'ResourceItem',
  tableName: 'resource_item',
  columns: {
    ...workingColumns('resource_item_pkey'),
    title: { type: 'text' },
    titleFolded: { type: 'text', name: 'title_folded' },
    description: { type: 'text', nullable: true },
    categoryCode: { type: 'text', name: 'category_code' },
    categoryRoot: { type: 'text', name: 'category_root' },
    ownerId: idColumn('owner_id'),
    unit: { type: 'text' },
    capacity: { type: 'integer' },
    used: { type: 'integer' },
    availableFrom: { type: 'timestamptz', name: 'available_from' },
    availableTo: optionalInstant('available_to'),
    status: { type: 'text' },
    endedAt: optionalInstant('ended_at'),
    reason: { type: 'text', nullable: true },
  },
  foreignKeys: [sameCityKey('resource_item_owner_fkey', 'Organization', 'ownerId')],
  checks: [
    { name: 'resource_item_capacity', expression: 'capacity > 0' },
    { name: 'resource_item_used', expression: 'used >= 0 AND used <= capacity' },
    { name: 'resource_item_period', expression: 'available_to > available_from' },
    { name: 'resource_item_status', expression: `status IN ('OFFERED', 'WITHDRAWN')` },
    { name: 'resource_item_ended', expression: `(ended_at IS NOT NULL) = (status = 'WITHDRAWN')` },
  ],
  indices: [
    { name: 'resource_item_division', columns: ['cityCode', 'divisionCode', 'id'] },
    { name: 'resource_item_owner', columns: ['cityCode', 'ownerId', 'divisionCode', 'id'] },
    {
      name: 'resource_item_free',
      columns: ['cityCode', 'categoryRoot', 'divisionCode', 'id'],
      where: `status = 'OFFERED' AND used < capacity`,
    },
  ],
});
