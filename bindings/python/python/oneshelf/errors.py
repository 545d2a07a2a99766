"""Errors, sorted by what the caller does next."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._types import Conflict, Refusal, RefusalCode, RefusedLine


class ShelfError(Exception):
    """Any answer that is no yes. ``reason`` says what happened, and what to do."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Malformed(ShelfError):
    """Not well formed, or it names something that is not defined.

    Nothing was recorded: mend ``field``, keep the reference, send it again.
    """

    def __init__(self, reason: str, code: str, field: str) -> None:
        super().__init__(reason)
        self.code = code
        self.field = field

    def __str__(self) -> str:
        return f"{self.field}: {self.reason}"


class Refused(ShelfError):
    """A reasoned no. The reference is used up: try again under a new one."""

    def __init__(self, answer: Refusal) -> None:
        super().__init__(answer.reason)
        self.code: RefusalCode = answer.code
        self.remedy: str = answer.remedy
        self.lines: list[RefusedLine] = answer.lines

    def __str__(self) -> str:
        return f"{self.code}: {self.reason}; {self.remedy}"


class Conflicted(ShelfError):
    """Another command stands under this reference; this one was set aside for review."""

    def __init__(self, answer: Conflict) -> None:
        super().__init__(
            f"another command of {answer.source} stands under reference {answer.reference}; "
            "this one was set aside for review"
        )
        self.source: str = answer.source
        self.reference: str = answer.reference
        self.first: int | None = answer.first


class StoreError(ShelfError):
    """The store failed.

    Where ``is_outcome_unknown`` or ``is_busy``, send the same command again: it is recorded once.
    """

    def __init__(self, reason: str, code: str) -> None:
        super().__init__(reason)
        self.code = code

    @property
    def is_outcome_unknown(self) -> bool:
        """Whether nobody knows if the command was recorded."""
        return self.code == "outcome_unknown"

    @property
    def is_busy(self) -> bool:
        """Whether others held the file for too long."""
        return self.code == "busy"


class InternalError(ShelfError):
    """A bug in oneshelf; the command was not recorded."""


class ClosedError(ShelfError):
    """The shelf was closed."""
