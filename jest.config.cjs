const swc = JSON.parse(require('node:fs').readFileSync(`${__dirname}/.swcrc`, 'utf8'));
/** Packages that most tests never use and that are long to load: a test that uses one loads it then. */
const SELDOM_USED = [
  '@apollo/composition',
  '@apollo/gateway',
  '@apollo/server',
  '@apollo/server/plugin/disabled',
  '@as-integrations/fastify',
  'fastify',
  'jose',
  'undici',
];

/** @type {import('jest').Config} */
module.exports = {
  testMatch: [
    '<rootDir>/{packages,services}/*/src/**/*.test.ts',
    '<rootDir>/{gateway,standalone,scripts,bench}/**/*.test.ts',
  ],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  setupFiles: ['reflect-metadata'],
  setupFilesAfterEnv: ['<rootDir>/packages/shared/src/testing/jest-after-all.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['source', 'require', 'node', 'node-addons'] },
  // These are published as ES modules alone.
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|uuid|sql-template-tag|clipper2-ts|flatbush|flatqueue|robust-predicates)/)',
  ],
  transform: {
    '^.+\\.[tj]s$': ['@swc/jest', { ...swc, module: { ...swc.module, lazy: SELDOM_USED }, swcrc: false }],
  },
  globalSetup: '<rootDir>/packages/embedded-postgres/jest-global-setup.cjs',
  globalTeardown: '<rootDir>/packages/embedded-postgres/jest-global-teardown.cjs',
  // Half of a test's time is the database's: all cores have work, by default one would idle.
  maxWorkers: '100%',
  testTimeout: 30_000,
};
