"""What holds for days and hours whatever is texted: nothing raises, spans stay apart, the moon goes both ways."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from handlers.core.reading.days.lunar import lunar_of, lunar_year_of, solar_of
from handlers.core.reading.days.when import find_moments

VOCABULARY = """
hom ngay mai mot kia qua nay toi sang chieu trua dem thu hai ba tu nam sau bay chu nhat cn t7 tuan thang ram tet mung
gieng chap ngoai truoc am lich al nhuan 28/11 20-11 31/2 8h 14g30 10:45 gio h ruoi kem 15 45 2026 30 1 - , / ( ) den vao
luc ngay 3/3/2017 99/99/9999 0/0 24h 0h 25h 2026-13-45 nua vua trung giao thua doan ngo buoi duong phut 20-22/12
1-1/13 t13 t² ²
""".split()
times = st.datetimes(datetime(1990, 1, 1), datetime(2150, 1, 1))


@given(
    st.lists(st.one_of(st.sampled_from(VOCABULARY), st.text(max_size=6)), max_size=14),
    times,
    st.booleans(),
    st.booleans(),
)
@example(["12h", "dem", "31/12"], datetime(2026, 12, 31), True, False)
def test_anything_may_come_and_spans_stay_apart(tokens: list[str], now: datetime, forward: bool, marks: bool) -> None:
    end = 0
    for moment in find_moments(tokens, now, forward, tokens if marks else None):
        assert end <= moment.start < moment.end <= len(tokens)
        assert moment.problem == (moment.date is None)
        end = moment.end


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)))
def test_the_moon_goes_both_ways(day: date) -> None:
    moon_day, month, leap = lunar_of(day)
    assert solar_of(moon_day, month, lunar_year_of(day), leap) == day


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), times, st.booleans())
def test_a_full_date_is_itself_whichever_way(day: date, now: datetime, forward: bool) -> None:
    tokens = [f"{day.day}/{day.month}/{day.year}"]
    assert [one.date for one in find_moments(tokens, now, forward)] == [day]


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.booleans())
def test_a_day_and_month_are_the_nearest(day: date, forward: bool) -> None:
    now = datetime(2026, 11, 22, 9)
    for one in find_moments(["ngay", f"{day.day}/{day.month}"], now, forward):
        if one.date is not None:
            apart = (one.date - now.date()) if forward else (now.date() - one.date)
            assert timedelta(0) <= apart < timedelta(days=366)
