import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import { RegisterKindType } from '../../register-kind/graphql/register-kind.type.js';
import type { RegisterKind } from '../../register-kind/register-kind.js';
import type { RegisterEntry } from '../register-entry.js';
import { RegisterEntryType } from './register-entry.type.js';

/** What an entry leads to. */
@Resolver(() => RegisterEntryType)
export class RegisterEntryFieldsResolver {
  @FieldResolver(() => RegisterKindType, { nullable: true, description: '类别: what kind of entry it is.' })
  kind(
    @Root() { kind }: RegisterEntry,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<RegisterKind | null> {
    return loaders.registerKind.load(kind);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '计量单位: what `quantity` counts, the unit of its kind, e.g. `item`, `person`, `yuan`.',
  })
  async unit(
    @Root() { kind }: RegisterEntry,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<string | null> {
    return (await loaders.registerKind.load(kind))?.unit ?? null;
  }

  @FieldResolver(() => DivisionReference, {
    nullable: true,
    description: 'The place that it is of; of a demand, the place that was asked.',
  })
  division(@Root() { divisionCode }: RegisterEntry): DivisionReference | null {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'The organization whose it is; of a demand, who demands. Null when nobody is named.',
  })
  async organization(
    @Root() { organizationId }: RegisterEntry,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return organizationId === null ? null : loaders.organization.load(organizationId, null);
  }

  @FieldResolver(() => RegisterEntryType, {
    nullable: true,
    description:
      'The demand of the same place for the same thing, at most 365 days earlier, that this one repeats. Null when it repeats none, or one that the viewer may not see.',
  })
  async repeats(
    @Root() { repeatsId }: RegisterEntry,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<RegisterEntry | null> {
    return repeatsId === null ? null : loaders.registerEntry.load(repeatsId);
  }
}
