"""Lists all powerpacks of an account, then asks once more with a wrong token."""

import os
import sys
from collections.abc import Iterator

from powerpack import ApiClient, ApiException, Configuration, Powerpack, PowerpacksApi

LIMIT = 20


def connect(token: str) -> ApiClient:
    return ApiClient(
        Configuration(
            # The paths of the contract begin with a slash.
            host=os.environ["PLIVO_BASE_URL"].rstrip("/"),
            username=os.environ["PLIVO_AUTH_ID"],
            password=token,
        )
    )


def all_powerpacks(api: PowerpacksApi, auth_id: str) -> Iterator[Powerpack]:
    offset = 0
    while True:
        page = api.list_powerpacks(auth_id, limit=LIMIT, offset=offset)
        yield from page.objects
        offset += len(page.objects)
        # The link only says that there is more: its path is another than the endpoint's.
        if page.meta is None or page.meta.next is None or not page.objects:
            return


def main() -> None:
    # Names hold any character, and not every terminal is in UTF-8.
    sys.stdout.reconfigure(encoding="utf-8")
    auth_id = os.environ["PLIVO_AUTH_ID"]

    with connect(os.environ["PLIVO_AUTH_TOKEN"]) as client:
        count = 0
        for count, powerpack in enumerate(all_powerpacks(PowerpacksApi(client), auth_id), 1):
            print(powerpack.name, powerpack.uuid)
        print(f"{count} powerpacks")

    with connect("wrong") as client:
        try:
            PowerpacksApi(client).list_powerpacks(auth_id)
        except ApiException as e:
            print(f"wrong token: {e.status}")


if __name__ == "__main__":
    main()
