import { registerEnumType } from 'type-graphql';
import { EmployeesBand } from '../employees-band.js';

registerEnumType(EmployeesBand, {
  name: 'EmployeesBand',
  description: 'About how many people work there (从业人员规模).',
  valuesConfig: {
    UNDER_10: { description: '10 人以下: fewer than 10.' },
    FROM_10_TO_49: { description: '10 至 49 人: 10 to 49.' },
    FROM_50_TO_99: { description: '50 至 99 人: 50 to 99.' },
    FROM_100_TO_299: { description: '100 至 299 人: 100 to 299.' },
    FROM_300: { description: '300 人及以上: 300 or more.' },
  },
});

export { EmployeesBand };
