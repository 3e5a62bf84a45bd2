import { levelOf } from '@governance/shared';

/** What sort of service it is. */
export enum ServiceItemKind {
  PUBLIC_CONVENIENCE = 'PUBLIC_CONVENIENCE',
  ON_APPLICATION = 'ON_APPLICATION',
}

/** On which level of administration it is done: the levels of divisions. */
export enum ServiceItemLevel {
  PROVINCE = 'PROVINCE',
  PREFECTURE = 'PREFECTURE',
  COUNTY = 'COUNTY',
  TOWNSHIP = 'TOWNSHIP',
  COMMUNITY = 'COMMUNITY',
}

/** What is done for residents, so that they need not come: 代缴, 代办, 代理. */
export enum ServiceItemAgency {
  PAYMENT = 'PAYMENT',
  HANDLING = 'HANDLING',
  REPRESENTATION = 'REPRESENTATION',
}

/** What may change about a service item. */
export interface ServiceItemDetails {
  readonly kind: ServiceItemKind;
  readonly name: string;
  readonly description: string | null;
  /** How often a resident has to come: 0 is 一次不跑, 1 is 只跑一次. */
  readonly visitsRequired: number;
  /** Whether all of it can be done online. */
  readonly online: boolean;
  readonly agency: readonly ServiceItemAgency[];
  /** Where it is done, in words; null when online alone. */
  readonly venue: string | null;
  /** The organization that does it. */
  readonly departmentId: string | null;
}

/** 服务事项: something that residents can have done by the offices of a place. A directory: everybody reads it. */
export interface ServiceItem extends ServiceItemDetails {
  readonly id: string;
  readonly divisionCode: string;
  /** Once in its place among those that hold, e.g. that of the national catalogue. */
  readonly code: string;
  readonly version: number;
  readonly validFrom: Date;
  /** Null while it can be had. */
  readonly validTo: Date | null;
}

/** What a list of service items is limited to. */
export interface ServiceItemFilter {
  readonly divisionCode?: string | null;
  readonly kind?: ServiceItemKind | null;
  readonly level?: ServiceItemLevel | null;
  readonly online?: boolean | null;
  /** That ask for so many visits or fewer. */
  readonly mostVisits?: number | null;
  readonly departmentId?: string | null;
  /** Part of the name, in any writing. */
  readonly search?: string | null;
}

/** On which level it is done: that of the place whose offices do it. */
export const levelOfItem = ({ divisionCode }: Pick<ServiceItem, 'divisionCode'>): ServiceItemLevel =>
  ServiceItemLevel[levelOf(divisionCode)];
