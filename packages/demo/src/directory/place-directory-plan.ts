import type { CommandCenterPlan } from './command-center-plan.js';

/** A stretch of road in a community. */
export interface RoadSegmentPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly name: string;
  readonly fromDescription: string;
  readonly toDescription: string;
  readonly lengthM: number;
  readonly levelTerm: string;
}

/** What a shop agreed to look after in front of its door. */
export interface FrontageAgreementPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly unitName: string;
  readonly roadSegmentId: string;
  readonly gridId: string | null;
  /** `YYYY-MM-DD`. */
  readonly signedOn: string;
  /** `YYYY-MM-DD`, before the anchor for one in a while. */
  readonly validUntil: string;
  readonly duties: readonly string[];
}

/** A place in a grid where its people meet and are served. */
export interface ServiceStationPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly name: string;
  readonly gridId: string | null;
  readonly address: string;
  readonly functions: readonly string[];
  readonly openingHours: string;
}

/** A live broadcast that took place before the anchor. */
export interface BroadcastPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly title: string;
  readonly topic: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly hostOrganizationId: string;
  readonly gridId: string | null;
  readonly audienceCount: number;
}

/** What is registered in a community beside its grids. */
export interface PlaceDirectoryPlan {
  /** From the highest; those above them stand in the plans of township and county. */
  readonly commandCenters: readonly CommandCenterPlan[];
  readonly roadSegments: readonly RoadSegmentPlan[];
  readonly frontageAgreements: readonly FrontageAgreementPlan[];
  readonly serviceStations: readonly ServiceStationPlan[];
  readonly broadcasts: readonly BroadcastPlan[];
}
