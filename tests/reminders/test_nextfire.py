"""When reminders fire, whatever the day: leap days, New Year, the moon's leap month, stops, wrong clocks, moves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from handlers.core.nextfire import Before, Firing, decent_after, decent_before, decide, quiet, reminders
from handlers.core.reading.days.lunar import lunar_of, solar_of
from handlers.core.weekly import MONDAY, Every

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
BERLIN = ZoneInfo("Europe/Berlin")  # where nights have 23 and 25 hours
USUAL = (Before(days=7), Before(days=1), Before(hours=2))
zones = st.sampled_from([HANOI, BERLIN])
moments = st.datetimes(datetime(2023, 1, 1), datetime(2034, 12, 31)).map(
    lambda at: at.replace(microsecond=0, tzinfo=UTC)
)
offsets = st.lists(
    st.one_of(st.builds(Before, days=st.integers(0, 30)), st.builds(Before, hours=st.integers(1, 48))), max_size=6
)


def at(text: str, zone: ZoneInfo = HANOI) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


@given(moments, zones)
def test_decent_hours_are_decent_and_near(moment: datetime, zone: ZoneInfo) -> None:
    before, after = decent_before(moment, zone), decent_after(moment, zone)
    assert before <= moment <= after
    assert not quiet(before, zone)
    assert not quiet(after, zone)
    assert moment - before <= timedelta(hours=11)
    assert after - moment <= timedelta(hours=10)


@given(moments, offsets, st.timedeltas(timedelta(), timedelta(days=40)), zones)
@example(at("2028-03-07T08:00"), list(USUAL), timedelta(days=20), HANOI)  # a week before is leap day
@example(at("2027-01-01T07:30"), list(USUAL), timedelta(days=20), HANOI)  # New Year's Eve; 5:30 is not decent
def test_reminders_are_before_it_decent_and_apart(
    moment: datetime, before: list[Before], ahead: timedelta, zone: ZoneInfo
) -> None:
    since = moment - ahead
    plan = reminders(moment, before, since, zone)
    assert list(plan) == sorted(plan)
    assert len({firing.at for firing in plan}) == len(plan)
    for firing in plan:
        assert since < firing.at < moment
        assert not quiet(firing.at, zone)
        assert firing.at <= moment - Before.read(firing.what).length + timedelta(hours=1)  # an hour: summer time


@pytest.mark.parametrize(
    ("meeting", "expected"),
    [
        ("2026-11-28T08:00", ["2026-11-21T08:00", "2026-11-27T08:00", "2026-11-28T06:00"]),
        ("2026-11-28T07:30", ["2026-11-21T07:30", "2026-11-27T07:30", "2026-11-27T20:00"]),
        ("2026-11-28T23:30", ["2026-11-21T20:00", "2026-11-27T20:00", "2026-11-28T20:00"]),
        ("2028-03-07T14:00", ["2028-02-29T14:00", "2028-03-06T14:00", "2028-03-07T12:00"]),  # leap day
        ("2028-03-01T14:00", ["2028-02-23T14:00", "2028-02-29T14:00", "2028-03-01T12:00"]),
        ("2027-01-01T08:00", ["2026-12-25T08:00", "2026-12-31T08:00", "2027-01-01T06:00"]),  # New Year
        ("2027-02-07T05:00", ["2027-01-30T20:00", "2027-02-05T20:00", "2027-02-06T20:00"]),
    ],
)
def test_the_usual_three(meeting: str, expected: list[str]) -> None:
    plan = reminders(at(meeting), USUAL, at("2020-01-01T00:00"), HANOI)
    assert [f"{firing.at.astimezone(HANOI):%Y-%m-%dT%H:%M}" for firing in plan] == expected


def test_a_day_of_the_leap_month_is_reminded_of_like_any_other() -> None:
    """Ất Tỵ 2025 has a sixth month twice: its full moons are a month apart."""
    first, second = solar_of(15, 6, 2025), solar_of(15, 6, 2025, leap=True)
    assert (first, second) == (date(2025, 7, 9), date(2025, 8, 8))
    assert second is not None
    assert lunar_of(second) == (15, 6, True)
    plan = reminders(datetime.combine(second, time(8), HANOI), USUAL, at("2025-06-01T00:00"), HANOI)
    assert [firing.at.astimezone(HANOI).date() for firing in plan] == [date(2025, 8, 1), date(2025, 8, 7), second]


def run(
    plan: Sequence[Firing], since: datetime, end: datetime, ticks: Sequence[datetime]
) -> list[tuple[Firing, datetime]]:
    """What is sent, and when, by a heartbeat that looks at these moments, as far as a row's `next_fire` lets it."""
    sent: list[tuple[Firing, datetime]] = []
    handled: datetime | None = since
    next_fire = min((firing.at for firing in plan), default=None)
    for now in ticks:
        if next_fire is None or next_fire > now:
            continue
        assert handled is not None
        decision = decide(plan, handled, now, end, HANOI)
        if decision.send:
            sent.append((decision.send, now))
        handled, next_fire = decision.handled, decision.next_fire
        assert next_fire is None or next_fire > now
    return sent


