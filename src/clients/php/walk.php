<?php

// Walks the powerpacks of many accounts, for the comparison of languages: each line of the standard input has an auth id,
// the size of a page, and how many errors a walk may survive. With the argument "walk-stock" it is the usual loop.

declare(strict_types=1);

use PowerpackClient\Api\PowerpacksApi;
use PowerpackClient\Model\Powerpack;
use PowerpackClient\Pagers;

/** @return Generator<Powerpack> */
function byOffset(PowerpacksApi $api, string $authId, int $limit): Generator
{
    $offset = 0;
    for ($requests = 0; $requests < 500; $requests++) {
        $page = $api->listPowerpacks($authId, $limit, $offset);
        yield from $page->getObjects();
        $offset += count($page->getObjects());
        if (!$page->getObjects() || $page->getMeta()?->getNext() === null) {
            return;
        }
    }
}

/** @param Iterator<Powerpack> $powerpacks */
function delivered(Iterator $powerpacks, int $resumes): string
{
    $line = '';
    while (true) {
        try {
            foreach ($powerpacks as $powerpack) {
                $line .= $powerpack->getUuid() . ' ';
            }
            return "$line| end";
        } catch (Throwable $e) {
            // A generator is dead after an exception.
            if ($resumes-- === 0 || $powerpacks instanceof Generator) {
                return "$line| error " . substr(preg_replace('/\s+/', ' ', $e->getMessage()), 0, 200);
            }
        }
    }
}

while ($input = fgets(STDIN)) {
    [$authId, $limit, $resumes] = sscanf($input, '%s %d %d');
    $api = new PowerpacksApi(...account(getenv('PLIVO_AUTH_TOKEN'), $authId));
    $powerpacks = $argument === 'walk'
        ? Pagers::listPowerpacks($api, $authId, limit: $limit)
        : byOffset($api, $authId, $limit);
    echo delivered($powerpacks, $resumes), "\n";
}
