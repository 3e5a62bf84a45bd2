import fc from 'fast-check';
import { demoContext } from './chance/demo-context.js';
import { type CommunityPlan, communityPlan } from './community-plan.js';
import { allCommunities } from './testing/real-places.js';

const context = demoContext(new Date('2025-06-30T15:00:00+08:00'));

const everyCommunity = (check: (plan: CommunityPlan) => void) => {
  fc.assert(
    fc.property(fc.constantFrom(...allCommunities), (place) => {
      check(communityPlan(place, context));
    }),
    { numRuns: 40 },
  );
};

const textsOf = (plan: CommunityPlan): readonly string[] => [
  ...plan.organizations.map(({ name }) => name),
  ...plan.newSectors.map(({ name }) => name),
  ...plan.quarters.map(({ name }) => name),
  ...plan.grids.map(({ name }) => name),
  ...textsOfDirectory(plan.directory),
  ...[...plan.lists.needs, ...plan.lists.resources, ...plan.lists.projects].map(({ title }) => title),
  ...plan.requests.flatMap(({ title, description, timeline }) => [
    title,
    description,
    ...timeline.flatMap(({ actorName, reason }) => [actorName, reason ?? '']),
  ]),
  ...plan.venues.flatMap(({ name, address, services }) => [name, address, ...services.map((it) => it.name)]),
  ...plan.registerEntries.flatMap(({ title, subject }) => [title, subject ?? '']),
  ...plan.volunteers.flatMap(({ hours }) => hours.map(({ title }) => title)),
  ...textsOfWork(plan.jointBody.work),
  ...plan.benefits.wishes.flatMap(({ title, wisherLabel }) => [title, wisherLabel]),
  ...[...plan.benefits.deeds, ...plan.benefits.opinions].map(({ title }) => title),
  ...plan.benefits.station.items.map(({ name }) => name),
  ...plan.benefits.honors.map(({ citation }) => citation),
];

const textsOfDirectory = (directory: CommunityPlan['directory']): readonly string[] => [
  ...directory.commandCenters.flatMap(({ name, functions }) => [name, ...functions]),
  ...directory.roadSegments.flatMap((it) => [it.name, it.fromDescription, it.toDescription]),
  ...directory.frontageAgreements.map(({ unitName }) => unitName),
  ...directory.serviceStations.flatMap((it) => [it.name, it.address, it.openingHours]),
  ...directory.broadcasts.flatMap(({ title, topic }) => [title, topic]),
];

const textsOfWork = ({ matters, deliberations }: CommunityPlan['jointBody']['work']): readonly string[] => [
  ...matters.flatMap(({ title, description, category, decision, timeline }) => [
    ...[title, description, category, decision ?? ''],
    ...timeline.map(({ reason }) => reason ?? ''),
  ]),
  ...deliberations.flatMap(({ title, topic, steps, opinions }) => [
    ...[title, topic],
    ...steps.flatMap(({ decision, notice }) => [decision ?? '', notice ?? '']),
    ...opinions.map(({ text }) => text),
  ]),
];

const peopleOf = (plan: CommunityPlan): readonly string[] =>
  [...plan.workers, ...plan.volunteers, ...plan.contacts].map(({ displayName }) => displayName);

describe('invented texts', () => {
  it('hold no resident ID, bank card or phone number: never more than two digits in a row', () => {
    everyCommunity((plan) => {
      expect(textsOf(plan).filter((text) => /\d{3}/.test(text))).toEqual([]);
    });
  });

  it('have no gap where a word should stand', () => {
    everyCommunity((plan) => {
      const gaps = textsOf(plan).filter((text) => /[{}]|undefined|null|。。|，，|：/.test(text));

      expect(gaps).toEqual([]);
      expect(plan.requests.every(({ title }) => title.length >= 4 && title.length <= 40)).toBe(true);
    });
  });

  it('name nobody who is kept as a person elsewhere in the plan', () => {
    everyCommunity((plan) => {
      const contacts = plan.contacts.map(({ displayName }) => displayName).filter((name) => name.length > 2);
      const told = plan.requests.map(({ title, description }) => title + description).join('\n');

      expect(contacts.filter((name) => told.includes(name))).toEqual([]);
    });
  });

  it('are the words of the kind that a request says it is', () => {
    everyCommunity((plan) => {
      for (const { title, kind } of plan.requests) {
        expect(kind === 'CONSULTATION').toBe(/^咨询|^諮詢/.test(title));
        expect(kind === 'SUGGESTION').toBe(/^建[议議]/.test(title));
      }
    });
  });

  it('do not repeat a name among the organizations or the quarters of one community', () => {
    everyCommunity((plan) => {
      for (const list of [plan.organizations, plan.quarters, plan.grids]) {
        const names = list.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
      }
    });
  });

  it('are in traditional characters now and then', () => {
    const some = allCommunities.filter((_, index) => index % 100 === 0);
    const titles = some.flatMap((place) => communityPlan(place, context).requests.map(({ title }) => title));
    const traditional = titles.filter((title) =>
      /[區網這電線燈車門樓單戶處問關開務維環衛亂積擋樹養聲響擾]/.test(title),
    );

    expect(traditional.length / titles.length).toBeGreaterThan(0.005);
    expect(traditional.length / titles.length).toBeLessThan(0.06);
  });
});

describe('invented people', () => {
  it('have full names of 2 to 4 characters', () => {
    everyCommunity((plan) => {
      expect(peopleOf(plan).filter((name) => !/^\p{Script=Han}{2,4}$/u.test(name))).toEqual([]);
    });
  });

  it('have compound surnames among them', () => {
    const some = allCommunities.filter((_, index) => index % 100 === 0);
    const names = some.flatMap((place) => peopleOf(communityPlan(place, context)));

    expect(names.some((name) => /^(欧阳|司马|上官|诸葛)/.test(name))).toBe(true);
  });

  it('have phone numbers from one block that is plainly invented', () => {
    everyCommunity((plan) => {
      expect(plan.contacts.filter(({ phone }) => !/^1990000\d{4}$/.test(phone))).toEqual([]);
    });
  });

  it('are partly anonymous when they report something', () => {
    const some = allCommunities.filter((_, index) => index % 200 === 0);
    const plans = some.map((place) => communityPlan(place, context));
    const share =
      plans.reduce((sum, { contacts }) => sum + contacts.length, 0) /
      plans.reduce((sum, { requests }) => sum + requests.length, 0);

    expect(share).toBeGreaterThan(0.7);
    expect(share).toBeLessThan(0.95);
  });
});
