import { registerEnumType } from 'type-graphql';
import { SearchMode } from '../search-mode.js';

registerEnumType(SearchMode, {
  name: 'SearchMode',
  description: 'Where in a name what somebody typed is looked for.',
  valuesConfig: {
    CONTAINS: { description: 'Anywhere.' },
    PREFIX: {
      description: 'At its beginning: for suggestions while somebody types, and quick in a whole city.',
    },
  },
});

export { SearchMode };
