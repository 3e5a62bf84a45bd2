import { Audience, connectionType } from '@governance/shared';
import { Field, Float, ObjectType } from 'type-graphql';
import { FigureQualifier } from './figure-qualifier.enum.js';

/** A figure that an account of a place printed, as the graph shows it. */
@Audience('open')
@ObjectType('ReportedFigure', {
  description:
    '公布数据: a figure as a published account of a place prints it, to be read beside what the records give. Stated by the account, not counted by this system.',
})
export class ReportedFigureType {
  @Field(() => Float, { description: '数值: the number, in `unit`.' })
  readonly value!: number;

  @Field(() => FigureQualifier, { description: 'How exactly the account puts it.' })
  readonly qualifier!: FigureQualifier;

  @Field(() => String, {
    description:
      '计量单位: an English noun or a quotient of two, e.g. `person`, `percent` (0 to 100), `hour/year`.',
  })
  readonly unit!: string;

  @Field(() => String, {
    nullable: true,
    description:
      '统计期: the period that it is for: a year `2020`, a quarter `2019-Q2`, or from and to `2019/2020`. Null when the account prints none.',
  })
  readonly period!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '备注: what else the account says of the figure, in English; null when nothing.',
  })
  readonly note!: string | null;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly metricCode!: string;
  readonly account!: string;
}

/** A page of published figures. */
export const ReportedFigureConnectionType = connectionType(
  ReportedFigureType,
  'ReportedFigure',
  'published figures',
);
