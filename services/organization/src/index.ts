export { organizationDatabase } from './database/database.js';
export { loadDemo as loadOrganizationDemo } from './demo/load-demo.js';
export { createSchema as createOrganizationSchema } from './schema.js';
export { openOrganizationService } from './service.js';
