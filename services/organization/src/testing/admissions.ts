import { businessDay, shiftedDay, type Viewer } from '@governance/shared';
import { type TestAnswer, type TestService, viewer } from '@governance/shared/testing';
import { OrganizationKind } from '../organization/organization-kind.js';
import { PLACES } from './open-city.js';
import { Seed } from './seed.js';

const FIELDS = `id title level legalBasis fundsYuan staff validTo status reason decidedAt version availableActions
  division { code } requestedBy { id } dutyItem { id title kind level validFrom validTo status
    responsibleOrganization { id } division { code } }`;
const REQUEST = `mutation($input: RequestDutyAdmissionInput!) { requestDutyAdmission(input: $input) {
  dutyAdmission { ${FIELDS} } userErrors { code field } } }`;

/** What can be done about an admission. */
export type Decision = 'approve' | 'reject' | 'withdraw';

/** Today in the business calendar. */
export const TODAY = businessDay(new Date());

/** Who decides in the district. */
export const supervisor = viewer('DISTRICT_SUPERVISOR', { places: [PLACES.district] });

/** A request with which nothing is wrong. */
export const WANTED = {
  ...{ divisionCode: PLACES.street, level: 'COMMUNITY', title: '协助核对养老保险待遇资格' },
  ...{ legalBasis: '《社会保险法》第七十四条', fundsYuan: 20_000, staff: 1, validTo: shiftedDay(TODAY, 365) },
};

/** An admission as it is shown. */
export interface ShownAdmission {
  readonly id: string;
  readonly availableActions: readonly string[];
}

interface Requested {
  readonly dutyAdmission: ShownAdmission | null;
  readonly userErrors: readonly object[];
}

/** Asks for admissions and decides about them, as a department of the district and its supervisor. */
export class Admissions {
  private key = 0;

  private constructor(
    private readonly city: TestService,
    /** The department that asks. */
    readonly department: string,
    /** Its officer. */
    readonly officer: Viewer,
  ) {}

  /** In an empty city, with a department of its own. */
  static async in(city: TestService): Promise<Admissions> {
    const department = await departmentIn(city);
    return new Admissions(city, department, viewer('DEPARTMENT_OFFICER', { organization: department }));
  }

  request(changes: object = {}, who = this.officer): Promise<TestAnswer> {
    this.key += 1;
    const input = { ...WANTED, idempotencyKey: `k${String(this.key)}`, ...changes };
    return this.city.ask(who, REQUEST, { input });
  }

  /** A request that is taken; throws when it is not. */
  async requested(changes: object = {}): Promise<ShownAdmission> {
    const answer = await this.request(changes);
    const { data } = answer as { readonly data: { readonly requestDutyAdmission: Requested } };
    const { dutyAdmission, userErrors } = data.requestDutyAdmission;
    if (!dutyAdmission) throw new Error(JSON.stringify(userErrors));
    return dutyAdmission;
  }

  decide(decision: Decision, id: string, changes: object = {}, who = supervisor): Promise<TestAnswer> {
    return this.city.ask(who, decisionOf(decision), { input: { id, expectedVersion: 1, ...changes } });
  }
}

/** Another department of the district; answers its id. */
export const departmentIn = ({ owner }: TestService): Promise<string> =>
  new Seed(owner).organization({ divisionCode: PLACES.district, kind: OrganizationKind.DEPARTMENT });

function decisionOf(decision: Decision): string {
  const name = `${decision}DutyAdmission`;
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  return `mutation($input: ${type}Input!) { decided: ${name}(input: $input) {
    dutyAdmission { ${FIELDS} } userErrors { code field currentVersion } } }`;
}
