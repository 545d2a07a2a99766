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
    Entry,
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
    """The kinds of things that can be done for a promise."""

    OTHER_BRANCH = "other_branch"
    """Promise it from another branch instead (`move`)."""
    SUBSTITUTE = "substitute"
    """Offer a substitute, to which the customer has to agree."""
    LATER = "later"
    """Let it wait for expected supply (`postpone`)."""
    CANCEL = "cancel"
    """Cancel what is missing (`release`)."""
    CONTACT = "contact"
    """Contact the customer and ask (`contact`)."""


_AlternativeKind: dict[str, AlternativeKind] = {word.value: word for word in AlternativeKind}


class Bucket(Word):
    """Where a unit is. Every unit is in exactly one bucket of one location, or outside."""

    FREE = "free"
    """On the shelf, promised to nobody. Negative after more was sold than was known to be there."""
    HELD = "held"
    """On the shelf, under a hold that expires (soft reservation)."""
    COMMITTED = "committed"
    """On the shelf, under an order, a pickup or a transfer request (allocated)."""
    STAGED = "staged"
    """Picked for a promise: in the holding area, or packed."""
    INSPECTION = "inspection"
    """Returned, and not graded yet (quarantine). Not sellable."""
    DAMAGED = "damaged"
    """At the location, but unfit for sale."""
    IN_TRANSIT = "in_transit"
    """On its way to this location, from another one."""
    OUTSIDE = "outside"
    """Not in stock: with a supplier, a customer, or gone. The posting's reason says which."""


_Bucket: dict[str, Bucket] = {word.value: word for word in Bucket}


class Collector(Word):
    """Who came to collect the goods."""

    CUSTOMER = "customer"
    """The customer came in person."""
    PROXY = "proxy"
    """Somebody else came for the customer."""


_Collector: dict[str, Collector] = {word.value: word for word in Collector}


class Condition(Word):
    """The condition of goods at a location."""

    SELLABLE = "sellable"
    """Fit for sale, on the shelf: bucket `free`."""
    INSPECTION = "inspection"
    """Not graded yet, and not sellable (quarantine): bucket `inspection`."""
    DAMAGED = "damaged"
    """Unfit for sale, but still at the location: bucket `damaged`."""


_Condition: dict[str, Condition] = {word.value: word for word in Condition}


class CountSide(Word):
    """On which side of a count a fact lies."""

    BEFORE_COUNT = "before_count"
    """The fact came first: the count had seen its effect."""
    AFTER_COUNT = "after_count"
    """The count came first: it had not seen the fact's effect."""


_CountSide: dict[str, CountSide] = {word.value: word for word in CountSide}


class DeliveryResult(Word):
    """What became of a delivery, as its worker reports it."""

    DELIVERED = "delivered"
    """The receiver has it, and it is done."""
    FAILED = "failed"
    """The receiver did not take this one, or its answer makes no sense. It is tried again, up to a
    limit.
    """
    UNREACHABLE = "unreachable"
    """The receiver cannot be reached at all, which is not this delivery's fault. No delivery dies
    of it.
    """
    NOT_SENT = "not_sent"
    """It was certainly not sent, and can be handed out again at once."""


_DeliveryResult: dict[str, DeliveryResult] = {word.value: word for word in DeliveryResult}


class ExplainKind(Word):
    """What a line of an explanation is about."""

    ON_HAND = "on_hand"
    """Everything at the location, in every condition."""
    DAMAGED = "damaged"
    """Taken off: units unfit for sale."""
    INSPECTION = "inspection"
    """Taken off: returned units that nobody has graded yet."""
    STAGED = "staged"
    """Taken off: units picked for a promise."""
    COMMITTED = "committed"
    """Taken off: units promised to orders, pickups and transfers (allocated)."""
    HELD = "held"
    """Taken off: units held for carts (soft reservations)."""
    SAFETY_STOCK = "safety_stock"
    """Taken off: units that safety stock withholds from the channel."""
    BELOW_ZERO = "below_zero"
    """Added to come back to zero, because `available` is never negative."""
    KITS = "kits"
    """How many whole kits the components are enough for."""
    LOCATION_NOT_ELIGIBLE = "location_not_eligible"
    """The channel's policy does not let it promise stock of the location."""
    LOCATION_RETIRED = "location_retired"
    """The location is retired: nothing is promised from it."""
    ITEM_RETIRED = "item_retired"
    """The item, or a component of the kit, is retired."""
    ITEM_PROVISIONAL = "item_provisional"
    """The item, or a component of the kit, is known from facts only, and not defined yet."""


_ExplainKind: dict[str, ExplainKind] = {word.value: word for word in ExplainKind}


class FeedState(Word):
    """How a watched source is doing."""

    FRESH = "fresh"
    """Heard from in time, and nothing is known to be missing."""
    BEHIND = "behind"
    """Messages are missing or on their way."""
    SILENT = "silent"
    """It has been silent for longer than its `heartbeat_seconds`."""
    NEVER_HEARD = "never_heard"
    """It has not been heard since it is watched."""


_FeedState: dict[str, FeedState] = {word.value: word for word in FeedState}


class Figure(Word):
    """A sum of buckets that a channel may show by mistake, in place of what it should show."""

    FREE = "free"
    """`free`, never below zero: safety stock was not taken off."""
    FREE_AND_HELD = "free_and_held"
    """`free + held`: units held for carts were not taken off."""
    FREE_AND_COMMITTED = "free_and_committed"
    """`free + committed`: units committed to orders were not taken off."""
    ON_SHELF = "on_shelf"
    """`free + held + committed`: neither carts nor orders were taken off."""
    ON_HAND_LESS_PROMISED = "on_hand_less_promised"
    """`free + staged + inspection + damaged`: picked, returned and damaged units were not taken
    off.
    """
    ON_HAND = "on_hand"
    """Everything at the location: nothing was taken off."""
    FREE_AND_IN_TRANSIT = "free_and_in_transit"
    """`free + in_transit`: units on their way are counted already."""


_Figure: dict[str, Figure] = {word.value: word for word in Figure}


class Flag(Word):
    """Something unusual about a command that was recorded all the same."""

    OCCURRED_IN_FUTURE = "occurred_in_future"
    """Its `occurred_at` is ahead of the engine's clock; it is taken as occurring now."""
    PROVISIONAL_ITEM = "provisional_item"
    """It named an unknown SKU. A provisional item was made, and a case asks to define it."""
    COUNTED_ALREADY = "counted_already"
    """It occurred before a count that was recorded first. The shelf figure stays as counted, and
    the count variance is adjusted.
    """
    COUNT_UNCERTAIN = "count_uncertain"
    """It occurred too close to a count to tell which came first. The lower availability is taken,
    and a case asks a person.
    """
    FIGURES_DISAGREE = "figures_disagree"
    """It moved more out of a bucket than was known to be there; a case says how much."""
    SECOND_PROMISE = "second_promise"
    """It adopted a promise for a document that has a live one already. Both stand, and a case asks
    about them.
    """
    SETTLED_ALREADY = "settled_already"
    """It handed over units of a promise that was handed over, released or expired before."""
    MORE_THAN_SOLD = "more_than_sold"
    """More came back than was handed over under the name of the sale or order; a case says how
    much.
    """
    REVERSED_BEFORE = "reversed_before"
    """A reversal of it had arrived first, so that it moved nothing."""
    OUT_OF_ORDER = "out_of_order"
    """It repeats a step, or does not fit the phase that its promise was in. It was recorded as it
    happened.
    """
    CODE_NOT_VERIFIED = "code_not_verified"
    """A pickup with an issued code was handed over without that code."""
    MORE_THAN_SHIPPED = "more_than_shipped"
    """More was shipped than was requested, or more arrived than was shipped."""
    QUANTITY_LIMIT = "quantity_limit"
    """It named more of an item than its source's `quantity_max` allows; a case asks a person."""
    LATE_LIMIT = "late_limit"
    """It arrived later than its source's `late_seconds_max` allows; a case asks a person."""
    PROMISE_REFUSED = "promise_refused"
    """It names a promise that was refused, so that its units wait for none."""


_Flag: dict[str, Flag] = {word.value: word for word in Flag}


class Grade(Word):
    """What a person decided about goods that were in inspection, or in another condition."""

    SELLABLE = "sellable"
    """Fit for sale and put on the shelf: they move to `free`."""
    DAMAGED = "damaged"
    """Unfit for sale, and kept at the location: they move to `damaged`."""
    RETURNED_TO_SUPPLIER = "returned_to_supplier"
    """Sent back to the supplier: they leave the stock."""
    DESTROYED = "destroyed"
    """Destroyed or thrown away: they leave the stock."""


_Grade: dict[str, Grade] = {word.value: word for word in Grade}


class HistoryOrder(Word):
    """The order in which history is listed."""

    NEWEST_FIRST = "newest_first"
    """From the latest entry back."""
    OLDEST_FIRST = "oldest_first"
    """From the earliest entry on; the whole history is read for it, whatever the limit."""


_HistoryOrder: dict[str, HistoryOrder] = {word.value: word for word in HistoryOrder}


class Invariant(Word):
    """What must always be true of a store."""

    LEVELS = "levels"
    """Every balance is the sum of its postings, and entries of a level are linked in order."""
    PROMISES = "promises"
    """Held, committed, staged, in transit and waiting are what promises claim, line by line."""
    LINES = "lines"
    """The parts of every line of a promise add up to what was requested."""
    SHORTAGES = "shortages"
    """A negative `free` is covered by exactly one shortage."""
    REFERENCES = "references"
    """There is one answer for each source and reference."""
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
    """Documents name the promises that were made for them."""
    TASKS = "tasks"
    """Tasks are what promises leave to do, location by location."""
    SUPPLIES = "supplies"
    """The incoming units of a level are those that supplies have not delivered yet."""
    TRANSFERS = "transfers"
    """What was shipped, and what came beyond it, has arrived, is lost, came back or is in transit.
    """
    LINKS = "links"
    """Links are what is parked, level by level, and what waits for too long has a case."""
    FEEDS = "feeds"
    """Only watched sources have feeds, and the ranges of a feed lie above its gaps, in order."""
    DELIVERIES = "deliveries"
    """No destination is further than the journal, and deliveries are about what is there."""
    CATALOGUE = "catalogue"
    """Everything that is named is in the catalogue, and the catalogue is what the journal defined.
    """
    PROMISED = "promised"
    """A promise took only what was free, and not withheld from its channel."""
    UNDONE = "undone"
    """No more of a fact was reversed than it had recorded."""
    HANDOVERS = "handovers"
    """What was handed over is found by the document of its sale and by its promise."""
    WAITING = "waiting"
    """What waits for something that has not arrived comes from the entries that it names."""


_Invariant: dict[str, Invariant] = {word.value: word for word in Invariant}


class Knowledge(Word):
    """Whose knowledge of a past moment is asked for. Promises end at their deadline in both."""

    AS_KNOWN_THEN = "as_known_then"
    """What had been recorded by then: why somebody decided as they did."""
    AS_KNOWN_NOW = "as_known_now"
    """What is known today of that moment: late facts are in, and count variances stand at their
    count.
    """


_Knowledge: dict[str, Knowledge] = {word.value: word for word in Knowledge}


class Label(Word):
    """How far a number can be trusted. The worst label of its parts counts."""

    CONFIRMED = "confirmed"
    """Right for everything that the location's sources had sent before `good_at`."""
    ESTIMATED = "estimated"
    """Computed from something that nobody has confirmed, such as supply that is expected."""
    DELAYED = "delayed"
    """Something is late: a source is silent or messages are missing, so that the number may be
    old.
    """
    UNDER_REVIEW = "under_review"
    """A person has to look at it: a case is open, or more is sold or promised than is there."""


_Label: dict[str, Label] = {word.value: word for word in Label}


class NoPickup(Word):
    """Why no pickup can be promised at a location."""

    NOT_OFFERED = "not_offered"
    """The location has no pickup settings: it offers no pickup."""
    NO_CAPACITY = "no_capacity"
    """The location prepares as many pickups as it can already, or takes none for now."""
    NEVER_OPEN = "never_open"
    """The location is not open for long enough within 366 days."""
    UNAVAILABLE = "unavailable"
    """There is not enough stock to promise."""
    UNKNOWN_TIME_ZONE = "unknown_time_zone"
    """This version of the engine does not know the location's time zone."""


_NoPickup: dict[str, NoPickup] = {word.value: word for word in NoPickup}


class NotPromised(Word):
    """Why nothing is promised to a channel, whatever is there."""

    LOCATION_NOT_ELIGIBLE = "location_not_eligible"
    """The channel's policy does not let it promise stock of the location."""
    LOCATION_RETIRED = "location_retired"
    """The location is retired: nothing is promised from it."""
    ITEM_RETIRED = "item_retired"
    """The item, or a component of the kit, is retired."""
    ITEM_PROVISIONAL = "item_provisional"
    """The item, or a component of the kit, is known from facts only, and not defined yet."""


_NotPromised: dict[str, NotPromised] = {word.value: word for word in NotPromised}


class OpenKind(Word):
    """The kind of a matter that stands open."""

    COUNT_VARIANCE = "count_variance"
    """A count saw another number than was known."""
    COUNT_UNCERTAIN = "count_uncertain"
    """A fact is too close to a count to tell which came first."""
    STAGED_VARIANCE = "staged_variance"
    """Counted units in the holding area differ from the known ones."""
    NOT_FOUND = "not_found"
    """A picker did not find what the numbers say is there."""
    HOLD = "hold"
    """A hold has units of a cart."""
    TRANSFER = "transfer"
    """Goods are in transit, or did not arrive as they left."""
    PUT_BACK = "put_back"
    """Picked goods stand in their spot, and nobody is going to collect them."""


_OpenKind: dict[str, OpenKind] = {word.value: word for word in OpenKind}


class Phase(Word):
    """Where a promise stands in its life."""

    WAITING = "waiting"
    """On back order: all that is left of it waits for expected supply."""
    OPEN = "open"
    """Some of it is still promised, on the shelf, and not picked."""
    ACCEPTED = "accepted"
    """The branch has accepted the pickup, and is preparing it."""
    PICKED = "picked"
    """All that is there of it is picked."""
    STAGED = "staged"
    """It is picked and stands in its named spot."""
    NOTIFIED = "notified"
    """Its customer was told that it is ready for collection."""
    SHIPPED = "shipped"
    """The transfer is in transit."""
    DISCREPANCY = "discrepancy"
    """Some of the transfer was shipped and did not arrive; a case says so."""
    SHORT = "short"
    """Some of it was lost to a fact. For an order, a person has to find another way."""
    EXPIRED_IN_CAGE = "expired_in_cage"
    """It was not collected in time, and its units still stand in their spot. The customer may
    still collect them.
    """
    AWAITING_PUT_BACK = "awaiting_put_back"
    """It is over, and its picked units have to be put back."""
    FULFILLED = "fulfilled"
    """All that was not released was handed over."""
    CLOSED = "closed"
    """It was handed over, and nothing is left to do."""
    RELEASED = "released"
    """It was released or cancelled before anything was handed over."""
    EXPIRED = "expired"
    """Its deadline came before anything was handed over."""


_Phase: dict[str, Phase] = {word.value: word for word in Phase}


class PickResult(Word):
    """What a picker found at the shelf."""

    FOUND = "found"
    """The units were there and are picked: they move to `staged`."""
    NOT_FOUND = "not_found"
    """The units were not there (a short pick). The promise is short of them, and a case puts the
    item under review there until it is counted.
    """
    WRONG_COUNT = "wrong_count"
    """Fewer units were there than the numbers say. Those of the lines are missing, as with
    `not_found`.
    """
    DAMAGED = "damaged"
    """The units are damaged: they move to `damaged`, and the promise is short of them."""
    WORN_DISPLAY = "worn_display"
    """Only a worn display unit was there: it moves to `damaged`, and the promise is short of it."""


_PickResult: dict[str, PickResult] = {word.value: word for word in PickResult}


class Reason(Word):
    """Why a posting moved units. For units that come from or go outside, it also says where that
    is.
    """

    RECEIPT = "receipt"
    """Goods came in from a supplier."""
    SALE = "sale"
    """A customer has the goods: sold, or handed over for a promise."""
    RETURN = "return"
    """A customer brought the goods back."""
    GRADE = "grade"
    """A person decided the condition of the goods."""
    WRITE_OFF = "write_off"
    """The goods are lost, broken or used up."""
    FOUND = "found"
    """Goods were found where none were known."""
    COUNT = "count"
    """A count differed from what was known (count variance)."""
    COUNTED_ALREADY = "counted_already"
    """A count had seen the effect of this late fact already, so that it is taken back."""
    HOLD = "hold"
    """A hold took the units."""
    ORDER = "order"
    """An order took the units."""
    CONFIRM = "confirm"
    """A hold became an order."""
    RELEASE = "release"
    """A promise was released or cancelled."""
    EXPIRY = "expiry"
    """A promise ended by its deadline."""
    GAVE_WAY = "gave_way"
    """A hold gave way to a fact."""
    ADOPTION = "adoption"
    """A promise that was made elsewhere took the units."""
    REVERSAL = "reversal"
    """A fact that did not happen was undone."""
    RESOLUTION = "resolution"
    """A person decided on which side of a count a fact lies."""
    PICK = "pick"
    """The units were picked for a promise."""
    NOT_FOUND = "not_found"
    """A picker did not find the units."""
    UNFIT = "unfit"
    """A picker found the units unfit for sale."""
    PUT_BACK = "put_back"
    """Picked units were put back on the shelf, or wait for inspection."""
    TRANSFER = "transfer"
    """A transfer request took the units."""
    SHIP = "ship"
    """The units left for another location, or were sent back while in transit."""
    TRANSFER_RECEIPT = "transfer_receipt"
    """The units arrived from another location."""
    LOST_IN_TRANSIT = "lost_in_transit"
    """A person gave the units up while they were in transit."""
    ASSIGNED = "assigned"
    """A back order took units that became free."""
    MOVED = "moved"
    """The promise of the units moved to another location or item."""
    REDATED = "redated"
    """Correction: an earlier step arrived late, so that these units left the shelf at its time
    instead.
    """
    GIVEN_BACK = "given_back"
    """The shelf gets back units that an earlier fact took off it, because their receipt came only
    now.
    """


