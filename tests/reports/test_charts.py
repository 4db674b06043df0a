"""Charts: all four kinds, each with its message; small, inside the picture, told apart by every kind of eye; also with
62 units, long names, one unit, nothing at all."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import combinations

import pytest
from PIL import Image, ImageColor

from bot.reports.canvas import PAPER, WIDTH, balanced, font, shortened
from bot.reports.chart import BEFORE, FULL, MARGIN, MARK, PALE, draw
from handlers.core.catalogue import Target
from handlers.core.reports.charts import charts
from handlers.core.reports.drawn import Bars, Lines
from handlers.core.reports.report import Report, Row
from handlers.core.talk import Say
from locales.voice import voice
from storage import Storage
from tests.reports.conftest import NORTH, SOUTH, Where, maker, report_of

MOST = 300_000  # bytes
LONG = "Xã Nguyễn Thị Minh Khai Trường Sơn Đông Bắc Cao Nguyên Đá thôn số {n}"
TRACK = "#EDF1F0"


def spoken(line: Say) -> str:
    return voice("vi").say(line)


def titles(report: Report) -> list[str]:
    return [spoken(chart.title) for chart in charts(report)]


def south(clusters: Storage) -> Report:
    return report_of(clusters, SOUTH, "chart")


def large(clusters: Storage) -> Report:
    """62 units with long names, each a little behind the one before."""
    report = south(clusters)
    rows = []
    for n in range(62):
        row = report.rows[n % 4]
        family = row.tally.models["family"]
        part, whole, units = family.of_total or (0, 1, 0)
        less = replace(family, achieved=part - 200 * n, of_total=(part - 200 * n, whole, units))
        tally = replace(row.tally, models={**row.tally.models, "family": less}, reported=row.tally.expected - n)
        unit = replace(row.unit, code=f"U{n}", name=LONG.format(n=n))
        rows.append(Row(unit=unit, tally=tally))
    return replace(report, rows=tuple(rows), unit=replace(report.unit, name=LONG.format(n="0 và " * 12)))


def test_models_against_registered_and_target(clusters: Storage) -> None:
    report = south(clusters)
    report = replace(report, targets={
        "family": Target(model="family", year=2023, unit="VN", tenths=700),
        "clan": Target(model="clan", year=2023, unit="VN", tenths=650),
    })  # fmt: skip
    chart = charts(report)[0]
    assert isinstance(chart, Bars)
    assert spoken(chart.title) == "1/2 mô hình đạt chỉ tiêu năm 2023"
    family = chart.bars[0]
    assert (family.length, family.pale, family.mark) == (655, 740, 700)
    assert spoken(family.said) == "85.162/130.039 (65,5%)"
    assert [kind for kind, _ in chart.legend] == ["length", "pale", "mark"]


def test_the_fund_by_month_against_last_year(clusters: Storage) -> None:
    report = replace(
        south(clusters), received={1: 5_000_000, 9: 6_000_000}, received_last={2: 4_000_000, 12: 9_000_000}
    )
    chart = next(its for its in charts(report) if isinstance(its, Lines))
    assert spoken(chart.title) == "Đến tháng 11 thu 11.000.000đ, tăng 175% so với cùng kỳ 2022"
    (_, this), (_, last) = chart.lines
    assert (this[7], this[8], this[11]) == (5_000_000, 11_000_000, None)
    assert (last[0], last[10], last[11]) == (0, 4_000_000, 13_000_000)


def test_completeness_by_unit_the_one_that_lacks_most_first(clusters: Storage) -> None:
    chart = next(its for its in charts(large(clusters)) if "báo cáo" in spoken(its.title))
    assert isinstance(chart, Bars)
    assert [bar.length for bar in chart.bars] == sorted(bar.length or 0 for bar in chart.bars)
    assert "8/9 nơi đã báo cáo" in titles(report_of(clusters, NORTH, "chart"))


def test_a_ranking_shows_who_leads_and_who_is_last(clusters: Storage) -> None:
    chart = charts(large(clusters))[-1]
    assert isinstance(chart, Bars)
    assert (len(chart.bars), chart.first, chart.rest) == (16, 11, 46)
    assert [spoken(bar.label)[-1] for bar in chart.bars[:2]] == ["0", "1"]
    assert min(bar.length or 0 for bar in chart.bars[:11]) > max(bar.length or 0 for bar in chart.bars[11:])


@pytest.mark.parametrize("which", ["south", "north", "commune", "large"])
def test_small_and_inside_the_picture(clusters: Storage, which: str) -> None:
    """Nothing is drawn in the margins: no name, figure or line runs out of the picture."""
    wheres: dict[str, Where] = {"south": SOUTH, "north": NORTH, "commune": ("HT-KA-18", *SOUTH[1:])}
    report = large(clusters) if which == "large" else report_of(clusters, wheres[which], "chart")
    report = replace(report, received={1: 999_999_999_999, 11: 1}, received_last={2: 4_000_000, 12: 9_000_000})
    for chart in charts(report):
        data = draw(chart, voice("vi"))
        assert len(data) <= MOST
        picture = Image.open(io.BytesIO(data)).convert("RGB")
        assert picture.width == WIDTH
        edge = MARGIN // 2
        for box in ((0, 0, edge, picture.height), (WIDTH - edge, 0, WIDTH, picture.height),
                    (0, picture.height - edge // 2, WIDTH, picture.height)):  # fmt: skip
            colours = picture.crop(box).getcolors()
            assert colours is not None
            assert {colour for _, colour in colours} == {ImageColor.getrgb(PAPER)}, spoken(chart.title)


def test_nothing_to_draw_is_said(clusters: Storage) -> None:
    made = maker(report_of(clusters, ("HT-KA-18-01", 2019, SOUTH[2]), "chart")).make("chart")
    assert made.files == ()
    assert made.text == "Dạ, thôn Tân Hà năm 2019 chưa có số nào để vẽ ạ."


def test_a_single_hamlet_has_its_picture(clusters: Storage) -> None:
    report = report_of(clusters, ("HT-KA-18-01", *SOUTH[1:]), "chart")
    assert titles(report)[0].startswith("Gia đình học tập đạt ")


def test_lines_are_balanced_and_names_keep_their_ends() -> None:
    lines = balanced("Huyện Kỳ Anh dẫn đầu gia đình học tập: 65,6%", 50, WIDTH - 2 * MARGIN, bold=True)
    assert lines == ["Huyện Kỳ Anh dẫn đầu", "gia đình học tập: 65,6%"]
    short = shortened(LONG.format(n=17), 34, 500)
    assert short.startswith("Xã Nguyễn Thị")
    assert short.endswith("… số 17")
    assert font(34).getlength(short) <= 500


MATRICES = {  # linear RGB as seen without one kind of cone (Machado, Oliveira, Fernandes 2009)
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
}
TOLD_APART = ((FULL, PALE, TRACK, PAPER), (FULL, BEFORE, PAPER), (MARK, FULL, PALE, TRACK))


@pytest.mark.parametrize("eye", ["all", "no red", "no green", "no blue"])
def test_every_kind_of_eye_tells_the_colours_apart(eye: str) -> None:
    """Those that stand beside each other differ by far more than the 10 units that are seen at a glance."""
    for colours in TOLD_APART:
        for one, other in combinations(colours, 2):
            if {one, other} == {TRACK, PAPER}:
                continue  # the ground of a bar says nothing that its figure does not
            assert difference(seen(one, eye), seen(other, eye)) > 20, (one, other)


def test_in_grey_what_is_full_stands_out() -> None:
    """Printed without colour, too."""
    full, pale, track = (seen(its, "grey")[0] for its in (FULL, PALE, TRACK))
    assert full + 25 < pale < track - 8


Lab = tuple[float, float, float]


def seen(colour: str, eye: str) -> Lab:
    """CIE L*a*b* of a colour as that eye sees it."""
    rgb = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb]
    r, g, b = (min(1.0, max(0.0, sum(k * c for k, c in zip(row, linear, strict=True)))) for row in MATRICES[eye])
    xyz = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505, 0.2126 * r + 0.7152 * g + 0.0722 * b, \
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089  # fmt: skip
    x, y, z = (c ** (1 / 3) if c > 0.008856 else 7.787 * c + 16 / 116 for c in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: Lab, other: Lab) -> float:
    distance: float = sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5
    return distance
