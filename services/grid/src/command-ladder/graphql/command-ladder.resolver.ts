import { asPayload, Audience, DivisionCodeScalar } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { Division } from '../../division/division.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import { type CommandLadder, divisionOfCity } from '../command-ladder.js';
import type { CommandLadderService } from '../command-ladder.service.js';
import { CommandLadderType, CommandLevelType, DefineCommandLadderPayload } from './command-ladder.type.js';
import { DefineCommandLadderInput } from './define-command-ladder.input.js';

/** Look-up and change of the levels of command centres. */
@Resolver(() => CommandLadderType)
export class CommandLadderResolver {
  constructor(private readonly service: CommandLadderService) {}

  @Audience('open')
  @Query(() => CommandLadderType, {
    nullable: true,
    description: 'The levels of command centres in the city of a place; null when it has laid down none.',
  })
  commandLadder(
    @Arg('divisionCode', () => DivisionCodeScalar, { description: 'Any place of the city.' })
    divisionCode: string,
  ): Promise<CommandLadder | null> {
    return this.service.find(divisionCode);
  }

  @Audience('internal')
  @Mutation(() => DefineCommandLadderPayload, {
    description: 'Lays down the levels of command centres in a city. For administrators of the whole city.',
  })
  defineCommandLadder(
    @Arg('input', () => DefineCommandLadderInput, { description: 'The levels.' })
    input: DefineCommandLadderInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<DefineCommandLadderPayload> {
    return asPayload(async () => ({ commandLadder: await this.service.define(input, viewer) }));
  }

  @FieldResolver(() => [CommandLevelType], { description: 'Its levels from the top; at most 10.' })
  levels(@Root() { levels }: CommandLadder): readonly CommandLevelType[] {
    return levels.map((name, index) => ({ level: index + 1, name }));
  }

  @FieldResolver(() => DivisionType, {
    nullable: true,
    description: 'The city; null where the code table has no row for it.',
  })
  division(@Root() { cityCode }: CommandLadder, @Ctx() { loaders }: GridContext): Promise<Division | null> {
    return loaders.division.load(divisionOfCity(cityCode), null);
  }
}
