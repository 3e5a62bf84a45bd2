export { serviceRequestsDatabase } from './database/database.js';
export { createSchema as createServiceRequestsSchema } from './schema.js';
export { openServiceRequestsService } from './service.js';
