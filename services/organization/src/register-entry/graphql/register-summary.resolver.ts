import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { RegisterKindType } from '../../register-kind/graphql/register-kind.type.js';
import type { RegisterKind } from '../../register-kind/register-kind.js';
import type { RegisterSummary } from '../register-summary.js';
import { RegisterSummaryType } from './register-summary.type.js';

/** What a summary is of. */
@Resolver(() => RegisterSummaryType)
export class RegisterSummaryResolver {
  @FieldResolver(() => RegisterKindType, {
    nullable: true,
    description: '类别: the kind that was asked for, with its unit; null when there is none with this code.',
  })
  kind(
    @Root() { kind }: RegisterSummary,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<RegisterKind | null> {
    return loaders.registerKind.load(kind);
  }
}
