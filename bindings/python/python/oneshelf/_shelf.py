"""The shelf: one stock truth, over one store file."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timezone
from decimal import Decimal
from typing import Any, Protocol

from . import _native
from . import _types as t
from ._questions import Questions
from .errors import (
    ClosedError,
    Conflicted,
    InternalError,
    Malformed,
    Refused,
    ShelfError,
    StoreError,
)

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_BATCH = 1_000


class Clock(Protocol):
    """What tells a shelf the time, for tests and rehearsals."""

    def wall(self) -> datetime:
        """The time of day; aware of its zone."""

    def monotonic_micros(self) -> int:
        """Microseconds since some fixed point, never jumping."""

    def is_trusted(self) -> bool:
        """Whether the time of day is believed whatever it says, because a script sets it."""


class _HostClock(_native.HostClock):  # type: ignore[misc]
    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def wall_micros(self) -> int:
        since = self._clock.wall() - _EPOCH
        return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds

    def monotonic_micros(self) -> int:
        return self._clock.monotonic_micros()

    def is_trusted(self) -> bool:
        return self._clock.is_trusted()


class _Subscriber(_native.Subscriber):  # type: ignore[misc]
    def __init__(self, callback: Callable[[int], object]) -> None:
        self._callback = callback

    def on_news(self, sequence: int) -> None:
        self._callback(sequence)


class _Progress(_native.Progress):  # type: ignore[misc]
    def __init__(self, callback: Callable[[int, int], object]) -> None:
        self._callback = callback

    def on_progress(self, done: int, total: int) -> None:
        self._callback(done, total)


class Subscription:
    """A subscription; it ends when it is closed."""

    __slots__ = ("_inner",)

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def close(self) -> None:
        """Ends it. A call that is under way comes to its end."""
        self._inner.finish()

    def __enter__(self) -> Subscription:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Shelf(Questions):
    """One stock truth, over one store file. Any thread may use it.

    The interpreter lock is released while the engine works. Under asyncio, call its methods by
    ``asyncio.to_thread``.

    >>> with Shelf.open(path) as shelf:  # doctest: +SKIP
    ...     shelf.apply(Reserve("web", "order-1041/1", "OXFORD", [Line("MUG-RED", 1)]))
    """

    __slots__ = ("_inner", "_path")

    def __init__(self, inner: Any, path: str) -> None:
        self._inner = inner
        self._path = path

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
        all processes of a store. Raises ``StoreError`` for a file that cannot be used.
        """
        text = os.fsdecode(path)
        options = _call(
            lambda: _native.OpenOptions(
                code_key=code_key,
                clock_step_seconds_max=clock_step_seconds_max,
                clock_gap_seconds_max=clock_gap_seconds_max,
                refusal_days=refusal_days,
                batch_commands_max=batch_commands_max,
                loses_last_on_power_cut=loses_last_on_power_cut,
            )
        )
        host = None if clock is None else _HostClock(clock)
        inner = _call(lambda: _native.Shelf.open(text, options, host))
        return Shelf(inner, text)

    def apply(self, command: t.Command) -> t.Outcome:
        """Records a fact or decides a promise; returns when the answer is on disk.

        The same command again gets the same answer: after any ``StoreError`` send it again.
        Raises ``Refused`` for a reasoned no, ``Conflicted`` where another command stands under
        the reference, ``Malformed`` for what makes no sense, and ``StoreError``.
        """
        answer = self._bytes(self._inner.apply, _json(command._out()))
        outcome = _outcome(answer)
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

    def _apply_batch(self, batch: list[t.Command]) -> Iterator[t.Outcome | ShelfError]:
        sent: list[Any] = []
        wrong: dict[int, Malformed] = {}
        for place, command in enumerate(batch):
            try:
                sent.append(command._out())
            except Malformed as malformed:
                wrong[place] = malformed
        answers = map(_outcome, self._bytes(self._inner.apply_each, _json(sent)))
        return (
            wrong[place] if place in wrong else next(answers) for place in range(len(batch))
        )

    def follow(self, after: int = 0) -> Iterator[t.Change]:
        """Every change after an entry, in order, up to now; call it again from where it ended."""
        while page := self.changes(after, _BATCH):
            yield from page
            after = page[-1].sequence

    def verify(self, progress: Callable[[int, int], object] | None = None) -> t.Verified:
        """Checks everything that must always be true."""
        watcher = None if progress is None else _Progress(progress)
        return t.Verified._in(self._bytes(self._inner.verify, watcher))

    def backup(self, target: str | os.PathLike[str]) -> None:
        """Writes a consistent copy to a new file."""
        _call(lambda: self._inner.backup(os.fsdecode(target)))

    def subscribe(self, callback: Callable[[int], object]) -> Subscription:
        """Calls back after every transaction of this process, with the last entry.

        An exception in it ends there. Read ``changes`` to know what happened.
        """
        return Subscription(_call(lambda: self._inner.subscribe(_Subscriber(callback))))

    def close(self) -> None:
        """Closes it; calls that are under way come to their end."""
        self._inner.finish()

    def __enter__(self) -> Shelf:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        state = ", closed" if self._inner.is_closed() else ""
        return f"Shelf({self._path!r}{state})"

    def __reduce__(self) -> Any:
        raise TypeError("a Shelf cannot be pickled; open the file in the other process")

    def _ask(self, question: dict[str, Any]) -> Any:
        return self._bytes(self._inner.ask, _json(question))

    def _bytes(self, call: Callable[[Any], bytes], argument: Any) -> Any:
        try:
            return json.loads(call(argument))
        except _native.ShelfError as error:
            raise _error(error) from None
        except _native.InternalError as error:
            raise InternalError(str(error)) from None


def _call(call: Callable[[], Any]) -> Any:
    try:
        return call()
    except _native.ShelfError as error:
        raise _error(error) from None
    except _native.InternalError as error:
        raise InternalError(str(error)) from None
    except (TypeError, ValueError, OverflowError) as error:
        raise Malformed(str(error), "fields", "options") from None


def _json(value: Any) -> bytes:
    try:
        return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()
    except (TypeError, ValueError) as error:
        raise Malformed(str(error), "json", "command") from None


def _error(error: Any) -> ShelfError:
    if isinstance(error, _native.ShelfError.Malformed):
        return Malformed(error.reason, error.code, error.field)
    if isinstance(error, _native.ShelfError.Store):
        return StoreError(error.reason, error.code)
    if isinstance(error, _native.ShelfError.Closed):
        return ClosedError(error.reason)
    return InternalError(error.reason)


def _outcome(answer: Any) -> t.Outcome | ShelfError:
    kind = answer.get("outcome")
    if kind == "refused":
        return Refused(t.Refusal._in(answer))
    if kind == "conflict":
        return Conflicted(t.Conflict._in(answer))
    if kind is not None:
        return t._outcome_in(answer)
    error, reason = answer["error"], answer["reason"]
    if error == "malformed":
        return Malformed(reason, answer["code"], answer["field"])
    if error == "store":
        return StoreError(reason, answer["code"])
    return InternalError(reason)


__all__ = ["Clock", "Decimal", "Shelf", "Subscription"]
