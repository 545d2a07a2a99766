# Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.
"""Commands, answers, and the words in them.

Quantities are exact decimals of the item's base unit, times are aware of their zone.
"""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Union

from ._values import day_in, day_out, moment_in, moment_out, quantity_in, quantity_out

Json = dict[str, Any]


class AlternativeKind(str, Enum):
    """What there is to do."""

    OTHER_BRANCH = "other_branch"
    """From another branch."""
    SUBSTITUTE = "substitute"
    """Another item; the customer has to agree."""
    LATER = "later"
    """Later, from expected supply."""
    CANCEL = "cancel"
    """Not at all."""
    CONTACT = "contact"
    """The customer is asked."""

    def __str__(self) -> str:
        return self.value


_AlternativeKind = {word.value: word for word in AlternativeKind}


class Bucket(str, Enum):
    """Where a unit is. Every unit is in exactly one bucket of one location, or outside."""

    FREE = "free"
    """On the shelf, promised to nobody; negative where more was sold than was known."""
    HELD = "held"
    """On the shelf, under a hold that expires."""
    COMMITTED = "committed"
    """On the shelf, under an order, a pickup or a transfer request."""
    STAGED = "staged"
    """Picked: in the holding area, or packed."""
    INSPECTION = "inspection"
    """Returned; its condition is not decided yet."""
    DAMAGED = "damaged"
    """Here, and unsellable."""
    IN_TRANSIT = "in_transit"
    """On its way to this location."""
    OUTSIDE = "outside"
    """Everywhere else; the posting's ``Reason`` says where."""

    def __str__(self) -> str:
        return self.value


_Bucket = {word.value: word for word in Bucket}


class Collector(str, Enum):
    """Who came for the goods."""

    CUSTOMER = "customer"
    """The customer."""
    PROXY = "proxy"
    """Somebody for the customer."""

    def __str__(self) -> str:
        return self.value


_Collector = {word.value: word for word in Collector}


class Condition(str, Enum):
    """The condition of goods at a location."""

    SELLABLE = "sellable"
    """On the shelf, fit for sale."""
    INSPECTION = "inspection"
    """Not decided yet."""
    DAMAGED = "damaged"
    """Not fit for sale."""

    def __str__(self) -> str:
        return self.value


_Condition = {word.value: word for word in Condition}


class CountSide(str, Enum):
    """On which side of a count a fact lies."""

    BEFORE_COUNT = "before_count"
    """The count had seen its effect."""
    AFTER_COUNT = "after_count"
    """The count had not seen its effect."""

    def __str__(self) -> str:
        return self.value


_CountSide = {word.value: word for word in CountSide}


class ExplainKind(str, Enum):
    """What a line of an explanation is."""

    ON_HAND = "on_hand"
    """Everything at the location."""
    DAMAGED = "damaged"
    """Unsellable."""
    INSPECTION = "inspection"
    """Returned, condition not decided."""
    STAGED = "staged"
    """Picked."""
    COMMITTED = "committed"
    """Promised to orders."""
    HELD = "held"
    """Promised to carts."""
    SAFETY_STOCK = "safety_stock"
    """Kept from the channel by its safety stock."""
    BELOW_ZERO = "below_zero"
    """What is below zero; nothing is promised then, and not less."""
    KITS = "kits"
    """Of a kit, how many the components are enough for."""
    LOCATION_NOT_ELIGIBLE = "location_not_eligible"
    """The channel's policy does not let it promise stock of the location."""
    LOCATION_RETIRED = "location_retired"
    """The location is retired."""
    ITEM_RETIRED = "item_retired"
    """The item, or a component of the kit, is retired."""
    ITEM_PROVISIONAL = "item_provisional"
    """The item, or a component of the kit, is not defined yet."""

    def __str__(self) -> str:
        return self.value


_ExplainKind = {word.value: word for word in ExplainKind}


class Flag(str, Enum):
    """Something unusual about a recorded command."""

    OCCURRED_IN_FUTURE = "occurred_in_future"
    """It said that it occurred in the future; it is taken as occurring now."""
    PROVISIONAL_ITEM = "provisional_item"
    """It named an unknown SKU, for which a provisional item was made."""
    COUNTED_ALREADY = "counted_already"
    """It occurred before a count that came first; the shelf figure stays where the count put it."""
    COUNT_UNCERTAIN = "count_uncertain"
    """It occurred too close to a count to tell which came first."""
    FIGURES_DISAGREE = "figures_disagree"
    """It moved more out of a bucket than was known to be there."""
    SECOND_PROMISE = "second_promise"
    """Its document has another live promise already."""
    SETTLED_ALREADY = "settled_already"
    """It settled units that another command had settled, released or let expire before."""
    MORE_THAN_SOLD = "more_than_sold"
    """More came back than the sale handed over."""
    REVERSED_BEFORE = "reversed_before"
    """Its reversal had come before it; it moved nothing."""
    OUT_OF_ORDER = "out_of_order"
    """It names a step that had been taken before, or that its promise was not in the phase for."""
    CODE_NOT_VERIFIED = "code_not_verified"
    """Goods were handed over without the code that was issued for them."""
    MORE_THAN_SHIPPED = "more_than_shipped"
    """More was shipped or arrived than was asked for or shipped."""
    QUANTITY_LIMIT = "quantity_limit"
    """It named more of an item than its source may."""
    LATE_LIMIT = "late_limit"
    """It came later than facts of its source may."""

    def __str__(self) -> str:
        return self.value


_Flag = {word.value: word for word in Flag}


class Grade(str, Enum):
    """What a person decided about goods."""

    SELLABLE = "sellable"
    """Fit for sale, and put on the shelf."""
    DAMAGED = "damaged"
    """Not fit for sale; they stay here."""
    RETURNED_TO_SUPPLIER = "returned_to_supplier"
    """Sent back to the supplier."""
    DESTROYED = "destroyed"
    """Destroyed."""

    def __str__(self) -> str:
        return self.value


_Grade = {word.value: word for word in Grade}


class HistoryOrder(str, Enum):
    """In which order history is told."""

    NEWEST_FIRST = "newest_first"
    """The latest entry first."""
    OLDEST_FIRST = "oldest_first"
    """The earliest entry first; the whole history is read for it, whatever the limit."""

    def __str__(self) -> str:
        return self.value


_HistoryOrder = {word.value: word for word in HistoryOrder}


class Invariant(str, Enum):
    """What must always be true of a store."""

    LEVELS = "levels"
    """Every balance is the sum of its postings, and entries of a level are linked in order."""
    PROMISES = "promises"
    """Held, committed, staged, in transit and waiting are what reservations claim, line by line."""
    LINES = "lines"
    """The parts of every reservation line add up to what was requested."""
    SHORTAGES = "shortages"
    """A negative `free` is covered by exactly one shortage."""
    REFERENCES = "references"
    """One answer per source and reference."""
    JOURNAL = "journal"
    """Sequence numbers have no gaps, recorded time does not go backwards, the hashes chain."""
    POSTINGS = "postings"
    """Postings are well formed and take effect no later than they are recorded."""
    FREE_RISES = "free_rises"
    """`free` rises only for a reason that allows it."""
    CASES = "cases"
    """Levels know how many cases about them are open."""
    EXPIRY = "expiry"
    """No promise ends before its level's next expiry."""
    COUNTS = "counts"
    """The variance of a count is what was posted against it."""
    DOCUMENTS = "documents"
    """Documents name their reservations."""
    TASKS = "tasks"
    """Tasks are what reservations leave to do, location by location."""
    SUPPLIES = "supplies"
    """What is to come is what supplies have not brought."""
    TRANSFERS = "transfers"
    """What was shipped and what came beyond it arrived, was lost, came back or is on its way."""
    LINKS = "links"
    """Links are what is parked, level by level, and a case says so where it is for too long."""
    FEEDS = "feeds"
    """Feeds are of watched sources, and their ranges lie above their gaps, in order."""
    DELIVERIES = "deliveries"
    """No destination is further than the journal, and deliveries are about what is there."""
    CATALOGUE = "catalogue"
    """Everything that is named is in the catalogue, and the catalogue is what the journal defined."""
    PROMISED = "promised"
    """A promise took only what was free, and not withheld from its channel."""
    UNDONE = "undone"
    """What was undone was done, and only once."""
    WAITING = "waiting"
    """What waits for something that has not arrived comes from the entries that it names."""

    def __str__(self) -> str:
        return self.value


_Invariant = {word.value: word for word in Invariant}


class Knowledge(str, Enum):
    """Whose knowledge of a past moment is asked for. Promises end at their deadline in both."""

    AS_KNOWN_THEN = "as_known_then"
    """What had been recorded by then: why somebody decided as they did."""
    AS_KNOWN_NOW = "as_known_now"
    """What is known today of then: late facts are in, counted differences at their count."""

    def __str__(self) -> str:
        return self.value


_Knowledge = {word.value: word for word in Knowledge}


class Label(str, Enum):
    """How far a number can be trusted; the worst of its parts counts."""

    CONFIRMED = "confirmed"
    """Right for everything that its sources had sent by the time that it is good for."""
    ESTIMATED = "estimated"
    """Computed from something that nobody has confirmed."""
    DELAYED = "delayed"
    """Something is late: what should have happened by now has not been taken into account."""
    UNDER_REVIEW = "under_review"
    """A person has to look at it."""

    def __str__(self) -> str:
        return self.value


_Label = {word.value: word for word in Label}


class NoPickup(str, Enum):
    """Why no pickup can be promised."""

    NOT_OFFERED = "not_offered"
    """The location has no pickup settings."""
    NO_CAPACITY = "no_capacity"
    """As many pickups as the location can prepare at once wait already, or it takes none now."""
    NEVER_OPEN = "never_open"
    """The location does not open, or not for long enough, within 366 days."""
    UNAVAILABLE = "unavailable"
    """There is not enough to promise."""
    UNKNOWN_TIME_ZONE = "unknown_time_zone"
    """The location's time zone is not known to this version of the engine."""

    def __str__(self) -> str:
        return self.value


_NoPickup = {word.value: word for word in NoPickup}


class NotPromised(str, Enum):
    """Why nothing is promised to a channel, whatever is there."""

    LOCATION_NOT_ELIGIBLE = "location_not_eligible"
    """The channel's policy does not let it promise stock of the location."""
    LOCATION_RETIRED = "location_retired"
    """The location is retired."""
    ITEM_RETIRED = "item_retired"
    """The item, or a component of the kit, is retired."""
    ITEM_PROVISIONAL = "item_provisional"
    """The item, or a component of the kit, is not defined yet."""

    def __str__(self) -> str:
        return self.value


_NotPromised = {word.value: word for word in NotPromised}


class Phase(str, Enum):
    """Where a reservation stands."""

    WAITING = "waiting"
    """All that is left of it waits for supply that is expected."""
    OPEN = "open"
    """Some of it is still promised, and on the shelf."""
    ACCEPTED = "accepted"
    """The branch has taken on the task."""
    PICKED = "picked"
    """All that is there is picked."""
    STAGED = "staged"
    """It stands in its spot."""
    NOTIFIED = "notified"
    """Its customer was told that it is ready."""
    SHIPPED = "shipped"
    """On its way."""
    DISCREPANCY = "discrepancy"
    """Something that was shipped did not arrive."""
    SHORT = "short"
    """Some of it was lost to a fact: of an order, a person has to find another way."""
    EXPIRED_IN_CAGE = "expired_in_cage"
    """It was not collected in time; its units are still in their spot."""
    AWAITING_PUT_BACK = "awaiting_put_back"
    """It is over, and its picked units have to be put back."""
    FULFILLED = "fulfilled"
    """All that is not released was handed over."""
    CLOSED = "closed"
    """Handed over, and nothing is left to do."""
    RELEASED = "released"
    """It was released or cancelled before anything was handed over."""
    EXPIRED = "expired"
    """Its deadline came."""

    def __str__(self) -> str:
        return self.value


_Phase = {word.value: word for word in Phase}


class PickResult(str, Enum):
    """What a picker met at the shelf."""

    FOUND = "found"
    """They were there, and are picked."""
    NOT_FOUND = "not_found"
    """They were not there."""
    WRONG_COUNT = "wrong_count"
    """Fewer were there than the numbers say."""
    DAMAGED = "damaged"
    """They are damaged."""
    WORN_DISPLAY = "worn_display"
    """Only a worn display unit was there."""

    def __str__(self) -> str:
        return self.value


_PickResult = {word.value: word for word in PickResult}


class Reason(str, Enum):
    """Why a posting moved units; for units that come from or go outside, also where that is."""

    RECEIPT = "receipt"
    """Goods came in from a supplier."""
    SALE = "sale"
    """A customer has them."""
    RETURN = "return"
    """A customer brought them back."""
    GRADE = "grade"
    """A person decided their condition."""
    WRITE_OFF = "write_off"
    """Lost, broken or used up."""
    FOUND = "found"
    """Found where none were known."""
    COUNT = "count"
    """The difference that a count saw."""
    COUNTED_ALREADY = "counted_already"
    """A count had seen the effect of this late fact already."""
    HOLD = "hold"
    """A hold took them."""
    ORDER = "order"
    """An order took them."""
    CONFIRM = "confirm"
    """A hold became an order."""
    RELEASE = "release"
    """A promise was released or cancelled."""
    EXPIRY = "expiry"
    """A promise ended by its deadline."""
    GAVE_WAY = "gave_way"
    """A hold gave way to a fact."""
    ADOPTION = "adoption"
    """A promise made elsewhere was taken over."""
    REVERSAL = "reversal"
    """A fact that did not happen was undone."""
    RESOLUTION = "resolution"
    """A person decided on which side of a count a fact lies."""
    PICK = "pick"
    """Picked for a promise."""
    NOT_FOUND = "not_found"
    """A picker did not find them."""
    UNFIT = "unfit"
    """A picker found them unfit for sale."""
    PUT_BACK = "put_back"
    """Picked units stand on the shelf again, or wait for inspection."""
    TRANSFER = "transfer"
    """Another location asked for them."""
    SHIP = "ship"
    """They left for another location, or were sent back from their way."""
    TRANSFER_RECEIPT = "transfer_receipt"
    """They arrived from another location."""
    LOST_IN_TRANSIT = "lost_in_transit"
    """Given up on their way."""
    ASSIGNED = "assigned"
    """An order that waited for them took them."""
    MOVED = "moved"
    """Their promise moved to another location or item."""

    def __str__(self) -> str:
        return self.value


_Reason = {word.value: word for word in Reason}


class RefusalCode(str, Enum):
    """The stable codes of refusals."""

    UNAVAILABLE = "unavailable"
    """There is not enough to promise."""
    UNKNOWN_ITEM = "unknown_item"
    """A promise on an item that nobody defined."""
    PROVISIONAL_ITEM = "provisional_item"
    """A promise on an item that is only provisional."""
    RETIRED = "retired"
    """A promise on a retired item or location."""
    HOLDS_OFF = "holds_off"
    """The channel's policy keeps no stock for carts."""
    LOCATION_NOT_ELIGIBLE = "location_not_eligible"
    """The channel's policy does not let it promise stock of this location."""
    PROMISE_EXISTS = "promise_exists"
    """The document has a live promise already."""
    CANCELLED_BEFORE = "cancelled_before"
    """The cancel of this order arrived before it."""
    UNKNOWN_PROMISE = "unknown_promise"
    """No such promise is known."""
    EXPIRED_UNAVAILABLE = "expired_unavailable"
    """The promise expired, and there is not enough left to make it again."""
    WRONG_PHASE = "wrong_phase"
    """The promise is in a phase in which this cannot be done."""
    MORE_THAN_PROMISED = "more_than_promised"
    """More than the promise has open."""
    NOT_REVERSIBLE = "not_reversible"
    """The entry is no fact, so that it cannot be reversed."""
    DEADLINE_PASSED = "deadline_passed"
    """The deadline that it asks for has passed already."""
    NAME_TAKEN = "name_taken"
    """The name belongs to something else."""
    FROZEN = "frozen"
    """The unit or the nature of an item cannot change any more."""
    BAD_KIT = "bad_kit"
    """A kit cannot have kits, itself or nothing in it."""
    CASE_NOT_RESOLVABLE = "case_not_resolvable"
    """No open case has this number, or it cannot be resolved in this way."""
    HOLD_TOO_LONG = "hold_too_long"
    """The hold would last longer than the channel's policy allows."""
    NO_PICKUP = "no_pickup"
    """The location does no pickups, or has no capacity for more."""
    WHOLE_PICKUP = "whole_pickup"
    """A pickup is collected at one place, so that all of it moves."""
    NO_SUBSTITUTE = "no_substitute"
    """The item is no substitute of the other."""
    BACK_ORDERS_OFF = "back_orders_off"
    """The channel's policy promises nothing from expected supply."""
    WRONG_CODE = "wrong_code"
    """The code is wrong."""
    NO_VALID_CODE = "no_valid_code"
    """No code is valid: none was issued, it was used, or too many wrong ones were tried."""
    UNKNOWN_SUPPLY = "unknown_supply"
    """No such supply is known."""
    BAD_SUBSTITUTE = "bad_substitute"
    """An item cannot be offered instead of another."""
    LIMIT_EXCEEDED = "limit_exceeded"
    """It asks for more of an item than its source may."""

    def __str__(self) -> str:
        return self.value


