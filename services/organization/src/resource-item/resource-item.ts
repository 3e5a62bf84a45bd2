/** Where a resource stands. Whether some of it is left is counted apart. */
export enum ResourceStatus {
  OFFERED = 'OFFERED',
  WITHDRAWN = 'WITHDRAWN',
}

/** What can be done with a resource itself. */
export enum ResourceAction {
  WITHDRAW = 'WITHDRAW',
}

/** 资源: what an organization offers to its neighbours. */
export interface ResourceItem {
  readonly id: string;
  /** Where it can be had. */
  readonly divisionCode: string;
  /** Rises with every change of the resource, also of how much of it is taken. */
  readonly version: number;
  readonly title: string;
  readonly description: string | null;
  readonly categoryCode: string;
  readonly ownerId: string;
  /** What it is counted in, e.g. `个`. */
  readonly unit: string;
  /** How much there is in all. */
  readonly capacity: number;
  /** How much accepted matches have taken; never more than there is. */
  readonly used: number;
  readonly availableFrom: Date;
  readonly availableTo: Date | null;
  readonly status: ResourceStatus;
  readonly endedAt: Date | null;
  readonly reason: string | null;
}
