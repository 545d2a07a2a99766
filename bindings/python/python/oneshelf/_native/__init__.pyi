"""The glue that UniFFI writes when the wheel is built, as far as the package uses it."""

class HostError(Exception):
    Failed: type[HostError]
    def __init__(self, reason: str) -> None: ...

class HostClock:
    def wall_micros(self) -> int: ...
    def monotonic_micros(self) -> int: ...
    def is_trusted(self) -> bool: ...

class Subscriber:
    def on_news(self, sequence: int) -> None: ...

class Progress:
    def on_progress(self, done: int, total: int) -> None: ...

class ShelfError(Exception):
    reason: str
    code: str
    field: str
    Malformed: type[ShelfError]
    Store: type[ShelfError]
    Internal: type[ShelfError]
    Closed: type[ShelfError]

class InternalError(Exception): ...

class OpenOptions:
    def __init__(
        self,
        *,
        code_key: bytes | None = None,
        clock_step_seconds_max: int | None = None,
        clock_gap_seconds_max: int | None = None,
        refusal_days: int | None = None,
        batch_commands_max: int | None = None,
        loses_last_on_power_cut: bool = False,
    ) -> None: ...

class Subscription:
    def finish(self) -> None: ...

class Shelf:
    _handle: int
    @staticmethod
    def open(path: str, options: OpenOptions, clock: HostClock | None) -> Shelf: ...
    def verify(self, progress: Progress | None) -> str: ...
    def backup(self, target: str) -> None: ...
    def subscribe(self, subscriber: Subscriber) -> Subscription: ...
    def finish(self) -> None: ...
    def is_closed(self) -> bool: ...

def version() -> str: ...
