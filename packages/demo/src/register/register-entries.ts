import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { demoId, organizationId } from '../chance/demo-id.js';
import { type Random, randomOf } from '../chance/random.js';
import { DEPARTMENT_KEYS } from '../organizations/department.js';
import { communityName, communityStem } from '../places/place-name.js';
import { type CommunityPlace } from '../places/place.js';
import { type DemoRegisterKind, type RegisterEntryPlan } from './register-entry-plan.js';

/** What upper levels ask for, without the word for the form that it comes in. */
const SUBJECTS = ['沿街商铺', '独居老人帮扶', '消防设施', '志愿服务时长', '垃圾分类', '流动摊点'] as const;
const FORMS: Readonly<Record<'DATA_REQUEST' | 'REPORT_DEMAND' | 'RESPONSIBILITY_LETTER', string>> = {
  DATA_REQUEST: '台账',
  REPORT_DEMAND: '统计表',
  RESPONSIBILITY_LETTER: '责任状',
};
const BRANDS = ['邻里驿站', '敲门送暖', '周末课堂', '板凳议事', '爱心便民日'] as const;

const CLEARED_SHARE = 0.25;
const AGAIN_SHARE = 0.4;

/** What a community's register holds: a fund, a contact point, a brand, and what departments asked of it. */
export function registerEntriesOf(
  community: CommunityPlace,
  context: DemoContext,
): readonly RegisterEntryPlan[] {
  const random = randomOf('register', community.code);
  const { township } = community;
  const make = makerOf(community);
  const lasting = () => daysBefore(context.anchor, random.integer(40, 700));
  return [
    make('FUND_ALLOCATED', {
      title: '服务群众专项经费',
      organizationId: organizationId(community.code, 'committee'),
      quantity: random.integer(4, 30) * 10_000,
      validFrom: lasting(),
    }),
    make('LIAISON_ASSIGNMENT', {
      title: `${communityName(community)}党建联系点`,
      organizationId: organizationId(township.code, 'committee'),
      validFrom: lasting(),
    }),
    make('SERVICE_BRAND', {
      title: `${communityStem(community)}${random.pick(BRANDS)}`,
      organizationId: organizationId(community.code, 'committee'),
      validFrom: lasting(),
    }),
    ...demandsOf(community, context, random),
  ];
}

/** Two or three demands of the last year, the oldest first; often one of them comes again from another department. */
function demandsOf(
  community: CommunityPlace,
  { anchor }: DemoContext,
  random: Random,
): readonly RegisterEntryPlan[] {
  const county = community.township.county.code;
  const make = makerOf(community);
  const departments = random.pickSome(DEPARTMENT_KEYS, 4).map((key) => organizationId(county, key));
  const subjects: readonly string[] = random.pickSome(SUBJECTS, random.integer(2, 3));
  const askedFor = random.happens(AGAIN_SHARE) ? [...subjects, subjects[0] ?? ''] : subjects;
  const demands: RegisterEntryPlan[] = [];
  for (const [index, subject] of askedFor.entries()) {
    const kind = random.weighted({ DATA_REQUEST: 50, REPORT_DEMAND: 35, RESPONSIBILITY_LETTER: 15 });
    const validFrom = daysBefore(anchor, 330 - index * 80 - random.integer(0, 60));
    const earlier = demands.find((demand) => demand.subject === subject);
    demands.push(
      make(kind, {
        title: `报送${subject}${FORMS[kind]}`,
        organizationId: departments[index] ?? organizationId(county, 'government'),
        subject,
        repeatsId: earlier?.id ?? null,
        validFrom,
        clearedAt: random.happens(CLEARED_SHARE) ? daysBefore(anchor, random.integer(1, 20)) : null,
      }),
    );
  }
  return demands;
}

type Stated = Pick<RegisterEntryPlan, 'title' | 'organizationId' | 'validFrom'> & Partial<RegisterEntryPlan>;

const makerOf =
  ({ code }: CommunityPlace) =>
  (kind: DemoRegisterKind, stated: Stated): RegisterEntryPlan => ({
    id: demoId('RegisterEntry', code, `${kind}|${stated.title}|${stated.organizationId}`, stated.validFrom),
    divisionCode: code,
    kind,
    quantity: null,
    subject: null,
    repeatsId: null,
    clearedAt: null,
    ...stated,
  });
