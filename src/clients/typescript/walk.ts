// Walks the powerpacks of many accounts, for the comparison of languages: each line of standard input has an auth id, the
// size of a page, and how many errors a walk may survive. With the argument "walk-stock" the walk is the usual loop.
import { Configuration, paginateListPowerpacks, type Powerpack, PowerpacksApi } from './powerpack/index.js';

declare const process: {
  argv: string[];
  env: Record<string, string | undefined>;
  stdin: AsyncIterable<string> & { setEncoding(encoding: string): void };
};

const { PLIVO_BASE_URL = '', PLIVO_AUTH_TOKEN = '' } = process.env;
const walkAll = process.argv[2] === 'walk-stock' ? byOffset : pager;

function pager(api: PowerpacksApi, authId: string, limit: number): AsyncIterableIterator<Powerpack> {
  return paginateListPowerpacks(api, { authId, limit });
}

/** The loop as it is written by hand, in a form that continues after an error. */
function byOffset(api: PowerpacksApi, authId: string, limit: number): AsyncIterableIterator<Powerpack> {
  let [offset, requests, more] = [0, 0, true];
  let page: Powerpack[] = [];
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      if (page.length === 0 && more && requests++ < 500) {
        const { objects, meta } = await api.listPowerpacks({ authId, limit, offset });
        page = [...objects];
        offset += objects.length;
        more = meta?.next != null && objects.length > 0;
      }
      const value = page.shift();
      return value ? { done: false, value } : { done: true, value };
    },
  };
}

async function walk(authId: string, limit: number, resumes: number): Promise<string> {
  const basePath = PLIVO_BASE_URL.replace(/\/+$/, '');
  const api = new PowerpacksApi(new Configuration({ basePath, username: authId, password: PLIVO_AUTH_TOKEN }));
  const powerpacks = walkAll(api, authId, limit);
  const uuids: string[] = [];
  for (let errors = 0; ; ) {
    try {
      for await (const { uuid } of powerpacks) uuids.push(uuid);
      return [...uuids, '| end'].join(' ');
    } catch (error) {
      if (++errors > resumes) {
        return [...uuids, '| error', String(error).replace(/\s+/g, ' ').slice(0, 200)].join(' ');
      }
    }
  }
}

process.stdin.setEncoding('utf8');
let rest = '';
for await (const text of process.stdin) {
  const lines = (rest + text).split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) {
    const [authId, limit, resumes] = line.split(' ');
    console.log(await walk(authId, Number(limit), Number(resumes)));
  }
}
