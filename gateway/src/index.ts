export { createGateway, type Gateway, type GatewayOptions, type GatewaySettings } from './gateway.js';
export { type GatewayConfig, GatewayEnvironment } from './config.js';
export { type DevIssuerConfig, DevIssuerEnvironment } from './dev-issuer/config.js';
export {
  DevelopmentIssuer,
  type DevelopmentIssuerOptions,
  type IssuedToken,
} from './dev-issuer/development-issuer.js';
export { DevelopmentKey } from './dev-issuer/development-key.js';
export { devRoutes, type DevVariables, type OperationExample } from './dev-issuer/dev-routes.js';
export { type Ask, GraphPlaces } from './dev-issuer/graph-places.js';
export { PEOPLE, type Person, type PersonName } from './dev-issuer/people.js';
export type { Placement, Places } from './dev-issuer/places.js';
export { Identity } from './identity/identity.js';
export { remoteIssuer, type TrustedIssuer } from './identity/trusted-issuer.js';
export { type GatewayLimits, readLimits } from './limits/gateway-limits.js';
export { createLogger } from './logger.js';
export { clientsOnDatabase } from './clients/command/clients-on-database.js';
export { UsageError } from './clients/command/command-options.js';
export { prepareGatewayDatabase } from './database/prepare-gateway-database.js';
export { readSupergraph, startGateway } from './start-gateway.js';
export type { SubgraphTarget } from './subgraphs/subgraph-target.js';
export { operationExamples } from './dev-issuer/operation-examples.js';
