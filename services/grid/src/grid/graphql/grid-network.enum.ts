import { registerEnumType } from 'type-graphql';
import { GridNetwork } from '../grid.js';

registerEnumType(GridNetwork, {
  name: 'GridNetwork',
  description: '三网合一: the networks that one grid carries. Source: account of 锦州.',
  valuesConfig: {
    SAFETY: { description: '安全网: public safety.' },
    MANAGEMENT: { description: '管理网: city management.' },
    PARTY: { description: '党建网: party building.' },
  },
});

export { GridNetwork };
