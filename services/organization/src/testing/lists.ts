import type { Viewer } from '@governance/shared';
import { type TestAnswer, type TestService, viewer } from '@governance/shared/testing';
import { OrganizationKind } from '../organization/organization-kind.js';
import { PLACES } from './open-city.js';
import type { Seed } from './seed.js';

/** What a mutation of the lists answers, in the words that tests look at. */
export interface Made {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

/** A broken rule, as tests look at it. */
interface Fault {
  readonly code: string;
  readonly field: string | null;
  readonly currentVersion: number | null;
}

interface Payload {
  readonly thing: Made | null;
  readonly userErrors: readonly Fault[];
}

/** An officer of the street that holds `PLACES.community` and `PLACES.neighbour`. */
export const OFFICER = viewer('STREET_OFFICER', { places: [PLACES.street] });

/** Who speaks for an organization and governs nothing. */
export const secretaryOf = (organization: string): Viewer =>
  viewer('UNIT_SECRETARY', { organization, subject: `secretary of ${organization}` });

/** Makes and moves needs, resources, projects, matches and agreements through the graph. */
export class Lists {
  private keys = 0;

  constructor(
    private readonly city: TestService,
    private readonly seed: Seed,
  ) {}

  /** The committee of a community, which states needs. */
  committee(divisionCode: string = PLACES.community): Promise<string> {
    return this.seed.organization({ divisionCode, kind: OrganizationKind.COMMITTEE });
  }

  /** A unit in a community, which offers resources. */
  unit(divisionCode: string = PLACES.community): Promise<string> {
    return this.seed.organization({ divisionCode });
  }

  /** Runs a mutation of the lists on an input that gets a key of its own where it needs one. */
  async ask(mutation: Mutation, input: object, who: Viewer = OFFICER): Promise<TestAnswer> {
    const [name, field, takesKey] = MUTATIONS[mutation];
    const key = takesKey ? { idempotencyKey: `k${String((this.keys += 1))}` } : {};
    const document = `mutation($input: ${name}Input!) { it: ${mutation}(input: $input) {
      thing: ${field} { id version status } userErrors { code field currentVersion } } }`;
    return this.city.ask(who, document, { input: { ...key, ...input } });
  }

  /** The same, for a mutation that is expected to be allowed. */
  async run(mutation: Mutation, input: object, who: Viewer = OFFICER): Promise<Payload> {
    const answer = await this.ask(mutation, input, who);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return (answer.data as { readonly it: Payload }).it;
  }

  /** The same, for a mutation that is expected to break no rule. */
  async make(mutation: Mutation, input: object, who: Viewer = OFFICER): Promise<Made> {
    const { thing, userErrors } = await this.run(mutation, input, who);
    if (!thing) throw new Error(JSON.stringify(userErrors));
    return thing;
  }

  /** Code and field of the rules that an input broke, and that nothing was made. */
  async faults(
    mutation: Mutation,
    input: object,
    who: Viewer = OFFICER,
  ): Promise<readonly (string | null)[][]> {
    const { thing, userErrors } = await this.run(mutation, input, who);
    expect(thing).toBeNull();
    return userErrors.map(({ code, field }) => [code, field]);
  }

  /** A need of a committee. */
  need(statedById: string, changes: object = {}): Promise<Made> {
    return this.make('stateNeed', { ...NEED, statedById, ...changes });
  }

  /** A resource of a unit. */
  resource(ownerId: string, changes: object = {}): Promise<Made> {
    return this.make('offerResource', { ...RESOURCE, ownerId, ...changes });
  }

  /** A resource proposed for a need, as the need stands now. */
  async match(needId: string, resourceId: string, changes: object = {}): Promise<Made> {
    const answer = await this.city.ask(OFFICER, `{ needItem(id: "${needId}") { version } }`);
    const { version } = (answer.data as { readonly needItem: { readonly version: number } }).needItem;
    return this.make('proposeMatch', { needId, resourceId, expectedVersion: version, ...changes });
  }
}

/** A sound need but for who states it. */
export const NEED = {
  divisionCode: PLACES.community,
  categoryCode: 'ELDERLY.MEALS',
  title: '老年助餐点送餐人手',
} as const;

/** A sound resource but for who offers it. */
export const RESOURCE = {
  divisionCode: PLACES.community,
  categoryCode: 'ELDERLY.MEALS',
  title: '食堂午餐',
  capacity: 3,
  unit: '份',
} as const;

/** Name of the input without its last word, field of the payload, whether it takes an idempotency key. */
const MUTATIONS = {
  stateNeed: ['StateNeed', 'needItem', true],
  withdrawNeed: ['WithdrawNeed', 'needItem', false],
  offerResource: ['OfferResource', 'resourceItem', true],
  withdrawResource: ['WithdrawResource', 'resourceItem', false],
  planProject: ['PlanProject', 'projectItem', true],
  startProject: ['StartProject', 'projectItem', false],
  completeProject: ['CompleteProject', 'projectItem', false],
  cancelProject: ['CancelProject', 'projectItem', false],
  proposeMatch: ['ProposeMatch', 'needMatch', true],
  acceptMatch: ['AcceptMatch', 'needMatch', false],
  declineMatch: ['DeclineMatch', 'needMatch', false],
  completeMatch: ['CompleteMatch', 'needMatch', false],
  cancelMatch: ['CancelMatch', 'needMatch', false],
  signAgreement: ['SignAgreement', 'pairingAgreement', true],
  completeAgreement: ['CompleteAgreement', 'pairingAgreement', false],
  terminateAgreement: ['TerminateAgreement', 'pairingAgreement', false],
} as const satisfies Readonly<Record<string, readonly [string, string, boolean]>>;

type Mutation = keyof typeof MUTATIONS;