@given(moments, offsets, st.timedeltas(timedelta(), timedelta(days=40)))
def test_a_heart_that_beats_sends_each_once_and_on_time(
    moment: datetime, before: list[Before], ahead: timedelta
) -> None:
    plan = reminders(moment, before, moment - ahead, HANOI)
    ticks = sorted({firing.at + timedelta(seconds=late) for firing in plan for late in (-3, 2, 7, 12)})
    sent = run(plan, moment - ahead, moment + timedelta(days=1), ticks)
    assert [firing for firing, _ in sent] == list(plan)
    assert all(now - firing.at <= timedelta(seconds=5) for firing, now in sent)


@given(
    st.datetimes(datetime(2024, 2, 20), datetime(2028, 3, 10)).map(lambda at: at.replace(second=0, microsecond=0)),
    st.timedeltas(timedelta(hours=2), timedelta(days=9)),
    st.timedeltas(timedelta(), timedelta(days=9)),
)
def test_what_was_missed_is_made_up_once_if_it_still_helps(naive: datetime, off: timedelta, stopped: timedelta) -> None:
    meeting = naive.replace(tzinfo=HANOI).astimezone(UTC)
    since = meeting - timedelta(days=10)
    plan = reminders(meeting, USUAL, since, HANOI)
    down = meeting - stopped
    up = down + off
    minutes = [since + timedelta(minutes=n) for n in range(10 * 24 * 60)]
    ticks = [now for now in minutes if not down <= now < up]
    assume(any(down <= firing.at < up for firing in plan))
    sent = run(plan, since, meeting, ticks)
    assert len({firing for firing, _ in sent}) == len(sent)
    for firing, now in sent:
        assert now < meeting
        assert not quiet(now, HANOI)
        following = [other.at for other in plan if other.at > now]
        late = now - firing.at
        assert late <= timedelta(minutes=65) or not following or following[0] - now > timedelta(days=1)
    for one in plan:
        if not down <= one.at < up:
            assert one in [firing for firing, _ in sent]


@given(st.integers(-3600, 3600), st.integers(0, 20 * 3600))
def test_a_clock_an_hour_wrong_and_corrected_sends_each_once(wrong: int, corrected_after: int) -> None:
    """The machine's clock is off by `wrong` seconds until somebody corrects it."""
    meeting = at("2026-11-28T08:00")
    since = meeting - timedelta(days=2)
    plan = reminders(meeting, USUAL, since, HANOI)
    true = [since + timedelta(minutes=n) for n in range(48 * 60)]
    correction = since + timedelta(seconds=corrected_after + 10 * 3600)
    seen = [now + timedelta(seconds=wrong) if now < correction else now for now in true]
    sent = run(plan, since, meeting, seen)
    assert [firing.what for firing, _ in sent] == ["1d", "2h"]


def test_moved_after_the_first_reminder_it_is_reminded_of_anew() -> None:
    old, new, moved = at("2026-11-28T08:00"), at("2026-12-03T14:00"), at("2026-11-27T09:00")
    before = reminders(old, USUAL, at("2026-11-20T09:00"), HANOI)
    after = reminders(new, USUAL, moved, HANOI)
    assert [firing.what for firing in before if firing.at <= moved] == ["7d", "1d"]
    assert [firing.what for firing in after] == ["1d", "2h"]
    assert not {firing.at for firing in after} & {firing.at for firing in before}


def test_quiet_hours_end_at_six() -> None:
    assert quiet(at("2026-11-28T21:00"), HANOI)
    assert quiet(at("2026-11-28T05:59"), HANOI)
    assert not quiet(at("2026-11-28T06:00"), HANOI)
    assert not quiet(at("2026-11-28T20:59"), HANOI)


@given(
    moments,
    st.builds(
        Every, st.one_of(st.none(), st.integers(0, 6)), st.times().map(lambda t: t.replace(second=0, microsecond=0))
    ),
    zones,
)
def test_what_repeats_comes_next_and_came_last(moment: datetime, every: Every, zone: ZoneInfo) -> None:
    assert Every.read(str(every)) == every
    following, last = every.after(moment, zone), every.last(moment, zone)
    assert last <= moment < following
    assert following - last <= timedelta(days=7, hours=1) if every.weekday is not None else timedelta(days=1, hours=1)
    assert every.last(following, zone) == following


def test_mondays_at_seven() -> None:
    assert MONDAY.after(at("2026-11-22T09:00"), HANOI) == at("2026-11-23T07:00")
    assert MONDAY.after(at("2026-11-23T07:00"), HANOI) == at("2026-11-30T07:00")
    assert MONDAY.after(at("2026-12-31T23:59"), HANOI) == at("2027-01-04T07:00")
