import { asPayload, Audience, type Connection, DivisionCodeScalar, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { GridContext } from '../../context.js';
import { givenDetails } from '../../directory/graphql/given-details.js';
import type { CommandCenter, CommandCenterDetails } from '../command-center.js';
import type { CommandCenterService } from '../command-center.service.js';
import {
  CloseCommandCenterInput,
  CommandCenterFilterInput,
  MoveCommandCenterInput,
  RegisterCommandCenterInput,
  SetCommandPostsInput,
  UpdateCommandCenterInput,
} from './command-center.input.js';
import {
  CommandCenterConnectionType,
  CommandCenterPayload,
  CommandCenterType,
} from './command-center.type.js';

/** Look-ups, lists and changes of command centres. */
@Resolver(() => CommandCenterType)
export class CommandCenterResolver {
  constructor(private readonly service: CommandCenterService) {}

  @Audience('open')
  @Query(() => CommandCenterType, {
    nullable: true,
    description: 'The command centre with this id, also a closed one; null when there is none.',
  })
  commandCenter(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: GridContext,
  ): Promise<CommandCenter | null> {
    return loaders.commandCenter.load(id);
  }

  @Audience('open')
  @Query(() => CommandCenterType, {
    nullable: true,
    description: 'The command centre that another system knows under this name; null when there is none.',
  })
  async commandCenterByExternalRef(
    @Arg('system', () => String, { description: 'Which system.' }) system: string,
    @Arg('id', () => ID, { description: 'Its id there.' }) id: string,
    @Arg('divisionCode', () => DivisionCodeScalar, {
      nullable: true,
      description:
        'Any place of the city that is meant. Names are unique in a city: needed when several cities know this one, otherwise INVALID_INPUT.',
    })
    divisionCode: string | null | undefined,
    @Ctx() { loaders }: GridContext,
  ): Promise<CommandCenter | null> {
    const found = await this.service.findIdByExternalRef({ system, id }, divisionCode ?? null);
    return found === null ? null : loaders.commandCenter.load(found);
  }

  @Audience('open')
  @Query(() => CommandCenterConnectionType, {
    nullable: true,
    description: 'Command centres that stand now, by place and age.',
  })
  commandCenters(
    @Arg('filter', () => CommandCenterFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: CommandCenterFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<CommandCenter>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => CommandCenterPayload, {
    description: 'Registers a command centre. For officers in whose jurisdiction the place lies.',
  })
  registerCommandCenter(
    @Arg('input', () => RegisterCommandCenterInput, { description: 'The centre.' })
    { idempotencyKey, ...center }: RegisterCommandCenterInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<CommandCenterPayload> {
    const wanted = {
      ...center,
      parentId: center.parentId ?? null,
      functions: center.functions ?? [],
      organizationId: center.organizationId ?? null,
      externalRef: center.externalRef ?? null,
    };
    return asPayload(async () => ({
      commandCenter: await this.service.register(wanted, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => CommandCenterPayload, {
    description: 'Changes what is given about a command centre and leaves the rest.',
  })
  updateCommandCenter(
    @Arg('input', () => UpdateCommandCenterInput, { description: 'The new details.' })
    { id, expectedVersion, ...details }: UpdateCommandCenterInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<CommandCenterPayload> {
    const given = givenDetails<CommandCenterDetails>(details, ['organizationId', 'externalRef']);
    return asPayload(async () => ({
      commandCenter: await this.service.update({ id, expectedVersion }, given, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => CommandCenterPayload, {
    description: 'Hangs a command centre, with all below it, under another one of its city.',
  })
  moveCommandCenter(
    @Arg('input', () => MoveCommandCenterInput, { description: 'Which one, and where to.' })
    { id, expectedVersion, parentId, level }: MoveCommandCenterInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<CommandCenterPayload> {
    const to = { parentId, level: level ?? null };
    return asPayload(async () => ({
      commandCenter: await this.service.move({ id, expectedVersion }, to, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => CommandCenterPayload, {
    description: 'Closes a command centre for good. Those below it must be moved or closed first.',
  })
  closeCommandCenter(
    @Arg('input', () => CloseCommandCenterInput, { description: 'Which one.' })
    { id, expectedVersion }: CloseCommandCenterInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<CommandCenterPayload> {
    return asPayload(async () => ({
      commandCenter: await this.service.close({ id, expectedVersion }, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => CommandCenterPayload, {
    description: 'Puts posts with their duties and numbers in the place of those that a command centre has.',
  })
  setCommandPosts(
    @Arg('input', () => SetCommandPostsInput, { description: 'The posts.' })
    { id, expectedVersion, posts }: SetCommandPostsInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<CommandCenterPayload> {
    return asPayload(async () => ({
      commandCenter: await this.service.setPosts({ id, expectedVersion }, posts, viewer),
    }));
  }
}
