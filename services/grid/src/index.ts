export { gridDatabase } from './database/database.js';
export { loadDemo as loadGridDemo } from './demo/load-demo.js';
export { loadDivisions } from './division/persistence/load-divisions.js';
export { createSchema as createGridSchema } from './schema.js';
export { openGridService } from './service.js';
