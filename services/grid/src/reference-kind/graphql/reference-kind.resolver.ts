import { asPayload, Audience, DivisionCodeScalar } from '@governance/shared';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { ReferenceKind } from '../reference-kind.js';
import type { ReferenceKindService } from '../reference-kind.service.js';
import { DefineReferenceKindInput } from './define-reference-kind.input.js';
import { DefineReferenceKindPayload, KindNoun, ReferenceKindType } from './reference-kind.type.js';

/** Lists and changes of kinds. */
@Resolver()
export class ReferenceKindResolver {
  constructor(private readonly service: ReferenceKindService) {}

  @Audience('open')
  @Query(() => [ReferenceKindType], {
    nullable: true,
    description:
      "Kinds of a noun as the city of a place knows them, in order of code: the city's own, at most 50, and the national ones.",
  })
  referenceKinds(
    @Arg('divisionCode', () => DivisionCodeScalar, { description: 'Any place of the city.' })
    divisionCode: string,
    @Arg('noun', () => KindNoun, { description: 'What they are kinds of.' }) noun: KindNoun,
  ): Promise<readonly ReferenceKind[]> {
    return this.service.list(divisionCode, noun);
  }

  @Audience('internal')
  @Mutation(() => DefineReferenceKindPayload, {
    description:
      'Lays down a kind of a city. For administrators and machines whose jurisdiction is the city.',
  })
  defineReferenceKind(
    @Arg('input', () => DefineReferenceKindInput, { description: 'The kind.' })
    input: DefineReferenceKindInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<DefineReferenceKindPayload> {
    return asPayload(async () => ({ referenceKind: await this.service.define(input, viewer) }));
  }
}
