import { assertAllInTurn, cityCodeOf, DomainError, parseDivisionCode } from '@governance/shared';
import type { Around } from '../directory/around.js';
import type { Placed } from '../directory/directory-entry.js';
import type { PlaceFilter } from '../directory/directory.repository.js';
import { DirectoryService } from '../directory/directory.service.js';
import { SERVICE_STATION_ORDER } from './service-station-order.js';
import {
  assertSoundStation,
  type ServiceStation,
  type ServiceStationDetails,
  type StationFunction,
  tidiedStation,
} from './service-station.js';
import type { ServiceStationRepository } from './service-station.repository.js';

/** What can be done with service stations. */
export class ServiceStationService extends DirectoryService<
  ServiceStation,
  ServiceStationDetails,
  PlaceFilter
> {
  constructor(private readonly stations: ServiceStationRepository) {
    super(stations, {
      entity: 'ServiceStation',
      title: '网格党群服务站',
      order: SERVICE_STATION_ORDER,
      ending: 'Closed',
      tidied: tidiedStation,
      assertSound: assertSoundStation,
      assertFits,
    });
  }

  /** Functions as the city of a place knows them. Throws `DIVISION_CODE_MALFORMED`. */
  async functions(divisionCode: string): Promise<readonly StationFunction[]> {
    return this.stations.findFunctions([cityCodeOf(parseDivisionCode(divisionCode, 'divisionCode'))]);
  }
}

/** A grid or function that it names already may have gone since; only a new one has to stand. */
async function assertFits(
  { gridId, functions, divisionCode }: Placed<ServiceStationDetails>,
  around: Around,
  before: ServiceStationDetails | null,
): Promise<void> {
  await assertAllInTurn(
    async () => {
      if (gridId !== null && gridId !== before?.gridId) await around.requireGrid(gridId, divisionCode);
    },
    async () => {
      const added = functions.filter((code) => before?.functions.includes(code) !== true);
      const [unknown] = await around.unknownStationFunctions(added, divisionCode);
      if (unknown !== undefined)
        throw new DomainError('INVALID_INPUT', '没有这种服务站功能', { field: 'functions' });
    },
  );
}
