import { type Connection, PageArgs } from '@governance/shared';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { Division } from '../../division/division.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import type { Grid } from '../../grid/grid.js';
import { GridType } from '../../grid/graphql/grid.type.js';
import type { ServiceStation } from '../service-station.js';
import {
  ServiceStationConnectionType,
  ServiceStationType,
  StationFunctionType,
} from './service-station.type.js';

/** What a service station leads to. */
@Resolver(() => ServiceStationType)
export class ServiceStationFieldsResolver {
  @FieldResolver(() => [StationFunctionType], {
    description: 'What it is for, in the order given; at most 20.',
  })
  async functions(
    @Root() { divisionCode, functions }: ServiceStation,
    @Ctx() { loaders }: GridContext,
  ): Promise<readonly StationFunctionType[]> {
    const known = await loaders.stationFunctions.load(divisionCode.slice(0, 4));
    return functions.map((code) => ({
      code,
      // A code that left the reference data is still what the station was registered with.
      name: known.find((it) => it.code === code)?.name ?? code,
    }));
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'Place in which it stands.' })
  division(
    @Root() { divisionCode }: ServiceStation,
    @Ctx() { loaders }: GridContext,
  ): Promise<Division | null> {
    return loaders.division.load(divisionCode, null);
  }

  @FieldResolver(() => GridType, {
    nullable: true,
    description: 'Grid that it serves; null when none is named.',
  })
  async grid(@Root() { gridId }: ServiceStation, @Ctx() { loaders }: GridContext): Promise<Grid | null> {
    return gridId === null ? null : loaders.grid.load(gridId, null);
  }
}

/** Adds `Division.serviceStations`. */
@Resolver(() => DivisionType)
export class DivisionServiceStationsResolver {
  @FieldResolver(() => ServiceStationConnectionType, {
    description: '网格党群服务站: service stations that stand in this place and below it, by place and age.',
  })
  serviceStations(
    @Root() { code }: DivisionType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<ServiceStation>> {
    return loaders.serviceStationsOfDivision.load(code, {}, page);
  }
}

/** Adds `Grid.serviceStations`. */
@Resolver(() => GridType)
export class GridServiceStationsResolver {
  @FieldResolver(() => ServiceStationConnectionType, {
    description: '网格党群服务站: service stations that stand for it now, the oldest first.',
  })
  serviceStations(
    @Root() { id }: GridType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<ServiceStation>> {
    return loaders.serviceStationsOfGrid.load(id, {}, page);
  }
}
