import {
  assertAll,
  DivisionLevel,
  DomainError,
  governs,
  hasRole,
  levelOf,
  type Viewer,
} from '@governance/shared';
import { ANY_CATEGORY } from './escalated-event.js';

/** Which category of requests events of a category become in a city. */
export interface EventRoute {
  /** In the words of grids; `*` for every one that has no route of its own. */
  readonly eventCategoryCode: string;
  readonly categoryCode: string;
  /** Rises when a city routes it again; 0 for what all cities share. */
  readonly version: number;
}

/** A route with the city whose reference data it was read from. */
export interface CityRoute extends EventRoute {
  readonly ofCity: string;
}

/** A route as a city wants it. */
export interface WantedRoute extends Omit<EventRoute, 'version'> {
  readonly divisionCode: string;
}

/** A city has at most so many routes. */
export const MAX_ROUTES = 200;
const CODE = /^[A-Z][A-Z0-9_]*([.][A-Z0-9_]+)*$/;
const MAX_CODE_LENGTH = 100;

/** Throws `FORBIDDEN` unless a viewer says where a city's events go: supervisors and administrators of all of it. */
export function assertMayRoute(viewer: Viewer, divisionCode: string): void {
  if (hasRole(viewer, 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR') && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权定义该市的事件转办类别', { action: 'routeEventCategory' });
}

/** Throws all that is wrong with a route, as far as it alone tells. */
export function assertSoundRoute({ divisionCode, eventCategoryCode, categoryCode }: WantedRoute): void {
  assertAll(
    () => {
      if (levelOf(divisionCode) !== DivisionLevel.PREFECTURE)
        throw invalid('divisionCode', '事件转办类别按市定义,请填写市级代码');
    },
    () => {
      if (eventCategoryCode !== ANY_CATEGORY && !isCode(eventCategoryCode))
        throw invalid('eventCategoryCode', '事件类别代码有误');
    },
    () => {
      if (!isCode(categoryCode)) throw invalid('categoryCode', '诉求类别代码有误');
    },
  );
}

const isCode = (code: string): boolean => CODE.test(code) && code.length <= MAX_CODE_LENGTH;

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