_Reason: dict[str, Reason] = {word.value: word for word in Reason}


class RefusalCode(Word):
    """The stable codes of refusals. Decide by them, not by the texts."""

    UNAVAILABLE = "unavailable"
    """There is not enough to promise, or not enough expected supply to wait for."""
    UNKNOWN_ITEM = "unknown_item"
    """The item is not defined, and a promise needs one that is."""
    PROVISIONAL_ITEM = "provisional_item"
    """The item is known from facts only (provisional). Define it before it is promised."""
    RETIRED = "retired"
    """The item or location is retired, and is no longer promised."""
    HOLDS_OFF = "holds_off"
    """The channel's policy holds no stock for carts."""
    LOCATION_NOT_ELIGIBLE = "location_not_eligible"
    """The channel's policy does not let it promise stock of this location."""
    PROMISE_EXISTS = "promise_exists"
    """The document has a live promise already. Use it, release it first, or set `adds` to promise
    more.
    """
    CANCELLED_BEFORE = "cancelled_before"
    """The order was cancelled before it arrived."""
    UNKNOWN_PROMISE = "unknown_promise"
    """No promise is known under this reference or document."""
    EXPIRED_UNAVAILABLE = "expired_unavailable"
    """The hold has lost units, by its deadline or to a fact, and there is not enough left to
    promise them again.
    """
    WRONG_PHASE = "wrong_phase"
    """The promise is in a phase in which this cannot be done; the remedy lists what can."""
    MORE_THAN_PROMISED = "more_than_promised"
    """It asks about more units than the promise still has."""
    NOT_REVERSIBLE = "not_reversible"
    """The entry is not a fact that can be reversed; the remedy names the opposite command."""
    DEADLINE_PASSED = "deadline_passed"
    """The deadline that it asks for is not in the future."""
    NAME_TAKEN = "name_taken"
    """The name belongs to something else already."""
    FROZEN = "frozen"
    """It changes what cannot change: an item's unit, its decimals to fewer, or whether it is a
    kit.
    """
    BAD_KIT = "bad_kit"
    """A component is not defined, is a kit, or is the kit itself."""
    CASE_NOT_RESOLVABLE = "case_not_resolvable"
    """No open case has this number, or its kind cannot be resolved in this way."""
    HOLD_TOO_LONG = "hold_too_long"
    """The hold would last longer than the `seconds_max` of the channel's policy."""
    NO_PICKUP = "no_pickup"
    """No pickup is possible: the location offers none, has no capacity for more or is not open
    long enough, or the lines are at several locations.
    """
    WHOLE_PICKUP = "whole_pickup"
    """A pickup has one location, so it can only be moved as a whole."""
    NO_SUBSTITUTE = "no_substitute"
    """The catalogue does not list the one item as a substitute of the other."""
    BACK_ORDERS_OFF = "back_orders_off"
    """The channel's policy allows no back orders."""
    WRONG_CODE = "wrong_code"
    """The pickup code is wrong. Hand nothing over; the remedy says how many tries are left."""
    NO_VALID_CODE = "no_valid_code"
    """No pickup code is valid: none was issued, it was used, or too many wrong ones were tried."""
    UNKNOWN_SUPPLY = "unknown_supply"
    """No expected supply was announced under this reference."""
    BAD_SUBSTITUTE = "bad_substitute"
    """A substitute is not defined, is a kit, or is the item itself."""
    LIMIT_EXCEEDED = "limit_exceeded"
    """It asks for more of an item than its source's `quantity_max` allows."""


_RefusalCode: dict[str, RefusalCode] = {word.value: word for word in RefusalCode}


class ReservationKind(Word):
    """The kind of a promise."""

    HOLD = "hold"
    """A cart or a quote (soft reservation): it ends by its deadline, and gives way to facts."""
    ORDER = "order"
    """An order: it stands until it is fulfilled, released or its own deadline comes."""
    PICKUP = "pickup"
    """An order that its customer collects at a branch (click and collect, BOPIS)."""
    TRANSFER = "transfer"
    """Stock that another location has requested."""


_ReservationKind: dict[str, ReservationKind] = {word.value: word for word in ReservationKind}


class Resolution(Word):
    """What a person decides about a case."""

    ACKNOWLEDGED = "acknowledged"
    """It was looked at; the numbers stand as they are."""
    BEFORE_COUNT = "before_count"
    """The uncertain fact came before the count, which had seen it."""
    AFTER_COUNT = "after_count"
    """The uncertain fact came after the count, which had not seen it."""
    LOST = "lost"
    """Goods of a transfer that did not arrive are given up: they leave the stock."""
    KEEP_FIRST = "keep_first"
    """The first command under the reference stands; the second was a mistake."""
    REPLACE = "replace"
    """The second command is real: the first is undone, and the second is posted."""
    BOTH_REAL = "both_real"
    """Both commands are real: the second is posted beside the first."""


_Resolution: dict[str, Resolution] = {word.value: word for word in Resolution}


class TaskKind(Word):
    """What the staff of a location have to do about a promise."""

    WAITING = "waiting"
    """Accept a pickup that waits for it."""
    LATE = "late"
    """Finish a pickup that was not ready when it was promised."""
    DUE = "due"
    """Pick and stage a pickup that was accepted."""
    STAGED = "staged"
    """Keep picked goods in their spot until their customer comes."""
    EXPIRED_IN_CAGE = "expired_in_cage"
    """Put back a pickup that was not collected in time, unless its customer comes first."""
    PUT_BACK = "put_back"
    """Put back picked goods of a promise that is over."""
    MISSING = "missing"
    """Find another way for a promise that is short of goods, before it is due."""
    SHIP = "ship"
    """Ship goods to another location."""
    ARRIVING = "arriving"
    """Receive goods of a transfer that are on their way here."""
    CLOSE = "close"
    """Close a pickup that was handed over."""


_TaskKind: dict[str, TaskKind] = {word.value: word for word in TaskKind}


class Verdict(Word):
    """How a difference is to be taken."""

    EQUAL = "equal"
    """The numbers agree: there is no difference."""
    EXPLAINED = "explained"
    """It is known where the difference comes from, and nobody has to act."""
    UNEXPLAINED = "unexplained"
    """Somebody has to look at it."""


_Verdict: dict[str, Verdict] = {word.value: word for word in Verdict}


class Weekday(Word):
    """A day of the week, as ISO 8601 numbers them from Monday."""

    MONDAY = "monday"
    """Monday, the first day of the ISO week."""
    TUESDAY = "tuesday"
    """Tuesday, the second day of the week."""
    WEDNESDAY = "wednesday"
    """Wednesday, the third day of the week."""
    THURSDAY = "thursday"
    """Thursday, the fourth day of the week."""
    FRIDAY = "friday"
    """Friday, the fifth day of the week."""
    SATURDAY = "saturday"
    """Saturday, the sixth day of the week."""
    SUNDAY = "sunday"
    """Sunday, the last day of the ISO week."""


_Weekday: dict[str, Weekday] = {word.value: word for word in Weekday}


@dataclass(slots=True, repr=False)
class ActionApply(Record):
    """Send this command. Its reference is made of what it says, so that sending it twice is the
    same as once.
    """

    command: Command
    """The command, ready to send."""

    @staticmethod
    def _in(d: Json) -> ActionApply:
        v = make(ActionApply)
        v.command = command_in(d["command"])
        return v


