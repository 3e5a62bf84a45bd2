import { type Connection, DateTimeScalar, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { assertKindCode } from '../register-entry.service.js';
import type { RegisterEntry } from '../register-entry.js';
import type { RegisterSummary } from '../register-summary.js';
import { RegisterEntryConnectionType } from './register-entry.type.js';
import { RegisterSummaryType } from './register-summary.type.js';

const VALID_AT = 'In force at this instant; all, also closed ones, when left out.';

/** Adds `Division.register` and `Division.registerSummary` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionRegisterResolver {
  @FieldResolver(() => RegisterEntryConnectionType, {
    nullable: true,
    description:
      '登记簿: the entries of this place and of those below it that the viewer may see, by place and by when they were made.',
  })
  async register(
    @Root() { code }: DivisionReference,
    @Arg('kind', () => String, {
      nullable: true,
      description: 'Of the kind with this code (`registerKinds`); all when left out.',
    })
    kind: string | null | undefined,
    @Arg('validAt', () => DateTimeScalar, { nullable: true, description: VALID_AT })
    validAt: Date | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<RegisterEntry>> {
    assertKindCode(kind, 'kind');
    return loaders.entriesOfDivision.load(code, { kind: kind ?? null, validAt: validAt ?? null }, page);
  }

  @FieldResolver(() => RegisterSummaryType, {
    nullable: true,
    description:
      '登记汇总: what the entries of one kind here and below come to: entries, categories, sum of quantities.',
  })
  async registerSummary(
    @Root() { code }: DivisionReference,
    @Arg('kind', () => String, { description: 'Code of the kind (`registerKinds`).' }) kind: string,
    @Arg('validAt', () => DateTimeScalar, { nullable: true, description: VALID_AT })
    validAt: Date | null | undefined,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<RegisterSummary | null> {
    assertKindCode(kind, 'kind');
    return loaders.registerSummaryOfDivision.of({ kind, validAt: validAt ?? null }).load(code);
  }
}
