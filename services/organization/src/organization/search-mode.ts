/** Where in a name what somebody typed is looked for. */
export enum SearchMode {
  CONTAINS = 'CONTAINS',
  PREFIX = 'PREFIX',
}
