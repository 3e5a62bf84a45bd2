import { SUBGRAPHS, type SubgraphName } from '@governance/shared';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const LINK = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@tag", "@listSize"])
scalar DivisionCode`;

/** Four subgraphs of the real shape, small enough to read at once. */
export const TEST_SDL: Readonly<Record<SubgraphName, string>> = {
  organization: `${LINK}
    type Query {
      organization(id: ID!): Organization @tag(name: "open")
      organizations(filter: OrganizationFilter, first: Int = 20): OrganizationConnection
        @tag(name: "open")
        @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
      auditTrail: [String!] @tag(name: "audit")
    }
    input OrganizationFilter { divisionCode: DivisionCode, kind: OrganizationKind }
    enum OrganizationKind {
      WORK_COMMITTEE COMMUNITY_WORK_COMMITTEE COMMITTEE GENERAL_BRANCH DEPARTMENT ENTERPRISE PUBLIC_INSTITUTION
    }
    enum JointBodyKind { COMMUNITY_BIG_COMMITTEE }
    type Organization @key(fields: "id") @tag(name: "open") {
      id: ID!
      name: String!
      kind: OrganizationKind!
      secretary: String @tag(name: "personal")
    }
    type OrganizationConnection @tag(name: "value") { nodes: [Organization!]! }
    type Division @key(fields: "code") @tag(name: "open") {
      code: DivisionCode!
      jointBodies(kind: JointBodyKind, first: Int = 20): JointBodyConnection
      organizations(first: Int = 20): OrganizationConnection
    }
    type JointBodyConnection @tag(name: "value") { nodes: [JointBody!]! }
    type JointBody @tag(name: "open") { name: String! members(first: Int = 20): JointMemberConnection! }
    type JointMemberConnection @tag(name: "value") { nodes: [JointMember!]! }
    type JointMember @tag(name: "open") { role: String! organization: Organization }`,
  grid: `${LINK}
    type Query { division(code: DivisionCode!): Division @tag(name: "open") }
    enum DivisionLevel { PROVINCE PREFECTURE COUNTY TOWNSHIP COMMUNITY }
    type Division @key(fields: "code") @tag(name: "open") {
      code: DivisionCode!
      name: String!
      level: DivisionLevel!
      ancestors: [Division!]!
      children(first: Int = 20): DivisionConnection
      grids(first: Int = 20): GridConnection
    }
    type DivisionConnection @tag(name: "value") { nodes: [Division!]! }
    type GridConnection @tag(name: "value") { nodes: [Grid!]! }
    type Grid @key(fields: "id") @tag(name: "open") { id: ID! name: String! }`,
  'service-requests': `${LINK}
    type Query { serviceRequest(number: String!): ServiceRequest @tag(name: "internal") }
    type Mutation { createServiceRequest(title: String!): ServiceRequest @tag(name: "internal") }
    type Grid @key(fields: "id") @tag(name: "open") {
      id: ID!
      serviceRequests(first: Int = 20): ServiceRequestConnection @tag(name: "internal")
      requestCount: Int
    }
    type ServiceRequestConnection @tag(name: "value") { nodes: [ServiceRequest!]! totalCount: Int }
    type ServiceRequest @key(fields: "id") @tag(name: "internal") { id: ID! number: String! title: String! }`,
  volunteers: `${LINK}
    type Query { volunteerCount: Int @tag(name: "open") }
    type Organization @key(fields: "id") @tag(name: "open") { id: ID! volunteers: VolunteerConnection }
    type VolunteerConnection @tag(name: "value") { totalCount: Int }`,
};

/** The four, composed as the build composes the real ones; `added` is put behind the schemas of some. */
export function testSupergraph(added: Readonly<Partial<Record<SubgraphName, string>>> = {}): string {
  const services = SUBGRAPHS.map((name) => ({
    name,
    typeDefs: parse(`${TEST_SDL[name]}\n${added[name] ?? ''}`),
    url: `http://${name}.invalid`,
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl !== undefined) return supergraphSdl;
  throw new Error(errors.map(({ message }) => message).join('\n'));
}
