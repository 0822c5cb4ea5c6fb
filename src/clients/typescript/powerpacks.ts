// Lists all powerpacks of an account, then asks once more with a wrong token.
import { Configuration, type Powerpack, PowerpacksApi, ResponseError } from './powerpack/index.js';

// The types of Node.js would be a dependency for this line.
declare const process: { env: Record<string, string | undefined> };

const limit = 20;
const { PLIVO_BASE_URL = '', PLIVO_AUTH_ID: authId = '', PLIVO_AUTH_TOKEN = '' } = process.env;

function connect(token: string): PowerpacksApi {
  return new PowerpacksApi(
    new Configuration({
      // The paths of the contract begin with a slash.
      basePath: PLIVO_BASE_URL.replace(/\/+$/, ''),
      username: authId,
      password: token,
    }),
  );
}

async function* allPowerpacks(api: PowerpacksApi): AsyncGenerator<Powerpack> {
  let offset = 0;
  while (true) {
    const { objects, meta } = await api.listPowerpacks({ authId, limit, offset });
    yield* objects;
    offset += objects.length;
    // Null and absent both mean the end, hence ==. The link itself is not followed: its path is another than the
    // endpoint's.
    if (meta?.next == null || objects.length === 0) {
      return;
    }
  }
}

let count = 0;
for await (const { name, uuid } of allPowerpacks(connect(PLIVO_AUTH_TOKEN))) {
  console.log(name, uuid);
  count++;
}
console.log(`${count} powerpacks`);

try {
  await connect('wrong').listPowerpacks({ authId });
} catch (error) {
  if (!(error instanceof ResponseError)) {
    throw error;
  }
  console.log(`wrong token: ${error.response.status}`);
}
