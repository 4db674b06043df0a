"""Where tests keep their files: in memory, where the machine has room there. A thousand databases are made and thrown
away, and a disk would be asked to write each of them down for good.

No test ends the machine itself, so a file in memory outlives all that is killed here as one on a disk would.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

SHARED = Path("/dev/shm")
ROOM = 2 * 1024**3  # bytes: what a run needs at most, several times over


def folder() -> Path | None:
    """None where there is no such folder, or little room: then everything is where it always is."""
    if not os.access(SHARED, os.W_OK | os.X_OK) or shutil.disk_usage(SHARED).free < ROOM:
        return None
    return SHARED
