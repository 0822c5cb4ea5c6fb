<?php

// Lists the powerpacks of an account, then shows what a wrong token leads to. With the argument
// "change" it creates a powerpack instead, changes it, fills its pool and deletes it.

declare(strict_types=1);

use GuzzleHttp\Client;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Middleware;
use GuzzleHttp\Psr7\Utils;
use PowerpackClient\Api\NumbersApi;
use PowerpackClient\Api\PowerpacksApi;
use PowerpackClient\Api\ShortcodesApi;
use PowerpackClient\Api\TollfreeNumbersApi;
use PowerpackClient\ApiException;
use PowerpackClient\Configuration;
use PowerpackClient\Model\PoolNumberAdd;
use PowerpackClient\Model\PoolNumberRemove;
use PowerpackClient\Model\Powerpack;
use PowerpackClient\Model\PowerpackCreate;
use PowerpackClient\Model\PowerpackDelete;
use PowerpackClient\Model\PowerpackUpdate;
use PowerpackClient\Pagers;

const PAGE_SIZE = 20;
const NUMBER = '15550001111';
define('AUTH_ID', variable('PLIVO_AUTH_ID'));

// Guzzle as Debian installs it, on the include path. With Composer, vendor/autoload.php replaces
// this line and the next function.
require_once 'GuzzleHttp/autoload.php';

spl_autoload_register(static function (string $class): void {
    $prefix = 'PowerpackClient\\';
    if (str_starts_with($class, $prefix)) {
        require getenv('CLIENT') . '/lib/' . strtr(substr($class, strlen($prefix)), '\\', '/') . '.php';
    }
});

function variable(string $name): string
{
    return getenv($name) ?: throw new RuntimeException("$name is not set.");
}

/** @return array{Client, Configuration} what each API is made of */
function account(string $token, string $authId = AUTH_ID): array
{
    $config = (new Configuration())
        // The generated client joins the address and a path that begins with a slash.
        ->setHost(rtrim(getenv('PLIVO_BASE_URL') ?: 'https://api.plivo.com', '/'))
        ->setUsername($authId)
        ->setPassword($token);
    // The generated client reads JSON even where a deletion succeeded without a body.
    $stack = HandlerStack::create();
    $stack->push(Middleware::mapResponse(
        fn ($response) => $response->getStatusCode() === 204 ? $response->withBody(Utils::streamFor('null')) : $response
    ));
    // Stock, Guzzle waits for ever and follows redirects. The API has none.
    return [new Client(['timeout' => 30, 'allow_redirects' => false, 'handler' => $stack]), $config];
}

function listAll(PowerpacksApi $api): void
{
    $count = 0;
    foreach (Pagers::listPowerpacks($api, AUTH_ID, limit: PAGE_SIZE) as $powerpack) {
        echo $powerpack->getName(), ' ', $powerpack->getUuid(), "\n";
        $count++;
    }
    echo $count, " powerpacks\n";
}

/** Prints the status that a call fails with. */
function failure(string $what, callable $call): void
{
    try {
        $call();
    } catch (ApiException $e) {
        echo $what, ': ', $e->getCode(), "\n";
    }
}

function show(string $what, Powerpack $powerpack): void
{
    [$sticky, $local] = array_map(json_encode(...), [$powerpack->getStickySender(), $powerpack->getLocalConnect()]);
    echo "$what: {$powerpack->getName()}, sticky $sticky, local $local\n";
}

function change(Client $http, Configuration $config): void
{
    $powerpacks = new PowerpacksApi($http, $config);
    $wanted = new PowerpackCreate(['name' => 'demo', 'sticky_sender' => false, 'local_connect' => true]);
    $powerpack = $powerpacks->createPowerpack(AUTH_ID, $wanted);
    show('created', $powerpack);
    failure('created again', fn () => $powerpacks->createPowerpack(AUTH_ID, $wanted));
    $update = new PowerpackUpdate(['name' => 'demo 2', 'sticky_sender' => true, 'local_connect' => false]);
    show('changed', $powerpacks->updatePowerpack(AUTH_ID, $powerpack->getUuid(), $update));
    show('read', $powerpacks->getPowerpack(AUTH_ID, $powerpack->getUuid()));

    fill($http, $config, basename($powerpack->getNumberPool()));

    $kept = new PowerpackDelete(['unrent_numbers' => false]);
    // Null where the response has no body.
    $done = $powerpacks->deletePowerpack(AUTH_ID, $powerpack->getUuid(), $kept);
    echo 'deleted: ', $done ? $done->getResponse() : 'no body', "\n";
    failure('read again', fn () => $powerpacks->getPowerpack(AUTH_ID, $powerpack->getUuid()));
}

function fill(Client $http, Configuration $config, string $pool): void
{
    $numbers = new NumbersApi($http, $config);
    $rented = new PoolNumberAdd(['service' => 'mms', 'rent' => true]);
    $added = $numbers->addNumber(AUTH_ID, $pool, NUMBER, $rented);
    echo "added: {$added->getNumber()}, {$added->getService()}\n";
    foreach (Pagers::listNumbers($numbers, AUTH_ID, $pool) as $number) {
        echo "in the pool: {$number->getNumber()}, {$number->getService()}\n";
    }
    echo 'number: ', $numbers->getNumber(AUTH_ID, $pool, NUMBER)->getNumber(), "\n";
    $kept = new PoolNumberRemove(['unrent' => false]);
    echo 'removed: ', $numbers->removeNumber(AUTH_ID, $pool, NUMBER, $kept)->getResponse(), "\n";
    $shortcodes = (new ShortcodesApi($http, $config))->listShortcodes(AUTH_ID, $pool);
    echo 'shortcodes: ', count($shortcodes->getObjects()), "\n";
    $tollfree = (new TollfreeNumbersApi($http, $config))->listTollfreeNumbers(AUTH_ID, $pool);
    echo 'toll-free numbers: ', count($tollfree->getObjects()), "\n";
}

$account = account(variable('PLIVO_AUTH_TOKEN'));
$argument = $argv[1] ?? '';
if ($argument === 'change') {
    change(...$account);
} elseif (str_starts_with($argument, 'walk')) {
    require __DIR__ . '/walk.php';
} else {
    listAll(new PowerpacksApi(...$account));
    failure('wrong token', fn () => (new PowerpacksApi(...account('wrong')))->listPowerpacks(AUTH_ID));
}
