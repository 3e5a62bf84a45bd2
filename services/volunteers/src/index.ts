export { volunteersDatabase } from './database/database.js';
export { createSchema as createVolunteersSchema } from './schema.js';
export { openVolunteersService } from './service.js';
