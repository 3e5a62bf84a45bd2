import { randomBytes } from 'node:crypto';
import {
  actAs,
  type FieldKey,
  type FieldKeys,
  newEntityId,
  rekeyContacts,
  type RekeyProgress,
  serviceViewer,
  type TransactionRunner,
} from '@governance/shared';
import { silentLog, type TestService } from '@governance/shared/testing';
import { openVolunteersService } from '../service.js';
import { encryptedIdentity } from '../volunteer/persistence/encrypted-identity.js';
import { storeIdentity } from '../volunteer/persistence/store-identity.js';
import { FieldCipher } from '@governance/shared';
import { openVolunteers, PLACES } from '../testing/open-volunteers.js';

const newKey = (id: string): FieldKey => ({ id, secret: randomBytes(32) });
const [OLD, FRESH] = [newKey('old'), newKey('fresh')];

describe('a service that is about to start', () => {
  let city: TestService;
  let transaction: TransactionRunner;
  let ids: readonly string[];
  const phoneOf = (index: number) => `138${String(index).padStart(8, '0')}`;

  beforeAll(async () => {
    city = await openVolunteers({ contactKeys: [OLD] });
    transaction = (work) => city.owner.transaction(work);
    ids = Array.from({ length: 1_203 }, () => newEntityId(PLACES.community)).sort();
    await city.owner.query(
      `INSERT INTO volunteer (city_code, id, division_code, version, masked_name, age_band, skills, registered_at)
       SELECT '5301', id, $1, 1, '王**', 'AGE_30_44', '{}', now() FROM unnest($2::text[]) AS one (id)`,
      [PLACES.community, ids],
    );
    const cipher = new FieldCipher([OLD]);
    await city.owner.transaction(async (manager) => {
      await actAs(manager, serviceViewer('test'));
      for (const [index, id] of ids.entries())
        await storeIdentity(manager, id, { ...NOBODY, phone: phoneOf(index) }, cipher);
    });
  });
  afterAll(() => city.stop());

  const NOBODY = { name: '王小二', phone: null, partyMember: null, guardianConsent: null };
  const open = async (contactKeys: FieldKeys, databaseUrl = city.databaseUrl) => {
    const service = await openVolunteersService({
      ...{ databaseUrl, contactKeys, feeds: {}, cities: [] },
      logger: silentLog as never,
      poolSize: 1,
    });
    await service.stop();
  };
  const stored = (id: string) =>
    city.owner.transaction(async (manager) => {
      await actAs(manager, serviceViewer('volunteers'));
      await manager.query(`SELECT set_config('governance.rekeying', 'on', true)`);
      const [row] = await manager.query<{ key: string; text: string }[]>(
        `SELECT phone_key_id AS key, phone_ciphertext AS text FROM volunteer_identity WHERE volunteer_id = $1`,
        [id],
      );
      return row;
    });

  it('refuses roles that could pass by what protects people, and says what to take from them', async () => {
    const { url: ownerUrl } = city.owner.options as { url: string };
    const owned = open([OLD], ownerUrl);
    await expect(owned).rejects.toThrow(/"volunteers_owner"[\s\S]*create in the schema[\s\S]*owns tables/);
    await expect(owned).rejects.toThrow(/REVOKE CREATE ON SCHEMA public/);
    const superuser = new URL(process.env['GOVERNANCE_TEST_POSTGRES'] ?? '');
    superuser.pathname = new URL(ownerUrl).pathname;

    await expect(open([OLD], superuser.href)).rejects.toThrow(/is a superuser/);
    await city.owner.query('GRANT TRUNCATE ON volunteer TO volunteers_app');
    await expect(open([OLD])).rejects.toThrow(/empty tables \(volunteer\)/);
    await city.owner.query('REVOKE TRUNCATE ON volunteer FROM volunteers_app');
    await open([OLD]);
  });

  it('refuses contacts that none of its keys opens, and names the key', async () => {
    await expect(open([FRESH])).rejects.toThrow(/"old", for contacts of 5301[\s\S]*contacts:rekey/);

    await open([FRESH, OLD]);
  });

  it('has all contacts under its first key after they were encrypted anew, in parts that may end early', async () => {
    const options = { service: 'volunteers', keys: [FRESH, OLD] as FieldKeys, table: encryptedIdentity };
    const told: RekeyProgress[] = [];
    const early = rekeyContacts({
      ...{ ...options, transaction },
      onProgress: (progress) => {
        told.push(progress);
        if (told.length === 2) throw new Error('killed');
      },
    });
    await expect(early).rejects.toThrow('killed');
    await open([FRESH, OLD]);

    const left = await rekeyContacts({
      ...options,
      transaction,
      onProgress: (progress) => told.push(progress),
    });

    expect(told.map(({ done }) => done)).toEqual([500, 1000, 203]);
    expect(left).toEqual([{ keyId: 'fresh', rows: ids.length }]);
    await open([FRESH]);
    const cipher = new FieldCipher([FRESH]);
    for (const index of [0, 700, 1202]) {
      const row = await stored(ids[index] ?? '');
      const field = { algorithm: 'A256GCM', keyId: row?.key ?? '', ciphertext: row?.text ?? '' };
      expect(cipher.decrypt(field, `volunteer_identity.phone|${ids[index] ?? ''}`)).toBe(phoneOf(index));
    }
    const [audit] = await city.owner.query<object[]>(
      `SELECT sum(count)::integer AS count, min(subject) AS subject FROM audit_entry WHERE action = 'REKEY'`,
    );
    expect(audit).toEqual({ count: ids.length, subject: 'service:volunteers' });
  });

  it('keeps what somebody writes while contacts are encrypted anew, and the key that they wrote with', async () => {
    const [late = '', changed = ''] = [ids[3], ids[5]];
    const write = async (id: string, phone: string, key: FieldKey) => {
      const field = new FieldCipher([key]).encrypt(phone, `volunteer_identity.phone|${id}`);
      await city.owner.transaction(async (manager) => {
        await actAs(manager, serviceViewer('volunteers'));
        await manager.query(`SELECT set_config('governance.rekeying', 'on', true)`);
        await manager.query(
          `UPDATE volunteer_identity SET phone_key_id = $2, phone_ciphertext = $3 WHERE volunteer_id = $1`,
          [id, field.keyId, field.ciphertext],
        );
      });
    };
    await write(changed, '13900000001', FRESH);
    const other = newKey('third');
    let isFirst = true;
    const racing: TransactionRunner = (work) =>
      transaction((sql) =>
        work({
          query: async (text, parameters) => {
            // Between the look at a row and its change.
            if (isFirst && text.includes('UPDATE volunteer_identity')) {
              isFirst = false;
              await write(late, '13900000002', FRESH);
            }
            return sql.query(text, parameters);
          },
        }),
      );

    const left = await rekeyContacts({
      ...{ service: 'volunteers', transaction: racing, keys: [other, FRESH], table: encryptedIdentity },
    });

    expect(left).toEqual([
      { keyId: 'fresh', rows: 1 },
      { keyId: 'third', rows: ids.length - 1 },
    ]);
    expect((await stored(late))?.key).toBe('fresh');
    await expect(open([other])).rejects.toThrow(/"fresh"/);
  });
});
