// Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.
package dev.oneshelf

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate

/** Asks a recorded question by its method. */
internal fun asked(shelf: Questions, input: Reader): Any? =
    when (val name = input.peek("ask")) {
        "availability" -> {
            var sku: String? = null
            var location: String? = null
            var channel: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    "channel" -> if (!input.isNull()) channel = input.text()
                    else -> input.stray(member)
                }
            }
            shelf.availability(sku ?: input.lacks("sku"), location ?: input.lacks("location"), channel ?: input.lacks("channel"))
        }
        "availability_many" -> {
            var skus: List<String>? = null
            var locations: List<String>? = null
            var channel: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "skus" -> if (!input.isNull()) skus = input.list { input.text() }
                    "locations" -> if (!input.isNull()) locations = input.list { input.text() }
                    "channel" -> if (!input.isNull()) channel = input.text()
                    else -> input.stray(member)
                }
            }
            shelf.availabilityMany(skus ?: input.lacks("skus"), locations ?: input.lacks("locations"), channel ?: input.lacks("channel"))
        }
        "availability_by" -> {
            var sku: String? = null
            var location: String? = null
            var channel: String? = null
            var by: Instant? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    "channel" -> if (!input.isNull()) channel = input.text()
                    "by" -> if (!input.isNull()) by = input.moment()
                    else -> input.stray(member)
                }
            }
            shelf.availabilityBy(sku ?: input.lacks("sku"), location ?: input.lacks("location"), channel ?: input.lacks("channel"), by ?: input.lacks("by"))
        }
        "availability_as_of" -> {
            var sku: String? = null
            var location: String? = null
            var channel: String? = null
            var at: Instant? = null
            var knowledge: Knowledge? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    "channel" -> if (!input.isNull()) channel = input.text()
                    "at" -> if (!input.isNull()) at = input.moment()
                    "knowledge" -> if (!input.isNull()) knowledge = Knowledge.of(input)
                    else -> input.stray(member)
                }
            }
            shelf.availabilityAsOf(sku ?: input.lacks("sku"), location ?: input.lacks("location"), channel ?: input.lacks("channel"), at ?: input.lacks("at"), knowledge ?: input.lacks("knowledge"))
        }
        "explain" -> {
            var sku: String? = null
            var location: String? = null
            var channel: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    "channel" -> if (!input.isNull()) channel = input.text()
                    else -> input.stray(member)
                }
            }
            shelf.explain(sku ?: input.lacks("sku"), location ?: input.lacks("location"), channel ?: input.lacks("channel"))
        }
        "level" -> {
            var sku: String? = null
            var location: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    else -> input.stray(member)
                }
            }
            shelf.level(sku ?: input.lacks("sku"), location ?: input.lacks("location"))
        }
        "level_as_of" -> {
            var sku: String? = null
            var location: String? = null
            var at: Instant? = null
            var knowledge: Knowledge? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    "at" -> if (!input.isNull()) at = input.moment()
                    "knowledge" -> if (!input.isNull()) knowledge = Knowledge.of(input)
                    else -> input.stray(member)
                }
            }
            shelf.levelAsOf(sku ?: input.lacks("sku"), location ?: input.lacks("location"), at ?: input.lacks("at"), knowledge ?: input.lacks("knowledge"))
        }
        "levels" -> {
            var after: LevelKey? = null
            var limit: Int? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "after" -> if (!input.isNull()) after = LevelKey.read(input)
                    "limit" -> if (!input.isNull()) limit = input.small()
                    else -> input.stray(member)
                }
            }
            shelf.levels(after, limit)
        }
        "history" -> {
            var sku: String? = null
            var location: String? = null
            var order: HistoryOrder? = null
            var limit: Int? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    "order" -> if (!input.isNull()) order = HistoryOrder.of(input)
                    "limit" -> if (!input.isNull()) limit = input.small()
                    else -> input.stray(member)
                }
            }
            shelf.history(sku ?: input.lacks("sku"), location ?: input.lacks("location"), order, limit)
        }
        "changes" -> {
            var after: Long? = null
            var limit: Int? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "after" -> if (!input.isNull()) after = input.number()
                    "limit" -> if (!input.isNull()) limit = input.small()
                    else -> input.stray(member)
                }
            }
            shelf.changes(after, limit)
        }
        "reservations" -> {
            var after: Long? = null
            var limit: Int? = null
            var onlyOpen: Boolean? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "after" -> if (!input.isNull()) after = input.number()
                    "limit" -> if (!input.isNull()) limit = input.small()
                    "only_open" -> if (!input.isNull()) onlyOpen = input.flag()
                    else -> input.stray(member)
                }
            }
            shelf.reservations(after, limit, onlyOpen)
        }
        "reservation" -> {
            var sequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sequence" -> if (!input.isNull()) sequence = input.number()
                    else -> input.stray(member)
                }
            }
            shelf.reservation(sequence ?: input.lacks("sequence"))
        }
        "refusals" -> {
            var after: Long? = null
            var limit: Int? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "after" -> if (!input.isNull()) after = input.number()
                    "limit" -> if (!input.isNull()) limit = input.small()
                    else -> input.stray(member)
                }
            }
            shelf.refusals(after, limit)
        }
        "conflicts" -> {
            var after: Long? = null
            var limit: Int? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "after" -> if (!input.isNull()) after = input.number()
                    "limit" -> if (!input.isNull()) limit = input.small()
                    else -> input.stray(member)
                }
            }
            shelf.conflicts(after, limit)
        }
        "cases" -> {
            var after: Long? = null
            var limit: Int? = null
            var onlyOpen: Boolean? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "after" -> if (!input.isNull()) after = input.number()
                    "limit" -> if (!input.isNull()) limit = input.small()
                    "only_open" -> if (!input.isNull()) onlyOpen = input.flag()
                    else -> input.stray(member)
                }
            }
            shelf.cases(after, limit, onlyOpen)
        }
        "shortages" -> {
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    else -> input.stray(member)
                }
            }
            shelf.shortages()
        }
        "tasks" -> {
            var location: String? = null
            var after: Long? = null
            var limit: Int? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "location" -> if (!input.isNull()) location = input.text()
                    "after" -> if (!input.isNull()) after = input.number()
                    "limit" -> if (!input.isNull()) limit = input.small()
                    else -> input.stray(member)
                }
            }
            shelf.tasks(location ?: input.lacks("location"), after, limit)
        }
        "alternatives" -> {
            var of: Target? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "of" -> if (!input.isNull()) of = Target.read(input)
                    else -> input.stray(member)
                }
            }
            shelf.alternatives(of ?: input.lacks("of"))
        }
        "promise_pickup" -> {
            var location: String? = null
            var channel: String? = null
            var lines: List<Line>? = null
            var at: Instant? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "location" -> if (!input.isNull()) location = input.text()
                    "channel" -> if (!input.isNull()) channel = input.text()
                    "lines" -> if (!input.isNull()) lines = input.list { Line.read(input) }
                    "at" -> if (!input.isNull()) at = input.moment()
                    else -> input.stray(member)
                }
            }
            shelf.promisePickup(location ?: input.lacks("location"), channel ?: input.lacks("channel"), lines ?: input.lacks("lines"), at)
        }
        "pickup_code" -> {
            var of: Target? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "of" -> if (!input.isNull()) of = Target.read(input)
                    else -> input.stray(member)
                }
            }
            shelf.pickupCode(of ?: input.lacks("of"))
        }
        "check_sale" -> {
            var sale: Sell? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sale" -> if (!input.isNull()) sale = Sell.read(input)
                    else -> input.stray(member)
                }
            }
            shelf.checkSale(sale ?: input.lacks("sale"))
        }
        "heartbeat" -> {
            var source: String? = null
            var heartbeat: Heartbeat? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> if (!input.isNull()) source = input.text()
                    "heartbeat" -> if (!input.isNull()) heartbeat = Heartbeat.read(input)
                    else -> input.stray(member)
                }
            }
            shelf.heartbeat(source ?: input.lacks("source"), heartbeat ?: input.lacks("heartbeat"))
        }
        "feeds" -> {
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    else -> input.stray(member)
                }
            }
            shelf.feeds()
        }
        "cases_where" -> {
            var after: Long? = null
            var limit: Int? = null
            var closedToo: Boolean? = null
            var location: String? = null
            var kinds: List<String>? = null
            var openedBefore: Instant? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "after" -> if (!input.isNull()) after = input.number()
                    "limit" -> if (!input.isNull()) limit = input.small()
                    "closed_too" -> if (!input.isNull()) closedToo = input.flag()
                    "location" -> if (!input.isNull()) location = input.text()
                    "kinds" -> if (!input.isNull()) kinds = input.list { input.text() }
                    "opened_before" -> if (!input.isNull()) openedBefore = input.moment()
                    else -> input.stray(member)
                }
            }
            shelf.casesWhere(after, limit, closedToo, location, kinds, openedBefore)
        }
        "case_summary" -> {
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    else -> input.stray(member)
                }
            }
            shelf.caseSummary()
        }
        "case" -> {
            var number: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "number" -> if (!input.isNull()) number = input.number()
                    else -> input.stray(member)
                }
            }
            shelf.case(number ?: input.lacks("number"))
        }
        "conflict" -> {
            var case: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "case" -> if (!input.isNull()) case = input.number()
                    else -> input.stray(member)
                }
            }
            shelf.conflict(case ?: input.lacks("case"))
        }
        "suspected_duplicates" -> {
            var after: Long? = null
            var limit: Int? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "after" -> if (!input.isNull()) after = input.number()
                    "limit" -> if (!input.isNull()) limit = input.small()
                    else -> input.stray(member)
                }
            }
            shelf.suspectedDuplicates(after, limit)
        }
        "supplies" -> {
            var after: Long? = null
            var limit: Int? = null
            var onlyOpen: Boolean? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "after" -> if (!input.isNull()) after = input.number()
                    "limit" -> if (!input.isNull()) limit = input.small()
                    "only_open" -> if (!input.isNull()) onlyOpen = input.flag()
                    else -> input.stray(member)
                }
            }
            shelf.supplies(after, limit, onlyOpen)
        }
        "unconfirmed" -> {
            var location: String? = null
            var after: String? = null
            var limit: Int? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "location" -> if (!input.isNull()) location = input.text()
                    "after" -> if (!input.isNull()) after = input.text()
                    "limit" -> if (!input.isNull()) limit = input.small()
                    else -> input.stray(member)
                }
            }
            shelf.unconfirmed(location ?: input.lacks("location"), after, limit)
        }
        "reconcile" -> {
            var counts: Boolean? = null
            var holds: Boolean? = null
            var transfers: Boolean? = null
            var pickups: Boolean? = null
            var explained: Boolean? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "counts" -> if (!input.isNull()) counts = input.flag()
                    "holds" -> if (!input.isNull()) holds = input.flag()
                    "transfers" -> if (!input.isNull()) transfers = input.flag()
                    "pickups" -> if (!input.isNull()) pickups = input.flag()
                    "explained" -> if (!input.isNull()) explained = input.flag()
                    else -> input.stray(member)
                }
            }
            shelf.reconcile(counts, holds, transfers, pickups, explained)
        }
        "reconcile_shown" -> {
            var shown: List<Shown>? = null
            var channel: String? = null
            var location: String? = null
            var seenEntry: Long? = null
            var seenUntil: Instant? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "shown" -> if (!input.isNull()) shown = input.list { Shown.read(input) }
                    "channel" -> if (!input.isNull()) channel = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    "seen_entry" -> if (!input.isNull()) seenEntry = input.number()
                    "seen_until" -> if (!input.isNull()) seenUntil = input.moment()
                    else -> input.stray(member)
                }
            }
            shelf.reconcileShown(shown ?: input.lacks("shown"), channel, location, seenEntry, seenUntil)
        }
        "promise_report" -> {
            var from: Instant? = null
            var to: Instant? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "from" -> if (!input.isNull()) from = input.moment()
                    "to" -> if (!input.isNull()) to = input.moment()
                    else -> input.stray(member)
                }
            }
            shelf.promiseReport(from, to)
        }
        "rebuild_into" -> {
            var target: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "target" -> if (!input.isNull()) target = input.text()
                    else -> input.stray(member)
                }
            }
            shelf.rebuildInto(target ?: input.lacks("target"))
        }
        "define_destination" -> {
            var destination: Destination? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "destination" -> if (!input.isNull()) destination = Destination.read(input)
                    else -> input.stray(member)
                }
            }
            shelf.defineDestination(destination ?: input.lacks("destination"))
        }
        "remove_destination" -> {
            var destination: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "destination" -> if (!input.isNull()) destination = input.text()
                    else -> input.stray(member)
                }
            }
            shelf.removeDestination(destination ?: input.lacks("destination"))
        }
        "destinations" -> {
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    else -> input.stray(member)
                }
            }
            shelf.destinations()
        }
        "take_deliveries" -> {
            var destination: String? = null
            var limit: Int? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "destination" -> if (!input.isNull()) destination = input.text()
                    "limit" -> if (!input.isNull()) limit = input.small()
                    else -> input.stray(member)
                }
            }
            shelf.takeDeliveries(destination ?: input.lacks("destination"), limit)
        }
        "report_deliveries" -> {
            var destination: String? = null
            var reports: List<DeliveryReport>? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "destination" -> if (!input.isNull()) destination = input.text()
                    "reports" -> if (!input.isNull()) reports = input.list { DeliveryReport.read(input) }
                    else -> input.stray(member)
                }
            }
            shelf.reportDeliveries(destination ?: input.lacks("destination"), reports ?: input.lacks("reports"))
        }
        "outstanding_deliveries" -> {
            var destination: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "destination" -> if (!input.isNull()) destination = input.text()
                    else -> input.stray(member)
                }
            }
            shelf.outstandingDeliveries(destination ?: input.lacks("destination"))
        }
        "retry_deliveries" -> {
            var destination: String? = null
            var numbers: List<Long>? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "destination" -> if (!input.isNull()) destination = input.text()
                    "numbers" -> if (!input.isNull()) numbers = input.list { input.number() }
                    else -> input.stray(member)
                }
            }
            shelf.retryDeliveries(destination ?: input.lacks("destination"), numbers ?: input.lacks("numbers"))
        }
        "drop_deliveries" -> {
            var destination: String? = null
            var numbers: List<Long>? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "destination" -> if (!input.isNull()) destination = input.text()
                    "numbers" -> if (!input.isNull()) numbers = input.list { input.number() }
                    else -> input.stray(member)
                }
            }
            shelf.dropDeliveries(destination ?: input.lacks("destination"), numbers ?: input.lacks("numbers"))
        }
        "replay_deliveries" -> {
            var destination: String? = null
            var after: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "destination" -> if (!input.isNull()) destination = input.text()
                    "after" -> if (!input.isNull()) after = input.number()
                    else -> input.stray(member)
                }
            }
            shelf.replayDeliveries(destination ?: input.lacks("destination"), after ?: input.lacks("after"))
        }
        "next_delivery" -> {
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    else -> input.stray(member)
                }
            }
            shelf.nextDelivery()
        }
        "next_due" -> {
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    else -> input.stray(member)
                }
            }
            shelf.nextDue()
        }
        "tick" -> {
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    else -> input.stray(member)
                }
            }
            shelf.tick()
        }
        "health" -> {
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    else -> input.stray(member)
                }
            }
            shelf.health()
        }
        else -> input.unknown("question", name)
    }

