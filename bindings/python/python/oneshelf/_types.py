# Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.
"""Commands, answers, and the words in them.

Quantities are exact decimals of the item's base unit, times are aware of their zone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeAlias, Union

from ._values import (
    Late,
    Record,
    Word,
    day_in,
    day_out,
    heads_in,
    list_out,
    make,
    moment_in,
    moment_out,
    quantity_in,
    quantity_out,
)

Json: TypeAlias = dict[str, Any]


class AlternativeKind(Word):
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


_AlternativeKind: dict[str, AlternativeKind] = {word.value: word for word in AlternativeKind}


class Bucket(Word):
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
    """Everywhere else; the posting's `Reason` says where."""


_Bucket: dict[str, Bucket] = {word.value: word for word in Bucket}


class Collector(Word):
    """Who came for the goods."""

    CUSTOMER = "customer"
    """The customer."""
    PROXY = "proxy"
    """Somebody for the customer."""


_Collector: dict[str, Collector] = {word.value: word for word in Collector}


class Condition(Word):
    """The condition of goods at a location."""

    SELLABLE = "sellable"
    """On the shelf, fit for sale."""
    INSPECTION = "inspection"
    """Not decided yet."""
    DAMAGED = "damaged"
    """Not fit for sale."""


_Condition: dict[str, Condition] = {word.value: word for word in Condition}


class CountSide(Word):
    """On which side of a count a fact lies."""

    BEFORE_COUNT = "before_count"
    """The count had seen its effect."""
    AFTER_COUNT = "after_count"
    """The count had not seen its effect."""


_CountSide: dict[str, CountSide] = {word.value: word for word in CountSide}


class DeliveryResult(Word):
    """What became of a delivery."""

    DELIVERED = "delivered"
    """The receiver has it."""
    FAILED = "failed"
    """The receiver does not take this one, or its answer makes no sense."""
    UNREACHABLE = "unreachable"
    """The receiver cannot be reached at all. No delivery ever dies of it."""
    NOT_SENT = "not_sent"
    """It was certainly not sent."""


_DeliveryResult: dict[str, DeliveryResult] = {word.value: word for word in DeliveryResult}


class ExplainKind(Word):
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


_ExplainKind: dict[str, ExplainKind] = {word.value: word for word in ExplainKind}


class FeedState(Word):
    """How a source is doing."""

    FRESH = "fresh"
    """Heard from in time, and nothing is known to be missing."""
    BEHIND = "behind"
    """Messages are missing or on their way."""
    SILENT = "silent"
    """Nothing was heard of it for longer than it may be silent."""
    NEVER_HEARD = "never_heard"
    """Nothing was ever heard of it."""


_FeedState: dict[str, FeedState] = {word.value: word for word in FeedState}


class Figure(Word):
    """A figure of a level that is shown in place of the right one."""

    FREE = "free"
    """Promised to nobody, never below zero: nothing is withheld."""
    FREE_AND_HELD = "free_and_held"
    """Carts are not taken off."""
    FREE_AND_COMMITTED = "free_and_committed"
    """Orders that are not picked yet are not taken off."""
    ON_SHELF = "on_shelf"
    """Neither carts nor orders are taken off."""
    ON_HAND_LESS_PROMISED = "on_hand_less_promised"
    """What is picked, returned or damaged is not taken off."""
    ON_HAND = "on_hand"
    """Everything at the location."""
    FREE_AND_IN_TRANSIT = "free_and_in_transit"
    """What is on its way is counted already."""


_Figure: dict[str, Figure] = {word.value: word for word in Figure}


class Flag(Word):
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
    PROMISE_REFUSED = "promise_refused"
    """It names a promise that was refused, so that it waits for none."""


_Flag: dict[str, Flag] = {word.value: word for word in Flag}


class Grade(Word):
    """What a person decided about goods."""

    SELLABLE = "sellable"
    """Fit for sale, and put on the shelf."""
    DAMAGED = "damaged"
    """Not fit for sale; they stay here."""
    RETURNED_TO_SUPPLIER = "returned_to_supplier"
    """Sent back to the supplier."""
    DESTROYED = "destroyed"
    """Destroyed."""


_Grade: dict[str, Grade] = {word.value: word for word in Grade}


class HistoryOrder(Word):
    """In which order history is told."""

    NEWEST_FIRST = "newest_first"
    """The latest entry first."""
    OLDEST_FIRST = "oldest_first"
    """The earliest entry first; the whole history is read for it, whatever the limit."""


_HistoryOrder: dict[str, HistoryOrder] = {word.value: word for word in HistoryOrder}


class Invariant(Word):
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
    """Everything that is named is in the catalogue, and the catalogue is what the journal defined.
    """
    PROMISED = "promised"
    """A promise took only what was free, and not withheld from its channel."""
    UNDONE = "undone"
    """What was undone was done, and only once."""
    WAITING = "waiting"
    """What waits for something that has not arrived comes from the entries that it names."""


_Invariant: dict[str, Invariant] = {word.value: word for word in Invariant}


class Knowledge(Word):
    """Whose knowledge of a past moment is asked for. Promises end at their deadline in both."""

    AS_KNOWN_THEN = "as_known_then"
    """What had been recorded by then: why somebody decided as they did."""
    AS_KNOWN_NOW = "as_known_now"
    """What is known today of then: late facts are in, counted differences at their count."""


_Knowledge: dict[str, Knowledge] = {word.value: word for word in Knowledge}


class Label(Word):
    """How far a number can be trusted; the worst of its parts counts."""

    CONFIRMED = "confirmed"
    """Right for everything that its sources had sent by the time that it is good for."""
    ESTIMATED = "estimated"
    """Computed from something that nobody has confirmed."""
    DELAYED = "delayed"
    """Something is late: what should have happened by now has not been taken into account."""
    UNDER_REVIEW = "under_review"
    """A person has to look at it."""


_Label: dict[str, Label] = {word.value: word for word in Label}


class NoPickup(Word):
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


_NoPickup: dict[str, NoPickup] = {word.value: word for word in NoPickup}


class NotPromised(Word):
    """Why nothing is promised to a channel, whatever is there."""

    LOCATION_NOT_ELIGIBLE = "location_not_eligible"
    """The channel's policy does not let it promise stock of the location."""
    LOCATION_RETIRED = "location_retired"
    """The location is retired."""
    ITEM_RETIRED = "item_retired"
    """The item, or a component of the kit, is retired."""
    ITEM_PROVISIONAL = "item_provisional"
    """The item, or a component of the kit, is not defined yet."""


_NotPromised: dict[str, NotPromised] = {word.value: word for word in NotPromised}


class OpenKind(Word):
    """What kind of matter stands open."""

    COUNT_VARIANCE = "count_variance"
    """A count saw another number than was known."""
    COUNT_UNCERTAIN = "count_uncertain"
    """A fact is too close to a count to tell which came first."""
    STAGED_VARIANCE = "staged_variance"
    """Counted units in the holding area differ from the known ones."""
    NOT_FOUND = "not_found"
    """A picker did not find what the numbers say is there."""
    HOLD = "hold"
    """A cart holds units."""
    TRANSFER = "transfer"
    """Goods are on their way, or did not arrive as they left."""
    PUT_BACK = "put_back"
    """Picked goods stand in their spot, and nobody is going to collect them."""


_OpenKind: dict[str, OpenKind] = {word.value: word for word in OpenKind}


class Phase(Word):
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


_Phase: dict[str, Phase] = {word.value: word for word in Phase}


class PickResult(Word):
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


_PickResult: dict[str, PickResult] = {word.value: word for word in PickResult}


class Reason(Word):
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
    REDATED = "redated"
    """A later step, told of first, took units that were off the shelf already: it did not."""
    GIVEN_BACK = "given_back"
    """Units that an earlier fact took off the shelf, for want of what has come only now."""


_Reason: dict[str, Reason] = {word.value: word for word in Reason}


class RefusalCode(Word):
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


_RefusalCode: dict[str, RefusalCode] = {word.value: word for word in RefusalCode}


class ReservationKind(Word):
    """What kind of promise a reservation is."""

    HOLD = "hold"
    """A cart or a quote: ends by its deadline and gives way to facts."""
    ORDER = "order"
    """An order: stands until it is settled, released or its own deadline comes."""
    PICKUP = "pickup"
    """An order that its customer collects at a branch."""
    TRANSFER = "transfer"
    """Stock that another location has asked for."""


_ReservationKind: dict[str, ReservationKind] = {word.value: word for word in ReservationKind}


class Resolution(Word):
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


_Resolution: dict[str, Resolution] = {word.value: word for word in Resolution}


class TaskKind(Word):
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
    """A pickup was not collected in time; it has to be put back, unless its customer comes first.
    """
    PUT_BACK = "put_back"
    """Picked goods of a promise that is over have to be put back."""
    MISSING = "missing"
    """A promise is short of goods, and somebody has to find another way, before a pickup was
    promised to be ready or the promise ends.
    """
    SHIP = "ship"
    """Goods have to be shipped to another location."""
    ARRIVING = "arriving"
    """Goods are on their way here."""
    CLOSE = "close"
    """A pickup was handed over, and has to be closed."""


_TaskKind: dict[str, TaskKind] = {word.value: word for word in TaskKind}


class Verdict(Word):
    """How a difference is to be taken."""

    EQUAL = "equal"
    """There is none."""
    EXPLAINED = "explained"
    """It is known where it comes from, and it needs nobody."""
    UNEXPLAINED = "unexplained"
    """Somebody has to look at it."""


_Verdict: dict[str, Verdict] = {word.value: word for word in Verdict}


class Weekday(Word):
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


_Weekday: dict[str, Weekday] = {word.value: word for word in Weekday}


@dataclass(slots=True, repr=False)
class ActionApply(Record):
    """Send this command, under the reference that it has: twice is once."""

    command: Command
    """The command."""

    @staticmethod
    def _in(d: Json) -> ActionApply:
        v = make(ActionApply)
        v.command = command_in(d["command"])
        return v


@dataclass(slots=True, repr=False)
class ActionPublish(Record):
    """Show the channel this number again."""

    channel: str
    """The channel."""
    sku: str
    """The item."""
    quantity: Decimal
    """The number."""
    sequence: int
    """As of this journal entry."""
    _: KW_ONLY
    location: str | None = None
    """The location; nothing where several are taken together."""

    @staticmethod
    def _in(d: Json) -> ActionPublish:
        v = make(ActionPublish)
        v.channel = d["channel"]
        v.sku = d["sku"]
        v.quantity = quantity_in(d["quantity"])
        v.sequence = d["sequence"]
        v.location = d.get("location")
        return v


@dataclass(slots=True, repr=False)
class ActionCount(Record):
    """Have somebody count; what they see is a command of its own."""

    sku: str
    """The item."""
    location: str
    """Where."""

    @staticmethod
    def _in(d: Json) -> ActionCount:
        v = make(ActionCount)
        v.sku = d["sku"]
        v.location = d["location"]
        return v


Action: TypeAlias = Union[
    ActionApply,
    ActionPublish,
    ActionCount,
]
"""What to do."""

_Action: dict[str, Callable[[Json], Action]] = {
    "apply": ActionApply._in,
    "publish": ActionPublish._in,
    "count": ActionCount._in,
}


def action_in(d: Json) -> Action:
    """Reads it from its JSON form."""
    return _Action[d["action"]](d)


@dataclass(slots=True, repr=False)
class Alternative(Record):
    """One thing that can be done now."""

    kind: AlternativeKind
    """What it is."""
    command: Command
    """The command that does it; its reference is a proposal, its consent or note is to be
    filled in.
    """
    effects: list[LevelEffect]
    """What it would do to the numbers, each level before and after."""
    _: KW_ONLY
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

    @staticmethod
    def _in(d: Json) -> Alternative:
        v = make(Alternative)
        v.kind = _AlternativeKind[d["kind"]]
        v.command = command_in(d["command"])
        v.effects = [LevelEffect._in(x) for x in d.get("effects", ())]
        v.expected_at = None if (x := d.get("expected_at")) is None else moment_in(x)
        v.location = d.get("location")
        v.quantity = None if (x := d.get("quantity")) is None else quantity_in(x)
        v.ready_at = None if (x := d.get("ready_at")) is None else moment_in(x)
        v.sku = d.get("sku")
        v.substitute = d.get("substitute")
        return v


@dataclass(slots=True, repr=False)
class Alternatives(Record):
    """What can be done for a promise, in the order in which it should be tried."""

    promise: ReservationView
    """The promise."""
    options: list[Alternative]
    """Another branch first, those that are ready first before the others; then a substitute, in
    the order of the catalogue; then later; then to cancel; and to contact the customer.
    """

    @staticmethod
    def _in(d: Json) -> Alternatives:
        v = make(Alternatives)
        v.promise = ReservationView._in(d["promise"])
        v.options = [Alternative._in(x) for x in d.get("options", ())]
        return v


@dataclass(slots=True, repr=False)
class Availability(Record):
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
    _: KW_ONLY
    not_promised: NotPromised | None = None
    """Why nothing is promised, whatever is there."""
    reasons: list[LabelReason] = field(default_factory=list)
    """Why it is not simply confirmed."""

    @staticmethod
    def _in(d: Json) -> Availability:
        v = make(Availability)
        v.sku = d["sku"]
        v.location = d["location"]
        v.channel = d["channel"]
        v.available = quantity_in(d["available"])
        v.shortfall = quantity_in(d["shortfall"])
        v.on_hand = quantity_in(d["on_hand"])
        v.label = _Label[d["label"]]
        v.policy = d["policy"]
        v.as_of = moment_in(d["as_of"])
        v.sequence = d["sequence"]
        v.good_at = moment_in(d["good_at"])
        v.not_promised = None if (x := d.get("not_promised")) is None else _NotPromised[x]
        v.reasons = [label_reason_in(x) for x in d.get("reasons", ())]
        return v


@dataclass(slots=True, repr=False)
class AvailabilityTotal(Record):
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
    _: KW_ONLY
    good_at: datetime | None = None
    """The earliest `Availability.good_at` of any location; nothing where there are none."""
    reasons: list[LabelReason] = field(default_factory=list)
    """Every reason of any location."""

    @staticmethod
    def _in(d: Json) -> AvailabilityTotal:
        v = make(AvailabilityTotal)
        v.available = quantity_in(d["available"])
        v.shortfall = quantity_in(d["shortfall"])
        v.on_hand = quantity_in(d["on_hand"])
        v.label = _Label[d["label"]]
        v.locations = [Availability._in(x) for x in d.get("locations", ())]
        v.good_at = None if (x := d.get("good_at")) is None else moment_in(x)
        v.reasons = [label_reason_in(x) for x in d.get("reasons", ())]
        return v


@dataclass(slots=True, repr=False)
class BecauseInFlight(Record):
    """It was right before these entries, which have not been seen yet; newest first."""

    entries: list[int]
    """The entries, at most `BACK_ENTRIES_MAX` of them."""

    @staticmethod
    def _in(d: Json) -> BecauseInFlight:
        v = make(BecauseInFlight)
        v.entries = d.get("entries") or []
        return v


@dataclass(slots=True, repr=False)
class BecauseBehind(Record):
    """It was right before these entries, which are too old to be in flight; newest first."""

    entries: list[int]
    """The entries, at most `BACK_ENTRIES_MAX` of them."""
    since: datetime
    """When the oldest was recorded."""

    @staticmethod
    def _in(d: Json) -> BecauseBehind:
        v = make(BecauseBehind)
        v.entries = d.get("entries") or []
        v.since = moment_in(d["since"])
        return v


@dataclass(slots=True, repr=False)
class BecauseExpired(Record):
    """It was right before promises ended at their deadline."""

    entries: list[int]
    """The entries; none where nobody has journalled it yet."""

    @staticmethod
    def _in(d: Json) -> BecauseExpired:
        v = make(BecauseExpired)
        v.entries = d.get("entries") or []
        return v


@dataclass(slots=True, repr=False)
class BecauseWithheld(Record):
    """It is shown without what policy withholds."""

    quantity: Decimal
    """How many units are withheld."""

    @staticmethod
    def _in(d: Json) -> BecauseWithheld:
        v = make(BecauseWithheld)
        v.quantity = quantity_in(d["quantity"])
        return v


@dataclass(slots=True, repr=False)
class BecauseNotPromised(Record):
    """It is shown although nothing is promised from there."""

    reason: NotPromised
    """Why not."""

    @staticmethod
    def _in(d: Json) -> BecauseNotPromised:
        v = make(BecauseNotPromised)
        v.reason = _NotPromised[d["reason"]]
        return v


