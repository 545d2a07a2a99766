"""What a user of the package relies on."""

from __future__ import annotations

import asyncio
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

import oneshelf as o

from .conftest import Hands, available, reserve


def test_the_first_minute(shelf: o.Shelf) -> None:
    """Goal: reserve, ask, explain, in a few words."""
    outcome = shelf.apply(reserve("order-1", 2))
    assert isinstance(outcome, o.Applied)
    answer = shelf.availability("MUG", "OXFORD", "web")
    assert answer.available == 8
    assert answer.label is o.Label.CONFIRMED
    assert answer.as_of.utcoffset() == timedelta(0)
    text = shelf.explain("MUG", "OXFORD", "web").text
    assert "order-1" in text and text.splitlines()[-1].split()[:2] == ["available", "8"]


def test_dataclasses_print_well_and_as_code(shelf: o.Shelf) -> None:
    """Goal: what is printed is short, and could be typed."""
    command = o.Reserve("web", "order-1", "OXFORD", [o.Line("MUG", 1)], partial=True)
    text = (
        "Reserve(source='web', reference='order-1', location='OXFORD', "
        "lines=[Line(sku='MUG', quantity=1)], partial=True)"
    )
    assert repr(command) == text
    assert eval(text, vars(o)) == command
    assert repr(o.Bucket.FREE) == "Bucket.FREE" and str(o.Bucket.FREE) == "free"
    assert repr(o.Line("MUG", Decimal("0.5"))) == "Line(sku='MUG', quantity=Decimal('0.5'))"
    # A part that has to be given is printed whatever it is.
    assert repr(o.Line("MUG", 0)) == "Line(sku='MUG', quantity=0)"


def test_entries_of_the_engine_cannot_be_made() -> None:
    with pytest.raises(TypeError, match="only the engine writes Expire"):
        o.Expire()


def test_a_refusal_says_why_and_what_to_do(shelf: o.Shelf) -> None:
    """Goal: code, reason, remedy and lines are at hand, and `str` has them."""
    with pytest.raises(o.Refused) as caught:
        shelf.apply(reserve("order-1", 11))
    refused = caught.value
    assert refused.code is o.RefusalCode.UNAVAILABLE
    assert refused.remedy and refused.reason
    assert str(refused) == f"unavailable: {refused.reason}; {refused.remedy}"
    assert refused.lines[0].available == 10
    assert isinstance(refused, o.ShelfError)


def test_one_reference_has_one_answer(shelf: o.Shelf) -> None:
    """Goal: a duplicate is an answer, another command under the reference is a conflict."""
    first = shelf.apply(reserve("order-1"))
    again = shelf.apply(reserve("order-1"))
    assert isinstance(first, o.Applied) and isinstance(again, o.Duplicate)
    assert again.first.sequence == first.sequence
    with pytest.raises(o.Conflicted, match="reference order-1") as caught:
        shelf.apply(reserve("order-1", 2))
    assert (caught.value.source, caught.value.first) == ("web", first.sequence)


def test_errors_survive_the_way_to_another_process(shelf: o.Shelf) -> None:
    """Goal: a worker can raise what the shelf raised."""
    wrong: list[o.Command] = [
        reserve("order-1", 11),
        reserve("po-1"),
        replace(reserve("order-2"), location=""),
    ]
    answers = shelf.apply_each(wrong)
    kinds = [o.Refused, o.Conflicted, o.Malformed]
    assert [type(answer) for answer in answers] == kinds
    answers.append(o.StoreError("the disk is full", "busy"))
    for answer in answers:
        copy = pickle.loads(pickle.dumps(answer))
        assert copy == answer and str(copy) == str(answer)


@pytest.mark.parametrize("quantity", [1, Decimal(1), Decimal("1.000"), Decimal("1E0")])
def test_quantities_are_exact(shelf: o.Shelf, quantity: Decimal | int) -> None:
    """Goal: whole numbers and decimals are the same quantity, however they are written."""
    shelf.apply(o.Receive("web", "po-2", "OXFORD", [o.Line("MUG", quantity)]))
    assert available(shelf) == 11


def test_a_tenth_is_a_tenth(shelf: o.Shelf) -> None:
    """Goal: no quantity is ever a float."""
    for number in range(10):
        line = o.Line("CHEDDAR", Decimal("0.1"))
        shelf.apply(o.Receive("web", f"cheese-{number}", "OXFORD", [line]))
    free = shelf.level("CHEDDAR", "OXFORD").free
    assert type(free) is Decimal and free == 1


def test_many_commands_are_answered_in_their_places(shelf: o.Shelf) -> None:
    """Goal: any iterable, more than a batch, with what is wrong where it stands."""
    commands = (reserve(f"order-{number}") for number in range(1_205))
    answers = shelf.apply_each(commands)
    assert len(answers) == 1_205
    assert all(isinstance(answer, o.Applied) for answer in answers[:10])
    assert all(isinstance(answer, o.Refused) for answer in answers[10:])
    assert shelf.apply_each([]) == []


