import { type DemoWorld, PLACES_AT_ONCE, whistlesOf } from '@governance/demo';
import {
  chunksOf,
  cityCodeOf,
  clientSql,
  copyRows,
  FieldCipher,
  type FieldKeys,
  rebuildStatistics,
} from '@governance/shared';
import type { Client } from 'pg';
import { REQUEST_FACTS } from '../database/statistics.js';
import { storeContacts } from '../reporter-contact/persistence/stored-contact.js';
import { DemoWhistles } from './demo-whistles.js';
import { DemoLimits } from './demo-limits.js';
import { LIMIT_TABLES } from './limit-tables.js';
import { LOADED_TABLES } from './loaded-tables.js';
import { COUNTY_TABLES } from './service-tables.js';
import { CALLBACK_TABLE } from './verdict-tables.js';
import { loadJoint } from './load-joint.js';
import { WHISTLE_TABLES } from './whistle-tables.js';

/**
 * Loads the requests of the invented world: what the mutations would have left behind, without telling anybody. Contacts
 * are encrypted with the first of the keys, which the running service must know.
 */
export async function loadDemo(
  client: Client,
  world: DemoWorld,
  onProgress: (line: string) => void,
  contactKeys: FieldKeys,
): Promise<void> {
  const cipher = new FieldCipher(contactKeys);
  const demoLimits = await DemoLimits.read(clientSql(client), world.context.anchor);
  const demoWhistles = await DemoWhistles.read(clientSql(client), world.context.anchor);
  const joint = { anchor: world.context.anchor, townships: new Set<string>() };
  let done = 0;
  for (const communities of chunksOf(world.communities(), PLACES_AT_ONCE)) {
    const requests = communities.flatMap((community) => community.requests);
    const contacts = communities.flatMap((community) => community.contacts);
    const contactOf = new Map(contacts.map((contact) => [contact.requestId, contact]));
    const reported = requests.map((request) => ({
      request,
      contact: contactOf.get(request.id) ?? null,
      limits: demoLimits.limitsOf(request),
    }));
    for (const { table, columns, rowsOf } of [...LOADED_TABLES, ...LIMIT_TABLES, CALLBACK_TABLE])
      await copyRows(client, table, columns, reported.flatMap(rowsOf));
    const whistles = demoWhistles.withClocks(
      communities.flatMap(({ place, requests: own }) => whistlesOf(place, own, world.context)),
    );
    for (const { table, columns, rowsOf } of WHISTLE_TABLES)
      await copyRows(client, table, columns, whistles.flatMap(rowsOf));
    await storeContacts(
      clientSql(client),
      cipher,
      contacts.map(({ requestId, divisionCode, displayName, phone }) => ({
        cityCode: cityCodeOf(divisionCode),
        requestId,
        contact: { name: displayName, phone },
      })),
    );
    await loadJoint(client, communities, joint);
    done += communities.length;
    onProgress(`requests of ${String(done)} communities`);
  }
  for (const { table, columns, rowsOf } of COUNTY_TABLES)
    await copyRows(client, table, columns, [...world.counties()].flatMap(rowsOf));
  await rebuildStatistics(clientSql(client), REQUEST_FACTS);
  onProgress('figures about requests');
}
