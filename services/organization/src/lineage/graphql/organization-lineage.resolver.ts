import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { OrganizationAsOf } from '../../organization/organization.js';
import type { Relative } from '../lineage.js';
import { OrganizationLineageType, OrganizationSuccessionType } from './lineage.type.js';

/** What organizations came from and became. */
@Resolver(() => OrganizationType)
export class OrganizationLineageResolver {
  @FieldResolver(() => [OrganizationLineageType], {
    description: 'Organizations whose place it took, the latest first; at most 50. With `asOf`: up to then.',
  })
  async predecessors(
    @Root() { id, asOf }: OrganizationAsOf,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<readonly OrganizationLineageType[]> {
    const relatives = upTo(asOf, await loaders.predecessorsOfOrganization.load(id));
    return relatives.map((it) => ({ ...shown(it), organizationId: it.predecessorId }));
  }

  @FieldResolver(() => [OrganizationLineageType], {
    description:
      'Organizations that took its place, the largest share first; at most 50. With `asOf`: up to then.',
  })
  async successors(
    @Root() { id, asOf }: OrganizationAsOf,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<readonly OrganizationLineageType[]> {
    const relatives = upTo(asOf, await loaders.successorsOfOrganization.load(id));
    return relatives.map((it) => ({ ...shown(it), organizationId: it.successorId }));
  }

  @FieldResolver(() => [OrganizationSuccessionType], {
    description: 'Splits, mergers and takeovers that it took part in, the latest first; at most 51.',
  })
  async successionEvents(
    @Root() { id, asOf }: OrganizationAsOf,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<readonly OrganizationSuccessionType[]> {
    const lists = await Promise.all([
      loaders.predecessorsOfOrganization.load(id),
      loaders.successorsOfOrganization.load(id),
    ]);
    const events = new Map(upTo(asOf, lists.flat()).map((it) => [it.successionId, it]));
    return [...events.values()].sort((one, other) => other.at.getTime() - one.at.getTime());
  }
}

const shown = ({ thousandths, kind, at }: Relative) => ({ weight: thousandths / 1000, kind, at });

const upTo = (asOf: Date | null | undefined, relatives: readonly Relative[]): readonly Relative[] =>
  relatives.filter(({ at }) => asOf == null || at <= asOf);
