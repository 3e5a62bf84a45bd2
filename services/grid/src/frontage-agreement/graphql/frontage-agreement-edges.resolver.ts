import { businessDay, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { Division } from '../../division/division.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import type { Grid } from '../../grid/grid.js';
import { GridType } from '../../grid/graphql/grid.type.js';
import { RoadSegmentType } from '../../road-segment/graphql/road-segment.type.js';
import type { RoadSegment } from '../../road-segment/road-segment.js';
import { type FrontageAgreement, statusOn } from '../frontage-agreement.js';
import { FrontageAgreementStatus } from './frontage-agreement.enum.js';
import { FrontageAgreementConnectionType, FrontageAgreementType } from './frontage-agreement.type.js';

const STATUS = {
  nullable: true,
  description: 'That stand so today; all but those that were ended when left out.',
};

/** What a frontage agreement leads to. */
@Resolver(() => FrontageAgreementType)
export class FrontageAgreementFieldsResolver {
  @FieldResolver(() => FrontageAgreementStatus, { description: 'Where it stands today.' })
  status(@Root() agreement: FrontageAgreement): FrontageAgreementStatus {
    return statusOn(agreement, businessDay(new Date()));
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'Place in which the unit lies.' })
  division(
    @Root() { divisionCode }: FrontageAgreement,
    @Ctx() { loaders }: GridContext,
  ): Promise<Division | null> {
    return loaders.division.load(divisionCode, null);
  }

  @FieldResolver(() => RoadSegmentType, {
    nullable: true,
    description: 'Road segment along which the unit lies; null when none is named.',
  })
  async roadSegment(
    @Root() { roadSegmentId }: FrontageAgreement,
    @Ctx() { loaders }: GridContext,
  ): Promise<RoadSegment | null> {
    return roadSegmentId === null ? null : loaders.roadSegment.load(roadSegmentId);
  }

  @FieldResolver(() => GridType, {
    nullable: true,
    description: 'Grid in which the unit lies; null when none is named.',
  })
  async grid(@Root() { gridId }: FrontageAgreement, @Ctx() { loaders }: GridContext): Promise<Grid | null> {
    return gridId === null ? null : loaders.grid.load(gridId, null);
  }
}

/** Adds `Division.frontageAgreements`. */
@Resolver(() => DivisionType)
export class DivisionFrontageAgreementsResolver {
  @FieldResolver(() => FrontageAgreementConnectionType, {
    description:
      '门前三包: frontage agreements in this place and below it, by place and age; `totalCount` with ACTIVE says how many hold.',
  })
  frontageAgreements(
    @Root() { code }: DivisionType,
    @Arg('status', () => FrontageAgreementStatus, STATUS) status: FrontageAgreementStatus | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<FrontageAgreement>> {
    return loaders.frontageAgreementsOfDivision.load(code, { status: status ?? null }, page);
  }
}

/** Adds `Grid.frontageAgreements`. */
@Resolver(() => GridType)
export class GridFrontageAgreementsResolver {
  @FieldResolver(() => FrontageAgreementConnectionType, {
    description: '门前三包: frontage agreements of units in it, the oldest first.',
  })
  frontageAgreements(
    @Root() { id }: GridType,
    @Arg('status', () => FrontageAgreementStatus, STATUS) status: FrontageAgreementStatus | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<FrontageAgreement>> {
    return loaders.frontageAgreementsOfGrid.load(id, { status: status ?? null }, page);
  }
}

/** Adds `RoadSegment.frontageAgreements`. */
@Resolver(() => RoadSegmentType)
export class RoadSegmentFrontageAgreementsResolver {
  @FieldResolver(() => FrontageAgreementConnectionType, {
    description: '门前三包: frontage agreements of units along it, by place and age.',
  })
  frontageAgreements(
    @Root() { id }: RoadSegment,
    @Arg('status', () => FrontageAgreementStatus, STATUS) status: FrontageAgreementStatus | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<FrontageAgreement>> {
    return loaders.frontageAgreementsOfRoadSegment.load(id, { status: status ?? null }, page);
  }
}
