export * from './embedded-postgres.js';
export * from './provision/database-urls.js';
export * from './provision/grant-database.js';
export * from './provision/provision-databases.js';
export * from './provision/server-version.js';
export * from './remove-embedded-postgres.js';
