import { Audience } from '@governance/shared';
import { ObjectType } from 'type-graphql';

/** Who made a request, as the graph shows it. Its fields come from the resolver. */
@Audience('value')
@ObjectType('ServiceRequestReporter', {
  description:
    '反映人: who made a request. Shown in full to those who handle it and to the reporter; each such reading is recorded.',
})
export class ReporterType {}
