"""Sending what is due: the loop around a host's own sender."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from . import _types as t

# So few at a time that the lease of all lasts, however slow the receiver is.
_AT_A_TIME = 100


class Unreachable(Exception):
    """What a sender raises where the receiver cannot be reached at all.

    There is no use in sending the next one then, and nothing ever dies of it.
    """


@dataclass(slots=True)
class Delivered:
    """What `Shelf.deliver` did."""

    delivered: int = 0
    """Deliveries that the receiver has."""
    failed: int = 0
    """Deliveries that are tried again, or are dead now."""
    held_back: int = 0
    """Deliveries that were not sent, because an earlier one was not delivered."""


class _Deliveries(Protocol):
    """What of a shelf is needed."""

    def take_deliveries(self, destination: str, limit: int | None = None) -> list[t.Delivery]: ...

    def report_deliveries(self, destination: str, reports: list[t.DeliveryReport]) -> int: ...


def deliver(
    shelf: _Deliveries, destination: str, limit: int, send: Callable[[t.Delivery], object]
) -> Delivered:
    """Takes, sends and reports, until nothing is due or nobody can be reached."""
    done = Delivered()
    left = limit
    while left > 0:
        taken = shelf.take_deliveries(destination, min(left, _AT_A_TIME))
        if not taken:
            break
        left -= len(taken)
        if not _send_each(shelf, destination, taken, send, done):
            break
    return done


def _send_each(
    shelf: _Deliveries,
    destination: str,
    taken: Sequence[t.Delivery],
    send: Callable[[t.Delivery], object],
    done: Delivered,
) -> bool:
    """Sends them in order and reports on all; says whether the receiver can be reached."""
    reports: list[t.DeliveryReport] = []
    behind: set[int] = set()
    is_reachable = True
    # Nothing, once the host is on its way out: what it was sending then may have been sent, and
    # its lease runs out.
    sending: int | None = None
    try:
        for delivery in taken:
            if not is_reachable or not behind.isdisjoint(delivery.after):
                behind.add(delivery.number)
                reports.append(_report(delivery, t.DeliveryResult.NOT_SENT))
                done.held_back += 1
                continue
            sending = delivery.number
            try:
                send(delivery)
            except Unreachable as error:
                is_reachable = False
                reports.append(_report(delivery, t.DeliveryResult.UNREACHABLE, _said(error)))
            except Exception as error:
                reports.append(_report(delivery, t.DeliveryResult.FAILED, _said(error)))
            else:
                reports.append(_report(delivery, t.DeliveryResult.DELIVERED))
                done.delivered += 1
                continue
            behind.add(delivery.number)
            done.failed += 1
    finally:
        settled = {report.number for report in reports} | {sending}
        unsent = [delivery for delivery in taken if delivery.number not in settled]
        reports += [_report(delivery, t.DeliveryResult.NOT_SENT) for delivery in unsent]
        shelf.report_deliveries(destination, reports)
    return is_reachable


def _report(
    delivery: t.Delivery, result: t.DeliveryResult, reason: str | None = None
) -> t.DeliveryReport:
    return t.DeliveryReport(delivery.number, delivery.try_number, result, reason=reason)


def _said(error: Exception) -> str:
    """What an error says, whatever is wrong with it, as text that can be written down."""
    try:
        text = str(error)
    except Exception:
        text = ""
    name = type(error).__name__
    if isinstance(error, Unreachable):
        text = text or name
    else:
        text = f"{name}: {text}" if text else name
    return text[:1_000].encode(errors="replace").decode()
