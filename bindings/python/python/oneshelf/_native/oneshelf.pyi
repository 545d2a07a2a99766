"""What `_crossing` takes from inside the glue."""

from typing import Any

_UniffiLib: Any
_UniffiRustBuffer: Any
_UniffiRustCallStatus: Any
_UniffiFfiConverterTypeShelfError: Any

def _uniffi_check_call_status(error_ffi_converter: Any, call_status: Any) -> None: ...
