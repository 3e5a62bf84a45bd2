import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { DIRECTORY_EPOCH, demoId, organizationId } from '../chance/demo-id.js';
import { type Random, randomOf } from '../chance/random.js';
import { contactPhone } from '../people/contact-phone.js';
import { devSubject } from '../people/dev-subject.js';
import { personNames } from '../people/person-name.js';
import { type CommunityPlace } from '../places/place.js';
import { SKILLS } from '../words/volunteer-words.js';
import { hoursOf } from './hours.js';
import { type VolunteerPlan } from './volunteer-plan.js';

const LEAST = 5;
const MOST = 30;
const MEMBER_SHARE = 0.45;

/** Where the volunteers of a community may be at home. */
export interface VolunteerHomes {
  /** Members of the joint body: each is the home of at least one. */
  readonly memberIds: readonly string[];
  readonly branchIds: readonly string[];
}

/** The volunteers of a community with their hours, 5 to 30. */
export function volunteersOf(
  community: CommunityPlace,
  { memberIds, branchIds }: VolunteerHomes,
  context: DemoContext,
): readonly VolunteerPlan[] {
  const random = randomOf('volunteers', community.code);
  const count = Math.max(random.integer(LEAST, MOST), memberIds.length);
  const homes = [...memberIds, ...branchIds];
  return personNames(random, count).map((displayName, index) => {
    const id = demoId('Volunteer', community.code, String(index + 1), DIRECTORY_EPOCH);
    const registeredDaysAgo = index === 0 ? random.integer(370, 800) : random.integer(5, 800);
    const homeOrganizationId = memberIds[index] ?? random.pick(homes);
    return {
      id,
      divisionCode: community.code,
      subject: index === 0 ? devSubject('volunteer', community.code) : null,
      displayName,
      // From a stream of its own, so that everything else stays as it is.
      phone: contactPhone(randomOf('volunteer-phone', id)),
      homeOrganizationId,
      ageBand: random.weighted({ AGE_18_29: 22, AGE_30_44: 33, AGE_45_59: 27, AGE_60_PLUS: 18 }),
      skills: skillsOf(random),
      partyMember: branchIds.includes(homeOrganizationId) || random.happens(MEMBER_SHARE),
      registeredAt: daysBefore(context.anchor, registeredDaysAgo - 0.5),
      hours: hoursOf({
        volunteerId: id,
        divisionCode: community.code,
        confirmer: organizationId(community.code, 'committee'),
        registeredDaysAgo,
        leastRecords: index === 0 ? 3 : 0,
        context,
        random,
      }),
    };
  });
}

const skillsOf = (random: Random): readonly string[] =>
  random.pickSome(SKILLS, random.integer(0, 3)).map(({ code }) => code);
