import { cityCodeOf, foldText, groupBy, idsByCity, rowsOf, type Sql, type Viewer } from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import { visibleTo } from '../../service-request/persistence/request-statements.js';
import {
  candidatesAmong,
  type Compared,
  COMPARED_DAYS,
  type ComparedRequest,
  type DuplicateCandidate,
  MAX_COMPARED,
} from '../duplicate-candidate.js';
import type { DatedDraft, DuplicateRepository } from '../duplicate.repository.js';

/** A request that others are compared with, beside one of these. */
interface Pair extends ComparedRequest {
  readonly ofId: string;
  readonly ofGridId: string | null;
  readonly ofCategoryCode: string;
  readonly ofTitleFolded: string;
}

/** Looks among the newest requests of the same place, along its index. */
export class SqlDuplicateRepository implements DuplicateRepository {
  constructor(private readonly database: Sql) {}

  async ofRequests(
    requestIds: readonly string[],
    viewer: Viewer,
  ): Promise<ReadonlyMap<string, readonly DuplicateCandidate[]>> {
    const lists = [...idsByCity(requestIds)].map(([city, group]) =>
      rowsOf<Pair>(
        this.database,
        sql`SELECT own.id AS "ofId", own.grid_id AS "ofGridId", own.category_code AS "ofCategoryCode",
              own.title_folded AS "ofTitleFolded", other.*
            FROM service_request own CROSS JOIN LATERAL (${likeIt(city, viewer)}) other
            WHERE own.city_code = ${city} AND own.id = ANY(${group})`,
      ),
    );
    const pairs = groupBy((await Promise.all(lists)).flat(), ({ ofId }) => ofId);
    return new Map([...pairs].map(([id, group]) => [id, amongPairs(group)]));
  }

  async ofDraft(draft: DatedDraft, viewer: Viewer): Promise<readonly DuplicateCandidate[]> {
    const { divisionCode, gridCode, categoryCode } = draft;
    const city = cityCodeOf(divisionCode);
    const titleFolded = foldText(draft.title);
    const pairs = await rowsOf<Pair>(
      this.database,
      sql`SELECT own.*, own.grid_id AS "ofGridId", other.* FROM (
            SELECT ''::text AS id, ${divisionCode}::text AS division_code, ${draft.at}::timestamptz AS received_at,
              ${categoryCode}::text AS category_code,
              (SELECT g.id FROM grid_copy g WHERE g.city_code = ${city} AND g.code = ${gridCode} LIMIT 1) AS grid_id
          ) own CROSS JOIN LATERAL (${likeIt(city, viewer)}) other`,
    );
    const [first] = pairs;
    return first ? candidatesAmong({ gridId: first.ofGridId, categoryCode, titleFolded }, pairs) : [];
  }
}

/** The newest requests of the place and the upper category of `own` that are not out of the way. */
const likeIt = (city: string, viewer: Viewer): SqlText => sql`
  SELECT r.id, r.grid_id AS "gridId", r.category_code AS "categoryCode", r.title_folded AS "titleFolded"
  FROM service_request r
  WHERE r.city_code = ${city} AND r.division_code = own.division_code AND r.id <> own.id
    AND r.received_at > own.received_at - make_interval(days => ${COMPARED_DAYS})
    AND r.received_at < own.received_at + make_interval(days => ${COMPARED_DAYS})
    AND split_part(r.category_code, '.', 1) = split_part(own.category_code, '.', 1)
    AND r.status NOT IN ('MERGED', 'CANCELLED', 'REJECTED') AND ${visibleTo(viewer)}
  ORDER BY r.received_at DESC, r.id DESC LIMIT ${MAX_COMPARED}`;

function amongPairs(pairs: readonly Pair[]): readonly DuplicateCandidate[] {
  const [first] = pairs;
  if (!first) return [];
  const own: Compared = {
    gridId: first.ofGridId,
    categoryCode: first.ofCategoryCode,
    titleFolded: first.ofTitleFolded,
  };
  return candidatesAmong(own, pairs);
}
