import { type Connection, DateTimeScalar, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import type { OrganizationAsOf } from '../organization.js';
import { OrganizationKind } from './organization-kind.enum.js';
import { OrganizationConnectionType } from './organization.type.js';

/** Adds `Division.organizations` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionOrganizationsResolver {
  @FieldResolver(() => OrganizationConnectionType, {
    nullable: true,
    description: 'Organizations whose own division is this place or lies below it, by place and age.',
  })
  async organizations(
    @Root() { code }: DivisionReference,
    @Arg('kind', () => OrganizationKind, { nullable: true, description: 'Of this kind; all when left out.' })
    kind: OrganizationKind | null | undefined,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description:
        'As they were at this instant; now when left out. To be stated here also below `division(asOf:)`.',
    })
    asOf: Date | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<OrganizationAsOf>> {
    const at = { kind: kind ?? null, asOf: asOf ?? null };
    const organizations = await loaders.organizationsOfDivision.load(code, at, page);
    return organizations.map((organization) => ({ ...organization, asOf: at.asOf }));
  }
}
