export { organizationDatabase } from './database/database.js';
export { loadDemo as loadOrganizationDemo } from './demo/load-demo.js';
export { loadReportedFigures } from './reported-figure/persistence/load-reported-figures.js';
export { readReportedFigures } from './reported-figure/read-reported-figures.js';
export { loadTerms } from './term/persistence/load-terms.js';
export { readTerms } from './term/read-terms.js';
export { createSchema as createOrganizationSchema } from './schema.js';
export { openOrganizationService } from './service.js';
