import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VERSION } from '../../co-building/graphql/descriptions.js';
import { payloadType } from '../../co-building/graphql/payload.type.js';
import { ProjectStatus } from './project-item.enum.js';

/** A project, as the graph shows it. */
@Key('id')
@Audience('internal')
@ObjectType('ProjectItem', {
  description:
    '项目: what organizations carry out together, an entry of the list of projects (项目清单). For those who govern the place and the organizations that are party to it.',
})
export class ProjectItemType {
  @Field(() => ID, { description: 'Stable id; what others refer to.' })
  readonly id!: string;

  @Field(() => String, { description: 'In a few words.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'More about it; null when nothing was said.' })
  readonly description!: string | null;

  @Field(() => Boolean, { description: '招投标: whether who carries it out is found by tender.' })
  readonly tendered!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is to begin; null when not set.' })
  readonly plannedFrom!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is to be done; null when not set.' })
  readonly plannedTo!: Date | null;

  @Field(() => ProjectStatus, { description: 'Where it stands.' })
  readonly status!: ProjectStatus;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was completed or cancelled; null until then.',
  })
  readonly endedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was said with the last move; null when nothing was.',
  })
  readonly reason!: string | null;

  @Field(() => Int, { description: VERSION })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly categoryCode!: string;
  readonly leaderId!: string;
  readonly agreementId!: string | null;
}

/** A page of projects. */
export const ProjectItemConnectionType = connectionType(ProjectItemType, 'ProjectItem', 'projects');

const project = { field: 'projectItem', what: 'The project', type: ProjectItemType };

/** Result of `planProject`. */
export const PlanProjectPayload = payloadType('planProject', project);
/** Result of `startProject`. */
export const StartProjectPayload = payloadType('startProject', project);
/** Result of `completeProject`. */
export const CompleteProjectPayload = payloadType('completeProject', project);
/** Result of `cancelProject`. */
export const CancelProjectPayload = payloadType('cancelProject', project);
