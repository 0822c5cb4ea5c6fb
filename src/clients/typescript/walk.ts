// Walks the powerpacks of many accounts, for the comparison of languages: each line of standard input has an auth id, the
// size of a page, and how many errors a walk may go on after. With the argument "walk-stock" the walk is the usual loop.
import { Configuration, paginateListPowerpacks, type Powerpack, PowerpacksApi } from './powerpack/index.js';

declare const process: {
  argv: string[];
  env: Record<string, string | undefined>;
  stdin: AsyncIterable<string> & { setEncoding(encoding: string): void };
};

const { PLIVO_BASE_URL = '', PLIVO_AUTH_TOKEN = '' } = process.env;
const isStock = process.argv[2] === 'walk-stock';

/** The loop as it is written by hand. */
async function* stock(api: PowerpacksApi, authId: string, limit: number): AsyncGenerator<Powerpack> {
  let offset = 0;
  for (let requests = 0; requests < 500; requests++) {
    const { objects, meta } = await api.listPowerpacks({ authId, limit, offset });
    yield* objects;
    offset += objects.length;
    if (meta?.next == null || objects.length === 0) return;
  }
}

async function walk(authId: string, limit: number, resumes: number): Promise<string> {
  const basePath = PLIVO_BASE_URL.replace(/\/+$/, '');
  const api = new PowerpacksApi(new Configuration({ basePath, username: authId, password: PLIVO_AUTH_TOKEN }));
  const powerpacks = isStock ? stock(api, authId, limit) : paginateListPowerpacks(api, { authId, limit });
  const uuids: string[] = [];
  for (let errors = 0; ; ) {
    try {
      for await (const { uuid } of powerpacks) uuids.push(uuid);
      return [...uuids, '| end'].join(' ');
    } catch (error) {
      // A generator is dead after an error.
      if (isStock || ++errors > resumes) {
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
