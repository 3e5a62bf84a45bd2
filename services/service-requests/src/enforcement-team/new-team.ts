import {
  assertAll,
  assertPublicName,
  assertPublicText,
  DomainError,
  governs,
  hasRole,
  isEntityId,
  type Viewer,
} from '@governance/shared';
import { MAX_MEMBERS, type Secondment, type TeamDetails } from './enforcement-team.js';

/** A team to be formed. */
export interface NewTeam extends TeamDetails {
  readonly divisionCode: string;
  readonly leadId: string;
  readonly members: readonly Secondment[];
}

/** What is to be otherwise with a team; what is null stays. */
export interface TeamRevision {
  readonly name: string | null;
  readonly remit: string | null;
  /** All secondments from now on: those that are left out end, and new ones begin. */
  readonly members: readonly Secondment[] | null;
}

const MAX_NAME = 60;
const MAX_REMIT = 1000;
const MAX_POST = 40;
const MAX_PEOPLE = 1000;

/** Officers of the street and the district form teams in their places. Throws `FORBIDDEN`. */
export function assertMayManageTeams(viewer: Viewer, divisionCode: string): void {
  const manages = hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR');
  if (manages && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权管理该地的联合执法队', { action: 'manageJointEnforcementTeams' });
}

/** Throws all that is wrong with a new team, as far as it alone tells. */
export function assertSoundTeam(team: NewTeam): void {
  assertAll(
    () => {
      if (!isEntityId(team.leadId)) throw invalid('leadId', '请指明牵头单位');
    },
    () => {
      assertSoundRevision(team);
    },
  );
}

/** The same for what may change about one. */
export function assertSoundRevision({ name, remit, members }: TeamRevision): void {
  assertAll(
    () => {
      if (name !== null) assertPublicName(name, MAX_NAME);
    },
    () => {
      if (remit !== null) assertPublicText(remit, { field: 'remit', most: MAX_REMIT, what: '执法事项' });
    },
    () => {
      if (members !== null) assertSoundMembers(members);
    },
  );
}

function assertSoundMembers(members: readonly Secondment[]): void {
  if (members.length < 1 || members.length > MAX_MEMBERS)
    throw invalid('members', `派驻力量应为 1 到 ${String(MAX_MEMBERS)} 项`);
  assertAll(
    () => {
      const posts = members.map(({ organizationId, post }) => `${organizationId} ${post}`);
      if (new Set(posts).size < posts.length) throw invalid('members', '同一单位的同一岗位只能填写一次');
    },
    ...members.map(({ organizationId, post, people }, index) => () => {
      const field = `members.${String(index)}`;
      assertAll(
        () => {
          if (!isEntityId(organizationId)) throw invalid(`${field}.organizationId`, '请指明派驻单位');
        },
        () => {
          assertPublicName(post, MAX_POST, `${field}.post`);
        },
        () => {
          if (people < 1 || people > MAX_PEOPLE)
            throw invalid(`${field}.people`, `派驻人数应为 1 到 ${String(MAX_PEOPLE)}`);
        },
      );
    }),
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
