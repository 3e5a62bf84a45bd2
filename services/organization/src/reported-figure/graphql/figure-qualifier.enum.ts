import { registerEnumType } from 'type-graphql';
import { FigureQualifier } from '../figure-qualifier.js';

registerEnumType(FigureQualifier, {
  name: 'FigureQualifier',
  description: '数字表述: how exactly an account puts a figure.',
  valuesConfig: {
    EXACT: { description: '恰为: the number itself.' },
    AT_LEAST: { description: '余、多、以上: the number or more.' },
    ABOUT: { description: '约: the number, roughly.' },
    NEARLY: { description: '近: a little less than the number.' },
  },
});

export { FigureQualifier };
