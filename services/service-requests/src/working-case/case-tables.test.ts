import { CONSULTATION_TABLE } from '../consultation-meeting/consultation-moves.js';
import { ConsultationStatus } from '../consultation-meeting/consultation-meeting.js';
import { FINDING_TABLE } from '../inspection-finding/finding-moves.js';
import { FindingStatus } from '../inspection-finding/inspection-finding.js';
import { INSPECTION_TABLE } from '../joint-inspection/inspection-moves.js';
import { InspectionStatus } from '../joint-inspection/joint-inspection.js';
import { PROBLEM_TABLE } from '../problem-case/problem-moves.js';
import { ProblemStatus } from '../problem-case/problem-case.js';
import { SERVICE_ORDER_TABLE } from '../service-order/service-order-moves.js';
import { ServiceOrderStatus } from '../service-order/service-order.js';
import { SUPERVISION_TABLE } from '../supervision-order/supervision-moves.js';
import { SupervisionStatus } from '../supervision-order/supervision-order.js';

/** A table in plain words. */
interface PlainTable {
  readonly what: string;
  readonly moves: readonly {
    readonly from: string;
    readonly action: string;
    readonly to: string;
    readonly who: readonly string[];
  }[];
}

/** Every table, where it begins, where it may end, and all its statuses. */
const TABLES: readonly (readonly [PlainTable, string, readonly string[], object])[] = [
  [SUPERVISION_TABLE, 'ISSUED', ['CLOSED', 'WITHDRAWN'], SupervisionStatus],
  [PROBLEM_TABLE, 'LIFTED', ['CLOSED'], ProblemStatus],
  [SERVICE_ORDER_TABLE, 'REQUESTED', ['JUDGED', 'REJECTED', 'CANCELLED'], ServiceOrderStatus],
  [INSPECTION_TABLE, 'PLANNED', ['CLOSED', 'CANCELLED'], InspectionStatus],
  [FINDING_TABLE, 'FOUND', ['CONFIRMED'], FindingStatus],
  [CONSULTATION_TABLE, 'CONVENED', ['RECORDED', 'CANCELLED'], ConsultationStatus],
];

/** Statuses that can be reached from one. */
function reachedFrom(start: string, { moves }: PlainTable): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const status of reached) for (const { from, to } of moves) if (from === status) reached.add(to);
  return reached;
}

describe.each(
  TABLES.map(([table, start, ends, statuses]) => ({ what: table.what, table, start, ends, statuses })),
)('the table of moves of $what', ({ table, start, ends, statuses }) => {
  it('reaches every status, and from each of them an end', () => {
    const reached = reachedFrom(start, table);

    expect([...reached].sort()).toEqual(Object.values<string>(statuses as Record<string, string>).sort());
    for (const status of reached)
      expect([status, ends.some((end) => reachedFrom(status, table).has(end))]).toEqual([status, true]);
  });

  it('says once what an action does in a status, and who may', () => {
    const pairs = table.moves.map(({ from, action }) => `${from} ${action}`);

    expect(new Set(pairs).size).toBe(pairs.length);
    expect(table.moves.filter(({ who }) => who.length === 0)).toEqual([]);
  });
});
