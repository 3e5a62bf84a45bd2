import {
  formatError,
  isFault,
  type SubgraphRequest,
  type SubgraphRuntime,
  whileWanted,
} from '@governance/shared';
import {
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  parse,
  validate,
} from 'graphql';
import type { Logger } from 'pino';
import { textMemory } from '../documents/text-memory.js';
import {
  isMutation,
  type Patience,
  type SubgraphOperation,
  type SubgraphResponse,
  type Transport,
} from './transport.js';
import { wireCopy } from './wire-copy.js';

/** Runs one document; graphql-js unless something faster is given. */
export type Executor = (execution: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

type Checked = { readonly document: DocumentNode } | { readonly problems: readonly GraphQLFormattedError[] };

/** Calls a subgraph of the same process. Its answers look as if they had crossed a wire. */
export class InMemoryTransport implements Transport {
  private readonly documents = textMemory((text) => this.check(text));

  constructor(
    private readonly runtime: SubgraphRuntime,
    private readonly logger: Logger,
    private readonly run: Executor = execute,
  ) {}

  /** graphql-js cannot stop a document, but the statements of a query end with the asker's patience. */
  send(request: SubgraphOperation, asker: SubgraphRequest, patience?: Patience): Promise<SubgraphResponse> {
    const answer = () => this.answer(request, asker);
    return patience && !isMutation(request) ? whileWanted(patience.signal, answer) : answer();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async answer(request: SubgraphOperation, asker: SubgraphRequest): Promise<SubgraphResponse> {
    const checked = this.documents.memo(request.query);
    if ('problems' in checked) return { errors: checked.problems };
    const { data, errors } = await this.run({
      schema: this.runtime.schema,
      document: checked.document,
      contextValue: this.runtime.contextFor(asker),
      variableValues: request.variables ?? {},
      operationName: request.operationName ?? null,
    });
    return {
      ...(data === undefined ? {} : { data: wireCopy(data) as Record<string, unknown> | null }),
      ...(errors ? { errors: errors.map((error) => this.formatted(error, data !== undefined, asker)) } : {}),
    };
  }

  private check(text: string): Checked {
    const document = parse(text, { noLocation: true });
    const problems = validate(this.runtime.schema, document);
    if (problems.length === 0) return { document };
    return { problems: problems.map((problem) => withCode(problem, 'GRAPHQL_VALIDATION_FAILED')) };
  }

  /** What the HTTP server would have answered: without data, an untyped error is about the variables. */
  private formatted(
    error: GraphQLError,
    hasData: boolean,
    { requestId }: SubgraphRequest,
  ): GraphQLFormattedError {
    const plain = hasData ? error.toJSON() : withCode(error, 'BAD_USER_INPUT');
    if (isFault(error, plain)) {
      const err = error.originalError ?? error;
      this.logger.error(
        { subgraph: this.runtime.name, requestId, path: error.path, err },
        'a resolver failed',
      );
    }
    return formatError(plain, error);
  }
}

function withCode(error: GraphQLError, code: string): GraphQLFormattedError {
  return { ...error.toJSON(), extensions: { code, ...error.extensions } };
}
