"""The racer of Python. docs/race.md says what all racers do; `cargo xtask race` runs them."""

from __future__ import annotations

import json
import sys
import time

from oneshelf import Applied, Command, Duplicate, Line, Outcome, Refused, RefusalCode
from oneshelf import Release, Reserve, Sell, Shelf, Target

SOURCE = "web-python"
LOCATION = "OXFORD"


class Racer:
    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.orders = 0
        self.sent = 0
        self.start()

    def start(self) -> None:
        self.kept = self.cancelled = self.refused = self.duplicates = self.first = 0

    def race(self, sku: str) -> None:
        """Orders units of an item until there is none left."""
        line = [Line(sku, 1)]
        # One order that comes to every racer: whoever is first keeps it.
        shared = Reserve("web", sku, LOCATION, line, document=sku)
        if isinstance(self.send(shared), Applied):
            self.first += 1
            self.settle(line, Target(source="web", document=sku))
        while True:
            self.orders += 1
            order = f"order-{self.orders}"
            answer = self.send(Reserve(SOURCE, order, LOCATION, line, document=order))
            if isinstance(answer, Refused):
                self.refused += 1
                return
            if self.orders % 5 == 0:
                self.granted(Release(SOURCE, f"cancel-{order}", Target(document=order)))
                self.cancelled += 1
            else:
                self.settle(line, Target(source=SOURCE, document=order))

    def settle(self, line: list[Line], promise: Target) -> None:
        sale = f"sale-{promise.source}-{promise.document}"
        self.granted(Sell(SOURCE, sale, LOCATION, line, settles=promise))
        self.kept += 1

    def granted(self, command: Command) -> None:
        answer = self.send(command)
        if not isinstance(answer, Applied):
            raise SystemExit(f"{command} was answered with {answer}")

    def send(self, command: Command) -> Outcome | Refused:
        """Sends a command, every third one twice: it has one answer."""
        answer = self.answer(command)
        self.sent += 1
        if self.sent % 3 == 0:
            again = self.answer(command)
            if receipt(again) != receipt(answer) or isinstance(again, Applied):
                raise SystemExit(f"{command} was answered with {answer}, then with {again}")
            self.duplicates += 1
        return answer

    def answer(self, command: Command) -> Outcome | Refused:
        try:
            return self.shelf.apply(command)
        except Refused as refused:
            # Nothing but a lack of units may stand against it.
            if refused.code != RefusalCode.UNAVAILABLE:
                raise
            return refused


def receipt(answer: Outcome | Refused) -> int | None:
    """The entry of the journal that an answer is about; a refusal has none."""
    if isinstance(answer, Refused):
        return None
    return (answer.first if isinstance(answer, Duplicate) else answer).sequence


def main() -> None:
    path, items = sys.argv[1], int(sys.argv[2])
    with Shelf.open(path) as shelf:
        racer = Racer(shelf)
        racer.race(f"PRACTICE-{SOURCE}")
        print("ready", flush=True)
        sys.stdin.readline()
        racer.start()
        start = time.monotonic()
        for item in range(items):
            racer.race(f"ITEM-{item}")
        found = {
            "kept": racer.kept,
            "cancelled": racer.cancelled,
            "refused": racer.refused,
            "duplicates": racer.duplicates,
            "first": racer.first,
            "seconds": time.monotonic() - start,
        }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
