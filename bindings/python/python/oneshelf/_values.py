"""Values as they cross: exact decimals as text, times with their zone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar, Never, TypeVar

from .errors import InternalError, Malformed

T = TypeVar("T")

_DIGITS_MAX = 40

# The same few come again and again in a journal: reading one from text costs thrice finding it.
quantity_in = lru_cache(maxsize=1_024)(Decimal)
moment_in = lru_cache(maxsize=256)(datetime.fromisoformat)
day_in = date.fromisoformat
make = object.__new__
_decode = json.JSONDecoder().raw_decode
heads_in = json.JSONDecoder().decode

# What a text raises that is not the JSON of what it should be.
_UNREADABLE = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


class Word(StrEnum):
    """A word of a fixed list; it is its text."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


class Record:
    """What all dataclasses have: they print without what was left out."""

    __slots__ = ()

    def _out(self) -> dict[str, Any]:
        raise Malformed(f"{type(self).__name__} is only ever an answer", "fields", "command")

    def __repr__(self) -> str:
        parts = []
        for field in fields(self):  # type: ignore[arg-type]
            value = getattr(self, field.name)
            if field.kw_only and (value is None or value is False or value == []):
                continue
            parts.append(f"{field.name}={value!r}")
        return f"{type(self).__name__}({', '.join(parts)})"


class Entry(Record):
    """An entry that only the engine writes; hosts read it in the journal, and cannot make it."""

    __slots__ = ()

    def __init__(self, *_: Never, **__: Never) -> None:
        raise TypeError(f"only the engine writes {type(self).__name__}; hosts cannot make it")


class Late(Record):
    """A record of which some fields are read from their own text, each when somebody looks.

    A field that nobody has looked at is a slot that is not filled yet.
    """

    __slots__ = ("_texts",)

    _LATE: ClassVar[dict[str, tuple[int, Callable[[Any], Any]]]]
    """Of each such field, which of the texts it is in, and what reads it."""

    _texts: list[str]

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            late = self._LATE.get(name)
            if late is None:
                kind = type(self).__name__
                raise AttributeError(f"{kind!r} object has no attribute {name!r}")
            place, read = late
            try:
                value = read(_decode(self._texts[place])[0])
            except _UNREADABLE as error:
                reason = f"the {name} of an answer could not be read: {error!r}"
                raise InternalError(reason) from error
            setattr(self, name, value)
            return value


def _said(value: object) -> str:
    """A value of the host's in a message; its own `repr` may be long, or raise."""
    try:
        text = repr(value)
    except Exception:
        text = "unprintable"
    return text if len(text) <= 80 else f"{text[:77]}..."


def quantity_out(value: Decimal | int) -> str:
    """A quantity as text; a float is none, because it is not exact."""
    if type(value) is int:
        return str(value)
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise Malformed(f"is {value}; give a finite Decimal", "quantity", "quantity")
        text = str(value)
        if "E" not in text:
            return text
        if not value:
            return "0"
        if abs(value.adjusted()) > _DIGITS_MAX:
            raise Malformed(f"is {text}; nobody has that many", "quantity", "quantity")
        return format(value, "f")
    raise Malformed(
        f"is {_said(value)}, a {type(value).__name__}; give a Decimal or an int",
        "quantity",
        "quantity",
    )


def moment_out(value: datetime) -> str:
    """A time as RFC 3339; one that does not know its zone could mean any."""
    if not isinstance(value, datetime):
        raise Malformed(f"is {_said(value)}; give an aware datetime", "time", "time")
    if value.utcoffset() is None:
        raise Malformed(
            f"is {value.isoformat()} of no time zone; give an aware datetime", "time", "time"
        )
    return value.isoformat()


def day_out(value: date) -> str:
    """A date as text."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise Malformed(f"is {_said(value)}; give a date", "day", "day")
    return value.isoformat()


def list_out(values: Iterable[T]) -> list[T]:
    """Several as a list; one text is not a list of letters."""
    if isinstance(values, str):
        raise Malformed(f"is the text {_said(values)}; give a list", "fields", "list")
    return list(values)


def record_out(value: Any) -> dict[str, Any]:
    """A command, or another record; whatever is wrong with it is said as one thing."""
    if not isinstance(value, Record):
        raise Malformed(
            f"is {_said(value)}; give one of this package's dataclasses", "fields", "command"
        )
    try:
        return value._out()
    except (AttributeError, TypeError, ValueError, OverflowError, RecursionError) as error:
        raise Malformed(f"{type(value).__name__}: {error}", "fields", "command") from error


def fields_out(value: Any) -> dict[str, Any]:
    """A command's fields, where its kind goes without saying."""
    written = record_out(value)
    written.pop("type", None)
    return written
