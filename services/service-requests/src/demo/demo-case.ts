import { cityCodeOf, type CopyValue } from '@governance/shared';

/** What happened to an invented case, in order: an action, where it led to, and as whom somebody did it. */
export interface DemoStep {
  readonly action: string;
  readonly to: string;
  readonly role: string;
  readonly organizationId: string | null;
  readonly at: Date;
  readonly text: string | null;
}

/** An invented working case: its table, the columns that every case does not have, and what happened to it. */
export interface DemoCase {
  readonly table: string;
  readonly id: string;
  readonly divisionCode: string;
  readonly own: Readonly<Record<string, CopyValue>>;
  readonly steps: readonly DemoStep[];
  /** Rows of other tables that go with it, by table and column. */
  readonly with: readonly { readonly table: string; readonly row: Readonly<Record<string, CopyValue>> }[];
}

/** A row of a table, with its city. */
export interface DemoRow {
  readonly table: string;
  readonly row: Readonly<Record<string, CopyValue>>;
}

/** The rows of a case: itself, its timeline, and what goes with it. */
export function rowsOfCase({
  table,
  id,
  divisionCode,
  own,
  steps,
  with: others,
}: DemoCase): readonly DemoRow[] {
  const city_code = cityCodeOf(divisionCode);
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) throw new Error(`${id} never began`);
  const timeline = steps.map(({ at, to, action, role, organizationId: organization_id, text }, index) => ({
    table: 'case_timeline',
    row: {
      city_code,
      case_id: id,
      sequence: index + 1,
      previous: index === 0 ? null : index,
      at,
      from_status: steps[index - 1]?.to ?? null,
      to_status: to,
      action,
      role,
      organization_id,
      text,
    },
  }));
  return [
    {
      table,
      row: {
        city_code,
        id,
        division_code: divisionCode,
        version: steps.length,
        ...own,
        status: last.to,
        opened_at: first.at,
      },
    },
    ...timeline,
    ...others.map((other) => ({ table: other.table, row: { city_code, ...other.row } })),
  ];
}
