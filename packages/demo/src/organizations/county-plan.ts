import { countyDuties } from '../duties/duties.js';
import { type DutyPlan } from '../duties/duty-plan.js';
import { organizationId } from '../chance/demo-id.js';
import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { randomOf } from '../chance/random.js';
import { type CountyPlace } from '../places/place.js';
import { DEPARTMENT_KEYS, departmentName } from './department.js';
import { makeOrganization } from './make-organization.js';
import { type OrganizationPlan } from './organization-plan.js';

/** The county's own organizations. */
export interface CountyPlan {
  readonly place: CountyPlace;
  readonly committee: OrganizationPlan;
  /** The committee, the government, the departments and the enforcement team; parents come first. */
  readonly organizations: readonly OrganizationPlan[];
  /** The list of duties of its communities. */
  readonly duties: readonly DutyPlan[];
}

/** Committee, government, twelve departments and an enforcement team of a county. */
export function countyPlan(place: CountyPlace, context: DemoContext): CountyPlan {
  const random = randomOf('county', place.code);
  const founded = () => daysBefore(context.anchor, random.integer(7400, 9000));
  const committee = makeOrganization({
    key: 'committee',
    divisionCode: place.code,
    name: `中共${place.name}委员会`,
    kind: 'COMMITTEE',
    validFrom: daysBefore(context.anchor, random.integer(9000, 9900)),
  });
  const government = makeOrganization({
    key: 'government',
    divisionCode: place.code,
    name: `${place.name}人民政府`,
    kind: 'DEPARTMENT',
    validFrom: committee.validFrom,
  });
  const departments = DEPARTMENT_KEYS.map((key) =>
    makeOrganization({
      key,
      divisionCode: place.code,
      name: departmentName(place, key),
      kind: 'DEPARTMENT',
      parentId: government.id,
      validFrom: founded(),
    }),
  );
  const enforcement = makeOrganization({
    key: 'enforcement',
    divisionCode: place.code,
    name: `${place.name}综合行政执法大队`,
    kind: 'ENFORCEMENT_TEAM',
    parentId: organizationId(place.code, 'URBAN_MANAGEMENT'),
    validFrom: daysBefore(context.anchor, random.integer(1600, 2200)),
  });
  const organizations = [committee, government, ...departments, enforcement];
  return { place, committee, organizations, duties: countyDuties(place, context) };
}
