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


class UsualLoop(Iterator[Powerpack]):
    """Adds the number of records to the offset, and continues after an error too."""

    def __init__(self, api: PowerpacksApi, auth_id: str, limit: int) -> None:
        self.api, self.auth_id, self.limit = api, auth_id, limit
        self.offset = 0
        self.ready: list[Powerpack] = []
        self.more = True

    def __next__(self) -> Powerpack:
        if not self.ready and self.more:
            page = self.api.list_powerpacks(self.auth_id, limit=self.limit, offset=self.offset)
            self.ready = list(page.objects)
            self.offset += len(page.objects)
            self.more = page.meta is not None and page.meta.next is not None
        if not self.ready:
            raise StopIteration
        return self.ready.pop(0)


def walk(auth_id: str, limit: int, resumes: int) -> str:
    with connect(auth_id) as client:
        api = PowerpacksApi(client)
        if sys.argv[1] == "walk":
            records = iter(list_powerpacks_pager(api, auth_id, limit))
        else:
            records = UsualLoop(api, auth_id, limit)
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
