<?php

// Lists the powerpacks of an account, then shows what a wrong token leads to.

declare(strict_types=1);

use GuzzleHttp\Client;
use PowerpackClient\Api\PowerpacksApi;
use PowerpackClient\ApiException;
use PowerpackClient\Configuration;

const PAGE_SIZE = 20;

// Guzzle as Debian installs it, on the include path. With Composer, vendor/autoload.php replaces
// this line and the next function.
require_once 'GuzzleHttp/autoload.php';

spl_autoload_register(static function (string $class): void {
    $prefix = 'PowerpackClient\\';
    if (str_starts_with($class, $prefix)) {
        require getenv('CLIENT') . '/lib/' . strtr(substr($class, strlen($prefix)), '\\', '/') . '.php';
    }
});

function powerpackApi(string $token): PowerpacksApi
{
    $config = (new Configuration())
        // The generated client joins the address and a path that begins with a slash.
        ->setHost(rtrim(getenv('PLIVO_BASE_URL') ?: 'https://api.plivo.com', '/'))
        ->setUsername(getenv('PLIVO_AUTH_ID'))
        ->setPassword($token);
    // Stock, Guzzle waits for ever and follows redirects. The API has none.
    return new PowerpacksApi(new Client(['timeout' => 30, 'allow_redirects' => false]), $config);
}

/**
 * Pages are fetched by offset. The link to the next page only tells that there is one: it need
 * not have the path of the endpoint.
 *
 * @return iterable<\PowerpackClient\Model\Powerpack>
 */
function powerpacks(PowerpacksApi $api): iterable
{
    $offset = 0;
    do {
        $page = $api->listPowerpacks(getenv('PLIVO_AUTH_ID'), PAGE_SIZE, $offset);
        foreach ($page->getObjects() as $powerpack) {
            yield $powerpack;
        }
        $offset += count($page->getObjects());
    } while ($page->getObjects() && $page->getMeta()?->getNext() !== null);
}

$count = 0;
foreach (powerpacks(powerpackApi(getenv('PLIVO_AUTH_TOKEN'))) as $powerpack) {
    echo $powerpack->getName(), ' ', $powerpack->getUuid(), "\n";
    $count++;
}
echo $count, " powerpacks\n";

try {
    powerpackApi('wrong')->listPowerpacks(getenv('PLIVO_AUTH_ID'));
} catch (ApiException $e) {
    echo 'wrong token: ', $e->getCode(), "\n";
}
