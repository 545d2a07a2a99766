"""Nothing that a host does wrong ends its process: it gets an error of a kind."""

from __future__ import annotations

import inspect
import threading
from collections.abc import Callable
from datetime import date, datetime, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import oneshelf as o
from oneshelf import _types as t
from oneshelf._crossing import crossing
from oneshelf._questions import Questions
from oneshelf._shelf import _answered
from oneshelf._values import Entry

from .conftest import Hands, available, reserve

BAD: list[Any] = [
    None,
    1,
    -1,
    2**64,
    10**5_000,
    1.5,
    float("nan"),
    True,
    "",
    " blank ",
    "x" * 100_000,
    "zero \0 byte",
    "half a pair \ud800",
    b"bytes",
    [],
    [None],
    {},
    {1, 2},
    object(),
    print,
    Decimal("NaN"),
    Decimal("Infinity"),
    Decimal("1E+999999"),
    Decimal("1E-999999"),
    datetime(2026, 11, 23),
    datetime(1, 1, 1, tzinfo=timezone.utc),
    date(2026, 11, 23),
    o.Line("MUG", 1),
    o.Label.CONFIRMED,
]

DEEP: Any = []
for _ in range(500):
    DEEP = [DEEP]


def commands() -> list[type[Any]]:
    """Every command that hosts can make."""
    kinds = [kind for kind in vars(t).values() if getattr(kind, "__name__", "") in _names()]
    return [kind for kind in kinds if not issubclass(kind, Entry)]


def _names() -> set[str]:
    return {reader.__qualname__.split(".")[0] for reader in t._Command.values()}


def test_any_field_of_any_command_may_be_wrong(shelf: o.Shelf) -> None:
    """Goal: whatever stands in whichever field, an outcome or a `ShelfError` comes back."""
    tried = 0
    for kind in commands():
        needed = [
            name
            for name, parameter in inspect.signature(kind).parameters.items()
            if parameter.default is inspect.Parameter.empty
        ]
        for name in inspect.signature(kind).parameters:
            for bad in [*BAD, DEEP]:
                fields: dict[str, Any] = {each: "OXFORD" for each in needed}
                fields[name] = bad
                (answer,) = shelf.apply_each([kind(**fields)])
                assert isinstance(answer, (o.Applied, o.Duplicate, o.ShelfError))
                assert not isinstance(answer, o.InternalError)
                tried += 1
    assert tried > 10_000
    assert available(shelf) == 10


