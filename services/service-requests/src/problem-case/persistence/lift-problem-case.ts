import { cityCodeOf, entityManagerOf, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { openCase } from '../../working-case/persistence/case-noun.js';
import { type ProblemGround, ProblemStatus } from '../problem-case.js';
import { PROBLEM_NOUN } from './problem-noun.js';

/** A request that has become a problem case. Its row is locked by the caller. */
export interface LiftedRequest {
  readonly id: string;
  readonly divisionCode: string;
  readonly ground: ProblemGround;
  readonly at: Date;
}

/** 提级: lifts a request to the government above, in the caller's transaction; nothing while an earlier case is open. */
export async function liftProblemCase(
  database: Sql,
  { id: requestId, divisionCode, ground, at }: LiftedRequest,
): Promise<void> {
  const cityCode = cityCodeOf(divisionCode);
  const [open] = await rowsOf(
    database,
    sql`SELECT 1 FROM problem_case
        WHERE city_code = ${cityCode} AND request_id = ${requestId} AND closed_at IS NULL`,
  );
  if (open) return;
  const liftedTo = await governmentAbove(database, divisionCode);
  await openCase(
    entityManagerOf(database),
    PROBLEM_NOUN,
    { divisionCode, requestId, ground, liftedTo, decision: null, decidedAt: null, closedAt: null },
    {
      at,
      from: null,
      to: ProblemStatus.LIFTED,
      action: 'OPEN',
      role: 'SYSTEM',
      organizationId: null,
      subject: null,
      text: null,
    },
  );
}

/**
 * The district or county above a place, or the city where there is none: looked up by the table of divisions, since
 * cities without districts exist.
 */
async function governmentAbove(database: Sql, divisionCode: string): Promise<string> {
  const [county, city] = [`${divisionCode.slice(0, 6)}000000`, `${cityCodeOf(divisionCode)}00000000`];
  const [above] = await rowsOf<{ code: string }>(
    database,
    sql`SELECT code FROM division_copy WHERE code IN (${county}, ${city}) AND code <> ${divisionCode}
          AND valid_to IS NULL ORDER BY code DESC LIMIT 1`,
  );
  return above?.code ?? city;
}