_RefusalCode = {word.value: word for word in RefusalCode}


class ReservationKind(str, Enum):
    """What kind of promise a reservation is."""

    HOLD = "hold"
    """A cart or a quote: ends by its deadline and gives way to facts."""
    ORDER = "order"
    """An order: stands until it is settled, released or its own deadline comes."""
    PICKUP = "pickup"
    """An order that its customer collects at a branch."""
    TRANSFER = "transfer"
    """Stock that another location has asked for."""

    def __str__(self) -> str:
        return self.value


_ReservationKind = {word.value: word for word in ReservationKind}


class Resolution(str, Enum):
    """What a person decides about a case."""

    ACKNOWLEDGED = "acknowledged"
    """It was looked at; the numbers stand as they are."""
    BEFORE_COUNT = "before_count"
    """The uncertain fact came before the count."""
    AFTER_COUNT = "after_count"
    """The uncertain fact came after the count."""
    LOST = "lost"
    """What did not arrive is given up."""
    KEEP_FIRST = "keep_first"
    """The first of two commands under one reference stands; the other one was a mistake."""
    REPLACE = "replace"
    """The second is right: the first is taken back, and the second entered."""
    BOTH_REAL = "both_real"
    """Both happened: the second is entered as well."""

    def __str__(self) -> str:
        return self.value


_Resolution = {word.value: word for word in Resolution}


class TaskKind(str, Enum):
    """What there is to do."""

    WAITING = "waiting"
    """A pickup waits to be accepted."""
    LATE = "late"
    """A pickup was not ready when it was promised."""
    DUE = "due"
    """An accepted pickup has to be picked and staged."""
    STAGED = "staged"
    """A pickup stands in its spot, and waits for its customer."""
    EXPIRED_IN_CAGE = "expired_in_cage"
    """A pickup was not collected in time; it has to be put back, unless its customer comes first."""
    PUT_BACK = "put_back"
    """Picked goods of a promise that is over have to be put back."""
    MISSING = "missing"
    """A promise is short of goods, and somebody has to find another way."""
    SHIP = "ship"
    """Goods have to be shipped to another location."""
    ARRIVING = "arriving"
    """Goods are on their way here."""
    CLOSE = "close"
    """A pickup was handed over, and has to be closed."""

    def __str__(self) -> str:
        return self.value


_TaskKind = {word.value: word for word in TaskKind}


class Weekday(str, Enum):
    """A day of the week."""

    MONDAY = "monday"
    """Monday."""
    TUESDAY = "tuesday"
    """Tuesday."""
    WEDNESDAY = "wednesday"
    """Wednesday."""
    THURSDAY = "thursday"
    """Thursday."""
    FRIDAY = "friday"
    """Friday."""
    SATURDAY = "saturday"
    """Saturday."""
    SUNDAY = "sunday"
    """Sunday."""

    def __str__(self) -> str:
        return self.value


_Weekday = {word.value: word for word in Weekday}


@dataclass(slots=True)
class Alternative:
    """One thing that can be done now."""

    kind: AlternativeKind
    """What it is."""
    command: Command
    """The command that does it; its reference is a proposal, its consent or note is to be
    filled in.
    """
    effects: list[LevelEffect]
    """What it would do to the numbers, each level before and after."""
    expected_at: datetime | None = None
    """When the goods should come."""
    location: str | None = None
    """The other branch."""
    quantity: Decimal | None = None
    """How many of its base units."""
    ready_at: datetime | None = None
    """When it could be collected."""
    sku: str | None = None
    """Which item it is about; nothing where it is about all of the promise."""
    substitute: str | None = None
    """The item instead."""

    def _out(self) -> Json:
        d: Json = {"kind": str(self.kind), "command": self.command._out(), "effects": [x._out() for x in self.effects]}
        if self.expected_at is not None:
            d["expected_at"] = moment_out(self.expected_at)
        if self.location is not None:
            d["location"] = self.location
        if self.quantity is not None:
            d["quantity"] = quantity_out(self.quantity)
        if self.ready_at is not None:
            d["ready_at"] = moment_out(self.ready_at)
        if self.sku is not None:
            d["sku"] = self.sku
        if self.substitute is not None:
            d["substitute"] = self.substitute
        return d

    @staticmethod
    def _in(d: Json) -> Alternative:
        return Alternative(
            _AlternativeKind[d["kind"]],
            command_in(d["command"]),
            [LevelEffect._in(x) for x in d.get("effects", ())],
            moment_in(d["expected_at"]) if d.get("expected_at") is not None else None,
            d.get("location", None),
            quantity_in(d["quantity"]) if d.get("quantity") is not None else None,
            moment_in(d["ready_at"]) if d.get("ready_at") is not None else None,
            d.get("sku", None),
            d.get("substitute", None),
        )


@dataclass(slots=True)
class Alternatives:
    """What can be done for a promise, in the order in which it should be tried."""

    promise: ReservationView
    """The promise."""
    options: list[Alternative]
    """Another branch first, those that are ready first before the others; then a substitute, in
    the order of the catalogue; then later; then to cancel; and to contact the customer.
    """

    def _out(self) -> Json:
        d: Json = {"promise": self.promise._out(), "options": [x._out() for x in self.options]}
        return d

    @staticmethod
    def _in(d: Json) -> Alternatives:
        return Alternatives(
            ReservationView._in(d["promise"]),
            [Alternative._in(x) for x in d.get("options", ())],
        )


@dataclass(slots=True)
class Availability:
    """How many of an item can be promised at a location to a channel. Quantities are in the item's
    base unit.
    """

    sku: str
    """The item, by its first name."""
    location: str
    """The location."""
    channel: str
    """The channel."""
    available: Decimal
    """What can be promised; never negative. Of a kit, whole kits."""
    shortfall: Decimal
    """By how much `free` is below zero; nothing for a kit."""
    on_hand: Decimal
    """What is at the location in every condition. Of a kit, whole kits."""
    label: Label
    """How far the number can be trusted."""
    policy: int
    """The version of the channel's policy."""
    as_of: datetime
    """The moment that it is true for."""
    sequence: int
    """The last journal entry that it takes into account."""
    good_at: datetime
    """Everything is taken into account that the sources of the location had sent before then, as
    far as these number their messages or send heartbeats; the others vouch for nothing.
    """
    not_promised: NotPromised | None = None
    """Why nothing is promised, whatever is there."""
    reasons: list[LabelReason] = field(default_factory=list)
    """Why it is not simply confirmed."""

    def _out(self) -> Json:
        d: Json = {"sku": self.sku, "location": self.location, "channel": self.channel, "available": quantity_out(self.available), "shortfall": quantity_out(self.shortfall), "on_hand": quantity_out(self.on_hand), "label": str(self.label), "policy": self.policy, "as_of": moment_out(self.as_of), "sequence": self.sequence, "good_at": moment_out(self.good_at)}
        if self.not_promised is not None:
            d["not_promised"] = str(self.not_promised)
        if self.reasons:
            d["reasons"] = [x._out() for x in self.reasons]
        return d

    @staticmethod
    def _in(d: Json) -> Availability:
        return Availability(
            d["sku"],
            d["location"],
            d["channel"],
            quantity_in(d["available"]),
            quantity_in(d["shortfall"]),
            quantity_in(d["on_hand"]),
            _Label[d["label"]],
            d["policy"],
            moment_in(d["as_of"]),
            d["sequence"],
            moment_in(d["good_at"]),
            _NotPromised[d["not_promised"]] if d.get("not_promised") is not None else None,
            [_label_reason_in(x) for x in d["reasons"]] if "reasons" in d else [],
        )


@dataclass(slots=True)
class AvailabilityTotal:
    """The availability of an item at several locations together."""

    available: Decimal
    """The sum of what can be promised; capped where it would not fit."""
    shortfall: Decimal
    """The sum of the shortfalls."""
    on_hand: Decimal
    """The sum of what is there."""
    label: Label
    """The worst label of all."""
    locations: list[Availability]
    """The parts."""
    good_at: datetime | None = None
    """The earliest ``Availability::good_at`` of any location; nothing where there are none."""
    reasons: list[LabelReason] = field(default_factory=list)
    """Every reason of any location."""

    def _out(self) -> Json:
        d: Json = {"available": quantity_out(self.available), "shortfall": quantity_out(self.shortfall), "on_hand": quantity_out(self.on_hand), "label": str(self.label), "locations": [x._out() for x in self.locations]}
        if self.good_at is not None:
            d["good_at"] = moment_out(self.good_at)
        if self.reasons:
            d["reasons"] = [x._out() for x in self.reasons]
        return d

    @staticmethod
    def _in(d: Json) -> AvailabilityTotal:
        return AvailabilityTotal(
            quantity_in(d["available"]),
            quantity_in(d["shortfall"]),
            quantity_in(d["on_hand"]),
            _Label[d["label"]],
            [Availability._in(x) for x in d.get("locations", ())],
            moment_in(d["good_at"]) if d.get("good_at") is not None else None,
            [_label_reason_in(x) for x in d["reasons"]] if "reasons" in d else [],
        )


@dataclass(slots=True)
class CaseAboutShortage:
    """More is promised or sold than is there."""

    shortfall: Decimal
    """How many units `free` is below zero."""
    endangered: list[PromiseAtRisk]
    """The promises that cannot be kept, in the order in which they give way."""
    owed_to_nobody: Decimal
    """The part of it that no promise here covers."""

    def _out(self) -> Json:
        d: Json = {"kind": "shortage", "shortfall": quantity_out(self.shortfall), "endangered": [x._out() for x in self.endangered], "owed_to_nobody": quantity_out(self.owed_to_nobody)}
        return d

    @staticmethod
    def _in(d: Json) -> CaseAboutShortage:
        return CaseAboutShortage(
            quantity_in(d["shortfall"]),
            [PromiseAtRisk._in(x) for x in d.get("endangered", ())],
            quantity_in(d["owed_to_nobody"]),
        )


@dataclass(slots=True)
class CaseAboutCountVariance:
    """A count saw another number than was known."""

    count: int
    """The count's entry."""
    variance: Decimal
    """Counted less expected."""

    def _out(self) -> Json:
        d: Json = {"kind": "count_variance", "count": self.count, "variance": quantity_out(self.variance)}
        return d

    @staticmethod
    def _in(d: Json) -> CaseAboutCountVariance:
        return CaseAboutCountVariance(
            d["count"],
            quantity_in(d["variance"]),
        )


@dataclass(slots=True)
class CaseAboutCountUncertain:
    """A fact lies too close to a count to tell which came first."""

    fact: int
    """The fact's entry."""
    count: int
    """The count's entry."""
    counted_at: datetime
    """When the count was taken."""
    change: Decimal
    """What the fact changed on the shelf."""
    taken_as: CountSide
    """The side taken for now: the one with the lower availability."""

    def _out(self) -> Json:
        d: Json = {"kind": "count_uncertain", "fact": self.fact, "count": self.count, "counted_at": moment_out(self.counted_at), "change": quantity_out(self.change), "taken_as": str(self.taken_as)}
        return d

    @staticmethod
    def _in(d: Json) -> CaseAboutCountUncertain:
        return CaseAboutCountUncertain(
            d["fact"],
            d["count"],
            moment_in(d["counted_at"]),
            quantity_in(d["change"]),
            _CountSide[d["taken_as"]],
        )


@dataclass(slots=True)
class CaseAboutProvisionalItem:
    """A fact named an unknown SKU."""

    def _out(self) -> Json:
        d: Json = {"kind": "provisional_item"}
        return d

    @staticmethod
    def _in(d: Json) -> CaseAboutProvisionalItem:
        return CaseAboutProvisionalItem(
        )


@dataclass(slots=True)
class CaseAboutUnknownLocation:
    """A fact waits for its location to be defined."""

    named: str
    """The location as the fact named it."""

    def _out(self) -> Json:
        d: Json = {"kind": "unknown_location", "named": self.named}
        return d

    @staticmethod
    def _in(d: Json) -> CaseAboutUnknownLocation:
        return CaseAboutUnknownLocation(
            d["named"],
        )


@dataclass(slots=True)
class CaseAboutFiguresDisagree:
    """A fact moved more out of a bucket than was known to be there."""

    missing: Decimal
    """How many units were not known to be there."""

    def _out(self) -> Json:
        d: Json = {"kind": "figures_disagree", "missing": quantity_out(self.missing)}
        return d

    @staticmethod
    def _in(d: Json) -> CaseAboutFiguresDisagree:
        return CaseAboutFiguresDisagree(
            quantity_in(d["missing"]),
        )


@dataclass(slots=True)
class CaseAboutStagedVariance:
    """Counted units in the holding area differ from the known ones."""

    variance: Decimal
    """Counted less known."""

    def _out(self) -> Json:
        d: Json = {"kind": "staged_variance", "variance": quantity_out(self.variance)}
        return d

    @staticmethod
    def _in(d: Json) -> CaseAboutStagedVariance:
        return CaseAboutStagedVariance(
            quantity_in(d["variance"]),
        )


@dataclass(slots=True)
class CaseAboutSecondPromise:
    """A promise was adopted for a document that had a live one already."""

    first: int
    """The entry of the promise that stood before."""

    def _out(self) -> Json:
        d: Json = {"kind": "second_promise", "first": self.first}
        return d

    @staticmethod
    def _in(d: Json) -> CaseAboutSecondPromise:
        return CaseAboutSecondPromise(
            d["first"],
        )


@dataclass(slots=True)
class CaseAboutMoreThanSold:
    """More came back than the sale handed over."""

    sale: int
    """The sale's entry."""
    excess: Decimal
    """How many units too many."""

    def _out(self) -> Json:
        d: Json = {"kind": "more_than_sold", "sale": self.sale, "excess": quantity_out(self.excess)}
        return d

    @staticmethod
    def _in(d: Json) -> CaseAboutMoreThanSold:
        return CaseAboutMoreThanSold(
            d["sale"],
            quantity_in(d["excess"]),
        )


@dataclass(slots=True)
class CaseAboutNotPosted:
    """A fact that had waited for its location cannot be posted there as it was sent: reverse it,
    and enter what is true.
    """

    entry: int
    """The fact's entry."""

    def _out(self) -> Json:
        d: Json = {"kind": "not_posted", "entry": self.entry}
        return d

    @staticmethod
    def _in(d: Json) -> CaseAboutNotPosted:
        return CaseAboutNotPosted(
            d["entry"],
        )


@dataclass(slots=True)
class CaseAboutNotFound:
    """A picker did not find what the numbers say is there; the next count ends it."""

    reservation: int
    """The journal entry of the promise that it was picked for."""
    quantity: Decimal
    """How many units."""
    wrong_count: bool
    """Whether the picker said that the count is wrong, rather than that none was there."""

    def _out(self) -> Json:
        d: Json = {"kind": "not_found", "reservation": self.reservation, "quantity": quantity_out(self.quantity), "wrong_count": self.wrong_count}
        return d

    @staticmethod
    def _in(d: Json) -> CaseAboutNotFound:
        return CaseAboutNotFound(
            d["reservation"],
            quantity_in(d["quantity"]),
            d.get("wrong_count", False),
        )


@dataclass(slots=True)
class CaseAboutNotAccepted:
    """A branch did not accept a pickup in time."""

    reservation: int
    """The journal entry of the pickup."""
    accept_by: datetime
    """By when it should have been accepted."""

    def _out(self) -> Json:
        d: Json = {"kind": "not_accepted", "reservation": self.reservation, "accept_by": moment_out(self.accept_by)}
        return d

    @staticmethod
    def _in(d: Json) -> CaseAboutNotAccepted:
        return CaseAboutNotAccepted(
            d["reservation"],
            moment_in(d["accept_by"]),
        )


@dataclass(slots=True)
class CaseAboutTransferDiscrepancy:
    """What was shipped and what arrived differ."""

    transfer: int
    """The journal entry of the transfer."""
    missing: Decimal
    """How many units did not arrive."""
    over: Decimal
    """How many units arrived that were not shipped."""

    def _out(self) -> Json:
        d: Json = {"kind": "transfer_discrepancy", "transfer": self.transfer, "missing": quantity_out(self.missing), "over": quantity_out(self.over)}
        return d

    @staticmethod
    def _in(d: Json) -> CaseAboutTransferDiscrepancy:
        return CaseAboutTransferDiscrepancy(
            d["transfer"],
            quantity_in(d["missing"]),
            quantity_in(d["over"]),
        )


