import type { Viewer } from '@governance/shared';
import { type TestAnswer, type TestService, viewer } from '@governance/shared/testing';
import { PLACES } from './open-city.js';

const FIELDS = `id version kind name address contactPhone totalAreaM2 publicAreaM2 openTo functions holidayNote validFrom
  validTo services { code name } openingHours { from to opens closes } division { code } operatedBy { id name }
  publicAreaRate { numerator denominator value metric { code } }`;
const change = (field: string, input: string) =>
  `mutation($input: ${input}!) { it: ${field}(input: $input) { venue { ${FIELDS} } userErrors { code field currentVersion } } }`;

/** The changes of venues, as documents. */
export const VENUE_CHANGES = {
  register: change('registerVenue', 'RegisterVenueInput'),
  update: change('updateVenue', 'UpdateVenueInput'),
  close: change('closeVenue', 'CloseVenueInput'),
  record: change('recordMediations', 'RecordMediationsInput'),
} as const;

/** A venue as a change answers it. */
export type ShownVenue = { readonly id: string; readonly version: number } & Readonly<
  Record<string, unknown>
>;

/** What a change answered. */
export interface VenueAnswer {
  readonly venue: ShownVenue | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string }[];
}

/** A street's officer at work on venues. */
export class VenueDesk {
  private keys = 0;

  constructor(
    private readonly city: TestService,
    readonly officer: Viewer = viewer('STREET_OFFICER', { places: [PLACES.street] }),
  ) {}

  /** A venue that is good enough to be registered, with a key of its own. */
  wanted(changes: object = {}): object {
    this.keys += 1;
    return {
      divisionCode: PLACES.community,
      kind: 'PARTY_SERVICE_CENTRE',
      name: '复兴社区党群服务中心',
      address: '复兴路甲二号',
      openTo: 'EVERYBODY',
      idempotencyKey: `venue-${String(this.keys)}`,
      ...changes,
    };
  }

  /** Makes a change; throws for a fault, and answers broken rules. */
  async run(document: string, input: object): Promise<VenueAnswer> {
    const answer = await this.as(this.officer, document, input);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return (answer.data as { it: VenueAnswer }).it;
  }

  /** Makes a change that must succeed. */
  async done(document: string, input: object): Promise<ShownVenue> {
    const { venue, userErrors } = await this.run(document, input);
    if (venue === null) throw new Error(JSON.stringify(userErrors));
    return venue;
  }

  /** Registers a venue, which must succeed. */
  register(changes: object = {}): Promise<ShownVenue> {
    return this.done(VENUE_CHANGES.register, this.wanted(changes));
  }

  /** Tries a change as somebody. */
  as(who: Viewer, document: string, input: object): Promise<TestAnswer> {
    return this.city.ask(who, document, { input });
  }
}

/** The rules that were broken, each with its field. Throws when something was changed. */
export function faultsIn({ venue, userErrors }: VenueAnswer): readonly (readonly string[])[] {
  if (venue !== null) throw new Error('nothing was refused');
  return userErrors.map(({ code, field }) => [code, field]);
}
