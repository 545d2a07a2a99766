"""One stock truth for every sales channel.

>>> from oneshelf import Line, Reserve, Shelf
"""

from . import _types, errors
from ._native import version as _version
from ._deliver import Delivered, Unreachable
from ._host import Clock
from ._shelf import Shelf, Subscription
from ._types import *  # noqa: F403
from .errors import (
    ClosedError,
    Conflicted,
    InternalError,
    Malformed,
    Refused,
    ShelfError,
    StoreError,
)

__version__: str = _version()

__all__ = [
    "Clock",
    "ClosedError",
    "Conflicted",
    "Delivered",
    "InternalError",
    "Malformed",
    "Refused",
    "Shelf",
    "ShelfError",
    "StoreError",
    "Subscription",
    "Unreachable",
    "errors",
]
__all__ += _types.__all__
