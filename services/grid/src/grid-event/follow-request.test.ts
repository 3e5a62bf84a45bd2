import fc from 'fast-check';
import { COMMUNITY } from '../testing/adjusted-city.js';
import { followRequest, type ToldRequest } from './follow-request.js';
import { type GridEvent, GridEventChannel, GridEventLevel, GridEventStatus } from './grid-event.js';

const EVENT: GridEvent = {
  ...{ id: 'e', number: 'E', divisionCode: COMMUNITY, version: 2, gridId: 'g', categoryCode: 'SAFETY' },
  ...{ categoryName: null, title: '井盖', description: null, reportedVia: GridEventChannel.MOBILE },
  ...{ reporterWorkerId: null, reporterSubject: null, patrolId: null, patrolSequence: null },
  ...{ status: GridEventStatus.BECAME_REQUEST, level: GridEventLevel.GRID, levelBefore: null },
  ...{ organizationId: null, reportedAt: new Date(0), dueAt: new Date(1), handledAt: null },
  ...{ escalatedAt: new Date(0), closedAt: null, serviceRequestId: null, serviceRequestVersion: null },
};
const STATUSES = [
  'RECEIVED',
  'IN_PROGRESS',
  'CLOSED',
  'ANSWERED',
  'MERGED',
  'REJECTED',
  'CANCELLED',
  'REWORK',
];

describe('following a request', () => {
  it('ends where its newest version stands, whatever was lost, repeated or told out of order', () => {
    const told = fc.array(fc.record({ version: fc.integer({ min: 1, max: 30 }), lost: fc.boolean() }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        told,
        fc.array(fc.constantFrom(...STATUSES), { minLength: 31, maxLength: 31 }),
        (all, statuses) => {
          const heard = all.filter(({ lost }) => !lost).map(({ version }) => requestAt(version, statuses));
          const after = heard.reduce((event, request) => {
            const moved = followRequest(event, request).reduce<GridEvent>((at, move) => {
              expect([move.event.version, move.event.status]).toEqual([at.version, at.status]);
              expect(move.after.version).toBe(at.version + 1);
              return { ...at, ...move.after };
            }, event);
            // How far it follows is kept also when nothing moves.
            const serviceRequestVersion = Math.max(moved.serviceRequestVersion ?? 0, request.version);
            return { ...moved, serviceRequestVersion };
          }, EVENT);
          const [newest] = heard.toSorted((a, b) => b.version - a.version);

          expect(after.status).toBe(newest ? standing(newest) : GridEventStatus.BECAME_REQUEST);
          expect(after.closedAt === null).toBe(after.status === GridEventStatus.BECAME_REQUEST);
        },
      ),
    );
  });
});

const requestAt = (version: number, statuses: readonly string[]): ToldRequest => {
  const status = statuses[version] ?? 'RECEIVED';
  const isOpen = ['RECEIVED', 'IN_PROGRESS', 'REWORK'].includes(status);
  return { id: 'r', number: 'R', version, status, isOpen, at: new Date(version) };
};

function standing({ isOpen, status }: ToldRequest): GridEventStatus {
  if (isOpen) return GridEventStatus.BECAME_REQUEST;
  return ['REJECTED', 'CANCELLED'].includes(status) ? GridEventStatus.CANCELLED : GridEventStatus.CLOSED;
}
