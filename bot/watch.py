"""What is noted in the log of things refused: what kind, where, the number of the message; never who or what words."""

from __future__ import annotations

import structlog

from handlers.core.turn import Outcome, Turn

log = structlog.get_logger()

REFUSED = {
    "tap-unknown": "choice",  # forged, somebody else's, or of long ago
    "join-unknown": "code",
    "join-expired": "code",
    "join-later": "codes",  # too many wrong ones
    "see-nothing": "right",
    "see-not-found": "right",
    "gate-not-yours": "right",
    "close-not-yours": "right",
    "circle-not-yours": "right",
    "invite-not-yours": "right",
    "grow-not-yours": "right",
    "chase-not-yours": "right",
    "meeting-not-yours": "right",
    "report-not-yours": "right",
    "law-not-yours": "right",
    "group-privately": "group",
    "slow-down": "pace",
}


def noted(turn: Turn, outcome: Outcome) -> None:
    """One event for each kind of refusal in a turn."""
    keys = {line.key for reply in outcome.replies for line in reply.lines}
    for what in dict.fromkeys(REFUSED[key] for key in REFUSED if key in keys):
        log.info("refused", what=what, channel=turn.message.channel, source=turn.scene.source)


def link(kind: str, why: str) -> None:
    """A link that was not followed: changed, expired, forbidden or gone."""
    log.info("refused", what=f"{kind} link", why=why)