@dataclass(slots=True, repr=False)
class BecauseOtherChannel(Record):
    """It is what another channel can be promised."""

    channel: str
    """The channel."""

    @staticmethod
    def _in(d: Json) -> BecauseOtherChannel:
        v = make(BecauseOtherChannel)
        v.channel = d["channel"]
        return v


@dataclass(slots=True, repr=False)
class BecauseFigure(Record):
    """It is another figure than the one asked for."""

    figure: Figure
    """Which."""

    @staticmethod
    def _in(d: Json) -> BecauseFigure:
        v = make(BecauseFigure)
        v.figure = _Figure[d["figure"]]
        return v


@dataclass(slots=True, repr=False)
class BecauseUnknownItem(Record):
    """The item is not defined."""

    @staticmethod
    def _in(d: Json) -> BecauseUnknownItem:
        v = make(BecauseUnknownItem)
        return v


@dataclass(slots=True, repr=False)
class BecauseUnknownLocation(Record):
    """The location is not defined."""

    @staticmethod
    def _in(d: Json) -> BecauseUnknownLocation:
        v = make(BecauseUnknownLocation)
        return v


@dataclass(slots=True, repr=False)
class BecauseNotShown(Record):
    """It is not shown at all."""

    @staticmethod
    def _in(d: Json) -> BecauseNotShown:
        v = make(BecauseNotShown)
        return v


@dataclass(slots=True, repr=False)
class BecauseListedTwice(Record):
    """The same item and location stand in an earlier line."""

    first: int
    """That line."""

    @staticmethod
    def _in(d: Json) -> BecauseListedTwice:
        v = make(BecauseListedTwice)
        v.first = d["first"]
        return v


@dataclass(slots=True, repr=False)
class BecauseLateFacts(Record):
    """Late facts account for this much of a count's difference."""

    quantity: Decimal
    """How much."""

    @staticmethod
    def _in(d: Json) -> BecauseLateFacts:
        v = make(BecauseLateFacts)
        v.quantity = quantity_in(d["quantity"])
        return v


@dataclass(slots=True, repr=False)
class BecauseNotDue(Record):
    """It is not late yet."""

    _: KW_ONLY
    until: datetime | None = None
    """When it will be; nothing where there is no deadline."""

    @staticmethod
    def _in(d: Json) -> BecauseNotDue:
        v = make(BecauseNotDue)
        v.until = None if (x := d.get("until")) is None else moment_in(x)
        return v


Because: TypeAlias = Union[
    BecauseInFlight,
    BecauseBehind,
    BecauseExpired,
    BecauseWithheld,
    BecauseNotPromised,
    BecauseOtherChannel,
    BecauseFigure,
    BecauseUnknownItem,
    BecauseUnknownLocation,
    BecauseNotShown,
    BecauseListedTwice,
    BecauseLateFacts,
    BecauseNotDue,
]
"""What explains a difference, or may have led to it."""

_Because: dict[str, Callable[[Json], Because]] = {
    "in_flight": BecauseInFlight._in,
    "behind": BecauseBehind._in,
    "expired": BecauseExpired._in,
    "withheld": BecauseWithheld._in,
    "not_promised": BecauseNotPromised._in,
    "other_channel": BecauseOtherChannel._in,
    "figure": BecauseFigure._in,
    "unknown_item": BecauseUnknownItem._in,
    "unknown_location": BecauseUnknownLocation._in,
    "not_shown": BecauseNotShown._in,
    "listed_twice": BecauseListedTwice._in,
    "late_facts": BecauseLateFacts._in,
    "not_due": BecauseNotDue._in,
}


def because_in(d: Json) -> Because:
    """Reads it from its JSON form."""
    return _Because[d["kind"]](d)


@dataclass(slots=True, repr=False)
class BrokenBy(Record):
    """Why promises were broken."""

    short: int
    """Lost to a fact, and no other way was found."""
    cancelled_short: int
    """Cancelled while goods for it were missing."""
    late: int
    """Handed over, but the pickup was ready later than promised."""
    never_came: int
    """The goods that it waited for did not come before its deadline."""
    never_told: int
    """The pickup left its spot again without its customer having been told."""

    @staticmethod
    def _in(d: Json) -> BrokenBy:
        v = make(BrokenBy)
        v.short = d["short"]
        v.cancelled_short = d["cancelled_short"]
        v.late = d["late"]
        v.never_came = d["never_came"]
        v.never_told = d["never_told"]
        return v


@dataclass(slots=True, repr=False)
class CaseAboutShortage(Record):
    """More is promised or sold than is there."""

    shortfall: Decimal
    """How many units `free` is below zero."""
    endangered: list[PromiseAtRisk]
    """The promises that cannot be kept, in the order in which they give way."""
    owed_to_nobody: Decimal
    """The part of it that no promise here covers."""

    @staticmethod
    def _in(d: Json) -> CaseAboutShortage:
        v = make(CaseAboutShortage)
        v.shortfall = quantity_in(d["shortfall"])
        v.endangered = [PromiseAtRisk._in(x) for x in d.get("endangered", ())]
        v.owed_to_nobody = quantity_in(d["owed_to_nobody"])
        return v


@dataclass(slots=True, repr=False)
class CaseAboutCountVariance(Record):
    """A count saw another number than was known."""

    count: int
    """The count's entry."""
    variance: Decimal
    """Counted less expected."""

    @staticmethod
    def _in(d: Json) -> CaseAboutCountVariance:
        v = make(CaseAboutCountVariance)
        v.count = d["count"]
        v.variance = quantity_in(d["variance"])
        return v


@dataclass(slots=True, repr=False)
class CaseAboutCountUncertain(Record):
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

    @staticmethod
    def _in(d: Json) -> CaseAboutCountUncertain:
        v = make(CaseAboutCountUncertain)
        v.fact = d["fact"]
        v.count = d["count"]
        v.counted_at = moment_in(d["counted_at"])
        v.change = quantity_in(d["change"])
        v.taken_as = _CountSide[d["taken_as"]]
        return v


@dataclass(slots=True, repr=False)
class CaseAboutProvisionalItem(Record):
    """A fact named an unknown SKU."""

    @staticmethod
    def _in(d: Json) -> CaseAboutProvisionalItem:
        v = make(CaseAboutProvisionalItem)
        return v


@dataclass(slots=True, repr=False)
class CaseAboutUnknownLocation(Record):
    """A fact waits for its location to be defined."""

    named: str
    """The location as the fact named it."""

    @staticmethod
    def _in(d: Json) -> CaseAboutUnknownLocation:
        v = make(CaseAboutUnknownLocation)
        v.named = d["named"]
        return v


@dataclass(slots=True, repr=False)
class CaseAboutFiguresDisagree(Record):
    """A fact moved more out of a bucket than was known to be there."""

    missing: Decimal
    """How many units were not known to be there."""

    @staticmethod
    def _in(d: Json) -> CaseAboutFiguresDisagree:
        v = make(CaseAboutFiguresDisagree)
        v.missing = quantity_in(d["missing"])
        return v


@dataclass(slots=True, repr=False)
class CaseAboutStagedVariance(Record):
    """Counted units in the holding area differ from the known ones."""

    variance: Decimal
    """Counted less known."""

    @staticmethod
    def _in(d: Json) -> CaseAboutStagedVariance:
        v = make(CaseAboutStagedVariance)
        v.variance = quantity_in(d["variance"])
        return v


@dataclass(slots=True, repr=False)
class CaseAboutSecondPromise(Record):
    """A promise was adopted for a document that had a live one already."""

    first: int
    """The entry of the promise that stood before."""

    @staticmethod
    def _in(d: Json) -> CaseAboutSecondPromise:
        v = make(CaseAboutSecondPromise)
        v.first = d["first"]
        return v


@dataclass(slots=True, repr=False)
class CaseAboutMoreThanSold(Record):
    """More came back than the sale handed over."""

    sale: int
    """The sale's entry."""
    excess: Decimal
    """How many units too many."""

    @staticmethod
    def _in(d: Json) -> CaseAboutMoreThanSold:
        v = make(CaseAboutMoreThanSold)
        v.sale = d["sale"]
        v.excess = quantity_in(d["excess"])
        return v


@dataclass(slots=True, repr=False)
class CaseAboutNotPosted(Record):
    """A fact that had waited for its location cannot be posted there as it was sent: reverse it,
    and enter what is true.
    """

    entry: int
    """The fact's entry."""

    @staticmethod
    def _in(d: Json) -> CaseAboutNotPosted:
        v = make(CaseAboutNotPosted)
        v.entry = d["entry"]
        return v


@dataclass(slots=True, repr=False)
class CaseAboutNotFound(Record):
    """A picker did not find what the numbers say is there; the next count ends it."""

    reservation: int
    """The journal entry of the promise that it was picked for."""
    quantity: Decimal
    """How many units."""
    wrong_count: bool
    """Whether the picker said that the count is wrong, rather than that none was there."""

    @staticmethod
    def _in(d: Json) -> CaseAboutNotFound:
        v = make(CaseAboutNotFound)
        v.reservation = d["reservation"]
        v.quantity = quantity_in(d["quantity"])
        v.wrong_count = d.get("wrong_count", False)
        return v


@dataclass(slots=True, repr=False)
class CaseAboutNotAccepted(Record):
    """A branch did not accept a pickup in time."""

    reservation: int
    """The journal entry of the pickup."""
    accept_by: datetime
    """By when it should have been accepted."""

    @staticmethod
    def _in(d: Json) -> CaseAboutNotAccepted:
        v = make(CaseAboutNotAccepted)
        v.reservation = d["reservation"]
        v.accept_by = moment_in(d["accept_by"])
        return v


@dataclass(slots=True, repr=False)
class CaseAboutTransferDiscrepancy(Record):
    """What was shipped and what arrived differ."""

    transfer: int
    """The journal entry of the transfer."""
    missing: Decimal
    """How many units did not arrive."""
    over: Decimal
    """How many units arrived that were not shipped."""

    @staticmethod
    def _in(d: Json) -> CaseAboutTransferDiscrepancy:
        v = make(CaseAboutTransferDiscrepancy)
        v.transfer = d["transfer"]
        v.missing = quantity_in(d["missing"])
        v.over = quantity_in(d["over"])
        return v


@dataclass(slots=True, repr=False)
class CaseAboutSupplyShort(Record):
    """What is expected, and not late, is not enough for the orders that wait for it."""

    uncovered: Decimal
    """How many units are not covered."""
    endangered: list[PromiseAtRisk]
    """The orders that will not get them, newest first."""

    @staticmethod
    def _in(d: Json) -> CaseAboutSupplyShort:
        v = make(CaseAboutSupplyShort)
        v.uncovered = quantity_in(d["uncovered"])
        v.endangered = [PromiseAtRisk._in(x) for x in d.get("endangered", ())]
        return v


@dataclass(slots=True, repr=False)
class CaseAboutConflict(Record):
    """Another command came under a used reference; `Shelf.case` shows both."""

    source: str
    """Who sent both."""
    reference: str
    """The reference of both."""
    levels: list[CaseLevel]
    """What is under review until it is resolved."""
    _: KW_ONLY
    first: int | None = None
    """The entry of the command that stands; nothing where that was refused or changed
    nothing.
    """

    @staticmethod
    def _in(d: Json) -> CaseAboutConflict:
        v = make(CaseAboutConflict)
        v.source = d["source"]
        v.reference = d["reference"]
        v.levels = [CaseLevel._in(x) for x in d.get("levels", ())]
        v.first = d.get("first")
        return v


@dataclass(slots=True, repr=False)
class CaseAboutUnlinked(Record):
    """Units were moved for a promise or sale that has not come in time; it ends when that comes."""

    entry: int
    """The journal entry that moved them."""
    waits_for: Target
    """The name that it would come under."""
    quantity: Decimal
    """How many units."""

    @staticmethod
    def _in(d: Json) -> CaseAboutUnlinked:
        v = make(CaseAboutUnlinked)
        v.entry = d["entry"]
        v.waits_for = Target._in(d["waits_for"])
        v.quantity = quantity_in(d["quantity"])
        return v


@dataclass(slots=True, repr=False)
class CaseAboutLimitExceeded(Record):
    """A fact was beyond a limit of its source."""

    fact: int
    """Its journal entry."""
    exceeded: Exceeded
    """Which limit, and by what."""

    @staticmethod
    def _in(d: Json) -> CaseAboutLimitExceeded:
        v = make(CaseAboutLimitExceeded)
        v.fact = d["fact"]
        v.exceeded = exceeded_in(d["exceeded"])
        return v


CaseAbout: TypeAlias = Union[
    CaseAboutShortage,
    CaseAboutCountVariance,
    CaseAboutCountUncertain,
    CaseAboutProvisionalItem,
    CaseAboutUnknownLocation,
    CaseAboutFiguresDisagree,
    CaseAboutStagedVariance,
    CaseAboutSecondPromise,
    CaseAboutMoreThanSold,
    CaseAboutNotPosted,
    CaseAboutNotFound,
    CaseAboutNotAccepted,
    CaseAboutTransferDiscrepancy,
    CaseAboutSupplyShort,
    CaseAboutConflict,
    CaseAboutUnlinked,
    CaseAboutLimitExceeded,
]
"""What a case is about."""

_CaseAbout: dict[str, Callable[[Json], CaseAbout]] = {
    "shortage": CaseAboutShortage._in,
    "count_variance": CaseAboutCountVariance._in,
    "count_uncertain": CaseAboutCountUncertain._in,
    "provisional_item": CaseAboutProvisionalItem._in,
    "unknown_location": CaseAboutUnknownLocation._in,
    "figures_disagree": CaseAboutFiguresDisagree._in,
    "staged_variance": CaseAboutStagedVariance._in,
    "second_promise": CaseAboutSecondPromise._in,
    "more_than_sold": CaseAboutMoreThanSold._in,
    "not_posted": CaseAboutNotPosted._in,
    "not_found": CaseAboutNotFound._in,
    "not_accepted": CaseAboutNotAccepted._in,
    "transfer_discrepancy": CaseAboutTransferDiscrepancy._in,
    "supply_short": CaseAboutSupplyShort._in,
    "conflict": CaseAboutConflict._in,
    "unlinked": CaseAboutUnlinked._in,
    "limit_exceeded": CaseAboutLimitExceeded._in,
}


def case_about_in(d: Json) -> CaseAbout:
    """Reads it from its JSON form."""
    return _CaseAbout[d["kind"]](d)


@dataclass(slots=True, repr=False)
class CaseCount(Record):
    """The open cases of one kind at one location."""

    kind: str
    """The kind."""
    open: int
    """How many are open."""
    within_a_day: int
    """How many of them were opened within the last day."""
    within_a_week: int
    """How many of them were opened within the last week, but not the last day."""
    older: int
    """How many of them are older."""
    oldest: datetime
    """When the oldest was opened."""
    _: KW_ONLY
    location: str | None = None
    """The location; nothing for cases of no location or of several."""

    @staticmethod
    def _in(d: Json) -> CaseCount:
        v = make(CaseCount)
        v.kind = d["kind"]
        v.open = d["open"]
        v.within_a_day = d["within_a_day"]
        v.within_a_week = d["within_a_week"]
        v.older = d["older"]
        v.oldest = moment_in(d["oldest"])
        v.location = d.get("location")
        return v


@dataclass(slots=True, repr=False)
class CaseEnd(Record):
    """How a case ended."""

    by: int
    """The journal entry that closed it."""
    at: datetime
    """When."""
    _: KW_ONLY
    note: str | None = None
    """What the person noted."""
    resolution: Resolution | None = None
    """What a person decided; nothing where the numbers resolved it."""

    @staticmethod
    def _in(d: Json) -> CaseEnd:
        v = make(CaseEnd)
        v.by = d["by"]
        v.at = moment_in(d["at"])
        v.note = d.get("note")
        v.resolution = None if (x := d.get("resolution")) is None else _Resolution[x]
        return v


@dataclass(slots=True, repr=False)
class CaseFile(Record):
    """A case with everything that a person needs to decide."""

    number: int
    """Its number; `ResolveCase` names it."""
    opened_by: int
    """The journal entry that opened it."""
    opened_at: datetime
    """When that was."""
    came: CaseOrigin
    """The entry that opened it."""
    can: list[CaseOption]
    """What can be done about it now."""
    cannot: list[CaseObstacle]
    """What cannot be done, and why."""
    closes: str
    """What closes it besides."""
    about: CaseAbout
    """What it is about."""
    _: KW_ONLY
    closed: CaseEnd | None = None
    """How it ended; nothing while it is open."""
    conflict: ConflictPair | None = None
    """Of a conflict, the two commands."""
    ended: CaseOrigin | None = None
    """The entry that closed it; nothing while it is open."""
    location: str | None = None
    """The location that it concerns."""
    sku: str | None = None
    """The item that it concerns."""

    @staticmethod
    def _in(d: Json) -> CaseFile:
        v = make(CaseFile)
        v.number = d["number"]
        v.opened_by = d["opened_by"]
        v.opened_at = moment_in(d["opened_at"])
        v.came = CaseOrigin._in(d["came"])
        v.can = [CaseOption._in(x) for x in d.get("can", ())]
        v.cannot = [CaseObstacle._in(x) for x in d.get("cannot", ())]
        v.closes = d["closes"]
        v.about = case_about_in(d)
        v.closed = None if (x := d.get("closed")) is None else CaseEnd._in(x)
        v.conflict = None if (x := d.get("conflict")) is None else ConflictPair._in(x)
        v.ended = None if (x := d.get("ended")) is None else CaseOrigin._in(x)
        v.location = d.get("location")
        v.sku = d.get("sku")
        return v


