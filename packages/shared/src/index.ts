export * from './codes/division-code.js';
export * from './config/read-env.js';
export * from './errors/domain-error.js';
export * from './time/period.js';
export * from './trust/audience.js';
export * from './trust/envelope.js';
export * from './trust/viewer.js';
