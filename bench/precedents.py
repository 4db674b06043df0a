"""`make precedents`: learns what words have meant from the labelled corpus, and writes it for the reader.

Each aspect is one logistic regression over words and pairs of words. How sure they must be before the reader asks is
measured, not chosen: each file of the corpus is judged by what the others teach, and the limit is where `NEEDLESS` of
the labels, all of them right, would be asked about.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import datetime
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from handlers.core.facts import KINDS, MODELS, Count, Fact, Fund, Gift, Indicator, Registration, Spending
from handlers.core.readback import line_of
from handlers.core.reading import read
from handlers.core.reading.reader import hear
from handlers.core.reading.typed.precedents import HEAVIEST, SEVERAL, Precedents, aspects, words_of
from handlers.core.reading.typed.text import fold
from handlers.core.reading.typed.tokens import Token
from handlers.core.years import spoken_when
from locales.voice import Voice
from locales.words import PRECEDENTS, hearing
from tests.stories.talk import parse

CORPUS = Path(__file__).parent.parent / "tests" / "corpus"
STORIES = CORPUS.parent / "stories"
STORY_TIME = datetime(2026, 11, 22, 9)
DAY_BEFORE = "2026-11-21"
DRILL = "learn"  # many lines of few patterns: learnt from, never judged by
MEASURES = ("total", "registered", "achieved")
READ_BACK = (Count, Registration, Gift, Fund, Spending, Indicator)
CHATTER = "chatter"
REPORTED = {kind.__name__.lower() for kind in READ_BACK} | {CHATTER}
NEEDLESS = 0.015
FOLDS = 5
LEAST_WORD = 12  # messages a word stands in, with and without diacritics; a rarer one is as good as a name
LEAST_SIGN = 4
LEAST_ASPECT = 25
LEAST_ODDS = 3  # tenths; below, nothing is said


@dataclass(frozen=True)
class Line:
    """The words of a labelled message, single and in pairs, and the aspects of its label; `several` facts, or one;
    `judged` where the label needs no question and the message is no two of its file sent as one.
    """

    file: str
    signs: frozenset[str]
    aspects: frozenset[str]
    several: bool
    judged: bool


class Heard(NamedTuple):
    """A labelled message before it is known which words are names."""

    file: str
    tokens: list[Token]
    aspects: frozenset[str]
    several: bool = False
    asks: bool = False


def lines() -> list[Line]:
    """All there is to learn from, each line once."""
    heard = [*_labelled(), *_read_back(), *_played()]
    places = hearing().places
    found = Counter(word for its in heard for word in {token.flat for token in its.tokens if token.kind == "w"})
    known = {word for word, times in found.items() if times >= LEAST_WORD}
    told = [(its, words_of(its.tokens, known, places)) for its in heard]
    made = [Line(its.file, _signs(words), its.aspects, its.several, not its.asks) for its, words in told]
    reports = [(its, words) for its, words in told if its.file != DRILL and its.aspects & REPORTED and not its.asks]
    for (its, words), (following, others) in pairwise(reports):
        if its.file == following.file:
            both = its.aspects | following.aspects
            one = _signs([*words[:-1], ".", *others[1:]])
            made.append(Line(its.file, one, both - {CHATTER} or both, several=True, judged=False))
    return list(dict.fromkeys(made))


def _labelled() -> Iterator[Heard]:
    """The corpus, with and without diacritics."""
    words = hearing()
    seen: set[str] = set()
    for file, row in _rows():
        label = row["reading"]
        its = frozenset(aspects(map(_fact, label["facts"])))
        for text in (row["text"], fold(row["text"])):
            if text not in seen:
                seen.add(text)
                yield Heard(file, hear(text, words).told, its, len(label["facts"]) > 1, label["ask"] is not None)


def _read_back() -> Iterator[Heard]:
    """What the bot says of each labelled fact, and of each measure alone: people answer in its words."""
    words, voice = hearing(), Voice("vi")
    labelled = (_fact(data) for _, row in _rows() for data in row["reading"]["facts"])
    alone = (Count(model=model, **{measure: 3}) for model in MODELS for measure in MEASURES)
    for fact in chain(labelled, alone):
        if isinstance(fact, READ_BACK) and fact.unit is None and getattr(fact, "due", None) is None:
            its, line = frozenset(aspects([fact])), line_of(fact)
            for said in (line, spoken_when(replace(fact, date=DAY_BEFORE), line, STORY_TIME)):
                yield Heard(DRILL, hear(voice.say(said), words).told, its)


def _played() -> Iterator[Heard]:
    """What people say in the stories, as the grammar alone reads it: the stories show that it is read right."""
    words = replace(hearing(), precedents=Precedents())
    steps = (step for path in sorted(STORIES.glob("*.story")) for step in parse(path).steps if step.verb == "says")
    for step in steps:
        reading = read(step.words, STORY_TIME, words)
        if reading.ask is None:
            its = frozenset(aspects(reading.facts))
            both = (step.words, fold(step.words))
            yield from (Heard(DRILL, hear(text, words).told, its, len(reading.facts) > 1) for text in both)


def _rows() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(CORPUS.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield path.stem, json.loads(line)


def _signs(said: list[str]) -> frozenset[str]:
    return frozenset((*said, *(f"{a} {b}" for a, b in pairwise(said))))


def _fact(data: dict[str, Any]) -> Fact:
    kind = KINDS[data["kind"]]
    return kind(**{field.name: data[field.name] for field in fields(kind) if field.name in data})


@dataclass(frozen=True)
class Learnt:
    """The odds of `aspects` (rows) by `signs` (columns) in tenths, as they are written; `start` before any sign."""

    aspects: list[str]
    signs: dict[str, int]
    start: np.ndarray
    odds: np.ndarray

    def judge(self, line: Line) -> int:
        """How sure the contrary of one aspect of the line's own label is."""
        heard = [self.signs[sign] for sign in line.signs if sign in self.signs]
        odds = self.start + self.odds[:, heard].sum(axis=1)
        sure = -odds // SEVERAL if line.several else -odds
        return int(max(np.where([aspect in line.aspects for aspect in self.aspects], sure, odds)))


