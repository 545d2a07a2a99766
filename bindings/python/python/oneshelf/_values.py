"""Values as they cross: exact decimals as text, times with their zone."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from .errors import Malformed


def quantity_out(value: Decimal | int) -> str:
    """A quantity as text; a float is none, because it is not exact."""
    if type(value) is int:
        return str(value)
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise Malformed("is no number; give a finite Decimal", "quantity", "quantity")
        return format(value, "f")
    raise Malformed(
        f"{value!r} is a {type(value).__name__}; give a Decimal or an int", "quantity", "quantity"
    )


def quantity_in(text: str) -> Decimal:
    """A quantity from text."""
    return Decimal(text)


def moment_out(value: datetime) -> str:
    """A time as RFC 3339; one that does not know its zone could mean any."""
    if not isinstance(value, datetime):
        raise Malformed(f"{value!r} is no datetime", "time", "time")
    if value.utcoffset() is None:
        raise Malformed(
            f"{value.isoformat()} has no time zone; give an aware datetime", "time", "time"
        )
    return value.isoformat()


def moment_in(text: str) -> datetime:
    """A time from RFC 3339."""
    return datetime.fromisoformat(text)


def day_out(value: date) -> str:
    """A date as text."""
    return value.isoformat()


def day_in(text: str) -> date:
    """A date from text."""
    return date.fromisoformat(text)
