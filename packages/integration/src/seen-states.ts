import { type AudienceRule, audienceRuleOf, type FeedEvent, type SubgraphRequest } from '@governance/shared';
import { type DocumentNode, execute, parse, validate } from 'graphql';
import type { ChangeSource } from './change-source.js';

/** Whose state is told with an event. */
interface Subject {
  readonly event: string;
  readonly noun: string;
  readonly id: string;
}

/** States by the ids of events; what the viewer may not see is not in it. */
export type States = ReadonlyMap<string, object>;

/**
 * Asks the service's own graph for the state of changed entities, as the viewer: what a stream tells is decided by the
 * rule that decides what a query tells, and by no second one.
 */
export class SeenStates {
  private readonly documents: ReadonlyMap<string, DocumentNode>;
  private rule: Promise<AudienceRule> | null = null;

  /** Throws when a selection does not fit the schema. */
  constructor(private readonly source: ChangeSource) {
    this.documents = new Map(
      source.streamed.map(({ noun, selection }) => [noun, documentOf(noun, selection, source)]),
    );
  }

  /** Throws `FORBIDDEN`, with the coordinates, when the viewer's tier does not reach what a noun's stream holds. */
  async assertMayRead(nouns: readonly string[], { viewer }: SubgraphRequest): Promise<void> {
    this.rule ??= audienceRuleOf(this.source);
    const rule = await this.rule;
    for (const noun of nouns) {
      const refusal = rule.check({ document: this.documentFor(noun), viewer });
      if (refusal) throw refusal;
    }
  }

  /** What to read of the feed for these nouns: they and their parts. */
  entitiesOf(nouns: readonly string[]): readonly string[] {
    return this.source.streamed
      .filter(({ noun }) => nouns.includes(noun))
      .flatMap(({ noun, parts = {} }) => [noun, ...Object.keys(parts)]);
  }

  /** One document a noun, whatever the number of events. */
  async of(events: readonly FeedEvent[], request: SubgraphRequest): Promise<States> {
    const subjects = events.flatMap((event) => this.subjectOf(event));
    const nouns = [...new Set(subjects.map(({ noun }) => noun))];
    const found = await Promise.all(
      nouns.map((noun) => {
        const ids = subjects.filter((subject) => subject.noun === noun).map(({ id }) => id);
        return this.read(noun, [...new Set(ids)], request);
      }),
    );
    const states = new Map(found.flat());
    return new Map(
      subjects.flatMap(({ event, id }) => {
        const state = states.get(id);
        return state ? [[event, state] as const] : [];
      }),
    );
  }

  /** Whose state an event changes: its entity's own, or that of the whole which the entity is a part of. */
  private subjectOf({ id: event, entity, entityId, payload }: FeedEvent): readonly Subject[] {
    return this.source.streamed.flatMap(({ noun, parts = {} }) => {
      if (noun === entity) return [{ event, noun, id: entityId }];
      const whole = payload[parts[entity] ?? ''];
      return typeof whole === 'string' ? [{ event, noun, id: whole }] : [];
    });
  }

  private async read(
    noun: string,
    ids: readonly string[],
    request: SubgraphRequest,
  ): Promise<readonly (readonly [string, object])[]> {
    const { data, errors } = await execute({
      schema: this.source.schema,
      document: this.documentFor(noun),
      contextValue: this.source.contextFor(request),
      variableValues: { representations: ids.map((id) => ({ __typename: noun, id })) },
    });
    const [error] = errors ?? [];
    // A state that is half read must not pass for the whole: the reader comes again from where it is.
    if (error) throw error.originalError ?? error;
    const states = (data?.['_entities'] ?? []) as readonly (object | null)[];
    return ids.flatMap((id, index) => {
      const state = states[index];
      return state ? [[id, state] as const] : [];
    });
  }

  private documentFor(noun: string): DocumentNode {
    const document = this.documents.get(noun);
    if (document) return document;
    throw new Error(`${noun} has no stream`);
  }
}

function documentOf(noun: string, selection: string, { schema, name }: ChangeSource): DocumentNode {
  const document = parse(
    `query Changed($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${noun} ${selection} } }`,
    { noLocation: true },
  );
  const [problem] = validate(schema, document);
  if (problem) throw new Error(`The stream of ${noun} does not fit the graph of ${name}: ${problem.message}`);
  return document;
}