def test_any_argument_of_any_question_may_be_wrong(
    shelf: o.Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Goal: a question answers, or raises `Malformed`, `TypeError`, or of a file `StoreError`."""
    monkeypatch.chdir(tmp_path)
    tried = 0
    for name, method in vars(Questions).items():
        if name.startswith("_"):
            continue
        arguments = list(inspect.signature(method).parameters)[1:]
        for place in range(len(arguments)):
            for bad in [*BAD, DEEP]:
                given = ["OXFORD"] * len(arguments)
                given[place] = bad
                try:
                    getattr(shelf, name)(*given)
                except (o.Malformed, TypeError):
                    tried += 1
                except o.StoreError:
                    assert name == "rebuild_into"
    assert tried > 1_000


def test_wrong_quantities_are_malformed(shelf: o.Shelf) -> None:
    """Goal: what is no exact quantity is said to be none, and nothing is recorded."""
    wrong: list[Any] = [1.0, True, "1", None, Decimal("NaN"), Decimal("-Infinity"), Decimal("0.5")]
    wrong += [0, -1, 10**30, 10**5_000, Decimal("1E+30"), Decimal("1E-30"), Decimal("1E+9999999")]
    for quantity in wrong:
        with pytest.raises(o.Malformed) as caught:
            shelf.apply(o.Receive("web", "po-2", "OXFORD", [o.Line("MUG", quantity)]))
        assert len(str(caught.value)) < 300, quantity
    with pytest.raises(o.Malformed, match="1.0, a float; give a Decimal or an int"):
        shelf.apply(o.Receive("web", "po-2", "OXFORD", [o.Line("MUG", wrong[0])]))
    assert available(shelf) == 10


def test_a_time_without_a_zone_is_malformed(shelf: o.Shelf) -> None:
    """Goal: nobody guesses which ten o'clock is meant."""
    naive = datetime(2026, 11, 23, 10)
    with pytest.raises(o.Malformed, match="no time zone"):
        shelf.apply(o.Receive("web", "po-2", "OXFORD", [o.Line("MUG", 1)], occurred_at=naive))
    with pytest.raises(o.Malformed, match="no time zone"):
        shelf.availability_by("MUG", "OXFORD", "web", naive)


def test_bad_ones_among_many_stand_in_their_places(shelf: o.Shelf) -> None:
    """Goal: what cannot even be written harms none of its neighbours."""
    deep: Any = reserve("deep")
    deep.document = DEEP
    mixed: list[Any] = [
        reserve("order-1"),
        "no command",
        reserve("order-2", 1.5),  # type: ignore[arg-type]
        deep,
        reserve("half a pair \ud800"),
        reserve("order-3"),
        None,
        o.Line("MUG", 1),
    ]
    kinds = [type(answer).__name__ for answer in shelf.apply_each(mixed)]
    assert kinds == ["Applied", *["Malformed"] * 4, "Applied", *["Malformed"] * 2]
    assert available(shelf) == 8
    with pytest.raises(TypeError):
        shelf.apply_each(None)  # type: ignore[arg-type]


def test_an_iterable_that_raises_is_the_callers(shelf: o.Shelf) -> None:
    """Goal: the caller's exception comes out; what was sent before it stands."""

    def some() -> Any:
        for number in range(1_000):
            yield reserve(f"order-{number}")
        raise LookupError("the file ended")

    with pytest.raises(LookupError, match="the file ended"):
        shelf.apply_each(some())
    assert available(shelf) == 0


@pytest.mark.parametrize("error", [ValueError("no"), KeyboardInterrupt(), SystemExit(3)])
def test_what_callbacks_raise_ends_there(shelf: o.Shelf, error: BaseException) -> None:
    """Goal: a subscriber or a watcher that raises changes no answer."""
    called: list[str] = []

    def subscriber(sequence: int) -> None:
        called.append("subscriber")
        raise error

    def watcher(done: int, total: int) -> None:
        called.append("watcher")
        raise error

    with shelf.subscribe(subscriber):
        assert isinstance(shelf.apply(reserve("order-1")), o.Applied)
    assert shelf.verify(watcher).report.findings == []
    assert set(called) == {"subscriber", "watcher"}


def test_a_subscriber_may_call_back(shelf: o.Shelf) -> None:
    """Goal: no lock is held while it is told."""
    heard: list[int] = []

    def subscriber(sequence: int) -> None:
        heard.append(available(shelf))
        if len(heard) == 1:
            shelf.apply(reserve("order-2"))

    with shelf.subscribe(subscriber):
        shelf.apply(reserve("order-1"))
    assert heard[0] == 9 and available(shelf) == 8


class Broken(Hands):
    """A clock that does as it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.break_: Callable[[], Any] | None = None

    def wall(self) -> datetime:
        return super().wall() if self.break_ is None else self.break_()

    def monotonic_micros(self) -> int:
        return super().monotonic_micros() if self.break_ is None else self.break_()

    def is_trusted(self) -> bool:
        return super().is_trusted() if self.break_ is None else self.break_()


def raises(error: BaseException) -> Callable[[], Any]:
    def call() -> Any:
        raise error

    return call


@pytest.mark.parametrize(
    "broken",
    [raises(ValueError("no")), raises(KeyboardInterrupt()), *(lambda x=x: x for x in BAD)],
)
def test_a_broken_clock_stands_still(tmp_path: Path, broken: Callable[[], Any]) -> None:
    """Goal: whatever the clock raises or gives, the shelf stays at the time it was told last."""
    clock = Broken()
    with o.Shelf.open(tmp_path / "shop.db", clock=clock) as shelf:
        first = shelf.apply(o.DefineItem("office", "1", "MUG"))
        assert isinstance(first, o.Applied)
        clock.break_ = broken
        second = shelf.apply(o.DefineItem("office", "2", "CUP"))
        assert isinstance(second, o.Applied)
        clock.break_ = None
        assert second.recorded_at >= first.recorded_at
        assert isinstance(shelf.apply(o.DefineItem("office", "3", "JUG")), o.Applied)
        assert shelf.verify().report.findings == []


@pytest.mark.parametrize("path", ["", "no such folder/shop.db", "zero\0.db", "half \ud800.db"])
def test_paths_that_cannot_be(tmp_path: Path, path: str) -> None:
    """Goal: a file that cannot be opened is an error with a code."""
    with pytest.raises((o.StoreError, o.Malformed)) as caught:
        o.Shelf.open(f"{tmp_path}/{path}")
    assert isinstance(caught.value, (o.StoreError, o.Malformed)) and caught.value.code


def test_files_and_options_that_cannot_be(tmp_path: Path) -> None:
    """Goal: another program's file is left alone, and a wrong option is named."""
    text = tmp_path / "notes.txt"
    text.write_text("milk, eggs, and a great many other things " * 100)
    with pytest.raises(o.StoreError) as caught:
        o.Shelf.open(text)
    assert caught.value.code == "foreign" and not caught.value.is_outcome_unknown
    assert text.read_text().startswith("milk")
    options: list[dict[str, Any]] = [
        {"code_key": b"short"},
        {"code_key": "text"},
        {"refusal_days": -1},
        {"refusal_days": 2**40},
        {"batch_commands_max": "many"},
    ]
    for option in options:
        with pytest.raises(o.Malformed):
            o.Shelf.open(tmp_path / "shop.db", **option)
    for wrong in (None, 7.5, object()):
        with pytest.raises(TypeError):
            o.Shelf.open(wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="Shelf.open"):
        o.Shelf()


def test_closing_while_others_work(shelf: o.Shelf) -> None:
    """Goal: calls under way come to their end, and the others are told."""
    begun = threading.Barrier(5)
    ends: list[BaseException] = []

    def work(worker: int) -> None:
        begun.wait()
        for number in range(100_000):
            try:
                shelf.apply(reserve(f"order-{worker}-{number}"))
            except o.Refused:
                pass
            except o.ShelfError as error:
                ends.append(error)
                return

    threads = [threading.Thread(target=work, args=(worker,)) for worker in range(4)]
    for thread in threads:
        thread.start()
    begun.wait()
    shelf.close()
    for thread in threads:
        thread.join()
    assert [type(end) for end in ends] == [o.ClosedError] * 4


@pytest.mark.parametrize("message", ["a rehearsal", "half a \0 message", "\U0001f375" * 1_000])
def test_a_bug_in_the_engine_is_an_error(shelf: o.Shelf, message: str) -> None:
    """Goal: a panic under the shelf's lock is an `InternalError`, and the shelf works on."""
    bug = crossing(shelf._inner, "rehearse_bug")
    for _ in range(3):
        with pytest.raises(o.InternalError) as caught:
            _answered(bug, message.encode())
        assert caught.value.reason == message
    shelf.apply(reserve("order-1"))
    assert available(shelf) == 9 and shelf.verify().report.findings == []
    shelf.close()
    with pytest.raises(o.ClosedError):
        _answered(bug, b"")


def test_a_bug_met_by_many_threads(shelf: o.Shelf) -> None:
    """Goal: while some threads meet a bug, the others get their answers."""
    bug = crossing(shelf._inner, "rehearse_bug")
    ends: list[str] = []

    def meet(number: int) -> None:
        for step in range(20):
            try:
                if number % 2:
                    _answered(bug, b"a rehearsal")
                else:
                    shelf.apply(o.Receive("web", f"r-{number}-{step}", "OXFORD", [o.Line("MUG", 1)]))
                ends.append("answer")
            except o.ShelfError as error:
                ends.append(type(error).__name__)

    threads = [threading.Thread(target=meet, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(ends) == ["InternalError"] * 40 + ["answer"] * 40
    assert available(shelf) == 50
