"""Numbers in English, in the form of `locales.vi.spoken`: 85,162 · 65.5% · 12,350,000đ."""

from __future__ import annotations

ONES = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
TENS = (".", ".", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
DECIMAL = "."


def number_in_words(n: int) -> str:
    """103 -> "one hundred three"."""
    if n < 0:
        return "minus " + number_in_words(-n)
    for scale, name in SCALES:
        if n >= scale:
            head, rest = divmod(n, scale)
            return f"{number_in_words(head)} {name}" + (f" {number_in_words(rest)}" if rest else "")
    if n < 20:
        return ONES[n]
    return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")


def amount_in_words(dong: int) -> str:
    """12_350_000 -> "twelve million three hundred fifty thousand dong"."""
    return number_in_words(dong) + " dong"


def figure(n: int) -> str:
    """85162 -> "85,162"."""
    return f"{n:,}"


def money(dong: int) -> str:
    """12_350_000 -> "12,350,000đ"."""
    return figure(dong) + "đ"


def percent(part: int, whole: int) -> str:
    """(38, 45) -> "84.4%", (9, 12) -> "75%"; a dash where there is nothing to divide by."""
    if whole <= 0:
        return "–"
    tenths = (2000 * abs(part) + whole) // (2 * whole)
    units, decimal = divmod(tenths, 10)
    return f"{'-' if part < 0 and tenths else ''}{units}" + (f".{decimal}%" if decimal else "%")
