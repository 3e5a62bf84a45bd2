export { organizationDatabase } from './database/database.js';
export { loadDemo as loadOrganizationDemo } from './demo/load-demo.js';
export { loadLevelSchemes } from './level-scheme/persistence/load-level-schemes.js';
export { readLevelSchemes } from './level-scheme/read-level-schemes.js';
export { loadReportedFigures } from './reported-figure/persistence/load-reported-figures.js';
export { readReportedFigures } from './reported-figure/read-reported-figures.js';
export { createSchema as createOrganizationSchema } from './schema.js';
export { openOrganizationService } from './service.js';
