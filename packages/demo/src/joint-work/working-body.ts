import { type DemoContext } from '../chance/demo-context.js';
import { type Random } from '../chance/random.js';
import { type JointBodyPlan } from '../organizations/joint-body-plan.js';

/** A body as its work needs to know it. */
export type WorkingBody = Omit<JointBodyPlan, 'work'>;

/** What a body's work is made from: a stream of chance of its own, so that nothing else changes with it. */
export interface WorkDraft {
  readonly body: WorkingBody;
  readonly context: DemoContext;
  readonly random: Random;
}

/** Organizations that had a seat at an instant. */
export const seatedAt = ({ memberships }: WorkingBody, at: Date): readonly string[] =>
  memberships.flatMap(({ organizationId, since, until }) =>
    since <= at && (until === null || until > at) ? [organizationId] : [],
  );

/** Organizations that see what was begun at an instant: whoever had a seat then or later, and the chair. */
export const partiesSince = (
  { memberships, chairOrganizationId }: WorkingBody,
  at: Date,
): readonly string[] => [
  ...new Set([
    chairOrganizationId,
    ...memberships.flatMap(({ organizationId, until }) =>
      until === null || until > at ? [organizationId] : [],
    ),
  ]),
];
