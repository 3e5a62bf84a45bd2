export { organizationDatabase } from './database/database.js';
export { loadDemo as loadOrganizationDemo } from './demo/load-demo.js';
export { loadReportedFigures } from './reported-figure/persistence/load-reported-figures.js';
export { loadRegisterKinds } from './register-kind/persistence/load-register-kinds.js';
export { readRegisterKinds } from './register-kind/read-register-kinds.js';
export { readReportedFigures } from './reported-figure/read-reported-figures.js';
export { createSchema as createOrganizationSchema } from './schema.js';
export { openOrganizationService } from './service.js';
