import {
  cityCodeOf,
  DomainError,
  entityManagerOf,
  FeedConsumer,
  type FeedConsumerOptions,
  type FeedEvent,
  type FieldCipher,
  InputProblems,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { ANY_CATEGORY } from '../../escalated-event/escalated-event.js';
import { NATIONAL_CITY } from '../../service-category/service-category.js';
import { assertValidNewRequest } from '../../service-request/new-service-request.js';
import { addRequest } from '../../service-request/persistence/add-request.js';
import {
  COLLECTED_OPINION,
  type CollectedOpinion,
  OPINION_COLLECTED,
  OPINION_INTAKE,
  suggestionFor,
} from '../collected-opinion.js';

/** What following collected opinions needs. */
export interface FollowOpinionsOptions extends Pick<
  FeedConsumerOptions,
  'source' | 'transaction' | 'log' | 'pollMs' | 'pageSize'
> {
  /** Four digits each: the cities that the installation serves. Empty: the whole country. */
  readonly cities: readonly string[];
  readonly cipher: FieldCipher;
}

/** The consumer that makes a suggestion of each collected opinion, once. Not started yet. */
export function followOpinions({ cities, cipher, ...options }: FollowOpinionsOptions): FeedConsumer {
  const isServed = (cityCode: string) => cities.length === 0 || cities.includes(cityCode);
  return new FeedConsumer({
    ...options,
    name: 'collected-opinions',
    handlers: {
      [COLLECTED_OPINION]: async (database, events) => {
        for (const event of events)
          if (event.type === OPINION_COLLECTED && isServed(event.cityCode))
            await takeIn(entityManagerOf(database), event, { cipher, log: options.log });
      },
    },
  });
}

interface TakingIn extends Pick<FeedConsumerOptions, 'log'> {
  readonly cipher: FieldCipher;
}

/** One that breaks a rule becomes none: why is kept and logged, and the feed goes on. */
async function takeIn(manager: EntityManager, event: FeedEvent, { cipher, log }: TakingIn): Promise<void> {
  const { cityCode, entityId: opinionId } = event;
  const known = await rowsOf(
    manager,
    sql`SELECT 1 FROM taken_opinion WHERE city_code = ${cityCode} AND opinion_id = ${opinionId}`,
  );
  if (known.length > 0) return;
  const { requestId, refusal } = await attempt(manager, event, cipher);
  await rowsOf(
    manager,
    sql`INSERT INTO taken_opinion (city_code, opinion_id, request_id, refusal)
        VALUES (${cityCode}, ${opinionId}, ${requestId}, ${refusal})`,
  );
  if (refusal !== null)
    log.warn({ opinionId, refusal }, 'a collected opinion could not be taken in as a request');
}

type Outcome =
  | { readonly requestId: string; readonly refusal: null }
  | { readonly requestId: null; readonly refusal: string };

/** What broke a rule leaves nothing behind; what is a fault of the system is thrown on, and tried again. */
async function attempt(manager: EntityManager, event: FeedEvent, cipher: FieldCipher): Promise<Outcome> {
  try {
    const request = await manager.transaction((inner) => makeRequest(inner, opinionIn(event), cipher));
    return { requestId: request.id, refusal: null };
  } catch (error) {
    if (error instanceof DomainError || error instanceof InputProblems)
      return { requestId: null, refusal: error.message };
    throw error;
  }
}

async function makeRequest(manager: EntityManager, opinion: CollectedOpinion, cipher: FieldCipher) {
  const request = suggestionFor(opinion, await categoryFor(manager, cityCodeOf(opinion.divisionCode)));
  assertValidNewRequest(request);
  const key = { subject: 'collected-opinion', key: opinion.id, body: { opinion: opinion.id } };
  return addRequest(manager, { request, intake: OPINION_INTAKE, key, cipher, receivedAt: new Date() });
}

const payloadOf = z.object({
  divisionCode: z.string().regex(/^\d{12}$/),
  title: z.string(),
  category: z.string(),
  collectedOn: z.string(),
});

function opinionIn({ entityId, cityCode, payload }: FeedEvent): CollectedOpinion {
  const { success, data } = payloadOf.safeParse(payload);
  if (!success || cityCodeOf(data.divisionCode) !== cityCode)
    throw new DomainError('INVALID_INPUT', '意见内容不完整');
  return { ...data, id: entityId };
}

/** Residents' words say nothing of the city's categories: the one for what nobody knows better. */
async function categoryFor(database: Sql, city: string): Promise<string> {
  const [route] = await rowsOf<{ code: string }>(
    database,
    sql`SELECT category_code AS code FROM event_category_route
        WHERE city_code IN (${city}, ${NATIONAL_CITY}) AND event_category_code = ${ANY_CATEGORY}
        ORDER BY city_code = ${NATIONAL_CITY} LIMIT 1`,
  );
  if (route) return route.code;
  throw new DomainError('INVALID_INPUT', '没有可用的诉求类别');
}
