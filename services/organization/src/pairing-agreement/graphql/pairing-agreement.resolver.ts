import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { type MoveInput, wantedOf } from '../../co-building/graphql/move.input.js';
import type { OrganizationContext } from '../../context.js';
import type { PairingAgreement } from '../pairing-agreement.js';
import type { PairingAgreementService } from '../pairing-agreement.service.js';
import { AgreementAction } from './pairing-agreement.enum.js';
import {
  CompleteAgreementInput,
  PairingAgreementFilterInput,
  SignAgreementInput,
  SignAgreementsInput,
  TerminateAgreementInput,
} from './pairing-agreement.input.js';
import {
  CompleteAgreementPayload,
  PairingAgreementConnectionType,
  PairingAgreementType,
  SignAgreementPayload,
  SignAgreementsPayload,
  TerminateAgreementPayload,
} from './pairing-agreement.type.js';

/** Look-ups, lists and changes of agreements. */
@Resolver(() => PairingAgreementType)
export class PairingAgreementResolver {
  constructor(private readonly service: PairingAgreementService) {}

  @Audience('internal')
  @Query(() => PairingAgreementType, {
    nullable: true,
    description: 'The agreement with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  pairingAgreement(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<PairingAgreement> {
    return orNotFound(loaders.pairingAgreement.load(id), '共建协议');
  }

  @Audience('internal')
  @Query(() => PairingAgreementConnectionType, {
    nullable: true,
    description: 'The agreements that the viewer may see, by place and age.',
  })
  pairingAgreements(
    @Arg('filter', () => PairingAgreementFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: PairingAgreementFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<Connection<PairingAgreement>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => SignAgreementPayload, {
    description:
      'Records an agreement that was signed. For officers of the community’s place and their machines.',
  })
  signAgreement(
    @Arg('input', () => SignAgreementInput, { description: 'The agreement.' }) input: SignAgreementInput,
    @Ctx() { viewer }: OrganizationContext,
  ) {
    return this.sign(input, viewer);
  }

  @Audience('internal')
  @Mutation(() => SignAgreementsPayload, {
    description:
      'Records up to 100 agreements. Each is stored or refused by itself, so that the good ones of a batch are not lost with a bad one; one outside the jurisdiction ends the whole call with FORBIDDEN before anything is stored.',
  })
  signAgreements(
    @Arg('input', () => SignAgreementsInput, { description: 'The agreements.' })
    { agreements }: SignAgreementsInput,
    @Ctx() { viewer }: OrganizationContext,
  ) {
    return asPayload(async () => {
      this.service.assertMaySignAll(agreements, viewer);
      const results: object[] = [];
      // One after the other: agreements of one batch may be of one unit, and a batch is not to take all connections.
      for (const [index, agreement] of agreements.entries())
        results.push({ index, ...(await this.sign(agreement, viewer)) });
      return { results };
    });
  }

  @Audience('internal')
  @Mutation(() => CompleteAgreementPayload, { description: 'Says that what was agreed was done.' })
  completeAgreement(
    @Arg('input', () => CompleteAgreementInput, { description: 'The agreement.' }) input: MoveInput,
    @Ctx() context: OrganizationContext,
  ) {
    return this.end(AgreementAction.COMPLETE, input, context);
  }

  @Audience('internal')
  @Mutation(() => TerminateAgreementPayload, {
    description: 'Ends an agreement before what was agreed was done.',
  })
  terminateAgreement(
    @Arg('input', () => TerminateAgreementInput, { description: 'The agreement, and why.' }) input: MoveInput,
    @Ctx() context: OrganizationContext,
  ) {
    return this.end(AgreementAction.TERMINATE, input, context);
  }

  private sign(
    { idempotencyKey, document, ...agreement }: SignAgreementInput,
    viewer: OrganizationContext['viewer'],
  ) {
    const signed = { ...agreement, document: document ?? null };
    return asPayload(async () => ({
      pairingAgreement: await this.service.sign(signed, idempotencyKey, viewer),
    }));
  }

  private end(action: AgreementAction, input: MoveInput, { viewer }: OrganizationContext) {
    const wanted = wantedOf(action, input);
    return asPayload(async () => ({ pairingAgreement: await this.service.end(input.id, wanted, viewer) }));
  }
}
