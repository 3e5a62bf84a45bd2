import { newEntityId, rowsOf } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import sql from 'sql-template-tag';
import { EventFeed } from '../testing/event-feed.js';
import { openEmptyCity } from '../testing/open-city.js';
import { COMMUNITY } from '../testing/places.js';
import { OFFICER } from '../testing/requests.js';

const ALL = `{ serviceRequests(filter: { channel: CHECK_IN }, first: 100) { totalCount nodes { title kind status description
  category { code } division { code } sourceOpinion { id } timeline { action actor { role displayName } } } } }`;

describe('a collected opinion', () => {
  const feed = new EventFeed('volunteers');
  let test: TestService;
  const told = {
    divisionCode: COMMUNITY,
    title: '希望增设晾衣架',
    category: '便民',
    collectedOn: '2026-03-01',
  };
  const tell = (id: string, payload: Record<string, unknown> = told, type = 'OpinionCollected') => {
    feed.escalate(id, {}, { type, entity: 'CollectedOpinion', version: 1, payload });
  };

  beforeAll(async () => {
    test = await openEmptyCity({ volunteers: feed });
    await test.owner.query(
      `INSERT INTO division_copy (code, city_code, name, full_name, level, valid_from, version)
       VALUES ($1, '5301', '社区', '社区', 'COMMUNITY', '2020-01-01', 1)`,
      [COMMUNITY],
    );
    test.service.start();
  });
  afterAll(() => test.stop());

  it('becomes one suggestion of nobody, however often it is told, and one that breaks a rule becomes none', async () => {
    const [sound, wrong] = [newEntityId(COMMUNITY), newEntityId(COMMUNITY)];
    tell(sound);
    tell(sound);
    tell(wrong, { ...told, title: '' });
    tell(newEntityId(COMMUNITY), told, 'OpinionForgotten');
    await feed.followedBy(test);

    const { data, errors } = await test.ask(OFFICER, ALL);

    expect(errors).toBeUndefined();
    expect(data.serviceRequests).toEqual({
      totalCount: 1,
      nodes: [
        {
          ...{ title: '希望增设晾衣架', kind: 'SUGGESTION', status: 'RECEIVED', category: { code: 'OTHER' } },
          description: '报到服务中收集的意见,类别:便民,收集日期:2026-03-01',
          ...{ division: { code: COMMUNITY }, sourceOpinion: { id: sound } },
          timeline: [{ action: 'RECEIVE', actor: { role: 'SYSTEM', displayName: '报到服务' } }],
        },
      ],
    });
    const kept = await rowsOf(
      test.owner,
      sql`SELECT opinion_id AS id, refusal IS NULL AS taken FROM taken_opinion ORDER BY opinion_id`,
    );
    expect(kept).toEqual([
      { id: sound, taken: true },
      { id: wrong, taken: false },
    ]);
  });

  it('is found from many requests with as many statements as from one', async () => {
    for (let more = 0; more < 3; more += 1)
      tell(newEntityId(COMMUNITY), { ...told, title: `希望${String(more)}` });
    await feed.followedBy(test);
    const counts: number[] = [];
    for (const first of [1, 4]) {
      test.forgetStatements();
      const { data } = await test.ask(
        OFFICER,
        `{ serviceRequests(filter: { channel: CHECK_IN }, first: ${String(first)}) { nodes { sourceOpinion { id } } } }`,
      );
      const found = data.serviceRequests.nodes as { sourceOpinion: { id: string } | null }[];
      expect(new Set(found.map(({ sourceOpinion }) => sourceOpinion?.id)).size).toBe(first);
      counts.push(test.statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});
