"""Charts as pictures, to be read on a telephone: large letters, colours that every kind of eye tells apart, and the
figures written out, so that no colour is needed to understand them."""

from __future__ import annotations

from bot.reports.canvas import INK, LINE, PAPER, SOFT, WIDTH, Canvas, balanced, font, shortened
from handlers.core.reports.drawn import Bar, Bars, Chart, Lines
from handlers.core.talk import Money, say
from locales.voice import Voice

MARGIN = 48
TITLE, PLACE, LABEL, NOTE = 50, 30, 34, 28
FULL, STRONG, PALE, MARK = "#0072B2", "#0072B2", "#9AC3E2", "#D55E00"
BEFORE = "#9A9A9A"
BAR = 34
COLOURS = {"length": FULL, "pale": PALE, "mark": MARK}


def draw(chart: Chart, voice: Voice) -> bytes:
    """The PNG's bytes."""
    return _lines(chart, voice) if isinstance(chart, Lines) else _bars(chart, voice)


def _bars(chart: Bars, voice: Voice) -> bytes:
    head = _Top(chart, voice)
    row = LABEL + 14 + BAR + 26
    notes = sum(NOTE + 10 for bar in chart.bars if bar.note)
    bare = sum(BAR for bar in chart.bars if bar.length is None)
    extra = (NOTE + 30 if chart.legend else 0) + (NOTE + 20 if chart.note else 0) + (NOTE + 20 if chart.rest else 0)
    height = head.height + row * len(chart.bars) + notes - bare + extra + MARGIN
    canvas = Canvas(height)
    y = head.draw(canvas)
    if chart.note:
        canvas.text(MARGIN, y, voice.say(chart.note), NOTE, fill=SOFT)
        y += NOTE + 20
    if chart.legend:
        _legend(canvas, y, [(kind, voice.say(words)) for kind, words in chart.legend])
        y += NOTE + 30
    for number, bar in enumerate(chart.bars):
        y = _bar(canvas, _rest(canvas, y, chart, number, voice), bar, voice)
    _rest(canvas, y, chart, len(chart.bars), voice)
    return canvas.png()


def _rest(canvas: Canvas, y: int, chart: Bars, number: int, voice: Voice) -> int:
    """How many bars were left out, where they would have stood."""
    if not chart.rest or number != chart.first:
        return y
    canvas.text(MARGIN, y, voice.say(say("chart-rest", n=chart.rest)), NOTE, fill=SOFT)
    return y + NOTE + 20


class _Top:
    """A chart's message in large letters, and below it of what place and time it is."""

    def __init__(self, chart: Chart, voice: Voice) -> None:
        self._title = balanced(voice.say(chart.title), TITLE, WIDTH - 2 * MARGIN, bold=True)
        self._place = balanced(voice.say(chart.place), PLACE, WIDTH - 2 * MARGIN)

    @property
    def height(self) -> int:
        return MARGIN + len(self._title) * (TITLE + 12) + len(self._place) * (PLACE + 8) + 36

    def draw(self, canvas: Canvas) -> int:
        """Where what follows begins."""
        y = MARGIN
        for line in self._title:
            canvas.text(MARGIN, y, line, TITLE, bold=True)
            y += TITLE + 12
        for line in self._place:
            canvas.text(MARGIN, y + 4, line, PLACE, fill=SOFT)
            y += PLACE + 8
        return self.height


def _legend(canvas: Canvas, y: int, words: list[tuple[str, str]]) -> None:
    x: float = MARGIN
    for kind, text in words:
        if kind == "mark":
            canvas.box(x + 12, y - 2, 6, NOTE + 8, MARK)
        else:
            canvas.box(x, y + 4, 30, NOTE - 4, COLOURS[kind])
        canvas.text(x + 42, y, text, NOTE, fill=INK)
        x += 42 + font(NOTE).getlength(text) + 40


def _bar(canvas: Canvas, y: int, bar: Bar, voice: Voice) -> int:
    width = WIDTH - 2 * MARGIN
    said = voice.say(bar.said)
    room = width - font(LABEL, True).getlength(said) - 24
    canvas.text(MARGIN, y, shortened(voice.say(bar.label), LABEL, room), LABEL)
    canvas.text(WIDTH - MARGIN, y, said, LABEL, bold=True, right=True)
    y += LABEL + 14
    if bar.length is not None:
        canvas.box(MARGIN, y, width, BAR, "#EDF1F0")
        if bar.pale is not None:
            canvas.box(MARGIN, y, width * bar.pale / 1000, BAR, PALE)
        canvas.box(MARGIN, y, width * bar.length / 1000, BAR, FULL)
        if bar.mark is not None:
            x = MARGIN + width * bar.mark / 1000
            canvas.draw.rectangle((x - 5, y - 8, x + 5, y + BAR + 8), fill=PAPER)
            canvas.draw.rectangle((x - 3, y - 8, x + 3, y + BAR + 8), fill=MARK)
        y += BAR
    if bar.note:
        canvas.text(MARGIN, y + 10, shortened(voice.say(bar.note), NOTE, width), NOTE, fill=SOFT)
        y += NOTE + 10
    return y + 26


def _lines(chart: Lines, voice: Voice) -> bytes:
    """Two lines over twelve months; each line's name and last value stand at its end."""
    head = _Top(chart, voice)
    tall = 560
    canvas = Canvas(head.height + NOTE + 30 + tall + 90)
    y = head.draw(canvas)
    canvas.text(MARGIN, y, voice.say(chart.note), NOTE, fill=SOFT)
    top, left, right = y + NOTE + 60, MARGIN, WIDTH - MARGIN
    bottom = top + tall - 60
    most = max(value for _, values in chart.lines for value in values if value is not None) or 1
    canvas.draw.line((left, bottom, right, bottom), fill=INK, width=3)
    for part in (1, 2):
        level = bottom - (bottom - top) * part / 2
        canvas.draw.line((left, level, right, level), fill=LINE, width=2)
        canvas.text(
            left, level - NOTE - 8, voice.say(say("money-exact", amount=Money(most * part // 2))), NOTE, fill=SOFT
        )
    step = (right - left - 60) / 11
    for month in range(12):
        x = left + 30 + step * month
        name = voice.say(say("chart-month", month=month + 1))
        canvas.draw.text((x, bottom + 12), name, font=font(NOTE), fill=SOFT, anchor="ma")
    for number, (words, values) in reversed(list(enumerate(chart.lines))):
        points = [
            (left + 30 + step * month, bottom - (bottom - top) * value / most)
            for month, value in enumerate(values)
            if value is not None
        ]
        colour, width = (FULL, 8) if number == 0 else (BEFORE, 5)
        canvas.draw.line(points, fill=colour, width=width, joint="curve")
        for x, level in points if number == 0 else points[-1:]:
            canvas.draw.ellipse((x - 9, level - 9, x + 9, level + 9), fill=colour)
        x, level = points[-1]
        near = font(LABEL, True).getlength(voice.say(words))
        canvas.text(
            min(x + near / 2, right), level - LABEL - 20, voice.say(words), LABEL, bold=True, fill=colour, right=True
        )
    return canvas.png()