@dataclass(slots=True, repr=False)
class CaseLevel(Record):
    """An item at a location that a case puts under review."""

    sku: str
    """The item."""
    location: str
    """The location."""

    @staticmethod
    def _in(d: Json) -> CaseLevel:
        v = make(CaseLevel)
        v.sku = d["sku"]
        v.location = d["location"]
        return v


@dataclass(slots=True, repr=False)
class CaseObstacle(Record):
    """A resolution that is not possible now."""

    resolution: Resolution
    """The resolution."""
    refusal: Refusal
    """Why not, and what to do instead."""

    @staticmethod
    def _in(d: Json) -> CaseObstacle:
        v = make(CaseObstacle)
        v.resolution = _Resolution[d["resolution"]]
        v.refusal = Refusal._in(d["refusal"])
        return v


@dataclass(slots=True, repr=False)
class CaseOption(Record):
    """Something that can be done about a case."""

    does: str
    """What it does."""
    command: Command
    """The command, ready to send once it has what it `needs`."""
    needs: list[str]
    """The fields that a person has to fill in."""
    _: KW_ONLY
    resolution: Resolution | None = None
    """The resolution; nothing where another command ends what the case is about."""

    @staticmethod
    def _in(d: Json) -> CaseOption:
        v = make(CaseOption)
        v.does = d["does"]
        v.command = command_in(d["command"])
        v.needs = d.get("needs") or []
        v.resolution = None if (x := d.get("resolution")) is None else _Resolution[x]
        return v


@dataclass(slots=True, repr=False)
class CaseOrigin(Record):
    """The entry that opened or closed a case."""

    entry: int
    """The journal entry."""
    kind: str
    """The kind of command, as its JSON `type`."""
    source: str
    """Who sent it; of a command that was set aside, its sender."""
    reference: str
    """The sender's name of it."""
    recorded_at: datetime
    """When it was recorded."""
    _: KW_ONLY
    actor: str | None = None
    """Who did it."""
    document: str | None = None
    """The business it belongs to."""

    @staticmethod
    def _in(d: Json) -> CaseOrigin:
        v = make(CaseOrigin)
        v.entry = d["entry"]
        v.kind = d["kind"]
        v.source = d["source"]
        v.reference = d["reference"]
        v.recorded_at = moment_in(d["recorded_at"])
        v.actor = d.get("actor")
        v.document = d.get("document")
        return v


@dataclass(slots=True, repr=False)
class CaseView(Record):
    """Something that a person has to look at."""

    number: int
    """Its number; `ResolveCase` names it."""
    opened_by: int
    """The journal entry that opened it."""
    opened_at: datetime
    """When that was."""
    about: CaseAbout
    """What it is about."""
    _: KW_ONLY
    closed: CaseEnd | None = None
    """How it ended; nothing while it is open."""
    location: str | None = None
    """The location that it concerns."""
    sku: str | None = None
    """The item that it concerns."""

    @staticmethod
    def _in(d: Json) -> CaseView:
        v = make(CaseView)
        v.number = d["number"]
        v.opened_by = d["opened_by"]
        v.opened_at = moment_in(d["opened_at"])
        v.about = case_about_in(d)
        v.closed = None if (x := d.get("closed")) is None else CaseEnd._in(x)
        v.location = d.get("location")
        v.sku = d.get("sku")
        return v


@dataclass(slots=True, repr=False)
class Change(Late):
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

    @staticmethod
    def _in(d: Json) -> Change:
        v = make(Change)
        v.sequence = d["sequence"]
        v.recorded_at = moment_in(d["recorded_at"])
        v.source = d["source"]
        v.reference = d["reference"]
        v.command = command_in(d["command"])
        v.effects = [Effect._in(x) for x in d.get("effects", ())]
        v.receipt = Receipt._in(d["receipt"])
        return v

    _LATE = {
        "command": (0, lambda d: command_in(d)),
        "effects": (1, lambda d: [Effect._in(x) for x in d]),
        "receipt": (2, lambda d: Receipt._in(d)),
    }

    @staticmethod
    def _in_lines(lines: list[str]) -> list[Change]:
        texts = iter(lines)
        heads = heads_in(next(texts))
        found = []
        parts = zip(heads, texts, texts, texts, strict=True)
        for (sequence, recorded_at, source, reference), *late in parts:
            v = make(Change)
            v.sequence = sequence
            v.recorded_at = moment_in(recorded_at)
            v.source = source
            v.reference = reference
            v._texts = late  # type: ignore[misc]
            found.append(v)
        return found


@dataclass(slots=True, repr=False)
class Checkpoint(Record):
    """What moving the log into the file achieved."""

    busy: bool
    """Whether somebody was in the way."""
    pages: int
    """How many pages the log held."""
    pages_moved: int
    """How many of them are in the file now."""

    @staticmethod
    def _in(d: Json) -> Checkpoint:
        v = make(Checkpoint)
        v.busy = d.get("busy", False)
        v.pages = d["pages"]
        v.pages_moved = d["pages_moved"]
        return v


@dataclass(slots=True, repr=False)
class Conflict(Record):
    """Another command stands under the same reference; the first stands, this one was set aside."""

    source: str
    """The source of both."""
    reference: str
    """The reference of both."""
    case: int
    """The case in which a person decides about the two."""
    _: KW_ONLY
    first: int | None = None
    """The entry of the first command; `None` where it was refused or changed nothing."""

    @staticmethod
    def _in(d: Json) -> Conflict:
        v = make(Conflict)
        v.source = d["source"]
        v.reference = d["reference"]
        v.case = d["case"]
        v.first = d.get("first")
        return v


@dataclass(slots=True, repr=False)
class ConflictPair(Record):
    """Two commands that came under one reference."""

    second_entry: int
    """The entry that set the second aside."""
    second: Command
    """The command that was set aside."""
    differs: list[DifferentField]
    """The fields in which they differ; none where the first is not kept."""
    _: KW_ONLY
    first: Command | None = None
    """The command that came first, as it was sent; refused ones are not kept."""
    first_entry: int | None = None
    """The entry of the first; nothing where that was refused or changed nothing."""
    first_refused: Refusal | None = None
    """Why the first was refused, as long as that is remembered."""
    replaced_by: int | None = None
    """The entry of the command that the reference means now, where that is not the first."""

    @staticmethod
    def _in(d: Json) -> ConflictPair:
        v = make(ConflictPair)
        v.second_entry = d["second_entry"]
        v.second = command_in(d["second"])
        v.differs = [DifferentField._in(x) for x in d.get("differs", ())]
        v.first = None if (x := d.get("first")) is None else command_in(x)
        v.first_entry = d.get("first_entry")
        v.first_refused = None if (x := d.get("first_refused")) is None else Refusal._in(x)
        v.replaced_by = d.get("replaced_by")
        return v


@dataclass(slots=True, repr=False)
class ConflictView(Record):
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
    _: KW_ONLY
    first: int | None = None
    """The entry of the first; nothing where that was refused."""

    @staticmethod
    def _in(d: Json) -> ConflictView:
        v = make(ConflictView)
        v.id = d["id"]
        v.source = d["source"]
        v.reference = d["reference"]
        v.recorded_at = moment_in(d["recorded_at"])
        v.case = d["case"]
        v.command = command_in(d["command"])
        v.first = d.get("first")
        return v


@dataclass(slots=True, repr=False)
class CountLine(Record):
    """What was seen of one item."""

    sku: str
    """The item."""
    quantity: Decimal | int
    """Units on the shelf; zero is a count too."""
    _: KW_ONLY
    staged: Decimal | int | None = None
    """Units in the holding area, where they were counted as well."""

    def _out(self) -> Json:
        d: Json = {"sku": self.sku, "quantity": quantity_out(self.quantity)}
        if self.staged is not None:
            d["staged"] = quantity_out(self.staged)
        return d

    @staticmethod
    def _in(d: Json) -> CountLine:
        v = make(CountLine)
        v.sku = d["sku"]
        v.quantity = quantity_in(d["quantity"])
        v.staged = None if (x := d.get("staged")) is None else quantity_in(x)
        return v


@dataclass(slots=True, repr=False)
class Delivery(Record):
    """Something to be sent to a destination: a change, or an availability."""

    destination: str
    """To whom."""
    number: int
    """Which one: with the destination it is the delivery's identity, and stays through all of
    its tries. Of two availabilities of an item at a location, the higher number is newer.
    """
    try_number: int
    """Which try this is, from 1."""
    may_have_been_sent: bool
    """Whether the receiver may have it already, and should look the identity up."""
    after: list[int]
    """Deliveries of the same list that come before it: where one of them was not delivered,
    this one is not to be sent.
    """
    _: KW_ONLY
    availability: Availability | None = None
    """What can be promised of an item at a location now."""
    change: Change | None = None
    """An entry of the journal."""

    @staticmethod
    def _in(d: Json) -> Delivery:
        v = make(Delivery)
        v.destination = d["destination"]
        v.number = d["number"]
        v.try_number = d["try_number"]
        v.may_have_been_sent = d.get("may_have_been_sent", False)
        v.after = d.get("after") or []
        v.availability = None if (x := d.get("availability")) is None else Availability._in(x)
        v.change = None if (x := d.get("change")) is None else Change._in(x)
        return v


@dataclass(slots=True, repr=False)
class DeliveryReport(Record):
    """What became of one try of a delivery."""

    number: int
    """The delivery."""
    try_number: int
    """Which try."""
    result: DeliveryResult
    """What became of it."""
    _: KW_ONLY
    reason: str | None = None
    """Why it was not delivered."""

    def _out(self) -> Json:
        d: Json = {"number": self.number, "try_number": self.try_number, "result": self.result}
        if self.reason is not None:
            d["reason"] = self.reason
        return d

    @staticmethod
    def _in(d: Json) -> DeliveryReport:
        v = make(DeliveryReport)
        v.number = d["number"]
        v.try_number = d["try_number"]
        v.result = _DeliveryResult[d["result"]]
        v.reason = d.get("reason")
        return v


@dataclass(slots=True, repr=False)
class Destination(Record):
    """Who is told what changes.

    ```
    use oneshelf_core::{Destination, DestinationShape};
    let shape = DestinationShape::Availability { channel: 'web'.parse()?, locations: None };
    let shop = Destination::new('web-shop'.parse()?, shape);
    assert_eq!(shop.retry.tries_max, 12);
    # Ok::<(), oneshelf_core::NameError>(())
    ```
    """

    name: str
    """Its name."""
    shape: DestinationShape
    """What is delivered."""
    _: KW_ONLY
    after: int | None = None
    """The entry of the journal after which it begins; looked at only where it is new. One that
    is still to come stands for the last one.
    """
    lease_seconds: int | None = None
    """How long who took a delivery has to say what became of it; then another may take it."""
    retry: RetryPolicy | None = None
    """How often and when what failed is tried again."""

    def _out(self) -> Json:
        d: Json = {"name": self.name, "shape": self.shape._out()}
        if self.after is not None:
            d["after"] = self.after
        if self.lease_seconds is not None:
            d["lease_seconds"] = self.lease_seconds
        if self.retry is not None:
            d["retry"] = self.retry._out()
        return d

    @staticmethod
    def _in(d: Json) -> Destination:
        v = make(Destination)
        v.name = d["name"]
        v.shape = destination_shape_in(d["shape"])
        v.after = d.get("after")
        v.lease_seconds = d.get("lease_seconds")
        v.retry = None if (x := d.get("retry")) is None else RetryPolicy._in(x)
        return v


@dataclass(slots=True, repr=False)
class DestinationShapeChanges(Record):
    """Every entry of the journal, one delivery each."""

    def _out(self) -> Json:
        d: Json = {"type": "changes"}
        return d

    @staticmethod
    def _in(d: Json) -> DestinationShapeChanges:
        v = make(DestinationShapeChanges)
        return v


@dataclass(slots=True, repr=False)
class DestinationShapeAvailability(Record):
    """What a channel can sell of each item at each location now, wherever that may have
    changed; what changed in between is left out.
    """

    channel: str
    """The channel."""
    _: KW_ONLY
    locations: list[str] | None = None
    """Only these locations; without them, all."""

    def _out(self) -> Json:
        d: Json = {"type": "availability", "channel": self.channel}
        if self.locations is not None:
            d["locations"] = list_out(self.locations)
        return d

    @staticmethod
    def _in(d: Json) -> DestinationShapeAvailability:
        v = make(DestinationShapeAvailability)
        v.channel = d["channel"]
        v.locations = d.get("locations")
        return v


DestinationShape: TypeAlias = Union[
    DestinationShapeChanges,
    DestinationShapeAvailability,
]
"""What a destination is sent."""

_DestinationShape: dict[str, Callable[[Json], DestinationShape]] = {
    "changes": DestinationShapeChanges._in,
    "availability": DestinationShapeAvailability._in,
}


def destination_shape_in(d: Json) -> DestinationShape:
    """Reads it from its JSON form."""
    return _DestinationShape[d["type"]](d)


@dataclass(slots=True, repr=False)
class DestinationView(Record):
    """A destination, and how it is doing."""

    name: str
    """Its name."""
    shape: DestinationShape
    """What is delivered."""
    cursor: int
    """Up to this entry of the journal everything was looked at."""
    entries_behind: int
    """How many entries come after it."""
    in_flight: int
    """Deliveries that somebody has."""
    waiting: int
    """Deliveries that wait for another try."""
    dead: int
    """Deliveries that were tried too often."""
    levels_held_back: int
    """On how many levels something waits for an earlier delivery."""
    _: KW_ONLY
    after: int | None = None
    """The entry of the journal after which it begins; looked at only where it is new. One that
    is still to come stands for the last one.
    """
    lease_seconds: int | None = None
    """How long who took a delivery has to say what became of it; then another may take it."""
    left_alone_until: datetime | None = None
    """Until when it is left alone because it cannot be reached."""
    retry: RetryPolicy | None = None
    """How often and when what failed is tried again."""
    unreachable_because: str | None = None
    """Why it could not be reached."""

    @staticmethod
    def _in(d: Json) -> DestinationView:
        v = make(DestinationView)
        v.name = d["name"]
        v.shape = destination_shape_in(d["shape"])
        v.cursor = d["cursor"]
        v.entries_behind = d["entries_behind"]
        v.in_flight = d["in_flight"]
        v.waiting = d["waiting"]
        v.dead = d["dead"]
        v.levels_held_back = d["levels_held_back"]
        v.after = d.get("after")
        v.lease_seconds = d.get("lease_seconds")
        v.left_alone_until = None if (x := d.get("left_alone_until")) is None else moment_in(x)
        v.retry = None if (x := d.get("retry")) is None else RetryPolicy._in(x)
        v.unreachable_because = d.get("unreachable_because")
        return v


@dataclass(slots=True, repr=False)
class DifferentField(Record):
    """A field in which two commands differ."""

    field: str
    """Where it is, such as `lines[0].quantity`."""
    _: KW_ONLY
    first: str | None = None
    """What the first says, as text; nothing where it says nothing."""
    second: str | None = None
    """What the second says, as text; nothing where it says nothing."""

    @staticmethod
    def _in(d: Json) -> DifferentField:
        v = make(DifferentField)
        v.field = d["field"]
        v.first = d.get("first")
        v.second = d.get("second")
        return v


@dataclass(slots=True, repr=False)
class Effect(Record):
    """What an entry moved of one item at one location."""

    sku: str
    """The item, by its first name."""
    location: str
    """The location."""
    postings: list[HistoryPosting]
    """From which bucket to which, how many, and why; in order."""

    @staticmethod
    def _in(d: Json) -> Effect:
        v = make(Effect)
        v.sku = d["sku"]
        v.location = d["location"]
        v.postings = [HistoryPosting._in(x) for x in d.get("postings", ())]
        return v