@dataclass(slots=True)
class CaseAboutSupplyShort:
    """What is expected, and not late, is not enough for the orders that wait for it."""

    uncovered: Decimal
    """How many units are not covered."""
    endangered: list[PromiseAtRisk]
    """The orders that will not get them, newest first."""

    def _out(self) -> Json:
        d: Json = {"kind": "supply_short", "uncovered": quantity_out(self.uncovered), "endangered": [x._out() for x in self.endangered]}
        return d

    @staticmethod
    def _in(d: Json) -> CaseAboutSupplyShort:
        return CaseAboutSupplyShort(
            quantity_in(d["uncovered"]),
            [PromiseAtRisk._in(x) for x in d.get("endangered", ())],
        )


@dataclass(slots=True)
class CaseAboutConflict:
    """Another command came under a used reference; ``Shelf::case`` shows both."""

    source: str
    """Who sent both."""
    reference: str
    """The reference of both."""
    levels: list[CaseLevel]
    """What is under review until it is resolved."""
    first: int | None = None
    """The entry of the command that stands; nothing where that was refused or changed
    nothing.
    """

    def _out(self) -> Json:
        d: Json = {"kind": "conflict", "source": self.source, "reference": self.reference, "levels": [x._out() for x in self.levels]}
        if self.first is not None:
            d["first"] = self.first
        return d

    @staticmethod
    def _in(d: Json) -> CaseAboutConflict:
        return CaseAboutConflict(
            d["source"],
            d["reference"],
            [CaseLevel._in(x) for x in d.get("levels", ())],
            d.get("first", None),
        )


@dataclass(slots=True)
class CaseAboutUnlinked:
    """Units were moved for a promise or sale that has not come in time; it ends when that comes."""

    entry: int
    """The journal entry that moved them."""
    waits_for: Target
    """The name that it would come under."""
    quantity: Decimal
    """How many units."""

    def _out(self) -> Json:
        d: Json = {"kind": "unlinked", "entry": self.entry, "waits_for": self.waits_for._out(), "quantity": quantity_out(self.quantity)}
        return d

    @staticmethod
    def _in(d: Json) -> CaseAboutUnlinked:
        return CaseAboutUnlinked(
            d["entry"],
            Target._in(d["waits_for"]),
            quantity_in(d["quantity"]),
        )


@dataclass(slots=True)
class CaseAboutLimitExceeded:
    """A fact was beyond a limit of its source."""

    fact: int
    """Its journal entry."""
    exceeded: Exceeded
    """Which limit, and by what."""

    def _out(self) -> Json:
        d: Json = {"kind": "limit_exceeded", "fact": self.fact, "exceeded": self.exceeded._out()}
        return d

    @staticmethod
    def _in(d: Json) -> CaseAboutLimitExceeded:
        return CaseAboutLimitExceeded(
            d["fact"],
            _exceeded_in(d["exceeded"]),
        )


CaseAbout = Union[CaseAboutShortage, CaseAboutCountVariance, CaseAboutCountUncertain, CaseAboutProvisionalItem, CaseAboutUnknownLocation, CaseAboutFiguresDisagree, CaseAboutStagedVariance, CaseAboutSecondPromise, CaseAboutMoreThanSold, CaseAboutNotPosted, CaseAboutNotFound, CaseAboutNotAccepted, CaseAboutTransferDiscrepancy, CaseAboutSupplyShort, CaseAboutConflict, CaseAboutUnlinked, CaseAboutLimitExceeded]
"""What a case is about."""


def _case_about_in(d: Json) -> CaseAbout:
    return _CaseAbout[d["kind"]]._in(d)  # type: ignore[no-any-return]


_CaseAbout: dict[str, Any] = {
    "shortage": CaseAboutShortage,
    "count_variance": CaseAboutCountVariance,
    "count_uncertain": CaseAboutCountUncertain,
    "provisional_item": CaseAboutProvisionalItem,
    "unknown_location": CaseAboutUnknownLocation,
    "figures_disagree": CaseAboutFiguresDisagree,
    "staged_variance": CaseAboutStagedVariance,
    "second_promise": CaseAboutSecondPromise,
    "more_than_sold": CaseAboutMoreThanSold,
    "not_posted": CaseAboutNotPosted,
    "not_found": CaseAboutNotFound,
    "not_accepted": CaseAboutNotAccepted,
    "transfer_discrepancy": CaseAboutTransferDiscrepancy,
    "supply_short": CaseAboutSupplyShort,
    "conflict": CaseAboutConflict,
    "unlinked": CaseAboutUnlinked,
    "limit_exceeded": CaseAboutLimitExceeded,
}


@dataclass(slots=True)
class CaseEnd:
    """How a case ended."""

    by: int
    """The journal entry that closed it."""
    at: datetime
    """When."""
    note: str | None = None
    """What the person noted."""
    resolution: Resolution | None = None
    """What a person decided; nothing where the numbers resolved it."""

    def _out(self) -> Json:
        d: Json = {"by": self.by, "at": moment_out(self.at)}
        if self.note is not None:
            d["note"] = self.note
        if self.resolution is not None:
            d["resolution"] = str(self.resolution)
        return d

    @staticmethod
    def _in(d: Json) -> CaseEnd:
        return CaseEnd(
            d["by"],
            moment_in(d["at"]),
            d.get("note", None),
            _Resolution[d["resolution"]] if d.get("resolution") is not None else None,
        )


@dataclass(slots=True)
class CaseLevel:
    """An item at a location that a case puts under review."""

    sku: str
    """The item."""
    location: str
    """The location."""

    def _out(self) -> Json:
        d: Json = {"sku": self.sku, "location": self.location}
        return d

    @staticmethod
    def _in(d: Json) -> CaseLevel:
        return CaseLevel(
            d["sku"],
            d["location"],
        )


@dataclass(slots=True)
class CaseView:
    """Something that a person has to look at."""

    number: int
    """Its number; ``ResolveCase``(crate::ResolveCase) names it."""
    opened_by: int
    """The journal entry that opened it."""
    opened_at: datetime
    """When that was."""
    about: CaseAbout
    """What it is about."""
    closed: CaseEnd | None = None
    """How it ended; nothing while it is open."""
    location: str | None = None
    """The location that it concerns."""
    sku: str | None = None
    """The item that it concerns."""

    def _out(self) -> Json:
        d: Json = {"number": self.number, "opened_by": self.opened_by, "opened_at": moment_out(self.opened_at)}
        if self.closed is not None:
            d["closed"] = self.closed._out()
        if self.location is not None:
            d["location"] = self.location
        if self.sku is not None:
            d["sku"] = self.sku
        d.update(self.about._out())
        return d

    @staticmethod
    def _in(d: Json) -> CaseView:
        return CaseView(
            d["number"],
            d["opened_by"],
            moment_in(d["opened_at"]),
            _case_about_in(d),
            CaseEnd._in(d["closed"]) if d.get("closed") is not None else None,
            d.get("location", None),
            d.get("sku", None),
        )


@dataclass(slots=True)
class Change:
    """One entry of the journal, decoded."""

    sequence: int
    """Its place; without gaps."""
    recorded_at: datetime
    """When it was recorded; never goes backwards."""
    source: str
    """Who sent the command."""
    reference: str
    """The sender's name of the attempt."""
    command: Command
    """The command as it was sent."""
    effects: list[Effect]
    """What it moved, for each item and location."""
    receipt: Receipt
    """What was answered."""

    def _out(self) -> Json:
        d: Json = {"sequence": self.sequence, "recorded_at": moment_out(self.recorded_at), "source": self.source, "reference": self.reference, "command": self.command._out(), "effects": [x._out() for x in self.effects], "receipt": self.receipt._out()}
        return d

    @staticmethod
    def _in(d: Json) -> Change:
        return Change(
            d["sequence"],
            moment_in(d["recorded_at"]),
            d["source"],
            d["reference"],
            command_in(d["command"]),
            [Effect._in(x) for x in d.get("effects", ())],
            Receipt._in(d["receipt"]),
        )


@dataclass(slots=True)
class Checkpoint:
    """What moving the log into the file achieved."""

    busy: bool
    """Whether somebody was in the way."""
    pages: int
    """How many pages the log held."""
    pages_moved: int
    """How many of them are in the file now."""

    def _out(self) -> Json:
        d: Json = {"busy": self.busy, "pages": self.pages, "pages_moved": self.pages_moved}
        return d

    @staticmethod
    def _in(d: Json) -> Checkpoint:
        return Checkpoint(
            d.get("busy", False),
            d["pages"],
            d["pages_moved"],
        )


@dataclass(slots=True)
class Conflict:
    """Another command stands under the same reference; the first stands, this one was set aside."""

    source: str
    """The source of both."""
    reference: str
    """The reference of both."""
    case: int
    """The case in which a person decides about the two."""
    first: int | None = None
    """The entry of the first command; `None` where it was refused or changed nothing."""

    def _out(self) -> Json:
        d: Json = {"source": self.source, "reference": self.reference, "case": self.case}
        if self.first is not None:
            d["first"] = self.first
        return d

    @staticmethod
    def _in(d: Json) -> Conflict:
        return Conflict(
            d["source"],
            d["reference"],
            d["case"],
            d.get("first", None),
        )


@dataclass(slots=True)
class ConflictView:
    """A command that was set aside because another stands under its reference."""

    id: int
    """Its row number; the next page starts after it."""
    source: str
    """Who sent both."""
    reference: str
    """The reference of both."""
    recorded_at: datetime
    """When the second one came."""
    case: int
    """The case in which a person decides."""
    command: Command
    """The command that was set aside."""
    first: int | None = None
    """The entry of the first; nothing where that was refused."""

    def _out(self) -> Json:
        d: Json = {"id": self.id, "source": self.source, "reference": self.reference, "recorded_at": moment_out(self.recorded_at), "case": self.case, "command": self.command._out()}
        if self.first is not None:
            d["first"] = self.first
        return d

    @staticmethod
    def _in(d: Json) -> ConflictView:
        return ConflictView(
            d["id"],
            d["source"],
            d["reference"],
            moment_in(d["recorded_at"]),
            d["case"],
            command_in(d["command"]),
            d.get("first", None),
        )


@dataclass(slots=True)
class CountLine:
    """What was seen of one item."""

    sku: str
    """The item."""
    quantity: Decimal | int
    """Units on the shelf; zero is a count too."""
    staged: Decimal | int | None = None
    """Units in the holding area, where they were counted as well."""

    def _out(self) -> Json:
        d: Json = {"sku": self.sku, "quantity": quantity_out(self.quantity)}
        if self.staged is not None:
            d["staged"] = quantity_out(self.staged)
        return d

    @staticmethod
    def _in(d: Json) -> CountLine:
        return CountLine(
            d["sku"],
            quantity_in(d["quantity"]),
            quantity_in(d["staged"]) if d.get("staged") is not None else None,
        )


@dataclass(slots=True)
class Effect:
    """What an entry moved of one item at one location."""

    sku: str
    """The item, by its first name."""
    location: str
    """The location."""
    postings: list[HistoryPosting]
    """From which bucket to which, how many, and why; in order."""

    def _out(self) -> Json:
        d: Json = {"sku": self.sku, "location": self.location, "postings": [x._out() for x in self.postings]}
        return d

    @staticmethod
    def _in(d: Json) -> Effect:
        return Effect(
            d["sku"],
            d["location"],
            [HistoryPosting._in(x) for x in d.get("postings", ())],
        )


@dataclass(slots=True)
class ExceededQuantityMax:
    """More of an item than one line may have."""

    max: Decimal
    """The most."""
    quantity: Decimal
    """What it said."""

    def _out(self) -> Json:
        d: Json = {"limit": "quantity_max", "max": quantity_out(self.max), "quantity": quantity_out(self.quantity)}
        return d

    @staticmethod
    def _in(d: Json) -> ExceededQuantityMax:
        return ExceededQuantityMax(
            quantity_in(d["max"]),
            quantity_in(d["quantity"]),
        )


@dataclass(slots=True)
class ExceededLateSecondsMax:
    """A fact that came later than facts may."""

    max: int
    """The most seconds."""
    occurred_at: datetime
    """When it occurred."""

    def _out(self) -> Json:
        d: Json = {"limit": "late_seconds_max", "max": self.max, "occurred_at": moment_out(self.occurred_at)}
        return d

    @staticmethod
    def _in(d: Json) -> ExceededLateSecondsMax:
        return ExceededLateSecondsMax(
            d["max"],
            moment_in(d["occurred_at"]),
        )


Exceeded = Union[ExceededQuantityMax, ExceededLateSecondsMax]
"""A limit of a source, and what went beyond it."""


def _exceeded_in(d: Json) -> Exceeded:
    return _Exceeded[d["limit"]]._in(d)  # type: ignore[no-any-return]


_Exceeded: dict[str, Any] = {
    "quantity_max": ExceededQuantityMax,
    "late_seconds_max": ExceededLateSecondsMax,
}


@dataclass(slots=True)
class ExplainComponent:
    """One component of a kit."""

    sku: str
    """The item."""
    per_kit: Decimal
    """How much of it one kit takes."""
    makes: Decimal
    """How many whole kits it is enough for."""
    limits: bool
    """Whether no other component makes fewer."""
    lines: list[ExplainLine]
    """The component's own receipt: every line, and the sum of them."""

    def _out(self) -> Json:
        d: Json = {"sku": self.sku, "per_kit": quantity_out(self.per_kit), "makes": quantity_out(self.makes), "limits": self.limits, "lines": [x._out() for x in self.lines]}
        return d

    @staticmethod
    def _in(d: Json) -> ExplainComponent:
        return ExplainComponent(
            d["sku"],
            quantity_in(d["per_kit"]),
            quantity_in(d["makes"]),
            d.get("limits", False),
            [ExplainLine._in(x) for x in d.get("lines", ())],
        )


@dataclass(slots=True)
class ExplainLine:
    """One line of an explanation."""

    kind: ExplainKind
    """What it is."""
    quantity: Decimal
    """What it adds; negative where it takes away."""
    promises: list[ExplainPromise]
    """The promises behind it, oldest first."""

    def _out(self) -> Json:
        d: Json = {"kind": str(self.kind), "quantity": quantity_out(self.quantity), "promises": [x._out() for x in self.promises]}
        return d

    @staticmethod
    def _in(d: Json) -> ExplainLine:
        return ExplainLine(
            _ExplainKind[d["kind"]],
            quantity_in(d["quantity"]),
            [ExplainPromise._in(x) for x in d.get("promises", ())],
        )


@dataclass(slots=True)
class ExplainPromise:
    """A promise behind a line."""

    reference: str
    """The reference of the attempt that made it."""
    quantity: Decimal
    """How many units it claims here."""
    document: str | None = None
    """The business behind it."""
    until: datetime | None = None
    """When it ends by itself."""

    def _out(self) -> Json:
        d: Json = {"reference": self.reference, "quantity": quantity_out(self.quantity)}
        if self.document is not None:
            d["document"] = self.document
        if self.until is not None:
            d["until"] = moment_out(self.until)
        return d

    @staticmethod
    def _in(d: Json) -> ExplainPromise:
        return ExplainPromise(
            d["reference"],
            quantity_in(d["quantity"]),
            d.get("document", None),
            moment_in(d["until"]) if d.get("until") is not None else None,
        )


@dataclass(slots=True)
class ExplainedNumber:
    """A number, explained line by line, with the receipt as it prints."""

    answer: Availability
    """The number that is explained."""
    time_zone: str
    """The IANA time zone that times are printed in."""
    lines: list[ExplainLine]
    """What it adds up from; the sum is ``Availability::available``."""
    components: list[ExplainComponent]
    """Of a kit, what it is made of."""
    text: str
    """The receipt as people read it."""

    def _out(self) -> Json:
        d: Json = {"answer": self.answer._out(), "time_zone": self.time_zone, "lines": [x._out() for x in self.lines], "components": [x._out() for x in self.components], "text": self.text}
        return d

    @staticmethod
    def _in(d: Json) -> ExplainedNumber:
        return ExplainedNumber(
            Availability._in(d["answer"]),
            d["time_zone"],
            [ExplainLine._in(x) for x in d.get("lines", ())],
            [ExplainComponent._in(x) for x in d.get("components", ())],
            d["text"],
        )


@dataclass(slots=True)
class Finding:
    """Something that is not as it must be."""

    what: Invariant
    """What must always be true."""
    place: str
    """Of which entry, level, reservation, ..."""
    expected: str
    """What it should be."""
    found: str
    """What it is."""

    def _out(self) -> Json:
        d: Json = {"what": str(self.what), "place": self.place, "expected": self.expected, "found": self.found}
        return d

    @staticmethod
    def _in(d: Json) -> Finding:
        return Finding(
            _Invariant[d["what"]],
            d["place"],
            d["expected"],
            d["found"],
        )


