import { Audience, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import type { PairingAgreement, PairingCounts } from '../pairing-agreement.js';
import { AgreementStatus } from './pairing-agreement.enum.js';
import { PairingAgreementConnectionType, PairingCountsType } from './pairing-agreement.type.js';

/** Adds agreements to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionAgreementsResolver {
  @Audience('internal')
  @FieldResolver(() => PairingAgreementConnectionType, {
    nullable: true,
    description: 'Agreements of communities in this place that the viewer may see, by place and age.',
  })
  agreements(
    @Root() { code }: DivisionReference,
    @Arg('year', () => Int, { nullable: true, description: 'For this year; for all when left out.' })
    year: number | null | undefined,
    @Arg('status', () => [AgreementStatus], {
      nullable: true,
      description: 'Standing at one of these; all when left out.',
    })
    status: AgreementStatus[] | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<PairingAgreement>> {
    return loaders.agreementsOfDivision.load(code, { year, status }, page);
  }

  @Audience('open')
  @FieldResolver(() => PairingCountsType, {
    nullable: true,
    description: 'How many units and communities of this place are paired in a year.',
  })
  pairing(
    @Root() { code }: DivisionReference,
    @Arg('year', () => Int, { description: 'The year of the agreements.' }) year: number,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<PairingCounts> {
    return loaders.pairing.load({ divisionCode: code, year });
  }
}
