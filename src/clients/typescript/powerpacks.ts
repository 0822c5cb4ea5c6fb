// Lists all powerpacks of an account, then asks once more with a wrong token. With the argument "change" it creates a
// powerpack instead, changes it, fills its pool and deletes it.
import {
  Configuration,
  NumbersApi,
  paginateListNumbers,
  paginateListPowerpacks,
  type Powerpack,
  PowerpacksApi,
  ResponseError,
  ShortcodesApi,
  TollfreeNumbersApi,
} from './powerpack/index.js';

// The types of Node.js would be a dependency for this line.
declare const process: { argv: string[]; env: Record<string, string | undefined> };

const limit = 20;
const number = '15550001111';
const { PLIVO_BASE_URL = 'https://api.plivo.com' } = process.env;
const authId = variable('PLIVO_AUTH_ID');

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

function account(token: string): Configuration {
  return new Configuration({
    // The paths of the contract begin with a slash.
    basePath: PLIVO_BASE_URL.replace(/\/+$/, ''),
    username: authId,
    password: token,
  });
}

async function list(api: PowerpacksApi): Promise<void> {
  let count = 0;
  for await (const { name, uuid } of paginateListPowerpacks(api, { authId, limit })) {
    console.log(name, uuid);
    count++;
  }
  console.log(`${count} powerpacks`);
}

/** Prints the status that a call fails with. */
async function failure(what: string, call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof ResponseError)) {
      throw error;
    }
    console.log(`${what}: ${error.response.status}`);
  }
}

function show(what: string, { name, stickySender, localConnect }: Powerpack): void {
  console.log(`${what}: ${name}, sticky ${stickySender}, local ${localConnect}`);
}

async function change(configuration: Configuration): Promise<void> {
  const powerpacks = new PowerpacksApi(configuration);
  const powerpackCreate = { name: 'demo', stickySender: false, localConnect: true };
  const powerpack = await powerpacks.createPowerpack({ authId, powerpackCreate });
  show('created', powerpack);
  await failure('created again', powerpacks.createPowerpack({ authId, powerpackCreate }));
  const { uuid, numberPool } = powerpack;
  const powerpackUpdate = { name: 'demo 2', stickySender: true, localConnect: false };
  show('changed', await powerpacks.updatePowerpack({ authId, uuid, powerpackUpdate }));
  show('read', await powerpacks.getPowerpack({ authId, uuid }));

  await fill(configuration, numberPool?.split('/').at(-2) ?? '');

  // Null where the response has no body.
  const done = await powerpacks.deletePowerpack({ authId, uuid, powerpackDelete: { unrentNumbers: false } });
  console.log(`deleted: ${done?.response ?? 'no body'}`);
  await failure('read again', powerpacks.getPowerpack({ authId, uuid }));
}

async function fill(configuration: Configuration, numberPoolUuid: string): Promise<void> {
  const pool = { authId, numberPoolUuid };
  const numbers = new NumbersApi(configuration);
  const added = await numbers.addNumber({ ...pool, number, poolNumberAdd: { service: 'mms', rent: true } });
  console.log(`added: ${added.number}, ${added.service}`);
  for await (const { number, service } of paginateListNumbers(numbers, pool)) {
    console.log(`in the pool: ${number}, ${service}`);
  }
  console.log(`number: ${(await numbers.getNumber({ ...pool, number })).number}`);
  const removed = await numbers.removeNumber({ ...pool, number, poolNumberRemove: { unrent: false } });
  console.log(`removed: ${removed?.response}`);
  const shortcodes = await new ShortcodesApi(configuration).listShortcodes(pool);
  console.log(`shortcodes: ${shortcodes.objects.length}`);
  const tollfree = await new TollfreeNumbersApi(configuration).listTollfreeNumbers(pool);
  console.log(`toll-free numbers: ${tollfree.objects.length}`);
}

const configuration = account(variable('PLIVO_AUTH_TOKEN'));
try {
  if (process.argv[2] === 'change') {
    await change(configuration);
  } else {
    await list(new PowerpacksApi(configuration));
    await failure('wrong token', new PowerpacksApi(account('wrong')).listPowerpacks({ authId }));
  }
} catch (error) {
  if (!(error instanceof ResponseError)) throw error;
  // Its own message has neither.
  throw new Error(`${error.response.status}: ${await error.response.text()}`);
}
