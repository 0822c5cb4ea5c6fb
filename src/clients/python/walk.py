"""Walks the lists of powerpacks of accounts, for the comparison of the walks of all clients.

Reads lines "AUTH_ID LIMIT RESUMES" and prints for each the uuids in the order in which they came, and how the walk ended:
"end", or "error" with what stopped it, after RESUMES errors that did not. With the argument "walk-stock" it walks as
programs do that have no pager.
"""

import os
import sys
from collections.abc import Iterator

from powerpack import ApiClient, Configuration, Powerpack, PowerpacksApi
from powerpack.api.powerpacks_api_pagers import list_powerpacks_pager


def connect(auth_id: str) -> ApiClient:
    host = os.environ["PLIVO_BASE_URL"].rstrip("/")
    return ApiClient(Configuration(host=host, username=auth_id, password=os.environ["PLIVO_AUTH_TOKEN"]))


def stock(api: PowerpacksApi, auth_id: str, limit: int) -> Iterator[Powerpack]:
    offset = 0
    for _ in range(500):
        page = api.list_powerpacks(auth_id, limit=limit, offset=offset)
        yield from page.objects
        offset += len(page.objects)
        if page.meta is None or page.meta.next is None or not page.objects:
            return


def walk(auth_id: str, limit: int, resumes: int) -> str:
    with connect(auth_id) as client:
        api = PowerpacksApi(client)
        if sys.argv[1] == "walk":
            records = iter(list_powerpacks_pager(api, auth_id, limit))
        else:
            records = stock(api, auth_id, limit)
        delivered = []
        while True:
            try:
                delivered.append(next(records).uuid)
            except StopIteration:
                return " ".join([*delivered, "| end"])
            except Exception as e:  # Whatever it is, it ends the line.
                if resumes == 0:
                    message = " ".join(f"{type(e).__name__}: {e}".split())[:200]
                    return " ".join([*delivered, "| error", message])
                resumes -= 1


for line in sys.stdin:
    account, size, errors = line.split()
    print(walk(account, int(size), int(errors)), flush=True)