@dataclass(slots=True)
class Health:
    """How a shelf is doing."""

    sequence: int
    """The last journal entry."""
    now: datetime
    """Now, as the shelf tells time."""
    clock_is_believed: bool
    """Whether the wall clock is believed. Where it is not, nothing expires until somebody
    applies a ``CorrectClock``(crate::CorrectClock).
    """
    log: LogHealth | None = None
    """How the log of the file is doing; nothing where the store is no file."""
    next_due: datetime | None = None
    """When the next promise ends."""
    recorded_at: datetime | None = None
    """When it was recorded; nothing in an empty journal."""

    def _out(self) -> Json:
        d: Json = {"sequence": self.sequence, "now": moment_out(self.now), "clock_is_believed": self.clock_is_believed}
        if self.log is not None:
            d["log"] = self.log._out()
        if self.next_due is not None:
            d["next_due"] = moment_out(self.next_due)
        if self.recorded_at is not None:
            d["recorded_at"] = moment_out(self.recorded_at)
        return d

    @staticmethod
    def _in(d: Json) -> Health:
        return Health(
            d["sequence"],
            moment_in(d["now"]),
            d.get("clock_is_believed", False),
            LogHealth._in(d["log"]) if d.get("log") is not None else None,
            moment_in(d["next_due"]) if d.get("next_due") is not None else None,
            moment_in(d["recorded_at"]) if d.get("recorded_at") is not None else None,
        )


@dataclass(slots=True)
class HistoryLine:
    """One entry of the journal, as far as it moved an item at a location."""

    sequence: int
    """The journal entry."""
    recorded_at: datetime
    """When it was recorded."""
    source: str
    """Who sent it."""
    reference: str
    """The sender's name of the attempt."""
    kind: str
    """The kind of command, as its JSON `type`."""
    postings: list[HistoryPosting]
    """What moved, in order."""
    free: Decimal
    """Units promised to nobody after it."""
    on_hand: Decimal
    """Units at the location after it, in every condition."""
    actor: str | None = None
    """Who did it."""
    document: str | None = None
    """The business behind it."""
    occurred_at: datetime | None = None
    """When it happened, where its sender said so."""

    def _out(self) -> Json:
        d: Json = {"sequence": self.sequence, "recorded_at": moment_out(self.recorded_at), "source": self.source, "reference": self.reference, "kind": self.kind, "postings": [x._out() for x in self.postings], "free": quantity_out(self.free), "on_hand": quantity_out(self.on_hand)}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        return d

    @staticmethod
    def _in(d: Json) -> HistoryLine:
        return HistoryLine(
            d["sequence"],
            moment_in(d["recorded_at"]),
            d["source"],
            d["reference"],
            d["kind"],
            [HistoryPosting._in(x) for x in d.get("postings", ())],
            quantity_in(d["free"]),
            quantity_in(d["on_hand"]),
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
        )


@dataclass(slots=True)
class HistoryPosting:
    """A quantity that moved from one bucket to another."""

    from_: Bucket
    """Where the units were."""
    to: Bucket
    """Where they went."""
    quantity: Decimal
    """How many."""
    reason: Reason
    """Why."""
    effective_at: datetime
    """When it took effect."""

    def _out(self) -> Json:
        d: Json = {"from": str(self.from_), "to": str(self.to), "quantity": quantity_out(self.quantity), "reason": str(self.reason), "effective_at": moment_out(self.effective_at)}
        return d

    @staticmethod
    def _in(d: Json) -> HistoryPosting:
        return HistoryPosting(
            _Bucket[d["from"]],
            _Bucket[d["to"]],
            quantity_in(d["quantity"]),
            _Reason[d["reason"]],
            moment_in(d["effective_at"]),
        )


@dataclass(slots=True)
class HoldPolicy:
    """How long holds last."""

    seconds: int
    """The seconds that a hold lasts where the command does not say."""
    seconds_max: int
    """The most seconds that a hold may ask for, and that extending may reach from now."""

    def _out(self) -> Json:
        d: Json = {"seconds": self.seconds, "seconds_max": self.seconds_max}
        return d

    @staticmethod
    def _in(d: Json) -> HoldPolicy:
        return HoldPolicy(
            d["seconds"],
            d["seconds_max"],
        )


@dataclass(slots=True)
class KitComponent:
    """One component of a kit."""

    sku: str
    """The item."""
    quantity: Decimal | int
    """How much of it one kit takes."""

    def _out(self) -> Json:
        d: Json = {"sku": self.sku, "quantity": quantity_out(self.quantity)}
        return d

    @staticmethod
    def _in(d: Json) -> KitComponent:
        return KitComponent(
            d["sku"],
            quantity_in(d["quantity"]),
        )


@dataclass(slots=True)
class LabelReasonProvisionalItem:
    """The item is known from facts only; nobody has defined it."""

    sku: str
    """The item."""

    def _out(self) -> Json:
        d: Json = {"reason": "provisional_item", "sku": self.sku}
        return d

    @staticmethod
    def _in(d: Json) -> LabelReasonProvisionalItem:
        return LabelReasonProvisionalItem(
            d["sku"],
        )


@dataclass(slots=True)
class LabelReasonExpectedSupply:
    """It counts on goods that are expected, and not there yet."""

    sku: str
    """The item."""
    quantity: Decimal
    """How many of them."""

    def _out(self) -> Json:
        d: Json = {"reason": "expected_supply", "sku": self.sku, "quantity": quantity_out(self.quantity)}
        return d

    @staticmethod
    def _in(d: Json) -> LabelReasonExpectedSupply:
        return LabelReasonExpectedSupply(
            d["sku"],
            quantity_in(d["quantity"]),
        )


@dataclass(slots=True)
class LabelReasonParkedLink:
    """Units were moved for a promise or a sale that has not come."""

    sku: str
    """The item."""
    quantity: Decimal
    """How many of them."""

    def _out(self) -> Json:
        d: Json = {"reason": "parked_link", "sku": self.sku, "quantity": quantity_out(self.quantity)}
        return d

    @staticmethod
    def _in(d: Json) -> LabelReasonParkedLink:
        return LabelReasonParkedLink(
            d["sku"],
            quantity_in(d["quantity"]),
        )


@dataclass(slots=True)
class LabelReasonClockStopped:
    """The wall clock jumped and is not believed, so that nothing expires."""

    def _out(self) -> Json:
        d: Json = {"reason": "clock_stopped"}
        return d

    @staticmethod
    def _in(d: Json) -> LabelReasonClockStopped:
        return LabelReasonClockStopped(
        )


@dataclass(slots=True)
class LabelReasonSourceSilent:
    """Nothing was heard of a source for longer than it may be silent."""

    source: str
    """The source."""
    since: datetime
    """When it was heard last; where it never was, since when it is watched."""

    def _out(self) -> Json:
        d: Json = {"reason": "source_silent", "source": self.source, "since": moment_out(self.since)}
        return d

    @staticmethod
    def _in(d: Json) -> LabelReasonSourceSilent:
        return LabelReasonSourceSilent(
            d["source"],
            moment_in(d["since"]),
        )


@dataclass(slots=True)
class LabelReasonSourceGap:
    """Messages of a source are missing that were sent before others that came."""

    source: str
    """The source."""
    from_: int
    """The first missing number."""
    to: int
    """The last one of the first gap."""
    missing: int
    """How many are missing in all gaps."""

    def _out(self) -> Json:
        d: Json = {"reason": "source_gap", "source": self.source, "from": self.from_, "to": self.to, "missing": self.missing}
        return d

    @staticmethod
    def _in(d: Json) -> LabelReasonSourceGap:
        return LabelReasonSourceGap(
            d["source"],
            d["from"],
            d["to"],
            d["missing"],
        )


@dataclass(slots=True)
class LabelReasonSourceBacklog:
    """A source says that messages are on their way."""

    source: str
    """The source."""
    queued: int
    """How many wait in its own queue."""
    missing: int
    """How many it has sent that are not here."""

    def _out(self) -> Json:
        d: Json = {"reason": "source_backlog", "source": self.source, "queued": self.queued, "missing": self.missing}
        return d

    @staticmethod
    def _in(d: Json) -> LabelReasonSourceBacklog:
        return LabelReasonSourceBacklog(
            d["source"],
            d["queued"],
            d["missing"],
        )


@dataclass(slots=True)
class LabelReasonOpenCase:
    """Cases about the item at the location are open."""

    sku: str
    """The item."""
    cases: int
    """How many."""

    def _out(self) -> Json:
        d: Json = {"reason": "open_case", "sku": self.sku, "cases": self.cases}
        return d

    @staticmethod
    def _in(d: Json) -> LabelReasonOpenCase:
        return LabelReasonOpenCase(
            d["sku"],
            d["cases"],
        )


@dataclass(slots=True)
class LabelReasonShortage:
    """More is sold or promised than is there."""

    sku: str
    """The item."""
    shortfall: Decimal
    """How many units too many."""

    def _out(self) -> Json:
        d: Json = {"reason": "shortage", "sku": self.sku, "shortfall": quantity_out(self.shortfall)}
        return d

    @staticmethod
    def _in(d: Json) -> LabelReasonShortage:
        return LabelReasonShortage(
            d["sku"],
            quantity_in(d["shortfall"]),
        )


LabelReason = Union[LabelReasonProvisionalItem, LabelReasonExpectedSupply, LabelReasonParkedLink, LabelReasonClockStopped, LabelReasonSourceSilent, LabelReasonSourceGap, LabelReasonSourceBacklog, LabelReasonOpenCase, LabelReasonShortage]
"""Why a number is not simply confirmed, and what that is about."""


def _label_reason_in(d: Json) -> LabelReason:
    return _LabelReason[d["reason"]]._in(d)  # type: ignore[no-any-return]


_LabelReason: dict[str, Any] = {
    "provisional_item": LabelReasonProvisionalItem,
    "expected_supply": LabelReasonExpectedSupply,
    "parked_link": LabelReasonParkedLink,
    "clock_stopped": LabelReasonClockStopped,
    "source_silent": LabelReasonSourceSilent,
    "source_gap": LabelReasonSourceGap,
    "source_backlog": LabelReasonSourceBacklog,
    "open_case": LabelReasonOpenCase,
    "shortage": LabelReasonShortage,
}


@dataclass(slots=True)
class LevelEffect:
    """What a command would do to a level."""

    before: LevelView
    """As it is."""
    after: LevelView
    """As it would be."""

    def _out(self) -> Json:
        d: Json = {"before": self.before._out(), "after": self.after._out()}
        return d

    @staticmethod
    def _in(d: Json) -> LevelEffect:
        return LevelEffect(
            LevelView._in(d["before"]),
            LevelView._in(d["after"]),
        )


@dataclass(slots=True)
class LevelKey:
    """One item at one location."""

    item: int
    """The item."""
    location: int
    """The location."""

    def _out(self) -> Json:
        d: Json = {"item": self.item, "location": self.location}
        return d

    @staticmethod
    def _in(d: Json) -> LevelKey:
        return LevelKey(
            d["item"],
            d["location"],
        )


@dataclass(slots=True)
class LevelRow:
    """One level with the key that the next page starts after."""

    key: LevelKey
    """The key of the next page's `after`."""
    sku: str
    """The item, by its first name."""
    location: str
    """The location."""
    free: Decimal
    """On the shelf, promised to nobody; may be negative."""
    held: Decimal
    """On the shelf, under a hold."""
    committed: Decimal
    """On the shelf, under an order."""
    staged: Decimal
    """Picked."""
    inspection: Decimal
    """Returned, condition not decided."""
    damaged: Decimal
    """Unsellable."""
    in_transit: Decimal
    """On its way here."""
    on_hand: Decimal
    """All of it but what is on its way."""
    as_of: datetime
    """The moment."""
    sequence: int
    """The last entry here that was recorded by that moment; nothing before the first."""

    def _out(self) -> Json:
        d: Json = {"key": self.key._out(), "sku": self.sku, "location": self.location, "free": quantity_out(self.free), "held": quantity_out(self.held), "committed": quantity_out(self.committed), "staged": quantity_out(self.staged), "inspection": quantity_out(self.inspection), "damaged": quantity_out(self.damaged), "in_transit": quantity_out(self.in_transit), "on_hand": quantity_out(self.on_hand), "as_of": moment_out(self.as_of), "sequence": self.sequence}
        return d

    @staticmethod
    def _in(d: Json) -> LevelRow:
        return LevelRow(
            LevelKey._in(d["key"]),
            d["sku"],
            d["location"],
            quantity_in(d["free"]),
            quantity_in(d["held"]),
            quantity_in(d["committed"]),
            quantity_in(d["staged"]),
            quantity_in(d["inspection"]),
            quantity_in(d["damaged"]),
            quantity_in(d["in_transit"]),
            quantity_in(d["on_hand"]),
            moment_in(d["as_of"]),
            d["sequence"],
        )


@dataclass(slots=True)
class LevelView:
    """The balances of an item at a location at one moment, in the item's base unit."""

    sku: str
    """The item, by its first name."""
    location: str
    """The location."""
    free: Decimal
    """On the shelf, promised to nobody; may be negative."""
    held: Decimal
    """On the shelf, under a hold."""
    committed: Decimal
    """On the shelf, under an order."""
    staged: Decimal
    """Picked."""
    inspection: Decimal
    """Returned, condition not decided."""
    damaged: Decimal
    """Unsellable."""
    in_transit: Decimal
    """On its way here."""
    on_hand: Decimal
    """All of it but what is on its way."""
    as_of: datetime
    """The moment."""
    sequence: int
    """The last entry here that was recorded by that moment; nothing before the first."""

    def _out(self) -> Json:
        d: Json = {"sku": self.sku, "location": self.location, "free": quantity_out(self.free), "held": quantity_out(self.held), "committed": quantity_out(self.committed), "staged": quantity_out(self.staged), "inspection": quantity_out(self.inspection), "damaged": quantity_out(self.damaged), "in_transit": quantity_out(self.in_transit), "on_hand": quantity_out(self.on_hand), "as_of": moment_out(self.as_of), "sequence": self.sequence}
        return d

    @staticmethod
    def _in(d: Json) -> LevelView:
        return LevelView(
            d["sku"],
            d["location"],
            quantity_in(d["free"]),
            quantity_in(d["held"]),
            quantity_in(d["committed"]),
            quantity_in(d["staged"]),
            quantity_in(d["inspection"]),
            quantity_in(d["damaged"]),
            quantity_in(d["in_transit"]),
            quantity_in(d["on_hand"]),
            moment_in(d["as_of"]),
            d["sequence"],
        )


@dataclass(slots=True)
class Line:
    """A quantity of an item, and its own location where that differs from the command's."""

    sku: str
    """The item, by any of its names."""
    quantity: Decimal | int
    """How many of its base units."""
    location: str | None = None
    """The line's own location."""

    def _out(self) -> Json:
        d: Json = {"sku": self.sku, "quantity": quantity_out(self.quantity)}
        if self.location is not None:
            d["location"] = self.location
        return d

    @staticmethod
    def _in(d: Json) -> Line:
        return Line(
            d["sku"],
            quantity_in(d["quantity"]),
            d.get("location", None),
        )


@dataclass(slots=True)
class LogHealth:
    """How the log of a store is doing; for the host's monitoring."""

    pages: int
    """How many pages of 4 KiB the log held after this process's last commit. It keeps growing
    where somebody reads one old state for very long.
    """
    checkpoints: int
    """How often this handle's process moved the log into the file."""
    last: Checkpoint | None = None
    """What the last time achieved."""
    last_error: str | None = None
    """Why the last time failed; commits are safe all the same, but the log grows."""

    def _out(self) -> Json:
        d: Json = {"pages": self.pages, "checkpoints": self.checkpoints}
        if self.last is not None:
            d["last"] = self.last._out()
        if self.last_error is not None:
            d["last_error"] = self.last_error
        return d

    @staticmethod
    def _in(d: Json) -> LogHealth:
        return LogHealth(
            d["pages"],
            d["checkpoints"],
            Checkpoint._in(d["last"]) if d.get("last") is not None else None,
            d.get("last_error", None),
        )


@dataclass(slots=True)
class OpeningDay:
    """A day of the week."""

    day: Weekday
    """Which one."""
    open: list[OpeningInterval]
    """When it is open, earliest first; empty where it is closed."""

    def _out(self) -> Json:
        d: Json = {"day": str(self.day), "open": [x._out() for x in self.open]}
        return d

    @staticmethod
    def _in(d: Json) -> OpeningDay:
        return OpeningDay(
            _Weekday[d["day"]],
            [OpeningInterval._in(x) for x in d.get("open", ())],
        )


