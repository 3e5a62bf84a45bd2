import type { RegisterEntryPlan } from '@governance/demo';
import { cityCodeOf, type CopyValue, foldText } from '@governance/shared';
import { subjectKeyOf } from '../register-entry/demand-subject.js';
import type { LoadedTable } from './loaded-table.js';

/** Entries of the register. */
export const registerEntryRows: LoadedTable = {
  table: 'register_entry',
  columns: [
    ...[
      'city_code',
      'id',
      'division_code',
      'version',
      'kind',
      'title',
      'title_folded',
      'organization_id',
      'quantity',
    ],
    ...['subject', 'subject_key', 'repeats_id', 'valid_from', 'valid_to', 'outcome', 'closing_reason'],
  ],
  rowsOf: ({ registerEntries }) => registerEntries.map(entryRow),
};

/** Making it was the first change, clearing it away another one. */
const entryRow = (entry: RegisterEntryPlan): readonly CopyValue[] => [
  cityCodeOf(entry.divisionCode),
  entry.id,
  entry.divisionCode,
  entry.clearedAt === null ? 1 : 2,
  entry.kind,
  entry.title,
  foldText(entry.title),
  entry.organizationId,
  entry.quantity,
  entry.subject,
  entry.subject === null ? null : subjectKeyOf(entry.subject),
  entry.repeatsId,
  entry.validFrom,
  entry.clearedAt,
  entry.clearedAt === null ? null : 'CLEARED',
  entry.clearedAt === null ? null : '减轻基层负担清理',
];
