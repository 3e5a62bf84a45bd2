import { EntitySchema } from 'typeorm';
import {
  idColumn,
  optionalInstant,
  sameCityKey,
  workingColumns,
  type WorkingColumns,
} from '../../co-building/persistence/working-columns.js';
import type { MonthlyRequests } from '../need-item.js';

interface NeedItemRow extends WorkingColumns {
  title: string;
  titleFolded: string;
  description: string | null;
  categoryCode: string;
  categoryRoot: string;
  statedById: string;
  quantity: number | null;
  unit: string | null;
  status: string;
  origin: string;
  serviceRequestId: string | null;
  evidence: readonly MonthlyRequests[] | null;
  statedAt: Date;
  matchedAt: Date | null;
  endedAt: Date | null;
  reason: string | null;
}

/** What places need. */
export const needItemTable = new EntitySchema<NeedItemRow>({
  name: 'NeedItem',
  tableName: 'need_item',
  columns: {
    ...workingColumns('need_item_pkey'),
    title: { type: 'text' },
    titleFolded: { type: 'text', name: 'title_folded' },
    description: { type: 'text', nullable: true },
    categoryCode: { type: 'text', name: 'category_code' },
    categoryRoot: { type: 'text', name: 'category_root' },
    statedById: idColumn('stated_by_id'),
    quantity: { type: 'integer', nullable: true },
    unit: { type: 'text', nullable: true },
    status: { type: 'text' },
    origin: { type: 'text' },
    serviceRequestId: { ...idColumn('service_request_id'), nullable: true },
    evidence: { type: 'jsonb', nullable: true },
    statedAt: { type: 'timestamptz', name: 'stated_at' },
    matchedAt: optionalInstant('matched_at'),
    endedAt: optionalInstant('ended_at'),
    reason: { type: 'text', nullable: true },
  },
  foreignKeys: [sameCityKey('need_item_stated_by_fkey', 'Organization', 'statedById')],
  checks: [
    { name: 'need_item_quantity', expression: 'quantity > 0' },
    { name: 'need_item_status', expression: `status IN ('STATED', 'MATCHED', 'FULFILLED', 'WITHDRAWN')` },
    {
      name: 'need_item_matched',
      expression: `(matched_at IS NOT NULL) = (status IN ('MATCHED', 'FULFILLED'))`,
    },
    {
      name: 'need_item_ended',
      expression: `(ended_at IS NOT NULL) = (status IN ('FULFILLED', 'WITHDRAWN'))`,
    },
  ],
  indices: [
    { name: 'need_item_division', columns: ['cityCode', 'divisionCode', 'id'] },
    {
      name: 'need_item_suggested_once',
      columns: ['cityCode', 'divisionCode', 'categoryCode'],
      unique: true,
      where: `origin = 'SUGGESTED' AND status IN ('STATED', 'MATCHED')`,
    },
    { name: 'need_item_stated_by', columns: ['cityCode', 'statedById', 'divisionCode', 'id'] },
  ],
});
