import type { JointBodyKind } from './joint-body-kind.js';
import type { JointCadence } from './joint-cadence.js';

/** A body in which organizations of a place decide together, e.g. a community's 大党委. */
export interface JointBody {
  readonly id: string;
  readonly divisionCode: string;
  /** Rises with every change of the body or of its seats. */
  readonly version: number;
  readonly kind: JointBodyKind;
  readonly name: string;
  readonly chairOrganizationId: string | null;
  /** How often it means to meet; null when it has not said. */
  readonly cadence: JointCadence | null;
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

/** What a list of joint bodies is limited to. */
export interface JointBodyFilter {
  readonly divisionCode?: string | null;
  readonly kind?: JointBodyKind | null;
  /** Part of the name, in any writing. */
  readonly search?: string | null;
}
