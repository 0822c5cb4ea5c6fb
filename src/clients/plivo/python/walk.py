"""Walks with Plivo's own SDK, by the usual loop: lines "AUTH_ID LIMIT RESUMES", as ../../python/walk.py reads them."""

import os
import sys

import plivo
import plivo.rest.client

# A request takes the address from here, whatever the client was given.
plivo.rest.client.PLIVO_API_BASE_URI = os.environ["PLIVO_BASE_URL"].rstrip("/") + "/v1/Account"


def records(auth_id: str, limit: int):
    client = plivo.RestClient(auth_id, os.environ["PLIVO_AUTH_TOKEN"])
    offset = 0
    while True:
        page = client.powerpacks.list(limit=limit, offset=offset)
        yield from page["objects"]
        offset += len(page["objects"])
        if getattr(page["meta"], "next", None) is None or not page["objects"]:
            return


for line in sys.stdin:
    account, size, _ = line.split()
    printed = []
    try:
        for record in records(account, int(size)):
            printed.append(record["uuid"])
        printed.append("| end")
    except Exception as e:
        printed += ["| error", *f"{type(e).__name__}: {e}".split()]
    print(" ".join(printed), flush=True)
