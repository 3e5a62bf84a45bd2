import {
  Audience,
  type Connection,
  DateTimeScalar,
  DivisionCodeScalar,
  PageArgs,
  parseDivisionCode,
} from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import { type Division, type DivisionAsOf, fullNameOf, knownDivision } from '../division.js';
import type { DivisionService } from '../division.service.js';
import { DivisionFilterInput } from './division-filter.input.js';
import { DivisionConnectionType, DivisionType } from './division.type.js';

const CODE = 'Its 12-digit code; otherwise DIVISION_CODE_MALFORMED.';
const AS_OF =
  'As it was at this instant; now when left out. Nested fields of this subgraph read at the same instant.';

/** Look-ups and lists of places. */
@Resolver(() => DivisionType)
export class DivisionResolver {
  constructor(private readonly service: DivisionService) {}

  @Audience('open')
  @Query(() => DivisionType, {
    nullable: true,
    description: 'The division with this code; DIVISION_UNKNOWN when there is none, or was none at `asOf`.',
  })
  async division(
    @Arg('code', () => DivisionCodeScalar, { description: CODE }) code: string,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF }) asOf: Date | null | undefined,
    @Ctx() { loaders }: GridContext,
  ): Promise<DivisionAsOf> {
    const instant = asOf ?? null;
    const division = await loaders.division.load(parseDivisionCode(code), instant);
    return { ...knownDivision(division), asOf: instant };
  }

  @Audience('open')
  @Query(() => DivisionConnectionType, {
    nullable: true,
    description: 'Divisions that exist now, in order of code.',
  })
  divisions(
    @Arg('filter', () => DivisionFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: DivisionFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Division>> {
    return this.service.list(filter ?? {}, page);
  }

  @FieldResolver(() => String, {
    description:
      'Name with those of all places above, e.g. `云南省昆明市西山区`; placeholders of the code table are left out.',
  })
  async fullName(@Root() division: DivisionAsOf, @Ctx() context: GridContext): Promise<string> {
    return fullNameOf(division, await ancestorsOf(division, context));
  }

  @FieldResolver(() => DivisionType, {
    nullable: true,
    description: 'The division directly above; null for a province.',
  })
  async parent(
    @Root() division: DivisionAsOf,
    @Ctx() { loaders }: GridContext,
  ): Promise<DivisionAsOf | null> {
    const { parentCode, asOf } = division;
    const parent = parentCode === null ? null : await loaders.division.load(parentCode, asOf);
    return parent && { ...parent, asOf: asOf ?? null };
  }

  @FieldResolver(() => [DivisionType], {
    description: 'All divisions above, from the province down; at most 6.',
  })
  ancestors(@Root() division: DivisionAsOf, @Ctx() context: GridContext): Promise<readonly DivisionAsOf[]> {
    return ancestorsOf(division, context);
  }

  @FieldResolver(() => DivisionConnectionType, {
    description:
      'Divisions directly below, in order of code: those that exist now, or that did at the instant that the division is read at.',
  })
  async children(
    @Root() { code, asOf }: DivisionAsOf,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<DivisionAsOf>> {
    const children = await loaders.divisionChildren.load(code, asOf ?? null, page);
    return children.map((child) => ({ ...child, asOf: asOf ?? null }));
  }
}

async function ancestorsOf(
  { path, asOf }: DivisionAsOf,
  { loaders }: GridContext,
): Promise<readonly DivisionAsOf[]> {
  const found = await Promise.all(path.map((code) => loaders.division.load(code, asOf)));
  return found.flatMap((division) => (division ? [{ ...division, asOf: asOf ?? null }] : []));
}
