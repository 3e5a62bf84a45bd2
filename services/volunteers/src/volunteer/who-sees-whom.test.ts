import { newEntityId, type Viewer } from '@governance/shared';
import { type TestService } from '@governance/shared/testing';
import fc from 'fast-check';
import { anyViewer } from '../testing/any-viewer';
import { givenHours, givenVolunteer } from '../testing/given';
import { openVolunteers, PLACES } from '../testing/open-volunteers';
import { type KnownVolunteer, mayKnow } from '../testing/oracle';

const HOMES = [null, newEntityId(PLACES.community), newEntityId(PLACES.community)] as const;
const SERVED = newEntityId(PLACES.community);
const SUBJECTS = ['lin', 'luo'];
const COMMUNITIES = [PLACES.community, PLACES.neighbour, PLACES.otherStreet, PLACES.otherCity];

/** One volunteer for each community and home; two of each city's are known by their subject. */
const KNOWN: readonly KnownVolunteer[] = COMMUNITIES.flatMap((divisionCode, place) =>
  HOMES.map((homeOrganizationId, home) => ({
    id: newEntityId(divisionCode),
    divisionCode,
    homeOrganizationId,
    subject: place === 3 || place === 0 ? (SUBJECTS[home] ?? null) : null,
    name: `张${String.fromCodePoint(0x4e00 + place)}${String.fromCodePoint(0x5230 + home)}`,
    phone: home === 0 ? null : `1390000000${String(home)}`,
    partyMember: [null, true, false][home] ?? null,
  })),
);
const IDS = KNOWN.map(({ id }) => id);

const SEEN = `query($ids: [_Any!]!, $homes: [_Any!]!) {
  volunteers(first: 100) { totalCount nodes { id
    displayName { value masked reason } phone { value masked reason } partyMember { value masked reason } } }
  hourRecords(first: 100) { totalCount nodes { id } }
  entities: _entities(representations: $ids) { ... on Volunteer { id hourRecords { totalCount nodes { id } } } }
  homes: _entities(representations: $homes) { ... on Organization { volunteers(first: 100) { totalCount nodes { id } } } } }`;
const LOOK_UP = `query(${IDS.map((_, at) => `$i${String(at)}: ID!, $h${String(at)}: ID!`).join(' ')}) {
  ${IDS.map((_, at) => `v${String(at)}: volunteer(id: $i${String(at)}) { id } h${String(at)}: hourRecord(id: $h${String(at)}) { id }`).join(' ')} }`;
const viewers = anyViewer({
  places: [PLACES.district, PLACES.street, ...COMMUNITIES],
  organizations: [...HOMES.filter((home) => home !== null), SERVED],
  subjects: [...SUBJECTS, 'nobody known'],
});

interface Row {
  readonly id: string;
}
const idsOf = (rows: readonly Row[]): readonly string[] => rows.map(({ id }) => id).sort();

describe('who sees whom', () => {
  let city: TestService;
  const hours = new Map<string, string>();

  beforeAll(async () => {
    city = await openVolunteers();
    for (const volunteer of KNOWN) {
      await givenVolunteer(city, volunteer);
      hours.set(
        volunteer.id,
        await givenHours(city, volunteer.id, {
          divisionCode: volunteer.divisionCode,
          organizationId: SERVED,
        }),
      );
    }
  });
  afterAll(() => city.stop());

  const hoursOf = (known: readonly KnownVolunteer[]) => known.map(({ id }) => hours.get(id) ?? '').sort();
  const seenBy = (viewer: Viewer) => KNOWN.filter((it) => mayKnow.volunteer(viewer, it));

  it('is the same in lists, counts, entities and nested lists, and is what the rule says', async () => {
    await fc.assert(
      fc.asyncProperty(viewers, async (viewer) => {
        const { data, errors } = await city.ask(viewer, SEEN, {
          ids: IDS.map((id) => ({ __typename: 'Volunteer', id })),
          homes: HOMES.slice(1).map((id) => ({ __typename: 'Organization', id })),
        });

        const seen = seenBy(viewer);
        expect(errors).toBeUndefined();
        expect(idsOf(data.volunteers.nodes as Row[])).toEqual(idsOf(seen));
        expect(data.volunteers.totalCount).toBe(seen.length);
        expect(data.entities).toEqual(
          KNOWN.map((it) =>
            seen.includes(it)
              ? { id: it.id, hourRecords: { totalCount: 1, nodes: [{ id: hours.get(it.id) }] } }
              : null,
          ),
        );
        for (const [at, home] of HOMES.slice(1).entries()) {
          const atHome = seen.filter(({ homeOrganizationId }) => homeOrganizationId === home);
          const { volunteers } = data.homes[at] as { volunteers: { totalCount: number; nodes: Row[] } };
          // The list asks one city alone, that of the organization.
          const inCity = atHome.filter(({ id }) => id.slice(0, 4) === home?.slice(0, 4));
          expect([volunteers.totalCount, idsOf(volunteers.nodes)]).toEqual([inCity.length, idsOf(inCity)]);
        }
        const given = KNOWN.filter((it) => mayKnow.hours(viewer, it, SERVED));
        expect(idsOf(data.hourRecords.nodes as Row[])).toEqual(hoursOf(given));
        expect(data.hourRecords.totalCount).toBe(given.length);
      }),
      { numRuns: 60 },
    );
  });

  it('gives name, phone and party membership to whom the rule names, and to nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(viewers, async (viewer) => {
        const { data } = await city.ask(viewer, SEEN, { ids: [], homes: [] });

        for (const node of data.volunteers.nodes as Row[]) {
          const known = KNOWN.find(({ id }) => id === node.id);
          if (!known) throw new Error('a volunteer that nobody stored');
          const [name, party] = [mayKnow.name(viewer, known), mayKnow.partyMember(viewer, known)];
          expect(node).toEqual({
            id: known.id,
            displayName: answer(name, name ? known.name : '张**'),
            phone: answer(name, name ? known.phone : null),
            partyMember: answer(party, party ? known.partyMember : null),
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for look-ups, where what is hidden is answered as what does not exist', async () => {
    const variables = Object.fromEntries(
      IDS.flatMap((id, at) => [
        [`i${String(at)}`, id],
        [`h${String(at)}`, hours.get(id)],
      ]),
    );
    const unknown = await city.ask(
      { ...NOBODY },
      '{ v: volunteer(id: "5301-018f0000-0000-7000-8000-000000000000") { id } }',
    );

    await fc.assert(
      fc.asyncProperty(viewers, async (viewer) => {
        const { data, errors = [] } = await city.ask(viewer, LOOK_UP, variables);

        for (const [at, known] of KNOWN.entries()) {
          const volunteer = mayKnow.volunteer(viewer, known) ? { id: known.id } : null;
          const record = mayKnow.hours(viewer, known, SERVED) ? { id: hours.get(known.id) } : null;
          expect([data[`v${String(at)}`], data[`h${String(at)}`]]).toEqual([volunteer, record]);
          const error = errors.find(({ path }) => path?.[0] === `v${String(at)}`);
          expect(error && { ...error, path: ['v'] }).toEqual(volunteer ? undefined : unknown.errors?.[0]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

const NOBODY: Viewer = { subject: null, tier: 'open', roles: [], jurisdictions: [], organization: null };
const answer = (isGiven: boolean, value: string | boolean | null) => ({
  value,
  masked: !isGiven,
  reason: isGiven ? null : 'NOT_YOURS',
});
