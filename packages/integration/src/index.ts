export * from './change-routes.js';
export type { ChangeSource } from './change-source.js';
export * from './integration-routes.js';
