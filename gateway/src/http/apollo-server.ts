import type { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { KeyValueCache } from '@apollo/utils.keyvaluecache';
import { documentStore } from '@governance/shared';
import type { Logger } from 'pino';
import type { GatewayContext } from '../context.js';
import type { DocumentRule } from '../documents/document-rule.js';
import { documentRulesPlugin } from '../documents/document-rules-plugin.js';
import { answerSizePlugin } from '../limits/answer-size-plugin.js';
import type { GatewayLimits } from '../limits/gateway-limits.js';
import { libraryLogger } from '../library-logger.js';
import { formatClientError } from './format-client-error.js';
import { responsePlugin } from './response-plugin.js';
import { withoutSuggestion } from './without-suggestion.js';

/** How the server behaves towards clients. */
export interface ServerSettings {
  /** Whether a client may ask for the schema; without it, error messages do not suggest names either. */
  readonly introspection: boolean;
  /** Goes with every answer as `extensions.dataNotice`. */
  readonly dataNotice?: string | undefined;
  readonly logger: Logger;
  /** Hashes of documents that clients sent or registered. */
  readonly persistedQueries: KeyValueCache;
  /** Further plugins, which come after the rules on documents. */
  readonly plugins: readonly ApolloServerPlugin<GatewayContext>[];
  readonly limits: GatewayLimits;
}

/** Apollo Server with everything off that talks to anybody but the client, not started yet. */
export function apolloServer(
  gateway: ApolloGateway,
  rules: readonly DocumentRule[],
  { introspection, dataNotice, logger, persistedQueries, plugins, limits }: ServerSettings,
): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway,
    logger: libraryLogger(logger),
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    csrfPrevention: true,
    // A longer document is refused before it is read: ten thousand aliases would keep the planner busy for seconds.
    parseOptions: { maxLexicalTokens: limits.maxTokens },
    documentStore: documentStore(),
    allowBatchedHttpRequests: false,
    persistedQueries: { cache: persistedQueries, ttl: null },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: introspection ? formatClientError : withoutSuggestion,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      documentRulesPlugin(rules),
      ...plugins,
      answerSizePlugin(limits.maxResponseBytes),
      responsePlugin(dataNotice),
    ],
  });
}
