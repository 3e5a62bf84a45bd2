import { buildSubgraph, type Subgraph } from '@governance/shared';
import { coBuildingResolvers } from './co-building/graphql/co-building-resolvers.js';
import type { CoBuildingServices } from './co-building/co-building-services.js';
import { entities } from './federation/entities.js';
import { GridReference } from './federation/references.js';
import { treeResolvers, type TreeServices } from './wiring/graphql/tree-resolvers.js';
import { jointWorkResolvers, type JointWorkServices } from './wiring/graphql/joint-work-resolvers.js';
import { registerResolvers, type RegisterServices } from './wiring/graphql/register-resolvers.js';
import { evaluationResolvers, type EvaluationServices } from './wiring/graphql/evaluation-resolvers.js';
import { dutiesResolvers, type DutiesServices } from './wiring/graphql/duties-resolvers.js';
import { unitsResolvers, type UnitsServices } from './wiring/graphql/units-resolvers.js';

/** What the resolvers call. */
export interface OrganizationServices
  extends
    CoBuildingServices,
    TreeServices,
    JointWorkServices,
    RegisterServices,
    EvaluationServices,
    DutiesServices,
    UnitsServices {}

/** The organization subgraph. Can be described without a database: nothing is called before a request comes. */
export const createSchema = (services: OrganizationServices): Subgraph =>
  buildSubgraph({
    resolvers: [
      ...treeResolvers(services),
      ...jointWorkResolvers(services),
      ...registerResolvers(services),
      ...evaluationResolvers(services),
      ...dutiesResolvers(services),
      ...unitsResolvers(services),
      ...coBuildingResolvers(services),
    ],
    entities,
    // Nothing here points to a grid; we only add to it.
    orphanedTypes: [GridReference],
  });
