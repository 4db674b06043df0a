"""The published figures as the operator enters them and as they are said: by the command line and in the chat."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from ledger.test_published import NORTH, NORTH_UNITS, SOUTH, SOUTH_UNITS
from storage import Storage
from tests.doubles import nursery
from tests.stories.stage import Stage

ROOT = Path(__file__).parents[2]


def bot(url: str, *arguments: str) -> str:
    """What a command prints."""
    done = nursery.run(*arguments, DATABASE_URL=url)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def published(url: str, tmp_path: Path) -> str:
    """Both clusters, entered by the two import commands; the URL."""
    for name, units, figures in (("south", SOUTH_UNITS, SOUTH), ("north", NORTH_UNITS, NORTH)):
        for what, text in (("units", units), ("figures", figures)):
            file = tmp_path / f"{name}-{what}.csv"
            file.write_text(text, encoding="utf-8-sig")
            if what == "figures":
                planned = bot(url, "figures", "import", "--dry-run", str(file)).splitlines()
                assert (
                    len(planned) == min(len(figures.splitlines()), 51)
                    or len(planned) == 1 + len(figures.splitlines()) - 1
                )
            bot(url, what, "import", str(file))
    return url


def test_by_the_command_line(published: str) -> None:
    def tally(unit: str, year: int) -> dict[str, Any]:
        data: dict[str, Any] = json.loads(bot(published, "tally", "--unit", unit, "--year", str(year), "--json"))
        return data

    south = tally("HT5", 2023)
    assert list(south)[:9] == ["unit", "year", "models", "fund", "indicators", "reported", "expected", "missing",
                               "qualifiers"]  # fmt: skip
    numbers = ("total", "registered", "achieved", "percent_of_total", "percent_of_registered")
    assert {model: tuple(its[name] for name in numbers) for model, its in south["models"].items()} == {
        "citizen": (None, None, None, None, None),
        "family": (130_039, None, 85_162, 65.5, None),
        "clan": (1_560, None, 1_317, 84.4, None),
        "community": (562, None, 406, 72.2, None),
        "commune": (69, None, 66, 95.7, None),
        "unit": (214, None, 175, 81.8, None),
    }
    assert south["fund"] == {
        "raised": 15_000_000_000, "received": None, "pledged": None, "outstanding": None, "spent": None,
        "balance": None, "in_kind": None, "budget": 96_000_000,
    }  # fmt: skip
    assert south["indicators"] == {"learning_centres": 69, "bookcases": 69, "desks": 69, "computers": 69}
    assert south["qualifiers"] == {"fund.raised": "at_least"}
    now, before = tally("HB", 2022), tally("HB", 2021)
    assert now["fund"]["raised"] == 43_200_000_000
    assert now["indicators"]["per_capita_fund"] - before["indicators"]["per_capita_fund"] == 4_782
    cluster = tally("TB1", 2022)
    assert set(cluster["fund"].values()) == {None}
    assert (cluster["reported"], cluster["expected"], cluster["missing"]) == (8, 9, ["TQ"])
    bot(published, "audit")


async def said(storage: Storage, cluster: str, *questions: str) -> list[list[str]]:
    """What the head of a cluster is answered."""
    async with Stage(storage, datetime(2026, 11, 22, 9)) as stage:
        stage.settle(ROOT / "tests" / "stories" / "nothing.csv", [("Cương", "head", cluster)])
        answers = []
        for question in questions:
            await stage.says("Cương", question)
            answers.append([line for _, text, _ in stage.said() for line in text.splitlines()])
        return answers


async def test_in_the_chat_the_southern_cluster(published: str, storage: Storage) -> None:
    ((*lines,),) = await said(storage, "HT5", "/tongket cụm thi đua số 5 năm 2023")
    assert "Cụm thi đua số 5, năm 2023 (đến 31/12/2023)" in lines
    for line in (
        "• Gia đình học tập: đạt 85.162/130.039 (65,5% tổng số)",
        "• Dòng họ học tập: đạt 1.317/1.560 (84,4% tổng số)",
        "• Cộng đồng học tập: đạt 406/562 (72,2% tổng số)",
        "• Cộng đồng học tập cấp xã: đạt 66/69 (95,7% tổng số)",
        "• Đơn vị học tập: đạt 175/214 (81,8% tổng số)",
        "Quỹ: thu hơn 15.000.000.000đ, kinh phí cấp 96.000.000đ",
        "• Trung tâm học tập cộng đồng: 69",
        "• Có tủ sách: 69/69 (100%)",
        "• Có bàn ghế: 69/69 (100%)",
        "• Có máy tính: 69/69 (100%)",
    ):
        assert line in lines


async def test_in_the_chat_the_north_western_cluster(published: str, storage: Storage) -> None:
    """Each row as it is, who is missing, and no sum."""
    cluster, son_la, tuyen_quang, hoa_binh = await said(
        storage,
        "TB1",
        "/tongket cụm thi đua số 1 năm 2022",
        "/tongket tỉnh Sơn La năm 2022",
        "/tongket tỉnh Tuyên Quang 2022",
        "tỉnh Hòa Bình năm 2022 so với năm 2021",
    )
    assert "Đã báo 8/9 đơn vị." in cluster
    assert "Chưa báo: Tuyên Quang." in cluster
    assert "Các đơn vị báo quỹ khác loại (thu, chi, tồn), không cộng chung được:" in cluster
    for line in (
        "• tỉnh Hòa Bình: thu 43.200.000.000đ, bình quân 51.733đ/người",
        "• tỉnh Hà Giang: thu 10.939.000.000đ, bình quân 12.196đ/người",
        "• tỉnh Lai Châu: thu hơn 2.200.000.000đ, bình quân 4.719đ/người",
        "• tỉnh Lào Cai: thu hơn 12.000.000.000đ, bình quân 17.000đ/người",
        "• tỉnh Điện Biên: thu hơn 12.000.000.000đ, bình quân 20.000đ/người",
        "• tỉnh Sơn La: thu 7.800.000.000đ, hiện vật 8.000.000.000đ",
        "• tỉnh Yên Bái: thu 18.700.000.000đ, chi 10.300.000.000đ, tồn 8.400.000.000đ",
        "• tỉnh Phú Thọ: tồn 11.100.000.000đ",
        "Chưa có số liệu quỹ: tỉnh Tuyên Quang.",
    ):
        assert line in cluster
    assert not any(line.startswith("Quỹ:") for line in cluster)
    assert "Quỹ: thu 7.800.000.000đ, hiện vật 8.000.000.000đ" in son_la
    assert "• Học bổng: 10" in son_la
    assert "• Tiền học bổng: 5.000.000.000đ" in son_la
    assert "Năm 2022 chưa có số liệu nào ạ." in tuyen_quang
    assert not any("0đ" in line for line in tuyen_quang)
    assert "• Bình quân quỹ đầu người: 51.733đ (năm 2021: 46.951đ), +4.782đ (10,2%)" in hoa_binh
