"""What the crossing costs: the five figures beside Rust's, in microseconds for one.

`cargo xtask python overhead` runs it. It reads Rust's figures from its standard input, measures
the same work by the typed API, and prints both; the least of some rounds.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count, islice
from pathlib import Path

from oneshelf import Applied, DefineChannel, DefineItem, DefineLocation, Line, Receive, Reserve
from oneshelf import Shelf

ITEMS = 100
NAMES = [f"ITEM-{number}" for number in range(ITEMS)]


def orders() -> Iterator[Reserve]:
    for number in count():
        lines = [Line(NAMES[number % ITEMS], 1)]
        yield Reserve("web", f"order-{number}", "OXFORD", lines)


def least(each: int, rounds: int, prepare: Callable[[], Callable[[], None]]) -> float:
    times = []
    for _ in range(rounds):
        work = prepare()
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times) * 1e6 / each


def measure(shelf: Shelf) -> dict[str, float]:
    shelf.apply(DefineLocation("office", "l", "OXFORD"))
    shelf.apply(DefineChannel("office", "c", "web"))
    for number, name in enumerate(NAMES):
        shelf.apply(DefineItem("office", f"i-{number}", name))
        shelf.apply(Receive("office", f"r-{number}", "OXFORD", [Line(name, 1_000_000)]))
    some = orders()

    def availability() -> None:
        for number in range(20_000):
            shelf.availability(NAMES[number % ITEMS], "OXFORD", "web")

    def reserve() -> Callable[[], None]:
        commands = list(islice(some, 2_000))
        return lambda: [shelf.apply(command) for command in commands] and None

    def many(number: int) -> Callable[[], None]:
        commands = list(islice(some, number))

        def work() -> None:
            assert all(isinstance(answer, Applied) for answer in shelf.apply_each(commands))

        return work

    # The entries of the shop itself come first.
    stock = shelf.changes(limit=1_000)[-1].sequence

    def changes() -> None:
        units = 0
        for change in islice(shelf.follow(stock), 100_000):
            command = change.command
            assert isinstance(command, Reserve) and change.receipt.sequence
            units += sum(len(effect.postings) for effect in change.effects)
        assert units == 100_000

    def listed() -> None:
        assert len({change.reference for change in islice(shelf.follow(stock), 100_000)}) == 100_000

    return {
        "availability": least(20_000, 8, lambda: availability),
        "reserve": least(2_000, 4, reserve),
        "apply_each_1000": least(1_000, 10, lambda: many(1_000)),
        "apply_each_100000": least(100_000, 3, lambda: many(100_000)),
        "changes_100000": least(100_000, 10, lambda: changes),
        "listed_100000": least(100_000, 10, lambda: listed),
    }


def main() -> None:
    rust = {} if sys.stdin.isatty() else json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as folder:
        with Shelf.open(Path(folder) / "overhead.db") as shelf:
            found = measure(shelf)
    print(f"{'':20}{'Rust us':>10}{'Python us':>12}{'ratio':>8}{'above us':>10}")
    for name, micros in found.items():
        # A list of changes costs Rust what their parts cost it: it has read them.
        of = rust.get(name.replace("listed", "changes"))
        beside = f"{micros / of:8.2f}{micros - of:10.1f}" if of else ""
        print(f"{name:20}{of or 0:10.2f}{micros:12.2f}{beside}")


if __name__ == "__main__":
    main()
