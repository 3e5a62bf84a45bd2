import { organizationId } from '../chance/demo-id.js';
import { DEPARTMENT_KEYS, type DepartmentKey, departmentName } from '../organizations/department.js';
import { type CommunityPlace } from '../places/place.js';
import { type DemoActorRole, type TimelineEntryPlan } from './request-plan.js';

/** A desk as it stands in a timeline. */
export type Desk = Pick<TimelineEntryPlan, 'actorName' | 'actorOrganizationId'>;

/** Who handles the requests of a community: the same desks for all of them. */
export interface Desks {
  readonly departments: Readonly<Record<DepartmentKey, Desk & { readonly actorOrganizationId: string }>>;
  readonly others: Readonly<Record<Exclude<DemoActorRole, 'DEPARTMENT'>, Desk>>;
}

/** The desks of a community's township and county. */
export function desksOf({ township }: CommunityPlace): Desks {
  const { county } = township;
  const office = organizationId(township.code, 'office');
  const departments = DEPARTMENT_KEYS.map((key) => [
    key,
    { actorName: departmentName(county, key), actorOrganizationId: organizationId(county.code, key) },
  ]);
  return {
    departments: Object.fromEntries(departments) as Desks['departments'],
    others: {
      REPORTER: { actorName: '反映人', actorOrganizationId: null },
      RECEPTION: { actorName: '受理席', actorOrganizationId: null },
      STREET: { actorName: `${township.name}调度岗`, actorOrganizationId: office },
      CALLBACK: { actorName: `${township.name}回访岗`, actorOrganizationId: office },
      SUPERVISOR: {
        actorName: `${county.name}督办岗`,
        actorOrganizationId: organizationId(county.code, 'government'),
      },
    },
  };
}
