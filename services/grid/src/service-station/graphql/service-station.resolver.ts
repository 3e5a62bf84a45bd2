import { asPayload, Audience, type Connection, DivisionCodeScalar, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { GridContext } from '../../context.js';
import { givenDetails } from '../../directory/graphql/given-details.js';
import type { ServiceStation, ServiceStationDetails, StationFunction } from '../service-station.js';
import type { ServiceStationService } from '../service-station.service.js';
import {
  CloseServiceStationInput,
  RegisterServiceStationInput,
  ServiceStationFilterInput,
  UpdateServiceStationInput,
} from './service-station.input.js';
import {
  ServiceStationConnectionType,
  ServiceStationPayload,
  ServiceStationType,
  StationFunctionType,
} from './service-station.type.js';

/** Look-ups, lists and changes of service stations. */
@Resolver(() => ServiceStationType)
export class ServiceStationResolver {
  constructor(private readonly service: ServiceStationService) {}

  @Audience('open')
  @Query(() => ServiceStationType, {
    nullable: true,
    description: 'The service station with this id, also a closed one; null when there is none.',
  })
  serviceStation(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: GridContext,
  ): Promise<ServiceStation | null> {
    return loaders.serviceStation.load(id);
  }

  @Audience('open')
  @Query(() => ServiceStationConnectionType, {
    nullable: true,
    description: 'Service stations that stand now, by place and age.',
  })
  serviceStations(
    @Arg('filter', () => ServiceStationFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: ServiceStationFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<ServiceStation>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('open')
  @Query(() => [StationFunctionType], {
    nullable: true,
    description: 'What service stations can be for in the city of a place, by code; at most 100.',
  })
  stationFunctions(
    @Arg('divisionCode', () => DivisionCodeScalar, { description: 'Any place of the city.' })
    divisionCode: string,
  ): Promise<readonly StationFunction[]> {
    return this.service.functions(divisionCode);
  }

  @Audience('internal')
  @Mutation(() => ServiceStationPayload, {
    description: 'Registers a service station. For officers in whose jurisdiction the place lies.',
  })
  registerServiceStation(
    @Arg('input', () => RegisterServiceStationInput, { description: 'The station.' })
    { idempotencyKey, ...station }: RegisterServiceStationInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<ServiceStationPayload> {
    const wanted = {
      ...station,
      gridId: station.gridId ?? null,
      openingHours: station.openingHours ?? null,
    };
    return asPayload(async () => ({
      serviceStation: await this.service.register(wanted, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => ServiceStationPayload, {
    description: 'Changes what is given about a service station and leaves the rest.',
  })
  updateServiceStation(
    @Arg('input', () => UpdateServiceStationInput, { description: 'The new details.' })
    { id, expectedVersion, ...details }: UpdateServiceStationInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<ServiceStationPayload> {
    const given = givenDetails<ServiceStationDetails>(details, ['gridId', 'openingHours']);
    return asPayload(async () => ({
      serviceStation: await this.service.update({ id, expectedVersion }, given, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => ServiceStationPayload, { description: 'Closes a service station for good.' })
  closeServiceStation(
    @Arg('input', () => CloseServiceStationInput, { description: 'Which one.' })
    change: CloseServiceStationInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<ServiceStationPayload> {
    return asPayload(async () => ({ serviceStation: await this.service.close(change, viewer) }));
  }
}
