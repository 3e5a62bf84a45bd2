import { parseDivisionCode, type Viewer } from '@governance/shared';
import { assertMayRoute, assertSoundRoute, type EventRoute, type WantedRoute } from './event-route.js';
import type { EventRouteRepository } from './event-route.repository.js';

/** What can be done with routes of events. */
export class EventRouteService {
  constructor(private readonly routes: EventRouteRepository) {}

  /** Says which category of requests events of a category become in a city, from now on. */
  async route(input: WantedRoute, expectedVersion: number, viewer: Viewer): Promise<EventRoute> {
    const wanted: WantedRoute = {
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      eventCategoryCode: input.eventCategoryCode.trim(),
      categoryCode: input.categoryCode.trim(),
    };
    assertMayRoute(viewer, wanted.divisionCode);
    assertSoundRoute(wanted);
    return this.routes.route(wanted, expectedVersion);
  }
}
