import { Audience } from '@governance/shared';
import { FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { accountNamed } from '../../reported-figure/published-account.js';
import type { RegisterKind } from '../register-kind.js';
import type { RegisterKindRepository } from '../register-kind.repository.js';
import { RegisterKindType } from './register-kind.type.js';

/** The list of kinds, and who named them. */
@Resolver(() => RegisterKindType)
export class RegisterKindResolver {
  constructor(private readonly kinds: RegisterKindRepository) {}

  @Audience('open')
  @Query(() => [RegisterKindType], {
    nullable: true,
    description: '登记类别: all kinds of entries that the register knows, by code; at most 200.',
  })
  registerKinds(): Promise<readonly RegisterKind[]> {
    return this.kinds.findAll();
  }

  @FieldResolver(() => [String], {
    description: '来源: the published accounts that name it, each as place and date in words; at most 5.',
  })
  sources(@Root() { accounts }: RegisterKind): readonly string[] {
    return accounts.split(';').map((account) => accountNamed(account) ?? account);
  }
}
