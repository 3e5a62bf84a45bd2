export { serviceRequestsDatabase } from './database/database.js';
export { loadDemo as loadServiceRequestsDemo } from './demo/load-demo.js';
export { createSchema as createServiceRequestsSchema } from './schema.js';
export { openServiceRequestsService } from './service.js';
export {
  storeProvisionalYears,
  storeWorkingYears,
} from './working-calendar/persistence/sql-working-calendar.repository.js';
export { readStatutoryDays } from './working-calendar/read-statutory-days.js';
export { readWorkingDays } from './working-calendar/read-working-days.js';
export { encryptedContacts } from './reporter-contact/persistence/encrypted-contacts.js';
