import {
  allOf,
  appendStats,
  cityCodeOf,
  claimKey,
  type DivisionDirectory,
  foldText,
  type IdempotentRequest,
  newEntityId,
  type PageWindow,
  readByCity,
  rowsOf,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import type { CheckAround } from '../../organization/surroundings.js';
import type { MediationCount, MonthOfMediations } from '../mediation-count.js';
import type { NewVenue } from '../new-venue.js';
import type { ReviseVenue, VenueRepository } from '../venue.repository.js';
import type { Venue, VenueFilter } from '../venue.js';
import { announcedVenue } from './announce-venue.js';
import { holdOpenVenue, theVenue, venuesIn } from './held-venue.js';
import { mediationsIn, replaceMediations } from './mediation-statements.js';
import { whenClosed, whenOpened, whenRevised } from './venue-figures.js';
import {
  afterCursor,
  inOrder,
  SELECT_VENUES,
  venueConditions,
  venuesOfDivisions,
  venuesOfOrganizations,
} from './venue-statements.js';
import { venueTable } from './venue.table.js';

/** Venues in PostgreSQL. */
export class SqlVenueRepository implements VenueRepository {
  readonly ofDivisions: VenueRepository['ofDivisions'];
  readonly ofOrganizations: VenueRepository['ofOrganizations'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    this.ofDivisions = venuesOfDivisions(dataSource);
    this.ofOrganizations = venuesOfOrganizations(dataSource);
  }

  findByIds(ids: readonly string[]): Promise<readonly Venue[]> {
    return readByCity(ids, (city, group) => venuesIn(this.dataSource, city, group));
  }

  findPage(filter: VenueFilter, window: PageWindow): Promise<readonly Venue[]> {
    const conditions = [...venueConditions(filter), ...afterCursor(window)];
    return rowsOf<Venue>(
      this.dataSource,
      sql`${SELECT_VENUES} WHERE ${allOf(conditions)} ${inOrder(window)}`,
    );
  }

  async count(filter: VenueFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM venue e WHERE ${allOf(venueConditions(filter))}`,
    );
    return row?.count ?? 0;
  }

  findMediations(venueIds: readonly string[], year: number): Promise<readonly MediationCount[]> {
    return readByCity(venueIds, (city, group) => mediationsIn(this.dataSource, city, group, year));
  }

  add(
    { validFrom, ...venue }: NewVenue,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<Venue> {
    const [cityCode, id] = [cityCodeOf(venue.divisionCode), newEntityId(venue.divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theVenue(manager, replayOf);
      await check(new SqlSurroundings(manager, this.divisions));
      const nameFolded = foldText(venue.name);
      const row = { ...venue, cityCode, id, version: 1, nameFolded, validFrom: validFrom ?? new Date() };
      await manager.insert(venueTable, row);
      const opened = await theVenue(manager, id);
      await appendStats(manager, whenOpened(opened));
      return announcedVenue(manager, opened, 'VenueRegistered');
    });
  }

  update(id: string, expectedVersion: number, revise: ReviseVenue): Promise<Venue> {
    return this.dataSource.transaction(async (manager) => {
      const { venue, where, version } = await holdOpenVenue(manager, id, expectedVersion);
      const details = await revise(venue, new SqlSurroundings(manager, this.divisions));
      await manager.update(venueTable, where, { ...details, nameFolded: foldText(details.name), version });
      const revised = await theVenue(manager, id);
      await appendStats(manager, whenRevised(venue, revised));
      return announcedVenue(manager, revised, 'VenueUpdated');
    });
  }

  close(id: string, at: Date, expectedVersion: number): Promise<Venue> {
    return this.dataSource.transaction(async (manager) => {
      const { venue, where, version } = await holdOpenVenue(manager, id, expectedVersion);
      await manager.update(venueTable, where, { validTo: at, version });
      await appendStats(manager, whenClosed(venue, at));
      return announcedVenue(manager, await theVenue(manager, id), 'VenueClosed');
    });
  }

  recordMediations(id: string, month: MonthOfMediations, expectedVersion: number): Promise<Venue> {
    return this.dataSource.transaction(async (manager) => {
      const { venue, where, version } = await holdOpenVenue(manager, id, expectedVersion);
      await manager.update(venueTable, where, { version });
      await appendStats(manager, await replaceMediations(manager, venue, month));
      return announcedVenue(manager, await theVenue(manager, id), 'VenueMediationsRecorded');
    });
  }
}
