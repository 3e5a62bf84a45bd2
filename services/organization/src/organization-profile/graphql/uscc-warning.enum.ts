import { registerEnumType } from 'type-graphql';
import { UsccWarning } from '../uscc-warning.js';

registerEnumType(UsccWarning, {
  name: 'UsccWarning',
  description:
    '代码存疑: what is doubtful about a unified social credit code that was accepted all the same.',
  valuesConfig: {
    CHECKSUM: {
      description:
        '校验位不符: its check character is wrong, as in codes of the pilot era; imported by a machine.',
    },
    ORGANIZATION_CODE: {
      description: '组织机构代码校验不符: the organization code inside it does not bear its own check.',
    },
  },
});

export { UsccWarning };
