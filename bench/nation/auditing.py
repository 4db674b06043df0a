"""The audit of a loaded country: every tally recounted, every seal looked at. `python -m bench.nation.auditing URL`."""

from __future__ import annotations

import json
import resource
import sys
import time

from locales import catalogue
from storage import Storage

if __name__ == "__main__":
    house = Storage(sys.argv[1], catalogue.load())
    begun = time.perf_counter()
    differences = house.look_now(lambda books: books.tallies.audit())
    counted = time.perf_counter()
    breaks = house.look_now(lambda books: books.chain.breaks())
    sealed = time.perf_counter()
    house.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found = {
        "tallies": counted - begun,
        "chain": sealed - counted,
        "found": len(differences) + len(breaks),
        "peak": peak,
    }
    sys.stdout.write(json.dumps(found))
