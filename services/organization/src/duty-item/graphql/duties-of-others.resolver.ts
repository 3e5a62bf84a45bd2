import { businessDay, type Connection, DateScalar, PageArgs, parseBusinessDay } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { DutyItem } from '../duty-item.js';
import { DutyItemConnectionType } from './duty-item.type.js';
import { DutyKind } from './duty-kind.enum.js';
import { DutyLevel } from './duty-level.enum.js';

const dayOf = (asOf: string | null | undefined): string =>
  asOf == null ? businessDay(new Date()) : parseBusinessDay(asOf, 'asOf');

/** Adds `Division.dutyItems` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionDutiesResolver {
  @FieldResolver(() => DutyItemConnectionType, {
    nullable: true,
    description:
      '权责事项清单: duties that hold at this place, from its own list and those of the places above, the highest first.',
  })
  async dutyItems(
    @Root() { code }: DivisionReference,
    @Arg('level', () => DutyLevel, { nullable: true, description: 'Of this level; all when left out.' })
    level: DutyLevel | null | undefined,
    @Arg('kind', () => DutyKind, { nullable: true, description: 'Of this kind; all when left out.' })
    kind: DutyKind | null | undefined,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'That hold on this day; today when left out.',
    })
    asOf: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<DutyItem>> {
    const at = { level: level ?? null, kind: kind ?? null, day: dayOf(asOf) };
    return loaders.dutiesOfDivision.load(code, at, page);
  }
}

/** Adds `Organization.duties`. */
@Resolver(() => OrganizationType)
export class OrganizationDutiesResolver {
  @FieldResolver(() => DutyItemConnectionType, {
    description:
      '组织职责: duties of this organization itself that hold, e.g. the six of a 街道党工委, by age.',
  })
  async duties(
    @Root() { id }: OrganizationType,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'That hold on this day; today when left out.',
    })
    asOf: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<DutyItem>> {
    return loaders.dutiesOfOrganization.load(id, { day: dayOf(asOf) }, page);
  }
}
