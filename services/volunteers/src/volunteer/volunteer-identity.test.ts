import { FieldCipher, newEntityId, Relay, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { anyViewer } from '../testing/any-viewer';
import { givenVolunteer } from '../testing/given';
import { CONTACT_KEYS, openVolunteers, PLACES } from '../testing/open-volunteers';
import { type KnownVolunteer, mayKnow } from '../testing/oracle';
import { SqlVolunteerIdentityRepository } from './persistence/sql-volunteer-identity.repository';

const UNIT = newEntityId(PLACES.community);
const [community, otherStreet] = [PLACES.community, PLACES.otherStreet];
const LIN: KnownVolunteer = {
  id: newEntityId(community),
  divisionCode: community,
  subject: 'lin',
  homeOrganizationId: UNIT,
  name: '林晓燕',
  phone: '13812345678',
  partyMember: true,
};
const LUO: KnownVolunteer = {
  ...LIN,
  id: newEntityId(otherStreet),
  divisionCode: otherStreet,
  subject: null,
  homeOrganizationId: null,
  name: '罗大勇',
};
const lin = viewer('VOLUNTEER', { subject: 'lin' });
const supervisor = viewer('DISTRICT_SUPERVISOR', { places: [PLACES.district], subject: 'supervisor' });
const auditor = viewer('AUDITOR', { places: [PLACES.district] });
const NAMES = '{ volunteers { nodes { displayName { value masked } } } }';

describe('what identifies a volunteer', () => {
  let city: TestService;
  const audited = () =>
    city.owner.query<object[]>(
      'SELECT subject, roles, request_id, entity, entity_id, fields, purpose FROM audit_entry ORDER BY at, entity_id',
    );
  /** The audit cannot be emptied, so a test looks at what it added. */
  const auditOf = async (work: () => Promise<unknown>) => {
    const before = (await audited()).length;
    await work();
    return (await audited()).slice(before);
  };

  beforeAll(async () => {
    city = await openVolunteers();
    for (const volunteer of [LIN, LUO]) await givenVolunteer(city, volunteer);
  });
  afterAll(() => city.stop());

  it('is read with one audit row for each person and field: who, whom, what and why', async () => {
    const rows = await auditOf(() => city.ask(supervisor, NAMES));

    const row = {
      subject: 'supervisor',
      roles: ['DISTRICT_SUPERVISOR'],
      request_id: 'test',
      entity: 'Volunteer',
      fields: ['displayName'],
      purpose: 'SHOW_VOLUNTEER',
    };
    expect(rows).toEqual([
      { ...row, entity_id: LIN.id },
      { ...row, entity_id: LUO.id },
    ]);
  });

  it('names in the audit the fields that were given, and those alone', async () => {
    const ask = '{ volunteers { nodes { displayName { value } phone { value } partyMember { value } } } }';
    const [rows, others] = [
      await auditOf(() => city.ask(lin, ask)),
      await auditOf(() => city.ask(supervisor, ask)),
    ];

    const fieldsOf = (audit: object[]) => audit.flatMap((row) => (row as { fields: string[] }).fields).sort();
    expect(fieldsOf(rows)).toEqual(['displayName', 'partyMember', 'phone']);
    expect(fieldsOf(others)).toEqual(['displayName', 'displayName', 'phone', 'phone']);
  });

  it('is not touched for those who may see no more than the surname', async () => {
    city.forgetStatements();
    const rows = await auditOf(async () => {
      const { data } = await city.ask(auditor, NAMES);
      expect(data.volunteers.nodes).toEqual([
        { displayName: { value: '林**', masked: true } },
        { displayName: { value: '罗**', masked: true } },
      ]);
    });

    expect(rows).toEqual([]);
    expect(city.statements.join()).not.toContain('volunteer_identity');
  });

  it('is not touched when nobody asks for it', async () => {
    city.forgetStatements();
    await city.ask(supervisor, '{ volunteers { nodes { id skills homeOrganization { id } } totalCount } }');

    expect(city.statements).toHaveLength(2);
    expect(city.statements.join()).not.toMatch(/volunteer_identity|party_membership/);
  });

  it('is not given when the audit cannot be written', async () => {
    await city.owner.query('ALTER TABLE audit_entry RENAME TO lost_audit');
    const { data, errors } = await city.ask(supervisor, NAMES);
    await city.owner.query('ALTER TABLE lost_audit RENAME TO audit_entry');

    expect(data.volunteers.nodes).toEqual([{ displayName: null }, { displayName: null }]);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([
      'INTERNAL_SERVER_ERROR',
      'INTERNAL_SERVER_ERROR',
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/audit|晓燕/);
  });

  it('holds the phone number as ciphertext beside the algorithm and the key', async () => {
    const [stored] = await city.owner.transaction(async (manager) => {
      await manager.query(`SELECT set_config('governance.viewer', '{"subject": "lin"}', true)`);
      return manager.query<Record<string, string>[]>('SELECT * FROM volunteer_identity');
    });

    expect(stored).toMatchObject({ name: '林晓燕', phone_algorithm: 'A256GCM', phone_key_id: 'test' });
    expect(JSON.stringify(stored)).not.toContain('13812345678');
  });

  it('is hidden by the database itself, whatever the code above it thinks', async () => {
    const repository = new SqlVolunteerIdentityRepository(
      (work) => city.owner.transaction(work),
      new FieldCipher(CONTACT_KEYS),
    );
    const ids = [LIN.id, LUO.id];
    const known = [LIN, LUO];
    const seen = (rule: (who: Viewer, it: KnownVolunteer) => boolean, who: Viewer) =>
      known.filter((it) => rule(who, it)).map(({ id }) => id);
    const viewers = anyViewer({
      places: [PLACES.district, community, otherStreet],
      organizations: [UNIT],
      subjects: ['lin'],
    });

    await fc.assert(
      fc.asyncProperty(viewers, async (who) => {
        const reader = { viewer: who, requestId: 'test' };
        const names = await repository.findNames(ids, reader);
        const phones = await repository.findPhones(ids, reader);
        const parties = await repository.findPartyMemberships(ids, reader);

        expect(names.map(({ id }) => id).sort()).toEqual(seen(mayKnow.name, who));
        expect(phones.map(({ id }) => id).sort()).toEqual(seen(mayKnow.name, who));
        expect(parties.map(({ id }) => id).sort()).toEqual(seen(mayKnow.partyMember, who));
      }),
      { numRuns: 60 },
    );
  });

  it('never reaches the feed, where a change stands with its version', async () => {
    await city.ask(
      lin,
      `mutation($id: ID!) { updateVolunteerSkills(input: { id: $id, skills: ["DRIVING"], expectedVersion: 1 }) {
        userErrors { code } } }`,
      { id: LIN.id },
    );
    const log = { info: () => undefined, warn: () => undefined };
    await new Relay({ transaction: (work) => city.owner.transaction(work), log }).drain();

    const { events } = await city.service.feed.read('0', 10);
    expect(events).toMatchObject([
      { position: '1', entity: 'Volunteer', entityId: LIN.id, version: 2, divisionCode: community },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/林|lin"|138|DRIVING/);
  });
});
