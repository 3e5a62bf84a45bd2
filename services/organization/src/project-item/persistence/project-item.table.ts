import { EntitySchema } from 'typeorm';
import { linkTable } from '../../co-building/persistence/link.table.js';
import {
  idColumn,
  optionalInstant,
  sameCityKey,
  workingColumns,
  type WorkingColumns,
} from '../../co-building/persistence/working-columns.js';

interface ProjectItemRow extends WorkingColumns {
  title: string;
  titleFolded: string;
  description: string | null;
  categoryCode: string;
  categoryRoot: string;
  leaderId: string;
  agreementId: string | null;
  tendered: boolean;
  plannedFrom: Date | null;
  plannedTo: Date | null;
  status: string;
  endedAt: Date | null;
  reason: string | null;
}

/** What organizations carry out together. */
export const projectItemTable = new EntitySchema<ProjectItemRow>({
  name: 'ProjectItem',
  tableName: 'project_item',
  columns: {
    ...workingColumns('project_item_pkey'),
    title: { type: 'text' },
    titleFolded: { type: 'text', name: 'title_folded' },
    description: { type: 'text', nullable: true },
    categoryCode: { type: 'text', name: 'category_code' },
    categoryRoot: { type: 'text', name: 'category_root' },
    leaderId: idColumn('leader_id'),
    agreementId: { ...idColumn('agreement_id'), nullable: true },
    tendered: { type: 'boolean' },
    plannedFrom: optionalInstant('planned_from'),
    plannedTo: optionalInstant('planned_to'),
    status: { type: 'text' },
    endedAt: optionalInstant('ended_at'),
    reason: { type: 'text', nullable: true },
  },
  foreignKeys: [
    sameCityKey('project_item_leader_fkey', 'Organization', 'leaderId'),
    sameCityKey('project_item_agreement_fkey', 'PairingAgreement', 'agreementId'),
  ],
  checks: [
    { name: 'project_item_period', expression: 'planned_to > planned_from' },
    {
      name: 'project_item_status',
      expression: `status IN ('PLANNED', 'RUNNING', 'COMPLETED', 'CANCELLED')`,
    },
    {
      name: 'project_item_ended',
      expression: `(ended_at IS NOT NULL) = (status IN ('COMPLETED', 'CANCELLED'))`,
    },
  ],
  indices: [
    { name: 'project_item_division', columns: ['cityCode', 'divisionCode', 'id'] },
    { name: 'project_item_leader', columns: ['cityCode', 'leaderId', 'divisionCode', 'id'] },
    {
      name: 'project_item_agreement',
      columns: ['cityCode', 'agreementId', 'id'],
      where: 'agreement_id IS NOT NULL',
    },
  ],
});

const PROJECT = { target: 'ProjectItem', column: 'project' };

/** Which needs a project joins. */
export const projectNeedTable = linkTable(PROJECT, { target: 'NeedItem', column: 'need' });
/** Which resources a project joins. */
export const projectResourceTable = linkTable(PROJECT, { target: 'ResourceItem', column: 'resource' });
