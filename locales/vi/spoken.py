"""Numbers as Vietnamese say and write them: words for read-backs, figures for tables.

Pure functions on whole numbers; money is whole đồng. Nothing here knows a message or a person.
"""

from __future__ import annotations

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
BILLION = 10**9
DECIMAL = ","


def number_in_words(n: int) -> str:
    """103 -> "một trăm linh ba", 1005 -> "một nghìn không trăm linh năm", -3 -> "âm ba"."""
    if n < 0:
        return "âm " + number_in_words(-n)
    if n == 0:
        return DIGITS[0]
    return " ".join(_words(n, inner=False))


def amount_in_words(dong: int) -> str:
    """12_350_000 -> "mười hai triệu ba trăm năm mươi nghìn đồng"."""
    return number_in_words(dong) + " đồng"


def figure(n: int) -> str:
    """85162 -> "85.162": the dot groups thousands."""
    return f"{n:,}".replace(",", ".")


def money(dong: int) -> str:
    """12_350_000 -> "12.350.000đ"."""
    return figure(dong) + "đ"


def percent(part: int, whole: int) -> str:
    """(38, 45) -> "84,4%", (9, 12) -> "75%"; a dash where there is nothing to divide by.

    One decimal, half up away from zero, in integers: a float would print 0,05 -> 0,0 or 0,1 as it pleases.
    """
    if whole <= 0:
        return "–"
    tenths = (2000 * abs(part) + whole) // (2 * whole)
    units, decimal = divmod(tenths, 10)
    sign = "-" if part < 0 and tenths else ""
    return f"{sign}{figure(units)}" + (f",{decimal}%" if decimal else "%")


def _words(n: int, *, inner: bool) -> list[str]:
    """The words of n > 0. `inner`: something bigger was already said, so the first group says its zeros too."""
    words: list[str] = []
    billions, rest = divmod(n, BILLION)
    if billions:
        # "tỷ" nests: 10^15 is "một triệu tỷ", there is no word above it in everyday use.
        words += [*_words(billions, inner=inner), "tỷ"]
        inner = True
    for scale, name in ((10**6, "triệu"), (10**3, "nghìn"), (1, "")):
        group, rest = divmod(rest, scale)
        if group:
            words += _group(group, full=inner)
            words += [name] if name else []
            inner = True
    return words


def _group(n: int, *, full: bool) -> list[str]:
    """The words of 1..999; `full` says the hundreds even when they are zero ("không trăm linh năm")."""
    hundreds, tens, unit = n // 100, n // 10 % 10, n % 10
    words = [DIGITS[hundreds], "trăm"] if hundreds or full else []
    if tens == 0:
        if unit:
            words += ["linh", DIGITS[unit]] if words else [DIGITS[unit]]
        return words
    words += ["mười"] if tens == 1 else [DIGITS[tens], "mươi"]
    if unit:
        words.append(_unit_after_ten(tens, unit))
    return words


def _unit_after_ten(tens: int, unit: int) -> str:
    """Một, tư and năm change after a ten: hai mươi mốt, hai mươi tư, mười lăm (but mười một, mười bốn)."""
    if unit == 5:
        return "lăm"
    if tens > 1 and unit in (1, 4):
        return "mốt" if unit == 1 else "tư"
    return DIGITS[unit]
