"""What the host gives: a clock, a subscriber, somebody who watches progress.

Whatever the host's own code raises, even on the way out of the interpreter, becomes an error that
the engine expects; nothing else may come back from a call that C made.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone
from typing import Protocol, TypeVar

from . import _native

T = TypeVar("T")

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


class Clock(Protocol):
    """What tells a shelf the time, for tests and rehearsals.

    Where it raises, or gives what is no answer, the shelf stays at the time that it was told last.
    """

    def wall(self) -> datetime:
        """The time of day; aware of its zone."""
        ...

    def monotonic_micros(self) -> int:
        """Microseconds since some fixed point, never jumping."""
        ...

    def is_trusted(self) -> bool:
        """Whether the time of day is believed whatever it says, because a script sets it."""
        ...


def guarded(call: Callable[[], T]) -> T:
    """What the host's code gives; all that it raises as one error."""
    try:
        return call()
    except BaseException as error:
        raise _native.HostError.Failed(f"{type(error).__name__}: {error}") from None


def _whole(value: int, least: int, most: int) -> int:
    if not isinstance(value, int) or not least <= value <= most:
        raise ValueError(f"{value!r} is no number from {least} to {most}")
    return value


class HostClock(_native.HostClock):
    """A clock of the host's as the engine sees it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def wall_micros(self) -> int:
        return guarded(self._wall_micros)

    def _wall_micros(self) -> int:
        since = self._clock.wall() - _EPOCH
        return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds

    def monotonic_micros(self) -> int:
        return guarded(lambda: _whole(self._clock.monotonic_micros(), 0, 2**64 - 1))

    def is_trusted(self) -> bool:
        return guarded(lambda: self._clock.is_trusted() is True)


class Subscriber(_native.Subscriber):
    """A callback that hears of news."""

    def __init__(self, callback: Callable[[int], object]) -> None:
        self._callback = callback

    def on_news(self, sequence: int) -> None:
        guarded(lambda: self._callback(sequence))


class Progress(_native.Progress):
    """A callback that watches long work."""

    def __init__(self, callback: Callable[[int, int], object]) -> None:
        self._callback = callback

    def on_progress(self, done: int, total: int) -> None:
        guarded(lambda: self._callback(done, total))
