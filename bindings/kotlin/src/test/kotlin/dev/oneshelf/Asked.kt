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
                when (val field = input.name() ?: break) {
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    "channel" -> if (!input.isNull()) channel = input.text()
                    else -> input.stray(field)
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
                when (val field = input.name() ?: break) {
                    "skus" -> if (!input.isNull()) skus = input.list { input.text() }
                    "locations" -> if (!input.isNull()) locations = input.list { input.text() }
                    "channel" -> if (!input.isNull()) channel = input.text()
                    else -> input.stray(field)
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
                when (val field = input.name() ?: break) {
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    "channel" -> if (!input.isNull()) channel = input.text()
                    "by" -> if (!input.isNull()) by = input.moment()
                    else -> input.stray(field)
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
                when (val field = input.name() ?: break) {
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    "channel" -> if (!input.isNull()) channel = input.text()
                    "at" -> if (!input.isNull()) at = input.moment()
                    "knowledge" -> if (!input.isNull()) knowledge = Knowledge.of(input)
                    else -> input.stray(field)
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
                when (val field = input.name() ?: break) {
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    "channel" -> if (!input.isNull()) channel = input.text()
                    else -> input.stray(field)
                }
            }
            shelf.explain(sku ?: input.lacks("sku"), location ?: input.lacks("location"), channel ?: input.lacks("channel"))
        }
        "level" -> {
            var sku: String? = null
            var location: String? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    else -> input.stray(field)
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
                when (val field = input.name() ?: break) {
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    "at" -> if (!input.isNull()) at = input.moment()
                    "knowledge" -> if (!input.isNull()) knowledge = Knowledge.of(input)
                    else -> input.stray(field)
                }
            }
            shelf.levelAsOf(sku ?: input.lacks("sku"), location ?: input.lacks("location"), at ?: input.lacks("at"), knowledge ?: input.lacks("knowledge"))
        }
        "levels" -> {
            var after: LevelKey? = null
            var limit: Int? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "after" -> if (!input.isNull()) after = LevelKey.read(input)
                    "limit" -> if (!input.isNull()) limit = input.small()
                    else -> input.stray(field)
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
                when (val field = input.name() ?: break) {
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    "order" -> if (!input.isNull()) order = HistoryOrder.of(input)
                    "limit" -> if (!input.isNull()) limit = input.small()
                    else -> input.stray(field)
                }
            }
            shelf.history(sku ?: input.lacks("sku"), location ?: input.lacks("location"), order, limit)
        }
        "changes" -> {
            var after: Long? = null
            var limit: Int? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "after" -> if (!input.isNull()) after = input.number()
                    "limit" -> if (!input.isNull()) limit = input.small()
                    else -> input.stray(field)
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
                when (val field = input.name() ?: break) {
                    "after" -> if (!input.isNull()) after = input.number()
                    "limit" -> if (!input.isNull()) limit = input.small()
                    "only_open" -> if (!input.isNull()) onlyOpen = input.flag()
                    else -> input.stray(field)
                }
            }
            shelf.reservations(after, limit, onlyOpen)
        }
        "reservation" -> {
            var sequence: Long? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sequence" -> if (!input.isNull()) sequence = input.number()
                    else -> input.stray(field)
                }
            }
            shelf.reservation(sequence ?: input.lacks("sequence"))
        }
        "refusals" -> {
            var after: Long? = null
            var limit: Int? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "after" -> if (!input.isNull()) after = input.number()
                    "limit" -> if (!input.isNull()) limit = input.small()
                    else -> input.stray(field)
                }
            }
            shelf.refusals(after, limit)
        }
        "conflicts" -> {
            var after: Long? = null
            var limit: Int? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "after" -> if (!input.isNull()) after = input.number()
                    "limit" -> if (!input.isNull()) limit = input.small()
                    else -> input.stray(field)
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
                when (val field = input.name() ?: break) {
                    "after" -> if (!input.isNull()) after = input.number()
                    "limit" -> if (!input.isNull()) limit = input.small()
                    "only_open" -> if (!input.isNull()) onlyOpen = input.flag()
                    else -> input.stray(field)
                }
            }
            shelf.cases(after, limit, onlyOpen)
        }
        "shortages" -> {
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    else -> input.stray(field)
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
                when (val field = input.name() ?: break) {
                    "location" -> if (!input.isNull()) location = input.text()
                    "after" -> if (!input.isNull()) after = input.number()
                    "limit" -> if (!input.isNull()) limit = input.small()
                    else -> input.stray(field)
                }
            }
            shelf.tasks(location ?: input.lacks("location"), after, limit)
        }
        "alternatives" -> {
            var of: Target? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "of" -> if (!input.isNull()) of = Target.read(input)
                    else -> input.stray(field)
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
                when (val field = input.name() ?: break) {
                    "location" -> if (!input.isNull()) location = input.text()
                    "channel" -> if (!input.isNull()) channel = input.text()
                    "lines" -> if (!input.isNull()) lines = input.list { Line.read(input) }
                    "at" -> if (!input.isNull()) at = input.moment()
                    else -> input.stray(field)
                }
            }
            shelf.promisePickup(location ?: input.lacks("location"), channel ?: input.lacks("channel"), lines ?: input.lacks("lines"), at)
        }
        "pickup_code" -> {
            var of: Target? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "of" -> if (!input.isNull()) of = Target.read(input)
                    else -> input.stray(field)
                }
            }
            shelf.pickupCode(of ?: input.lacks("of"))
        }
        "check_sale" -> {
            var sale: Sell? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sale" -> if (!input.isNull()) sale = Sell.read(input)
                    else -> input.stray(field)
                }
            }
            shelf.checkSale(sale ?: input.lacks("sale"))
        }
        "heartbeat" -> {
            var source: String? = null
            var heartbeat: Heartbeat? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "source" -> if (!input.isNull()) source = input.text()
                    "heartbeat" -> if (!input.isNull()) heartbeat = Heartbeat.read(input)
                    else -> input.stray(field)
                }
            }
            shelf.heartbeat(source ?: input.lacks("source"), heartbeat ?: input.lacks("heartbeat"))
        }
        "feeds" -> {
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    else -> input.stray(field)
                }
            }
            shelf.feeds()
        }
        "next_due" -> {
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    else -> input.stray(field)
                }
            }
            shelf.nextDue()
        }
        "tick" -> {
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    else -> input.stray(field)
                }
            }
            shelf.tick()
        }
        "health" -> {
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    else -> input.stray(field)
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
        "next_due" -> if (input.isNull()) null else input.moment()
        "tick" -> Tick.read(input)
        "health" -> Health.read(input)
        else -> input.unknown("question", name)
    }
