import { businessDay } from '@governance/shared';
import { demoId } from '../chance/demo-id.js';
import { daysBefore, type DemoContext, startOfDay } from '../chance/demo-context.js';
import { type Random } from '../chance/random.js';
import { type OrganizationPlan } from '../organizations/organization-plan.js';
import { type CommunityPlace } from '../places/place.js';
import { type AgreementPlan } from './list-plan.js';

/** One agreement of the year before, which was done, and one of this year with each of two units; the newest last. */
export function agreementsOf(
  { code }: CommunityPlace,
  units: readonly OrganizationPlan[],
  { context, random }: { readonly context: DemoContext; readonly random: Random },
): readonly AgreementPlan[] {
  const year = Number(businessDay(context.anchor).slice(0, 4));
  const last = year - 1;
  const recent = () => businessDay(daysBefore(context.anchor, random.integer(3, 30)));
  const drafts = units.slice(0, 2).flatMap(({ id: unitId }, index) => [
    ...(index === 0
      ? [
          {
            unitId,
            year: last,
            status: 'COMPLETED' as const,
            version: 2,
            signedOn: `${String(last)}-03-${String(random.integer(10, 28))}`,
            endedOn: `${String(last)}-12-${String(random.integer(10, 28))}`,
          },
        ]
      : []),
    { unitId, year, status: 'SIGNED' as const, version: 1, signedOn: recent(), endedOn: null },
  ]);
  return drafts.map((draft) => ({
    id: demoId('PairingAgreement', code, `${draft.unitId}|${String(draft.year)}`, startOfDay(draft.signedOn)),
    divisionCode: code,
    ...draft,
  }));
}
