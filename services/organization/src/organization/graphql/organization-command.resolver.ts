import { type Connection, PageArgs } from '@governance/shared';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { otherSide } from '../../counterpart/counterpart.js';
import type { OrganizationAsOf } from '../organization.js';
import { OrganizationConnectionType, OrganizationType } from './organization.type.js';

/** Who leads an organization beside what stands above it, and what its level is called. */
@Resolver(() => OrganizationType)
export class OrganizationCommandResolver {
  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description:
      '双重领导: who directs its daily work beside `parent`, e.g. the street that a station of the district works for. Null where nobody does.',
  })
  async commandedBy(
    @Root() { commandedById, asOf }: OrganizationAsOf,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<OrganizationAsOf | null> {
    const commander = commandedById === null ? null : await loaders.organization.load(commandedById, asOf);
    return commander && { ...commander, asOf: asOf ?? null };
  }

  @FieldResolver(() => OrganizationConnectionType, {
    description:
      'Organizations whose daily work it directs though they stand under others, by place and age.',
  })
  async commands(
    @Root() { id, asOf }: OrganizationAsOf,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<OrganizationAsOf>> {
    const instant = asOf ?? null;
    const commanded = await loaders.commandedByOrganization.load(id, { asOf: instant }, page);
    return commanded.map((it) => ({ ...it, asOf: instant }));
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description:
      'The unit beside a party organization that governs the same ground, as the 管委会 beside a 社区党工委; for the unit the party organization.',
  })
  async administrativeCounterpart(
    @Root() { id, asOf }: OrganizationAsOf,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<OrganizationAsOf | null> {
    const link = await loaders.counterpartOfOrganization.load(id, asOf);
    const counterpart = link && (await loaders.organization.load(otherSide(link, id), asOf));
    return counterpart && { ...counterpart, asOf: asOf ?? null };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The place’s own word for its `level`, e.g. `镇街`; null when it has none or no ladder holds there.',
  })
  async levelTerm(
    @Root() { divisionCode, level, asOf }: OrganizationAsOf,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<string | null> {
    if (level === null) return null;
    const ladder = await loaders.ladderOfDivision.load(divisionCode, asOf);
    return ladder?.levels.find(({ code }) => code === level)?.name ?? null;
  }
}
