import { rowsOf, type Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import sql from 'sql-template-tag';
import { OFFICER } from './requests.js';

const HISTORY = `query ($id: ID!) { serviceRequest(id: $id) { status round version closedAt
  timeline { from to action actor { role organization { id } } reason }
  assignments { round department { id } dispatchedAt signedAt returnedAt }
  mergedInto { id } availableActions } }`;

/** What the graph shows of a request's way. */
export interface History {
  readonly status: string;
  readonly round: number;
  readonly version: number;
  readonly closedAt: string | null;
  readonly timeline: readonly {
    readonly from: string | null;
    readonly to: string;
    readonly action: string;
  }[];
  readonly assignments: readonly {
    readonly round: number;
    readonly signedAt: string | null;
    readonly returnedAt: string | null;
  }[];
}

/** A request's way as a viewer sees it; fails the test when they do not see it. */
export async function historyOf(city: TestService, id: string, viewer: Viewer = OFFICER): Promise<History> {
  const answer = await city.ask(viewer, HISTORY, { id });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return (answer.data as { readonly serviceRequest: History }).serviceRequest;
}

/** Events about a request in order, wherever the relay has them. */
export const eventsOf = ({ owner }: TestService, id: string): Promise<Record<string, unknown>[]> =>
  rowsOf(
    owner,
    sql`SELECT type, entity, version, division_code, payload FROM outbox WHERE entity_id = ${id}
        UNION ALL SELECT type, entity, version, division_code, payload FROM feed WHERE entity_id = ${id}
        ORDER BY version`,
  );