/** Reads the answer that was recorded for a question. */
internal fun answer(name: String, input: Reader): Any? =
    when (name) {
        "availability" -> Availability.read(input)
        "availability_many" -> input.list { AvailabilityTotal.read(input) }
        "availability_by" -> Availability.read(input)
        "availability_as_of" -> PastAvailability.read(input)
        "explain" -> ExplainedNumber.read(input)
        "level" -> LevelView.read(input)
        "level_as_of" -> LevelView.read(input)
        "levels" -> input.list { LevelRow.read(input) }
        "history" -> input.list { HistoryLine.read(input) }
        "changes" -> input.list { Change.read(input) }
        "reservations" -> input.list { ReservationView.read(input) }
        "reservation" -> if (input.isNull()) null else ReservationView.read(input)
        "refusals" -> input.list { RefusalView.read(input) }
        "conflicts" -> input.list { ConflictView.read(input) }
        "cases" -> input.list { CaseView.read(input) }
        "shortages" -> input.list { CaseView.read(input) }
        "tasks" -> input.list { TaskView.read(input) }
        "alternatives" -> Alternatives.read(input)
        "promise_pickup" -> PickupPromise.read(input)
        "pickup_code" -> input.text()
        "check_sale" -> SaleCheck.read(input)
        "heartbeat" -> FeedView.read(input)
        "feeds" -> input.list { FeedView.read(input) }
        "cases_where" -> input.list { CaseView.read(input) }
        "case_summary" -> input.list { CaseCount.read(input) }
        "case" -> if (input.isNull()) null else CaseFile.read(input)
        "conflict" -> if (input.isNull()) null else ConflictPair.read(input)
        "suspected_duplicates" -> input.list { SuspectedDuplicate.read(input) }
        "supplies" -> input.list { SupplyView.read(input) }
        "unconfirmed" -> Unconfirmed.read(input)
        "reconcile" -> Reconciliation.read(input)
        "reconcile_shown" -> ShownReport.read(input)
        "promise_report" -> PromiseReport.read(input)
        "rebuild_into" -> Rebuilt.read(input)
        "define_destination" -> input.nothing()
        "remove_destination" -> input.flag()
        "destinations" -> input.list { DestinationView.read(input) }
        "take_deliveries" -> input.list { Delivery.read(input) }
        "report_deliveries" -> input.small()
        "outstanding_deliveries" -> input.list { OutstandingView.read(input) }
        "retry_deliveries" -> input.small()
        "drop_deliveries" -> input.small()
        "replay_deliveries" -> input.nothing()
        "next_delivery" -> if (input.isNull()) null else input.moment()
        "next_due" -> if (input.isNull()) null else input.moment()
        "tick" -> Tick.read(input)
        "health" -> Health.read(input)
        else -> input.unknown("question", name)
    }
