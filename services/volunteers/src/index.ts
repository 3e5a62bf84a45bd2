export { volunteersDatabase } from './database/database.js';
export { loadDemo as loadVolunteersDemo } from './demo/load-demo.js';
export { createSchema as createVolunteersSchema } from './schema.js';
export { openVolunteersService } from './service.js';
export { encryptedIdentity } from './volunteer/persistence/encrypted-identity.js';
