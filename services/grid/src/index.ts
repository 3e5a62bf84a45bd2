export { gridDatabase } from './database/database.js';
export { createSchema as createGridSchema } from './schema.js';
export { openGridService } from './service.js';
