"""A Word document as PDF, by LibreOffice where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

MEDIA = "application/pdf"
PATIENCE = 120  # seconds


def office() -> str | None:
    """LibreOffice's program, None where it is not there."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def pdf(document: bytes, kind: str = "docx") -> bytes | None:
    """The PDF's bytes; None where LibreOffice is not there or did not make it."""
    program = office()
    if program is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"source.{kind}"
        source.write_bytes(document)
        command = [
            program, "--headless", "--norestore", f"-env:UserInstallation=file://{folder}/profile",
            "--convert-to", "pdf", "--outdir", folder, str(source),
        ]  # fmt: skip
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)  # noqa: S603
            return source.with_suffix(".pdf").read_bytes()
        except (subprocess.SubprocessError, OSError):
            return None
