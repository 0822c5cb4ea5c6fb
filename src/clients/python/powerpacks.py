"""Lists all powerpacks of an account, then asks once more with a wrong token.

With the argument "change" it creates a powerpack instead, changes it, fills its pool and deletes it.
"""

import json
import os
import sys
from collections.abc import Callable

from powerpack import (
    ApiClient,
    ApiException,
    Configuration,
    NumbersApi,
    PoolNumberAdd,
    PoolNumberRemove,
    Powerpack,
    PowerpackCreate,
    PowerpackDelete,
    PowerpacksApi,
    PowerpackUpdate,
    ShortcodesApi,
    TollfreeNumbersApi,
)
from powerpack.api.numbers_api_pagers import list_numbers_pager
from powerpack.api.powerpacks_api_pagers import list_powerpacks_pager

AUTH_ID = os.environ["PLIVO_AUTH_ID"]
NUMBER = "15550001111"


def connect(token: str) -> ApiClient:
    return ApiClient(
        Configuration(
            # The paths of the contract begin with a slash.
            host=os.environ.get("PLIVO_BASE_URL", "https://api.plivo.com").rstrip("/"),
            username=AUTH_ID,
            password=token,
        )
    )


def list_all(api: PowerpacksApi) -> None:
    count = 0
    # Seconds. Stock, a request waits for ever.
    for count, powerpack in enumerate(list_powerpacks_pager(api, AUTH_ID, _request_timeout=30), 1):
        print(powerpack.name, powerpack.uuid)
    print(f"{count} powerpacks")


def failure(what: str, call: Callable[[], object]) -> None:
    """Prints the status that a call fails with."""
    try:
        call()
    except ApiException as e:
        print(f"{what}: {e.status}")


def show(what: str, powerpack: Powerpack) -> None:
    sticky, local = json.dumps(powerpack.sticky_sender), json.dumps(powerpack.local_connect)
    print(f"{what}: {powerpack.name}, sticky {sticky}, local {local}")


def change(client: ApiClient) -> None:
    powerpacks = PowerpacksApi(client)
    wanted = PowerpackCreate(name="demo", sticky_sender=False, local_connect=True)
    powerpack = powerpacks.create_powerpack(AUTH_ID, wanted)
    show("created", powerpack)
    failure("created again", lambda: powerpacks.create_powerpack(AUTH_ID, wanted))
    update = PowerpackUpdate(name="demo 2", sticky_sender=True, local_connect=False)
    show("changed", powerpacks.update_powerpack(AUTH_ID, powerpack.uuid, update))
    show("read", powerpacks.get_powerpack(AUTH_ID, powerpack.uuid))

    fill(client, powerpack.number_pool.split("/")[-2])

    # None where the response has no body.
    done = powerpacks.delete_powerpack(AUTH_ID, powerpack.uuid, PowerpackDelete(unrent_numbers=False))
    print(f"deleted: {done.response if done else 'no body'}")
    failure("read again", lambda: powerpacks.get_powerpack(AUTH_ID, powerpack.uuid))


def fill(client: ApiClient, pool: str) -> None:
    numbers = NumbersApi(client)
    added = numbers.add_number(AUTH_ID, pool, NUMBER, PoolNumberAdd(service="mms", rent=True))
    print(f"added: {added.number}, {added.service}")
    for number in list_numbers_pager(numbers, AUTH_ID, pool):
        print(f"in the pool: {number.number}, {number.service}")
    print(f"number: {numbers.get_number(AUTH_ID, pool, NUMBER).number}")
    removed = numbers.remove_number(AUTH_ID, pool, NUMBER, PoolNumberRemove(unrent=False))
    print(f"removed: {removed.response}")
    print(f"shortcodes: {len(ShortcodesApi(client).list_shortcodes(AUTH_ID, pool).objects)}")
    tollfree = TollfreeNumbersApi(client).list_tollfree_numbers(AUTH_ID, pool)
    print(f"toll-free numbers: {len(tollfree.objects)}")


def main() -> None:
    # Names hold any character, and not every terminal is in UTF-8.
    sys.stdout.reconfigure(encoding="utf-8")

    with connect(os.environ["PLIVO_AUTH_TOKEN"]) as client, connect("wrong") as stranger:
        if sys.argv[1:] == ["change"]:
            change(client)
        else:
            list_all(PowerpacksApi(client))
            failure("wrong token", lambda: PowerpacksApi(stranger).list_powerpacks(AUTH_ID))


if __name__ == "__main__":
    main()
