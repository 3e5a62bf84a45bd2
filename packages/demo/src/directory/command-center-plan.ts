/** A post of a command centre. */
export interface CommandPostPlan {
  readonly name: string;
  readonly duties: readonly string[];
  readonly established: number;
  readonly actual: number;
}

/** A command centre that stands on the anchor day. */
export interface CommandCenterPlan {
  readonly id: string;
  readonly divisionCode: string;
  /** 1 at the top. */
  readonly level: number;
  readonly parentId: string | null;
  /** Ids of those above it, from the top. */
  readonly path: readonly string[];
  readonly name: string;
  readonly functions: readonly string[];
  readonly posts: readonly CommandPostPlan[];
  readonly organizationId: string | null;
  readonly openedAt: Date;
}

/** The levels of the command centres of a city, from the top. */
export interface CommandLadderPlan {
  readonly cityCode: string;
  readonly levels: readonly string[];
}
