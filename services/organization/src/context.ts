import type { SubgraphRequest } from '@governance/shared';
import { coBuildingLoaders, type CoBuildingRepositories } from './co-building/co-building-loaders.js';
import { treeLoaders, type TreeRepositories } from './wiring/tree-loaders.js';
import { jointWorkLoaders, type JointWorkRepositories } from './wiring/joint-work-loaders.js';
import { registerLoaders, type RegisterRepositories } from './wiring/register-loaders.js';
import { evaluationLoaders, type EvaluationRepositories } from './wiring/evaluation-loaders.js';
import { dutiesLoaders, type DutiesRepositories } from './wiring/duties-loaders.js';
import { unitsLoaders, type UnitsRepositories } from './wiring/units-loaders.js';

/** Where this subgraph's nouns are stored. */
export interface Repositories
  extends
    TreeRepositories,
    JointWorkRepositories,
    RegisterRepositories,
    EvaluationRepositories,
    DutiesRepositories,
    UnitsRepositories {
  readonly coBuilding: CoBuildingRepositories;
}

/** What every resolver of this subgraph may use besides its own dependencies. One per request. */
export type OrganizationContext = ReturnType<ReturnType<typeof createContext>>;

/** Makes the context of one request: who asks, and loaders that join its reads into few statements. */
export const createContext = (repositories: Repositories) => (request: SubgraphRequest) => ({
  viewer: request.viewer,
  requestId: request.requestId,
  loaders: {
    ...coBuildingLoaders(repositories.coBuilding, request.viewer),
    ...treeLoaders(repositories),
    ...jointWorkLoaders(repositories, request),
    ...registerLoaders(repositories, request),
    ...evaluationLoaders(repositories, request),
    ...dutiesLoaders(repositories, request),
    ...unitsLoaders(repositories),
  },
});
