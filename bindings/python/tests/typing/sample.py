"""What users write, as mypy --strict and pyright see it; `tests/test_typing.py` runs both."""

from __future__ import annotations

import asyncio
from datetime import datetime, timezone
from decimal import Decimal
from typing import assert_type

from oneshelf import (
    Applied,
    Availability,
    CaseAboutShortage,
    Change,
    Clock,
    Command,
    Duplicate,
    Label,
    Line,
    Malformed,
    Outcome,
    Receive,
    Refused,
    RefusalCode,
    Reserve,
    Shelf,
    ShelfError,
    StoreError,
    Target,
    Release,
)


class Noon:
    def wall(self) -> datetime:
        return datetime(2026, 11, 23, 12, tzinfo=timezone.utc)

    def monotonic_micros(self) -> int:
        return 0

    def is_trusted(self) -> bool:
        return True


def place(shelf: Shelf, number: int) -> int | None:
    lines = [Line("MUG-RED", 1), Line("CHEDDAR", Decimal("0.375"))]
    try:
        outcome = shelf.apply(Reserve("web", f"order-{number}", "OXFORD", lines, partial=True))
    except Refused as refused:
        assert_type(refused.code, RefusalCode)
        assert_type(refused.remedy, str)
        return None
    except StoreError as error:
        assert_type(error.is_outcome_unknown, bool)
        raise
    except Malformed as malformed:
        raise SystemExit(malformed.field) from malformed
    assert_type(outcome, Applied | Duplicate)
    match outcome:
        case Applied(sequence=sequence):
            assert_type(sequence, int | None)
            return sequence
        case Duplicate(first=first):
            return first.sequence


def look(shelf: Shelf) -> str:
    answer = shelf.availability("MUG-RED", "OXFORD", "web")
    assert_type(answer, Availability)
    assert_type(answer.available, Decimal)
    assert_type(answer.label, Label)
    assert_type(answer.as_of, datetime)
    for case in shelf.cases():
        if isinstance(case.about, CaseAboutShortage):
            assert_type(case.about.shortfall, Decimal)
    return shelf.explain("MUG-RED", "OXFORD", "web").text


def follow(shelf: Shelf, after: int) -> list[Change]:
    with shelf.subscribe(lambda sequence: print(sequence)):
        return [change for change in shelf.follow(after) if isinstance(change.command, Receive)]


async def cancel(shelf: Shelf, order: str) -> Outcome:
    command: Command = Release("web", f"{order}/cancel", Target(document=order))
    return await asyncio.to_thread(shelf.apply, command)


clock: Clock = Noon()
with Shelf.open("oxford.db", clock=clock, code_key=b"0123456789abcdef") as opened:
    answers = opened.apply_each(Reserve("web", str(n), "OXFORD", []) for n in range(3))
    assert_type(answers, list[Applied | Duplicate | ShelfError])
