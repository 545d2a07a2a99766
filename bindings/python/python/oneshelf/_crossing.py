"""The way of a buffer to the engine and of another one back.

UniFFI's glue spends 20 microseconds a call on streams and structures. This is the same crossing,
by the same functions of the library, for the one form that is called often: bytes there, text
back. What goes wrong is left to the glue.
"""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Callable
from typing import Any

from . import _native
from ._native import oneshelf as glue
from .errors import Malformed

_LONGEST = 2**31 - 8
_head = struct.Struct(">i").pack
_string_at = ctypes.string_at


class _Buffer(ctypes.Structure):
    _fields_ = [("capacity", ctypes.c_uint64), ("len", ctypes.c_uint64), ("data", ctypes.c_void_p)]


class _Bytes(ctypes.Structure):
    _fields_ = [("len", ctypes.c_int32), ("data", ctypes.c_char_p)]


class _Status(ctypes.Structure):
    _fields_ = [("code", ctypes.c_int8), ("error", _Buffer)]


# A library object of its own, so that the glue's types of the same functions stay as they are.
_library = ctypes.CDLL(glue._UniffiLib._name)
_status = ctypes.POINTER(_Status)


def _function(name: str, gives: Any, *takes: Any) -> Any:
    function = getattr(_library, name)
    function.restype = gives
    function.argtypes = (*takes, _status)
    return function


_clone = _function("uniffi_oneshelf_ffi_fn_clone_shelf", ctypes.c_uint64, ctypes.c_uint64)
_buffer_of = _function("ffi_oneshelf_ffi_rustbuffer_from_bytes", _Buffer, _Bytes)
_free = _function("ffi_oneshelf_ffi_rustbuffer_free", None, _Buffer)


def crossing(shelf: _native.Shelf, method: str) -> Callable[[bytes], bytes]:
    """A method of the bridge that takes bytes and gives text, as its UTF-8 bytes."""
    function = _function(
        f"uniffi_oneshelf_ffi_fn_method_shelf_{method}", _Buffer, ctypes.c_uint64, _Buffer
    )
    handle = shelf._handle

    def call(sent: bytes) -> bytes:
        if len(sent) > _LONGEST:
            raise Malformed("is longer than two gigabytes; send less at once", "json", "command")
        whole = _head(len(sent)) + sent
        status = _Status()
        given = _buffer_of(_Bytes(len(whole), whole), status)
        # The call takes over the buffer, and a handle of its own.
        answer = function(_clone(handle, status), given, status)
        if status.code:
            _raise(status)
        received = _string_at(answer.data, answer.len)
        _free(answer, status)
        return received

    return call


def _raise(status: _Status) -> None:
    of_glue = glue._UniffiRustCallStatus.from_buffer(status)
    glue._uniffi_check_call_status(glue._UniffiFfiConverterTypeShelfError, of_glue)
