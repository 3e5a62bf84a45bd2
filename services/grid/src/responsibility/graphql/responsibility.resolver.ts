import {
  asPayload,
  Audience,
  type Connection,
  DivisionCodeScalar,
  MaskedStringType,
  PageArgs,
  shown,
  withheld,
} from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { Division } from '../../division/division.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import type { Grid } from '../../grid/grid.js';
import { GridType } from '../../grid/graphql/grid.type.js';
import { HolderKind, type Responsibility, type ResponsibilityRole } from '../responsibility.js';
import type { ResponsibilityService } from '../responsibility.service.js';
import {
  AssignResponsibilityInput,
  EndResponsibilityInput,
  ResponsibilityFilterInput,
} from './responsibility.input.js';
import {
  ResponsibilityConnectionType,
  ResponsibilityPayload,
  ResponsibilityRoleType,
  ResponsibilityType,
} from './responsibility.type.js';

/** Look-ups, lists and changes of responsibilities. */
@Resolver(() => ResponsibilityType)
export class ResponsibilityResolver {
  constructor(private readonly service: ResponsibilityService) {}

  @Audience('open')
  @Query(() => ResponsibilityType, {
    nullable: true,
    description: 'The responsibility with this id, also one that ended; null when there is none.',
  })
  gridResponsibility(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: GridContext,
  ): Promise<Responsibility | null> {
    return loaders.responsibility.load(id);
  }

  @Audience('open')
  @Query(() => ResponsibilityConnectionType, {
    nullable: true,
    description: 'Responsibilities that are held now, by place.',
  })
  gridResponsibilities(
    @Arg('filter', () => ResponsibilityFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: ResponsibilityFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Responsibility>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('open')
  @Query(() => [ResponsibilityRoleType], {
    nullable: true,
    description: 'Roles as the city of a place knows them, with their duties; at most 100.',
  })
  responsibilityRoles(
    @Arg('divisionCode', () => DivisionCodeScalar, { description: 'A place in the city.' })
    divisionCode: string,
  ): Promise<readonly ResponsibilityRole[]> {
    return this.service.roles(divisionCode);
  }

  @Audience('internal')
  @Mutation(() => ResponsibilityPayload, {
    description: 'Gives somebody a responsibility. For officers in whose jurisdiction the place lies.',
  })
  assignResponsibility(
    @Arg('input', () => AssignResponsibilityInput, { description: 'Object, role and holder.' })
    { idempotencyKey, ...stated }: AssignResponsibilityInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<ResponsibilityPayload> {
    const wanted = {
      ...stated,
      holderPost: stated.holderPost ?? null,
      holderName: stated.holderName ?? null,
      count: stated.count ?? null,
      gridId: stated.gridId ?? null,
      roadSegmentId: stated.roadSegmentId ?? null,
      since: stated.since ?? null,
    };
    return asPayload(async () => ({
      responsibility: await this.service.assign(wanted, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => ResponsibilityPayload, { description: 'Ends a responsibility; it stays on record.' })
  endResponsibility(
    @Arg('input', () => EndResponsibilityInput, { description: 'The responsibility.' })
    { id, until, expectedVersion }: EndResponsibilityInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<ResponsibilityPayload> {
    return asPayload(async () => ({
      responsibility: await this.service.end(id, until ?? null, expectedVersion, viewer),
    }));
  }

  @FieldResolver(() => ResponsibilityRoleType, { nullable: true, description: 'The role.' })
  async role(
    @Root() { divisionCode, role }: Responsibility,
    @Ctx() { loaders }: GridContext,
  ): Promise<ResponsibilityRole | null> {
    const roles = await loaders.responsibilityRoles.load(divisionCode.slice(0, 4));
    return roles.find(({ code }) => code === role) ?? null;
  }

  @FieldResolver(() => MaskedStringType, {
    nullable: true,
    description:
      'Name of the holder. Of a resident or volunteer the masked name, for everybody: the other one is not kept. NOT_GIVEN where households are counted.',
  })
  holderName(@Root() { holderKind, holderName }: Responsibility): MaskedStringType {
    if (holderName === null) return withheld('NOT_GIVEN');
    return holderKind === HolderKind.OFFICIAL ? shown(holderName) : withheld('NOT_YOURS', holderName);
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'Place in which the object lies.' })
  division(
    @Root() { divisionCode }: Responsibility,
    @Ctx() { loaders }: GridContext,
  ): Promise<Division | null> {
    return loaders.division.load(divisionCode, null);
  }

  @FieldResolver(() => GridType, {
    nullable: true,
    description: 'Grid that it belongs to, where it belongs to one.',
  })
  async grid(@Root() { gridId }: Responsibility, @Ctx() { loaders }: GridContext): Promise<Grid | null> {
    return gridId === null ? null : loaders.grid.load(gridId, null);
  }
}