def test_changes_are_followed(shelf: o.Shelf) -> None:
    """Goal: every entry once, in order, over the end of a page."""
    last = shelf.health().sequence
    receive = (
        o.Receive("web", f"r-{number}", "OXFORD", [o.Line("MUG", 1)]) for number in range(1_500)
    )
    shelf.apply_each(receive)
    sequences = [change.sequence for change in shelf.follow(last)]
    assert sequences == list(range(last + 1, last + 1_501))
    command = next(shelf.follow(last)).command
    assert command == o.Receive("web", "r-0", "OXFORD", [o.Line("MUG", Decimal(1))])


def test_the_clock_is_the_hosts(shelf: o.Shelf, hands: Hands) -> None:
    """Goal: a cart ends when the given clock says so, and not before."""
    shelf.apply(o.Hold("web", "cart-1", "OXFORD", [o.Line("MUG", 4)]))
    due = shelf.next_due()
    assert due == hands.time + timedelta(seconds=600)
    hands.advance(599)
    assert available(shelf) == 6
    hands.advance(1)
    assert available(shelf) == 10


def test_who_subscribes_is_told(shelf: o.Shelf) -> None:
    """Goal: after each transaction, until the subscription is closed."""
    heard: list[int] = []
    with shelf.subscribe(heard.append):
        first = shelf.apply(reserve("order-1"))
        assert isinstance(first, o.Applied)
        assert heard == [first.sequence]
    shelf.apply(reserve("order-2"))
    assert len(heard) == 1


def test_verify_and_backup(shelf: o.Shelf, tmp_path: Path) -> None:
    """Goal: long work is watched, and a copy is a store, rebuilt or not."""
    seen: list[tuple[int, int]] = []
    verified = shelf.verify(lambda done, total: seen.append((done, total)))
    assert verified.report.findings == [] and seen
    shelf.backup(tmp_path / "copy.db")
    rebuilt = shelf.rebuild_into(str(tmp_path / "rebuilt.db"))
    assert rebuilt.repairs == [] and rebuilt.verified == shelf.verify()
    for name in ("copy.db", "rebuilt.db"):
        with o.Shelf.open(tmp_path / name) as copy:
            assert copy.level("MUG", "OXFORD").free == 10


def test_threads_share_a_shelf(shelf: o.Shelf) -> None:
    """Goal: as many promises are kept as there are units, whoever asks."""
    kept: list[str] = []

    def buy(buyer: int) -> None:
        for number in range(5):
            try:
                shelf.apply(reserve(f"order-{buyer}-{number}"))
                kept.append(f"order-{buyer}-{number}")
            except o.Refused:
                pass

    threads = [threading.Thread(target=buy, args=(buyer,)) for buyer in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(kept) == 10 and available(shelf) == 0
    assert shelf.verify().report.findings == []


HOLDER = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1], isolation_level=None)
other.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.readline()
other.execute("ROLLBACK")
"""


def test_others_run_while_the_engine_waits(shelf: o.Shelf, tmp_path: Path) -> None:
    """Goal: the interpreter lock is free during a call.

    The engine waits for a file that another process has, and only this thread lets it go: with
    the interpreter locked it would be busy in the end.
    """
    path = str(tmp_path / "shop.db")
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout is not None and holder.stdout.readline().strip() == b"held"
    begun = threading.Event()
    ends: list[object] = []

    def work() -> None:
        begun.set()
        ends.extend(shelf.apply_each([reserve("order-1")]))

    worker = threading.Thread(target=work)
    worker.start()
    begun.wait()
    # Long enough for the worker to be where it waits; the interpreter changes threads meanwhile.
    turns = sum(1 for _ in range(2_000_000))
    assert turns == 2_000_000 and ends == []
    holder.communicate(b"\n")
    worker.join()
    assert [type(end) for end in ends] == [o.Applied]


def test_asyncio_by_threads(shelf: o.Shelf) -> None:
    """Goal: a web server's event loop goes on while the engine works."""

    async def buy(number: int) -> bool:
        try:
            await asyncio.to_thread(shelf.apply, reserve(f"order-{number}"))
        except o.Refused:
            return False
        return True

    async def all_of_them() -> list[bool]:
        return await asyncio.gather(*(buy(number) for number in range(25)))

    assert sum(asyncio.run(all_of_them())) == 10


def test_a_closed_shelf_says_so(shelf: o.Shelf) -> None:
    """Goal: every call raises, closing twice does nothing, and it prints."""
    shelf.close()
    shelf.close()
    calls: list[Callable[[], object]] = [
        lambda: shelf.apply(reserve("order-1")),
        lambda: shelf.apply_each([reserve("order-1")]),
        lambda: shelf.apply_each(["nothing"]),  # type: ignore[list-item]
        lambda: shelf.availability("MUG", "OXFORD", "web"),
        lambda: list(shelf.follow()),
        shelf.verify,
        lambda: shelf.backup("copy.db"),
        lambda: shelf.subscribe(print),
    ]
    for call in calls:
        with pytest.raises(o.ClosedError, match="open it again"):
            call()
    assert shelf.is_closed and "closed" in repr(shelf)


def test_pickling_is_refused(shelf: o.Shelf) -> None:
    """Goal: no handle goes to another process by mistake; commands and answers may."""
    with pytest.raises(TypeError, match="open the file in the other process"):
        pickle.dumps(shelf)
    with shelf.subscribe(print) as subscription, pytest.raises(TypeError):
        pickle.dumps(subscription)
    answer = shelf.availability("MUG", "OXFORD", "web")
    assert pickle.loads(pickle.dumps(answer)) == answer
