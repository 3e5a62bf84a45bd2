import type { GuardianConsent } from './guardian-consent.js';
import {
  assertAll,
  assertNoPersonalId,
  cityCodeOf,
  cityOfId,
  DivisionLevel,
  DomainError,
  isEntityId,
  isPrintable,
  levelOf,
} from '@governance/shared';

/** How old a volunteer is, as a band: nobody's birth date is kept. */
export enum AgeBand {
  UNDER_14 = 'UNDER_14',
  AGE_14_17 = 'AGE_14_17',
  AGE_18_29 = 'AGE_18_29',
  AGE_30_44 = 'AGE_30_44',
  AGE_45_59 = 'AGE_45_59',
  AGE_60_PLUS = 'AGE_60_PLUS',
}

/** Whom a registration is about. */
export enum RegisteredPerson {
  MYSELF = 'MYSELF',
  MEMBER = 'MEMBER',
  TEAM_MEMBER = 'TEAM_MEMBER',
}

/** 志愿者: somebody who gives time, without what identifies them. */
export interface Volunteer {
  readonly id: string;
  /** Home community. */
  readonly divisionCode: string;
  readonly version: number;
  /** Whom they are at the issuer of tokens; null when somebody else registered them. */
  readonly subject: string | null;
  /** What everybody who may see the row reads instead of the name, e.g. `张**`. */
  readonly maskedName: string;
  readonly homeOrganizationId: string | null;
  /** Null once they have left. */
  readonly ageBand: AgeBand | null;
  /** Codes from the reference data, e.g. `FIRST_AID`. */
  readonly skills: readonly string[];
  readonly registeredAt: Date;
  /** Slots of the week, e.g. `SATURDAY:MORNING`. */
  readonly availability: readonly string[];
  /** When they agreed that a team registered them; null for whoever did it themselves or at home in a unit. */
  readonly consentedAt: Date | null;
  /** When they left and were forgotten; null while they are here. */
  readonly leftAt: Date | null;
}

/** What a list of volunteers is limited to. */
export interface VolunteerFilter {
  readonly divisionCode?: string | null;
  readonly organizationId?: string | null;
  readonly skill?: string | null;
}

/** What a person tells about themselves when they register, or what their organization tells about them. */
export interface NewVolunteer {
  readonly divisionCode: string;
  readonly homeOrganizationId: string | null;
  /** Personal; kept apart. */
  readonly name: string;
  /** Personal; kept apart and encrypted. */
  readonly phone: string | null;
  readonly ageBand: AgeBand;
  readonly skills: readonly string[];
  /** Sensitive; kept apart. Null when not told. */
  readonly partyMember: boolean | null;
  /** Sensitive; kept apart. For whoever is under 14, and for nobody else. */
  readonly guardianConsent: GuardianConsent | null;
  /** The team that registers them, which they belong to from then on, and when they agreed to it. */
  readonly byTeam: RegisteringTeam | null;
}

/** A team that registers somebody, with their consent. */
interface RegisteringTeam {
  readonly teamId: string;
  readonly consentedAt: Date;
}

/** A volunteer has at most so many skills. */
const MAX_SKILLS = 20;
const MAX_NAME_LENGTH = 40;
const PHONE = /^1[3-9]\d{9}$/;

/** A phone number as it is kept, whatever way it was typed: half width, no spaces or dashes, no country code. */
export const plainPhone = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/[\s-]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '');

/** Throws all that is wrong with a registration, as far as it tells by itself. */
export function assertValidVolunteer({ divisionCode, name, phone, skills }: NewVolunteer): void {
  assertAll(
    () => {
      if (levelOf(divisionCode) === DivisionLevel.COMMUNITY) return;
      throw new DomainError('INVALID_INPUT', '请选择所在社区或村', { field: 'divisionCode' });
    },
    () => {
      assertPersonName(name);
    },
    () => {
      if (phone === null || PHONE.test(phone)) return;
      throw new DomainError('INVALID_INPUT', '请填写11位手机号', { field: 'phone' });
    },
    () => {
      assertSkillCount(skills);
    },
  );
}

/** Throws unless a team says that the person agreed, up to now, and says it for nobody else. */
export function assertTeamConsent(
  person: RegisteredPerson,
  { byTeam, homeOrganizationId, divisionCode }: NewVolunteer,
  now: Date,
): void {
  const isByTeam = person === RegisteredPerson.TEAM_MEMBER;
  const problems: readonly (readonly [string, string, boolean])[] = [
    ['teamId', '由队伍登记时应填写队伍和本人同意时间,其他情况不应填写', isByTeam !== (byTeam !== null)],
    ['consentedAt', '同意时间不能晚于现在', byTeam !== null && byTeam.consentedAt > now],
    ['homeOrganizationId', '由队伍登记时不填写所属组织', isByTeam && homeOrganizationId !== null],
    ['divisionCode', '志愿者应与队伍在同一城市', byTeam !== null && !isOfCity(byTeam.teamId, divisionCode)],
  ];
  assertAll(
    ...problems.map(([field, message, isBroken]) => () => {
      if (isBroken) throw new DomainError('INVALID_INPUT', message, { field });
    }),
  );
}

const isOfCity = (id: string, divisionCode: string): boolean =>
  isEntityId(id) && cityOfId(id) === cityCodeOf(divisionCode);

/** Throws `ACTION_NOT_AVAILABLE` for somebody who has left. */
export function assertPresent({ leftAt }: Pick<Volunteer, 'leftAt'>, field = 'id'): void {
  if (leftAt === null) return;
  throw new DomainError('ACTION_NOT_AVAILABLE', '这位志愿者已注销', { status: 'LEFT', field });
}

/** Throws when there are more skills than anybody may state. */
export function assertSkillCount(skills: readonly string[]): void {
  if (skills.length <= MAX_SKILLS) return;
  throw new DomainError('INVALID_INPUT', `最多填写 ${String(MAX_SKILLS)} 项特长`, { field: 'skills' });
}

/** Throws for the first skill that the reference data do not have. */
export function assertKnownSkills(skills: readonly string[], known: ReadonlySet<string>): void {
  if (skills.every((skill) => known.has(skill))) return;
  throw new DomainError('INVALID_INPUT', '没有这项特长', { field: 'skills' });
}

function assertPersonName(name: string): void {
  const length = Array.from(name).length;
  const problem =
    length === 0
      ? '请填写姓名'
      : length > MAX_NAME_LENGTH
        ? `姓名最多 ${String(MAX_NAME_LENGTH)} 个字`
        : !isPrintable(name) || /\d{5}/.test(name.normalize('NFKC'))
          ? '姓名中不应有号码或不可见字符'
          : null;
  assertNoPersonalId(name, 'name');
  if (problem !== null) throw new DomainError('INVALID_INPUT', problem, { field: 'name' });
}
