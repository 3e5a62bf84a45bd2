import { type Connection, DateTimeScalar, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import { assertKindCode } from '../register-entry.service.js';
import type { RegisterEntry } from '../register-entry.js';
import { RegisterEntryConnectionType } from './register-entry.type.js';

/** Adds `Organization.register`. */
@Resolver(() => OrganizationType)
export class OrganizationRegisterResolver {
  @FieldResolver(() => RegisterEntryConnectionType, {
    nullable: true,
    description:
      '登记簿: its entries, and the demands that it made, as far as the viewer may see them, by place and by when they were made.',
  })
  async register(
    @Root() { id }: Organization,
    @Arg('kind', () => String, {
      nullable: true,
      description: 'Of the kind with this code (`registerKinds`); all when left out.',
    })
    kind: string | null | undefined,
    @Arg('validAt', () => DateTimeScalar, {
      nullable: true,
      description: 'In force at this instant; all, also closed ones, when left out.',
    })
    validAt: Date | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<RegisterEntry>> {
    assertKindCode(kind, 'kind');
    return loaders.entriesOfOrganization.load(id, { kind: kind ?? null, validAt: validAt ?? null }, page);
  }
}
