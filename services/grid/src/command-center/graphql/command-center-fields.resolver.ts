import { type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { Division } from '../../division/division.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import { OrganizationReference } from '../../federation/references.js';
import type { CommandCenter } from '../command-center.js';
import { CommandCenterConnectionType, CommandCenterType } from './command-center.type.js';

/** What a command centre leads to. */
@Resolver(() => CommandCenterType)
export class CommandCenterFieldsResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the city calls its level, e.g. `区中心`.',
  })
  async levelName(
    @Root() { divisionCode, level }: CommandCenter,
    @Ctx() { loaders }: GridContext,
  ): Promise<string | null> {
    const ladder = await loaders.commandLadder.load(divisionCode.slice(0, 4));
    return ladder?.levels[level - 1] ?? null;
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'The place that it serves.' })
  division(
    @Root() { divisionCode }: CommandCenter,
    @Ctx() { loaders }: GridContext,
  ): Promise<Division | null> {
    return loaders.division.load(divisionCode, null);
  }

  @FieldResolver(() => CommandCenterType, {
    nullable: true,
    description: 'The centre directly above it; null when there is none.',
  })
  async parent(
    @Root() { parentId }: CommandCenter,
    @Ctx() { loaders }: GridContext,
  ): Promise<CommandCenter | null> {
    return parentId === null ? null : loaders.commandCenter.load(parentId);
  }

  @FieldResolver(() => [CommandCenterType], { description: 'Those above it, from the top; at most 9.' })
  async ancestors(
    @Root() { path }: CommandCenter,
    @Ctx() { loaders }: GridContext,
  ): Promise<readonly CommandCenter[]> {
    const found = await Promise.all(path.map((id) => loaders.commandCenter.load(id)));
    return found.filter((center) => center !== null);
  }

  @FieldResolver(() => CommandCenterConnectionType, {
    description: 'Those that stand directly below it, by place and age.',
  })
  children(
    @Root() { id }: CommandCenter,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<CommandCenter>> {
    return loaders.commandCentersBelow.load(id, {}, page);
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'The organization that runs it; null when none is named.',
  })
  organization(@Root() { organizationId }: CommandCenter): OrganizationReference | null {
    return organizationId === null ? null : { id: organizationId };
  }

  @FieldResolver(() => Int, { description: '编制: how many are to hold its posts, in persons.' })
  staffEstablished(@Root() { posts }: CommandCenter): number {
    return posts.reduce((sum, { established }) => sum + established, 0);
  }

  @FieldResolver(() => Int, { description: '实有: how many do hold its posts, in persons.' })
  staffActual(@Root() { posts }: CommandCenter): number {
    return posts.reduce((sum, { actual }) => sum + actual, 0);
  }
}

/** Adds `Division.commandCenters`. */
@Resolver(() => DivisionType)
export class DivisionCommandCentersResolver {
  @FieldResolver(() => CommandCenterConnectionType, {
    description: 'Command centres that stand in this place and below it, by place and age.',
  })
  commandCenters(
    @Root() { code }: DivisionType,
    @Arg('level', () => Int, { nullable: true, description: 'On this level; 1 is the top.' })
    level: number | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<CommandCenter>> {
    return loaders.commandCentersOfDivision.load(code, { level: level ?? null }, page);
  }
}
