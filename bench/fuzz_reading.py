"""Coverage-guided fuzzing of the reader by atheris, an extra: `python -m bench.fuzz_reading -max_total_time=1800`.

For every text: it never raises, it states or asks something, every figure is accounted for or asked about, and its
time grows with the length. The corpora are the seeds. A text that fails is printed, and kept in the temporary folder.
"""

from __future__ import annotations

import importlib
import json
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parents[1] / "tests" / "corpus"
NOW = datetime(2026, 11, 22, 9)
SLOW = 0.25  # seconds for 4.096 characters under instrumentation


def main() -> None:
    """Runs until stopped, or as long as -max_total_time says."""
    try:
        atheris: Any = importlib.import_module("atheris")
    except ImportError:
        sys.stdout.write("atheris is not installed, so nothing is fuzzed (pip install atheris, the extra `fuzz`)\n")
        return
    with atheris.instrument_imports(include=["handlers.core.reading", "handlers.core.facts"]):
        reading = importlib.import_module("handlers.core.reading")
    words = importlib.import_module("locales.words").hearing()

    def one(data: bytes) -> None:
        provider = atheris.FuzzedDataProvider(data)
        text = data.decode("utf-8", "ignore") if provider.ConsumeBool() else provider.ConsumeUnicodeNoSurrogates(4096)
        start = time.thread_time()
        explanation = reading.explain(text, NOW, words)
        spent = time.thread_time() - start
        found = explanation.reading
        assert found.facts or found.ask, text
        assert found.ask or all(span.role != "unaccounted" for span in explanation.spans), text
        assert spent < SLOW * max(1.0, len(text) / 4096), f"{spent:.3f} s for {len(text)} characters: {text!r}"

    with tempfile.TemporaryDirectory() as seeds:
        for number, text in enumerate(_texts()):
            (Path(seeds) / str(number)).write_bytes(b"\x01" + text.encode())
        atheris.Setup([*sys.argv, "-max_len=4096", f"-artifact_prefix={tempfile.gettempdir()}/", seeds], one)
        atheris.Fuzz()


def _texts() -> list[str]:
    rows = (line for path in sorted(CORPUS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines())
    return [str(json.loads(line)["text"]) for line in rows if line.strip()]


if __name__ == "__main__":
    main()
