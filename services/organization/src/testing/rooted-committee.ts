import { JointRole } from '../joint-body/joint-role.js';
import { OrganizationKind } from '../organization/organization-kind.js';
import { PLACES } from './open-city.js';
import type { Seed } from './seed.js';

const { COMMITTEE, BRANCH, DEPARTMENT } = OrganizationKind;

/** A committee on which all hangs that can, by id. */
export interface RootedCommittee {
  readonly top: string;
  readonly id: string;
  readonly east: string;
  readonly west: string;
  readonly station: string;
  readonly led: string;
  readonly joined: string;
}

/** A committee with two branches, a commanded station, seat and chair in one joint body, and the seat in another. */
export async function growCommittee(seed: Seed): Promise<RootedCommittee> {
  const top = await seed.organization({
    kind: COMMITTEE,
    divisionCode: PLACES.street,
    name: '街道党工委',
  });
  const id = await seed.organization({ kind: COMMITTEE, name: '城关党委', parentId: top, memberCount: 90 });
  const east = await seed.organization({ kind: BRANCH, name: '东支部', parentId: id });
  const west = await seed.organization({ kind: BRANCH, name: '西支部', parentId: id });
  const station = await seed.organization({ kind: DEPARTMENT, name: '派出所', commandedById: id });
  const led = await seed.jointBody({ chairOrganizationId: id, name: '大党委' });
  const joined = await seed.jointBody({ name: '联席会' });
  for (const body of [led, joined]) await seed.seat(body, id, { role: JointRole.SECRETARY });
  return { top, id, east, west, station, led, joined };
}

/** Two parts that share out all that hangs on it. */
export const partsOf = ({ east, west, station, led, joined }: RootedCommittee) => [
  { name: '东城党委', weight: 0.375, childIds: [east], jointBodyIds: [led], memberCount: 40 },
  { name: '西城党委', weight: 0.625, childIds: [west], commandedIds: [station], jointBodyIds: [joined] },
];
