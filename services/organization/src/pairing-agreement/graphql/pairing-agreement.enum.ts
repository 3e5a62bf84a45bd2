import { registerEnumType } from 'type-graphql';
import { AgreementAction, AgreementStatus } from '../pairing-agreement.js';

registerEnumType(AgreementStatus, {
  name: 'AgreementStatus',
  description: 'Where an agreement stands.',
  valuesConfig: {
    SIGNED: { description: '已签订: signed, and active until its year ends.' },
    COMPLETED: { description: '已完成: what was agreed was done.' },
    TERMINATED: { description: '已终止: ended before that; another one may be signed for the year.' },
  },
});

registerEnumType(AgreementAction, {
  name: 'AgreementAction',
  description: 'What can be done with an agreement, by officers of the community’s place and their machines.',
  valuesConfig: {
    COMPLETE: { description: '完成: `completeAgreement`, SIGNED to COMPLETED.' },
    TERMINATE: { description: '终止: `terminateAgreement`, SIGNED to TERMINATED.' },
  },
});

export { AgreementAction, AgreementStatus };
