import { asPayload, Audience, DateTimeScalar, DivisionCodeScalar } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import type { Ladder } from '../level-scheme.js';
import type { LevelSchemeService } from '../level-scheme.service.js';
import { DefineLevelSchemePayload } from './define-level-scheme-payload.type.js';
import { DefineLevelSchemeInput } from './define-level-scheme.input.js';
import { LevelSchemeType } from './level-scheme.type.js';

/** Look-up and change of ladders. */
@Resolver(() => LevelSchemeType)
export class LevelSchemeResolver {
  constructor(private readonly service: LevelSchemeService) {}

  @Audience('open')
  @Query(() => LevelSchemeType, {
    nullable: true,
    description:
      'The ladder that holds at a place: its own or that of the nearest place above; null when none does.',
  })
  levelScheme(
    @Arg('divisionCode', () => DivisionCodeScalar, { description: 'The place.' }) divisionCode: string,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description: 'As it was at this instant; now when left out.',
    })
    asOf: Date | null | undefined,
  ): Promise<Ladder | null> {
    return this.service.find(divisionCode, asOf ?? null);
  }

  @FieldResolver(() => DivisionReference, {
    nullable: true,
    description: 'The place for which it was laid down.',
  })
  division(@Root() { divisionCode }: LevelSchemeType): DivisionReference | null {
    return { code: divisionCode };
  }

  @Audience('internal')
  @Mutation(() => DefineLevelSchemePayload, {
    description:
      'Lays down the ladder of a place from now on; `asOf` still finds the one before. For administrators of the place.',
  })
  defineLevelScheme(
    @Arg('input', () => DefineLevelSchemeInput, { description: 'The ladder.' }) input: DefineLevelSchemeInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<DefineLevelSchemePayload> {
    return asPayload(async () => ({ levelScheme: await this.service.define(input, viewer) }));
  }
}
