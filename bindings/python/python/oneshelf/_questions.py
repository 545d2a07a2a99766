# Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.
"""What a shelf is asked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from . import _types as t
from ._values import fields_out, list_out, moment_in, moment_out, record_out


class Questions:
    """The questions of a shelf; it answers them by ``_ask``."""

    __slots__ = ()

    def _ask(self, question: dict[str, Any]) -> Any:
        raise NotImplementedError

    def availability(self, sku: str, location: str, channel: str) -> t.Availability:
        """How many of an item can be promised at a location to a channel, in the item's base unit.
        """
        question: t.Json = {
            "ask": "availability",
            "sku": sku,
            "location": location,
            "channel": channel,
        }
        answer = self._ask(question)
        return t.Availability._in(answer)

    def availability_many(
        self,
        skus: Iterable[str],
        locations: Iterable[str],
        channel: str,
    ) -> list[t.AvailabilityTotal]:
        """The same for several items at several locations: for each item the sum and its parts."""
        question: t.Json = {
            "ask": "availability_many",
            "skus": list_out(skus),
            "locations": list_out(locations),
            "channel": channel,
        }
        answer = self._ask(question)
        return [t.AvailabilityTotal._in(x) for x in answer]

    def availability_by(
        self,
        sku: str,
        location: str,
        channel: str,
        by: datetime,
    ) -> t.Availability:
        """How many can be promised by a later time: free now, with what is expected by then, less
        what orders wait for.
        """
        question: t.Json = {
            "ask": "availability_by",
            "sku": sku,
            "location": location,
            "channel": channel,
            "by": moment_out(by),
        }
        answer = self._ask(question)
        return t.Availability._in(answer)

    def availability_as_of(
        self,
        sku: str,
        location: str,
        channel: str,
        at: datetime,
        knowledge: t.Knowledge,
    ) -> t.PastAvailability:
        """How many could be promised at an earlier time, as known then or now."""
        question: t.Json = {
            "ask": "availability_as_of",
            "sku": sku,
            "location": location,
            "channel": channel,
            "at": moment_out(at),
            "knowledge": knowledge,
        }
        answer = self._ask(question)
        return t.PastAvailability._in(answer)

    def explain(self, sku: str, location: str, channel: str) -> t.ExplainedNumber:
        """What can be promised, line by line, with the promises behind each line."""
        question: t.Json = {"ask": "explain", "sku": sku, "location": location, "channel": channel}
        answer = self._ask(question)
        return t.ExplainedNumber._in(answer)

    def level(self, sku: str, location: str) -> t.LevelView:
        """The balances of an item at a location, bucket by bucket."""
        question: t.Json = {"ask": "level", "sku": sku, "location": location}
        answer = self._ask(question)
        return t.LevelView._in(answer)

    def level_as_of(
        self,
        sku: str,
        location: str,
        at: datetime,
        knowledge: t.Knowledge,
    ) -> t.LevelView:
        """The balances of an item at a location at an earlier time, as known then or now."""
        question: t.Json = {
            "ask": "level_as_of",
            "sku": sku,
            "location": location,
            "at": moment_out(at),
            "knowledge": knowledge,
        }
        answer = self._ask(question)
        return t.LevelView._in(answer)

    def levels(self, after: t.LevelKey | None = None, limit: int | None = None) -> list[t.LevelRow]:
        """The balances of every item at every location that ever had any, after the key of the last
        page; 1,000 a page where `limit` is left out.
        """
        question: t.Json = {"ask": "levels"}
        if after is not None:
            question["after"] = record_out(after)
        if limit is not None:
            question["limit"] = limit
        answer = self._ask(question)
        return [t.LevelRow._in(x) for x in answer]

    def history(
        self,
        sku: str,
        location: str,
        order: t.HistoryOrder | None = None,
        limit: int | None = None,
    ) -> list[t.HistoryLine]:
        """What happened to an item at a location: entries, each with what it moved."""
        question: t.Json = {"ask": "history", "sku": sku, "location": location}
        if order is not None:
            question["order"] = order
        if limit is not None:
            question["limit"] = limit
        answer = self._ask(question)
        return [t.HistoryLine._in(x) for x in answer]

    def changes(self, after: int | None = None, limit: int | None = None) -> list[t.Change]:
        """What changed after an entry, in order."""
        question: t.Json = {"ask": "changes"}
        if after is not None:
            question["after"] = after
        if limit is not None:
            question["limit"] = limit
        answer = self._ask(question)
        return [t.Change._in(x) for x in answer]

    def reservations(
        self,
        after: int | None = None,
        limit: int | None = None,
        only_open: bool | None = None,
    ) -> list[t.ReservationView]:
        """Promises after an entry, oldest first; only those that are open, or all."""
        question: t.Json = {"ask": "reservations"}
        if after is not None:
            question["after"] = after
        if limit is not None:
            question["limit"] = limit
        if only_open is not None:
            question["only_open"] = only_open
        answer = self._ask(question)
        return [t.ReservationView._in(x) for x in answer]

    def reservation(self, sequence: int) -> t.ReservationView | None:
        """One promise, by the entry that made it."""
        question: t.Json = {"ask": "reservation", "sequence": sequence}
        answer = self._ask(question)
        return None if answer is None else t.ReservationView._in(answer)

    def refusals(self, after: int | None = None, limit: int | None = None) -> list[t.RefusalView]:
        """Refusals that are remembered, after a row number."""
        question: t.Json = {"ask": "refusals"}
        if after is not None:
            question["after"] = after
        if limit is not None:
            question["limit"] = limit
        answer = self._ask(question)
        return [t.RefusalView._in(x) for x in answer]

    def conflicts(self, after: int | None = None, limit: int | None = None) -> list[t.ConflictView]:
        """Commands that were set aside, after a row number."""
        question: t.Json = {"ask": "conflicts"}
        if after is not None:
            question["after"] = after
        if limit is not None:
            question["limit"] = limit
        answer = self._ask(question)
        return [t.ConflictView._in(x) for x in answer]

    def cases(
        self,
        after: int | None = None,
        limit: int | None = None,
        only_open: bool | None = None,
    ) -> list[t.CaseView]:
        """Cases after a number, oldest first; only those that are open, or all."""
        question: t.Json = {"ask": "cases"}
        if after is not None:
            question["after"] = after
        if limit is not None:
            question["limit"] = limit
        if only_open is not None:
            question["only_open"] = only_open
        answer = self._ask(question)
        return [t.CaseView._in(x) for x in answer]

    def shortages(self) -> list[t.CaseView]:
        """Every open shortage."""
        question: t.Json = {"ask": "shortages"}
        answer = self._ask(question)
        return [t.CaseView._in(x) for x in answer]

    def tasks(
        self,
        location: str,
        after: int | None = None,
        limit: int | None = None,
    ) -> list[t.TaskView]:
        """What the staff of a location have to do, after a promise, oldest first."""
        question: t.Json = {"ask": "tasks", "location": location}
        if after is not None:
            question["after"] = after
        if limit is not None:
            question["limit"] = limit
        answer = self._ask(question)
        return [t.TaskView._in(x) for x in answer]

    def alternatives(self, of: t.Target) -> t.Alternatives:
        """What can be done about a promise whose units are not there, best first."""
        question: t.Json = {"ask": "alternatives", "of": record_out(of)}
        answer = self._ask(question)
        return t.Alternatives._in(answer)

    def promise_pickup(
        self,
        location: str,
        channel: str,
        lines: Iterable[t.Line],
        at: datetime | None = None,
    ) -> t.PickupPromise:
        """When a pickup could be ready, or why it could not be promised."""
        question: t.Json = {
            "ask": "promise_pickup",
            "location": location,
            "channel": channel,
            "lines": [record_out(x) for x in lines],
        }
        if at is not None:
            question["at"] = moment_out(at)
        answer = self._ask(question)
        return t.pickup_promise_in(answer)

    def pickup_code(self, of: t.Target) -> str:
        """The code that the customer of a pickup shows."""
        question: t.Json = {"ask": "pickup_code", "of": record_out(of)}
        answer: str = self._ask(question)
        return answer

    def check_sale(self, sale: t.Sell) -> t.SaleCheck:
        """What a sale would do to promises; nothing is recorded."""
        question: t.Json = {"ask": "check_sale", "sale": fields_out(sale)}
        answer = self._ask(question)
        return t.SaleCheck._in(answer)

    def heartbeat(self, source: str, heartbeat: t.Heartbeat) -> t.FeedView:
        """Notes what a source says of itself: that it is alive, how far it has sent, what waits.
        The answer has the numbers that are missing, for the source to send again.
        """
        question: t.Json = {
            "ask": "heartbeat",
            "source": source,
            "heartbeat": record_out(heartbeat),
        }
        answer = self._ask(question)
        return t.FeedView._in(answer)

    def feeds(self) -> list[t.FeedView]:
        """Every source that numbers its messages or is heard from regularly, by name."""
        question: t.Json = {"ask": "feeds"}
        answer = self._ask(question)
        return [t.FeedView._in(x) for x in answer]

    def next_due(self) -> datetime | None:
        """When the next promise ends by itself."""
        question: t.Json = {"ask": "next_due"}
        answer = self._ask(question)
        return None if answer is None else moment_in(answer)

    def tick(self) -> t.Tick:
        """Journals what is due, and forgets old refusals."""
        question: t.Json = {"ask": "tick"}
        answer = self._ask(question)
        return t.Tick._in(answer)

    def health(self) -> t.Health:
        """How the shelf and its file are doing."""
        question: t.Json = {"ask": "health"}
        answer = self._ask(question)
        return t.Health._in(answer)