@dataclass(slots=True, repr=False)
class ExceededQuantityMax(Record):
    """More of an item than one line may have."""

    max: Decimal
    """The most."""
    quantity: Decimal
    """What it said."""

    @staticmethod
    def _in(d: Json) -> ExceededQuantityMax:
        v = make(ExceededQuantityMax)
        v.max = quantity_in(d["max"])
        v.quantity = quantity_in(d["quantity"])
        return v


@dataclass(slots=True, repr=False)
class ExceededLateSecondsMax(Record):
    """A fact that came later than facts may."""

    max: int
    """The most seconds."""
    occurred_at: datetime
    """When it occurred."""

    @staticmethod
    def _in(d: Json) -> ExceededLateSecondsMax:
        v = make(ExceededLateSecondsMax)
        v.max = d["max"]
        v.occurred_at = moment_in(d["occurred_at"])
        return v


Exceeded: TypeAlias = Union[
    ExceededQuantityMax,
    ExceededLateSecondsMax,
]
"""A limit of a source, and what went beyond it."""

_Exceeded: dict[str, Callable[[Json], Exceeded]] = {
    "quantity_max": ExceededQuantityMax._in,
    "late_seconds_max": ExceededLateSecondsMax._in,
}


def exceeded_in(d: Json) -> Exceeded:
    """Reads it from its JSON form."""
    return _Exceeded[d["limit"]](d)


@dataclass(slots=True, repr=False)
class ExplainComponent(Record):
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

    @staticmethod
    def _in(d: Json) -> ExplainComponent:
        v = make(ExplainComponent)
        v.sku = d["sku"]
        v.per_kit = quantity_in(d["per_kit"])
        v.makes = quantity_in(d["makes"])
        v.limits = d.get("limits", False)
        v.lines = [ExplainLine._in(x) for x in d.get("lines", ())]
        return v


@dataclass(slots=True, repr=False)
class ExplainLine(Record):
    """One line of an explanation."""

    kind: ExplainKind
    """What it is."""
    quantity: Decimal
    """What it adds; negative where it takes away."""
    promises: list[ExplainPromise]
    """The promises behind it, oldest first."""

    @staticmethod
    def _in(d: Json) -> ExplainLine:
        v = make(ExplainLine)
        v.kind = _ExplainKind[d["kind"]]
        v.quantity = quantity_in(d["quantity"])
        v.promises = [ExplainPromise._in(x) for x in d.get("promises", ())]
        return v


