import { demoId, DIRECTORY_EPOCH, organizationId } from '../chance/demo-id.js';
import { randomOf } from '../chance/random.js';
import { type CountyPlace } from '../places/place.js';
import { REQUEST_CATEGORIES } from '../requests/request-categories.js';
import { SERVICE_ITEM_WORDS } from '../words/service-item-words.js';
import { type DispatchRulePlan, type ServiceItemPlan } from './service-item-plan.js';

/** A county asks for a visit more than it should in so many of its items. */
const CUMBERSOME_SHARE = 0.13;

/** What residents of a county can have done by its departments. */
export function countyServiceItems(place: CountyPlace): readonly ServiceItemPlan[] {
  const random = randomOf('service-items', place.code);
  return SERVICE_ITEM_WORDS.map(({ department, visits, ...words }, index) => {
    const code = `FW-${String(index + 1).padStart(3, '0')}`;
    return {
      ...words,
      id: demoId('ServiceItem', place.code, code, DIRECTORY_EPOCH),
      divisionCode: place.code,
      code,
      visitsRequired: visits + (visits > 0 && random.happens(CUMBERSOME_SHARE) ? 1 : 0),
      venue: `${place.name}政务服务中心`,
      departmentId: organizationId(place.code, department),
    };
  });
}

/** Which of a county's departments leads which upper category; a lower one that another department leads stands apart. */
export const countyDispatchRules = (place: CountyPlace): readonly DispatchRulePlan[] =>
  REQUEST_CATEGORIES.filter(
    ({ parentCode, department }) =>
      department !== REQUEST_CATEGORIES.find(({ code }) => code === parentCode)?.department,
  ).map(({ code, department }) => ({
    id: demoId('DispatchRule', place.code, code, DIRECTORY_EPOCH),
    divisionCode: place.code,
    categoryCode: code,
    departmentId: organizationId(place.code, department),
  }));
