import { z } from 'zod';
import { RequestStatus } from '../service-request/request-status.js';
import { RequestChannel, RequestKind } from '../service-request/service-request.js';

/** Where a request of another system may stand here: where nothing hangs on it that the other system does not tell. */
const IMPORTED_STATUSES = [
  RequestStatus.RECEIVED,
  RequestStatus.ANSWERED,
  RequestStatus.DISPATCHED,
  RequestStatus.SIGNED,
  RequestStatus.CONTACTED,
  RequestStatus.IN_PROGRESS,
  RequestStatus.HANDLED,
  RequestStatus.CLOSED,
  RequestStatus.REJECTED,
  RequestStatus.CANCELLED,
] as const;

const column = z.string().min(1);
const words = z.record(z.string(), z.string());

/**
 * How rows of another system become requests. What a row says and the mapping does not know is refused, never guessed:
 * there are no defaults but those that are written down here.
 */
export const importMapping = z.strictObject({
  /** Which system; with `columns.id` the external reference, by which a row is taken in once. */
  system: z.string().regex(/^[A-Za-z0-9][\w.:-]{0,49}$/),
  /** IANA name of the zone of times without an offset. */
  timeZone: z.string().refine(isTimeZone, 'is no time zone'),
  /** How times are written: `YYYY`, `M`, `D`, `H`, `mm`, `ss` and what stands between them; or `ISO`. */
  timeFormat: z.string().min(1),
  channel: z.enum(RequestChannel),
  kind: z.enum(RequestKind),
  /** Names of columns. A title of several columns is joined by ` · `. */
  columns: z.strictObject({
    id: column,
    receivedAt: column,
    closedAt: column.optional(),
    status: column,
    category: column,
    title: z.array(column).min(1),
    description: z.array(column).optional(),
    division: column.optional(),
    department: column.optional(),
    longitude: column.optional(),
    latitude: column.optional(),
  }),
  /** Their words for statuses, each with ours. */
  statuses: z.record(z.string(), z.enum(IMPORTED_STATUSES)),
  /** Their words for categories, each with a code of ours. */
  categories: words,
  /** Their words for places, each with a division code. */
  divisions: words.default({}),
  /** Where a row lies that names no place; refused when left out. */
  defaultDivision: z.string().optional(),
  /** Their words for departments, each with the id of an organization. */
  departments: words.default({}),
});
export type ImportMapping = z.infer<typeof importMapping>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}
