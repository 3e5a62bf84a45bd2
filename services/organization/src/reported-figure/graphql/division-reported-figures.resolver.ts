import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import type { ReportedFigure } from '../reported-figure.js';
import { ReportedFigureType } from './reported-figure.type.js';

/** Adds `Division.reportedFigures` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionReportedFiguresResolver {
  @FieldResolver(() => [ReportedFigureType], {
    nullable: true,
    description:
      '公布数据: figures that published accounts print of this place itself, not of those below; by metric code, at most 100. Empty where no account is known.',
  })
  reportedFigures(
    @Root() { code }: DivisionReference,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<readonly ReportedFigure[]> {
    return loaders.reportedFiguresOfDivision.load(code);
  }
}
