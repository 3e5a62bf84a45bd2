import { type MetricDefinition, MetricDefinitionType, metricNamed } from '@governance/shared';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { DivisionReference } from '../../federation/references.js';
import { accountNamed } from '../published-account.js';
import type { ReportedFigure } from '../reported-figure.js';
import { ReportedFigureType } from './reported-figure.type.js';

/** What a published figure is of, and who published it. */
@Resolver(() => ReportedFigureType)
export class ReportedFigureResolver {
  @FieldResolver(() => MetricDefinitionType, {
    nullable: true,
    description:
      'What the number means, in the newest version; null when the registry does not have it any more.',
  })
  metric(@Root() { metricCode }: ReportedFigure): MetricDefinition | null {
    return metricNamed(metricCode);
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place that it is of.' })
  division(@Root() { divisionCode }: ReportedFigure): DivisionReference | null {
    return { code: divisionCode };
  }

  @FieldResolver(() => String, {
    description: '来源: the account, as its place and date in words, e.g. `云南昆明西山区 2021-07`.',
  })
  account(@Root() { account }: ReportedFigure): string {
    return accountNamed(account) ?? account;
  }
}
