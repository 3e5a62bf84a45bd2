import { businessDay, rate, type Rate, RateType } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import { mediationCountFor } from '../venue.policy.js';
import type { Venue } from '../venue.js';
import { MediationCountType } from './venue-parts.type.js';
import { VenueType } from './venue.type.js';

/** What a venue leads to. */
@Resolver(() => VenueType)
export class VenueFieldsResolver {
  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place that it serves.' })
  division(@Root() { divisionCode }: Venue): DivisionReference | null {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'The organization that operates it; null when nobody is named.',
  })
  async operatedBy(
    @Root() { operatedById }: Venue,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return operatedById === null ? null : loaders.organization.load(operatedById, null);
  }

  @FieldResolver(() => RateType, {
    nullable: true,
    description:
      '活动面积占比: square metres that residents use ÷ square metres in all; null when one of them is not known.',
  })
  publicAreaRate(@Root() { totalAreaM2, publicAreaM2 }: Venue): Rate | null {
    if (totalAreaM2 === null || publicAreaM2 === null) return null;
    return rate({ numerator: publicAreaM2, denominator: totalAreaM2, metric: 'org.venue.public_area_share' });
  }

  @FieldResolver(() => [MediationCountType], {
    description: '调解统计: disputes that were mediated there in a year, by month and kind; at most 108.',
  })
  async mediations(
    @Root() venue: Venue,
    @Arg('year', () => Int, { nullable: true, description: 'The year; this one when left out.' })
    year: number | null | undefined,
    @Ctx() { loaders, viewer }: OrganizationContext,
  ): Promise<readonly MediationCountType[]> {
    const wanted = year ?? Number(businessDay(new Date()).slice(0, 4));
    const counts = await loaders.mediationsOfVenue.of(wanted).load(venue.id);
    return counts.map(({ month, kind, count }) => ({
      month,
      kind,
      count: mediationCountFor(viewer, venue, count),
    }));
  }
}