def learn(labelled: list[Line]) -> Learnt:
    """One regression an aspect."""
    vectors = CountVectorizer(analyzer=lambda line: sorted(line.signs), binary=True, min_df=LEAST_SIGN)
    matrix = vectors.fit_transform(labelled)
    seen = Counter(aspect for line in labelled for aspect in line.aspects)
    names = sorted(aspect for aspect, times in seen.items() if times >= LEAST_ASPECT)
    start, odds = [], []
    for name in names:
        model = LogisticRegression(C=3, solver="liblinear", max_iter=300, random_state=0)
        model.fit(matrix, [name in line.aspects for line in labelled])
        tenths = (10 * model.coef_[0]).round().astype(int).clip(-HEAVIEST, HEAVIEST)
        odds.append(np.where(abs(tenths) >= LEAST_ODDS, tenths, 0))
        start.append(round(10 * float(model.intercept_[0])))
    return Learnt(names, vectors.vocabulary_, np.array(start), np.array(odds))


def limit_of(labelled: list[Line]) -> int:
    """Where `NEEDLESS` of the labels that need no question would get one."""
    files = sorted({line.file for line in labelled} - {DRILL})
    contrary: list[int] = []
    for part in range(FOLDS):
        out = set(files[part::FOLDS])
        learnt = learn([line for line in labelled if line.file not in out])
        contrary += [learnt.judge(line) for line in labelled if line.file in out and line.judged]
    limits = {share: int(np.quantile(contrary, 1 - share)) for share in (0.01, NEEDLESS, 0.02, 0.025)}
    say(f"{len(contrary)} of them judged by what other files teach; asked, at which odds:")
    say("  " + "  ".join(f"{share:.1%} {limit / 10}" for share, limit in limits.items()))
    return limits[NEEDLESS]


def write(learnt: Learnt, limit: int) -> None:
    """A line an aspect, a line a sign; odds in tenths."""
    rows = [f"limit\t{limit}"]
    rows += [f"aspect\t{name}\t{start}" for name, start in zip(learnt.aspects, learnt.start, strict=True)]
    for sign, column in sorted(learnt.signs.items()):
        adds = [(place, tenths) for place, tenths in enumerate(learnt.odds[:, column]) if tenths]
        if adds or " " not in sign:
            rows.append("\t".join([sign, *(f"{place}:{tenths}" for place, tenths in adds)]))
    PRECEDENTS.write_text("\n".join(rows) + "\n", encoding="utf-8")
    say(f"{len(learnt.aspects)} aspects, {len(rows) - 1 - len(learnt.aspects)} signs, limit {limit / 10}")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    labelled = lines()
    say(f"{len(labelled)} labelled messages, with and without diacritics, and what is read back of them")
    write(learn(labelled), limit_of(labelled))
