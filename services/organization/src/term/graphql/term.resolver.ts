import { Audience, type Connection, DivisionCodeScalar, PageArgs } from '@governance/shared';
import { Arg, Args, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { DivisionReference } from '../../federation/references.js';
import { accountNamed } from '../../reported-figure/published-account.js';
import type { Term } from '../term.js';
import type { TermService } from '../term.service.js';
import { TermFilterInput } from './term-filter.input.js';
import { TermConnectionType, TermType } from './term.type.js';

/** Look-ups and lists of places' words. */
@Resolver(() => TermType)
export class TermResolver {
  constructor(private readonly service: TermService) {}

  @Audience('open')
  @Query(() => [TermType], {
    nullable: true,
    description:
      'What a word means, in Traditional or Simplified writing, the nearest place’s own meaning first; at most 20. Empty for an unknown word.',
  })
  term(
    @Arg('word', () => String, { description: 'The whole word, e.g. `大党委` or `大黨委`.' }) word: string,
    @Arg('divisionCode', () => DivisionCodeScalar, {
      nullable: true,
      description: 'In use there: in this place, in one above it, or everywhere. All meanings when left out.',
    })
    divisionCode: string | null | undefined,
  ): Promise<readonly Term[]> {
    return this.service.meaningsOf(word, divisionCode ?? null);
  }

  @Audience('open')
  @Query(() => TermConnectionType, {
    nullable: true,
    description: 'Places’ words, by noun, the usual word for a category first.',
  })
  terms(
    @Arg('filter', () => TermFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: TermFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Term>> {
    return this.service.list(filter ?? {}, page);
  }

  @FieldResolver(() => DivisionReference, {
    nullable: true,
    description: 'Whose word it is; null for a word of every place.',
  })
  division(@Root() { divisionCode }: Term): DivisionReference | null {
    return divisionCode === null ? null : { code: divisionCode };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      '来源: the published account that it comes from, as its place and date in words; null for a common word.',
  })
  account(@Root() { account }: Term): string | null {
    return account === null ? null : accountNamed(account);
  }
}
