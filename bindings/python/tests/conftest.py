"""What the tests share: a clock that is moved by hand, and a small shop."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

import oneshelf as o


class Hands:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 23, 10, tzinfo=timezone.utc)
        self.micros = 0

    def wall(self) -> datetime:
        return self.time

    def monotonic_micros(self) -> int:
        return self.micros

    def is_trusted(self) -> bool:
        return False

    def advance(self, seconds: int) -> None:
        self.time += timedelta(seconds=seconds)
        self.micros += seconds * 1_000_000


SHOP: list[o.Command] = [
    o.DefineItem("office", "define-1", "MUG"),
    o.DefineItem("office", "define-2", "CHEDDAR", unit="KGM", decimals=3),
    o.DefineLocation("office", "define-3", "OXFORD", time_zone="Europe/London"),
    o.DefineChannel("office", "define-4", "web"),
    o.DefineChannel("office", "define-5", "pos"),
    o.DefinePolicy("office", "define-6", "web", holds=o.HoldPolicy(600, 3_600)),
    o.Receive("web", "po-1", "OXFORD", [o.Line("MUG", 10)]),
]


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def shelf(tmp_path: Path, hands: Hands) -> Iterator[o.Shelf]:
    with o.Shelf.open(tmp_path / "shop.db", clock=hands, loses_last_on_power_cut=True) as shelf:
        for answer in shelf.apply_each(SHOP):
            assert isinstance(answer, o.Applied)
        yield shelf


def reserve(reference: str, quantity: int = 1) -> o.Reserve:
    return o.Reserve("web", reference, "OXFORD", [o.Line("MUG", quantity)])


def available(shelf: o.Shelf) -> int:
    return int(shelf.availability("MUG", "OXFORD", "web").available)