@dataclass(slots=True, repr=False)
class ExplainPromise(Record):
    """A promise behind a line."""

    reference: str
    """The reference of the attempt that made it."""
    quantity: Decimal
    """How many units it claims here."""
    _: KW_ONLY
    document: str | None = None
    """The business behind it."""
    until: datetime | None = None
    """When it ends by itself."""

    @staticmethod
    def _in(d: Json) -> ExplainPromise:
        v = make(ExplainPromise)
        v.reference = d["reference"]
        v.quantity = quantity_in(d["quantity"])
        v.document = d.get("document")
        v.until = None if (x := d.get("until")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class ExplainedNumber(Record):
    """A number, explained line by line, with the receipt as it prints."""

    answer: Availability
    """The number that is explained."""
    time_zone: str
    """The IANA time zone that times are printed in."""
    lines: list[ExplainLine]
    """What it adds up from; the sum is `Availability.available`."""
    components: list[ExplainComponent]
    """Of a kit, what it is made of."""
    text: str
    """The receipt as people read it."""

    @staticmethod
    def _in(d: Json) -> ExplainedNumber:
        v = make(ExplainedNumber)
        v.answer = Availability._in(d["answer"])
        v.time_zone = d["time_zone"]
        v.lines = [ExplainLine._in(x) for x in d.get("lines", ())]
        v.components = [ExplainComponent._in(x) for x in d.get("components", ())]
        v.text = d["text"]
        return v


@dataclass(slots=True, repr=False)
class FeedView(Record):
    """A source that numbers its messages or is heard from regularly."""

    source: str
    """The source."""
    channel: str
    """The channel that it belongs to."""
    state: FeedState
    """How it is doing."""
    label: Label
    """What numbers of its location are labelled because of it."""
    reasons: list[LabelReason]
    """Why."""
    gaps: list[Gap]
    """The numbers that are missing below others that came, lowest first: to be sent again."""
    on_the_way: int
    """How many messages its last heartbeat says are waiting or on their way."""
    _: KW_ONLY
    complete_until: datetime | None = None
    """Everything that it sent before then is here, its clock's uncertainty taken off; nothing
    where it vouches for nothing yet.
    """
    heard_at: datetime | None = None
    """When it was heard last, by command or heartbeat."""
    heartbeat: Heartbeat | None = None
    """Its last heartbeat."""
    heartbeat_seconds: int | None = None
    """How often it is heard from at least."""
    location: str | None = None
    """Where it works; nothing for everywhere."""
    received_through: int | None = None
    """Up to which number every message came; nothing where it does not number them."""

    @staticmethod
    def _in(d: Json) -> FeedView:
        v = make(FeedView)
        v.source = d["source"]
        v.channel = d["channel"]
        v.state = _FeedState[d["state"]]
        v.label = _Label[d["label"]]
        v.reasons = [label_reason_in(x) for x in d.get("reasons", ())]
        v.gaps = [Gap._in(x) for x in d.get("gaps", ())]
        v.on_the_way = d["on_the_way"]
        v.complete_until = None if (x := d.get("complete_until")) is None else moment_in(x)
        v.heard_at = None if (x := d.get("heard_at")) is None else moment_in(x)
        v.heartbeat = None if (x := d.get("heartbeat")) is None else Heartbeat._in(x)
        v.heartbeat_seconds = d.get("heartbeat_seconds")
        v.location = d.get("location")
        v.received_through = d.get("received_through")
        return v


@dataclass(slots=True, repr=False)
class Finding(Record):
    """Something that is not as it must be."""

    what: Invariant
    """What must always be true."""
    place: str
    """Of which entry, level, reservation, ..."""
    expected: str
    """What it should be."""
    found: str
    """What it is."""

    @staticmethod
    def _in(d: Json) -> Finding:
        v = make(Finding)
        v.what = _Invariant[d["what"]]
        v.place = d["place"]
        v.expected = d["expected"]
        v.found = d["found"]
        return v


@dataclass(slots=True, repr=False)
class Gap(Record):
    """Numbers that are missing."""

    from_: int
    """The first."""
    to: int
    """The last."""

    @staticmethod
    def _in(d: Json) -> Gap:
        v = make(Gap)
        v.from_ = d["from"]
        v.to = d["to"]
        return v


@dataclass(slots=True, repr=False)
class Health(Record):
    """How a shelf is doing."""

    sequence: int
    """The last journal entry."""
    now: datetime
    """Now, as the shelf tells time."""
    clock_is_believed: bool
    """Whether the wall clock is believed. Where it is not, nothing expires until somebody
    applies a `CorrectClock`.
    """
    _: KW_ONLY
    log: LogHealth | None = None
    """How the log of the file is doing; nothing where the store is no file."""
    next_due: datetime | None = None
    """When the next promise ends."""
    recorded_at: datetime | None = None
    """When it was recorded; nothing in an empty journal."""

    @staticmethod
    def _in(d: Json) -> Health:
        v = make(Health)
        v.sequence = d["sequence"]
        v.now = moment_in(d["now"])
        v.clock_is_believed = d.get("clock_is_believed", False)
        v.log = None if (x := d.get("log")) is None else LogHealth._in(x)
        v.next_due = None if (x := d.get("next_due")) is None else moment_in(x)
        v.recorded_at = None if (x := d.get("recorded_at")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class Heartbeat(Record):
    """What a source says of itself: that it is alive, how far it has sent, and what still waits."""

    at: datetime
    """The time by its own clock; taken as now where it lies ahead."""
    _: KW_ONLY
    last_sequence: int | None = None
    """The number of the last message that it has sent; nothing where it does not number them."""
    queued: int | None = None
    """How many messages wait in its own queue, not sent yet."""

    def _out(self) -> Json:
        d: Json = {"at": moment_out(self.at)}
        if self.last_sequence is not None:
            d["last_sequence"] = self.last_sequence
        if self.queued is not None:
            d["queued"] = self.queued
        return d

    @staticmethod
    def _in(d: Json) -> Heartbeat:
        v = make(Heartbeat)
        v.at = moment_in(d["at"])
        v.last_sequence = d.get("last_sequence")
        v.queued = d.get("queued")
        return v


@dataclass(slots=True, repr=False)
class HistoryLine(Record):
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
    _: KW_ONLY
    actor: str | None = None
    """Who did it."""
    channel: str | None = None
    """The channel of the source; none where the catalogue lost it."""
    document: str | None = None
    """The business behind it."""
    occurred_at: datetime | None = None
    """When it happened, where its sender said so."""
    source_sequence: int | None = None
    """The number of the message within its source, where that numbers them."""

    @staticmethod
    def _in(d: Json) -> HistoryLine:
        v = make(HistoryLine)
        v.sequence = d["sequence"]
        v.recorded_at = moment_in(d["recorded_at"])
        v.source = d["source"]
        v.reference = d["reference"]
        v.kind = d["kind"]
        v.postings = [HistoryPosting._in(x) for x in d.get("postings", ())]
        v.free = quantity_in(d["free"])
        v.on_hand = quantity_in(d["on_hand"])
        v.actor = d.get("actor")
        v.channel = d.get("channel")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class HistoryPosting(Record):
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

    @staticmethod
    def _in(d: Json) -> HistoryPosting:
        v = make(HistoryPosting)
        v.from_ = _Bucket[d["from"]]
        v.to = _Bucket[d["to"]]
        v.quantity = quantity_in(d["quantity"])
        v.reason = _Reason[d["reason"]]
        v.effective_at = moment_in(d["effective_at"])
        return v


@dataclass(slots=True, repr=False)
class HoldAges(Record):
    """Holds that ended, by their age then."""

    minute: int
    """Up to a minute."""
    ten_minutes: int
    """Up to ten minutes."""
    hour: int
    """Up to an hour."""
    day: int
    """Up to a day."""
    longer: int
    """Longer."""
    confirmed: int
    """Of all, those that became an order."""
    expired: int
    """Of all, those that ended by their deadline."""
    gave_way: int
    """Of all, those that lost everything to a fact."""

    @staticmethod
    def _in(d: Json) -> HoldAges:
        v = make(HoldAges)
        v.minute = d["minute"]
        v.ten_minutes = d["ten_minutes"]
        v.hour = d["hour"]
        v.day = d["day"]
        v.longer = d["longer"]
        v.confirmed = d["confirmed"]
        v.expired = d["expired"]
        v.gave_way = d["gave_way"]
        return v


@dataclass(slots=True, repr=False)
class HoldPolicy(Record):
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
        v = make(HoldPolicy)
        v.seconds = d["seconds"]
        v.seconds_max = d["seconds_max"]
        return v


@dataclass(slots=True, repr=False)
class KitComponent(Record):
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
        v = make(KitComponent)
        v.sku = d["sku"]
        v.quantity = quantity_in(d["quantity"])
        return v


@dataclass(slots=True, repr=False)
class LabelReasonProvisionalItem(Record):
    """The item is known from facts only; nobody has defined it."""

    sku: str
    """The item."""

    @staticmethod
    def _in(d: Json) -> LabelReasonProvisionalItem:
        v = make(LabelReasonProvisionalItem)
        v.sku = d["sku"]
        return v


@dataclass(slots=True, repr=False)
class LabelReasonExpectedSupply(Record):
    """It counts on goods that are expected, and not there yet."""

    sku: str
    """The item."""
    quantity: Decimal
    """How many of them."""

    @staticmethod
    def _in(d: Json) -> LabelReasonExpectedSupply:
        v = make(LabelReasonExpectedSupply)
        v.sku = d["sku"]
        v.quantity = quantity_in(d["quantity"])
        return v


@dataclass(slots=True, repr=False)
class LabelReasonParkedLink(Record):
    """Units were moved for a promise or a sale that has not come."""

    sku: str
    """The item."""
    quantity: Decimal
    """How many of them."""

    @staticmethod
    def _in(d: Json) -> LabelReasonParkedLink:
        v = make(LabelReasonParkedLink)
        v.sku = d["sku"]
        v.quantity = quantity_in(d["quantity"])
        return v


@dataclass(slots=True, repr=False)
class LabelReasonClockStopped(Record):
    """The wall clock jumped and is not believed, so that nothing expires."""

    @staticmethod
    def _in(d: Json) -> LabelReasonClockStopped:
        v = make(LabelReasonClockStopped)
        return v


@dataclass(slots=True, repr=False)
class LabelReasonSourceSilent(Record):
    """Nothing was heard of a source for longer than it may be silent."""

    source: str
    """The source."""
    since: datetime
    """When it was heard last; where it never was, since when it is watched."""

    @staticmethod
    def _in(d: Json) -> LabelReasonSourceSilent:
        v = make(LabelReasonSourceSilent)
        v.source = d["source"]
        v.since = moment_in(d["since"])
        return v


@dataclass(slots=True, repr=False)
class LabelReasonSourceGap(Record):
    """Messages of a source are missing that were sent before others that came."""

    source: str
    """The source."""
    from_: int
    """The first missing number."""
    to: int
    """The last one of the first gap."""
    missing: int
    """How many are missing in all gaps."""

    @staticmethod
    def _in(d: Json) -> LabelReasonSourceGap:
        v = make(LabelReasonSourceGap)
        v.source = d["source"]
        v.from_ = d["from"]
        v.to = d["to"]
        v.missing = d["missing"]
        return v


@dataclass(slots=True, repr=False)
class LabelReasonSourceBacklog(Record):
    """A source says that messages are on their way."""

    source: str
    """The source."""
    queued: int
    """How many wait in its own queue."""
    missing: int
    """How many it has sent that are not here."""

    @staticmethod
    def _in(d: Json) -> LabelReasonSourceBacklog:
        v = make(LabelReasonSourceBacklog)
        v.source = d["source"]
        v.queued = d["queued"]
        v.missing = d["missing"]
        return v


@dataclass(slots=True, repr=False)
class LabelReasonOpenCase(Record):
    """Cases about the item at the location are open."""

    sku: str
    """The item."""
    cases: int
    """How many."""

    @staticmethod
    def _in(d: Json) -> LabelReasonOpenCase:
        v = make(LabelReasonOpenCase)
        v.sku = d["sku"]
        v.cases = d["cases"]
        return v


@dataclass(slots=True, repr=False)
class LabelReasonShortage(Record):
    """More is sold or promised than is there."""

    sku: str
    """The item."""
    shortfall: Decimal
    """How many units too many."""

    @staticmethod
    def _in(d: Json) -> LabelReasonShortage:
        v = make(LabelReasonShortage)
        v.sku = d["sku"]
        v.shortfall = quantity_in(d["shortfall"])
        return v


LabelReason: TypeAlias = Union[
    LabelReasonProvisionalItem,
    LabelReasonExpectedSupply,
    LabelReasonParkedLink,
    LabelReasonClockStopped,
    LabelReasonSourceSilent,
    LabelReasonSourceGap,
    LabelReasonSourceBacklog,
    LabelReasonOpenCase,
    LabelReasonShortage,
]
"""Why a number is not simply confirmed, and what that is about."""

_LabelReason: dict[str, Callable[[Json], LabelReason]] = {
    "provisional_item": LabelReasonProvisionalItem._in,
    "expected_supply": LabelReasonExpectedSupply._in,
    "parked_link": LabelReasonParkedLink._in,
    "clock_stopped": LabelReasonClockStopped._in,
    "source_silent": LabelReasonSourceSilent._in,
    "source_gap": LabelReasonSourceGap._in,
    "source_backlog": LabelReasonSourceBacklog._in,
    "open_case": LabelReasonOpenCase._in,
    "shortage": LabelReasonShortage._in,
}


def label_reason_in(d: Json) -> LabelReason:
    """Reads it from its JSON form."""
    return _LabelReason[d["reason"]](d)


@dataclass(slots=True, repr=False)
class LevelEffect(Record):
    """What a command would do to a level."""

    before: LevelView
    """As it is."""
    after: LevelView
    """As it would be."""

    @staticmethod
    def _in(d: Json) -> LevelEffect:
        v = make(LevelEffect)
        v.before = LevelView._in(d["before"])
        v.after = LevelView._in(d["after"])
        return v


@dataclass(slots=True, repr=False)
class LevelKey(Record):
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
        v = make(LevelKey)
        v.item = d["item"]
        v.location = d["location"]
        return v


@dataclass(slots=True, repr=False)
class LevelRow(Record):
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

    @staticmethod
    def _in(d: Json) -> LevelRow:
        v = make(LevelRow)
        v.key = LevelKey._in(d["key"])
        v.sku = d["sku"]
        v.location = d["location"]
        v.free = quantity_in(d["free"])
        v.held = quantity_in(d["held"])
        v.committed = quantity_in(d["committed"])
        v.staged = quantity_in(d["staged"])
        v.inspection = quantity_in(d["inspection"])
        v.damaged = quantity_in(d["damaged"])
        v.in_transit = quantity_in(d["in_transit"])
        v.on_hand = quantity_in(d["on_hand"])
        v.as_of = moment_in(d["as_of"])
        v.sequence = d["sequence"]
        return v


@dataclass(slots=True, repr=False)
class LevelView(Record):
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

    @staticmethod
    def _in(d: Json) -> LevelView:
        v = make(LevelView)
        v.sku = d["sku"]
        v.location = d["location"]
        v.free = quantity_in(d["free"])
        v.held = quantity_in(d["held"])
        v.committed = quantity_in(d["committed"])
        v.staged = quantity_in(d["staged"])
        v.inspection = quantity_in(d["inspection"])
        v.damaged = quantity_in(d["damaged"])
        v.in_transit = quantity_in(d["in_transit"])
        v.on_hand = quantity_in(d["on_hand"])
        v.as_of = moment_in(d["as_of"])
        v.sequence = d["sequence"]
        return v


@dataclass(slots=True, repr=False)
class Line(Record):
    """A quantity of an item, and its own location where that differs from the command's."""

    sku: str
    """The item, by any of its names."""
    quantity: Decimal | int
    """How many of its base units."""
    _: KW_ONLY
    location: str | None = None
    """The line's own location."""

    def _out(self) -> Json:
        d: Json = {"sku": self.sku, "quantity": quantity_out(self.quantity)}
        if self.location is not None:
            d["location"] = self.location
        return d

    @staticmethod
    def _in(d: Json) -> Line:
        v = make(Line)
        v.sku = d["sku"]
        v.quantity = quantity_in(d["quantity"])
        v.location = d.get("location")
        return v


@dataclass(slots=True, repr=False)
class LogHealth(Record):
    """How the log of a store is doing; for the host's monitoring."""

    pages: int
    """How many pages of 4 KiB the log held after this process's last commit. It keeps growing
    where somebody reads one old state for very long.
    """
    checkpoints: int
    """How often this handle's process moved the log into the file."""
    _: KW_ONLY
    last: Checkpoint | None = None
    """What the last time achieved."""
    last_error: str | None = None
    """Why the last time failed; commits are safe all the same, but the log grows."""

    @staticmethod
    def _in(d: Json) -> LogHealth:
        v = make(LogHealth)
        v.pages = d["pages"]
        v.checkpoints = d["checkpoints"]
        v.last = None if (x := d.get("last")) is None else Checkpoint._in(x)
        v.last_error = d.get("last_error")
        return v


@dataclass(slots=True, repr=False)
class OpenCase(Record):
    """An open case about an item."""

    number: int
    """Its number."""
    kind: str
    """What it is about, in a word."""

    @staticmethod
    def _in(d: Json) -> OpenCase:
        v = make(OpenCase)
        v.number = d["number"]
        v.kind = d["kind"]
        return v


@dataclass(slots=True, repr=False)
class OpenMatter(Record):
    """Something that has stood open."""

    kind: OpenKind
    """What kind."""
    quantity: Decimal
    """How many units: of a variance, counted less expected."""
    since: datetime
    """Since when."""
    entry: int
    """The journal entry that it began with."""
    verdict: Verdict
    """How to take it."""
    because: list[Because]
    """What explains it, or some of it."""
    proposals: list[Proposal]
    """What could be done about it."""
    _: KW_ONLY
    case: int | None = None
    """The case that is open about it."""
    location: str | None = None
    """The location."""
    name: str | None = None
    """The promise or fact that it is about, by its document or reference."""
    sku: str | None = None
    """The item."""

    @staticmethod
    def _in(d: Json) -> OpenMatter:
        v = make(OpenMatter)
        v.kind = _OpenKind[d["kind"]]
        v.quantity = quantity_in(d["quantity"])
        v.since = moment_in(d["since"])
        v.entry = d["entry"]
        v.verdict = _Verdict[d["verdict"]]
        v.because = [because_in(x) for x in d.get("because", ())]
        v.proposals = [Proposal._in(x) for x in d.get("proposals", ())]
        v.case = d.get("case")
        v.location = d.get("location")
        v.name = d.get("name")
        v.sku = d.get("sku")
        return v


@dataclass(slots=True, repr=False)
class OpeningDay(Record):
    """A day of the week."""

    day: Weekday
    """Which one."""
    open: list[OpeningInterval]
    """When it is open, earliest first; empty where it is closed."""

    def _out(self) -> Json:
        d: Json = {"day": self.day, "open": [x._out() for x in self.open]}
        return d

    @staticmethod
    def _in(d: Json) -> OpeningDay:
        v = make(OpeningDay)
        v.day = _Weekday[d["day"]]
        v.open = [OpeningInterval._in(x) for x in d.get("open", ())]
        return v


@dataclass(slots=True, repr=False)
class OpeningException(Record):
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
        v = make(OpeningException)
        v.date = day_in(d["date"])
        v.open = [OpeningInterval._in(x) for x in d.get("open", ())]
        return v


@dataclass(slots=True, repr=False)
class OpeningHours(Record):
    """When a location is open, by its local time. A location without opening hours is always open.
    """

    weekly: list[OpeningDay]
    """The days of the week on which it opens; it is closed on those left out."""
    _: KW_ONLY
    exceptions: list[OpeningException] = field(default_factory=list)
    """The days that differ: holidays, open Sundays."""

    def _out(self) -> Json:
        d: Json = {"weekly": [x._out() for x in self.weekly]}
        if self.exceptions:
            d["exceptions"] = [x._out() for x in self.exceptions]
        return d

    @staticmethod
    def _in(d: Json) -> OpeningHours:
        v = make(OpeningHours)
        v.weekly = [OpeningDay._in(x) for x in d.get("weekly", ())]
        v.exceptions = [OpeningException._in(x) for x in d.get("exceptions", ())]
        return v


@dataclass(slots=True, repr=False)
class OpeningInterval(Record):
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
        v = make(OpeningInterval)
        v.from_ = d["from"]
        v.to = d["to"]
        return v


@dataclass(slots=True, repr=False)
class Applied(Record):
    """It was recorded, or there was nothing left to change."""

    recorded_at: datetime
    """When it was recorded."""
    _: KW_ONLY
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

    @staticmethod
    def _in(d: Json) -> Applied:
        v = make(Applied)
        v.recorded_at = moment_in(d["recorded_at"])
        v.cases = d.get("cases") or []
        v.expected_at = None if (x := d.get("expected_at")) is None else moment_in(x)
        v.expires_at = None if (x := d.get("expires_at")) is None else moment_in(x)
        v.flags = [_Flag[x] for x in d.get("flags", ())]
        v.parked = d.get("parked", False)
        v.partly = [PartlyGranted._in(x) for x in d.get("partly", ())]
        v.ready_at = None if (x := d.get("ready_at")) is None else moment_in(x)
        v.sequence = d.get("sequence")
        return v


@dataclass(slots=True, repr=False)
class Duplicate(Record):
    """The same command came before; nothing was changed."""

    first: Receipt
    """The answer it got the first time."""
    _: KW_ONLY
    current: Phase | None = None
    """Where the promise that it made stands now."""

    @staticmethod
    def _in(d: Json) -> Duplicate:
        v = make(Duplicate)
        v.first = Receipt._in(d["first"])
        v.current = None if (x := d.get("current")) is None else _Phase[x]
        return v


Outcome: TypeAlias = Union[
    Applied,
    Duplicate,
]
"""The answer to a command."""

_Outcome: dict[str, Callable[[Json], Outcome]] = {
    "applied": Applied._in,
    "duplicate": Duplicate._in,
}


def outcome_in(d: Json) -> Outcome:
    """Reads it from its JSON form."""
    return _Outcome[d["outcome"]](d)


@dataclass(slots=True, repr=False)
class OutstandingStateInFlight(Record):
    """Somebody has it, and has this long to say what became of it."""

    until: datetime
    """The end of the lease."""

    @staticmethod
    def _in(d: Json) -> OutstandingStateInFlight:
        v = make(OutstandingStateInFlight)
        v.until = moment_in(d["until"])
        return v


@dataclass(slots=True, repr=False)
class OutstandingStateWaiting(Record):
    """It is handed out again from this moment on."""

    until: datetime
    """When."""

    @staticmethod
    def _in(d: Json) -> OutstandingStateWaiting:
        v = make(OutstandingStateWaiting)
        v.until = moment_in(d["until"])
        return v


@dataclass(slots=True, repr=False)
class OutstandingStateDead(Record):
    """It was tried too often; a person decides."""

    since: datetime
    """Since when."""

    @staticmethod
    def _in(d: Json) -> OutstandingStateDead:
        v = make(OutstandingStateDead)
        v.since = moment_in(d["since"])
        return v


OutstandingState: TypeAlias = Union[
    OutstandingStateInFlight,
    OutstandingStateWaiting,
    OutstandingStateDead,
]
"""What it waits for."""

_OutstandingState: dict[str, Callable[[Json], OutstandingState]] = {
    "in_flight": OutstandingStateInFlight._in,
    "waiting": OutstandingStateWaiting._in,
    "dead": OutstandingStateDead._in,
}


def outstanding_state_in(d: Json) -> OutstandingState:
    """Reads it from its JSON form."""
    return _OutstandingState[d["state"]](d)


@dataclass(slots=True, repr=False)
class OutstandingView(Record):
    """A delivery that was handed out and not acknowledged."""

    number: int
    """Its number."""
    tries: int
    """How often it was handed out."""
    failures: int
    """How many of the tries failed."""
    levels: list[CaseLevel]
    """What it is about."""
    state: OutstandingState
    """What it is about."""
    _: KW_ONLY
    reason: str | None = None
    """Why it failed last."""

    @staticmethod
    def _in(d: Json) -> OutstandingView:
        v = make(OutstandingView)
        v.number = d["number"]
        v.tries = d["tries"]
        v.failures = d["failures"]
        v.levels = [CaseLevel._in(x) for x in d.get("levels", ())]
        v.state = outstanding_state_in(d)
        v.reason = d.get("reason")
        return v


@dataclass(slots=True, repr=False)
class Oversell(Record):
    """How often and by how much."""

    times: int
    """Entries, for each level."""
    units: Decimal
    """By how many units `free` fell further below zero."""

    @staticmethod
    def _in(d: Json) -> Oversell:
        v = make(Oversell)
        v.times = d["times"]
        v.units = quantity_in(d["units"])
        return v


@dataclass(slots=True, repr=False)
class Oversells(Record):
    """How often and by how much `free` fell below zero, by what the entry that did it says."""

    sale: Oversell
    """A sale over the counter."""
    write_off: Oversell
    """Goods were written off."""
    count: Oversell
    """A count saw less, or a person decided about one."""
    adopt: Oversell
    """A promise made elsewhere was taken over."""
    late_fact: Oversell
    """Any fact that came too late to be taken into account when something was promised."""
    not_found: Oversell
    """A picker did not find them, or found them unfit."""
    other: Oversell
    """Anything else, such as a reversal."""

    @staticmethod
    def _in(d: Json) -> Oversells:
        v = make(Oversells)
        v.sale = Oversell._in(d["sale"])
        v.write_off = Oversell._in(d["write_off"])
        v.count = Oversell._in(d["count"])
        v.adopt = Oversell._in(d["adopt"])
        v.late_fact = Oversell._in(d["late_fact"])
        v.not_found = Oversell._in(d["not_found"])
        v.other = Oversell._in(d["other"])
        return v


@dataclass(slots=True, repr=False)
class PartlyGranted(Record):
    """A line of a partial promise that got less than it asked for."""

    sku: str
    """The item as the command named it."""
    location: str
    """The location."""
    requested: Decimal
    """What was asked for."""
    granted: Decimal
    """What is promised."""

    @staticmethod
    def _in(d: Json) -> PartlyGranted:
        v = make(PartlyGranted)
        v.sku = d["sku"]
        v.location = d["location"]
        v.requested = quantity_in(d["requested"])
        v.granted = quantity_in(d["granted"])
        return v


@dataclass(slots=True, repr=False)
class PastAvailability(Record):
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

    @staticmethod
    def _in(d: Json) -> PastAvailability:
        v = make(PastAvailability)
        v.sku = d["sku"]
        v.location = d["location"]
        v.channel = d["channel"]
        v.available = quantity_in(d["available"])
        v.shortfall = quantity_in(d["shortfall"])
        v.on_hand = quantity_in(d["on_hand"])
        v.as_of = moment_in(d["as_of"])
        v.knowledge = _Knowledge[d["knowledge"]]
        return v


@dataclass(slots=True, repr=False)
class PickupMissing(Record):
    """A line that cannot be promised."""

    sku: str
    """The item."""
    requested: Decimal
    """What was asked for."""
    available: Decimal
    """What could be promised."""

    @staticmethod
    def _in(d: Json) -> PickupMissing:
        v = make(PickupMissing)
        v.sku = d["sku"]
        v.requested = quantity_in(d["requested"])
        v.available = quantity_in(d["available"])
        return v


@dataclass(slots=True, repr=False)
class PickupPromiseReady(Record):
    """It can be collected."""

    ready_at: datetime
    """From when."""
    collect_by: datetime
    """Until when, if it is staged when it was promised."""
    _: KW_ONLY
    accept_by: datetime | None = None
    """By when its branch has to accept it."""

    @staticmethod
    def _in(d: Json) -> PickupPromiseReady:
        v = make(PickupPromiseReady)
        v.ready_at = moment_in(d["ready_at"])
        v.collect_by = moment_in(d["collect_by"])
        v.accept_by = None if (x := d.get("accept_by")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class PickupPromiseNo(Record):
    """It cannot."""

    reason: NoPickup
    """Why."""
    missing: list[PickupMissing]
    """The lines that are not there."""

    @staticmethod
    def _in(d: Json) -> PickupPromiseNo:
        v = make(PickupPromiseNo)
        v.reason = _NoPickup[d["reason"]]
        v.missing = [PickupMissing._in(x) for x in d.get("missing", ())]
        return v


PickupPromise: TypeAlias = Union[
    PickupPromiseReady,
    PickupPromiseNo,
]
"""When a pickup can be ready, or why there is no time."""

_PickupPromise: dict[str, Callable[[Json], PickupPromise]] = {
    "ready": PickupPromiseReady._in,
    "no": PickupPromiseNo._in,
}


def pickup_promise_in(d: Json) -> PickupPromise:
    """Reads it from its JSON form."""
    return _PickupPromise[d["answer"]](d)


@dataclass(slots=True, repr=False)
class PickupSettings(Record):
    """How a location prepares orders that customers collect."""

    preparation_minutes: int
    """How many open minutes an order takes to prepare."""
    hold_days: int
    """How many days a staged order waits for its customer, from the day after it is ready."""
    _: KW_ONLY
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
        v = make(PickupSettings)
        v.preparation_minutes = d["preparation_minutes"]
        v.hold_days = d["hold_days"]
        v.accept_minutes = d.get("accept_minutes")
        v.cut_off = d.get("cut_off")
        v.pickups_max = d.get("pickups_max")
        return v


@dataclass(slots=True, repr=False)
class PickupTerms(Record):
    """What was agreed with a customer who collects."""

    _: KW_ONLY
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
        v = make(PickupTerms)
        v.accept_by = None if (x := d.get("accept_by")) is None else moment_in(x)
        v.ready_at = None if (x := d.get("ready_at")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class PickupView(Record):
    """What a pickup is besides an order."""

    ready_at: datetime
    """When it was promised to be ready."""
    _: KW_ONLY
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

    @staticmethod
    def _in(d: Json) -> PickupView:
        v = make(PickupView)
        v.ready_at = moment_in(d["ready_at"])
        v.accept_by = None if (x := d.get("accept_by")) is None else moment_in(x)
        v.accepted_at = None if (x := d.get("accepted_at")) is None else moment_in(x)
        v.closed_at = None if (x := d.get("closed_at")) is None else moment_in(x)
        v.collect_by = None if (x := d.get("collect_by")) is None else moment_in(x)
        v.notified_at = None if (x := d.get("notified_at")) is None else moment_in(x)
        v.verified_at = None if (x := d.get("verified_at")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class PromiseAtRisk(Record):
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
    _: KW_ONLY
    document: str | None = None
    """The business behind it."""

    @staticmethod
    def _in(d: Json) -> PromiseAtRisk:
        v = make(PromiseAtRisk)
        v.reservation = d["reservation"]
        v.source = d["source"]
        v.reference = d["reference"]
        v.kind = _ReservationKind[d["kind"]]
        v.quantity = quantity_in(d["quantity"])
        v.document = d.get("document")
        return v


@dataclass(slots=True, repr=False)
class PromiseReport(Record):
    """What became of the orders and pickups that were promised, and what went wrong, per location,
    channel and week; computed from the journal alone.
    """

    period: ReportPeriod
    """What it counts."""
    sequence: int
    """The last journal entry that it takes into account."""
    weeks: list[PromiseWeek]
    """In the order of locations, channels and weeks; only where something is to be said."""
    trust: list[TrustWeek]
    """How far the numbers of a location could be trusted, week by week."""
    not_followed: int
    """Entries that were recorded under other rules, so that their promises were not followed."""
    _: KW_ONLY
    as_of: datetime | None = None
    """When the last entry was recorded that it takes into account; nothing in an empty journal."""

    @staticmethod
    def _in(d: Json) -> PromiseReport:
        v = make(PromiseReport)
        v.period = ReportPeriod._in(d["period"])
        v.sequence = d["sequence"]
        v.weeks = [PromiseWeek._in(x) for x in d.get("weeks", ())]
        v.trust = [TrustWeek._in(x) for x in d.get("trust", ())]
        v.not_followed = d["not_followed"]
        v.as_of = None if (x := d.get("as_of")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class PromiseWeek(Record):
    """The promises of one channel at one location in one week. Promises count in the week in which
    they were made, at the location of their first line; events in their own week and place.
    """

    location: str
    """The location."""
    channel: str
    """The channel."""
    week: str
    """The week, in the location's time zone."""
    made: int
    """Orders and pickups that were promised, adopted, or confirmed from a hold."""
    kept: int
    """All that was not cancelled was handed over, and a pickup was ready in time."""
    broken: int
    """Not kept, through the shop's own fault."""
    cancelled: int
    """Cancelled while nothing was missing for them: the customer changed their mind."""
    lapsed: int
    """Ended by the customer's deadline: not paid, or not collected though told that it is ready."""
    open: int
    """Not decided yet."""
    broken_by: BrokenBy
    """Of the broken ones, why."""
    rescued: RescuedBy
    """Of the kept ones, those that were in danger before, and how they were saved."""
    short_picks: ShortPicks
    """Picks that did not find what was promised."""
    oversells: Oversells
    """How `free` fell below zero."""
    holds: HoldAges
    """Holds that ended, by how long they had stood."""

    @staticmethod
    def _in(d: Json) -> PromiseWeek:
        v = make(PromiseWeek)
        v.location = d["location"]
        v.channel = d["channel"]
        v.week = d["week"]
        v.made = d["made"]
        v.kept = d["kept"]
        v.broken = d["broken"]
        v.cancelled = d["cancelled"]
        v.lapsed = d["lapsed"]
        v.open = d["open"]
        v.broken_by = BrokenBy._in(d["broken_by"])
        v.rescued = RescuedBy._in(d["rescued"])
        v.short_picks = ShortPicks._in(d["short_picks"])
        v.oversells = Oversells._in(d["oversells"])
        v.holds = HoldAges._in(d["holds"])
        return v


@dataclass(slots=True, repr=False)
class Proposal(Record):
    """What a person may do about a difference. Where several commands are proposed for one, they
    are alternatives, the safest first; a count goes with any of them.
    """

    when: str
    """When it is the right thing."""
    action: Action
    """What it is about."""

    @staticmethod
    def _in(d: Json) -> Proposal:
        v = make(Proposal)
        v.when = d["when"]
        v.action = action_in(d)
        return v


@dataclass(slots=True, repr=False)
class Rebuilt(Record):
    """What `Shelf.rebuild_into` came to."""

    repairs: list[Repair]
    """What was not as the journal, or the promise behind it, says; line by line."""
    verified: Verified
    """What is still wrong with the new file."""

    @staticmethod
    def _in(d: Json) -> Rebuilt:
        v = make(Rebuilt)
        v.repairs = [Repair._in(x) for x in d.get("repairs", ())]
        v.verified = Verified._in(d["verified"])
        return v


@dataclass(slots=True, repr=False)
class Receipt(Record):
    """What was recorded."""

    recorded_at: datetime
    """When it was recorded."""
    _: KW_ONLY
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

    @staticmethod
    def _in(d: Json) -> Receipt:
        v = make(Receipt)
        v.recorded_at = moment_in(d["recorded_at"])
        v.cases = d.get("cases") or []
        v.expected_at = None if (x := d.get("expected_at")) is None else moment_in(x)
        v.expires_at = None if (x := d.get("expires_at")) is None else moment_in(x)
        v.flags = [_Flag[x] for x in d.get("flags", ())]
        v.parked = d.get("parked", False)
        v.partly = [PartlyGranted._in(x) for x in d.get("partly", ())]
        v.ready_at = None if (x := d.get("ready_at")) is None else moment_in(x)
        v.sequence = d.get("sequence")
        return v


@dataclass(slots=True, repr=False)
class Reconciliation(Record):
    """What stood open when it was looked through."""

    as_of: datetime
    """When."""
    sequence: int
    """The last journal entry that was taken into account."""
    matters: list[OpenMatter]
    """The matters, kind by kind, oldest first."""

    @staticmethod
    def _in(d: Json) -> Reconciliation:
        v = make(Reconciliation)
        v.as_of = moment_in(d["as_of"])
        v.sequence = d["sequence"]
        v.matters = [OpenMatter._in(x) for x in d.get("matters", ())]
        return v


@dataclass(slots=True, repr=False)
class RecordedFact(Record):
    """A fact as it was recorded."""

    entry: int
    """Its journal entry."""
    reference: str
    """Its reference."""
    recorded_at: datetime
    """When it was recorded."""
    command: Command
    """The command as it was sent."""

    @staticmethod
    def _in(d: Json) -> RecordedFact:
        v = make(RecordedFact)
        v.entry = d["entry"]
        v.reference = d["reference"]
        v.recorded_at = moment_in(d["recorded_at"])
        v.command = command_in(d["command"])
        return v


@dataclass(slots=True, repr=False)
class Refusal(Record):
    """A reasoned no; remembered under its reference."""

    code: RefusalCode
    """Which no."""
    reason: str
    """What stood in the way."""
    remedy: str
    """What to do now."""
    _: KW_ONLY
    lines: list[RefusedLine] = field(default_factory=list)
    """The lines that could not be promised, with what could."""

    @staticmethod
    def _in(d: Json) -> Refusal:
        v = make(Refusal)
        v.code = _RefusalCode[d["code"]]
        v.reason = d["reason"]
        v.remedy = d["remedy"]
        v.lines = [RefusedLine._in(x) for x in d.get("lines", ())]
        return v


@dataclass(slots=True, repr=False)
class RefusalView(Record):
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

    @staticmethod
    def _in(d: Json) -> RefusalView:
        v = make(RefusalView)
        v.id = d["id"]
        v.source = d["source"]
        v.reference = d["reference"]
        v.recorded_at = moment_in(d["recorded_at"])
        v.refusal = Refusal._in(d["refusal"])
        return v


@dataclass(slots=True, repr=False)
class RefusedLine(Record):
    """A line that could not be promised."""

    sku: str
    """The item; of a kit, the component that limits it."""
    location: str
    """The location."""
    requested: Decimal
    """What was asked for, all lines of the command together."""
    available: Decimal
    """What could have been promised."""

    @staticmethod
    def _in(d: Json) -> RefusedLine:
        v = make(RefusedLine)
        v.sku = d["sku"]
        v.location = d["location"]
        v.requested = quantity_in(d["requested"])
        v.available = quantity_in(d["available"])
        return v


@dataclass(slots=True, repr=False)
class Repair(Record):
    """Something that a rebuild puts right."""

    place: str
    """Of which level or promise, and what."""
    found: str
    """What it was."""
    rebuilt: str
    """What it is now."""

    @staticmethod
    def _in(d: Json) -> Repair:
        v = make(Repair)
        v.place = d["place"]
        v.found = d["found"]
        v.rebuilt = d["rebuilt"]
        return v


@dataclass(slots=True, repr=False)
class ReportPeriod(Record):
    """Which promises and events a report counts: from a moment on, and before another."""

    from_: datetime
    """The first moment that counts."""
    to: datetime
    """The first moment that does not count any more."""

    @staticmethod
    def _in(d: Json) -> ReportPeriod:
        v = make(ReportPeriod)
        v.from_ = moment_in(d["from"])
        v.to = moment_in(d["to"])
        return v


@dataclass(slots=True, repr=False)
class RescuedBy(Record):
    """How promises in danger were kept."""

    moved: int
    """From another location."""
    substituted: int
    """With another item."""
    postponed: int
    """Later, from expected supply."""
    new_stock: int
    """Goods turned up or came in."""

    @staticmethod
    def _in(d: Json) -> RescuedBy:
        v = make(RescuedBy)
        v.moved = d["moved"]
        v.substituted = d["substituted"]
        v.postponed = d["postponed"]
        v.new_stock = d["new_stock"]
        return v


@dataclass(slots=True, repr=False)
class ReservationLineView(Record):
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

    @staticmethod
    def _in(d: Json) -> ReservationLineView:
        v = make(ReservationLineView)
        v.sku = d["sku"]
        v.location = d["location"]
        v.requested = quantity_in(d["requested"])
        v.open = quantity_in(d["open"])
        v.short = quantity_in(d["short"])
        v.fulfilled = quantity_in(d["fulfilled"])
        v.released = quantity_in(d["released"])
        v.expired = quantity_in(d["expired"])
        v.waiting = quantity_in(d["waiting"])
        v.staged = quantity_in(d["staged"])
        v.to_put_back = quantity_in(d["to_put_back"])
        return v


@dataclass(slots=True, repr=False)
class ReservationView(Record):
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
    _: KW_ONLY
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

    @staticmethod
    def _in(d: Json) -> ReservationView:
        v = make(ReservationView)
        v.sequence = d["sequence"]
        v.source = d["source"]
        v.channel = d["channel"]
        v.reference = d["reference"]
        v.kind = _ReservationKind[d["kind"]]
        v.phase = _Phase[d["phase"]]
        v.made_at = moment_in(d["made_at"])
        v.lines = [ReservationLineView._in(x) for x in d.get("lines", ())]
        v.contacted_at = None if (x := d.get("contacted_at")) is None else moment_in(x)
        v.document = d.get("document")
        v.expires_at = None if (x := d.get("expires_at")) is None else moment_in(x)
        v.pickup = None if (x := d.get("pickup")) is None else PickupView._in(x)
        v.staged_in = d.get("staged_in")
        v.transfer = None if (x := d.get("transfer")) is None else TransferView._in(x)
        return v


@dataclass(slots=True, repr=False)
class RetryPolicy(Record):
    """When what failed is tried again, and for how often."""

    _: KW_ONLY
    delay_seconds_max: int | None = None
    """The longest that it waits."""
    factor: int | None = None
    """How many times as long after each further one."""
    first_delay_seconds: int | None = None
    """How long it waits after the first failure."""
    jitter_percent: int | None = None
    """By how much of it a delay may be shorter, so that not all come back at once; 0 to 100."""
    tries_max: int | None = None
    """After how many failures a delivery is dead."""

    def _out(self) -> Json:
        d: Json = {}
        if self.delay_seconds_max is not None:
            d["delay_seconds_max"] = self.delay_seconds_max
        if self.factor is not None:
            d["factor"] = self.factor
        if self.first_delay_seconds is not None:
            d["first_delay_seconds"] = self.first_delay_seconds
        if self.jitter_percent is not None:
            d["jitter_percent"] = self.jitter_percent
        if self.tries_max is not None:
            d["tries_max"] = self.tries_max
        return d

    @staticmethod
    def _in(d: Json) -> RetryPolicy:
        v = make(RetryPolicy)
        v.delay_seconds_max = d.get("delay_seconds_max")
        v.factor = d.get("factor")
        v.first_delay_seconds = d.get("first_delay_seconds")
        v.jitter_percent = d.get("jitter_percent")
        v.tries_max = d.get("tries_max")
        return v


@dataclass(slots=True, repr=False)
class SaleCheck(Record):
    """What a sale would do to promises. The sale can be recorded whatever this says."""

    at_risk: list[SaleRisk]
    """Promises that the sale takes units of, or endangers; carts first within a line."""
    short: list[SaleShortfall]
    """Lines that would take `free` below zero."""
    flags: list[Flag]
    """What would be unusual about the sale."""

    @staticmethod
    def _in(d: Json) -> SaleCheck:
        v = make(SaleCheck)
        v.at_risk = [SaleRisk._in(x) for x in d.get("at_risk", ())]
        v.short = [SaleShortfall._in(x) for x in d.get("short", ())]
        v.flags = [_Flag[x] for x in d.get("flags", ())]
        return v


@dataclass(slots=True, repr=False)
class SaleRisk(Record):
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
    _: KW_ONLY
    document: str | None = None
    """The business behind it."""

    @staticmethod
    def _in(d: Json) -> SaleRisk:
        v = make(SaleRisk)
        v.sku = d["sku"]
        v.location = d["location"]
        v.reservation = d["reservation"]
        v.source = d["source"]
        v.reference = d["reference"]
        v.kind = _ReservationKind[d["kind"]]
        v.quantity = quantity_in(d["quantity"])
        v.document = d.get("document")
        return v


@dataclass(slots=True, repr=False)
class SaleShortfall(Record):
    """An item that a sale would take below zero."""

    sku: str
    """The item."""
    location: str
    """The location."""
    shortfall: Decimal
    """How many units `free` would be below zero."""
    owed_to_nobody: Decimal
    """The part of it that no promise here covers."""

    @staticmethod
    def _in(d: Json) -> SaleShortfall:
        v = make(SaleShortfall)
        v.sku = d["sku"]
        v.location = d["location"]
        v.shortfall = quantity_in(d["shortfall"])
        v.owed_to_nobody = quantity_in(d["owed_to_nobody"])
        return v


@dataclass(slots=True, repr=False)
class ShortPicks(Record):
    """Picks that did not find what was promised."""

    lines: int
    """Lines of promises that became short by a pick."""
    units: Decimal
    """Their units."""

    @staticmethod
    def _in(d: Json) -> ShortPicks:
        v = make(ShortPicks)
        v.lines = d["lines"]
        v.units = quantity_in(d["units"])
        return v


@dataclass(slots=True, repr=False)
class Shown(Record):
    """A number that somebody shows."""

    line: int
    """Its line in a file, or its number in a list."""
    sku: str
    """The item, by any of its names."""
    quantity: Decimal | int
    """The number."""
    _: KW_ONLY
    location: str | None = None
    """The location, where the line names one."""

    def _out(self) -> Json:
        d: Json = {"line": self.line, "sku": self.sku, "quantity": quantity_out(self.quantity)}
        if self.location is not None:
            d["location"] = self.location
        return d

    @staticmethod
    def _in(d: Json) -> Shown:
        v = make(Shown)
        v.line = d["line"]
        v.sku = d["sku"]
        v.quantity = quantity_in(d["quantity"])
        v.location = d.get("location")
        return v


@dataclass(slots=True, repr=False)
class ShownLine(Record):
    """One shown number, compared; or one that is not shown."""

    sku: str
    """The item, by the name that was shown."""
    verdict: Verdict
    """How to take the difference."""
    because: list[Because]
    """What explains it, or may have led to it; the likeliest first."""
    proposals: list[Proposal]
    """What could be done about it."""
    _: KW_ONLY
    line: int | None = None
    """Its line; nothing where it is not shown."""
    location: str | None = None
    """The location; nothing where several are taken together."""
    should: Decimal | None = None
    """What should be."""
    shown: Decimal | None = None
    """What is shown."""

    @staticmethod
    def _in(d: Json) -> ShownLine:
        v = make(ShownLine)
        v.sku = d["sku"]
        v.verdict = _Verdict[d["verdict"]]
        v.because = [because_in(x) for x in d.get("because", ())]
        v.proposals = [Proposal._in(x) for x in d.get("proposals", ())]
        v.line = d.get("line")
        v.location = d.get("location")
        v.should = None if (x := d.get("should")) is None else quantity_in(x)
        v.shown = None if (x := d.get("shown")) is None else quantity_in(x)
        return v


@dataclass(slots=True, repr=False)
class ShownReport(Record):
    """Shown numbers, compared."""

    summary: ShownSummary
    """In numbers."""
    lines: list[ShownLine]
    """Line by line, with those that are not shown."""

    @staticmethod
    def _in(d: Json) -> ShownReport:
        v = make(ShownReport)
        v.summary = ShownSummary._in(d["summary"])
        v.lines = [ShownLine._in(x) for x in d.get("lines", ())]
        return v


@dataclass(slots=True, repr=False)
class ShownSummary(Record):
    """What came of a comparison, in numbers."""

    lines: int
    """Numbers that were shown."""
    equal: int
    """Those that are right."""
    explained: int
    """Those whose difference is explained."""
    unexplained: int
    """Those that somebody has to look at, with those that are not shown."""
    not_shown: int
    """Those that are not shown although there is something to promise."""
    sequence: int
    """The last journal entry that was taken into account."""

    @staticmethod
    def _in(d: Json) -> ShownSummary:
        v = make(ShownSummary)
        v.lines = d["lines"]
        v.equal = d["equal"]
        v.explained = d["explained"]
        v.unexplained = d["unexplained"]
        v.not_shown = d["not_shown"]
        v.sequence = d["sequence"]
        return v


@dataclass(slots=True, repr=False)
class SupplyLineView(Record):
    """One item of a supply at one location; `expected = open + received + given_up`."""

    sku: str
    """The item."""
    location: str
    """Where it comes to."""
    expected: Decimal
    """What was announced."""
    received: Decimal
    """What came."""
    given_up: Decimal
    """What is not expected any more, because another announcement took its place."""
    open: Decimal
    """What is still to come."""
    waiting: list[PromiseAtRisk]
    """The orders that wait for it, and for how many of its units: the oldest order for what
    comes first. What is late comes last, and the orders that wait for it are in danger.
    """

    @staticmethod
    def _in(d: Json) -> SupplyLineView:
        v = make(SupplyLineView)
        v.sku = d["sku"]
        v.location = d["location"]
        v.expected = quantity_in(d["expected"])
        v.received = quantity_in(d["received"])
        v.given_up = quantity_in(d["given_up"])
        v.open = quantity_in(d["open"])
        v.waiting = [PromiseAtRisk._in(x) for x in d.get("waiting", ())]
        return v


@dataclass(slots=True, repr=False)
class SupplyView(Record):
    """Goods that were announced by `Expect`."""

    sequence: int
    """Its identity: the journal entry that announced it."""
    source: str
    """Who announced it."""
    reference: str
    """The reference under which it was announced; a receipt names it."""
    expected_at: datetime
    """When it should be there."""
    is_late: bool
    """Whether it should be there by now and a part of it is not; nothing is promised on it then."""
    lines: list[SupplyLineView]
    """Its lines, one per item and location, kits as their components."""
    _: KW_ONLY
    document: str | None = None
    """The business behind it: a purchase order number."""

    @staticmethod
    def _in(d: Json) -> SupplyView:
        v = make(SupplyView)
        v.sequence = d["sequence"]
        v.source = d["source"]
        v.reference = d["reference"]
        v.expected_at = moment_in(d["expected_at"])
        v.is_late = d.get("is_late", False)
        v.lines = [SupplyLineView._in(x) for x in d.get("lines", ())]
        v.document = d.get("document")
        return v


@dataclass(slots=True, repr=False)
class SuspectedDuplicate(Record):
    """Two facts of one source, kind and document that moved the same goods under two references:
    perhaps one fact that was sent again.
    """

    source: str
    """Who sent both."""
    kind: str
    """The kind of both, as their JSON `type`."""
    document: str
    """The document of both."""
    first: RecordedFact
    """The one that came first."""
    second: RecordedFact
    """The one that may be the same again."""
    resolve: Command
    """What takes the second back, where it is the same."""

    @staticmethod
    def _in(d: Json) -> SuspectedDuplicate:
        v = make(SuspectedDuplicate)
        v.source = d["source"]
        v.kind = d["kind"]
        v.document = d["document"]
        v.first = RecordedFact._in(d["first"])
        v.second = RecordedFact._in(d["second"])
        v.resolve = command_in(d["resolve"])
        return v


@dataclass(slots=True, repr=False)
class Target(Record):
    """Names an earlier command or promise: by its reference or by its document."""

    _: KW_ONLY
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
        v = make(Target)
        v.document = d.get("document")
        v.reference = d.get("reference")
        v.source = d.get("source")
        return v


@dataclass(slots=True, repr=False)
class TaskView(Record):
    """Something that the staff of a branch have to do about a promise."""

    kind: TaskKind
    """What there is to do."""
    promise: ReservationView
    """The promise."""
    _: KW_ONLY
    due_at: datetime | None = None
    """By when; nothing where there is no deadline."""

    @staticmethod
    def _in(d: Json) -> TaskView:
        v = make(TaskView)
        v.kind = _TaskKind[d["kind"]]
        v.promise = ReservationView._in(d["promise"])
        v.due_at = None if (x := d.get("due_at")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class Tick(Record):
    """What a `Shelf.tick` did."""

    levels_expired: int
    """On how many levels promises were found to have ended."""
    refusals_forgotten: int
    """How many refusals were forgotten."""
    _: KW_ONLY
    next_due: datetime | None = None
    """When the next promise ends; tick again then."""

    @staticmethod
    def _in(d: Json) -> Tick:
        v = make(Tick)
        v.levels_expired = d["levels_expired"]
        v.refusals_forgotten = d["refusals_forgotten"]
        v.next_due = None if (x := d.get("next_due")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class TransferLineView(Record):
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

    @staticmethod
    def _in(d: Json) -> TransferLineView:
        v = make(TransferLineView)
        v.sku = d["sku"]
        v.shipped = quantity_in(d["shipped"])
        v.over = quantity_in(d["over"])
        v.received = quantity_in(d["received"])
        v.lost = quantity_in(d["lost"])
        v.returned = quantity_in(d["returned"])
        v.in_transit = quantity_in(d["in_transit"])
        return v


@dataclass(slots=True, repr=False)
class TransferView(Record):
    """What a transfer is besides a request."""

    from_: str
    """The location that ships."""
    to: str
    """The location that asked."""
    recalled: bool
    """Whether it was cancelled on its way, so that what is in transit comes back."""
    lines: list[TransferLineView]
    """What became of each item."""
    _: KW_ONLY
    expected_at: datetime | None = None
    """When what is in transit should have arrived."""

    @staticmethod
    def _in(d: Json) -> TransferView:
        v = make(TransferView)
        v.from_ = d["from"]
        v.to = d["to"]
        v.recalled = d.get("recalled", False)
        v.lines = [TransferLineView._in(x) for x in d.get("lines", ())]
        v.expected_at = None if (x := d.get("expected_at")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class TrustWeek(Record):
    """How far the numbers of a location could be trusted in one week."""

    location: str
    """The location."""
    week: str
    """The week, in the location's time zone."""
    level_seconds: int
    """Seconds that its levels existed, all levels together."""
    under_review_seconds: int
    """Of these, the seconds in which a case was open or `free` was below zero."""

    @staticmethod
    def _in(d: Json) -> TrustWeek:
        v = make(TrustWeek)
        v.location = d["location"]
        v.week = d["week"]
        v.level_seconds = d["level_seconds"]
        v.under_review_seconds = d["under_review_seconds"]
        return v


@dataclass(slots=True, repr=False)
class Unconfirmed(Record):
    """What is not confirmed at a location."""

    location: str
    """The location."""
    label: Label
    """The label that every number of it has at best."""
    reasons: list[LabelReason]
    """Why: what is said of the location as a whole."""
    as_of: datetime
    """The moment that this is true for."""
    good_at: datetime
    """Up to when everything is here that its sources had sent, as far as they vouch for it."""
    items: list[UnconfirmedItem]
    """The items with reasons of their own, in the order in which they were defined."""
    _: KW_ONLY
    next: str | None = None
    """The item to go on after, where there are more."""

    @staticmethod
    def _in(d: Json) -> Unconfirmed:
        v = make(Unconfirmed)
        v.location = d["location"]
        v.label = _Label[d["label"]]
        v.reasons = [label_reason_in(x) for x in d.get("reasons", ())]
        v.as_of = moment_in(d["as_of"])
        v.good_at = moment_in(d["good_at"])
        v.items = [UnconfirmedItem._in(x) for x in d.get("items", ())]
        v.next = d.get("next")
        return v


@dataclass(slots=True, repr=False)
class UnconfirmedItem(Record):
    """An item whose numbers at a location are not confirmed for a reason of its own."""

    sku: str
    """The item."""
    label: Label
    """Its label, with what is said of the location as a whole."""
    reasons: list[LabelReason]
    """Its own reasons."""
    cases: list[OpenCase]
    """Its open cases."""

    @staticmethod
    def _in(d: Json) -> UnconfirmedItem:
        v = make(UnconfirmedItem)
        v.sku = d["sku"]
        v.label = _Label[d["label"]]
        v.reasons = [label_reason_in(x) for x in d.get("reasons", ())]
        v.cases = [OpenCase._in(x) for x in d.get("cases", ())]
        return v


@dataclass(slots=True, repr=False)
class Verified(Record):
    """What `Shelf.verify` found."""

    report: VerifyReport
    """What the journal says against what is stored."""
    storage: list[str]
    """What the storage itself finds wrong with its file, each a sentence."""

    @staticmethod
    def _in(d: Json) -> Verified:
        v = make(Verified)
        v.report = VerifyReport._in(d["report"])
        v.storage = d.get("storage") or []
        return v


@dataclass(slots=True, repr=False)
class VerifyReport(Record):
    """What `verify` found."""

    entries: int
    """Journal entries that were read."""
    levels: int
    """Levels that were computed again."""
    reservations: int
    """Reservations that were read, live or not."""
    cases: int
    """Cases that were read, open or not."""
    findings: list[Finding]
    """What is wrong, at most `FINDINGS_MAX` of it."""
    findings_left_out: int
    """How many more findings there were."""

    @staticmethod
    def _in(d: Json) -> VerifyReport:
        v = make(VerifyReport)
        v.entries = d["entries"]
        v.levels = d["levels"]
        v.reservations = d["reservations"]
        v.cases = d["cases"]
        v.findings = [Finding._in(x) for x in d.get("findings", ())]
        v.findings_left_out = d["findings_left_out"]
        return v


@dataclass(slots=True, repr=False)
class DefineItem(Record):
    """An item, its names and its kit."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    sku: str
    """Its stock keeping unit."""
    _: KW_ONLY
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
        d: Json = {
            "type": "define_item",
            "source": self.source,
            "reference": self.reference,
            "sku": self.sku,
        }
        if self.actor is not None:
            d["actor"] = self.actor
        if self.aliases:
            d["aliases"] = list_out(self.aliases)
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
            d["substitutes"] = list_out(self.substitutes)
        if self.unit is not None:
            d["unit"] = self.unit
        return d

    @staticmethod
    def _in(d: Json) -> DefineItem:
        v = make(DefineItem)
        v.source = d["source"]
        v.reference = d["reference"]
        v.sku = d["sku"]
        v.actor = d.get("actor")
        v.aliases = d.get("aliases") or []
        v.components = [KitComponent._in(x) for x in d.get("components", ())]
        v.decimals = d.get("decimals")
        v.document = d.get("document")
        v.gtin = d.get("gtin")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        v.substitutes = d.get("substitutes") or []
        v.unit = d.get("unit")
        return v


@dataclass(slots=True, repr=False)
class DefineLocation(Record):
    """A location."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Its name."""
    _: KW_ONLY
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
        d: Json = {
            "type": "define_location",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
        }
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
        v = make(DefineLocation)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.opening_hours = None if (x := d.get("opening_hours")) is None else OpeningHours._in(x)
        v.pickup = None if (x := d.get("pickup")) is None else PickupSettings._in(x)
        v.source_sequence = d.get("source_sequence")
        v.time_zone = d.get("time_zone")
        return v


@dataclass(slots=True, repr=False)
class DefineChannel(Record):
    """A channel."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    channel: str
    """Its name."""
    _: KW_ONLY
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
        d: Json = {
            "type": "define_channel",
            "source": self.source,
            "reference": self.reference,
            "channel": self.channel,
        }
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
        v = make(DefineChannel)
        v.source = d["source"]
        v.reference = d["reference"]
        v.channel = d["channel"]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class DefineSource(Record):
    """A source."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    name: str
    """Its name."""
    channel: str
    """The channel that it belongs to."""
    _: KW_ONLY
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
        d: Json = {
            "type": "define_source",
            "source": self.source,
            "reference": self.reference,
            "name": self.name,
            "channel": self.channel,
        }
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
        v = make(DefineSource)
        v.source = d["source"]
        v.reference = d["reference"]
        v.name = d["name"]
        v.channel = d["channel"]
        v.actor = d.get("actor")
        v.clock_uncertainty_seconds = d.get("clock_uncertainty_seconds")
        v.document = d.get("document")
        v.heartbeat_seconds = d.get("heartbeat_seconds")
        v.late_seconds_max = d.get("late_seconds_max")
        v.link_seconds = d.get("link_seconds")
        v.location = d.get("location")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.quantity_max = None if (x := d.get("quantity_max")) is None else quantity_in(x)
        v.sequenced = d.get("sequenced", False)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class DefinePolicy(Record):
    """What a channel may do."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    channel: str
    """The channel."""
    _: KW_ONLY
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
        d: Json = {
            "type": "define_policy",
            "source": self.source,
            "reference": self.reference,
            "channel": self.channel,
        }
        if self.actor is not None:
            d["actor"] = self.actor
        if self.back_orders:
            d["back_orders"] = self.back_orders
        if self.document is not None:
            d["document"] = self.document
        if self.holds is not None:
            d["holds"] = self.holds._out()
        if self.locations is not None:
            d["locations"] = list_out(self.locations)
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> DefinePolicy:
        v = make(DefinePolicy)
        v.source = d["source"]
        v.reference = d["reference"]
        v.channel = d["channel"]
        v.actor = d.get("actor")
        v.back_orders = d.get("back_orders", False)
        v.document = d.get("document")
        v.holds = None if (x := d.get("holds")) is None else HoldPolicy._in(x)
        v.locations = d.get("locations")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class DefineSafetyStock(Record):
    """Units withheld from a channel."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    channel: str
    """The channel."""
    _: KW_ONLY
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
        d: Json = {
            "type": "define_safety_stock",
            "source": self.source,
            "reference": self.reference,
            "channel": self.channel,
        }
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
        v = make(DefineSafetyStock)
        v.source = d["source"]
        v.reference = d["reference"]
        v.channel = d["channel"]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.location = d.get("location")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.quantity = None if (x := d.get("quantity")) is None else quantity_in(x)
        v.sku = d.get("sku")
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class RetireItem(Record):
    """An item is no longer promised."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    sku: str
    """The item."""
    _: KW_ONLY
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
        d: Json = {
            "type": "retire_item",
            "source": self.source,
            "reference": self.reference,
            "sku": self.sku,
        }
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
        v = make(RetireItem)
        v.source = d["source"]
        v.reference = d["reference"]
        v.sku = d["sku"]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class RetireLocation(Record):
    """A location is no longer promised from."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """The location."""
    _: KW_ONLY
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
        d: Json = {
            "type": "retire_location",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
        }
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
        v = make(RetireLocation)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class AddAlias(Record):
    """One more name of an item."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    sku: str
    """The item, by a name it has."""
    alias: str
    """The new name."""
    _: KW_ONLY
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
        d: Json = {
            "type": "add_alias",
            "source": self.source,
            "reference": self.reference,
            "sku": self.sku,
            "alias": self.alias,
        }
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
        v = make(AddAlias)
        v.source = d["source"]
        v.reference = d["reference"]
        v.sku = d["sku"]
        v.alias = d["alias"]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Receive(Record):
    """Goods came in."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Where."""
    lines: list[Line]
    """What."""
    _: KW_ONLY
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
        d: Json = {
            "type": "receive",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
        if self.actor is not None:
            d["actor"] = self.actor
        if self.condition is not None:
            d["condition"] = self.condition
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
        v = make(Receive)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.actor = d.get("actor")
        v.condition = None if (x := d.get("condition")) is None else _Condition[x]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.of = None if (x := d.get("of")) is None else Target._in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Sell(Record):
    """A customer took goods."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Where."""
    lines: list[Line]
    """What."""
    _: KW_ONLY
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
        d: Json = {
            "type": "sell",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
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
        v = make(Sell)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.settles = None if (x := d.get("settles")) is None else Target._in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class TakeBack(Record):
    """A customer brought goods back."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """The location that has them now."""
    lines: list[Line]
    """What."""
    _: KW_ONLY
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
        d: Json = {
            "type": "take_back",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
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
        v = make(TakeBack)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.of = None if (x := d.get("of")) is None else Target._in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Inspect(Record):
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
    _: KW_ONLY
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
        d: Json = {
            "type": "inspect",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
            "grade": self.grade,
        }
        if self.actor is not None:
            d["actor"] = self.actor
        if self.condition is not None:
            d["condition"] = self.condition
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Inspect:
        v = make(Inspect)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.grade = _Grade[d["grade"]]
        v.actor = d.get("actor")
        v.condition = None if (x := d.get("condition")) is None else _Condition[x]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class WriteOff(Record):
    """Goods are lost, broken or used up."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Where."""
    lines: list[Line]
    """What."""
    _: KW_ONLY
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
        d: Json = {
            "type": "write_off",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
        if self.actor is not None:
            d["actor"] = self.actor
        if self.condition is not None:
            d["condition"] = self.condition
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
        v = make(WriteOff)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.actor = d.get("actor")
        v.condition = None if (x := d.get("condition")) is None else _Condition[x]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.reason = d.get("reason")
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Adjust(Record):
    """Goods were found."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Where."""
    lines: list[Line]
    """What."""
    _: KW_ONLY
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
        d: Json = {
            "type": "adjust",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
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
        v = make(Adjust)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.reason = d.get("reason")
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Count(Record):
    """Goods were counted."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Where."""
    lines: list[CountLine]
    """What was seen."""
    _: KW_ONLY
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
        d: Json = {
            "type": "count",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
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
        v = make(Count)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [CountLine._in(x) for x in d.get("lines", ())]
        v.actor = d.get("actor")
        v.complete = d.get("complete", False)
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        v.started_at = None if (x := d.get("started_at")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class Reverse(Record):
    """A fact did not happen."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The fact, by its reference."""
    _: KW_ONLY
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
        d: Json = {
            "type": "reverse",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
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
        v = make(Reverse)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Adopt(Record):
    """A promise made elsewhere is taken over."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Where the units are promised."""
    lines: list[Line]
    """What is promised."""
    _: KW_ONLY
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
        d: Json = {
            "type": "adopt",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
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
        v = make(Adopt)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.expires_at = None if (x := d.get("expires_at")) is None else moment_in(x)
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.pickup = None if (x := d.get("pickup")) is None else PickupTerms._in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Pick(Record):
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
    _: KW_ONLY
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
        d: Json = {
            "type": "pick",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
        if self.actor is not None:
            d["actor"] = self.actor
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.result is not None:
            d["result"] = self.result
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Pick:
        v = make(Pick)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.result = None if (x := d.get("result")) is None else _PickResult[x]
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Stage(Record):
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
    _: KW_ONLY
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
        d: Json = {
            "type": "stage",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
            "location": self.location,
            "lines": [x._out() for x in self.lines],
            "spot": self.spot,
        }
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
        v = make(Stage)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.spot = d["spot"]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Collect(Record):
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
    _: KW_ONLY
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
        d: Json = {
            "type": "collect",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
        if self.actor is not None:
            d["actor"] = self.actor
        if self.by is not None:
            d["by"] = self.by
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Collect:
        v = make(Collect)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.actor = d.get("actor")
        v.by = None if (x := d.get("by")) is None else _Collector[x]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class PutBack(Record):
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
    _: KW_ONLY
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
        d: Json = {
            "type": "put_back",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
            "location": self.location,
            "lines": [x._out() for x in self.lines],
            "condition": self.condition,
        }
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
        v = make(PutBack)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.condition = _Condition[d["condition"]]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Ship(Record):
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
    _: KW_ONLY
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
        d: Json = {
            "type": "ship",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
            "to": self.to,
        }
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
        v = make(Ship)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.to = d["to"]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.expected_at = None if (x := d.get("expected_at")) is None else moment_in(x)
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.of = None if (x := d.get("of")) is None else Target._in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class ReceiveTransfer(Record):
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
    _: KW_ONLY
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
        d: Json = {
            "type": "receive_transfer",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
        if self.actor is not None:
            d["actor"] = self.actor
        if self.condition is not None:
            d["condition"] = self.condition
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
        v = make(ReceiveTransfer)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.actor = d.get("actor")
        v.condition = None if (x := d.get("condition")) is None else _Condition[x]
        v.document = d.get("document")
        v.more_to_come = d.get("more_to_come", False)
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Hold(Record):
    """A promise that expires."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Where."""
    lines: list[Line]
    """What."""
    _: KW_ONLY
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
        d: Json = {
            "type": "hold",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
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
        v = make(Hold)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.actor = d.get("actor")
        v.adds = d.get("adds", False)
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.partial = d.get("partial", False)
        v.seconds = d.get("seconds")
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Reserve(Record):
    """A promise."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    location: str
    """Where."""
    lines: list[Line]
    """What."""
    _: KW_ONLY
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
        d: Json = {
            "type": "reserve",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
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
        v = make(Reserve)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.actor = d.get("actor")
        v.adds = d.get("adds", False)
        v.back_order = d.get("back_order", False)
        v.document = d.get("document")
        v.expires_at = None if (x := d.get("expires_at")) is None else moment_in(x)
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.partial = d.get("partial", False)
        v.pickup = None if (x := d.get("pickup")) is None else PickupTerms._in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Confirm(Record):
    """A hold becomes an order."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The hold."""
    _: KW_ONLY
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
        d: Json = {
            "type": "confirm",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
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
        v = make(Confirm)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.expires_at = None if (x := d.get("expires_at")) is None else moment_in(x)
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.pickup = None if (x := d.get("pickup")) is None else PickupTerms._in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Extend(Record):
    """A hold lasts longer."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The hold."""
    _: KW_ONLY
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
        d: Json = {
            "type": "extend",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
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
        v = make(Extend)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.seconds = d.get("seconds")
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Release(Record):
    """A promise ends."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The promise."""
    _: KW_ONLY
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
        d: Json = {
            "type": "release",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
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
        v = make(Release)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.lines = None if (x := d.get("lines")) is None else [Line._in(x) for x in x]
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class RequestTransfer(Record):
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
    _: KW_ONLY
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
        d: Json = {
            "type": "request_transfer",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
            "to": self.to,
        }
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
        v = make(RequestTransfer)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.to = d["to"]
        v.actor = d.get("actor")
        v.adds = d.get("adds", False)
        v.document = d.get("document")
        v.expires_at = None if (x := d.get("expires_at")) is None else moment_in(x)
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.partial = d.get("partial", False)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Expect(Record):
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
    _: KW_ONLY
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
        d: Json = {
            "type": "expect",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
            "expected_at": moment_out(self.expected_at),
        }
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
        v = make(Expect)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.expected_at = moment_in(d["expected_at"])
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.instead_of = None if (x := d.get("instead_of")) is None else Target._in(x)
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Move(Record):
    """A promise goes to another location."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The promise."""
    to: str
    """The other location."""
    _: KW_ONLY
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
        d: Json = {
            "type": "move",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
            "to": self.to,
        }
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
        v = make(Move)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.to = d["to"]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.lines = None if (x := d.get("lines")) is None else [Line._in(x) for x in x]
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Substitute(Record):
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
    _: KW_ONLY
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
        d: Json = {
            "type": "substitute",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
            "location": self.location,
            "line": self.line._out(),
            "with": self.with_,
            "consent": self.consent,
        }
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
        v = make(Substitute)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.location = d["location"]
        v.line = Line._in(d["line"])
        v.with_ = d["with"]
        v.consent = d["consent"]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Postpone(Record):
    """What is missing comes later."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The promise."""
    _: KW_ONLY
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
        d: Json = {
            "type": "postpone",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
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
        v = make(Postpone)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.lines = None if (x := d.get("lines")) is None else [Line._in(x) for x in x]
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Accept(Record):
    """A branch takes a pickup on."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The pickup."""
    _: KW_ONLY
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
        d: Json = {
            "type": "accept",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
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
        v = make(Accept)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Notify(Record):
    """A customer was told that a pickup is ready."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The pickup."""
    _: KW_ONLY
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
        d: Json = {
            "type": "notify",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
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
        v = make(Notify)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.resend = d.get("resend", False)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class IssueCode(Record):
    """A new code for a pickup."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The pickup."""
    _: KW_ONLY
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
        d: Json = {
            "type": "issue_code",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
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
        v = make(IssueCode)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class VerifyCode(Record):
    """A code was shown."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The pickup."""
    _: KW_ONLY
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
        d: Json = {
            "type": "verify_code",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
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
        v = make(VerifyCode)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.actor = d.get("actor")
        v.code = d.get("code")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Contact(Record):
    """A customer was contacted."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The promise."""
    _: KW_ONLY
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
        d: Json = {
            "type": "contact",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
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
        v = make(Contact)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.note = d.get("note")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Close(Record):
    """A pickup is done."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    of: Target
    """The pickup."""
    _: KW_ONLY
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
        d: Json = {
            "type": "close",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
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
        v = make(Close)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class ResolveCase(Record):
    """A person decided about a case."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    case: int
    """The case."""
    resolution: Resolution
    """What was decided."""
    _: KW_ONLY
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
        d: Json = {
            "type": "resolve_case",
            "source": self.source,
            "reference": self.reference,
            "case": self.case,
            "resolution": self.resolution,
        }
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
        v = make(ResolveCase)
        v.source = d["source"]
        v.reference = d["reference"]
        v.case = d["case"]
        v.resolution = _Resolution[d["resolution"]]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.note = d.get("note")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class CorrectClock(Record):
    """The wall clock is right after all."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    _: KW_ONLY
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
        v = make(CorrectClock)
        v.source = d["source"]
        v.reference = d["reference"]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.note = d.get("note")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Expire(Record):
    """Promises came to their deadline; the engine's own."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    sku: str
    """The item."""
    location: str
    """The location."""
    _: KW_ONLY
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
        d: Json = {
            "type": "expire",
            "source": self.source,
            "reference": self.reference,
            "sku": self.sku,
            "location": self.location,
        }
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
        v = make(Expire)
        v.source = d["source"]
        v.reference = d["reference"]
        v.sku = d["sku"]
        v.location = d["location"]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Tie(Record):
    """A fact was tied to the location that it waited for; the engine's own."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    entry: int
    """The entry of the fact."""
    _: KW_ONLY
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
        d: Json = {
            "type": "tie",
            "source": self.source,
            "reference": self.reference,
            "entry": self.entry,
        }
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
        v = make(Tie)
        v.source = d["source"]
        v.reference = d["reference"]
        v.entry = d["entry"]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class NoteWrongCode(Record):
    """A wrong code was shown; the engine's own."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    reservation: int
    """The pickup."""
    _: KW_ONLY
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
        d: Json = {
            "type": "note_wrong_code",
            "source": self.source,
            "reference": self.reference,
            "reservation": self.reservation,
        }
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
        v = make(NoteWrongCode)
        v.source = d["source"]
        v.reference = d["reference"]
        v.reservation = d["reservation"]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class SetAside(Record):
    """Another command came under a used reference; the engine's own."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    command: Command
    """The command that was set aside."""
    _: KW_ONLY
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
        d: Json = {
            "type": "set_aside",
            "source": self.source,
            "reference": self.reference,
            "command": self.command._out(),
        }
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
        v = make(SetAside)
        v.source = d["source"]
        v.reference = d["reference"]
        v.command = command_in(d["command"])
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.first = d.get("first")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Enter(Record):
    """What was set aside was entered after all; the engine's own."""

    source: str
    """Who sends it."""
    reference: str
    """The sender's name of this attempt, unique within the source."""
    entry: int
    """The entry that set it aside."""
    _: KW_ONLY
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
        d: Json = {
            "type": "enter",
            "source": self.source,
            "reference": self.reference,
            "entry": self.entry,
        }
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
        v = make(Enter)
        v.source = d["source"]
        v.reference = d["reference"]
        v.entry = d["entry"]
        v.actor = d.get("actor")
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.replaces = d.get("replaces", False)
        v.source_sequence = d.get("source_sequence")
        return v


Command: TypeAlias = Union[
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
"""Any command; `Shelf.apply` takes it."""

_Command: dict[str, Callable[[Json], Command]] = {
    "define_item": DefineItem._in,
    "define_location": DefineLocation._in,
    "define_channel": DefineChannel._in,
    "define_source": DefineSource._in,
    "define_policy": DefinePolicy._in,
    "define_safety_stock": DefineSafetyStock._in,
    "retire_item": RetireItem._in,
    "retire_location": RetireLocation._in,
    "add_alias": AddAlias._in,
    "receive": Receive._in,
    "sell": Sell._in,
    "take_back": TakeBack._in,
    "inspect": Inspect._in,
    "write_off": WriteOff._in,
    "adjust": Adjust._in,
    "count": Count._in,
    "reverse": Reverse._in,
    "adopt": Adopt._in,
    "pick": Pick._in,
    "stage": Stage._in,
    "collect": Collect._in,
    "put_back": PutBack._in,
    "ship": Ship._in,
    "receive_transfer": ReceiveTransfer._in,
    "hold": Hold._in,
    "reserve": Reserve._in,
    "confirm": Confirm._in,
    "extend": Extend._in,
    "release": Release._in,
    "request_transfer": RequestTransfer._in,
    "expect": Expect._in,
    "move": Move._in,
    "substitute": Substitute._in,
    "postpone": Postpone._in,
    "accept": Accept._in,
    "notify": Notify._in,
    "issue_code": IssueCode._in,
    "verify_code": VerifyCode._in,
    "contact": Contact._in,
    "close": Close._in,
    "resolve_case": ResolveCase._in,
    "correct_clock": CorrectClock._in,
    "expire": Expire._in,
    "tie": Tie._in,
    "note_wrong_code": NoteWrongCode._in,
    "set_aside": SetAside._in,
    "enter": Enter._in,
}


def command_in(d: Json) -> Command:
    """Reads it from its JSON form."""
    return _Command[d["type"]](d)


__all__ = [
    "Accept",
    "Action",
    "ActionApply",
    "ActionCount",
    "ActionPublish",
    "AddAlias",
    "Adjust",
    "Adopt",
    "Alternative",
    "AlternativeKind",
    "Alternatives",
    "Applied",
    "Availability",
    "AvailabilityTotal",
    "Because",
    "BecauseBehind",
    "BecauseExpired",
    "BecauseFigure",
    "BecauseInFlight",
    "BecauseLateFacts",
    "BecauseListedTwice",
    "BecauseNotDue",
    "BecauseNotPromised",
    "BecauseNotShown",
    "BecauseOtherChannel",
    "BecauseUnknownItem",
    "BecauseUnknownLocation",
    "BecauseWithheld",
    "BrokenBy",
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
    "CaseCount",
    "CaseEnd",
    "CaseFile",
    "CaseLevel",
    "CaseObstacle",
    "CaseOption",
    "CaseOrigin",
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
    "ConflictPair",
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
    "Delivery",
    "DeliveryReport",
    "DeliveryResult",
    "Destination",
    "DestinationShape",
    "DestinationShapeAvailability",
    "DestinationShapeChanges",
    "DestinationView",
    "DifferentField",
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
    "FeedState",
    "FeedView",
    "Figure",
    "Finding",
    "Flag",
    "Gap",
    "Grade",
    "Health",
    "Heartbeat",
    "HistoryLine",
    "HistoryOrder",
    "HistoryPosting",
    "Hold",
    "HoldAges",
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
    "OpenCase",
    "OpenKind",
    "OpenMatter",
    "OpeningDay",
    "OpeningException",
    "OpeningHours",
    "OpeningInterval",
    "Outcome",
    "OutstandingState",
    "OutstandingStateDead",
    "OutstandingStateInFlight",
    "OutstandingStateWaiting",
    "OutstandingView",
    "Oversell",
    "Oversells",
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
    "PromiseReport",
    "PromiseWeek",
    "Proposal",
    "PutBack",
    "Reason",
    "Rebuilt",
    "Receipt",
    "Receive",
    "ReceiveTransfer",
    "Reconciliation",
    "RecordedFact",
    "Refusal",
    "RefusalCode",
    "RefusalView",
    "RefusedLine",
    "Release",
    "Repair",
    "ReportPeriod",
    "RequestTransfer",
    "RescuedBy",
    "ReservationKind",
    "ReservationLineView",
    "ReservationView",
    "Reserve",
    "Resolution",
    "ResolveCase",
    "RetireItem",
    "RetireLocation",
    "RetryPolicy",
    "Reverse",
    "SaleCheck",
    "SaleRisk",
    "SaleShortfall",
    "Sell",
    "SetAside",
    "Ship",
    "ShortPicks",
    "Shown",
    "ShownLine",
    "ShownReport",
    "ShownSummary",
    "Stage",
    "Substitute",
    "SupplyLineView",
    "SupplyView",
    "SuspectedDuplicate",
    "TakeBack",
    "Target",
    "TaskKind",
    "TaskView",
    "Tick",
    "Tie",
    "TransferLineView",
    "TransferView",
    "TrustWeek",
    "Unconfirmed",
    "UnconfirmedItem",
    "Verdict",
    "Verified",
    "VerifyCode",
    "VerifyReport",
    "Weekday",
    "WriteOff",
]
