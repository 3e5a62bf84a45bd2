/** A schema with every way to state a cost, and with an interface and a union. */
export const COST_SDL = /* GraphQL */ `
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(
    assumedSize: Int
    slicingArguments: [String!]
    sizedFields: [String!]
    requireOneSlicingArgument: Boolean = true
  ) on FIELD_DEFINITION
  type Query {
    grid(id: ID): Grid
    grids(first: Int! = 20): GridConnection
      @listSize(
        slicingArguments: ["first"]
        sizedFields: ["nodes", "edges"]
        requireOneSlicingArgument: false
      )
    workers: [Worker!] @listSize(assumedSize: 50)
    words: [String!] @listSize(assumedSize: 50)
    notes: [Note!]
    party: Party
    parties: [Party!] @listSize(assumedSize: 5)
    named: Named
    latest(first: Int, last: Int): [Note!] @listSize(slicingArguments: ["first", "last"])
    recent(first: Int, last: Int): [Note!]
      @listSize(assumedSize: 7, slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
    sum(deep: Boolean @cost(weight: 3)): Figure @cost(weight: 25)
  }
  type Mutation {
    rename(name: String): RenamePayload @cost(weight: 10)
  }
  type RenamePayload {
    grid: Grid
    userErrors: [Note!]!
  }
  type GridConnection {
    nodes: [Grid!]!
    edges: [GridEdge!]!
    pageInfo: PageInfo!
    totalCount: Int @cost(weight: 5)
  }
  type GridEdge {
    node: Grid!
    cursor: String!
  }
  type PageInfo {
    hasNextPage: Boolean!
  }
  type Grid {
    name: String
    box: [Float!]
    map: Drawing
    figure: Figure
    neighbour: Grid
    workers: [Worker!]! @listSize(assumedSize: 50)
    grids(first: Int! = 20): GridConnection
      @listSize(
        slicingArguments: ["first"]
        sizedFields: ["nodes", "edges"]
        requireOneSlicingArgument: false
      )
  }
  type Worker implements Named {
    name: String
    grid: Grid
  }
  type Note {
    text: String
  }
  interface Named {
    name: String
  }
  type Body implements Named {
    name: String
    grids(first: Int! = 20): GridConnection
      @listSize(
        slicingArguments: ["first"]
        sizedFields: ["nodes", "edges"]
        requireOneSlicingArgument: false
      )
  }
  union Party = Body | Worker
  type Figure @cost(weight: 4) {
    value: Float
  }
  scalar Drawing @cost(weight: 2)
`;