@dataclass(slots=True)
class OpeningException:
    """A day of the calendar that differs from the week."""

    date: date
    """Which one."""
    open: list[OpeningInterval]
    """When it is open, earliest first, in place of the hours of the week; empty where it is
    closed.
    """

    def _out(self) -> Json:
        d: Json = {"date": day_out(self.date), "open": [x._out() for x in self.open]}
        return d

    @staticmethod
    def _in(d: Json) -> OpeningException:
        return OpeningException(
            day_in(d["date"]),
            [OpeningInterval._in(x) for x in d.get("open", ())],
        )


@dataclass(slots=True)
class OpeningHours:
    """When a location is open, by its local time. A location without opening hours is always open."""

    weekly: list[OpeningDay]
    """The days of the week on which it opens; it is closed on those left out."""
    exceptions: list[OpeningException] = field(default_factory=list)
    """The days that differ: holidays, open Sundays."""

    def _out(self) -> Json:
        d: Json = {"weekly": [x._out() for x in self.weekly]}
        if self.exceptions:
            d["exceptions"] = [x._out() for x in self.exceptions]
        return d

    @staticmethod
    def _in(d: Json) -> OpeningHours:
        return OpeningHours(
            [OpeningDay._in(x) for x in d.get("weekly", ())],
            [OpeningException._in(x) for x in d["exceptions"]] if "exceptions" in d else [],
        )


@dataclass(slots=True)
class OpeningInterval:
    """From when to when a location is open, within one day."""

    from_: str
    """It opens."""
    to: str
    """It closes; `24:00` where it stays open until midnight."""

    def _out(self) -> Json:
        d: Json = {"from": self.from_, "to": self.to}
        return d

    @staticmethod
    def _in(d: Json) -> OpeningInterval:
        return OpeningInterval(
            d["from"],
            d["to"],
        )


@dataclass(slots=True)
class Applied:
    """It was recorded, or there was nothing left to change."""

    recorded_at: datetime
    """When it was recorded."""
    cases: list[int] = field(default_factory=list)
    """The cases that it opened."""
    expected_at: datetime | None = None
    """When what waits for supply can be there."""
    expires_at: datetime | None = None
    """When the promise ends by itself."""
    flags: list[Flag] = field(default_factory=list)
    """What was unusual about it."""
    parked: bool = False
    """Posted, or noted; its link waits for something that has not arrived."""
    partly: list[PartlyGranted] = field(default_factory=list)
    """The lines of a partial promise that got less than they asked for."""
    ready_at: datetime | None = None
    """When a pickup is promised to be ready."""
    sequence: int | None = None
    """The journal entry; `None` where nothing needed changing, so that none was written."""

    def _out(self) -> Json:
        d: Json = {"outcome": "applied", "recorded_at": moment_out(self.recorded_at)}
        if self.cases:
            d["cases"] = list(self.cases)
        if self.expected_at is not None:
            d["expected_at"] = moment_out(self.expected_at)
        if self.expires_at is not None:
            d["expires_at"] = moment_out(self.expires_at)
        if self.flags:
            d["flags"] = [str(x) for x in self.flags]
        if self.parked:
            d["parked"] = self.parked
        if self.partly:
            d["partly"] = [x._out() for x in self.partly]
        if self.ready_at is not None:
            d["ready_at"] = moment_out(self.ready_at)
        if self.sequence is not None:
            d["sequence"] = self.sequence
        return d

    @staticmethod
    def _in(d: Json) -> Applied:
        return Applied(
            moment_in(d["recorded_at"]),
            d.get("cases", []),
            moment_in(d["expected_at"]) if d.get("expected_at") is not None else None,
            moment_in(d["expires_at"]) if d.get("expires_at") is not None else None,
            [_Flag[x] for x in d["flags"]] if "flags" in d else [],
            d.get("parked", False),
            [PartlyGranted._in(x) for x in d["partly"]] if "partly" in d else [],
            moment_in(d["ready_at"]) if d.get("ready_at") is not None else None,
            d.get("sequence", None),
        )


@dataclass(slots=True)
class Duplicate:
    """The same command came before; nothing was changed."""

    first: Receipt
    """The answer it got the first time."""
    current: Phase | None = None
    """Where the promise that it made stands now."""

    def _out(self) -> Json:
        d: Json = {"outcome": "duplicate", "first": self.first._out()}
        if self.current is not None:
            d["current"] = str(self.current)
        return d

    @staticmethod
    def _in(d: Json) -> Duplicate:
        return Duplicate(
            Receipt._in(d["first"]),
            _Phase[d["current"]] if d.get("current") is not None else None,
        )


Outcome = Union[Applied, Duplicate]
"""The answer to a command."""


def _outcome_in(d: Json) -> Outcome:
    return _Outcome[d["outcome"]]._in(d)  # type: ignore[no-any-return]


_Outcome: dict[str, Any] = {
    "applied": Applied,
    "duplicate": Duplicate,
}


@dataclass(slots=True)
class PartlyGranted:
    """A line of a partial promise that got less than it asked for."""

    sku: str
    """The item as the command named it."""
    location: str
    """The location."""
    requested: Decimal
    """What was asked for."""
    granted: Decimal
    """What is promised."""

    def _out(self) -> Json:
        d: Json = {"sku": self.sku, "location": self.location, "requested": quantity_out(self.requested), "granted": quantity_out(self.granted)}
        return d

    @staticmethod
    def _in(d: Json) -> PartlyGranted:
        return PartlyGranted(
            d["sku"],
            d["location"],
            quantity_in(d["requested"]),
            quantity_in(d["granted"]),
        )


@dataclass(slots=True)
class PastAvailability:
    """What could have been promised at a past moment. Safety stock is as it was then; kits are as
    they are now, and eligible locations and retirement are left out.
    """

    sku: str
    """The item, by its first name."""
    location: str
    """The location."""
    channel: str
    """The channel."""
    available: Decimal
    """What could have been promised."""
    shortfall: Decimal
    """By how much `free` was below zero; nothing for a kit."""
    on_hand: Decimal
    """What was at the location."""
    as_of: datetime
    """The moment."""
    knowledge: Knowledge
    """Whose knowledge."""

    def _out(self) -> Json:
        d: Json = {"sku": self.sku, "location": self.location, "channel": self.channel, "available": quantity_out(self.available), "shortfall": quantity_out(self.shortfall), "on_hand": quantity_out(self.on_hand), "as_of": moment_out(self.as_of), "knowledge": str(self.knowledge)}
        return d

    @staticmethod
    def _in(d: Json) -> PastAvailability:
        return PastAvailability(
            d["sku"],
            d["location"],
            d["channel"],
            quantity_in(d["available"]),
            quantity_in(d["shortfall"]),
            quantity_in(d["on_hand"]),
            moment_in(d["as_of"]),
            _Knowledge[d["knowledge"]],
        )


@dataclass(slots=True)
class PickupMissing:
    """A line that cannot be promised."""

    sku: str
    """The item."""
    requested: Decimal
    """What was asked for."""
    available: Decimal
    """What could be promised."""

    def _out(self) -> Json:
        d: Json = {"sku": self.sku, "requested": quantity_out(self.requested), "available": quantity_out(self.available)}
        return d

    @staticmethod
    def _in(d: Json) -> PickupMissing:
        return PickupMissing(
            d["sku"],
            quantity_in(d["requested"]),
            quantity_in(d["available"]),
        )


@dataclass(slots=True)
class PickupPromiseReady:
    """It can be collected."""

    ready_at: datetime
    """From when."""
    collect_by: datetime
    """Until when, if it is staged when it was promised."""
    accept_by: datetime | None = None
    """By when its branch has to accept it."""

    def _out(self) -> Json:
        d: Json = {"answer": "ready", "ready_at": moment_out(self.ready_at), "collect_by": moment_out(self.collect_by)}
        if self.accept_by is not None:
            d["accept_by"] = moment_out(self.accept_by)
        return d

    @staticmethod
    def _in(d: Json) -> PickupPromiseReady:
        return PickupPromiseReady(
            moment_in(d["ready_at"]),
            moment_in(d["collect_by"]),
            moment_in(d["accept_by"]) if d.get("accept_by") is not None else None,
        )


@dataclass(slots=True)
class PickupPromiseNo:
    """It cannot."""

    reason: NoPickup
    """Why."""
    missing: list[PickupMissing]
    """The lines that are not there."""

    def _out(self) -> Json:
        d: Json = {"answer": "no", "reason": str(self.reason), "missing": [x._out() for x in self.missing]}
        return d

    @staticmethod
    def _in(d: Json) -> PickupPromiseNo:
        return PickupPromiseNo(
            _NoPickup[d["reason"]],
            [PickupMissing._in(x) for x in d.get("missing", ())],
        )


PickupPromise = Union[PickupPromiseReady, PickupPromiseNo]
"""When a pickup can be ready, or why there is no time."""


def _pickup_promise_in(d: Json) -> PickupPromise:
    return _PickupPromise[d["answer"]]._in(d)  # type: ignore[no-any-return]


_PickupPromise: dict[str, Any] = {
    "ready": PickupPromiseReady,
    "no": PickupPromiseNo,
}


@dataclass(slots=True)
class PickupSettings:
    """How a location prepares orders that customers collect."""

    preparation_minutes: int
    """How many open minutes an order takes to prepare."""
    hold_days: int
    """How many days a staged order waits for its customer, from the day after it is ready."""
    accept_minutes: int | None = None
    """How many open minutes the location has to accept an order; without it, there is no
    deadline.
    """
    cut_off: str | None = None
    """The local time after which an order is prepared from the next open day on; without it,
    orders are taken up whenever it is open.
    """
    pickups_max: int | None = None
    """How many orders may wait to be prepared at once; 0 where it takes none now, no limit
    without it.
    """

    def _out(self) -> Json:
        d: Json = {"preparation_minutes": self.preparation_minutes, "hold_days": self.hold_days}
        if self.accept_minutes is not None:
            d["accept_minutes"] = self.accept_minutes
        if self.cut_off is not None:
            d["cut_off"] = self.cut_off
        if self.pickups_max is not None:
            d["pickups_max"] = self.pickups_max
        return d

    @staticmethod
    def _in(d: Json) -> PickupSettings:
        return PickupSettings(
            d["preparation_minutes"],
            d["hold_days"],
            d.get("accept_minutes", None),
            d.get("cut_off", None),
            d.get("pickups_max", None),
        )


@dataclass(slots=True)
class PickupTerms:
    """What was agreed with a customer who collects."""

    accept_by: datetime | None = None
    """By when the branch has to accept it; without it, as the location's settings say."""
    ready_at: datetime | None = None
    """When it is promised to be ready; without it, as the location's settings say."""

    def _out(self) -> Json:
        d: Json = {}
        if self.accept_by is not None:
            d["accept_by"] = moment_out(self.accept_by)
        if self.ready_at is not None:
            d["ready_at"] = moment_out(self.ready_at)
        return d

    @staticmethod
    def _in(d: Json) -> PickupTerms:
        return PickupTerms(
            moment_in(d["accept_by"]) if d.get("accept_by") is not None else None,
            moment_in(d["ready_at"]) if d.get("ready_at") is not None else None,
        )


@dataclass(slots=True)
class PickupView:
    """What a pickup is besides an order."""

    ready_at: datetime
    """When it was promised to be ready."""
    accept_by: datetime | None = None
    """By when its branch has to accept it."""
    accepted_at: datetime | None = None
    """When its branch accepted it."""
    closed_at: datetime | None = None
    """When it was closed."""
    collect_by: datetime | None = None
    """By when it has to be collected, once it is staged."""
    notified_at: datetime | None = None
    """When its customer was told first."""
    verified_at: datetime | None = None
    """When the right code was shown."""

    def _out(self) -> Json:
        d: Json = {"ready_at": moment_out(self.ready_at)}
        if self.accept_by is not None:
            d["accept_by"] = moment_out(self.accept_by)
        if self.accepted_at is not None:
            d["accepted_at"] = moment_out(self.accepted_at)
        if self.closed_at is not None:
            d["closed_at"] = moment_out(self.closed_at)
        if self.collect_by is not None:
            d["collect_by"] = moment_out(self.collect_by)
        if self.notified_at is not None:
            d["notified_at"] = moment_out(self.notified_at)
        if self.verified_at is not None:
            d["verified_at"] = moment_out(self.verified_at)
        return d

    @staticmethod
    def _in(d: Json) -> PickupView:
        return PickupView(
            moment_in(d["ready_at"]),
            moment_in(d["accept_by"]) if d.get("accept_by") is not None else None,
            moment_in(d["accepted_at"]) if d.get("accepted_at") is not None else None,
            moment_in(d["closed_at"]) if d.get("closed_at") is not None else None,
            moment_in(d["collect_by"]) if d.get("collect_by") is not None else None,
            moment_in(d["notified_at"]) if d.get("notified_at") is not None else None,
            moment_in(d["verified_at"]) if d.get("verified_at") is not None else None,
        )


@dataclass(slots=True)
class PromiseAtRisk:
    """A promise that cannot be kept as things stand."""

    reservation: int
    """Its journal entry."""
    source: str
    """Who asked for it."""
    reference: str
    """The reference of the attempt that made it."""
    kind: ReservationKind
    """What kind of promise."""
    quantity: Decimal
    """How many of its units."""
    document: str | None = None
    """The business behind it."""

    def _out(self) -> Json:
        d: Json = {"reservation": self.reservation, "source": self.source, "reference": self.reference, "kind": str(self.kind), "quantity": quantity_out(self.quantity)}
        if self.document is not None:
            d["document"] = self.document
        return d

    @staticmethod
    def _in(d: Json) -> PromiseAtRisk:
        return PromiseAtRisk(
            d["reservation"],
            d["source"],
            d["reference"],
            _ReservationKind[d["kind"]],
            quantity_in(d["quantity"]),
            d.get("document", None),
        )


@dataclass(slots=True)
class Receipt:
    """What was recorded."""

    recorded_at: datetime
    """When it was recorded."""
    cases: list[int] = field(default_factory=list)
    """The cases that it opened."""
    expected_at: datetime | None = None
    """When what waits for supply can be there."""
    expires_at: datetime | None = None
    """When the promise ends by itself."""
    flags: list[Flag] = field(default_factory=list)
    """What was unusual about it."""
    parked: bool = False
    """Posted, or noted; its link waits for something that has not arrived."""
    partly: list[PartlyGranted] = field(default_factory=list)
    """The lines of a partial promise that got less than they asked for."""
    ready_at: datetime | None = None
    """When a pickup is promised to be ready."""
    sequence: int | None = None
    """The journal entry; `None` where nothing needed changing, so that none was written."""

    def _out(self) -> Json:
        d: Json = {"recorded_at": moment_out(self.recorded_at)}
        if self.cases:
            d["cases"] = list(self.cases)
        if self.expected_at is not None:
            d["expected_at"] = moment_out(self.expected_at)
        if self.expires_at is not None:
            d["expires_at"] = moment_out(self.expires_at)
        if self.flags:
            d["flags"] = [str(x) for x in self.flags]
        if self.parked:
            d["parked"] = self.parked
        if self.partly:
            d["partly"] = [x._out() for x in self.partly]
        if self.ready_at is not None:
            d["ready_at"] = moment_out(self.ready_at)
        if self.sequence is not None:
            d["sequence"] = self.sequence
        return d

    @staticmethod
    def _in(d: Json) -> Receipt:
        return Receipt(
            moment_in(d["recorded_at"]),
            d.get("cases", []),
            moment_in(d["expected_at"]) if d.get("expected_at") is not None else None,
            moment_in(d["expires_at"]) if d.get("expires_at") is not None else None,
            [_Flag[x] for x in d["flags"]] if "flags" in d else [],
            d.get("parked", False),
            [PartlyGranted._in(x) for x in d["partly"]] if "partly" in d else [],
            moment_in(d["ready_at"]) if d.get("ready_at") is not None else None,
            d.get("sequence", None),
        )


@dataclass(slots=True)
class Refusal:
    """A reasoned no; remembered under its reference."""

    code: RefusalCode
    """Which no."""
    reason: str
    """What stood in the way."""
    remedy: str
    """What to do now."""
    lines: list[RefusedLine] = field(default_factory=list)
    """The lines that could not be promised, with what could."""

    def _out(self) -> Json:
        d: Json = {"code": str(self.code), "reason": self.reason, "remedy": self.remedy}
        if self.lines:
            d["lines"] = [x._out() for x in self.lines]
        return d

    @staticmethod
    def _in(d: Json) -> Refusal:
        return Refusal(
            _RefusalCode[d["code"]],
            d["reason"],
            d["remedy"],
            [RefusedLine._in(x) for x in d["lines"]] if "lines" in d else [],
        )


