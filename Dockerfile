# One image for every process; the command says which: see docker-compose.yml.

FROM node:20-bookworm-slim AS build
WORKDIR /app
# Packages first: they change less often than the source.
COPY package.json package-lock.json ./
COPY packages/demo/package.json packages/demo/
COPY packages/embedded-postgres/package.json packages/embedded-postgres/
COPY packages/integration/package.json packages/integration/
COPY packages/shared/package.json packages/shared/
COPY services/grid/package.json services/grid/
COPY services/organization/package.json services/organization/
COPY services/service-requests/package.json services/service-requests/
COPY services/volunteers/package.json services/volunteers/
COPY gateway/package.json gateway/
COPY standalone/package.json standalone/
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY .swcrc ./
COPY scripts/build.mjs scripts/
COPY packages packages
COPY services services
COPY gateway gateway
COPY standalone standalone
# The embedded PostgreSQL is optional and stays out: containers have a server of their own.
RUN node scripts/build.mjs && npm prune --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY LICENSE NOTICE package.json ./
COPY data data
COPY operations operations
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/packages packages
COPY --from=build /app/services services
COPY --from=build /app/gateway gateway
COPY --from=build /app/standalone standalone
# The one folder that is written to, for the key of the development issuer.
RUN mkdir .data && chown node:node .data
USER node
CMD ["node", "gateway/dist/main.js"]
