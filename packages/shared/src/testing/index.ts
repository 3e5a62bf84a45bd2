export * from './scratch-database.js';
export * from './test-service.js';
export * from './viewers.js';
