import { asPayload, Audience, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { GridContext } from '../../context.js';
import { givenDetails } from '../../directory/graphql/given-details.js';
import type { FrontageAgreement, FrontageAgreementDetails } from '../frontage-agreement.js';
import type { FrontageAgreementService } from '../frontage-agreement.service.js';
import {
  EndFrontageAgreementInput,
  FrontageAgreementFilterInput,
  RegisterFrontageAgreementInput,
  RenewFrontageAgreementInput,
  UpdateFrontageAgreementInput,
} from './frontage-agreement.input.js';
import {
  FrontageAgreementConnectionType,
  FrontageAgreementPayload,
  FrontageAgreementType,
} from './frontage-agreement.type.js';

/** Look-ups, lists and changes of frontage agreements. */
@Resolver(() => FrontageAgreementType)
export class FrontageAgreementResolver {
  constructor(private readonly service: FrontageAgreementService) {}

  @Audience('open')
  @Query(() => FrontageAgreementType, {
    nullable: true,
    description: 'The frontage agreement with this id, also one that ended; null when there is none.',
  })
  frontageAgreement(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: GridContext,
  ): Promise<FrontageAgreement | null> {
    return loaders.frontageAgreement.load(id);
  }

  @Audience('open')
  @Query(() => FrontageAgreementConnectionType, {
    nullable: true,
    description: 'Frontage agreements, by place and age.',
  })
  frontageAgreements(
    @Arg('filter', () => FrontageAgreementFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: FrontageAgreementFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<FrontageAgreement>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => FrontageAgreementPayload, {
    description:
      'Registers a frontage agreement that was signed. For officers in whose jurisdiction the place lies.',
  })
  registerFrontageAgreement(
    @Arg('input', () => RegisterFrontageAgreementInput, { description: 'The agreement.' })
    { idempotencyKey, ...agreement }: RegisterFrontageAgreementInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<FrontageAgreementPayload> {
    const wanted = {
      ...agreement,
      roadSegmentId: agreement.roadSegmentId ?? null,
      gridId: agreement.gridId ?? null,
    };
    return asPayload(async () => ({
      frontageAgreement: await this.service.register(wanted, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => FrontageAgreementPayload, {
    description: 'Changes what is given about a frontage agreement and leaves the rest.',
  })
  updateFrontageAgreement(
    @Arg('input', () => UpdateFrontageAgreementInput, { description: 'The new details.' })
    { id, expectedVersion, ...details }: UpdateFrontageAgreementInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<FrontageAgreementPayload> {
    const given = givenDetails<FrontageAgreementDetails>(details, ['roadSegmentId', 'gridId']);
    return asPayload(async () => ({
      frontageAgreement: await this.service.update({ id, expectedVersion }, given, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => FrontageAgreementPayload, {
    description: 'Gives a frontage agreement a longer term, also one that expired.',
  })
  renewFrontageAgreement(
    @Arg('input', () => RenewFrontageAgreementInput, { description: 'Which one, and its new term.' })
    { id, expectedVersion, signedOn, validUntil }: RenewFrontageAgreementInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<FrontageAgreementPayload> {
    const term = { signedOn, validUntil };
    return asPayload(async () => ({
      frontageAgreement: await this.service.renew({ id, expectedVersion }, term, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => FrontageAgreementPayload, {
    description: 'Ends a frontage agreement, e.g. since the shop closed; it stays on record.',
  })
  endFrontageAgreement(
    @Arg('input', () => EndFrontageAgreementInput, { description: 'Which one.' })
    change: EndFrontageAgreementInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<FrontageAgreementPayload> {
    return asPayload(async () => ({ frontageAgreement: await this.service.close(change, viewer) }));
  }
}
