import { businessDay, type StatDelta, type StatFacts } from '@governance/shared';
import type { VolunteerTeam } from '../volunteer-team.js';

/** Increments of `team`, a stock by kind: every team is founded, and the disbanded ones are disbanded. */
export const teamFacts: StatFacts = `
  SELECT t.city_code, t.division_code AS scope, (step.at AT TIME ZONE 'Asia/Shanghai')::date AS day,
    'team' AS measure, t.kind AS dimension, step.amount
  FROM volunteer_team t
  CROSS JOIN LATERAL (VALUES (t.valid_from, 1), (t.valid_to, -1)) AS step (at, amount)
  WHERE step.at IS NOT NULL`;

/** What a team adds to the stock when it is founded. */
export const teamFounded = (team: VolunteerTeam): StatDelta => teamCounted(team, team.foundedAt, 1);

/** What it takes away when it is disbanded. */
export const teamDisbanded = (team: VolunteerTeam): StatDelta =>
  teamCounted(team, team.disbandedAt ?? new Date(), -1);

const teamCounted = ({ divisionCode, kind }: VolunteerTeam, at: Date, amount: number): StatDelta => ({
  scope: divisionCode,
  day: businessDay(at),
  measure: 'team',
  dimension: kind,
  amount,
});
