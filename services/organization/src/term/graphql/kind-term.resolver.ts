import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { JointBodyType } from '../../joint-body/graphql/joint-body.type.js';
import type { JointBody } from '../../joint-body/joint-body.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import { TermNoun } from '../term-noun.js';
import type { Term } from '../term.js';
import { wordKey } from '../words-for.js';
import { TermType } from './term.type.js';

const KIND_TERM =
  'its place’s own word for its kind, else that of a place above, else the common one; null when there is none.';

/** Adds `Organization.kindTerm`. */
@Resolver(() => OrganizationType)
export class OrganizationKindTermResolver {
  @FieldResolver(() => TermType, { nullable: true, description: `当地称谓: ${KIND_TERM}` })
  async kindTerm(
    @Root() { kind, divisionCode }: Organization,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Term | null> {
    const key = wordKey({ noun: TermNoun.ORGANIZATION_KIND, pointsTo: kind, divisionCode });
    return (await loaders.placeWord.load(key))?.term ?? null;
  }
}

/** Adds `JointBody.kindTerm`. */
@Resolver(() => JointBodyType)
export class JointBodyKindTermResolver {
  @FieldResolver(() => TermType, { nullable: true, description: `当地称谓: ${KIND_TERM}` })
  async kindTerm(
    @Root() { kind, divisionCode }: JointBody,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Term | null> {
    const key = wordKey({ noun: TermNoun.JOINT_BODY_KIND, pointsTo: kind, divisionCode });
    return (await loaders.placeWord.load(key))?.term ?? null;
  }
}
