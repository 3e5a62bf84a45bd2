import type { Counterpart } from '../counterpart/counterpart.js';
import type { JointRole } from '../joint-body/joint-role.js';
import type { LineageLink, SuccessionKind } from '../lineage/lineage.js';
import type { Organization } from '../organization/organization.js';
import type { HeldBody, HeldLink, HeldSeat } from './structure.js';

/** What a version of an organization states. */
export type Stated = Pick<
  Organization,
  'divisionCode' | 'name' | 'kind' | 'formation' | 'level' | 'parentId' | 'commandedById' | 'gridId'
>;

/** An organization that begins. */
export interface Begun extends Stated, Pick<Organization, 'id' | 'memberCount'> {}

/** What becomes different about an organization that goes on. */
export type Patch = Partial<Stated & Pick<Organization, 'memberCount'>>;

/** A seat that begins in a joint body. */
export interface BegunSeat {
  readonly jointBody: HeldBody;
  readonly organizationId: string;
  readonly role: JointRole;
  /** Not before this, if it lies in the future. */
  readonly since: Date;
  readonly until: Date | null;
}

/**
 * Everything that one change of the structure does, at one instant. It is planned from what is there, by rules alone,
 * then either carried out or only told.
 */
export interface Restructuring {
  readonly begun: readonly Begun[];
  readonly changed: readonly { readonly before: Organization; readonly patch: Patch }[];
  readonly ended: readonly Organization[];
  readonly seatsEnded: readonly HeldSeat[];
  readonly seatsBegun: readonly BegunSeat[];
  readonly chairs: readonly { readonly jointBody: HeldBody; readonly organizationId: string | null }[];
  readonly counterpartsEnded: readonly Counterpart[];
  readonly counterpartsBegun: readonly Pick<Counterpart, 'partyId' | 'administrativeId'>[];
  /** Quarters that another organization answers for from now on. */
  readonly quartersPassed: readonly { readonly link: HeldLink; readonly heirId: string }[];
  readonly succession: {
    readonly id: string;
    readonly kind: SuccessionKind;
    readonly links: readonly LineageLink[];
  } | null;
  /** When it takes effect; null for now. */
  readonly effectiveAt: Date | null;
}

/** A restructuring that is being put together; what is said several times about one organization is joined. */
export class Draft implements Restructuring {
  readonly begun: Begun[] = [];
  readonly ended: Organization[] = [];
  readonly seatsEnded: HeldSeat[] = [];
  readonly seatsBegun: BegunSeat[] = [];
  readonly chairs: { jointBody: HeldBody; organizationId: string | null }[] = [];
  readonly counterpartsEnded: Counterpart[] = [];
  readonly counterpartsBegun: Pick<Counterpart, 'partyId' | 'administrativeId'>[] = [];
  readonly quartersPassed: { link: HeldLink; heirId: string }[] = [];
  succession: Restructuring['succession'] = null;
  effectiveAt: Date | null = null;
  private readonly patches = new Map<string, { before: Organization; patch: Patch }>();

  get changed() {
    const over = new Set(this.ended.map(({ id }) => id));
    return [...this.patches.values()].filter(({ before }) => !over.has(before.id));
  }

  /** States what becomes different about an organization. */
  change(before: Organization, patch: Patch): void {
    this.patches.set(before.id, { before, patch: { ...this.patches.get(before.id)?.patch, ...patch } });
  }
}
