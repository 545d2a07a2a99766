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

    def _ask_in_lines(self, question: dict[str, Any]) -> list[str]:
        raise NotImplementedError

    def availability(self, sku: str, location: str, channel: str) -> t.Availability:
        """How many of an item a channel can be promised at a location (available to promise, ATP),
        in the item's base unit.
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
        """How many of several items can be promised at several locations: for each item the sum,
        and each location.
        """
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
        """How many can be promised by a later time: with the expected supply that comes by then,
        less what back orders wait for.
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
        """How many could have been promised at a past time, as known then or as known now."""
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
        """Explains what can be promised, line by line, with the promises behind each line."""
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
        """The balances of an item at a location at a past time, as known then or as known now."""
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
        page; 1,000 a page if `limit` is left out.
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
        """What happened to an item at a location: journal entries, each with what it moved."""
        question: t.Json = {"ask": "history", "sku": sku, "location": location}
        if order is not None:
            question["order"] = order
        if limit is not None:
            question["limit"] = limit
        answer = self._ask(question)
        return [t.HistoryLine._in(x) for x in answer]

    def changes(self, after: int | None = None, limit: int | None = None) -> list[t.Change]:
        """The journal after an entry, in order: every command that was recorded, with what it
        moved.
        """
        question: t.Json = {"ask": "changes"}
        if after is not None:
            question["after"] = after
        if limit is not None:
            question["limit"] = limit
        return t.Change._in_lines(self._ask_in_lines(question))

    def reservations(
        self,
        after: int | None = None,
        limit: int | None = None,
        only_open: bool | None = None,
    ) -> list[t.ReservationView]:
        """Promises, oldest first, after the entry that made the last one; only those that are
        open, or all.
        """
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
        """Refusals that are remembered, oldest first, after a row number."""
        question: t.Json = {"ask": "refusals"}
        if after is not None:
            question["after"] = after
        if limit is not None:
            question["limit"] = limit
        answer = self._ask(question)
        return [t.RefusalView._in(x) for x in answer]

    def conflicts(self, after: int | None = None, limit: int | None = None) -> list[t.ConflictView]:
        """Conflicts: commands that were set aside under a used reference, after a row number."""
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
        """Cases, oldest first, after a number; only those that are open, or all."""
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
        """Every open shortage, with the promises in danger."""
        question: t.Json = {"ask": "shortages"}
        answer = self._ask(question)
        return [t.CaseView._in(x) for x in answer]

    def tasks(
        self,
        location: str,
        after: int | None = None,
        limit: int | None = None,
    ) -> list[t.TaskView]:
        """Lists the tasks for the staff of a location, oldest promises first, after a given
        promise.
        """
        question: t.Json = {"ask": "tasks", "location": location}
        if after is not None:
            question["after"] = after
        if limit is not None:
            question["limit"] = limit
        answer = self._ask(question)
        return [t.TaskView._in(x) for x in answer]

    def alternatives(self, of: t.Target) -> t.Alternatives:
        """What can be done for a promise whose goods are missing, in the order in which to try it.
        """
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
        """The code that the customer of a pickup shows: the one that was issued last."""
        question: t.Json = {"ask": "pickup_code", "of": record_out(of)}
        answer: str = self._ask(question)
        return answer

    def check_sale(self, sale: t.Sell) -> t.SaleCheck:
        """What a sale would do to promises, to warn the cashier. Nothing is recorded."""
        question: t.Json = {"ask": "check_sale", "sale": fields_out(sale)}
        answer = self._ask(question)
        return t.SaleCheck._in(answer)

    def heartbeat(self, source: str, heartbeat: t.Heartbeat) -> t.FeedView:
        """Records a heartbeat: a source is alive, has sent so far, and has so many messages queued.
        The answer lists the numbers that are missing, for the source to send again.
        """
        question: t.Json = {
            "ask": "heartbeat",
            "source": source,
            "heartbeat": record_out(heartbeat),
        }
        answer = self._ask(question)
        return t.FeedView._in(answer)

    def feeds(self) -> list[t.FeedView]:
        """Every watched source, by name: one that numbers its messages or sends heartbeats."""
        question: t.Json = {"ask": "feeds"}
        answer = self._ask(question)
        return [t.FeedView._in(x) for x in answer]

    def cases_where(
        self,
        after: int | None = None,
        limit: int | None = None,
        closed_too: bool | None = None,
        location: str | None = None,
        kinds: list[str] | None = None,
        opened_before: datetime | None = None,
    ) -> list[t.CaseView]:
        """Cases that fit a filter, after a number: of one location, of some kinds, opened before a
        moment; with closed ones if `closed_too`.
        """
        question: t.Json = {"ask": "cases_where"}
        if after is not None:
            question["after"] = after
        if limit is not None:
            question["limit"] = limit
        if closed_too is not None:
            question["closed_too"] = closed_too
        if location is not None:
            question["location"] = location
        if kinds is not None:
            question["kinds"] = list_out(kinds)
        if opened_before is not None:
            question["opened_before"] = moment_out(opened_before)
        answer = self._ask(question)
        return [t.CaseView._in(x) for x in answer]

    def case_summary(self) -> list[t.CaseCount]:
        """How many cases are open, for each location and kind, and how old they are."""
        question: t.Json = {"ask": "case_summary"}
        answer = self._ask(question)
        return [t.CaseCount._in(x) for x in answer]

    def case(self, number: int) -> t.CaseFile | None:
        """One case in full, with what can be done about it now. Nothing if no case has this number.
        """
        question: t.Json = {"ask": "case", "number": number}
        answer = self._ask(question)
        return None if answer is None else t.CaseFile._in(answer)

    def conflict(self, case: int) -> t.ConflictPair | None:
        """The two commands of a conflict. Nothing if the case is about something else."""
        question: t.Json = {"ask": "conflict", "case": case}
        answer = self._ask(question)
        return None if answer is None else t.ConflictPair._in(answer)

    def suspected_duplicates(
        self,
        after: int | None = None,
        limit: int | None = None,
    ) -> list[t.SuspectedDuplicate]:
        """Suspected duplicates after an entry: facts that may have been recorded twice under
        different references.
        """
        question: t.Json = {"ask": "suspected_duplicates"}
        if after is not None:
            question["after"] = after
        if limit is not None:
            question["limit"] = limit
        answer = self._ask(question)
        return [t.SuspectedDuplicate._in(x) for x in answer]

    def supplies(
        self,
        after: int | None = None,
        limit: int | None = None,
        only_open: bool | None = None,
    ) -> list[t.SupplyView]:
        """Expected supply, after an announcement; only what is still to come, or all."""
        question: t.Json = {"ask": "supplies"}
        if after is not None:
            question["after"] = after
        if limit is not None:
            question["limit"] = limit
        if only_open is not None:
            question["only_open"] = only_open
        answer = self._ask(question)
        return [t.SupplyView._in(x) for x in answer]

    def unconfirmed(
        self,
        location: str,
        after: str | None = None,
        limit: int | None = None,
    ) -> t.Unconfirmed:
        """Lists the numbers of a location that are not confirmed, and why: for the location as a
        whole, and by item, after a given item.
        """
        question: t.Json = {"ask": "unconfirmed", "location": location}
        if after is not None:
            question["after"] = after
        if limit is not None:
            question["limit"] = limit
        answer = self._ask(question)
        return t.Unconfirmed._in(answer)

    def reconcile(
        self,
        counts: bool | None = None,
        holds: bool | None = None,
        transfers: bool | None = None,
        pickups: bool | None = None,
        explained: bool | None = None,
    ) -> t.Reconciliation:
        """Reconciles what has stood open, with commands that a person may apply. Leave out kinds by
        setting them to false; matters that need nobody come only if `explained`.
        """
        question: t.Json = {"ask": "reconcile"}
        if counts is not None:
            question["counts"] = counts
        if holds is not None:
            question["holds"] = holds
        if transfers is not None:
            question["transfers"] = transfers
        if pickups is not None:
            question["pickups"] = pickups
        if explained is not None:
            question["explained"] = explained
        answer = self._ask(question)
        return t.Reconciliation._in(answer)

    def reconcile_shown(
        self,
        shown: Iterable[t.Shown],
        channel: str | None = None,
        location: str | None = None,
        seen_entry: int | None = None,
        seen_until: datetime | None = None,
    ) -> t.ShownReport:
        """Reconciles numbers that a channel shows, or without a channel those that were counted on
        the shelf, with what they should be. `seen_entry` or `seen_until` says up to where the
        channel had followed.
        """
        question: t.Json = {"ask": "reconcile_shown", "shown": [record_out(x) for x in shown]}
        if channel is not None:
            question["channel"] = channel
        if location is not None:
            question["location"] = location
        if seen_entry is not None:
            question["seen_entry"] = seen_entry
        if seen_until is not None:
            question["seen_until"] = moment_out(seen_until)
        answer = self._ask(question)
        return t.ShownReport._in(answer)

    def promise_report(
        self,
        from_: datetime | None = None,
        to: datetime | None = None,
    ) -> t.PromiseReport:
        """Reports what became of the promises of a period, by location, channel and week. It reads
        the whole journal.
        """
        question: t.Json = {"ask": "promise_report"}
        if from_ is not None:
            question["from"] = moment_out(from_)
        if to is not None:
            question["to"] = moment_out(to)
        answer = self._ask(question)
        return t.PromiseReport._in(answer)

    def rebuild_into(self, target: str) -> t.Rebuilt:
        """Rebuilds the store into a new file, in which everything is computed from the journal
        again.
        """
        question: t.Json = {"ask": "rebuild_into", "target": target}
        answer = self._ask(question)
        return t.Rebuilt._in(answer)

    def define_destination(self, destination: t.Destination) -> None:
        """Defines a destination (a webhook, a subscriber), or changes how it is served. Its shape
        stays.
        """
        question: t.Json = {"ask": "define_destination", "destination": record_out(destination)}
        self._ask(question)

    def remove_destination(self, destination: str) -> bool:
        """Removes a destination, and forgets what it was sent. Returns whether there was one."""
        question: t.Json = {"ask": "remove_destination", "destination": destination}
        answer: bool = self._ask(question)
        return answer

    def destinations(self) -> list[t.DestinationView]:
        """Every destination, and how it is doing."""
        question: t.Json = {"ask": "destinations"}
        answer = self._ask(question)
        return [t.DestinationView._in(x) for x in answer]

    def take_deliveries(self, destination: str, limit: int | None = None) -> list[t.Delivery]:
        """Takes deliveries that are due for a destination, to be sent in this order and then
        reported on.
        """
        question: t.Json = {"ask": "take_deliveries", "destination": destination}
        if limit is not None:
            question["limit"] = limit
        answer = self._ask(question)
        return [t.Delivery._in(x) for x in answer]

    def report_deliveries(self, destination: str, reports: Iterable[t.DeliveryReport]) -> int:
        """Records what became of deliveries that were taken. Returns how many reports counted."""
        question: t.Json = {
            "ask": "report_deliveries",
            "destination": destination,
            "reports": [record_out(x) for x in reports],
        }
        answer: int = self._ask(question)
        return answer

    def outstanding_deliveries(self, destination: str) -> list[t.OutstandingView]:
        """Lists the deliveries that a destination has not acknowledged, in order."""
        question: t.Json = {"ask": "outstanding_deliveries", "destination": destination}
        answer = self._ask(question)
        return [t.OutstandingView._in(x) for x in answer]

    def retry_deliveries(self, destination: str, numbers: Iterable[int]) -> int:
        """Retries dead or failed deliveries at once. Returns how many there were."""
        question: t.Json = {
            "ask": "retry_deliveries",
            "destination": destination,
            "numbers": list_out(numbers),
        }
        answer: int = self._ask(question)
        return answer

    def drop_deliveries(self, destination: str, numbers: Iterable[int]) -> int:
        """Drops dead or failed deliveries for good. Returns how many there were."""
        question: t.Json = {
            "ask": "drop_deliveries",
            "destination": destination,
            "numbers": list_out(numbers),
        }
        answer: int = self._ask(question)
        return answer

    def replay_deliveries(self, destination: str, after: int) -> None:
        """Delivers everything after an entry once more, marked as what may have been sent before.
        """
        question: t.Json = {"ask": "replay_deliveries", "destination": destination, "after": after}
        self._ask(question)

    def next_delivery(self) -> datetime | None:
        """When the next delivery is due. Nothing if none is."""
        question: t.Json = {"ask": "next_delivery"}
        answer = self._ask(question)
        return None if answer is None else moment_in(answer)

    def next_due(self) -> datetime | None:
        """When the next deadline comes, to call `tick` then. Nothing if there is none."""
        question: t.Json = {"ask": "next_due"}
        answer = self._ask(question)
        return None if answer is None else moment_in(answer)

    def tick(self) -> t.Tick:
        """Journals the deadlines that have come, and forgets old refusals."""
        question: t.Json = {"ask": "tick"}
        answer = self._ask(question)
        return t.Tick._in(answer)

    def health(self) -> t.Health:
        """How the shelf and its file are doing, for monitoring."""
        question: t.Json = {"ask": "health"}
        answer = self._ask(question)
        return t.Health._in(answer)
