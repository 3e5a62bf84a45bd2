/** A county-level division of the demonstration. */
export interface CountyPlace {
  readonly code: string;
  readonly name: string;
}

/** A township-level division with the county it lies in. */
export interface TownshipPlace extends CountyPlace {
  readonly county: CountyPlace;
}

/** A community or village with the township it lies in. */
export interface CommunityPlace extends CountyPlace {
  readonly township: TownshipPlace;
}