@dataclass(slots=True)
class RefusalView:
    """A remembered no."""

    id: int
    """Its row number; the next page starts after it."""
    source: str
    """Who sent the command."""
    reference: str
    """Its reference, which is used up."""
    recorded_at: datetime
    """When it was refused."""
    refusal: Refusal
    """The no."""

    def _out(self) -> Json:
        d: Json = {"id": self.id, "source": self.source, "reference": self.reference, "recorded_at": moment_out(self.recorded_at), "refusal": self.refusal._out()}
        return d

    @staticmethod
    def _in(d: Json) -> RefusalView:
        return RefusalView(
            d["id"],
            d["source"],
            d["reference"],
            moment_in(d["recorded_at"]),
            Refusal._in(d["refusal"]),
        )


@dataclass(slots=True)
class RefusedLine:
    """A line that could not be promised."""

    sku: str
    """The item; of a kit, the component that limits it."""
    location: str
    """The location."""
    requested: Decimal
    """What was asked for, all lines of the command together."""
    available: Decimal
    """What could have been promised."""

    def _out(self) -> Json:
        d: Json = {"sku": self.sku, "location": self.location, "requested": quantity_out(self.requested), "available": quantity_out(self.available)}
        return d

    @staticmethod
    def _in(d: Json) -> RefusedLine:
        return RefusedLine(
            d["sku"],
            d["location"],
            quantity_in(d["requested"]),
            quantity_in(d["available"]),
        )


@dataclass(slots=True)
class ReservationLineView:
    """One item at one location within a promise; the parts add up to what was requested."""

    sku: str
    """The item."""
    location: str
    """The location."""
    requested: Decimal
    """What was promised."""
    open: Decimal
    """Still promised, and on the shelf."""
    short: Decimal
    """Lost to a fact."""
    fulfilled: Decimal
    """Handed over."""
    released: Decimal
    """Released or cancelled."""
    expired: Decimal
    """Ended by a deadline."""
    waiting: Decimal
    """Promised against supply that is expected."""
    staged: Decimal
    """Still promised, and picked."""
    to_put_back: Decimal
    """Picked, and to be put back; counted beside the other parts."""

    def _out(self) -> Json:
        d: Json = {"sku": self.sku, "location": self.location, "requested": quantity_out(self.requested), "open": quantity_out(self.open), "short": quantity_out(self.short), "fulfilled": quantity_out(self.fulfilled), "released": quantity_out(self.released), "expired": quantity_out(self.expired), "waiting": quantity_out(self.waiting), "staged": quantity_out(self.staged), "to_put_back": quantity_out(self.to_put_back)}
        return d

    @staticmethod
    def _in(d: Json) -> ReservationLineView:
        return ReservationLineView(
            d["sku"],
            d["location"],
            quantity_in(d["requested"]),
            quantity_in(d["open"]),
            quantity_in(d["short"]),
            quantity_in(d["fulfilled"]),
            quantity_in(d["released"]),
            quantity_in(d["expired"]),
            quantity_in(d["waiting"]),
            quantity_in(d["staged"]),
            quantity_in(d["to_put_back"]),
        )


@dataclass(slots=True)
class ReservationView:
    """A promise as it stands now."""

    sequence: int
    """Its identity: the journal entry that made it. Older promises have smaller ones."""
    source: str
    """Who asked for it."""
    channel: str
    """Through which channel."""
    reference: str
    """The reference of the attempt that made it."""
    kind: ReservationKind
    """What kind of promise."""
    phase: Phase
    """Where it stands."""
    made_at: datetime
    """When it was made."""
    lines: list[ReservationLineView]
    """Its lines, kits as their components."""
    contacted_at: datetime | None = None
    """When its customer was contacted last."""
    document: str | None = None
    """The business behind it."""
    expires_at: datetime | None = None
    """When it ends by itself."""
    pickup: PickupView | None = None
    """Of a pickup, what it is besides an order."""
    staged_in: str | None = None
    """The spot where what is picked is kept."""
    transfer: TransferView | None = None
    """Of a transfer, what it is besides a request."""

    def _out(self) -> Json:
        d: Json = {"sequence": self.sequence, "source": self.source, "channel": self.channel, "reference": self.reference, "kind": str(self.kind), "phase": str(self.phase), "made_at": moment_out(self.made_at), "lines": [x._out() for x in self.lines]}
        if self.contacted_at is not None:
            d["contacted_at"] = moment_out(self.contacted_at)
        if self.document is not None:
            d["document"] = self.document
        if self.expires_at is not None:
            d["expires_at"] = moment_out(self.expires_at)
        if self.pickup is not None:
            d["pickup"] = self.pickup._out()
        if self.staged_in is not None:
            d["staged_in"] = self.staged_in
        if self.transfer is not None:
            d["transfer"] = self.transfer._out()
        return d

    @staticmethod
    def _in(d: Json) -> ReservationView:
        return ReservationView(
            d["sequence"],
            d["source"],
            d["channel"],
            d["reference"],
            _ReservationKind[d["kind"]],
            _Phase[d["phase"]],
            moment_in(d["made_at"]),
            [ReservationLineView._in(x) for x in d.get("lines", ())],
            moment_in(d["contacted_at"]) if d.get("contacted_at") is not None else None,
            d.get("document", None),
            moment_in(d["expires_at"]) if d.get("expires_at") is not None else None,
            PickupView._in(d["pickup"]) if d.get("pickup") is not None else None,
            d.get("staged_in", None),
            TransferView._in(d["transfer"]) if d.get("transfer") is not None else None,
        )


@dataclass(slots=True)
class SaleCheck:
    """What a sale would do to promises. The sale can be recorded whatever this says."""

    at_risk: list[SaleRisk]
    """Promises that the sale takes units of, or endangers; carts first within a line."""
    short: list[SaleShortfall]
    """Lines that would take `free` below zero."""
    flags: list[Flag]
    """What would be unusual about the sale."""

    def _out(self) -> Json:
        d: Json = {"at_risk": [x._out() for x in self.at_risk], "short": [x._out() for x in self.short], "flags": [str(x) for x in self.flags]}
        return d

    @staticmethod
    def _in(d: Json) -> SaleCheck:
        return SaleCheck(
            [SaleRisk._in(x) for x in d.get("at_risk", ())],
            [SaleShortfall._in(x) for x in d.get("short", ())],
            [_Flag[x] for x in d.get("flags", ())],
        )


@dataclass(slots=True)
class SaleRisk:
    """A promise that a sale would endanger."""

    sku: str
    """The item."""
    location: str
    """The location."""
    reservation: int
    """Its journal entry."""
    source: str
    """Who asked for it."""
    reference: str
    """The reference of the attempt that made it."""
    kind: ReservationKind
    """What kind of promise."""
    quantity: Decimal
    """How many of its units."""
    document: str | None = None
    """The business behind it."""

    def _out(self) -> Json:
        d: Json = {"sku": self.sku, "location": self.location, "reservation": self.reservation, "source": self.source, "reference": self.reference, "kind": str(self.kind), "quantity": quantity_out(self.quantity)}
        if self.document is not None:
            d["document"] = self.document
        return d

    @staticmethod
    def _in(d: Json) -> SaleRisk:
        return SaleRisk(
            d["sku"],
            d["location"],
            d["reservation"],
            d["source"],
            d["reference"],
            _ReservationKind[d["kind"]],
            quantity_in(d["quantity"]),
            d.get("document", None),
        )


@dataclass(slots=True)
class SaleShortfall:
    """An item that a sale would take below zero."""

    sku: str
    """The item."""
    location: str
    """The location."""
    shortfall: Decimal
    """How many units `free` would be below zero."""
    owed_to_nobody: Decimal
    """The part of it that no promise here covers."""

    def _out(self) -> Json:
        d: Json = {"sku": self.sku, "location": self.location, "shortfall": quantity_out(self.shortfall), "owed_to_nobody": quantity_out(self.owed_to_nobody)}
        return d

    @staticmethod
    def _in(d: Json) -> SaleShortfall:
        return SaleShortfall(
            d["sku"],
            d["location"],
            quantity_in(d["shortfall"]),
            quantity_in(d["owed_to_nobody"]),
        )


@dataclass(slots=True)
class Target:
    """Names an earlier command or promise: by its reference or by its document."""

    document: str | None = None
    """Its document."""
    reference: str | None = None
    """Its reference."""
    source: str | None = None
    """Who sent it; the sender of this command where it is left out."""

    def _out(self) -> Json:
        d: Json = {}
        if self.document is not None:
            d["document"] = self.document
        if self.reference is not None:
            d["reference"] = self.reference
        if self.source is not None:
            d["source"] = self.source
        return d

    @staticmethod
    def _in(d: Json) -> Target:
        return Target(
            d.get("document", None),
            d.get("reference", None),
            d.get("source", None),
        )


@dataclass(slots=True)
class TaskView:
    """Something that the staff of a branch have to do about a promise."""

    kind: TaskKind
    """What there is to do."""
    promise: ReservationView
    """The promise."""
    due_at: datetime | None = None
    """By when; nothing where there is no deadline."""

    def _out(self) -> Json:
        d: Json = {"kind": str(self.kind), "promise": self.promise._out()}
        if self.due_at is not None:
            d["due_at"] = moment_out(self.due_at)
        return d

    @staticmethod
    def _in(d: Json) -> TaskView:
        return TaskView(
            _TaskKind[d["kind"]],
            ReservationView._in(d["promise"]),
            moment_in(d["due_at"]) if d.get("due_at") is not None else None,
        )


@dataclass(slots=True)
class Tick:
    """What a ``Shelf::tick`` did."""

    levels_expired: int
    """On how many levels promises were found to have ended."""
    refusals_forgotten: int
    """How many refusals were forgotten."""
    next_due: datetime | None = None
    """When the next promise ends; tick again then."""

    def _out(self) -> Json:
        d: Json = {"levels_expired": self.levels_expired, "refusals_forgotten": self.refusals_forgotten}
        if self.next_due is not None:
            d["next_due"] = moment_out(self.next_due)
        return d

    @staticmethod
    def _in(d: Json) -> Tick:
        return Tick(
            d["levels_expired"],
            d["refusals_forgotten"],
            moment_in(d["next_due"]) if d.get("next_due") is not None else None,
        )


@dataclass(slots=True)
class TransferLineView:
    """One item of a transfer: `shipped + over = received + lost + returned + in_transit`."""

    sku: str
    """The item."""
    shipped: Decimal
    """What left."""
    over: Decimal
    """What arrived beyond what was shipped."""
    received: Decimal
    """What arrived, in any condition."""
    lost: Decimal
    """What was given up."""
    returned: Decimal
    """What came back."""
    in_transit: Decimal
    """What is on its way."""

    def _out(self) -> Json:
        d: Json = {"sku": self.sku, "shipped": quantity_out(self.shipped), "over": quantity_out(self.over), "received": quantity_out(self.received), "lost": quantity_out(self.lost), "returned": quantity_out(self.returned), "in_transit": quantity_out(self.in_transit)}
        return d

    @staticmethod
    def _in(d: Json) -> TransferLineView:
        return TransferLineView(
            d["sku"],
            quantity_in(d["shipped"]),
            quantity_in(d["over"]),
            quantity_in(d["received"]),
            quantity_in(d["lost"]),
            quantity_in(d["returned"]),
            quantity_in(d["in_transit"]),
        )


@dataclass(slots=True)
class TransferView:
    """What a transfer is besides a request."""

    from_: str
    """The location that ships."""
    to: str
    """The location that asked."""
    recalled: bool
    """Whether it was cancelled on its way, so that what is in transit comes back."""
    lines: list[TransferLineView]
    """What became of each item."""
    expected_at: datetime | None = None
    """When what is in transit should have arrived."""

    def _out(self) -> Json:
        d: Json = {"from": self.from_, "to": self.to, "recalled": self.recalled, "lines": [x._out() for x in self.lines]}
        if self.expected_at is not None:
            d["expected_at"] = moment_out(self.expected_at)
        return d

    @staticmethod
    def _in(d: Json) -> TransferView:
        return TransferView(
            d["from"],
            d["to"],
            d.get("recalled", False),
            [TransferLineView._in(x) for x in d.get("lines", ())],
            moment_in(d["expected_at"]) if d.get("expected_at") is not None else None,
        )


@dataclass(slots=True)
class Verified:
    """What ``Shelf::verify`` found."""

    report: VerifyReport
    """What the journal says against what is stored."""
    storage: list[str]
    """What the storage itself finds wrong with its file, each a sentence."""

    def _out(self) -> Json:
        d: Json = {"report": self.report._out(), "storage": list(self.storage)}
        return d

    @staticmethod
    def _in(d: Json) -> Verified:
        return Verified(
            VerifyReport._in(d["report"]),
            list(d.get("storage", ())),
        )


@dataclass(slots=True)
class VerifyReport:
    """What ``verify`` found."""

    entries: int
    """Journal entries that were read."""
    levels: int
    """Levels that were computed again."""
    reservations: int
    """Reservations that were read, live or not."""
    cases: int
    """Cases that were read, open or not."""
    findings: list[Finding]
    """What is wrong, at most ``FINDINGS_MAX`` of it."""
    findings_left_out: int
    """How many more findings there were."""

    def _out(self) -> Json:
        d: Json = {"entries": self.entries, "levels": self.levels, "reservations": self.reservations, "cases": self.cases, "findings": [x._out() for x in self.findings], "findings_left_out": self.findings_left_out}
        return d

    @staticmethod
    def _in(d: Json) -> VerifyReport:
        return VerifyReport(
            d["entries"],
            d["levels"],
            d["reservations"],
            d["cases"],
            [Finding._in(x) for x in d.get("findings", ())],
            d["findings_left_out"],
        )


