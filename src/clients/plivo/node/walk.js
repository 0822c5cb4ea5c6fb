// Walks with Plivo's own SDK, by the usual loop: lines "AUTH_ID LIMIT RESUMES", as ../../python/walk.py reads them.

const { createInterface } = require('node:readline');
const plivo = require('plivo');

const { PLIVO_AUTH_TOKEN, PLIVO_BASE_URL } = process.env;

async function* records(authId, limit) {
  const url = `${PLIVO_BASE_URL.replace(/\/$/, '')}/v1/Account/${authId}`;
  const client = new plivo.Client(authId, PLIVO_AUTH_TOKEN, { url });
  for (let offset = 0; ; ) {
    // An array, with "meta" beside its elements.
    const page = await client.powerpacks.list({ limit, offset });
    yield* page;
    offset += page.length;
    if (page.meta.next == null || page.length === 0) return;
  }
}

async function walk(authId, limit) {
  const printed = [];
  try {
    for await (const record of records(authId, limit)) printed.push(record.uuid);
    printed.push('| end');
  } catch (e) {
    printed.push('| error', String(e).replace(/\s+/g, ' '));
  }
  return printed.join(' ');
}

(async () => {
  for await (const line of createInterface({ input: process.stdin })) {
    const [authId, limit] = line.split(' ');
    process.stdout.write(`${await walk(authId, Number(limit))}\n`);
  }
})();
