const { join } = require('node:path');
const tsx = require('tsx/cjs/api');
const { testMatch, ...shared } = require('./jest.config.cjs');

// Jest reads this file as it is, and so cannot read TypeScript from here.
const { writeTestGroups } = tsx.require('./scripts/test-groups/groups.ts', __filename);
writeTestGroups(__dirname, join(__dirname, '.test-groups'));

/**
 * What `npm test` without arguments runs: the tests of `jest.config.cjs`, many files at a time.
 * @type {import('jest').Config}
 */
module.exports = { ...shared, testMatch: ['<rootDir>/.test-groups/*.test.js'] };
