"""How it connects: settings, channels, desk, post, clock, web, command line. The only room that knows the outside."""

import sys

# structlog takes rich along wherever it is installed: 6 MB and 0,1 s for colours in tracebacks that nobody asked for.
sys.modules.setdefault("rich", None)  # type: ignore[arg-type]
