import { SERVICE_ORDER_TABLE } from './service-order-moves.js';
import { ServiceOrderStatus } from './service-order.js';

/** The table in plain words, so that what is tried may be anything. */
const MOVES: readonly {
  readonly from: string;
  readonly action: string;
  readonly to: string;
  readonly who: readonly string[];
}[] = SERVICE_ORDER_TABLE.moves;

describe('the table of moves of a service order', () => {
  it('can be ended from every status, and every status is reached', () => {
    const ends = new Set(['JUDGED', 'REJECTED', 'CANCELLED']);
    const reached = new Set<string>(['REQUESTED']);
    for (const status of reached) for (const { from, to } of MOVES) if (from === status) reached.add(to);
    const stuck = [...reached].filter(
      (status) => !ends.has(status) && !MOVES.some(({ from }) => from === status),
    );

    expect([...reached].sort()).toEqual(Object.values(ServiceOrderStatus).sort());
    expect(stuck).toEqual([]);
  });
});