@dataclass(slots=True, repr=False)
class ActionPublish(Record):
    """Publish this number to the channel again."""

    channel: str
    """The channel that shows another number."""
    sku: str
    """The item, by its SKU."""
    quantity: Decimal
    """The number to show, in the item's base unit."""
    sequence: int
    """The last journal entry that the number takes into account."""
    _: KW_ONLY
    location: str | None = None
    """The location. Without it, the number is the sum of several."""

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
    """Have somebody count, and send what they see as a `count`."""

    sku: str
    """The item to count, by its SKU."""
    location: str
    """The location to count it at."""

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
    """One thing that can be done for a promise now."""

    kind: AlternativeKind
    """What it is: another branch, a substitute, later, a cancel or a contact."""
    command: Command
    """The command that does it. Its reference is a proposal; consent and note are to be filled in.
    """
    effects: list[LevelEffect]
    """What it would do to the balances, each item and location before and after."""
    _: KW_ONLY
    sku: str | None = None
    """The item that it is about, by its SKU. Without it, all of the promise."""
    quantity: Decimal | None = None
    """How many units it is about, in the item's base unit. Without it, all of the promise."""
    location: str | None = None
    """The other branch to promise from. Without it, the location stays."""
    substitute: str | None = None
    """The item to offer instead. Without it, the item stays."""
    ready_at: datetime | None = None
    """When it could be collected. Without it, it is no pickup."""
    expected_at: datetime | None = None
    """When the expected goods should come. Without it, nothing waits for supply."""

    @staticmethod
    def _in(d: Json) -> Alternative:
        v = make(Alternative)
        v.kind = _AlternativeKind[d["kind"]]
        v.command = command_in(d["command"])
        v.effects = [LevelEffect._in(x) for x in d.get("effects", ())]
        v.sku = d.get("sku")
        v.quantity = None if (x := d.get("quantity")) is None else quantity_in(x)
        v.location = d.get("location")
        v.substitute = d.get("substitute")
        v.ready_at = None if (x := d.get("ready_at")) is None else moment_in(x)
        v.expected_at = None if (x := d.get("expected_at")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class Alternatives(Record):
    """What can be done for a promise whose goods are missing, in the order in which to try it."""

    promise: ReservationView
    """The promise that is short, as it stands now."""
    options: list[Alternative]
    """What is possible now, in the order to try it: other branches, the earliest first;
    substitutes, in the order of the catalogue; later, from expected supply; cancel; contact the
    customer.
    """
    _: KW_ONLY
    others: list[ReservationView] = field(default_factory=list)
    """The other promises of the same document that something is left to do about, oldest first;
    the options are about all of them together. Empty where there is no other.
    """

    @staticmethod
    def _in(d: Json) -> Alternatives:
        v = make(Alternatives)
        v.promise = ReservationView._in(d["promise"])
        v.options = [Alternative._in(x) for x in d.get("options", ())]
        v.others = [ReservationView._in(x) for x in d.get("others", ())]
        return v


@dataclass(slots=True, repr=False)
class Availability(Record):
    """How many of an item a channel can be promised at a location (available to promise, ATP).
    Quantities are in the item's base unit.
    """

    sku: str
    """The item, by its SKU, whatever name was asked for."""
    location: str
    """The location that was asked about."""
    channel: str
    """The channel that was asked for; its policy and safety stock count."""
    available: Decimal
    """How many units can be promised: `max(0, free - withheld)`. Of a kit, whole kits."""
    shortfall: Decimal
    """How many units `free` is below zero; zero for a kit."""
    on_hand: Decimal
    """Everything at the location, in every condition. Of a kit, whole kits."""
    label: Label
    """How far the number can be trusted; the worst label of its reasons."""
    policy: int
    """The version of the channel's policy that it was computed with."""
    as_of: datetime
    """The moment for which the number is true."""
    sequence: int
    """The last journal entry that the number takes into account."""
    good_at: datetime
    """The watermark: the number includes every message that the location's sources sent before
    then, as far as they number their messages or send heartbeats. Other sources do not count.
    """
    _: KW_ONLY
    reasons: list[LabelReason] = field(default_factory=list)
    """Why the number is not confirmed; empty where it is."""
    not_promised: NotPromised | None = None
    """Why nothing is promised, whatever is there. Without it, `available` is what is there."""

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
        v.reasons = [label_reason_in(x) for x in d.get("reasons", ())]
        v.not_promised = None if (x := d.get("not_promised")) is None else _NotPromised[x]
        return v


@dataclass(slots=True, repr=False)
class AvailabilityTotal(Record):
    """The availability of an item at several locations together, in its base unit."""

    available: Decimal
    """How many units can be promised at all of them together; capped where the sum does not fit."""
    shortfall: Decimal
    """How many units are missing: the sum of the shortfalls."""
    on_hand: Decimal
    """Everything at the locations, in every condition."""
    label: Label
    """How far the sum can be trusted: the worst label of any location."""
    locations: list[Availability]
    """The availability at each location."""
    _: KW_ONLY
    reasons: list[LabelReason] = field(default_factory=list)
    """The reasons of all locations; empty where every one is confirmed."""
    good_at: datetime | None = None
    """The earliest watermark of any location. Without it, there are no locations."""

    @staticmethod
    def _in(d: Json) -> AvailabilityTotal:
        v = make(AvailabilityTotal)
        v.available = quantity_in(d["available"])
        v.shortfall = quantity_in(d["shortfall"])
        v.on_hand = quantity_in(d["on_hand"])
        v.label = _Label[d["label"]]
        v.locations = [Availability._in(x) for x in d.get("locations", ())]
        v.reasons = [label_reason_in(x) for x in d.get("reasons", ())]
        v.good_at = None if (x := d.get("good_at")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class BecauseInFlight(Record):
    """The number was right before these entries, which the channel has not seen yet."""

    entries: list[int]
    """The journal entries, newest first, at most 20 of them."""

    @staticmethod
    def _in(d: Json) -> BecauseInFlight:
        v = make(BecauseInFlight)
        v.entries = d.get("entries") or []
        return v


@dataclass(slots=True, repr=False)
class BecauseBehind(Record):
    """The number was right before these entries, which are too old to be in flight: the channel
    does not follow.
    """

    entries: list[int]
    """The journal entries, newest first, at most 20 of them."""
    since: datetime
    """When the oldest of them was recorded."""

    @staticmethod
    def _in(d: Json) -> BecauseBehind:
        v = make(BecauseBehind)
        v.entries = d.get("entries") or []
        v.since = moment_in(d["since"])
        return v


@dataclass(slots=True, repr=False)
class BecauseExpired(Record):
    """The number was right before promises ended at their deadline."""

    entries: list[int]
    """The journal entries; empty where the expiry is not journalled yet."""

    @staticmethod
    def _in(d: Json) -> BecauseExpired:
        v = make(BecauseExpired)
        v.entries = d.get("entries") or []
        return v


@dataclass(slots=True, repr=False)
class BecauseWithheld(Record):
    """The number is shown without taking off the safety stock."""

    quantity: Decimal
    """How many units are withheld from the channel."""

    @staticmethod
    def _in(d: Json) -> BecauseWithheld:
        v = make(BecauseWithheld)
        v.quantity = quantity_in(d["quantity"])
        return v


@dataclass(slots=True, repr=False)
class BecauseNotPromised(Record):
    """The item is shown although nothing of it is promised from there."""

    reason: NotPromised
    """Why nothing of it is promised."""

    @staticmethod
    def _in(d: Json) -> BecauseNotPromised:
        v = make(BecauseNotPromised)
        v.reason = _NotPromised[d["reason"]]
        return v


@dataclass(slots=True, repr=False)
class BecauseOtherChannel(Record):
    """The number is what another channel can be promised."""

    channel: str
    """The channel that it is right for."""

    @staticmethod
    def _in(d: Json) -> BecauseOtherChannel:
        v = make(BecauseOtherChannel)
        v.channel = d["channel"]
        return v


@dataclass(slots=True, repr=False)
class BecauseFigure(Record):
    """The number is another sum of buckets than the one asked for."""

    figure: Figure
    """The sum that is shown by mistake."""

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
    """The item is not shown at all."""

    @staticmethod
    def _in(d: Json) -> BecauseNotShown:
        v = make(BecauseNotShown)
        return v


@dataclass(slots=True, repr=False)
class BecauseListedTwice(Record):
    """An earlier line shows the same item and location."""

    first: int
    """The number of the earlier line."""

    @staticmethod
    def _in(d: Json) -> BecauseListedTwice:
        v = make(BecauseListedTwice)
        v.first = d["first"]
        return v


@dataclass(slots=True, repr=False)
class BecauseLateFacts(Record):
    """Late facts account for this much of a count variance."""

    quantity: Decimal
    """How many units they account for."""

    @staticmethod
    def _in(d: Json) -> BecauseLateFacts:
        v = make(BecauseLateFacts)
        v.quantity = quantity_in(d["quantity"])
        return v


@dataclass(slots=True, repr=False)
class BecauseNotDue(Record):
    """It is in time: it is not late yet."""

    _: KW_ONLY
    until: datetime | None = None
    """When it will be late. Without it, there is no deadline."""

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
    """Why promises were broken: how many of them for each cause."""

    short: int
    """Goods were lost to a fact, and no other way was found."""
    cancelled_short: int
    """The promise was cancelled while goods for it were missing."""
    late: int
    """It was handed over, but the pickup was ready later than promised."""
    never_came: int
    """The expected supply that it waited for did not come before its deadline."""
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
    """Shortage: more is promised or sold than is there."""

    shortfall: Decimal
    """How many units `free` is below zero."""
    endangered: list[PromiseAtRisk]
    """The promises that cannot be kept, in the order in which they give way."""
    owed_to_nobody: Decimal
    """The part of the shortfall that no promise here covers."""

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
    """The journal entry of the count."""
    variance: Decimal
    """Counted less expected, as far as late facts have not explained it."""

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
    """The journal entry of the fact."""
    count: int
    """The journal entry of the count."""
    counted_at: datetime
    """When the count was complete."""
    change: Decimal
    """By how much the fact changed the units on the shelf."""
    taken_as: CountSide
    """The side that is taken for now: the one with the lower availability."""

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
    """A fact named an unknown SKU; somebody has to define the item."""

    @staticmethod
    def _in(d: Json) -> CaseAboutProvisionalItem:
        v = make(CaseAboutProvisionalItem)
        return v


@dataclass(slots=True, repr=False)
class CaseAboutUnknownLocation(Record):
    """A fact at an unknown location waits for its location to be defined."""

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
    """How many units were not known to be there, and have not come since."""

    @staticmethod
    def _in(d: Json) -> CaseAboutFiguresDisagree:
        v = make(CaseAboutFiguresDisagree)
        v.missing = quantity_in(d["missing"])
        return v


@dataclass(slots=True, repr=False)
class CaseAboutStagedVariance(Record):
    """Counted units in the holding area differ from the known ones."""

    variance: Decimal
    """Counted less known; negative where units are missing."""

    @staticmethod
    def _in(d: Json) -> CaseAboutStagedVariance:
        v = make(CaseAboutStagedVariance)
        v.variance = quantity_in(d["variance"])
        return v


@dataclass(slots=True, repr=False)
class CaseAboutSecondPromise(Record):
    """A promise was adopted for a document that had a live one already."""

    first: int
    """The promise that stood before, by the entry that made it."""

    @staticmethod
    def _in(d: Json) -> CaseAboutSecondPromise:
        v = make(CaseAboutSecondPromise)
        v.first = d["first"]
        return v


@dataclass(slots=True, repr=False)
class CaseAboutMoreThanSold(Record):
    """More came back than was handed over under the name of a sale or an order."""

    sale: int
    """The journal entry of the last sale or handover; of the promise, where nothing of it was
    handed over.
    """
    excess: Decimal
    """How many units came back too many."""

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
    """The journal entry of the fact."""

    @staticmethod
    def _in(d: Json) -> CaseAboutNotPosted:
        v = make(CaseAboutNotPosted)
        v.entry = d["entry"]
        return v


@dataclass(slots=True, repr=False)
class CaseAboutNotFound(Record):
    """A picker did not find what the numbers say is there (a short pick). The next count ends it.
    """

    reservation: int
    """The promise that was picked for, by the entry that made it."""
    quantity: Decimal
    """How many units the picker did not find."""
    wrong_count: bool
    """Whether some were there and the number is wrong, rather than none at all."""

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
    """The pickup that nobody accepted, by the entry that made it."""
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
    """A transfer discrepancy: what was shipped and what arrived differ, or it is late."""

    transfer: int
    """The transfer, by the entry that made it."""
    missing: Decimal
    """How many units were shipped and did not arrive."""
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
    """Expected supply that is not late does not cover the back orders that wait for it."""

    uncovered: Decimal
    """How many waiting units it does not cover."""
    endangered: list[PromiseAtRisk]
    """The back orders that will not get them, newest first."""

    @staticmethod
    def _in(d: Json) -> CaseAboutSupplyShort:
        v = make(CaseAboutSupplyShort)
        v.uncovered = quantity_in(d["uncovered"])
        v.endangered = [PromiseAtRisk._in(x) for x in d.get("endangered", ())]
        return v


@dataclass(slots=True, repr=False)
class CaseAboutConflict(Record):
    """Another command came under a used reference and was set aside. The case in full shows both.
    """

    source: str
    """The source that sent both commands."""
    reference: str
    """The reference that both were sent under."""
    levels: list[CaseLevel]
    """The items and locations that are under review until it is resolved."""
    _: KW_ONLY
    first: int | None = None
    """The entry of the command that stands. Without it, that was refused or changed nothing."""

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
    """Units were moved for a promise or sale that has not come in time. It ends when that comes."""

    entry: int
    """The journal entry that moved them."""
    waits_for: Target
    """The name that the promise or sale would come under."""
    quantity: Decimal
    """How many units were moved."""

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
    """The journal entry of the fact."""
    exceeded: Exceeded
    """Which limit it was, and what went beyond it."""

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
    """How many cases of one kind are open at one location, and how old they are."""

    kind: str
    """The kind of case, such as `shortage`."""
    open: int
    """How many cases are open."""
    within_a_day: int
    """How many of them were opened within the last day."""
    within_a_week: int
    """How many of them were opened within the last week, but before the last day."""
    older: int
    """How many of them were opened more than a week ago."""
    oldest: datetime
    """When the oldest of them was opened."""
    _: KW_ONLY
    location: str | None = None
    """The location that they are about. Without it, they are about none or several."""

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
    """When it was closed, by the engine's clock."""
    _: KW_ONLY
    resolution: Resolution | None = None
    """What a person decided. Without it, the numbers resolved it by themselves."""
    note: str | None = None
    """What the person noted. Without it, nothing was noted."""

    @staticmethod
    def _in(d: Json) -> CaseEnd:
        v = make(CaseEnd)
        v.by = d["by"]
        v.at = moment_in(d["at"])
        v.resolution = None if (x := d.get("resolution")) is None else _Resolution[x]
        v.note = d.get("note")
        return v


@dataclass(slots=True, repr=False)
class CaseFile(Record):
    """A case with everything that a person needs to decide."""

    number: int
    """Its number, which `resolve_case` names."""
    opened_by: int
    """The journal entry that opened it."""
    opened_at: datetime
    """When it was opened, by the engine's clock."""
    came: CaseOrigin
    """The journal entry that opened it."""
    can: list[CaseOption]
    """What can be done about it now, each as a command that is ready to send."""
    cannot: list[CaseObstacle]
    """The resolutions that are not possible now, and why; empty where all are."""
    closes: str
    """What closes it without a person's resolution, as a sentence for people."""
    about: CaseAbout
    """What it is about."""
    _: KW_ONLY
    sku: str | None = None
    """The item that it is about. Without it, it is about none or several."""
    location: str | None = None
    """The location that it is about. Without it, it is about none or several."""
    closed: CaseEnd | None = None
    """How it ended. Without it, the case is open."""
    ended: CaseOrigin | None = None
    """The journal entry that closed it. Without it, the case is open."""
    conflict: ConflictPair | None = None
    """The two commands of a conflict. Without it, the case is about something else."""

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
        v.sku = d.get("sku")
        v.location = d.get("location")
        v.closed = None if (x := d.get("closed")) is None else CaseEnd._in(x)
        v.ended = None if (x := d.get("ended")) is None else CaseOrigin._in(x)
        v.conflict = None if (x := d.get("conflict")) is None else ConflictPair._in(x)
        return v


@dataclass(slots=True, repr=False)
class CaseLevel(Record):
    """An item at a location that a case puts under review."""

    sku: str
    """The item, by its SKU."""
    location: str
    """The location, by its name."""

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
    """The resolution that would be refused."""
    refusal: Refusal
    """Why it would be refused, and what to do instead."""

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
    """What it does, as a sentence for people."""
    command: Command
    """The command that does it, ready to send once the fields in `needs` are filled in."""
    needs: list[str]
    """The fields of the command that a person has to fill in; empty where it is complete."""
    _: KW_ONLY
    resolution: Resolution | None = None
    """The resolution of the case. Without it, the command ends what the case is about, which
    closes it.
    """

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
    """The journal entry that opened or closed a case."""

    entry: int
    """The number of the journal entry."""
    kind: str
    """The kind of command, as its JSON `type`, such as `sell`."""
    source: str
    """The source that sent it; of a command that was set aside, the source of that."""
    reference: str
    """The reference that it was sent under."""
    recorded_at: datetime
    """When it was recorded, by the engine's clock."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind it, such as an order number. Without it, none was given."""
    actor: str | None = None
    """Who did it, as an opaque identifier. Without it, nobody was recorded."""

    @staticmethod
    def _in(d: Json) -> CaseOrigin:
        v = make(CaseOrigin)
        v.entry = d["entry"]
        v.kind = d["kind"]
        v.source = d["source"]
        v.reference = d["reference"]
        v.recorded_at = moment_in(d["recorded_at"])
        v.document = d.get("document")
        v.actor = d.get("actor")
        return v


@dataclass(slots=True, repr=False)
class CaseView(Record):
    """A case: something that a person has to look at."""

    number: int
    """Its number, which `resolve_case` names."""
    opened_by: int
    """The journal entry that opened it."""
    opened_at: datetime
    """When it was opened, by the engine's clock."""
    about: CaseAbout
    """What it is about."""
    _: KW_ONLY
    sku: str | None = None
    """The item that it is about. Without it, it is about none or several."""
    location: str | None = None
    """The location that it is about. Without it, it is about none or several."""
    closed: CaseEnd | None = None
    """How it ended. Without it, the case is open."""

    @staticmethod
    def _in(d: Json) -> CaseView:
        v = make(CaseView)
        v.number = d["number"]
        v.opened_by = d["opened_by"]
        v.opened_at = moment_in(d["opened_at"])
        v.about = case_about_in(d)
        v.sku = d.get("sku")
        v.location = d.get("location")
        v.closed = None if (x := d.get("closed")) is None else CaseEnd._in(x)
        return v


@dataclass(slots=True, repr=False)
class Change(Late):
    """One journal entry, decoded: a command that was recorded, and what it moved."""

    sequence: int
    """The number of the entry, without gaps."""
    recorded_at: datetime
    """When it was recorded, by the engine's clock; it never goes backwards."""
    source: str
    """The source that sent the command."""
    reference: str
    """The idempotency key: the sender's name for the attempt."""
    command: Command
    """The command, as it was sent."""
    effects: list[Effect]
    """What it moved, for each item and location; empty where it moved nothing."""
    receipt: Receipt
    """The receipt that the command was answered with."""

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
    """What a checkpoint achieved, which moves the log into the file."""

    busy: bool
    """Whether a reader or writer was in the way."""
    pages: int
    """How many pages of 4 KiB the log held."""
    pages_moved: int
    """How many of these pages are in the file now."""

    @staticmethod
    def _in(d: Json) -> Checkpoint:
        v = make(Checkpoint)
        v.busy = d.get("busy", False)
        v.pages = d["pages"]
        v.pages_moved = d["pages_moved"]
        return v


@dataclass(slots=True, repr=False)
class Conflict(Record):
    """Another command stands under the same reference. The first stands; this one was set aside and
    moved nothing.
    """

    source: str
    """The source that sent both commands."""
    reference: str
    """The reference that both were sent under."""
    case: int
    """The case in which a person decides which of the two is real."""
    _: KW_ONLY
    first: int | None = None
    """The journal entry of the first command. Without it, that was refused or changed nothing."""

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
    """A conflict in full: the two commands that came under one reference."""

    second_entry: int
    """The journal entry that set the second command aside."""
    second: Command
    """The second command, as it was sent."""
    differs: list[DifferentField]
    """The fields in which the two differ; empty where the first is not kept."""
    _: KW_ONLY
    first_entry: int | None = None
    """The journal entry of the first command. Without it, that was refused or changed nothing."""
    first: Command | None = None
    """The first command, as it was sent. Without it, it was refused, and is not kept."""
    first_refused: Refusal | None = None
    """Why the first command was refused. Without it, it was not, or that is forgotten."""
    replaced_by: int | None = None
    """The entry of the command that the reference means now. Without it, the first one."""

    @staticmethod
    def _in(d: Json) -> ConflictPair:
        v = make(ConflictPair)
        v.second_entry = d["second_entry"]
        v.second = command_in(d["second"])
        v.differs = [DifferentField._in(x) for x in d.get("differs", ())]
        v.first_entry = d.get("first_entry")
        v.first = None if (x := d.get("first")) is None else command_in(x)
        v.first_refused = None if (x := d.get("first_refused")) is None else Refusal._in(x)
        v.replaced_by = d.get("replaced_by")
        return v


@dataclass(slots=True, repr=False)
class ConflictView(Record):
    """A conflict: a command that was set aside because another stands under its reference."""

    id: int
    """Its row number, which the next page starts after."""
    source: str
    """The source that sent both commands."""
    reference: str
    """The reference that both were sent under."""
    recorded_at: datetime
    """When the second command came, by the engine's clock."""
    case: int
    """The case in which a person decides which of the two is real."""
    command: Command
    """The second command, which was set aside."""
    _: KW_ONLY
    first: int | None = None
    """The journal entry of the first command. Without it, that was refused or changed nothing."""

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
    """What was seen of one item at the counted location."""

    sku: str
    """The item, by any of its names; of a kit, its components are counted."""
    quantity: Decimal | int
    """Units seen on the shelf, promised or not, in the item's base unit. Zero is a count, too."""
    _: KW_ONLY
    staged: Decimal | int | None = None
    """Units seen in the holding area (the staging location), in the item's base unit. A difference
    opens a case. Without it, the holding area was not counted.
    """

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
    """A delivery: something to be sent to a destination, which is a change or an availability."""

    destination: str
    """The destination that it is to be sent to."""
    number: int
    """Its number: with the destination it is the delivery's identity, through all of its tries. Of
    two availabilities of an item at a location, the higher number is newer.
    """
    try_number: int
    """Which try this is, counted from 1."""
    may_have_been_sent: bool
    """Whether the receiver may have it already, and should look for its identity."""
    after: list[int]
    """Deliveries of the same list that come before it. If one of them was not delivered, do not
    send this one.
    """
    _: KW_ONLY
    change: Change | None = None
    """The journal entry to send. Without it, an availability is."""
    availability: Availability | None = None
    """What a channel can be promised of an item at a location now. Without it, a change is sent."""

    @staticmethod
    def _in(d: Json) -> Delivery:
        v = make(Delivery)
        v.destination = d["destination"]
        v.number = d["number"]
        v.try_number = d["try_number"]
        v.may_have_been_sent = d.get("may_have_been_sent", False)
        v.after = d.get("after") or []
        v.change = None if (x := d.get("change")) is None else Change._in(x)
        v.availability = None if (x := d.get("availability")) is None else Availability._in(x)
        return v


@dataclass(slots=True, repr=False)
class DeliveryReport(Record):
    """What became of one try of a delivery."""

    number: int
    """The number of the delivery."""
    try_number: int
    """Which try it was, counted from 1."""
    result: DeliveryResult
    """What became of the delivery."""
    _: KW_ONLY
    reason: str | None = None
    """Why it was not delivered. Without it, no reason is kept."""

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
    """A destination that the host delivers changes to (a webhook, a subscriber)."""

    name: str
    """Its name, such as `web-shop`."""
    shape: DestinationShape
    """What is delivered to it: entries of the journal, or availability."""
    _: KW_ONLY
    retry: RetryPolicy | None = None
    """When a failed delivery is tried again, and when it is given up. Without it, twelve tries
    within some hours.
    """
    lease_seconds: int | None = None
    """How long a worker may keep a delivery before reporting on it, in seconds; after that,
    another worker may take it. Without it, 60.
    """
    after: int | None = None
    """The journal entry after which deliveries begin; only a new destination looks at it. A number
    that is still to come means the last entry. Without it, from the start of the journal.
    """

    def _out(self) -> Json:
        d: Json = {"name": self.name, "shape": self.shape._out()}
        if self.retry is not None:
            d["retry"] = self.retry._out()
        if self.lease_seconds is not None:
            d["lease_seconds"] = self.lease_seconds
        if self.after is not None:
            d["after"] = self.after
        return d

    @staticmethod
    def _in(d: Json) -> Destination:
        v = make(Destination)
        v.name = d["name"]
        v.shape = destination_shape_in(d["shape"])
        v.retry = None if (x := d.get("retry")) is None else RetryPolicy._in(x)
        v.lease_seconds = d.get("lease_seconds")
        v.after = d.get("after")
        return v


@dataclass(slots=True, repr=False)
class DestinationShapeChanges(Record):
    """Every entry of the journal, as one delivery each."""

    def _out(self) -> Json:
        d: Json = {"type": "changes"}
        return d

    @staticmethod
    def _in(d: Json) -> DestinationShapeChanges:
        v = make(DestinationShapeChanges)
        return v


@dataclass(slots=True, repr=False)
class DestinationShapeAvailability(Record):
    """What a channel can promise now, for each item and location where that may have changed.
    Values that have changed again since are left out.
    """

    channel: str
    """The channel whose availability is delivered."""
    _: KW_ONLY
    locations: list[str] | None = None
    """Deliver only these locations. Without it, every location."""

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
    """A destination (a webhook, a subscriber), and how it is doing."""

    name: str
    """Its name, such as `web-shop`."""
    shape: DestinationShape
    """What is delivered to it: entries of the journal, or availability."""
    cursor: int
    """Up to this journal entry everything was looked at."""
    entries_behind: int
    """How many journal entries come after its cursor."""
    in_flight: int
    """How many deliveries a worker has now."""
    waiting: int
    """How many deliveries wait for another try."""
    dead: int
    """How many deliveries were tried too often, and wait for a person."""
    levels_held_back: int
    """On how many levels something waits for an earlier delivery."""
    _: KW_ONLY
    retry: RetryPolicy | None = None
    """When a failed delivery is tried again, and when it is given up. Without it, twelve tries
    within some hours.
    """
    lease_seconds: int | None = None
    """How long a worker may keep a delivery before reporting on it, in seconds; after that,
    another worker may take it. Without it, 60.
    """
    after: int | None = None
    """The journal entry after which deliveries begin; only a new destination looks at it. A number
    that is still to come means the last entry. Without it, from the start of the journal.
    """
    left_alone_until: datetime | None = None
    """Until when it is left alone because it cannot be reached. Without it, it can be."""
    unreachable_because: str | None = None
    """Why it could not be reached. Without it, it can be."""

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
        v.retry = None if (x := d.get("retry")) is None else RetryPolicy._in(x)
        v.lease_seconds = d.get("lease_seconds")
        v.after = d.get("after")
        v.left_alone_until = None if (x := d.get("left_alone_until")) is None else moment_in(x)
        v.unreachable_because = d.get("unreachable_because")
        return v


@dataclass(slots=True, repr=False)
class DifferentField(Record):
    """A field in which two commands differ."""

    field: str
    """The path of the field, such as `lines[0].quantity`."""
    _: KW_ONLY
    first: str | None = None
    """The value in the first command, as text. Without it, the first leaves the field out."""
    second: str | None = None
    """The value in the second command, as text. Without it, the second leaves the field out."""

    @staticmethod
    def _in(d: Json) -> DifferentField:
        v = make(DifferentField)
        v.field = d["field"]
        v.first = d.get("first")
        v.second = d.get("second")
        return v


@dataclass(slots=True, repr=False)
class Effect(Record):
    """What a journal entry moved of one item at one location."""

    sku: str
    """The item, by its SKU."""
    location: str
    """The location where it moved."""
    postings: list[HistoryPosting]
    """From which bucket to which, how many, and why; in the order in which it was posted."""

    @staticmethod
    def _in(d: Json) -> Effect:
        v = make(Effect)
        v.sku = d["sku"]
        v.location = d["location"]
        v.postings = [HistoryPosting._in(x) for x in d.get("postings", ())]
        return v


@dataclass(slots=True, repr=False)
class ExceededQuantityMax(Record):
    """More of an item than one command of the source may name."""

    max: Decimal
    """The source's `quantity_max`, in the item's base unit."""
    quantity: Decimal
    """What the fact named, in the item's base unit."""

    @staticmethod
    def _in(d: Json) -> ExceededQuantityMax:
        v = make(ExceededQuantityMax)
        v.max = quantity_in(d["max"])
        v.quantity = quantity_in(d["quantity"])
        return v


@dataclass(slots=True, repr=False)
class ExceededLateSecondsMax(Record):
    """A fact that arrived later than facts of the source may."""

    max: int
    """The source's `late_seconds_max`, in seconds."""
    occurred_at: datetime
    """When the fact occurred, by its sender's clock."""

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
    """One component of a kit, explained by itself."""

    sku: str
    """The component, by its SKU."""
    per_kit: Decimal
    """How much of it one kit takes, in the component's base unit."""
    makes: Decimal
    """How many whole kits there are enough of it for."""
    limits: bool
    """Whether it limits the kit: no other component makes fewer."""
    lines: list[ExplainLine]
    """The component's own lines, which add up to what can be promised of it."""

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
    """One line of an explanation: a quantity that is added or taken off."""

    kind: ExplainKind
    """What the line is about."""
    quantity: Decimal
    """How many units it adds, in the item's base unit; negative where it takes them off."""
    promises: list[ExplainPromise]
    """The promises behind the line, oldest first; empty for lines without any."""

    @staticmethod
    def _in(d: Json) -> ExplainLine:
        v = make(ExplainLine)
        v.kind = _ExplainKind[d["kind"]]
        v.quantity = quantity_in(d["quantity"])
        v.promises = [ExplainPromise._in(x) for x in d.get("promises", ())]
        return v


@dataclass(slots=True, repr=False)
class ExplainPromise(Record):
    """A promise behind a line of an explanation."""

    reference: str
    """The reference of the attempt that made it."""
    quantity: Decimal
    """How many units it claims here, in the item's base unit."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind it, such as an order number. Without it, none was given."""
    until: datetime | None = None
    """When it ends by itself. Without it, it has no deadline."""

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
    """The availability that is explained."""
    time_zone: str
    """The IANA time zone that times are printed in: the location's."""
    lines: list[ExplainLine]
    """The lines that add up to what is available."""
    components: list[ExplainComponent]
    """The components of a kit, each explained; empty for a plain item."""
    text: str
    """The receipt as people read it, in several lines."""

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
    """A watched source: one that numbers its messages or sends heartbeats."""

    source: str
    """The source that is watched."""
    channel: str
    """The channel that the source belongs to."""
    state: FeedState
    """Whether it is fresh, behind, silent or was never heard."""
    label: Label
    """The label that numbers of its location have because of it."""
    reasons: list[LabelReason]
    """Why numbers of its location are not confirmed; empty where they are, as far as it goes."""
    gaps: list[Gap]
    """The gaps in its message numbers, lowest first, for the source to send again."""
    on_the_way: int
    """How many messages its last heartbeat says are queued or on their way."""
    _: KW_ONLY
    location: str | None = None
    """The location where the source works. Without it, every location."""
    heard_at: datetime | None = None
    """When it was heard last, by command or heartbeat. Without it, it never was."""
    heartbeat_seconds: int | None = None
    """It is heard from at least this often, in seconds. Without it, silence means nothing."""
    received_through: int | None = None
    """Every message up to this number came. Without it, the source does not number its messages."""
    heartbeat: Heartbeat | None = None
    """Its latest heartbeat. Without it, it sent none."""
    complete_until: datetime | None = None
    """The watermark: every message that it sent before then was received, less its clock's
    uncertainty. Without it, nothing is known to be complete yet.
    """

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
        v.location = d.get("location")
        v.heard_at = None if (x := d.get("heard_at")) is None else moment_in(x)
        v.heartbeat_seconds = d.get("heartbeat_seconds")
        v.received_through = d.get("received_through")
        v.heartbeat = None if (x := d.get("heartbeat")) is None else Heartbeat._in(x)
        v.complete_until = None if (x := d.get("complete_until")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class Finding(Record):
    """Something that is not as it has to be."""

    what: Invariant
    """The invariant that does not hold."""
    place: str
    """Where it does not hold, such as an entry, a level or a promise."""
    expected: str
    """What it should be, as computed again."""
    found: str
    """What it is, as stored."""

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
    """A gap in a source's message numbers: messages that are missing."""

    from_: int
    """The first missing number of the gap."""
    to: int
    """The last missing number of the gap."""

    @staticmethod
    def _in(d: Json) -> Gap:
        v = make(Gap)
        v.from_ = d["from"]
        v.to = d["to"]
        return v


@dataclass(slots=True, repr=False)
class Health(Record):
    """How a shelf and its file are doing, for monitoring."""

    sequence: int
    """The last journal entry; 0 in an empty journal."""
    now: datetime
    """The time now, as the shelf tells it."""
    clock_is_believed: bool
    """Whether the wall clock is believed. While it is not, nothing expires until somebody applies
    a `correct_clock`.
    """
    _: KW_ONLY
    recorded_at: datetime | None = None
    """When the last entry was recorded. Without it, the journal is empty."""
    next_due: datetime | None = None
    """When the next deadline comes. Without it, there is none."""
    log: LogHealth | None = None
    """How the log of the file is doing. Without it, the store is no file."""

    @staticmethod
    def _in(d: Json) -> Health:
        v = make(Health)
        v.sequence = d["sequence"]
        v.now = moment_in(d["now"])
        v.clock_is_believed = d.get("clock_is_believed", False)
        v.recorded_at = None if (x := d.get("recorded_at")) is None else moment_in(x)
        v.next_due = None if (x := d.get("next_due")) is None else moment_in(x)
        v.log = None if (x := d.get("log")) is None else LogHealth._in(x)
        return v


@dataclass(slots=True, repr=False)
class Heartbeat(Record):
    """A heartbeat: a source says that it is alive, how far it has sent, and what still waits."""

    at: datetime
    """The time by the source's own clock; a time ahead of ours is taken as now."""
    _: KW_ONLY
    last_sequence: int | None = None
    """The number of the last message that the source has sent. Without it, a heartbeat of a source
    that numbers its messages does not show what is complete.
    """
    queued: int | None = None
    """How many messages wait in the source's own queue, not sent yet. Without it, none."""

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
    """One journal entry, as far as it moved an item at a location."""

    sequence: int
    """The number of the journal entry."""
    recorded_at: datetime
    """When it was recorded, by the engine's clock."""
    source: str
    """The source that sent it."""
    reference: str
    """The idempotency key: the sender's name for the attempt."""
    kind: str
    """The kind of command, as its JSON `type`, such as `sell`."""
    postings: list[HistoryPosting]
    """What moved, in the order in which it was posted."""
    free: Decimal
    """Units that were promised to nobody after it, in the item's base unit."""
    on_hand: Decimal
    """Units at the location after it, in every condition, in the item's base unit."""
    _: KW_ONLY
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock. Without it, when it was recorded."""
    channel: str | None = None
    """The channel of the source. Without it, the catalogue does not know it."""
    source_sequence: int | None = None
    """The message's number within its source. Without it, the source does not number its messages.
    """
    document: str | None = None
    """The business document behind it, such as an order number. Without it, none was given."""
    actor: str | None = None
    """Who did it, as an opaque identifier. Without it, nobody was recorded."""

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
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.channel = d.get("channel")
        v.source_sequence = d.get("source_sequence")
        v.document = d.get("document")
        v.actor = d.get("actor")
        return v


@dataclass(slots=True, repr=False)
class HistoryPosting(Record):
    """A quantity that moved from one bucket to another."""

    from_: Bucket
    """The bucket that the units left."""
    to: Bucket
    """The bucket that they moved to."""
    quantity: Decimal
    """How many units moved, in the item's base unit."""
    reason: Reason
    """Why the units moved."""
    effective_at: datetime
    """When it took effect: the business time, never after it was recorded."""

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
    """Holds that ended: how many of each age, and how they ended."""

    minute: int
    """Ended within a minute after they were made."""
    ten_minutes: int
    """Ended after more than a minute, within ten minutes."""
    hour: int
    """Ended after more than ten minutes, within an hour."""
    day: int
    """Ended after more than an hour, within a day."""
    longer: int
    """Ended after more than a day."""
    confirmed: int
    """Of all that ended, those that became an order."""
    expired: int
    """Of all that ended, those that ended by their deadline."""
    gave_way: int
    """Of all that ended, those that lost everything to a fact."""

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
    """How long holds of a channel last."""

    seconds: int
    """How long a hold lasts if the command does not say, in seconds; at least 1."""
    seconds_max: int
    """The longest that a hold, or its extension, may last from now, in seconds."""

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
    """One component of a kit (bill of materials line)."""

    sku: str
    """The component, by any of its names; it cannot be a kit itself."""
    quantity: Decimal | int
    """How much of it one kit takes, in the component's base unit."""

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
    """The item is known from facts only; nobody has defined it yet."""

    sku: str
    """The item that nobody has defined."""

    @staticmethod
    def _in(d: Json) -> LabelReasonProvisionalItem:
        v = make(LabelReasonProvisionalItem)
        v.sku = d["sku"]
        return v


@dataclass(slots=True, repr=False)
class LabelReasonExpectedSupply(Record):
    """The number counts on expected supply that has not arrived."""

    sku: str
    """The item that is expected."""
    quantity: Decimal
    """How many units it counts on, in the item's base unit."""

    @staticmethod
    def _in(d: Json) -> LabelReasonExpectedSupply:
        v = make(LabelReasonExpectedSupply)
        v.sku = d["sku"]
        v.quantity = quantity_in(d["quantity"])
        return v


@dataclass(slots=True, repr=False)
class LabelReasonParkedLink(Record):
    """Units were moved for a promise or a sale that has not come yet."""

    sku: str
    """The item that was moved."""
    quantity: Decimal
    """How many units wait for it, in the item's base unit."""

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
    """A source has been silent for longer than its `heartbeat_seconds`."""

    source: str
    """The source that is silent."""
    since: datetime
    """When it was heard last; if it never was, since when it is watched."""

    @staticmethod
    def _in(d: Json) -> LabelReasonSourceSilent:
        v = make(LabelReasonSourceSilent)
        v.source = d["source"]
        v.since = moment_in(d["since"])
        return v


@dataclass(slots=True, repr=False)
class LabelReasonSourceGap(Record):
    """Messages of a source are missing, though later ones came."""

    source: str
    """The source whose messages are missing."""
    from_: int
    """The first missing number of the first gap."""
    to: int
    """The last missing number of the first gap."""
    missing: int
    """How many messages are missing in all gaps together."""

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
    """A source says that messages wait in its queue, or were sent and are not here."""

    source: str
    """The source whose messages are on their way."""
    queued: int
    """How many messages wait in its own queue."""
    missing: int
    """How many messages it has sent that are not here."""

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
    """The item that the cases are about."""
    cases: int
    """How many cases about it are open."""

    @staticmethod
    def _in(d: Json) -> LabelReasonOpenCase:
        v = make(LabelReasonOpenCase)
        v.sku = d["sku"]
        v.cases = d["cases"]
        return v


@dataclass(slots=True, repr=False)
class LabelReasonShortage(Record):
    """More is sold or promised than is there: `free` is below zero."""

    sku: str
    """The item that there is too little of."""
    shortfall: Decimal
    """How many units `free` is below zero, in the item's base unit."""

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
"""Why a number is not confirmed, and what that is about."""

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
    """What a command would do to one item at one location."""

    before: LevelView
    """The balances as they are now."""
    after: LevelView
    """The balances as they would be then."""

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
    """The item, by its identity."""
    location: int
    """The location, by its identity."""

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
    """The balances of an item at a location, with the key that the next page starts after."""

    key: LevelKey
    """The key to give as the next page's `after`."""
    sku: str
    """The item, by its SKU."""
    location: str
    """The location that was asked about."""
    free: Decimal
    """On the shelf, promised to nobody; may be negative."""
    held: Decimal
    """On the shelf, under a hold (soft reservation)."""
    committed: Decimal
    """On the shelf, under an order, a pickup or a transfer request (allocated)."""
    staged: Decimal
    """Picked for a promise: in the holding area, or packed."""
    inspection: Decimal
    """Returned, and not graded yet (quarantine)."""
    damaged: Decimal
    """At the location, but unfit for sale."""
    in_transit: Decimal
    """On its way here, from another location."""
    on_hand: Decimal
    """Everything at the location: all of it but what is in transit."""
    as_of: datetime
    """The moment for which the balances are true."""
    sequence: int
    """The last journal entry here that was recorded by then; 0 before the first."""

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
    """The item, by its SKU."""
    location: str
    """The location that was asked about."""
    free: Decimal
    """On the shelf, promised to nobody; may be negative."""
    held: Decimal
    """On the shelf, under a hold (soft reservation)."""
    committed: Decimal
    """On the shelf, under an order, a pickup or a transfer request (allocated)."""
    staged: Decimal
    """Picked for a promise: in the holding area, or packed."""
    inspection: Decimal
    """Returned, and not graded yet (quarantine)."""
    damaged: Decimal
    """At the location, but unfit for sale."""
    in_transit: Decimal
    """On its way here, from another location."""
    on_hand: Decimal
    """Everything at the location: all of it but what is in transit."""
    as_of: datetime
    """The moment for which the balances are true."""
    sequence: int
    """The last journal entry here that was recorded by then; 0 before the first."""

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
    """An item and a quantity of it.

    A line counts at the command's location unless it names its own, so that an order split over
    several branches is one promise. An item on several lines is summed before anything is
    decided.
    """

    sku: str
    """The item, by any of its names: SKU, GTIN or alias."""
    quantity: Decimal | int
    """How many units, in the item's base unit: more than zero, with no more decimals than the item
    has. In JSON it is text, such as `'2'` or `'0.25'`.
    """
    _: KW_ONLY
    location: str | None = None
    """The line's own location, where it differs from the command's. Without it, the command's."""

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
    """How the log of a store file (write-ahead log) is doing, for monitoring."""

    pages: int
    """How many pages of 4 KiB the log held after this process's last commit. It keeps growing
    while somebody reads one old state for very long.
    """
    checkpoints: int
    """How often this handle's process moved the log into the file (checkpoint)."""
    _: KW_ONLY
    last: Checkpoint | None = None
    """What the last checkpoint achieved. Without it, there was none."""
    last_error: str | None = None
    """Why the last checkpoint failed. Without it, it did not. Commits are safe all the same, but
    the log grows.
    """

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
    """Its number, which `resolve_case` names."""
    kind: str
    """The kind of case, such as `count_variance`."""

    @staticmethod
    def _in(d: Json) -> OpenCase:
        v = make(OpenCase)
        v.number = d["number"]
        v.kind = d["kind"]
        return v


@dataclass(slots=True, repr=False)
class OpenMatter(Record):
    """A matter that has stood open: a variance, an old hold, a transfer, goods to put back."""

    kind: OpenKind
    """What kind of matter it is."""
    quantity: Decimal
    """How many units, in the item's base unit; of a variance, counted less expected."""
    since: datetime
    """Since when it has stood open."""
    entry: int
    """The journal entry that it began with."""
    verdict: Verdict
    """Whether it is explained, or somebody has to look at it."""
    because: list[Because]
    """What explains it, or a part of it; empty where nothing does."""
    proposals: list[Proposal]
    """What a person could do about it; empty where nothing is needed."""
    _: KW_ONLY
    sku: str | None = None
    """The item that it is about. Without it, it is about several."""
    location: str | None = None
    """The location that it is about. Without it, it is about several."""
    name: str | None = None
    """The promise or fact that it is about, by its document or reference. Without it, none."""
    case: int | None = None
    """The case about it. Without it, none is open."""

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
        v.sku = d.get("sku")
        v.location = d.get("location")
        v.name = d.get("name")
        v.case = d.get("case")
        return v


@dataclass(slots=True, repr=False)
class OpeningDay(Record):
    """The opening hours of one day of the week."""

    day: Weekday
    """The day of the week, such as `monday`."""
    open: list[OpeningInterval]
    """When it is open, in order and without overlap; empty if it is closed."""

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
    """The opening hours of one day of the calendar, in place of those of the week."""

    date: date
    """The day that differs, such as `2026-12-25`."""
    open: list[OpeningInterval]
    """When it is open on that day, in order and without overlap; empty if it is closed."""

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
    """The hours of each day of the week; it is closed on days that are left out."""
    _: KW_ONLY
    exceptions: list[OpeningException] = field(default_factory=list)
    """Days that differ from the week, such as holidays and open Sundays. Without it, none."""

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
    """One stretch of a day during which a location is open. Hours past midnight belong to the next
    day.
    """

    from_: str
    """When it opens, by local time, such as `09:00`."""
    to: str
    """When it closes, by local time, such as `18:00`; `24:00` for midnight."""

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
    """The command was recorded, or nothing was left to change."""

    recorded_at: datetime
    """When it was recorded, by the engine's clock."""
    _: KW_ONLY
    sequence: int | None = None
    """The journal entry, which is also the identity of a promise that the command made. Without
    it, nothing needed changing and nothing was recorded.
    """
    expires_at: datetime | None = None
    """When the promise ends by itself. Without it, it has no deadline."""
    partly: list[PartlyGranted] = field(default_factory=list)
    """The lines of a partial promise that got less than they asked for; empty where all were
    granted.
    """
    parked: bool = False
    """Recorded, but its link waits for something that has not arrived: its promise, its sale or
    its location.
    """
    flags: list[Flag] = field(default_factory=list)
    """What was unusual about the command; a command with flags was recorded all the same."""
    cases: list[int] = field(default_factory=list)
    """The numbers of the cases that it opened, for a person to look at."""
    expected_at: datetime | None = None
    """When the last of what waits for expected supply (a back order) can be there. Without it,
    nothing waits.
    """
    ready_at: datetime | None = None
    """When a pickup is promised to be ready. Without it, the promise is no pickup."""

    @staticmethod
    def _in(d: Json) -> Applied:
        v = make(Applied)
        v.recorded_at = moment_in(d["recorded_at"])
        v.sequence = d.get("sequence")
        v.expires_at = None if (x := d.get("expires_at")) is None else moment_in(x)
        v.partly = [PartlyGranted._in(x) for x in d.get("partly", ())]
        v.parked = d.get("parked", False)
        v.flags = [_Flag[x] for x in d.get("flags", ())]
        v.cases = d.get("cases") or []
        v.expected_at = None if (x := d.get("expected_at")) is None else moment_in(x)
        v.ready_at = None if (x := d.get("ready_at")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class Duplicate(Record):
    """The same command was applied before under this reference. Nothing was changed; treat it as
    applied.
    """

    first: Receipt
    """The receipt that it got the first time."""
    _: KW_ONLY
    current: Phase | None = None
    """The phase of the promise that it made, as of now. Without it, it made none."""

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
"""The answer to a command. The same command sent again changes nothing, and gets the same answer
or `Duplicate` with the first one.
"""

_Outcome: dict[str, Callable[[Json], Outcome]] = {
    "applied": Applied._in,
    "duplicate": Duplicate._in,
}


def outcome_in(d: Json) -> Outcome:
    """Reads it from its JSON form."""
    return _Outcome[d["outcome"]](d)


@dataclass(slots=True, repr=False)
class OutstandingStateInFlight(Record):
    """In flight: a worker has it, and has until then to report on it."""

    until: datetime
    """When the worker's lease ends."""

    @staticmethod
    def _in(d: Json) -> OutstandingStateInFlight:
        v = make(OutstandingStateInFlight)
        v.until = moment_in(d["until"])
        return v


@dataclass(slots=True, repr=False)
class OutstandingStateWaiting(Record):
    """It failed, or its lease ended, and it waits for another try."""

    until: datetime
    """When it may be handed out again."""

    @staticmethod
    def _in(d: Json) -> OutstandingStateWaiting:
        v = make(OutstandingStateWaiting)
        v.until = moment_in(d["until"])
        return v


@dataclass(slots=True, repr=False)
class OutstandingStateDead(Record):
    """Dead: it was tried too often, and a person retries or drops it."""

    since: datetime
    """When it was given up."""

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
    """Its number, which with the destination is its identity."""
    tries: int
    """How often it was handed out."""
    failures: int
    """How many of the tries failed."""
    levels: list[CaseLevel]
    """The items and locations that it is about."""
    state: OutstandingState
    """What it is about."""
    _: KW_ONLY
    reason: str | None = None
    """Why it failed last. Without it, it never failed."""

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
    """How often `free` fell below zero for one cause, and by how much."""

    times: int
    """How many times an entry took a level below zero, or further below."""
    units: Decimal
    """By how many units `free` fell further below zero, in the base units of the items."""

    @staticmethod
    def _in(d: Json) -> Oversell:
        v = make(Oversell)
        v.times = d["times"]
        v.units = quantity_in(d["units"])
        return v


@dataclass(slots=True, repr=False)
class Oversells(Record):
    """Oversells: how often and by how much `free` fell below zero, by what the entry that did it
    says.
    """

    sale: Oversell
    """By a sale over the counter."""
    write_off: Oversell
    """By a write-off of goods."""
    count: Oversell
    """By a count that saw less, or a person's decision about one."""
    adopt: Oversell
    """By a promise that was made elsewhere and recorded here."""
    late_fact: Oversell
    """By any fact that arrived too late to be taken into account when something was promised."""
    not_found: Oversell
    """By a pick that did not find the goods, or found them unfit."""
    other: Oversell
    """By anything else, such as a reversal."""

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
    """The item, by the name that the command used."""
    location: str
    """The location that it was asked of."""
    requested: Decimal
    """What the line asked for, in the item's base unit."""
    granted: Decimal
    """What is promised of it, in the item's base unit; may be zero."""

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
    """What a channel could have been promised at a past moment, in the item's base unit. Safety
    stock is as it was then; kits are as they are now, and eligible locations and retirement are
    left out.
    """

    sku: str
    """The item, by its SKU."""
    location: str
    """The location that was asked about."""
    channel: str
    """The channel that was asked for."""
    available: Decimal
    """How many units could have been promised. Of a kit, whole kits."""
    shortfall: Decimal
    """How many units `free` was below zero; zero for a kit."""
    on_hand: Decimal
    """Everything that was at the location, in every condition."""
    as_of: datetime
    """The past moment that was asked about."""
    knowledge: Knowledge
    """Whether late facts are in: whose knowledge was asked for."""

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
    """A line that cannot be promised, with what could be."""

    sku: str
    """The item that is missing, by its SKU."""
    requested: Decimal
    """What was asked for, in the item's base unit."""
    available: Decimal
    """What could be promised of it, in the item's base unit."""

    @staticmethod
    def _in(d: Json) -> PickupMissing:
        v = make(PickupMissing)
        v.sku = d["sku"]
        v.requested = quantity_in(d["requested"])
        v.available = quantity_in(d["available"])
        return v


@dataclass(slots=True, repr=False)
class PickupPromiseReady(Record):
    """The pickup can be promised."""

    ready_at: datetime
    """When it is ready for collection; a whole minute."""
    collect_by: datetime
    """Until when it is kept, if it is staged when it was promised."""
    _: KW_ONLY
    accept_by: datetime | None = None
    """By when its branch has to accept it. Without it, there is no deadline."""

    @staticmethod
    def _in(d: Json) -> PickupPromiseReady:
        v = make(PickupPromiseReady)
        v.ready_at = moment_in(d["ready_at"])
        v.collect_by = moment_in(d["collect_by"])
        v.accept_by = None if (x := d.get("accept_by")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class PickupPromiseNo(Record):
    """The pickup cannot be promised."""

    reason: NoPickup
    """Why it cannot be promised."""
    missing: list[PickupMissing]
    """The lines that there is not enough for; empty for another reason."""

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
"""When a pickup could be ready, or why it could not be promised."""

_PickupPromise: dict[str, Callable[[Json], PickupPromise]] = {
    "ready": PickupPromiseReady._in,
    "no": PickupPromiseNo._in,
}


def pickup_promise_in(d: Json) -> PickupPromise:
    """Reads it from its JSON form."""
    return _PickupPromise[d["answer"]](d)


@dataclass(slots=True, repr=False)
class PickupSettings(Record):
    """How a location prepares pickups (click and collect)."""

    preparation_minutes: int
    """How long an order takes to prepare, in minutes of opening time."""
    hold_days: int
    """How many days a staged order is kept for its customer, counted from the day after it is
    ready.
    """
    _: KW_ONLY
    cut_off: str | None = None
    """The local time after which an order is prepared from the next open day on, such as `16:00`.
    Without it, an order is prepared from when it comes, or from the next opening.
    """
    accept_minutes: int | None = None
    """How long the location has to accept an order, in minutes of opening time. Without it, there
    is no deadline.
    """
    pickups_max: int | None = None
    """How many pickups may wait to be prepared at once; 0 where it takes none for now. Without it,
    there is no limit.
    """

    def _out(self) -> Json:
        d: Json = {"preparation_minutes": self.preparation_minutes, "hold_days": self.hold_days}
        if self.cut_off is not None:
            d["cut_off"] = self.cut_off
        if self.accept_minutes is not None:
            d["accept_minutes"] = self.accept_minutes
        if self.pickups_max is not None:
            d["pickups_max"] = self.pickups_max
        return d

    @staticmethod
    def _in(d: Json) -> PickupSettings:
        v = make(PickupSettings)
        v.preparation_minutes = d["preparation_minutes"]
        v.hold_days = d["hold_days"]
        v.cut_off = d.get("cut_off")
        v.accept_minutes = d.get("accept_minutes")
        v.pickups_max = d.get("pickups_max")
        return v


@dataclass(slots=True, repr=False)
class PickupTerms(Record):
    """What was agreed with a customer who collects the order (click and collect)."""

    _: KW_ONLY
    ready_at: datetime | None = None
    """When the order is promised to be ready. Without it, the location's pickup settings and
    opening hours decide.
    """
    accept_by: datetime | None = None
    """By when the branch has to accept the order. Without it, the location's pickup settings
    decide.
    """

    def _out(self) -> Json:
        d: Json = {}
        if self.ready_at is not None:
            d["ready_at"] = moment_out(self.ready_at)
        if self.accept_by is not None:
            d["accept_by"] = moment_out(self.accept_by)
        return d

    @staticmethod
    def _in(d: Json) -> PickupTerms:
        v = make(PickupTerms)
        v.ready_at = None if (x := d.get("ready_at")) is None else moment_in(x)
        v.accept_by = None if (x := d.get("accept_by")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class PickupView(Record):
    """The pickup details of an order that its customer collects at a branch."""

    ready_at: datetime
    """When it was promised to be ready for collection."""
    _: KW_ONLY
    accept_by: datetime | None = None
    """By when its branch has to accept it. Without it, there is no deadline."""
    accepted_at: datetime | None = None
    """When its branch accepted it, by `accept` or by a first pick. Without it, it has not."""
    collect_by: datetime | None = None
    """By when it has to be collected. Without it, it is not staged yet."""
    notified_at: datetime | None = None
    """When its customer was first told that it is ready. Without it, nobody told them."""
    verified_at: datetime | None = None
    """When the right code was shown. Without it, it was not."""
    closed_at: datetime | None = None
    """When it was closed. Without it, it is not."""

    @staticmethod
    def _in(d: Json) -> PickupView:
        v = make(PickupView)
        v.ready_at = moment_in(d["ready_at"])
        v.accept_by = None if (x := d.get("accept_by")) is None else moment_in(x)
        v.accepted_at = None if (x := d.get("accepted_at")) is None else moment_in(x)
        v.collect_by = None if (x := d.get("collect_by")) is None else moment_in(x)
        v.notified_at = None if (x := d.get("notified_at")) is None else moment_in(x)
        v.verified_at = None if (x := d.get("verified_at")) is None else moment_in(x)
        v.closed_at = None if (x := d.get("closed_at")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class PromiseAtRisk(Record):
    """A promise in danger: it cannot be kept as things stand."""

    reservation: int
    """The promise, by the entry that made it."""
    source: str
    """The source that asked for it."""
    reference: str
    """The reference of the attempt that made it."""
    kind: ReservationKind
    """Whether it is a hold, an order, a pickup or a transfer."""
    quantity: Decimal
    """How many of its units are in danger, in the item's base unit."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind it, such as an order number. Without it, none was given."""

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
    """What became of the orders and pickups that were promised, and what went wrong, for each
    location, channel and week. It is computed from the journal alone.
    """

    period: ReportPeriod
    """The period that it counts."""
    sequence: int
    """The last journal entry that it takes into account."""
    weeks: list[PromiseWeek]
    """The numbers of each location, channel and week, in that order. Weeks without any are left
    out.
    """
    trust: list[TrustWeek]
    """How far the numbers of each location could be trusted, week by week."""
    not_followed: int
    """How many entries were recorded under other rules, so that their promises are not counted."""
    _: KW_ONLY
    as_of: datetime | None = None
    """When the last entry that it takes into account was recorded. Without it, the journal is
    empty.
    """

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
    """The promises of one channel at one location in one week.

    A promise counts in the week in which it was made, at the location of its first line; an
    event counts in its own week and place.
    """

    location: str
    """The location that the promises were made at."""
    channel: str
    """The channel that they were made through."""
    week: str
    """The week, in the time zone of the location."""
    made: int
    """Orders and pickups that were promised, adopted, or confirmed from a hold."""
    kept: int
    """Kept: all that was not cancelled was handed over, and a pickup was ready in time."""
    broken: int
    """Not kept, through the shop's own fault; `broken_by` says why."""
    cancelled: int
    """Cancelled while all their units were there: the customer changed their mind."""
    lapsed: int
    """Ended by the customer's deadline: not paid, or not collected though told that it is ready."""
    open: int
    """Not decided yet at the end of the journal."""
    broken_by: BrokenBy
    """Why the broken ones were broken."""
    rescued: RescuedBy
    """The kept ones that had been in danger, and how they were saved."""
    short_picks: ShortPicks
    """Picks that did not find what was promised."""
    oversells: Oversells
    """How often and by how much `free` fell below zero."""
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
    """What a person may do about a difference. Several proposals are alternatives, the safest one
    first; a count goes with any of them.
    """

    when: str
    """When it is the right thing to do, as a sentence for people."""
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
    """The result of a rebuild into a new file."""

    repairs: list[Repair]
    """Each row that differed from the journal or from its promise, with what it is now."""
    verified: Verified
    """What `verify` still finds wrong with the new file."""

    @staticmethod
    def _in(d: Json) -> Rebuilt:
        v = make(Rebuilt)
        v.repairs = [Repair._in(x) for x in d.get("repairs", ())]
        v.verified = Verified._in(d["verified"])
        return v


@dataclass(slots=True, repr=False)
class Receipt(Record):
    """What was recorded of a command."""

    recorded_at: datetime
    """When it was recorded, by the engine's clock."""
    _: KW_ONLY
    sequence: int | None = None
    """The journal entry, which is also the identity of a promise that the command made. Without
    it, nothing needed changing and nothing was recorded.
    """
    expires_at: datetime | None = None
    """When the promise ends by itself. Without it, it has no deadline."""
    partly: list[PartlyGranted] = field(default_factory=list)
    """The lines of a partial promise that got less than they asked for; empty where all were
    granted.
    """
    parked: bool = False
    """Recorded, but its link waits for something that has not arrived: its promise, its sale or
    its location.
    """
    flags: list[Flag] = field(default_factory=list)
    """What was unusual about the command; a command with flags was recorded all the same."""
    cases: list[int] = field(default_factory=list)
    """The numbers of the cases that it opened, for a person to look at."""
    expected_at: datetime | None = None
    """When the last of what waits for expected supply (a back order) can be there. Without it,
    nothing waits.
    """
    ready_at: datetime | None = None
    """When a pickup is promised to be ready. Without it, the promise is no pickup."""

    @staticmethod
    def _in(d: Json) -> Receipt:
        v = make(Receipt)
        v.recorded_at = moment_in(d["recorded_at"])
        v.sequence = d.get("sequence")
        v.expires_at = None if (x := d.get("expires_at")) is None else moment_in(x)
        v.partly = [PartlyGranted._in(x) for x in d.get("partly", ())]
        v.parked = d.get("parked", False)
        v.flags = [_Flag[x] for x in d.get("flags", ())]
        v.cases = d.get("cases") or []
        v.expected_at = None if (x := d.get("expected_at")) is None else moment_in(x)
        v.ready_at = None if (x := d.get("ready_at")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class Reconciliation(Record):
    """The matters that stood open when they were looked through."""

    as_of: datetime
    """The moment for which this is true."""
    sequence: int
    """The last journal entry that it takes into account."""
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
    """The number of its journal entry."""
    reference: str
    """The reference that it was sent under."""
    recorded_at: datetime
    """When it was recorded, by the engine's clock."""
    command: Command
    """The command, as it was sent."""

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
    """A refusal: a reasoned no. It is remembered under its reference, and the same command gets it
    again.
    """

    code: RefusalCode
    """The stable code, to decide by; texts may change."""
    reason: str
    """What stood in the way, as a sentence for people."""
    remedy: str
    """What to do now, as a sentence for people."""
    _: KW_ONLY
    lines: list[RefusedLine] = field(default_factory=list)
    """The lines that could not be promised, each with what could be. Empty for other refusals."""

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
    """A refusal that is remembered under its reference."""

    id: int
    """Its row number, which the next page starts after."""
    source: str
    """The source that sent the command."""
    reference: str
    """The reference that it used up."""
    recorded_at: datetime
    """When it was refused, by the engine's clock."""
    refusal: Refusal
    """The refusal, with its code and remedy."""

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
    """A line that could not be promised, with what could be."""

    sku: str
    """The item that is missing; of a kit, the component that limits it."""
    location: str
    """The location that it was asked of."""
    requested: Decimal
    """What all lines of the command ask for together, in the item's base unit."""
    available: Decimal
    """What could have been promised instead, in the item's base unit."""

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
    """Something that a rebuild corrected."""

    place: str
    """The level or promise, and which part of it."""
    found: str
    """What it was before, as stored."""
    rebuilt: str
    """What it is now, as computed from the journal."""

    @staticmethod
    def _in(d: Json) -> Repair:
        v = make(Repair)
        v.place = d["place"]
        v.found = d["found"]
        v.rebuilt = d["rebuilt"]
        return v


@dataclass(slots=True, repr=False)
class ReportPeriod(Record):
    """The period that a report counts."""

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
    """How promises in danger were kept: how many of them in each way."""

    moved: int
    """The goods came from another location."""
    substituted: int
    """The customer took a substitute."""
    postponed: int
    """The customer waited for expected supply."""
    new_stock: int
    """Goods turned up, or new stock came in."""

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
    """One item at one location within a promise, in the item's base unit.

    `requested = waiting + open + staged + short + fulfilled + released + expired`; units to put
    back are counted beside it.
    """

    sku: str
    """The item, by its SKU."""
    location: str
    """The location that it is promised from."""
    requested: Decimal
    """What was promised, in all its parts."""
    open: Decimal
    """Still promised, and on the shelf: held or committed."""
    short: Decimal
    """Lost to a fact, such as a short pick. For an order, a person has to find another way."""
    fulfilled: Decimal
    """Handed over to the customer; of a transfer, shipped."""
    released: Decimal
    """Released or cancelled, and not promised any more."""
    expired: Decimal
    """Ended by a deadline, and not promised any more."""
    waiting: Decimal
    """On back order: promised against expected supply, and not on the shelf yet."""
    staged: Decimal
    """Still promised, and picked."""
    to_put_back: Decimal
    """Picked, and promised to nobody any more: somebody has to put them back."""

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
    """A promise as it stands now: a hold, an order, a pickup or a transfer (reservation,
    allocation).
    """

    sequence: int
    """Its identity: the journal entry that made it. Older promises have smaller numbers."""
    source: str
    """The source that asked for it."""
    channel: str
    """The channel that it was asked through."""
    reference: str
    """The reference of the attempt that made it."""
    kind: ReservationKind
    """Whether it is a hold, an order, a pickup or a transfer."""
    phase: Phase
    """Where it stands in its life."""
    made_at: datetime
    """When it was recorded, by the engine's clock."""
    lines: list[ReservationLineView]
    """Its lines, one for each item and location; kits as their components."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind it, such as an order number. Without it, none was given."""
    expires_at: datetime | None = None
    """When it ends by itself, as far as it is not picked. Without it, it has no deadline."""
    staged_in: str | None = None
    """The spot in the holding area where its picked goods stand. Without it, none was named."""
    contacted_at: datetime | None = None
    """When its customer was last contacted about it. Without it, never."""
    pickup: PickupView | None = None
    """Pickup details. Without it, the customer does not collect the order at a branch."""
    transfer: TransferView | None = None
    """Transfer details. Without it, the promise is no transfer."""

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
        v.document = d.get("document")
        v.expires_at = None if (x := d.get("expires_at")) is None else moment_in(x)
        v.staged_in = d.get("staged_in")
        v.contacted_at = None if (x := d.get("contacted_at")) is None else moment_in(x)
        v.pickup = None if (x := d.get("pickup")) is None else PickupView._in(x)
        v.transfer = None if (x := d.get("transfer")) is None else TransferView._in(x)
        return v


@dataclass(slots=True, repr=False)
class RetryPolicy(Record):
    """When a failed delivery is tried again, and when it is given up."""

    _: KW_ONLY
    first_delay_seconds: int | None = None
    """How long it waits after the first failure, in seconds; at least 1. Without it, 10."""
    factor: int | None = None
    """How many times as long each further delay is than the one before, 1 to 100. Without it, 2."""
    delay_seconds_max: int | None = None
    """The longest that it waits between two tries, in seconds. Without it, 3600."""
    jitter_percent: int | None = None
    """By how much a delay may be shorter, in percent, so that not all come back at once; 0 to 100.
    Without it, 20.
    """
    tries_max: int | None = None
    """After how many failures a delivery is dead, and waits for a person. Without it, 12."""

    def _out(self) -> Json:
        d: Json = {}
        if self.first_delay_seconds is not None:
            d["first_delay_seconds"] = self.first_delay_seconds
        if self.factor is not None:
            d["factor"] = self.factor
        if self.delay_seconds_max is not None:
            d["delay_seconds_max"] = self.delay_seconds_max
        if self.jitter_percent is not None:
            d["jitter_percent"] = self.jitter_percent
        if self.tries_max is not None:
            d["tries_max"] = self.tries_max
        return d

    @staticmethod
    def _in(d: Json) -> RetryPolicy:
        v = make(RetryPolicy)
        v.first_delay_seconds = d.get("first_delay_seconds")
        v.factor = d.get("factor")
        v.delay_seconds_max = d.get("delay_seconds_max")
        v.jitter_percent = d.get("jitter_percent")
        v.tries_max = d.get("tries_max")
        return v


@dataclass(slots=True, repr=False)
class SaleCheck(Record):
    """What a sale would do to promises. The sale can be recorded whatever this says."""

    at_risk: list[SaleRisk]
    """The promises that the sale takes units of, or endangers; holds first within a line."""
    short: list[SaleShortfall]
    """The items that would take `free` below zero."""
    flags: list[Flag]
    """What would be unusual about the sale; empty where nothing."""

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
    """The item that would be missing."""
    location: str
    """The location where it would be missing."""
    reservation: int
    """The promise, by the entry that made it."""
    source: str
    """The source that asked for it."""
    reference: str
    """The reference of the attempt that made it."""
    kind: ReservationKind
    """Whether it is a hold, an order, a pickup or a transfer."""
    quantity: Decimal
    """How many of its units are in danger, in the item's base unit."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind it, such as an order number. Without it, none was given."""

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
    """The item, by its SKU."""
    location: str
    """The location where it would be short."""
    shortfall: Decimal
    """How many units `free` would be below zero."""
    owed_to_nobody: Decimal
    """The part of the shortfall that no promise here covers."""

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
    """Short picks: picks that did not find what was promised."""

    lines: int
    """How many lines of promises became short by a pick."""
    units: Decimal
    """How many units were missing, in the base units of their items."""

    @staticmethod
    def _in(d: Json) -> ShortPicks:
        v = make(ShortPicks)
        v.lines = d["lines"]
        v.units = quantity_in(d["units"])
        return v


@dataclass(slots=True, repr=False)
class Shown(Record):
    """A number that somebody shows, to be compared with what it should be."""

    line: int
    """Its line in a file, or its number in a list."""
    sku: str
    """The item, by any of its names."""
    quantity: Decimal | int
    """The number that is shown, in the item's base unit."""
    _: KW_ONLY
    location: str | None = None
    """The location that the line names. Without it, the location of the question, or all together.
    """

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
    """One shown number, compared with what it should be; or an item that is not shown."""

    sku: str
    """The item, by the name that was shown."""
    verdict: Verdict
    """Whether the numbers agree, or the difference is explained, or somebody has to look at it."""
    because: list[Because]
    """What explains the difference, or may have led to it; the likeliest first."""
    proposals: list[Proposal]
    """What a person could do about it; empty where nothing is needed."""
    _: KW_ONLY
    line: int | None = None
    """The line of the number. Without it, the item is not shown."""
    location: str | None = None
    """The location. Without it, the number is the sum of several."""
    shown: Decimal | None = None
    """The number that is shown. Without it, the item is not shown."""
    should: Decimal | None = None
    """The number that it should be. Without it, the item or location is not known."""

    @staticmethod
    def _in(d: Json) -> ShownLine:
        v = make(ShownLine)
        v.sku = d["sku"]
        v.verdict = _Verdict[d["verdict"]]
        v.because = [because_in(x) for x in d.get("because", ())]
        v.proposals = [Proposal._in(x) for x in d.get("proposals", ())]
        v.line = d.get("line")
        v.location = d.get("location")
        v.shown = None if (x := d.get("shown")) is None else quantity_in(x)
        v.should = None if (x := d.get("should")) is None else quantity_in(x)
        return v


@dataclass(slots=True, repr=False)
class ShownReport(Record):
    """Shown numbers, compared with what they should be."""

    summary: ShownSummary
    """How many of them were right, and how many were not."""
    lines: list[ShownLine]
    """Each shown number, and the items that are not shown."""

    @staticmethod
    def _in(d: Json) -> ShownReport:
        v = make(ShownReport)
        v.summary = ShownSummary._in(d["summary"])
        v.lines = [ShownLine._in(x) for x in d.get("lines", ())]
        return v


@dataclass(slots=True, repr=False)
class ShownSummary(Record):
    """How many shown numbers were right, and how many were not."""

    lines: int
    """How many numbers were shown."""
    equal: int
    """How many of them are right."""
    explained: int
    """How many differ for a reason that is known and needs nobody."""
    unexplained: int
    """How many somebody has to look at, with the items that are not shown."""
    not_shown: int
    """How many items are not shown although there is something to promise."""
    sequence: int
    """The last journal entry that the comparison takes into account."""

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
    """One item of an expected supply at one location, in the item's base unit.

    `expected = open + received + given_up`.
    """

    sku: str
    """The item, by its SKU."""
    location: str
    """The location that it comes to."""
    expected: Decimal
    """How many units were announced."""
    received: Decimal
    """How many units have come."""
    given_up: Decimal
    """How many units are not expected any more, because another announcement took their place."""
    open: Decimal
    """How many units are still to come."""
    waiting: list[PromiseAtRisk]
    """The orders that wait for it, and for how many of its units. The oldest order gets the
    earliest supply. Late supply is assigned last, and its orders are at risk.
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
    """Expected supply (incoming): goods that were announced by `expect`."""

    sequence: int
    """Its identity: the journal entry that announced it."""
    source: str
    """The source that announced it."""
    reference: str
    """The reference that announced it; a receipt names it in `of`."""
    expected_at: datetime
    """When the goods should be there."""
    is_late: bool
    """Whether they should be there by now and some are not. Nothing is promised on late supply."""
    lines: list[SupplyLineView]
    """Its lines, one for each item and location; kits as their components."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind it, such as a purchase order number. Without it, none was
    given.
    """

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
    """A suspected duplicate: two facts of one source, kind and document that moved the same goods
    under two references.
    """

    source: str
    """The source that sent both."""
    kind: str
    """The kind of both commands, as their JSON `type`."""
    document: str
    """The business document behind both."""
    first: RecordedFact
    """The fact that was recorded first."""
    second: RecordedFact
    """The fact that may be the same again."""
    resolve: Command
    """The command that reverses the second one, if it is the same."""

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
    """Names an earlier command, or the promise that it made: by its reference or by its document,
    never by both.
    """

    _: KW_ONLY
    source: str | None = None
    """The source that sent it. Without it, the sender of this command."""
    reference: str | None = None
    """The reference that it was sent under. The reference of a `confirm` or an `extend` means
    their promise.
    """
    document: str | None = None
    """The document that it was sent for. It means every promise of that document that something is
    left to do about; a command is done for all of them, or refused for all of them.
    """

    def _out(self) -> Json:
        d: Json = {}
        if self.source is not None:
            d["source"] = self.source
        if self.reference is not None:
            d["reference"] = self.reference
        if self.document is not None:
            d["document"] = self.document
        return d

    @staticmethod
    def _in(d: Json) -> Target:
        v = make(Target)
        v.source = d.get("source")
        v.reference = d.get("reference")
        v.document = d.get("document")
        return v


@dataclass(slots=True, repr=False)
class TaskView(Record):
    """A task: something that the staff of a location have to do about a promise."""

    kind: TaskKind
    """What there is to do."""
    promise: ReservationView
    """The promise that it is about, as it stands now."""
    _: KW_ONLY
    due_at: datetime | None = None
    """By when it has to be done. Without it, there is no deadline."""

    @staticmethod
    def _in(d: Json) -> TaskView:
        v = make(TaskView)
        v.kind = _TaskKind[d["kind"]]
        v.promise = ReservationView._in(d["promise"])
        v.due_at = None if (x := d.get("due_at")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class Tick(Record):
    """What a `tick` did."""

    levels_expired: int
    """On how many levels deadlines had come, and were journalled."""
    refusals_forgotten: int
    """How many old refusals were forgotten."""
    _: KW_ONLY
    next_due: datetime | None = None
    """When the next deadline comes; tick again then. Without it, there is none."""

    @staticmethod
    def _in(d: Json) -> Tick:
        v = make(Tick)
        v.levels_expired = d["levels_expired"]
        v.refusals_forgotten = d["refusals_forgotten"]
        v.next_due = None if (x := d.get("next_due")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class TransferLineView(Record):
    """One item of a transfer, in its base unit.

    `shipped + over = received + lost + returned + in_transit`.
    """

    sku: str
    """The item, by its SKU."""
    shipped: Decimal
    """How many units left."""
    over: Decimal
    """How many units arrived beyond what was shipped."""
    received: Decimal
    """How many units arrived, in any condition."""
    lost: Decimal
    """How many units a person has given up."""
    returned: Decimal
    """How many units came back to the location that shipped them."""
    in_transit: Decimal
    """How many units are in transit."""

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
    """The transfer details of goods that go from one location to another."""

    from_: str
    """The location that ships the goods."""
    to: str
    """The location that receives the goods."""
    recalled: bool
    """Whether it was cancelled in transit, so that what is in transit comes back."""
    lines: list[TransferLineView]
    """What became of each of its items."""
    _: KW_ONLY
    expected_at: datetime | None = None
    """When what is in transit should have arrived. Without it, there is no deadline."""

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
    """The location whose numbers are meant."""
    week: str
    """The week, in the location's time zone."""
    level_seconds: int
    """For how many seconds its levels existed, all levels added up."""
    under_review_seconds: int
    """For how many of these seconds a case was open or `free` was below zero."""

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
    """What is not confirmed at a location, and why."""

    location: str
    """The location that was asked about."""
    label: Label
    """The best label that any number of the location has now."""
    reasons: list[LabelReason]
    """Why the location as a whole is not confirmed; empty where it is."""
    as_of: datetime
    """The moment for which this is true."""
    good_at: datetime
    """The watermark: every message that the location's watched sources sent before then is here."""
    items: list[UnconfirmedItem]
    """The items with reasons of their own, in the order in which they were defined."""
    _: KW_ONLY
    next: str | None = None
    """The item to start the next page after. Without it, this was the last page."""

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
    """An item whose numbers at a location are not confirmed, for a reason of its own."""

    sku: str
    """The item, by its SKU."""
    label: Label
    """The label of its numbers, with the reasons of the location as a whole."""
    reasons: list[LabelReason]
    """Its own reasons, without those of the location."""
    cases: list[OpenCase]
    """The open cases about it; empty where there are none."""

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
    """What `verify` found, in the journal and in the file."""

    report: VerifyReport
    """The findings of the journal against what is stored."""
    storage: list[str]
    """What the storage itself finds wrong with its file, each a sentence; empty if nothing is."""

    @staticmethod
    def _in(d: Json) -> Verified:
        v = make(Verified)
        v.report = VerifyReport._in(d["report"])
        v.storage = d.get("storage") or []
        return v


@dataclass(slots=True, repr=False)
class VerifyReport(Record):
    """What `verify` found when it computed everything again."""

    entries: int
    """How many journal entries were read."""
    levels: int
    """How many levels were computed again."""
    reservations: int
    """How many promises were read, live or not."""
    cases: int
    """How many cases were read, open or not."""
    findings: list[Finding]
    """What is wrong, at most 1,000 findings; empty if nothing is."""
    findings_left_out: int
    """How many more findings there were than are listed."""

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
    """Define an item, or change its names, kit components and substitutes. Its unit is
    frozen.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    sku: str
    """The item's stock keeping unit: its first name, such as `MUG-RED`."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    unit: str | None = None
    """The base unit that quantities are counted in: a UN/CEFACT Recommendation 20 code such as
    `KGM` (kilogram). Without it, `H87` (piece). It can never change.
    """
    decimals: int | None = None
    """How many decimals its quantities may have, 0 to 3. Without it, 0: whole units only."""
    gtin: str | None = None
    """Its GTIN (EAN, UPC) of 8, 12, 13 or 14 digits, which becomes one more of its names.
    Without it, the item keeps the one it has.
    """
    aliases: list[str] = field(default_factory=list)
    """Further names that commands may use for it, such as a supplier's number. Names that are
    left out are kept.
    """
    components: list[KitComponent] = field(default_factory=list)
    """The components of a kit (bundle), which is stocked and promised as these. Without it, a
    plain item.
    """
    substitutes: list[str] = field(default_factory=list)
    """Items that may be offered instead, the best one first; no kits. Without it, none."""

    def _out(self) -> Json:
        d: Json = {
            "type": "define_item",
            "source": self.source,
            "reference": self.reference,
            "sku": self.sku,
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.unit is not None:
            d["unit"] = self.unit
        if self.decimals is not None:
            d["decimals"] = self.decimals
        if self.gtin is not None:
            d["gtin"] = self.gtin
        if self.aliases:
            d["aliases"] = list_out(self.aliases)
        if self.components:
            d["components"] = [x._out() for x in self.components]
        if self.substitutes:
            d["substitutes"] = list_out(self.substitutes)
        return d

    @staticmethod
    def _in(d: Json) -> DefineItem:
        v = make(DefineItem)
        v.source = d["source"]
        v.reference = d["reference"]
        v.sku = d["sku"]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.unit = d.get("unit")
        v.decimals = d.get("decimals")
        v.gtin = d.get("gtin")
        v.aliases = d.get("aliases") or []
        v.components = [KitComponent._in(x) for x in d.get("components", ())]
        v.substitutes = d.get("substitutes") or []
        return v


@dataclass(slots=True, repr=False)
class DefineLocation(Record):
    """Define a location that holds stock, such as a store or a warehouse, or change its
    settings.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    location: str
    """The location's name, such as `OXFORD`."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    time_zone: str | None = None
    """Its IANA time zone, such as `Europe/London`. Without it, `UTC`."""
    opening_hours: OpeningHours | None = None
    """When it is open, by its local time; pickup times are counted in these. Without it, it is
    always open.
    """
    pickup: PickupSettings | None = None
    """How it prepares pickups (click and collect). Without it, it offers none."""

    def _out(self) -> Json:
        d: Json = {
            "type": "define_location",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.time_zone is not None:
            d["time_zone"] = self.time_zone
        if self.opening_hours is not None:
            d["opening_hours"] = self.opening_hours._out()
        if self.pickup is not None:
            d["pickup"] = self.pickup._out()
        return d

    @staticmethod
    def _in(d: Json) -> DefineLocation:
        v = make(DefineLocation)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.time_zone = d.get("time_zone")
        v.opening_hours = None if (x := d.get("opening_hours")) is None else OpeningHours._in(x)
        v.pickup = None if (x := d.get("pickup")) is None else PickupSettings._in(x)
        return v


@dataclass(slots=True, repr=False)
class DefineChannel(Record):
    """Define a sales channel, such as `web`. It is also a source of its own name."""

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    channel: str
    """The channel's name, such as `pos`, `web` or `marketplace`."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "define_channel",
            "source": self.source,
            "reference": self.reference,
            "channel": self.channel,
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> DefineChannel:
        v = make(DefineChannel)
        v.source = d["source"]
        v.reference = d["reference"]
        v.channel = d["channel"]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class DefineSource(Record):
    """Define a source of a channel, such as a till or a feed, or change its settings."""

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    name: str
    """The source's name, which its commands carry, such as `till-3`."""
    channel: str
    """The channel that the source belongs to, whose policy counts for its commands."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    clock_uncertainty_seconds: int | None = None
    """By how many seconds its clock may be wrong. Facts closer than that to a count are
    uncertain. Without it, 0.
    """
    location: str | None = None
    """The location where it works; only numbers of that location wait for its messages.
    Without it, every location.
    """
    heartbeat_seconds: int | None = None
    """It is heard from at least this often, in seconds, by commands or heartbeats. While it is
    silent for longer, numbers where it works are labelled `delayed`. Without it, silence
    means nothing.
    """
    sequenced: bool = False
    """Its commands carry `source_sequence`, from 1 without gaps, so that missing messages are
    known. Without it, they are not numbered.
    """
    quantity_max: Decimal | int | None = None
    """The most of an item that one command may name, in the item's base unit. More is refused
    as a promise; as a fact it is recorded and flagged, and opens a case. Without it, there
    is no limit.
    """
    late_seconds_max: int | None = None
    """How many seconds after it occurred a fact may arrive. A later one is recorded and
    flagged, and opens a case. Without it, there is no limit.
    """
    link_seconds: int | None = None
    """How many seconds units it moved may wait for the promise or sale that they name, before
    that becomes a case. Without it, two days.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "define_source",
            "source": self.source,
            "reference": self.reference,
            "name": self.name,
            "channel": self.channel,
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.clock_uncertainty_seconds is not None:
            d["clock_uncertainty_seconds"] = self.clock_uncertainty_seconds
        if self.location is not None:
            d["location"] = self.location
        if self.heartbeat_seconds is not None:
            d["heartbeat_seconds"] = self.heartbeat_seconds
        if self.sequenced:
            d["sequenced"] = self.sequenced
        if self.quantity_max is not None:
            d["quantity_max"] = quantity_out(self.quantity_max)
        if self.late_seconds_max is not None:
            d["late_seconds_max"] = self.late_seconds_max
        if self.link_seconds is not None:
            d["link_seconds"] = self.link_seconds
        return d

    @staticmethod
    def _in(d: Json) -> DefineSource:
        v = make(DefineSource)
        v.source = d["source"]
        v.reference = d["reference"]
        v.name = d["name"]
        v.channel = d["channel"]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.clock_uncertainty_seconds = d.get("clock_uncertainty_seconds")
        v.location = d.get("location")
        v.heartbeat_seconds = d.get("heartbeat_seconds")
        v.sequenced = d.get("sequenced", False)
        v.quantity_max = None if (x := d.get("quantity_max")) is None else quantity_in(x)
        v.late_seconds_max = d.get("late_seconds_max")
        v.link_seconds = d.get("link_seconds")
        return v


@dataclass(slots=True, repr=False)
class DefinePolicy(Record):
    """Set what a channel may do: carts that hold stock, eligible locations, back orders."""

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    channel: str
    """The channel that the policy is for."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    holds: HoldPolicy | None = None
    """How long carts of the channel hold stock. Without it, `hold` is refused."""
    locations: list[str] | None = None
    """The locations whose stock the channel may promise. Without it, every location."""
    back_orders: bool = False
    """The channel may promise expected supply (back orders). Without it, only what is there."""

    def _out(self) -> Json:
        d: Json = {
            "type": "define_policy",
            "source": self.source,
            "reference": self.reference,
            "channel": self.channel,
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.holds is not None:
            d["holds"] = self.holds._out()
        if self.locations is not None:
            d["locations"] = list_out(self.locations)
        if self.back_orders:
            d["back_orders"] = self.back_orders
        return d

    @staticmethod
    def _in(d: Json) -> DefinePolicy:
        v = make(DefinePolicy)
        v.source = d["source"]
        v.reference = d["reference"]
        v.channel = d["channel"]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.holds = None if (x := d.get("holds")) is None else HoldPolicy._in(x)
        v.locations = d.get("locations")
        v.back_orders = d.get("back_orders", False)
        return v


@dataclass(slots=True, repr=False)
class DefineSafetyStock(Record):
    """Set a safety stock: units that are withheld from a channel. The most specific rule
    counts.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    channel: str
    """The channel that the units are withheld from."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    sku: str | None = None
    """The item that the rule is for, no kit. Without it, every item."""
    location: str | None = None
    """The location that the rule is for. Without it, every location."""
    quantity: Decimal | int | None = None
    """How many units to withhold, in the item's base unit. Zero overrides a less specific
    rule. Without it, the rule is removed, and a less specific one counts.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "define_safety_stock",
            "source": self.source,
            "reference": self.reference,
            "channel": self.channel,
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.sku is not None:
            d["sku"] = self.sku
        if self.location is not None:
            d["location"] = self.location
        if self.quantity is not None:
            d["quantity"] = quantity_out(self.quantity)
        return d

    @staticmethod
    def _in(d: Json) -> DefineSafetyStock:
        v = make(DefineSafetyStock)
        v.source = d["source"]
        v.reference = d["reference"]
        v.channel = d["channel"]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.sku = d.get("sku")
        v.location = d.get("location")
        v.quantity = None if (x := d.get("quantity")) is None else quantity_in(x)
        return v


@dataclass(slots=True, repr=False)
class RetireItem(Record):
    """Retire an item: it is no longer promised. Facts about it are recorded as before."""

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    sku: str
    """The item to retire, by any of its names."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "retire_item",
            "source": self.source,
            "reference": self.reference,
            "sku": self.sku,
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> RetireItem:
        v = make(RetireItem)
        v.source = d["source"]
        v.reference = d["reference"]
        v.sku = d["sku"]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class RetireLocation(Record):
    """Retire a location: nothing is promised from it any more. Facts about it are recorded
    as before.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    location: str
    """The location to retire."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "retire_location",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> RetireLocation:
        v = make(RetireLocation)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class AddAlias(Record):
    """Give an item one more name, such as a supplier's number."""

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    sku: str
    """The item, by a name it has."""
    alias: str
    """The name to add, which no other item may have."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "add_alias",
            "source": self.source,
            "reference": self.reference,
            "sku": self.sku,
            "alias": self.alias,
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
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
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Receive(Record):
    """Record goods that came in from a supplier. They are `free`, unless they came in
    another condition.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    location: str
    """The location that received them; a line may name its own."""
    lines: list[Line]
    """Items and quantities that came in, in each item's base unit."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    condition: Condition | None = None
    """The condition they came in. Without it, sellable."""
    of: Target | None = None
    """The expected supply that they belong to, by the reference that announced it; that much
    less is expected then. Without it, expected supply stays as it is.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "receive",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.condition is not None:
            d["condition"] = self.condition
        if self.of is not None:
            d["of"] = self.of._out()
        return d

    @staticmethod
    def _in(d: Json) -> Receive:
        v = make(Receive)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.condition = None if (x := d.get("condition")) is None else _Condition[x]
        v.of = None if (x := d.get("of")) is None else Target._in(x)
        return v


@dataclass(slots=True, repr=False)
class Sell(Record):
    """Record a sale: a customer has the goods. It is never refused, whatever the numbers
    say. With `settles` it takes the units of that promise, exactly once.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    location: str
    """The location that the goods left; a line may name its own."""
    lines: list[Line]
    """Items and quantities that were sold, in each item's base unit."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    settles: Target | None = None
    """The promise that the sale fulfils. Without it, a walk-in sale, which takes units out of
    `free`.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "sell",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.settles is not None:
            d["settles"] = self.settles._out()
        return d

    @staticmethod
    def _in(d: Json) -> Sell:
        v = make(Sell)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.settles = None if (x := d.get("settles")) is None else Target._in(x)
        return v


@dataclass(slots=True, repr=False)
class TakeBack(Record):
    """Record a customer return at the location that received it. Units go to `inspection`
    (quarantine) until somebody grades them with `inspect`.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    location: str
    """The location that has the goods now; it may differ from the one that sold them."""
    lines: list[Line]
    """Items and quantities that came back, in each item's base unit."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    of: Target | None = None
    """The sale or order that they come from: the reference or the document (receipt) of a
    sale, or the reference or order number of a promise. What comes back is counted against
    everything that was handed over under that name; more than that is flagged
    `more_than_sold`, and a case opens. Units of a promise that still stand in the holding
    area are taken back first. A name that nobody knows yet is waited for. Without it, a
    return that nobody can check.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "take_back",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.of is not None:
            d["of"] = self.of._out()
        return d

    @staticmethod
    def _in(d: Json) -> TakeBack:
        v = make(TakeBack)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.of = None if (x := d.get("of")) is None else Target._in(x)
        return v


@dataclass(slots=True, repr=False)
class Inspect(Record):
    """Grade goods: a person decided the condition of returned or other goods. Units move
    to the bucket of the grade.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    location: str
    """The location that has the goods."""
    lines: list[Line]
    """Items and quantities that were graded, in each item's base unit."""
    grade: Grade
    """Their condition from now on; it must differ from the one that they had."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    condition: Condition | None = None
    """The condition that they had. Without it, they were in inspection."""

    def _out(self) -> Json:
        d: Json = {
            "type": "inspect",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
            "grade": self.grade,
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.condition is not None:
            d["condition"] = self.condition
        return d

    @staticmethod
    def _in(d: Json) -> Inspect:
        v = make(Inspect)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.grade = _Grade[d["grade"]]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.condition = None if (x := d.get("condition")) is None else _Condition[x]
        return v


@dataclass(slots=True, repr=False)
class WriteOff(Record):
    """Write off stock that is lost, broken or used up. Units leave the stock."""

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    location: str
    """The location that had them; a line may name its own."""
    lines: list[Line]
    """Items and quantities to write off, in each item's base unit."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    condition: Condition | None = None
    """The condition that they were in. Without it, sellable: they come off the shelf."""
    reason: str | None = None
    """Why they are written off, such as `dropped`. Without it, none is recorded."""

    def _out(self) -> Json:
        d: Json = {
            "type": "write_off",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.condition is not None:
            d["condition"] = self.condition
        if self.reason is not None:
            d["reason"] = self.reason
        return d

    @staticmethod
    def _in(d: Json) -> WriteOff:
        v = make(WriteOff)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.condition = None if (x := d.get("condition")) is None else _Condition[x]
        v.reason = d.get("reason")
        return v


@dataclass(slots=True, repr=False)
class Adjust(Record):
    """Add stock that was found, with a reason. Units come into `free`."""

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    location: str
    """The location where they were found; a line may name its own."""
    lines: list[Line]
    """Items and quantities that were found, in each item's base unit."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    reason: str | None = None
    """Why or where they were found, such as `behind the freezer`. Without it, none is
    recorded.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "adjust",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.reason is not None:
            d["reason"] = self.reason
        return d

    @staticmethod
    def _in(d: Json) -> Adjust:
        v = make(Adjust)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.reason = d.get("reason")
        return v


@dataclass(slots=True, repr=False)
class Count(Record):
    """Record a stock count: the units seen on the shelf, promised or not. The count
    variance is taken against the shelf as of the count's own time.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    location: str
    """The location that was counted."""
    lines: list[CountLine]
    """What was seen of each item. Items that are not listed stay as they are, unless the count
    is `complete`.
    """
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    complete: bool = False
    """Everything at the location was counted, so that every item which is not listed is zero."""
    started_at: datetime | None = None
    """When the counting began, where it took a while; `occurred_at` says when it was complete.
    Without it, the count was of one moment.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "count",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.complete:
            d["complete"] = self.complete
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
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.complete = d.get("complete", False)
        v.started_at = None if (x := d.get("started_at")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class Reverse(Record):
    """Undo a fact that did not happen, such as a sale or a receipt, with its own business
    time. Steps of a promise are undone by the opposite step.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    of: Target
    """The fact that did not happen, by its reference."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "reverse",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Reverse:
        v = make(Reverse)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Adopt(Record):
    """Record a promise that another system made already. It is never refused for lack of
    stock; a shortage names the promises in danger.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    location: str
    """The location that the units are promised from; a line may name its own."""
    lines: list[Line]
    """Items and quantities that were promised, in each item's base unit."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    expires_at: datetime | None = None
    """When the promise ends by itself. Without it, it stands until it is fulfilled or
    released.
    """
    pickup: PickupTerms | None = None
    """Set if the customer collects the order at a branch; every line is then at one location.
    Without it, it is an ordinary order.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "adopt",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.expires_at is not None:
            d["expires_at"] = moment_out(self.expires_at)
        if self.pickup is not None:
            d["pickup"] = self.pickup._out()
        return d

    @staticmethod
    def _in(d: Json) -> Adopt:
        v = make(Adopt)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.expires_at = None if (x := d.get("expires_at")) is None else moment_in(x)
        v.pickup = None if (x := d.get("pickup")) is None else PickupTerms._in(x)
        return v


@dataclass(slots=True, repr=False)
class Pick(Record):
    """Record a pick for a promise: units move from `committed` to `staged`. Or they could
    not be picked (a short pick), and the promise is short of them.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    of: Target
    """The promise that is picked for."""
    location: str
    """The location where it was picked; a line may name its own."""
    lines: list[Line]
    """Items and quantities that `result` is about, in each item's base unit."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    result: PickResult | None = None
    """What the picker found. Without it, `found`: the units are picked."""

    def _out(self) -> Json:
        d: Json = {
            "type": "pick",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.result is not None:
            d["result"] = self.result
        return d

    @staticmethod
    def _in(d: Json) -> Pick:
        v = make(Pick)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.result = None if (x := d.get("result")) is None else _PickResult[x]
        return v


@dataclass(slots=True, repr=False)
class Stage(Record):
    """Record that picked goods of a promise stand in a named spot of the holding area (the
    staging location).
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    of: Target
    """The promise that the goods are for."""
    location: str
    """The location that has the goods; a line may name its own."""
    lines: list[Line]
    """Items and quantities that were staged, in each item's base unit. If it is empty, all
    that the promise has at the location.
    """
    spot: str
    """The spot where they stand, such as `cage 2, shelf C`."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
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
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
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
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Collect(Record):
    """Record a handover: the customer has the goods of a promise. Units leave the stock
    exactly once.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    of: Target
    """The promise whose goods were handed over."""
    location: str
    """The location that handed them over; a line may name its own."""
    lines: list[Line]
    """Items and quantities that were handed over, in each item's base unit."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    by: Collector | None = None
    """Who came to collect them. Without it, the customer in person."""

    def _out(self) -> Json:
        d: Json = {
            "type": "collect",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.by is not None:
            d["by"] = self.by
        return d

    @staticmethod
    def _in(d: Json) -> Collect:
        v = make(Collect)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.by = None if (x := d.get("by")) is None else _Collector[x]
        return v


@dataclass(slots=True, repr=False)
class PutBack(Record):
    """Record that picked goods were put back, and in what condition. Sellable ones stand
    on the shelf again.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    of: Target
    """The promise that the goods were picked for."""
    location: str
    """The location where they were put back; a line may name its own."""
    lines: list[Line]
    """Items and quantities that were put back, in each item's base unit."""
    condition: Condition
    """The condition that a person found them in."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
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
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
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
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Ship(Record):
    """Record goods that left for another location. They are in transit until they arrive."""

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    location: str
    """The location that the goods left."""
    lines: list[Line]
    """Items and quantities that left, in each item's base unit."""
    to: str
    """The location that they are sent to."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    of: Target | None = None
    """The transfer request that they were shipped for. Without it, goods that nobody
    requested.
    """
    expected_at: datetime | None = None
    """When they should arrive; what has not arrived by then becomes a case. Without it, there
    is no deadline.
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
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.of is not None:
            d["of"] = self.of._out()
        if self.expected_at is not None:
            d["expected_at"] = moment_out(self.expected_at)
        return d

    @staticmethod
    def _in(d: Json) -> Ship:
        v = make(Ship)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.to = d["to"]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.of = None if (x := d.get("of")) is None else Target._in(x)
        v.expected_at = None if (x := d.get("expected_at")) is None else moment_in(x)
        return v


@dataclass(slots=True, repr=False)
class ReceiveTransfer(Record):
    """Record goods of a transfer that arrived, or came back. What is missing opens a case."""

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    of: Target
    """The transfer that the goods belong to."""
    location: str
    """The location that has the goods now."""
    lines: list[Line]
    """Items and quantities that arrived, in each item's base unit."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    condition: Condition | None = None
    """The condition they arrived in. Without it, sellable."""
    more_to_come: bool = False
    """The rest is known to be on its way, so that it is not missing yet. Without it, what has
    not arrived is a discrepancy.
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
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.condition is not None:
            d["condition"] = self.condition
        if self.more_to_come:
            d["more_to_come"] = self.more_to_come
        return d

    @staticmethod
    def _in(d: Json) -> ReceiveTransfer:
        v = make(ReceiveTransfer)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.condition = None if (x := d.get("condition")) is None else _Condition[x]
        v.more_to_come = d.get("more_to_come", False)
        return v


@dataclass(slots=True, repr=False)
class Hold(Record):
    """Hold stock for a cart or a quote (a soft reservation). Units move from `free` to
    `held` until the hold is confirmed, released or expires.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    location: str
    """The location to hold stock at; a line may name its own."""
    lines: list[Line]
    """Items and quantities to hold, in each item's base unit."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    seconds: int | None = None
    """How long the hold lasts, in seconds from now. Without it, as the channel's policy says;
    more than its `seconds_max` is refused.
    """
    partial: bool = False
    """Accept a partial hold: grant what is available instead of refusing. The receipt lists
    the lines that got less.
    """
    adds: bool = False
    """Hold more for a document that has a live promise already. Without it, that is refused as
    `promise_exists`.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "hold",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.seconds is not None:
            d["seconds"] = self.seconds
        if self.partial:
            d["partial"] = self.partial
        if self.adds:
            d["adds"] = self.adds
        return d

    @staticmethod
    def _in(d: Json) -> Hold:
        v = make(Hold)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.seconds = d.get("seconds")
        v.partial = d.get("partial", False)
        v.adds = d.get("adds", False)
        return v


@dataclass(slots=True, repr=False)
class Reserve(Record):
    """Promise stock to an order. Units move from `free` to `committed` and stay there
    until the order is fulfilled, released or expires.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    location: str
    """The location to promise from; a line may name its own."""
    lines: list[Line]
    """Items and quantities to reserve, in each item's base unit."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    expires_at: datetime | None = None
    """When the promise ends by itself, such as the payment deadline of an unpaid order.
    Without it, the promise stands until it is fulfilled or released.
    """
    partial: bool = False
    """Accept a partial promise: grant what is available instead of refusing. The receipt lists
    the lines that got less.
    """
    adds: bool = False
    """Promise more for a document that has a live promise already. Without it, that is refused
    as `promise_exists`.
    """
    back_order: bool = False
    """Accept a back order: what is not there waits for expected supply, if enough is
    announced. The channel's policy has to allow it.
    """
    pickup: PickupTerms | None = None
    """Set if the customer collects the order at a branch (click and collect); every line is
    then at one location. Without it, it is an ordinary order.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "reserve",
            "source": self.source,
            "reference": self.reference,
            "location": self.location,
            "lines": [x._out() for x in self.lines],
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.expires_at is not None:
            d["expires_at"] = moment_out(self.expires_at)
        if self.partial:
            d["partial"] = self.partial
        if self.adds:
            d["adds"] = self.adds
        if self.back_order:
            d["back_order"] = self.back_order
        if self.pickup is not None:
            d["pickup"] = self.pickup._out()
        return d

    @staticmethod
    def _in(d: Json) -> Reserve:
        v = make(Reserve)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.expires_at = None if (x := d.get("expires_at")) is None else moment_in(x)
        v.partial = d.get("partial", False)
        v.adds = d.get("adds", False)
        v.back_order = d.get("back_order", False)
        v.pickup = None if (x := d.get("pickup")) is None else PickupTerms._in(x)
        return v


@dataclass(slots=True, repr=False)
class Confirm(Record):
    """Turn a hold, or the whole cart of a document, into an order: units move from `held`
    to `committed`. What it has lost is promised again if it is available, or all of it
    is refused.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    of: Target
    """The hold to confirm; a document means its whole cart."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    expires_at: datetime | None = None
    """When the order ends by itself, such as a payment deadline. Without it, the order stands
    until it is fulfilled or released.
    """
    pickup: PickupTerms | None = None
    """Set if the customer collects the order at a branch; every line is then at one location.
    Without it, it is an ordinary order.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "confirm",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.expires_at is not None:
            d["expires_at"] = moment_out(self.expires_at)
        if self.pickup is not None:
            d["pickup"] = self.pickup._out()
        return d

    @staticmethod
    def _in(d: Json) -> Confirm:
        v = make(Confirm)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.expires_at = None if (x := d.get("expires_at")) is None else moment_in(x)
        v.pickup = None if (x := d.get("pickup")) is None else PickupTerms._in(x)
        return v


@dataclass(slots=True, repr=False)
class Extend(Record):
    """Extend a hold: its deadline moves to so many seconds from now. What it has lost
    stays lost.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    of: Target
    """The hold to extend; a document means every live hold of it."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    seconds: int | None = None
    """How long it lasts from now, in seconds. Without it, as the channel's policy says; more
    than its `seconds_max` is refused.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "extend",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.seconds is not None:
            d["seconds"] = self.seconds
        return d

    @staticmethod
    def _in(d: Json) -> Extend:
        v = make(Extend)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.seconds = d.get("seconds")
        return v


@dataclass(slots=True, repr=False)
class Release(Record):
    """Release or cancel a promise. Units on the shelf are `free` at once, picked ones have
    to be put back first.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    of: Target
    """The promise to end; a document means every promise of it."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    lines: list[Line] | None = None
    """Which units to release, in each item's base unit. Without it, all that is not handed
    over.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "release",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.lines is not None:
            d["lines"] = [x._out() for x in self.lines]
        return d

    @staticmethod
    def _in(d: Json) -> Release:
        v = make(Release)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.lines = None if (x := d.get("lines")) is None else [Line._in(x) for x in x]
        return v


@dataclass(slots=True, repr=False)
class RequestTransfer(Record):
    """Request a transfer from one location to another. Units at the source move from
    `free` to `committed` until they are shipped.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    location: str
    """The location that has the goods and is to ship them."""
    lines: list[Line]
    """Items and quantities to transfer, in each item's base unit; no line may name its own
    location.
    """
    to: str
    """The location that is to receive them."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    expires_at: datetime | None = None
    """When the request ends by itself, as far as it is not picked or shipped. Without it, it
    stands until it is shipped or released.
    """
    partial: bool = False
    """Accept a partial transfer: grant what is available instead of refusing. The receipt
    lists the lines that got less.
    """
    adds: bool = False
    """Request more for a document that has a live promise already. Without it, that is refused
    as `promise_exists`.
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
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.expires_at is not None:
            d["expires_at"] = moment_out(self.expires_at)
        if self.partial:
            d["partial"] = self.partial
        if self.adds:
            d["adds"] = self.adds
        return d

    @staticmethod
    def _in(d: Json) -> RequestTransfer:
        v = make(RequestTransfer)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.to = d["to"]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.expires_at = None if (x := d.get("expires_at")) is None else moment_in(x)
        v.partial = d.get("partial", False)
        v.adds = d.get("adds", False)
        return v


@dataclass(slots=True, repr=False)
class Expect(Record):
    """Announce expected supply: goods that should come to a location at a time. Back
    orders are promised against it.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    location: str
    """The location that the goods come to; a line may name its own."""
    lines: list[Line]
    """Items and quantities that are expected, in each item's base unit."""
    expected_at: datetime
    """When they should be there. Supply that is late is not counted on."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    instead_of: Target | None = None
    """The announcement that this one replaces, by its reference. Without it, the supply comes
    in addition to any other.
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
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.instead_of is not None:
            d["instead_of"] = self.instead_of._out()
        return d

    @staticmethod
    def _in(d: Json) -> Expect:
        v = make(Expect)
        v.source = d["source"]
        v.reference = d["reference"]
        v.location = d["location"]
        v.lines = [Line._in(x) for x in d.get("lines", ())]
        v.expected_at = moment_in(d["expected_at"])
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.instead_of = None if (x := d.get("instead_of")) is None else Target._in(x)
        return v


@dataclass(slots=True, repr=False)
class Move(Record):
    """Move a promise to another location: units are reserved there first, then released
    here, in one step or not at all.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    of: Target
    """The order or pickup to move."""
    to: str
    """The location to promise from instead."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    lines: list[Line] | None = None
    """Which units to move, in each item's base unit; a pickup moves only as a whole. Without
    it, all that is not handed over.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "move",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
            "to": self.to,
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.lines is not None:
            d["lines"] = [x._out() for x in self.lines]
        return d

    @staticmethod
    def _in(d: Json) -> Move:
        v = make(Move)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.to = d["to"]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.lines = None if (x := d.get("lines")) is None else [Line._in(x) for x in x]
        return v


@dataclass(slots=True, repr=False)
class Substitute(Record):
    """Replace promised units by a substitute that the customer agreed to, in one step."""

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    of: Target
    """The order or pickup to change."""
    location: str
    """The location at which both items are promised."""
    line: Line
    """The item to replace, and how many of its base units."""
    with_: str
    """The substitute, by any of its names; it replaces the item one for one."""
    consent: str
    """How the customer agreed, such as `by phone`; no personal data."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
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
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
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
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Postpone(Record):
    """Turn units that a promise is short of into a back order: they wait for expected
    supply.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    of: Target
    """The order or pickup that is short."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    lines: list[Line] | None = None
    """Which short units to postpone, in each item's base unit. Without it, all that is short."""

    def _out(self) -> Json:
        d: Json = {
            "type": "postpone",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.lines is not None:
            d["lines"] = [x._out() for x in self.lines]
        return d

    @staticmethod
    def _in(d: Json) -> Postpone:
        v = make(Postpone)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.lines = None if (x := d.get("lines")) is None else [Line._in(x) for x in x]
        return v


@dataclass(slots=True, repr=False)
class Accept(Record):
    """Accept a pickup: the branch takes on its preparation."""

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    of: Target
    """The pickup that the branch takes on."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "accept",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Accept:
        v = make(Accept)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class Notify(Record):
    """Record that the customer was told that a pickup is ready."""

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    of: Target
    """The pickup that is ready."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    resend: bool = False
    """The customer is told again on purpose, which is recorded, too. Without it, a second
    `notify` changes nothing.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "notify",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.resend:
            d["resend"] = self.resend
        return d

    @staticmethod
    def _in(d: Json) -> Notify:
        v = make(Notify)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.resend = d.get("resend", False)
        return v


@dataclass(slots=True, repr=False)
class IssueCode(Record):
    """Issue a new pickup code. The code before it is void."""

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    of: Target
    """The pickup that needs a new code."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "issue_code",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> IssueCode:
        v = make(IssueCode)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class VerifyCode(Record):
    """Check the code that a customer shows for a pickup. The right one is accepted once; a
    wrong one is refused and counted.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined."""
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source. Every try
    needs its own.
    """
    of: Target
    """The pickup that the customer came for."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command, such as an order number. Without it, only
    `reference` names the command.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and flagged.
    Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name. Without it,
    nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source that is
    defined as `sequenced`. It shows which messages are missing. Two commands that differ only
    in it are the same command. Without it, the message counts for no gap.
    """
    code: str | None = None
    """The six digits that the customer showed; never stored."""

    def _out(self) -> Json:
        d: Json = {
            "type": "verify_code",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.code is not None:
            d["code"] = self.code
        return d

    @staticmethod
    def _in(d: Json) -> VerifyCode:
        v = make(VerifyCode)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.code = d.get("code")
        return v


@dataclass(slots=True, repr=False)
class Contact(Record):
    """Record that the customer was contacted about a promise, such as about a missing
    item.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    of: Target
    """The promise that the customer was contacted about."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    note: str | None = None
    """What it was about, or what came of it; no personal data. Without it, only the time is
    recorded.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "contact",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.note is not None:
            d["note"] = self.note
        return d

    @staticmethod
    def _in(d: Json) -> Contact:
        v = make(Contact)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.note = d.get("note")
        return v


@dataclass(slots=True, repr=False)
class Close(Record):
    """Close a pickup that was handed over: nothing is left to do about it."""

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    of: Target
    """The pickup that was handed over."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "close",
            "source": self.source,
            "reference": self.reference,
            "of": self.of._out(),
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Close:
        v = make(Close)
        v.source = d["source"]
        v.reference = d["reference"]
        v.of = Target._in(d["of"])
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False)
class ResolveCase(Record):
    """Resolve a case: a person decided about it, and it is closed."""

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    case: int
    """The number of the case."""
    resolution: Resolution
    """What was decided; it has to be one that the kind of case allows."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    note: str | None = None
    """Why it was decided so. A conflict is not resolved without a note and an actor."""

    def _out(self) -> Json:
        d: Json = {
            "type": "resolve_case",
            "source": self.source,
            "reference": self.reference,
            "case": self.case,
            "resolution": self.resolution,
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.note is not None:
            d["note"] = self.note
        return d

    @staticmethod
    def _in(d: Json) -> ResolveCase:
        v = make(ResolveCase)
        v.source = d["source"]
        v.reference = d["reference"]
        v.case = d["case"]
        v.resolution = _Resolution[d["resolution"]]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.note = d.get("note")
        return v


@dataclass(slots=True, repr=False)
class CorrectClock(Record):
    """Vouch for the wall clock after it was stopped: recorded time follows it again, and
    promises expire again.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    note: str | None = None
    """Why the clock is right, such as `shop reopened after winter`. Without it, none is
    recorded.
    """

    def _out(self) -> Json:
        d: Json = {"type": "correct_clock", "source": self.source, "reference": self.reference}
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.note is not None:
            d["note"] = self.note
        return d

    @staticmethod
    def _in(d: Json) -> CorrectClock:
        v = make(CorrectClock)
        v.source = d["source"]
        v.reference = d["reference"]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.note = d.get("note")
        return v


@dataclass(slots=True, repr=False, init=False)
class Expire(Entry):
    """The engine ended promises whose deadline had come. Hosts cannot send it."""

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    sku: str
    """The item whose promises are due."""
    location: str
    """The location where they are due."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "expire",
            "source": self.source,
            "reference": self.reference,
            "sku": self.sku,
            "location": self.location,
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
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
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False, init=False)
class Tie(Entry):
    """The engine posted a fact that had waited for its location to be defined. Hosts
    cannot send it.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    entry: int
    """The journal entry of the fact that waited."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "tie",
            "source": self.source,
            "reference": self.reference,
            "entry": self.entry,
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> Tie:
        v = make(Tie)
        v.source = d["source"]
        v.reference = d["reference"]
        v.entry = d["entry"]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False, init=False)
class NoteWrongCode(Entry):
    """The engine counted a wrong code that was shown for a pickup. Hosts cannot send it."""

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    reservation: int
    """The pickup, by the entry that made it."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "note_wrong_code",
            "source": self.source,
            "reference": self.reference,
            "reservation": self.reservation,
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        return d

    @staticmethod
    def _in(d: Json) -> NoteWrongCode:
        v = make(NoteWrongCode)
        v.source = d["source"]
        v.reference = d["reference"]
        v.reservation = d["reservation"]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        return v


@dataclass(slots=True, repr=False, init=False)
class SetAside(Entry):
    """The engine set aside another command under a used reference, and opened a case for
    it. Hosts cannot send it.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    command: Command
    """The command that was set aside, as it was sent."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    first: int | None = None
    """The entry of the command that stands under the reference. Without it, that was refused
    or changed nothing.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "set_aside",
            "source": self.source,
            "reference": self.reference,
            "command": self.command._out(),
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.first is not None:
            d["first"] = self.first
        return d

    @staticmethod
    def _in(d: Json) -> SetAside:
        v = make(SetAside)
        v.source = d["source"]
        v.reference = d["reference"]
        v.command = command_in(d["command"])
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.first = d.get("first")
        return v


@dataclass(slots=True, repr=False, init=False)
class Enter(Entry):
    """The engine posted a command that was set aside, as a person decided. Hosts cannot
    send it.
    """

    source: str
    """The source that sends the command, such as `till-3` or `web`. It has to be defined;
    `office`, for the back office, is built in.
    """
    reference: str
    """The idempotency key: the sender's name for this attempt, unique within its source,
    such as `order-1041/1`. The same command sent again gets its first answer; another
    command under the same reference is set aside as a conflict.
    """
    entry: int
    """The journal entry that set the command aside."""
    _: KW_ONLY
    document: str | None = None
    """The business document behind the command: an order, receipt or purchase order
    number, such as `order-1041`. Later commands can name it. Without it, only
    `reference` can be named.
    """
    occurred_at: datetime | None = None
    """When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    flagged. Without it, the time of recording.
    """
    actor: str | None = None
    """Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    Without it, nobody is recorded.
    """
    source_sequence: int | None = None
    """The message's number within its source, counted from 1 without gaps, from a source
    that is defined as `sequenced`. It shows which messages are missing. Two commands
    that differ only in it are the same command. Without it, the message counts for no
    gap.
    """
    replaces: bool = False
    """The reference means this command from now on, instead of the first one. Without it, the
    first stands.
    """

    def _out(self) -> Json:
        d: Json = {
            "type": "enter",
            "source": self.source,
            "reference": self.reference,
            "entry": self.entry,
        }
        if self.document is not None:
            d["document"] = self.document
        if self.occurred_at is not None:
            d["occurred_at"] = moment_out(self.occurred_at)
        if self.actor is not None:
            d["actor"] = self.actor
        if self.source_sequence is not None:
            d["source_sequence"] = self.source_sequence
        if self.replaces:
            d["replaces"] = self.replaces
        return d

    @staticmethod
    def _in(d: Json) -> Enter:
        v = make(Enter)
        v.source = d["source"]
        v.reference = d["reference"]
        v.entry = d["entry"]
        v.document = d.get("document")
        v.occurred_at = None if (x := d.get("occurred_at")) is None else moment_in(x)
        v.actor = d.get("actor")
        v.source_sequence = d.get("source_sequence")
        v.replaces = d.get("replaces", False)
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
"""Any command or entry of the engine; `Shelf.apply` takes the commands."""

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
