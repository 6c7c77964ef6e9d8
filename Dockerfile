# Readout in a small image: Node 24, the packages it runs with, its own files. All state lives in the volume /data.
#   docker build -t readout .
#   docker run -d --name readout --env-file .env -v readout:/data -p 127.0.0.1:3000:3000 --stop-timeout 15 readout
# Your own stories: -v "$PWD/briefings:/app/briefings:ro". A backup: docker exec readout node src/launch.mjs backup /data/monday.db

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Optional is only the Node that comes as a package: the image has one. No package needs its install script.
RUN npm install --omit=dev --omit=optional --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production READOUT_DATA=/data CONSOLE_HOST=0.0.0.0
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json LICENSE NOTICE ./
COPY src src
COPY commands commands
COPY briefings briefings
# Fails the build where a package or a briefing is broken.
RUN node src/launch.mjs check && install -d -o node -g node -m 700 /data
USER node
VOLUME /data
# The console, and Slack over HTTP.
EXPOSE 3000 3001
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.CONSOLE_PORT || 3000}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process: it starts no others, and stops on SIGTERM once what it has begun is done.
CMD ["node", "--max-semi-space-size=8", "src/launch.mjs", "start"]
