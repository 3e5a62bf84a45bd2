import { rowsOf } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import sql from 'sql-template-tag';
import { clocksOf } from './deadlines.js';
import type { AnsweredRequest } from './requests.js';

/** The flags of a request as the graph shows them, oldest first: kind, clock and instant. */
export const raisedAbout = async (
  city: TestService,
  request: AnsweredRequest,
): Promise<readonly (readonly [kind: string, clock: string | null, at: string])[]> =>
  (await clocksOf(city, request)).flags.map(({ kind, clock, at }) => [kind, clock, at]);

/** What was told of flags of a request, wherever the relay has it. */
export const toldAbout = ({ owner }: TestService, { id }: AnsweredRequest): Promise<object[]> =>
  rowsOf(
    owner,
    sql`SELECT payload FROM outbox WHERE type = 'ServiceRequestFlagged' AND payload ->> 'requestId' = ${id}
        UNION ALL SELECT payload FROM feed WHERE type = 'ServiceRequestFlagged' AND payload ->> 'requestId' = ${id}`,
  );
