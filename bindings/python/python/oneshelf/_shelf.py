"""The shelf: one stock truth, over one store file."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NoReturn, TypeVar

from . import _native
from . import _types as t
from ._crossing import crossing
from ._deliver import Delivered, deliver
from ._host import Clock, HostClock, Progress, Subscriber
from ._questions import Questions
from ._values import record_out
from .errors import (
    ClosedError,
    Conflicted,
    InternalError,
    Malformed,
    Refused,
    ShelfError,
    StoreError,
)

T = TypeVar("T")

_BATCH = 1_000
_write = json.JSONEncoder(
    separators=(",", ":"), ensure_ascii=False, allow_nan=False, check_circular=False
).encode
_read = json.JSONDecoder().decode


class Subscription:
    """A subscription; it ends when it is closed, or forgotten."""

    __slots__ = ("_inner",)

    def __init__(self, inner: _native.Subscription) -> None:
        self._inner = inner

    def close(self) -> None:
        """Ends it. A call that is under way comes to its end."""
        _call(self._inner.finish)

    def __enter__(self) -> Subscription:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Subscription cannot be pickled; subscribe in the other process")


class Shelf(Questions):
    """One stock truth, over one store file. Any thread may use it.

    The interpreter lock is released while the engine works. Under asyncio, call its methods by
    ``await asyncio.to_thread(shelf.apply, command)``. A process that was forked opens the file
    anew.

    >>> with Shelf.open(path) as shelf:  # doctest: +SKIP
    ...     shelf.apply(Reserve("web", "order-1041/1", "OXFORD", [Line("MUG-RED", 1)]))
    """

    __slots__ = ("_inner", "_path", "_apply", "_apply_many", "_answer", "_lines", "__weakref__")

    _inner: _native.Shelf
    _apply: Callable[[bytes], bytes]
    _apply_many: Callable[[bytes], bytes]
    _answer: Callable[[bytes], bytes]
    _lines: Callable[[bytes], bytes]
    _path: str

    def __init__(self) -> None:
        raise TypeError("open a shelf by Shelf.open(path)")

    @staticmethod
    def open(
        path: str | os.PathLike[str],
        *,
        clock: Clock | None = None,
        code_key: bytes | None = None,
        clock_step_seconds_max: int | None = None,
        clock_gap_seconds_max: int | None = None,
        refusal_days: int | None = None,
        batch_commands_max: int | None = None,
        loses_last_on_power_cut: bool = False,
    ) -> Shelf:
        """Opens the store in a file, or makes one.

        ``code_key`` is what pickup codes are derived from: 16 to 64 random bytes, the same for
        all processes of a store. ``clock_step_seconds_max`` (300) is by how much the wall clock
        may run ahead of the monotonic one before it is no longer believed, and
        ``clock_gap_seconds_max`` (30 days) how long after the last record it still is. A refusal
        is remembered for ``refusal_days`` (90). ``batch_commands_max`` (1,000) is the most that
        one transaction commits. Raises ``StoreError`` for a file that cannot be used.
        """
        text = _path(path)

        def begin() -> _native.Shelf:
            options = _native.OpenOptions(
                code_key=code_key,
                clock_step_seconds_max=clock_step_seconds_max,
                clock_gap_seconds_max=clock_gap_seconds_max,
                refusal_days=refusal_days,
                batch_commands_max=batch_commands_max,
                loses_last_on_power_cut=loses_last_on_power_cut,
            )
            return _native.Shelf.open(text, options, None if clock is None else HostClock(clock))

        shelf = object.__new__(Shelf)
        shelf._inner = _call(begin)
        shelf._path = text
        shelf._apply = crossing(shelf._inner, "apply")
        shelf._apply_many = crossing(shelf._inner, "apply_each")
        shelf._answer = crossing(shelf._inner, "ask")
        shelf._lines = crossing(shelf._inner, "changes_in_lines")
        return shelf

    def apply(self, command: t.Command) -> t.Outcome:
        """Records a fact or decides a promise; returns when the answer is on disk.

        The same command again gets the same answer: after any ``StoreError`` send it again.
        Raises ``Refused`` for a reasoned no, ``Conflicted`` where another command stands under
        the reference, ``Malformed`` for what makes no sense, and ``StoreError``.
        """
        outcome = _outcome(_answered(self._apply, _json(record_out(command))))
        if isinstance(outcome, ShelfError):
            raise outcome
        return outcome

    def apply_each(self, commands: Iterable[t.Command]) -> list[t.Outcome | ShelfError]:
        """The same for many, in order; what would be raised stands in the command's place.

        They are sent a thousand at a time, each batch in one transaction.
        """
        answers: list[t.Outcome | ShelfError] = []
        batch: list[t.Command] = []
        for command in commands:
            batch.append(command)
            if len(batch) == _BATCH:
                answers.extend(self._apply_batch(batch))
                batch = []
        if batch:
            answers.extend(self._apply_batch(batch))
        return answers

    def _apply_batch(self, batch: list[t.Command]) -> list[t.Outcome | ShelfError]:
        try:
            # All at once, where nothing is wrong with any.
            sent = _json([command._out() for command in batch])
            return [_outcome(answer) for answer in _answered(self._apply_many, sent)]
        except (Malformed, AttributeError, TypeError, ValueError, OverflowError, RecursionError):
            return self._apply_sound(batch)

    def _apply_sound(self, batch: list[t.Command]) -> list[t.Outcome | ShelfError]:
        """The same where something is wrong with some: each is written by itself."""
        answers: list[t.Outcome | ShelfError | None] = []
        sent: list[bytes] = []
        for command in batch:
            try:
                sent.append(_json(record_out(command)))
                answers.append(None)
            except Malformed as malformed:
                answers.append(malformed)
        decided = iter(self._apply_written(sent))
        return [next(decided) if answer is None else answer for answer in answers]

    def _apply_written(self, sent: list[bytes]) -> list[t.Outcome | ShelfError]:
        try:
            buffer = b"[" + b",".join(sent) + b"]"
            return [_outcome(answer) for answer in _answered(self._apply_many, buffer)]
        except Malformed as malformed:
            # One that is no JSON for the engine, such as lists in lists without end.
            if len(sent) == 1:
                return [malformed]
            half = len(sent) // 2
            return self._apply_written(sent[:half]) + self._apply_written(sent[half:])

    def follow(self, after: int = 0) -> Iterator[t.Change]:
        """Every change after an entry, in order, up to now; call it again from where it ended."""
        while page := self.changes(after, _BATCH):
            yield from page
            after = page[-1].sequence

    def deliver(
        self, destination: str, limit: int, send: Callable[[t.Delivery], object]
    ) -> Delivered:
        """Sends what is due for a destination through ``send``, at most ``limit`` deliveries.

        What ``send`` raises says that the delivery failed, and why; it is tried again later, up to
        the destination's limit. ``Unreachable`` says that nobody can be reached: nothing further
        is sent, and nothing dies of it. What comes after one that failed, of the same item and
        location, is not sent. Each is reported on before this returns, also on the way out by a
        ``KeyboardInterrupt``: what was being sent then is handed out again, as what may have been
        sent. Under asyncio: ``await asyncio.to_thread(shelf.deliver, "books", 100, send)``.
        """
        return deliver(self, destination, limit, send)

    def verify(self, progress: Callable[[int, int], object] | None = None) -> t.Verified:
        """Checks everything that must always be true.

        ``progress`` is called with how much is done, and how much there is.
        """
        watcher = None if progress is None else Progress(progress)
        return t.Verified._in(_answered(lambda one: self._inner.verify(one).encode(), watcher))

    def backup(self, target: str | os.PathLike[str]) -> None:
        """Writes a consistent copy to a new file."""
        text = _path(target)
        _call(lambda: self._inner.backup(text))

    def subscribe(self, callback: Callable[[int], object]) -> Subscription:
        """Calls back after every transaction of this process, with the last entry.

        An exception in it ends there. Read ``changes`` to know what happened. It lasts as long as
        the subscription that is returned.
        """
        return Subscription(_call(lambda: self._inner.subscribe(Subscriber(callback))))

    @property
    def is_closed(self) -> bool:
        """Whether it was closed."""
        return _call(self._inner.is_closed)

    def close(self) -> None:
        """Closes it; calls that are under way come to their end. Closing twice does nothing."""
        _call(self._inner.finish)

    def __enter__(self) -> Shelf:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        state = " closed" if self.is_closed else ""
        return f"<Shelf {self._path!r}{state}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Shelf cannot be pickled; open the file in the other process")

    def _ask(self, question: t.Json) -> Any:
        return _answered(self._answer, _json(question))

    def _ask_in_lines(self, question: t.Json) -> list[str]:
        return _called(self._lines, _json(question)).split("\n")


def _answered(call: Callable[[T], bytes], argument: T) -> Any:
    return _read(_called(call, argument))


def _called(call: Callable[[T], bytes], argument: T) -> str:
    try:
        answer = call(argument)
    except (_native.ShelfError, _native.InternalError) as error:
        raise _error(error) from None
    return answer.decode()


def _path(path: str | os.PathLike[str]) -> str:
    text = os.fsdecode(path)
    if "\0" in text:
        raise Malformed("has a zero byte in it; give the path of a file", "fields", "path")
    return text


def _call(call: Callable[[], T]) -> T:
    try:
        return call()
    except (_native.ShelfError, _native.InternalError) as error:
        raise _error(error) from None
    except (AttributeError, TypeError, ValueError, OverflowError) as error:
        raise Malformed(str(error), "fields", "options") from error


def _json(value: Any) -> bytes:
    try:
        return _write(value).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise Malformed(str(error), "json", "command") from error


def _error(error: _native.ShelfError | _native.InternalError) -> ShelfError:
    if isinstance(error, _native.InternalError):
        return InternalError(str(error))
    if isinstance(error, _native.ShelfError.Malformed):
        return Malformed(error.reason, error.code, error.field)
    if isinstance(error, _native.ShelfError.Store):
        return StoreError(error.reason, error.code)
    if isinstance(error, _native.ShelfError.Closed):
        return ClosedError(error.reason)
    return InternalError(error.reason)


def _outcome(answer: t.Json) -> t.Outcome | ShelfError:
    kind = answer.get("outcome")
    if kind == "refused":
        return Refused(t.Refusal._in(answer))
    if kind == "conflict":
        return Conflicted(t.Conflict._in(answer))
    if kind is not None:
        return t.outcome_in(answer)
    error, reason = answer["error"], answer["reason"]
    if error == "malformed":
        return Malformed(reason, answer["code"], answer["field"])
    if error == "store":
        return StoreError(reason, answer["code"])
    return InternalError(reason)