@dataclass(slots=True)
class DefineItem:
    """An item, its names and its kit."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    sku: str
    """Its stock keeping unit."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    aliases: list[str] = field(default_factory=list)
    """Its other names."""
    components: list[KitComponent] = field(default_factory=list)
    """What a kit is made of."""
    decimals: int | None = None
    """With how many decimals quantities may be given, 0 to 3; 0 without it."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    gtin: str | None = None
    """Its GTIN."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """
    substitutes: list[str] = field(default_factory=list)
    """What may be offered instead, best first; plain items, one for one."""
    unit: str | None = None
    """The UN/CEFACT Recommendation 20 code of its base unit; `H87` (piece) without it."""

    def _out(self) -> Json:
        d: Json = {"type": "define_item", "source": self.source, "reference": self.reference, "sku": self.sku}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.aliases:
            d["aliases"] = list(self.aliases)
        if self.components:
            d["components"] = [x._out() for x in self.components]
        if self.decimals is not None:
            d["decimals"] = self.decimals
        if self.document is not None:
            d["document"] = self.document
        if self.gtin is not None:
            d["gtin"] = self.gtin
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.substitutes:
            d["substitutes"] = list(self.substitutes)
        if self.unit is not None:
            d["unit"] = self.unit
        return d

    @staticmethod
    def _in(d: Json) -> DefineItem:
        return DefineItem(
            d["source"],
            d["reference"],
            d["sku"],
            d.get("actor", None),
            d.get("aliases", []),
            [KitComponent._in(x) for x in d["components"]] if "components" in d else [],
            d.get("decimals", None),
            d.get("document", None),
            d.get("gtin", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
            d.get("substitutes", []),
            d.get("unit", None),
        )


@dataclass(slots=True)
class DefineLocation:
    """A location."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Its name."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    opening_hours: OpeningHours | None = None
    """When it is open; always without them."""
    pickup: PickupSettings | None = None
    """How it does pickups; without them it does none."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """
    time_zone: str | None = None
    """Its IANA time zone, such as `Europe/London`; `UTC` without it."""

    def _out(self) -> Json:
        d: Json = {"type": "define_location", "source": self.source, "reference": self.reference, "location": self.location}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.opening_hours is not None:
            d["opening_hours"] = self.opening_hours._out()
        if self.pickup is not None:
            d["pickup"] = self.pickup._out()
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.time_zone is not None:
            d["time_zone"] = self.time_zone
        return d

    @staticmethod
    def _in(d: Json) -> DefineLocation:
        return DefineLocation(
            d["source"],
            d["reference"],
            d["location"],
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            OpeningHours._in(d["opening_hours"]) if d.get("opening_hours") is not None else None,
            PickupSettings._in(d["pickup"]) if d.get("pickup") is not None else None,
            d.get("source_sequence", None),
            d.get("time_zone", None),
        )


@dataclass(slots=True)
class DefineChannel:
    """A channel."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    channel: str
    """Its name."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "define_channel", "source": self.source, "reference": self.reference, "channel": self.channel}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> DefineChannel:
        return DefineChannel(
            d["source"],
            d["reference"],
            d["channel"],
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class DefineSource:
    """A source."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    name: str
    """Its name."""
    channel: str
    """The channel that it belongs to."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    clock_uncertainty_seconds: int | None = None
    """By how many seconds its clock may be wrong; 0 without it."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    heartbeat_seconds: int | None = None
    """It is heard from at least this often, by commands or heartbeats; numbers where it
    works say that they are delayed while it is silent for longer.
    """
    late_seconds_max: int | None = None
    """A fact that comes later than this after it occurred is recorded, flagged and a case."""
    link_seconds: int | None = None
    """How long what it moved may wait for the promise that it names before that is a case;
    two days without it.
    """
    location: str | None = None
    """Where it works; everywhere without it. Labels of other places do not depend on it."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    quantity_max: Decimal | int | None = None
    """The most of an item that a line may name: more is refused as a promise, and as a fact
    recorded, flagged and a case.
    """
    sequenced: bool = False
    """Whether its commands carry `source_sequence`, from 1 and without gaps."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "define_source", "source": self.source, "reference": self.reference, "name": self.name, "channel": self.channel}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.clock_uncertainty_seconds is not None:
            d["clock_uncertainty_seconds"] = self.clock_uncertainty_seconds
        if self.document is not None:
            d["document"] = self.document
        if self.heartbeat_seconds is not None:
            d["heartbeat_seconds"] = self.heartbeat_seconds
        if self.late_seconds_max is not None:
            d["late_seconds_max"] = self.late_seconds_max
        if self.link_seconds is not None:
            d["link_seconds"] = self.link_seconds
        if self.location is not None:
            d["location"] = self.location
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.quantity_max is not None:
            d["quantity_max"] = quantity_out(self.quantity_max)
        if self.sequenced:
            d["sequenced"] = self.sequenced
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> DefineSource:
        return DefineSource(
            d["source"],
            d["reference"],
            d["name"],
            d["channel"],
            d.get("actor", None),
            d.get("clock_uncertainty_seconds", None),
            d.get("document", None),
            d.get("heartbeat_seconds", None),
            d.get("late_seconds_max", None),
            d.get("link_seconds", None),
            d.get("location", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            quantity_in(d["quantity_max"]) if d.get("quantity_max") is not None else None,
            d.get("sequenced", False),
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class DefinePolicy:
    """What a channel may do."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    channel: str
    """The channel."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    back_orders: bool = False
    """Whether orders may wait for expected supply."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    holds: HoldPolicy | None = None
    """How long carts hold stock; without it they hold none."""
    locations: list[str] | None = None
    """The locations whose stock it may promise; without it all."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "define_policy", "source": self.source, "reference": self.reference, "channel": self.channel}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.back_orders:
            d["back_orders"] = self.back_orders
        if self.document is not None:
            d["document"] = self.document
        if self.holds is not None:
            d["holds"] = self.holds._out()
        if self.locations is not None:
            d["locations"] = list(self.locations)
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> DefinePolicy:
        return DefinePolicy(
            d["source"],
            d["reference"],
            d["channel"],
            d.get("actor", None),
            d.get("back_orders", False),
            d.get("document", None),
            HoldPolicy._in(d["holds"]) if d.get("holds") is not None else None,
            d.get("locations", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class DefineSafetyStock:
    """Units withheld from a channel."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    channel: str
    """The channel."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    location: str | None = None
    """The location; without it, every location."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    quantity: Decimal | int | None = None
    """How many units; without it the rule is removed, and a less specific one counts."""
    sku: str | None = None
    """The item; without it, every item."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "define_safety_stock", "source": self.source, "reference": self.reference, "channel": self.channel}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.location is not None:
            d["location"] = self.location
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.quantity is not None:
            d["quantity"] = quantity_out(self.quantity)
        if self.sku is not None:
            d["sku"] = self.sku
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> DefineSafetyStock:
        return DefineSafetyStock(
            d["source"],
            d["reference"],
            d["channel"],
            d.get("actor", None),
            d.get("document", None),
            d.get("location", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            quantity_in(d["quantity"]) if d.get("quantity") is not None else None,
            d.get("sku", None),
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class RetireItem:
    """An item is no longer promised."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    sku: str
    """The item."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "retire_item", "source": self.source, "reference": self.reference, "sku": self.sku}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> RetireItem:
        return RetireItem(
            d["source"],
            d["reference"],
            d["sku"],
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class RetireLocation:
    """A location is no longer promised from."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """The location."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "retire_location", "source": self.source, "reference": self.reference, "location": self.location}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> RetireLocation:
        return RetireLocation(
            d["source"],
            d["reference"],
            d["location"],
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class AddAlias:
    """One more name of an item."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    sku: str
    """The item, by a name it has."""
    alias: str
    """The new name."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "add_alias", "source": self.source, "reference": self.reference, "sku": self.sku, "alias": self.alias}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> AddAlias:
        return AddAlias(
            d["source"],
            d["reference"],
            d["sku"],
            d["alias"],
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Receive:
    """Goods came in."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Where."""
    lines: list[Line]
    """What."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    condition: Condition | None = None
    """In what condition; sellable without it."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    of: Target | None = None
    """The supply that they belong to, by the reference that announced it."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "receive", "source": self.source, "reference": self.reference, "location": self.location, "lines": [x._out() for x in self.lines]}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.condition is not None:
            d["condition"] = str(self.condition)
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.of is not None:
            d["of"] = self.of._out()
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Receive:
        return Receive(
            d["source"],
            d["reference"],
            d["location"],
            [Line._in(x) for x in d.get("lines", ())],
            d.get("actor", None),
            _Condition[d["condition"]] if d.get("condition") is not None else None,
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            Target._in(d["of"]) if d.get("of") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Sell:
    """A customer took goods."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Where."""
    lines: list[Line]
    """What."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    settles: Target | None = None
    """The promise that it keeps."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "sell", "source": self.source, "reference": self.reference, "location": self.location, "lines": [x._out() for x in self.lines]}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.settles is not None:
            d["settles"] = self.settles._out()
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Sell:
        return Sell(
            d["source"],
            d["reference"],
            d["location"],
            [Line._in(x) for x in d.get("lines", ())],
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            Target._in(d["settles"]) if d.get("settles") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class TakeBack:
    """A customer brought goods back."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """The location that has them now."""
    lines: list[Line]
    """What."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    of: Target | None = None
    """The sale that they come from, by its reference; or the promise that they still stand
    in the holding area for.
    """
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "take_back", "source": self.source, "reference": self.reference, "location": self.location, "lines": [x._out() for x in self.lines]}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.of is not None:
            d["of"] = self.of._out()
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> TakeBack:
        return TakeBack(
            d["source"],
            d["reference"],
            d["location"],
            [Line._in(x) for x in d.get("lines", ())],
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            Target._in(d["of"]) if d.get("of") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Inspect:
    """A person decided the condition of goods."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Where."""
    lines: list[Line]
    """What."""
    grade: Grade
    """What was decided."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    condition: Condition | None = None
    """The condition that they had; in inspection without it."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "inspect", "source": self.source, "reference": self.reference, "location": self.location, "lines": [x._out() for x in self.lines], "grade": str(self.grade)}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.condition is not None:
            d["condition"] = str(self.condition)
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Inspect:
        return Inspect(
            d["source"],
            d["reference"],
            d["location"],
            [Line._in(x) for x in d.get("lines", ())],
            _Grade[d["grade"]],
            d.get("actor", None),
            _Condition[d["condition"]] if d.get("condition") is not None else None,
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class WriteOff:
    """Goods are lost, broken or used up."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Where."""
    lines: list[Line]
    """What."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    condition: Condition | None = None
    """In what condition they were; sellable, from the shelf, without it."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    reason: str | None = None
    """How."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "write_off", "source": self.source, "reference": self.reference, "location": self.location, "lines": [x._out() for x in self.lines]}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.condition is not None:
            d["condition"] = str(self.condition)
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.reason is not None:
            d["reason"] = self.reason
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> WriteOff:
        return WriteOff(
            d["source"],
            d["reference"],
            d["location"],
            [Line._in(x) for x in d.get("lines", ())],
            d.get("actor", None),
            _Condition[d["condition"]] if d.get("condition") is not None else None,
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("reason", None),
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Adjust:
    """Goods were found."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Where."""
    lines: list[Line]
    """What."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    reason: str | None = None
    """How."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "adjust", "source": self.source, "reference": self.reference, "location": self.location, "lines": [x._out() for x in self.lines]}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.reason is not None:
            d["reason"] = self.reason
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Adjust:
        return Adjust(
            d["source"],
            d["reference"],
            d["location"],
            [Line._in(x) for x in d.get("lines", ())],
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("reason", None),
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Count:
    """Goods were counted."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Where."""
    lines: list[CountLine]
    """What was seen."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    complete: bool = False
    """Whether everything at the location was counted, so that what is not listed is zero."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """
    started_at: datetime | None = None
    """When the counting began; without it, the count was of one moment."""

    def _out(self) -> Json:
        d: Json = {"type": "count", "source": self.source, "reference": self.reference, "location": self.location, "lines": [x._out() for x in self.lines]}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.complete:
            d["complete"] = self.complete
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.started_at is not None:
            d["started_at"] = moment_out(self.started_at)
        return d

    @staticmethod
    def _in(d: Json) -> Count:
        return Count(
            d["source"],
            d["reference"],
            d["location"],
            [CountLine._in(x) for x in d.get("lines", ())],
            d.get("actor", None),
            d.get("complete", False),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
            moment_in(d["started_at"]) if d.get("started_at") is not None else None,
        )


@dataclass(slots=True)
class Reverse:
    """A fact did not happen."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The fact, by its reference."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "reverse", "source": self.source, "reference": self.reference, "of": self.of._out()}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Reverse:
        return Reverse(
            d["source"],
            d["reference"],
            Target._in(d["of"]),
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Adopt:
    """A promise made elsewhere is taken over."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Where the units are promised."""
    lines: list[Line]
    """What is promised."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    expires_at: datetime | None = None
    """When the promise ends by itself."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    pickup: PickupTerms | None = None
    """That its customer collects it, and when it was promised to be ready."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "adopt", "source": self.source, "reference": self.reference, "location": self.location, "lines": [x._out() for x in self.lines]}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.expires_at is not None:
            d["expires_at"] = moment_out(self.expires_at)
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.pickup is not None:
            d["pickup"] = self.pickup._out()
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Adopt:
        return Adopt(
            d["source"],
            d["reference"],
            d["location"],
            [Line._in(x) for x in d.get("lines", ())],
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["expires_at"]) if d.get("expires_at") is not None else None,
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            PickupTerms._in(d["pickup"]) if d.get("pickup") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Pick:
    """Goods were picked for a promise, or were not there."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The promise."""
    location: str
    """Where."""
    lines: list[Line]
    """What."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    result: PickResult | None = None
    """What the picker met; found without it."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "pick", "source": self.source, "reference": self.reference, "of": self.of._out(), "location": self.location, "lines": [x._out() for x in self.lines]}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.result is not None:
            d["result"] = str(self.result)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Pick:
        return Pick(
            d["source"],
            d["reference"],
            Target._in(d["of"]),
            d["location"],
            [Line._in(x) for x in d.get("lines", ())],
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            _PickResult[d["result"]] if "result" in d else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Stage:
    """Picked goods stand in their spot."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The promise."""
    location: str
    """Where."""
    lines: list[Line]
    """What; all lines of the promise there if it is empty."""
    spot: str
    """The spot, such as a cage or a shelf of it."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "stage", "source": self.source, "reference": self.reference, "of": self.of._out(), "location": self.location, "lines": [x._out() for x in self.lines], "spot": self.spot}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Stage:
        return Stage(
            d["source"],
            d["reference"],
            Target._in(d["of"]),
            d["location"],
            [Line._in(x) for x in d.get("lines", ())],
            d["spot"],
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Collect:
    """The customer has the goods of a promise."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The promise."""
    location: str
    """Where."""
    lines: list[Line]
    """What."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    by: Collector | None = None
    """Who came; the customer without it."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "collect", "source": self.source, "reference": self.reference, "of": self.of._out(), "location": self.location, "lines": [x._out() for x in self.lines]}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.by is not None:
            d["by"] = str(self.by)
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Collect:
        return Collect(
            d["source"],
            d["reference"],
            Target._in(d["of"]),
            d["location"],
            [Line._in(x) for x in d.get("lines", ())],
            d.get("actor", None),
            _Collector[d["by"]] if "by" in d else None,
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class PutBack:
    """Picked goods were put back."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The promise that they were picked for."""
    location: str
    """Where."""
    lines: list[Line]
    """What."""
    condition: Condition
    """In what condition."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "put_back", "source": self.source, "reference": self.reference, "of": self.of._out(), "location": self.location, "lines": [x._out() for x in self.lines], "condition": str(self.condition)}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> PutBack:
        return PutBack(
            d["source"],
            d["reference"],
            Target._in(d["of"]),
            d["location"],
            [Line._in(x) for x in d.get("lines", ())],
            _Condition[d["condition"]],
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Ship:
    """Goods left for another location."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """The location that they left."""
    lines: list[Line]
    """What."""
    to: str
    """Where they go."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    expected_at: datetime | None = None
    """When they should arrive; what has not by then is a case."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    of: Target | None = None
    """The request."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "ship", "source": self.source, "reference": self.reference, "location": self.location, "lines": [x._out() for x in self.lines], "to": self.to}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.expected_at is not None:
            d["expected_at"] = moment_out(self.expected_at)
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.of is not None:
            d["of"] = self.of._out()
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Ship:
        return Ship(
            d["source"],
            d["reference"],
            d["location"],
            [Line._in(x) for x in d.get("lines", ())],
            d["to"],
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["expected_at"]) if d.get("expected_at") is not None else None,
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            Target._in(d["of"]) if d.get("of") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class ReceiveTransfer:
    """Goods arrived from another location."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The transfer."""
    location: str
    """The location that has them now."""
    lines: list[Line]
    """What."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    condition: Condition | None = None
    """In what condition; sellable without it."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    more_to_come: bool = False
    """Whether the rest is known to be on its way, so that it is no case yet."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "receive_transfer", "source": self.source, "reference": self.reference, "of": self.of._out(), "location": self.location, "lines": [x._out() for x in self.lines]}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.condition is not None:
            d["condition"] = str(self.condition)
        if self.document is not None:
            d["document"] = self.document
        if self.more_to_come:
            d["more_to_come"] = self.more_to_come
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> ReceiveTransfer:
        return ReceiveTransfer(
            d["source"],
            d["reference"],
            Target._in(d["of"]),
            d["location"],
            [Line._in(x) for x in d.get("lines", ())],
            d.get("actor", None),
            _Condition[d["condition"]] if d.get("condition") is not None else None,
            d.get("document", None),
            d.get("more_to_come", False),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Hold:
    """A promise that expires."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Where."""
    lines: list[Line]
    """What."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    adds: bool = False
    """Whether it adds to the live promise of the same document."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    partial: bool = False
    """Whether less than everything is welcome too."""
    seconds: int | None = None
    """For how many seconds; the channel's policy decides without it."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "hold", "source": self.source, "reference": self.reference, "location": self.location, "lines": [x._out() for x in self.lines]}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.adds:
            d["adds"] = self.adds
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.partial:
            d["partial"] = self.partial
        if self.seconds is not None:
            d["seconds"] = self.seconds
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Hold:
        return Hold(
            d["source"],
            d["reference"],
            d["location"],
            [Line._in(x) for x in d.get("lines", ())],
            d.get("actor", None),
            d.get("adds", False),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("partial", False),
            d.get("seconds", None),
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Reserve:
    """A promise."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Where."""
    lines: list[Line]
    """What."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    adds: bool = False
    """Whether it adds to the live promise of the same document."""
    back_order: bool = False
    """Whether what is not there may wait for expected supply, where the policy allows it."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    expires_at: datetime | None = None
    """When it ends by itself, for an order that is not paid yet."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    partial: bool = False
    """Whether less than everything is welcome too."""
    pickup: PickupTerms | None = None
    """That its customer collects it, and when it was promised to be ready."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "reserve", "source": self.source, "reference": self.reference, "location": self.location, "lines": [x._out() for x in self.lines]}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.adds:
            d["adds"] = self.adds
        if self.back_order:
            d["back_order"] = self.back_order
        if self.document is not None:
            d["document"] = self.document
        if self.expires_at is not None:
            d["expires_at"] = moment_out(self.expires_at)
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.partial:
            d["partial"] = self.partial
        if self.pickup is not None:
            d["pickup"] = self.pickup._out()
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Reserve:
        return Reserve(
            d["source"],
            d["reference"],
            d["location"],
            [Line._in(x) for x in d.get("lines", ())],
            d.get("actor", None),
            d.get("adds", False),
            d.get("back_order", False),
            d.get("document", None),
            moment_in(d["expires_at"]) if d.get("expires_at") is not None else None,
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("partial", False),
            PickupTerms._in(d["pickup"]) if d.get("pickup") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Confirm:
    """A hold becomes an order."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The hold."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    expires_at: datetime | None = None
    """When the order ends by itself."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    pickup: PickupTerms | None = None
    """That its customer collects it, and when it was promised to be ready."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "confirm", "source": self.source, "reference": self.reference, "of": self.of._out()}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.expires_at is not None:
            d["expires_at"] = moment_out(self.expires_at)
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.pickup is not None:
            d["pickup"] = self.pickup._out()
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Confirm:
        return Confirm(
            d["source"],
            d["reference"],
            Target._in(d["of"]),
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["expires_at"]) if d.get("expires_at") is not None else None,
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            PickupTerms._in(d["pickup"]) if d.get("pickup") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Extend:
    """A hold lasts longer."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The hold."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    seconds: int | None = None
    """How many seconds from now; the channel's policy decides without it."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "extend", "source": self.source, "reference": self.reference, "of": self.of._out()}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.seconds is not None:
            d["seconds"] = self.seconds
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Extend:
        return Extend(
            d["source"],
            d["reference"],
            Target._in(d["of"]),
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("seconds", None),
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Release:
    """A promise ends."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The promise."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    lines: list[Line] | None = None
    """What of it; without them, all that is not handed over."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "release", "source": self.source, "reference": self.reference, "of": self.of._out()}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.lines is not None:
            d["lines"] = [x._out() for x in self.lines]
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Release:
        return Release(
            d["source"],
            d["reference"],
            Target._in(d["of"]),
            d.get("actor", None),
            d.get("document", None),
            [Line._in(x) for x in d["lines"]] if d.get("lines") is not None else None,
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class RequestTransfer:
    """A location asks for goods of another."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """The location that has them."""
    lines: list[Line]
    """What."""
    to: str
    """The location that asks."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    adds: bool = False
    """Whether it adds to the live promise of the same document."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    expires_at: datetime | None = None
    """When the request ends by itself."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    partial: bool = False
    """Whether less than everything is welcome too."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "request_transfer", "source": self.source, "reference": self.reference, "location": self.location, "lines": [x._out() for x in self.lines], "to": self.to}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.adds:
            d["adds"] = self.adds
        if self.document is not None:
            d["document"] = self.document
        if self.expires_at is not None:
            d["expires_at"] = moment_out(self.expires_at)
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.partial:
            d["partial"] = self.partial
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> RequestTransfer:
        return RequestTransfer(
            d["source"],
            d["reference"],
            d["location"],
            [Line._in(x) for x in d.get("lines", ())],
            d["to"],
            d.get("actor", None),
            d.get("adds", False),
            d.get("document", None),
            moment_in(d["expires_at"]) if d.get("expires_at") is not None else None,
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("partial", False),
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Expect:
    """Goods are expected."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Where."""
    lines: list[Line]
    """What."""
    expected_at: datetime
    """When they should be there."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    instead_of: Target | None = None
    """The announcement that it replaces, by its reference."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "expect", "source": self.source, "reference": self.reference, "location": self.location, "lines": [x._out() for x in self.lines], "expected_at": moment_out(self.expected_at)}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.instead_of is not None:
            d["instead_of"] = self.instead_of._out()
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Expect:
        return Expect(
            d["source"],
            d["reference"],
            d["location"],
            [Line._in(x) for x in d.get("lines", ())],
            moment_in(d["expected_at"]),
            d.get("actor", None),
            d.get("document", None),
            Target._in(d["instead_of"]) if d.get("instead_of") is not None else None,
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Move:
    """A promise goes to another location."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The promise."""
    to: str
    """The other location."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    lines: list[Line] | None = None
    """What of it; all that is not handed over without them. A pickup moves as a whole."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "move", "source": self.source, "reference": self.reference, "of": self.of._out(), "to": self.to}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.lines is not None:
            d["lines"] = [x._out() for x in self.lines]
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Move:
        return Move(
            d["source"],
            d["reference"],
            Target._in(d["of"]),
            d["to"],
            d.get("actor", None),
            d.get("document", None),
            [Line._in(x) for x in d["lines"]] if d.get("lines") is not None else None,
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Substitute:
    """Another item instead."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The promise."""
    location: str
    """Where."""
    line: Line
    """The item that is replaced, and how many of its base units."""
    with_: str
    """The substitute, one for one."""
    consent: str
    """How the customer agreed; no personal data."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "substitute", "source": self.source, "reference": self.reference, "of": self.of._out(), "location": self.location, "line": self.line._out(), "with": self.with_, "consent": self.consent}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Substitute:
        return Substitute(
            d["source"],
            d["reference"],
            Target._in(d["of"]),
            d["location"],
            Line._in(d["line"]),
            d["with"],
            d["consent"],
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Postpone:
    """What is missing comes later."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The promise."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    lines: list[Line] | None = None
    """What of it; all that is short without them."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "postpone", "source": self.source, "reference": self.reference, "of": self.of._out()}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.lines is not None:
            d["lines"] = [x._out() for x in self.lines]
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Postpone:
        return Postpone(
            d["source"],
            d["reference"],
            Target._in(d["of"]),
            d.get("actor", None),
            d.get("document", None),
            [Line._in(x) for x in d["lines"]] if d.get("lines") is not None else None,
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Accept:
    """A branch takes a pickup on."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The pickup."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "accept", "source": self.source, "reference": self.reference, "of": self.of._out()}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Accept:
        return Accept(
            d["source"],
            d["reference"],
            Target._in(d["of"]),
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Notify:
    """A customer was told that a pickup is ready."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The pickup."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    resend: bool = False
    """Whether it is told again on purpose."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "notify", "source": self.source, "reference": self.reference, "of": self.of._out()}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.resend:
            d["resend"] = self.resend
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Notify:
        return Notify(
            d["source"],
            d["reference"],
            Target._in(d["of"]),
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("resend", False),
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class IssueCode:
    """A new code for a pickup."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The pickup."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "issue_code", "source": self.source, "reference": self.reference, "of": self.of._out()}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> IssueCode:
        return IssueCode(
            d["source"],
            d["reference"],
            Target._in(d["of"]),
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class VerifyCode:
    """A code was shown."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The pickup."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    code: str | None = None
    """The code as it was shown; never stored."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same command
    under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "verify_code", "source": self.source, "reference": self.reference, "of": self.of._out()}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.code is not None:
            d["code"] = self.code
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> VerifyCode:
        return VerifyCode(
            d["source"],
            d["reference"],
            Target._in(d["of"]),
            d.get("actor", None),
            d.get("code", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Contact:
    """A customer was contacted."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The promise."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    note: str | None = None
    """What about, or what came of it; no personal data."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "contact", "source": self.source, "reference": self.reference, "of": self.of._out()}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.note is not None:
            d["note"] = self.note
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Contact:
        return Contact(
            d["source"],
            d["reference"],
            Target._in(d["of"]),
            d.get("actor", None),
            d.get("document", None),
            d.get("note", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Close:
    """A pickup is done."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The pickup."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "close", "source": self.source, "reference": self.reference, "of": self.of._out()}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Close:
        return Close(
            d["source"],
            d["reference"],
            Target._in(d["of"]),
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class ResolveCase:
    """A person decided about a case."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    case: int
    """The case."""
    resolution: Resolution
    """What was decided."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    note: str | None = None
    """Why; a conflict is not resolved without it, nor without an actor."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "resolve_case", "source": self.source, "reference": self.reference, "case": self.case, "resolution": str(self.resolution)}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.note is not None:
            d["note"] = self.note
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> ResolveCase:
        return ResolveCase(
            d["source"],
            d["reference"],
            d["case"],
            _Resolution[d["resolution"]],
            d.get("actor", None),
            d.get("document", None),
            d.get("note", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class CorrectClock:
    """The wall clock is right after all."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    note: str | None = None
    """Why."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "correct_clock", "source": self.source, "reference": self.reference}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.note is not None:
            d["note"] = self.note
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> CorrectClock:
        return CorrectClock(
            d["source"],
            d["reference"],
            d.get("actor", None),
            d.get("document", None),
            d.get("note", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Expire:
    """Promises came to their deadline; the engine's own."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    sku: str
    """The item."""
    location: str
    """The location."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "expire", "source": self.source, "reference": self.reference, "sku": self.sku, "location": self.location}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Expire:
        return Expire(
            d["source"],
            d["reference"],
            d["sku"],
            d["location"],
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Tie:
    """A fact was tied to the location that it waited for; the engine's own."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    entry: int
    """The entry of the fact."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "tie", "source": self.source, "reference": self.reference, "entry": self.entry}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Tie:
        return Tie(
            d["source"],
            d["reference"],
            d["entry"],
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class NoteWrongCode:
    """A wrong code was shown; the engine's own."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    reservation: int
    """The pickup."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "note_wrong_code", "source": self.source, "reference": self.reference, "reservation": self.reservation}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> NoteWrongCode:
        return NoteWrongCode(
            d["source"],
            d["reference"],
            d["reservation"],
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class SetAside:
    """Another command came under a used reference; the engine's own."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    command: Command
    """The command that was set aside."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    first: int | None = None
    """The entry of the command that stands; without it, that was refused or changed nothing."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "set_aside", "source": self.source, "reference": self.reference, "command": self.command._out()}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.first is not None:
            d["first"] = self.first
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> SetAside:
        return SetAside(
            d["source"],
            d["reference"],
            command_in(d["command"]),
            d.get("actor", None),
            d.get("document", None),
            d.get("first", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("source_sequence", None),
        )


@dataclass(slots=True)
class Enter:
    """What was set aside was entered after all; the engine's own."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    entry: int
    """The entry that set it aside."""
    actor: str | None = None
    """Who did it: an opaque identifier, never a name."""
    document: str | None = None
    """The business it belongs to: an order or receipt number."""
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; without it, when it is recorded."""
    replaces: bool = False
    """Whether its reference means this command from now on."""
    source_sequence: int | None = None
    """The number of the message within its source, from 1 and without gaps. The same
    command under another number is the same command.
    """

    def _out(self) -> Json:
        d: Json = {"type": "enter", "source": self.source, "reference": self.reference, "entry": self.entry}
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.replaces:
            d["replaces"] = self.replaces
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Enter:
        return Enter(
            d["source"],
            d["reference"],
            d["entry"],
            d.get("actor", None),
            d.get("document", None),
            moment_in(d["occurred_at"]) if d.get("occurred_at") is not None else None,
            d.get("replaces", False),
            d.get("source_sequence", None),
        )


Command = Union[
    DefineItem,
    DefineLocation,
    DefineChannel,
    DefineSource,
    DefinePolicy,
    DefineSafetyStock,
    RetireItem,
    RetireLocation,
    AddAlias,
    Receive,
    Sell,
    TakeBack,
    Inspect,
    WriteOff,
    Adjust,
    Count,
    Reverse,
    Adopt,
    Pick,
    Stage,
    Collect,
    PutBack,
    Ship,
    ReceiveTransfer,
    Hold,
    Reserve,
    Confirm,
    Extend,
    Release,
    RequestTransfer,
    Expect,
    Move,
    Substitute,
    Postpone,
    Accept,
    Notify,
    IssueCode,
    VerifyCode,
    Contact,
    Close,
    ResolveCase,
    CorrectClock,
    Expire,
    Tie,
    NoteWrongCode,
    SetAside,
    Enter,
]
"""Any command."""

_Command: dict[str, Any] = {
    "define_item": DefineItem,
    "define_location": DefineLocation,
    "define_channel": DefineChannel,
    "define_source": DefineSource,
    "define_policy": DefinePolicy,
    "define_safety_stock": DefineSafetyStock,
    "retire_item": RetireItem,
    "retire_location": RetireLocation,
    "add_alias": AddAlias,
    "receive": Receive,
    "sell": Sell,
    "take_back": TakeBack,
    "inspect": Inspect,
    "write_off": WriteOff,
    "adjust": Adjust,
    "count": Count,
    "reverse": Reverse,
    "adopt": Adopt,
    "pick": Pick,
    "stage": Stage,
    "collect": Collect,
    "put_back": PutBack,
    "ship": Ship,
    "receive_transfer": ReceiveTransfer,
    "hold": Hold,
    "reserve": Reserve,
    "confirm": Confirm,
    "extend": Extend,
    "release": Release,
    "request_transfer": RequestTransfer,
    "expect": Expect,
    "move": Move,
    "substitute": Substitute,
    "postpone": Postpone,
    "accept": Accept,
    "notify": Notify,
    "issue_code": IssueCode,
    "verify_code": VerifyCode,
    "contact": Contact,
    "close": Close,
    "resolve_case": ResolveCase,
    "correct_clock": CorrectClock,
    "expire": Expire,
    "tie": Tie,
    "note_wrong_code": NoteWrongCode,
    "set_aside": SetAside,
    "enter": Enter,
}


def command_in(d: Json) -> Command:
    """The command of its JSON form."""
    return _Command[d["type"]]._in(d)  # type: ignore[no-any-return]

__all__ = [
    "Accept",
    "AddAlias",
    "Adjust",
    "Adopt",
    "Alternative",
    "AlternativeKind",
    "Alternatives",
    "Applied",
    "Availability",
    "AvailabilityTotal",
    "Bucket",
    "CaseAbout",
    "CaseAboutConflict",
    "CaseAboutCountUncertain",
    "CaseAboutCountVariance",
    "CaseAboutFiguresDisagree",
    "CaseAboutLimitExceeded",
    "CaseAboutMoreThanSold",
    "CaseAboutNotAccepted",
    "CaseAboutNotFound",
    "CaseAboutNotPosted",
    "CaseAboutProvisionalItem",
    "CaseAboutSecondPromise",
    "CaseAboutShortage",
    "CaseAboutStagedVariance",
    "CaseAboutSupplyShort",
    "CaseAboutTransferDiscrepancy",
    "CaseAboutUnknownLocation",
    "CaseAboutUnlinked",
    "CaseEnd",
    "CaseLevel",
    "CaseView",
    "Change",
    "Checkpoint",
    "Close",
    "Collect",
    "Collector",
    "Command",
    "Condition",
    "Confirm",
    "Conflict",
    "ConflictView",
    "Contact",
    "CorrectClock",
    "Count",
    "CountLine",
    "CountSide",
    "DefineChannel",
    "DefineItem",
    "DefineLocation",
    "DefinePolicy",
    "DefineSafetyStock",
    "DefineSource",
    "Duplicate",
    "Effect",
    "Enter",
    "Exceeded",
    "ExceededLateSecondsMax",
    "ExceededQuantityMax",
    "Expect",
    "Expire",
    "ExplainComponent",
    "ExplainKind",
    "ExplainLine",
    "ExplainPromise",
    "ExplainedNumber",
    "Extend",
    "Finding",
    "Flag",
    "Grade",
    "Health",
    "HistoryLine",
    "HistoryOrder",
    "HistoryPosting",
    "Hold",
    "HoldPolicy",
    "Inspect",
    "Invariant",
    "IssueCode",
    "KitComponent",
    "Knowledge",
    "Label",
    "LabelReason",
    "LabelReasonClockStopped",
    "LabelReasonExpectedSupply",
    "LabelReasonOpenCase",
    "LabelReasonParkedLink",
    "LabelReasonProvisionalItem",
    "LabelReasonShortage",
    "LabelReasonSourceBacklog",
    "LabelReasonSourceGap",
    "LabelReasonSourceSilent",
    "LevelEffect",
    "LevelKey",
    "LevelRow",
    "LevelView",
    "Line",
    "LogHealth",
    "Move",
    "NoPickup",
    "NotPromised",
    "NoteWrongCode",
    "Notify",
    "OpeningDay",
    "OpeningException",
    "OpeningHours",
    "OpeningInterval",
    "Outcome",
    "PartlyGranted",
    "PastAvailability",
    "Phase",
    "Pick",
    "PickResult",
    "PickupMissing",
    "PickupPromise",
    "PickupPromiseNo",
    "PickupPromiseReady",
    "PickupSettings",
    "PickupTerms",
    "PickupView",
    "Postpone",
    "PromiseAtRisk",
    "PutBack",
    "Reason",
    "Receipt",
    "Receive",
    "ReceiveTransfer",
    "Refusal",
    "RefusalCode",
    "RefusalView",
    "RefusedLine",
    "Release",
    "RequestTransfer",
    "ReservationKind",
    "ReservationLineView",
    "ReservationView",
    "Reserve",
    "Resolution",
    "ResolveCase",
    "RetireItem",
    "RetireLocation",
    "Reverse",
    "SaleCheck",
    "SaleRisk",
    "SaleShortfall",
    "Sell",
    "SetAside",
    "Ship",
    "Stage",
    "Substitute",
    "TakeBack",
    "Target",
    "TaskKind",
    "TaskView",
    "Tick",
    "Tie",
    "TransferLineView",
    "TransferView",
    "Verified",
    "VerifyCode",
    "VerifyReport",
    "Weekday",
    "WriteOff",
]
