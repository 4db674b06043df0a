"""What is stored is read back in a sentence, and that sentence reads as the same facts again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.core.facts import (
    MODELS,
    Count,
    Fact,
    Fund,
    Gift,
    Indicator,
    Nil,
    Reading,
    Registration,
    Spending,
    to_data,
)
from handlers.core.readback import line_of
from handlers.core.reading import read
from handlers.core.years import spoken_when
from locales.voice import Voice
from locales.words import hearing
from tests.reading.scoring import _key

NOW = datetime(2026, 11, 22, 9)
VOICE = Voice("vi")
TITLES = ("ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ")
NAMES = ("Tần", "Lan", "Bảy Thơ", "Út Lành", "Lò Thị Piếng", "Nguyễn Văn An", "Đặng Ngọc Quế", "Năm Hiệp", "Thìn")
BODIES = ("cty Thành Phát", "chi bộ thôn", "dòng họ Lê Đình", "hội phụ nữ", "trường tiểu học Kim Đồng")
# What is texted of the indicators; "Số hộ" alone is the total of the households, and points have tenths.
CODES = (
    *("members", "members_added", "population", "scholarships", "excellent_students", "university_entrants", "classes"),
    *("attendances", "learning_centres", "bookcases", "desks", "computers", "clan_boards", "per_capita_fund"),
)
GOODS = ("xe đạp", "quyển vở", "bộ bàn ghế", "máy tính", "bao gạo")

sizes = st.integers(1, 2000)
amounts = st.one_of(st.integers(1, 999).map(lambda n: n * 1000), st.integers(1, 99_999).map(lambda n: n * 10_000))
qualifiers = st.sampled_from((None, None, "about", "at_least", "at_most"))


@st.composite
def counts(draw: st.DrawFn) -> Count:
    achieved, registered, total = sorted(draw(st.tuples(sizes, sizes, sizes)))
    said = draw(st.sets(st.sampled_from(("total", "registered", "achieved")), min_size=1))
    values = {"total": total, "registered": registered, "achieved": achieved}
    count = Count(model=draw(st.sampled_from(MODELS)), **{side: values[side] for side in said})
    if said == {"achieved"} and draw(st.booleans()):
        return replace(count, of=draw(st.integers(achieved, 2500)))
    if "achieved" not in said and "total" not in said and draw(st.booleans()):
        return replace(count, added=draw(st.integers(-min(50, registered), 50).filter(bool)))
    return count


@st.composite
def gifts(draw: st.DrawFn) -> Gift:
    donor = draw(st.sampled_from((*NAMES, *BODIES, None)))
    stage = draw(st.sampled_from(("pledged", "received", "unstated", "cancelled")))
    amount = draw(amounts)
    if draw(st.booleans()) and stage != "cancelled":
        quantity = draw(st.integers(2, 500))
        return Gift(stage=stage, donor=donor, goods=draw(st.sampled_from(GOODS)), quantity=quantity, amount=amount)
    return Gift(stage=stage, donor=donor, amount=amount, qualifier=draw(qualifiers))


funds = st.builds(
    Fund, measure=st.sampled_from(("raised", "spent", "balance", "budget")), amount=amounts, qualifier=qualifiers
)
spendings = st.builds(
    Spending, amount=amounts, recipients=st.one_of(st.none(), st.integers(1, 300)), qualifier=qualifiers
)
registrations = st.builds(
    Registration,
    model=st.just("family"),
    name=st.sampled_from(NAMES),
    status=st.sampled_from(("registered", "achieved", "withdrawn", "declined")),
)
indicators = st.builds(Indicator, code=st.sampled_from(CODES), value=st.integers(1, 9000))


def said(fact: Fact, title: str) -> str:
    """The line as the bot says it of one fact."""
    named = getattr(fact, "donor", None) or getattr(fact, "name", None)
    return VOICE.say(line_of(fact, title if named in NAMES else ""))


def same(sentence: str, fact: Fact) -> None:
    """The sentence reads as the fact, and asks nothing."""
    reading: Reading = read(sentence, NOW, hearing())
    assert _key(map(to_data, reading.facts)) == _key([to_data(fact)]), f"{sentence!r} -> {reading}"
    assert reading.ask is None, f"{sentence!r} -> {reading}"


@settings(max_examples=300, deadline=None)
@given(st.one_of(counts(), gifts(), funds, spendings, registrations, indicators), st.sampled_from(TITLES))
def test_a_line_read_back_reads_as_what_is_stored(fact: Fact, title: str) -> None:
    same(said(fact, title), fact)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(counts(), gifts(), funds, spendings, registrations, indicators),
    st.sampled_from(TITLES),
    st.dates(date(2026, 1, 1), NOW.date() - timedelta(days=1)),
)
def test_a_line_of_another_day_reads_as_of_that_day(fact: Fact, title: str, day: date) -> None:
    fact = fact if isinstance(fact, Gift) and fact.stage in ("pledged", "cancelled") else replace(fact, date=str(day))
    named = getattr(fact, "donor", None) or getattr(fact, "name", None)
    sentence = VOICE.say(spoken_when(fact, line_of(fact, title if named in NAMES else ""), NOW))
    same(sentence, fact)
    assert [one.date for one in read(sentence, NOW, hearing()).facts] == [fact.date], sentence


@pytest.mark.parametrize("fact", [Nil()])
def test_nothing_new_reads_as_nothing_new(fact: Fact) -> None:
    same(said(fact, ""), fact)
