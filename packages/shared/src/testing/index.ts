export { atTheEnd } from './at-the-end.js';
export * from './protection-faults.js';
export * from './scratch-database.js';
export * from './silent-log.js';
export * from './solve-sums.js';
export * from './test-service.js';
export * from './viewers.js';
