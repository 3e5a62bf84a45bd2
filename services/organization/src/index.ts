export { organizationDatabase } from './database/database.js';
export { createSchema as createOrganizationSchema } from './schema.js';
export { openOrganizationService } from './service.js';
