"""Errors, sorted by what the caller does next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._types import Conflict, Refusal, RefusalCode, RefusedLine


class ShelfError(Exception):
    """Any answer that is no yes. ``reason`` says what happened, and what to do."""

    reason: str

    def __init__(self, reason: str, *more: object) -> None:
        # All of them, so that the error survives the way to another process.
        super().__init__(reason, *more)
        self.reason = reason

    def __str__(self) -> str:
        return self.reason

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.args == getattr(other, "args", None)

    def __hash__(self) -> int:
        return hash((type(self), self.reason))


class Malformed(ShelfError):
    """Not well formed, or it names something that is not defined.

    Nothing was recorded: mend ``field``, keep the reference, send it again.
    """

    def __init__(self, reason: str, code: str, field: str) -> None:
        super().__init__(reason, code, field)
        self.code = code
        self.field = field

    def __str__(self) -> str:
        return f"{self.field}: {self.reason}"


class Refused(ShelfError):
    """A reasoned no. The reference is used up: try again under a new one.

    ``code`` is stable, ``remedy`` says what can be done, ``lines`` which lines it is about.
    """

    code: RefusalCode
    remedy: str
    lines: list[RefusedLine]

    def __init__(self, answer: Refusal) -> None:
        super().__init__(answer.reason, answer)
        self.answer = answer
        self.code = answer.code
        self.remedy = answer.remedy
        self.lines = answer.lines

    def __str__(self) -> str:
        return f"{self.code}: {self.reason}; {self.remedy}"

    def __reduce__(self) -> Any:
        return type(self), (self.answer,)


class Conflicted(ShelfError):
    """Another command stands under this reference; this one was set aside for review.

    ``first`` is the journal entry of the other, where it has one.
    """

    source: str
    reference: str
    first: int | None

    def __init__(self, answer: Conflict) -> None:
        super().__init__(
            f"another command of {answer.source} stands under reference {answer.reference}; "
            "this one was set aside for review",
            answer,
        )
        self.answer = answer
        self.source = answer.source
        self.reference = answer.reference
        self.first = answer.first

    def __reduce__(self) -> Any:
        return type(self), (self.answer,)


class StoreError(ShelfError):
    """The store failed.

    Where ``is_outcome_unknown`` or ``is_busy``, send the same command again: it is recorded once.
    """

    def __init__(self, reason: str, code: str) -> None:
        super().__init__(reason, code)
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
