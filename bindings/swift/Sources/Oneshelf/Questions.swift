// Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.

import Foundation

extension Shelf {
    /// The version of the engine, and of this package.
    public static let version = "0.1.0"

    /// How many of an item a channel can be promised at a location (available to promise, ATP), in
    /// the item's base unit.
    public func availability(sku: String, location: String, channel: String) throws -> Availability {
        try ask { json in
            json.field("ask", "availability")
            json.field("sku") { json in json.value(sku) }
            json.field("location") { json in json.value(location) }
            json.field("channel") { json in json.value(channel) }
        } _: { answer in
            try Availability(answer.object())
        }
    }

    /// How many of several items can be promised at several locations: for each item the sum, and
    /// each location.
    public func availabilityMany(skus: [String], locations: [String], channel: String) throws -> [AvailabilityTotal] {
        try ask { json in
            json.field("ask", "availability_many")
            json.field("skus") { json in json.array(skus) { json, each in json.value(each) } }
            json.field("locations") { json in json.array(locations) { json, each in json.value(each) } }
            json.field("channel") { json in json.value(channel) }
        } _: { answer in
            try answer.list { try AvailabilityTotal($0.object()) }
        }
    }

    /// How many can be promised by a later time: with the expected supply that comes by then, less
    /// what back orders wait for.
    public func availabilityBy(sku: String, location: String, channel: String, by: Date) throws -> Availability {
        try ask { json in
            json.field("ask", "availability_by")
            json.field("sku") { json in json.value(sku) }
            json.field("location") { json in json.value(location) }
            json.field("channel") { json in json.value(channel) }
            json.field("by") { json in json.moment(by) }
        } _: { answer in
            try Availability(answer.object())
        }
    }

    /// How many could have been promised at a past time, as known then or as known now.
    public func availabilityAsOf(sku: String, location: String, channel: String, at: Date, knowledge: Knowledge) throws -> PastAvailability {
        try ask { json in
            json.field("ask", "availability_as_of")
            json.field("sku") { json in json.value(sku) }
            json.field("location") { json in json.value(location) }
            json.field("channel") { json in json.value(channel) }
            json.field("at") { json in json.moment(at) }
            json.field("knowledge") { json in json.value(knowledge.rawValue) }
        } _: { answer in
            try PastAvailability(answer.object())
        }
    }

    /// Explains what can be promised, line by line, with the promises behind each line.
    public func explain(sku: String, location: String, channel: String) throws -> ExplainedNumber {
        try ask { json in
            json.field("ask", "explain")
            json.field("sku") { json in json.value(sku) }
            json.field("location") { json in json.value(location) }
            json.field("channel") { json in json.value(channel) }
        } _: { answer in
            try ExplainedNumber(answer.object())
        }
    }

    /// The balances of an item at a location, bucket by bucket.
    public func level(sku: String, location: String) throws -> LevelView {
        try ask { json in
            json.field("ask", "level")
            json.field("sku") { json in json.value(sku) }
            json.field("location") { json in json.value(location) }
        } _: { answer in
            try LevelView(answer.object())
        }
    }

    /// The balances of an item at a location at a past time, as known then or as known now.
    public func levelAsOf(sku: String, location: String, at: Date, knowledge: Knowledge) throws -> LevelView {
        try ask { json in
            json.field("ask", "level_as_of")
            json.field("sku") { json in json.value(sku) }
            json.field("location") { json in json.value(location) }
            json.field("at") { json in json.moment(at) }
            json.field("knowledge") { json in json.value(knowledge.rawValue) }
        } _: { answer in
            try LevelView(answer.object())
        }
    }

    /// The balances of every item at every location that ever had any, after the key of the last
    /// page; 1,000 a page if `limit` is left out.
    public func levels(after: LevelKey? = nil, limit: Int? = nil) throws -> [LevelRow] {
        try ask { json in
            json.field("ask", "levels")
            if let after { json.field("after") { json in after.write(&json) } }
            if let limit { json.field("limit") { json in json.value(limit) } }
        } _: { answer in
            try answer.list { try LevelRow($0.object()) }
        }
    }

    /// What happened to an item at a location: journal entries, each with what it moved.
    public func history(sku: String, location: String, order: HistoryOrder? = nil, limit: Int? = nil) throws -> [HistoryLine] {
        try ask { json in
            json.field("ask", "history")
            json.field("sku") { json in json.value(sku) }
            json.field("location") { json in json.value(location) }
            if let order { json.field("order") { json in json.value(order.rawValue) } }
            if let limit { json.field("limit") { json in json.value(limit) } }
        } _: { answer in
            try answer.list { try HistoryLine($0.object()) }
        }
    }

    /// The journal after an entry, in order: every command that was recorded, with what it moved.
    public func changes(after: UInt64? = nil, limit: Int? = nil) throws -> [Change] {
        try ask { json in
            json.field("ask", "changes")
            if let after { json.field("after") { json in json.value(after) } }
            if let limit { json.field("limit") { json in json.value(limit) } }
        } _: { answer in
            try answer.list { try Change($0.object()) }
        }
    }

    /// Promises, oldest first, after the entry that made the last one; only those that are open, or
    /// all.
    public func reservations(after: UInt64? = nil, limit: Int? = nil, onlyOpen: Bool? = nil) throws -> [ReservationView] {
        try ask { json in
            json.field("ask", "reservations")
            if let after { json.field("after") { json in json.value(after) } }
            if let limit { json.field("limit") { json in json.value(limit) } }
            if let onlyOpen { json.field("only_open") { json in json.value(onlyOpen) } }
        } _: { answer in
            try answer.list { try ReservationView($0.object()) }
        }
    }

    /// One promise, by the entry that made it.
    public func reservation(sequence: UInt64) throws -> ReservationView? {
        try ask { json in
            json.field("ask", "reservation")
            json.field("sequence") { json in json.value(sequence) }
        } _: { answer in
            try answer.maybe { try ReservationView($0.object()) }
        }
    }

    /// Refusals that are remembered, oldest first, after a row number.
    public func refusals(after: UInt64? = nil, limit: Int? = nil) throws -> [RefusalView] {
        try ask { json in
            json.field("ask", "refusals")
            if let after { json.field("after") { json in json.value(after) } }
            if let limit { json.field("limit") { json in json.value(limit) } }
        } _: { answer in
            try answer.list { try RefusalView($0.object()) }
        }
    }

    /// Conflicts: commands that were set aside under a used reference, after a row number.
    public func conflicts(after: UInt64? = nil, limit: Int? = nil) throws -> [ConflictView] {
        try ask { json in
            json.field("ask", "conflicts")
            if let after { json.field("after") { json in json.value(after) } }
            if let limit { json.field("limit") { json in json.value(limit) } }
        } _: { answer in
            try answer.list { try ConflictView($0.object()) }
        }
    }

    /// Cases, oldest first, after a number; only those that are open, or all.
    public func cases(after: UInt64? = nil, limit: Int? = nil, onlyOpen: Bool? = nil) throws -> [CaseView] {
        try ask { json in
            json.field("ask", "cases")
            if let after { json.field("after") { json in json.value(after) } }
            if let limit { json.field("limit") { json in json.value(limit) } }
            if let onlyOpen { json.field("only_open") { json in json.value(onlyOpen) } }
        } _: { answer in
            try answer.list { try CaseView($0.object()) }
        }
    }

    /// Every open shortage, with the promises in danger.
    public func shortages() throws -> [CaseView] {
        try ask { json in
            json.field("ask", "shortages")
        } _: { answer in
            try answer.list { try CaseView($0.object()) }
        }
    }

    /// Lists the tasks for the staff of a location, oldest promises first, after a given promise.
    public func tasks(location: String, after: UInt64? = nil, limit: Int? = nil) throws -> [TaskView] {
        try ask { json in
            json.field("ask", "tasks")
            json.field("location") { json in json.value(location) }
            if let after { json.field("after") { json in json.value(after) } }
            if let limit { json.field("limit") { json in json.value(limit) } }
        } _: { answer in
            try answer.list { try TaskView($0.object()) }
        }
    }

    /// What can be done for a promise whose goods are missing, in the order in which to try it.
    public func alternatives(of: Target) throws -> Alternatives {
        try ask { json in
            json.field("ask", "alternatives")
            json.field("of") { json in of.write(&json) }
        } _: { answer in
            try Alternatives(answer.object())
        }
    }

    /// When a pickup could be ready, or why it could not be promised.
    public func promisePickup(location: String, channel: String, lines: [Line], at: Date? = nil) throws -> PickupPromise {
        try ask { json in
            json.field("ask", "promise_pickup")
            json.field("location") { json in json.value(location) }
            json.field("channel") { json in json.value(channel) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let at { json.field("at") { json in json.moment(at) } }
        } _: { answer in
            try PickupPromise(answer.object())
        }
    }

    /// The code that the customer of a pickup shows: the one that was issued last.
    public func pickupCode(of: Target) throws -> String {
        try ask { json in
            json.field("ask", "pickup_code")
            json.field("of") { json in of.write(&json) }
        } _: { answer in
            try answer.text()
        }
    }

    /// What a sale would do to promises, to warn the cashier. Nothing is recorded.
    public func checkSale(sale: Sell) throws -> SaleCheck {
        try ask { json in
            json.field("ask", "check_sale")
            json.field("sale") { json in sale.write(&json, isTagged: false) }
        } _: { answer in
            try SaleCheck(answer.object())
        }
    }

    /// Records a heartbeat: a source is alive, has sent so far, and has so many messages queued.
    /// The answer lists the numbers that are missing, for the source to send again.
    public func heartbeat(source: String, heartbeat: Heartbeat) throws -> FeedView {
        try ask { json in
            json.field("ask", "heartbeat")
            json.field("source") { json in json.value(source) }
            json.field("heartbeat") { json in heartbeat.write(&json) }
        } _: { answer in
            try FeedView(answer.object())
        }
    }

    /// Every watched source, by name: one that numbers its messages or sends heartbeats.
    public func feeds() throws -> [FeedView] {
        try ask { json in
            json.field("ask", "feeds")
        } _: { answer in
            try answer.list { try FeedView($0.object()) }
        }
    }

    /// Cases that fit a filter, after a number: of one location, of some kinds, opened before a
    /// moment; with closed ones if `closed_too`.
    public func casesWhere(after: UInt64? = nil, limit: Int? = nil, closedToo: Bool? = nil, location: String? = nil, kinds: [String]? = nil, openedBefore: Date? = nil) throws -> [CaseView] {
        try ask { json in
            json.field("ask", "cases_where")
            if let after { json.field("after") { json in json.value(after) } }
            if let limit { json.field("limit") { json in json.value(limit) } }
            if let closedToo { json.field("closed_too") { json in json.value(closedToo) } }
            if let location { json.field("location") { json in json.value(location) } }
            if let kinds { json.field("kinds") { json in json.array(kinds) { json, each in json.value(each) } } }
            if let openedBefore { json.field("opened_before") { json in json.moment(openedBefore) } }
        } _: { answer in
            try answer.list { try CaseView($0.object()) }
        }
    }

    /// How many cases are open, for each location and kind, and how old they are.
    public func caseSummary() throws -> [CaseCount] {
        try ask { json in
            json.field("ask", "case_summary")
        } _: { answer in
            try answer.list { try CaseCount($0.object()) }
        }
    }

    /// One case in full, with what can be done about it now. Nothing if no case has this number.
    public func `case`(number: UInt64) throws -> CaseFile? {
        try ask { json in
            json.field("ask", "case")
            json.field("number") { json in json.value(number) }
        } _: { answer in
            try answer.maybe { try CaseFile($0.object()) }
        }
    }

    /// The two commands of a conflict. Nothing if the case is about something else.
    public func conflict(case: UInt64) throws -> ConflictPair? {
        try ask { json in
            json.field("ask", "conflict")
            json.field("case") { json in json.value(`case`) }
        } _: { answer in
            try answer.maybe { try ConflictPair($0.object()) }
        }
    }

    /// Suspected duplicates after an entry: facts that may have been recorded twice under different
    /// references.
    public func suspectedDuplicates(after: UInt64? = nil, limit: Int? = nil) throws -> [SuspectedDuplicate] {
        try ask { json in
            json.field("ask", "suspected_duplicates")
            if let after { json.field("after") { json in json.value(after) } }
            if let limit { json.field("limit") { json in json.value(limit) } }
        } _: { answer in
            try answer.list { try SuspectedDuplicate($0.object()) }
        }
    }

    /// Expected supply, after an announcement; only what is still to come, or all.
    public func supplies(after: UInt64? = nil, limit: Int? = nil, onlyOpen: Bool? = nil) throws -> [SupplyView] {
        try ask { json in
            json.field("ask", "supplies")
            if let after { json.field("after") { json in json.value(after) } }
            if let limit { json.field("limit") { json in json.value(limit) } }
            if let onlyOpen { json.field("only_open") { json in json.value(onlyOpen) } }
        } _: { answer in
            try answer.list { try SupplyView($0.object()) }
        }
    }

    /// Lists the numbers of a location that are not confirmed, and why: for the location as a
    /// whole, and by item, after a given item.
    public func unconfirmed(location: String, after: String? = nil, limit: Int? = nil) throws -> Unconfirmed {
        try ask { json in
            json.field("ask", "unconfirmed")
            json.field("location") { json in json.value(location) }
            if let after { json.field("after") { json in json.value(after) } }
            if let limit { json.field("limit") { json in json.value(limit) } }
        } _: { answer in
            try Unconfirmed(answer.object())
        }
    }

    /// Reconciles what has stood open, with commands that a person may apply. Leave out kinds by
    /// setting them to false; matters that need nobody come only if `explained`.
    public func reconcile(counts: Bool? = nil, holds: Bool? = nil, transfers: Bool? = nil, pickups: Bool? = nil, explained: Bool? = nil) throws -> Reconciliation {
        try ask { json in
            json.field("ask", "reconcile")
            if let counts { json.field("counts") { json in json.value(counts) } }
            if let holds { json.field("holds") { json in json.value(holds) } }
            if let transfers { json.field("transfers") { json in json.value(transfers) } }
            if let pickups { json.field("pickups") { json in json.value(pickups) } }
            if let explained { json.field("explained") { json in json.value(explained) } }
        } _: { answer in
            try Reconciliation(answer.object())
        }
    }

    /// Reconciles numbers that a channel shows, or without a channel those that were counted on the
    /// shelf, with what they should be. `seen_entry` or `seen_until` says up to where the channel
    /// had followed.
    public func reconcileShown(shown: [Shown], channel: String? = nil, location: String? = nil, seenEntry: UInt64? = nil, seenUntil: Date? = nil) throws -> ShownReport {
        try ask { json in
            json.field("ask", "reconcile_shown")
            json.field("shown") { json in json.array(shown) { json, each in each.write(&json) } }
            if let channel { json.field("channel") { json in json.value(channel) } }
            if let location { json.field("location") { json in json.value(location) } }
            if let seenEntry { json.field("seen_entry") { json in json.value(seenEntry) } }
            if let seenUntil { json.field("seen_until") { json in json.moment(seenUntil) } }
        } _: { answer in
            try ShownReport(answer.object())
        }
    }

    /// Reports what became of the promises of a period, by location, channel and week. It reads the
    /// whole journal.
    public func promiseReport(from: Date? = nil, to: Date? = nil) throws -> PromiseReport {
        try ask { json in
            json.field("ask", "promise_report")
            if let from { json.field("from") { json in json.moment(from) } }
            if let to { json.field("to") { json in json.moment(to) } }
        } _: { answer in
            try PromiseReport(answer.object())
        }
    }

    /// Rebuilds the store into a new file, in which everything is computed from the journal again.
    public func rebuildInto(target: String) throws -> Rebuilt {
        try ask { json in
            json.field("ask", "rebuild_into")
            json.field("target") { json in json.value(target) }
        } _: { answer in
            try Rebuilt(answer.object())
        }
    }

    /// Defines a destination (a webhook, a subscriber), or changes how it is served. Its shape
    /// stays.
    public func defineDestination(destination: Destination) throws -> Void {
        try ask { json in
            json.field("ask", "define_destination")
            json.field("destination") { json in destination.write(&json) }
        } _: { answer in
            try answer.nothing()
        }
    }

    /// Removes a destination, and forgets what it was sent. Returns whether there was one.
    public func removeDestination(destination: String) throws -> Bool {
        try ask { json in
            json.field("ask", "remove_destination")
            json.field("destination") { json in json.value(destination) }
        } _: { answer in
            try answer.bool()
        }
    }

    /// Every destination, and how it is doing.
    public func destinations() throws -> [DestinationView] {
        try ask { json in
            json.field("ask", "destinations")
        } _: { answer in
            try answer.list { try DestinationView($0.object()) }
        }
    }

    /// Takes deliveries that are due for a destination, to be sent in this order and then reported
    /// on.
    public func takeDeliveries(destination: String, limit: Int? = nil) throws -> [Delivery] {
        try ask { json in
            json.field("ask", "take_deliveries")
            json.field("destination") { json in json.value(destination) }
            if let limit { json.field("limit") { json in json.value(limit) } }
        } _: { answer in
            try answer.list { try Delivery($0.object()) }
        }
    }

    /// Records what became of deliveries that were taken. Returns how many reports counted.
    public func reportDeliveries(destination: String, reports: [DeliveryReport]) throws -> Int {
        try ask { json in
            json.field("ask", "report_deliveries")
            json.field("destination") { json in json.value(destination) }
            json.field("reports") { json in json.array(reports) { json, each in each.write(&json) } }
        } _: { answer in
            try answer.int()
        }
    }

    /// Lists the deliveries that a destination has not acknowledged, in order.
    public func outstandingDeliveries(destination: String) throws -> [OutstandingView] {
        try ask { json in
            json.field("ask", "outstanding_deliveries")
            json.field("destination") { json in json.value(destination) }
        } _: { answer in
            try answer.list { try OutstandingView($0.object()) }
        }
    }

    /// Retries dead or failed deliveries at once. Returns how many there were.
    public func retryDeliveries(destination: String, numbers: [UInt64]) throws -> Int {
        try ask { json in
            json.field("ask", "retry_deliveries")
            json.field("destination") { json in json.value(destination) }
            json.field("numbers") { json in json.array(numbers) { json, each in json.value(each) } }
        } _: { answer in
            try answer.int()
        }
    }

    /// Drops dead or failed deliveries for good. Returns how many there were.
    public func dropDeliveries(destination: String, numbers: [UInt64]) throws -> Int {
        try ask { json in
            json.field("ask", "drop_deliveries")
            json.field("destination") { json in json.value(destination) }
            json.field("numbers") { json in json.array(numbers) { json, each in json.value(each) } }
        } _: { answer in
            try answer.int()
        }
    }

    /// Delivers everything after an entry once more, marked as what may have been sent before.
    public func replayDeliveries(destination: String, after: UInt64) throws -> Void {
        try ask { json in
            json.field("ask", "replay_deliveries")
            json.field("destination") { json in json.value(destination) }
            json.field("after") { json in json.value(after) }
        } _: { answer in
            try answer.nothing()
        }
    }

    /// When the next delivery is due. Nothing if none is.
    public func nextDelivery() throws -> Date? {
        try ask { json in
            json.field("ask", "next_delivery")
        } _: { answer in
            try answer.maybe { try $0.moment() }
        }
    }

    /// When the next deadline comes, to call `tick` then. Nothing if there is none.
    public func nextDue() throws -> Date? {
        try ask { json in
            json.field("ask", "next_due")
        } _: { answer in
            try answer.maybe { try $0.moment() }
        }
    }

    /// Journals the deadlines that have come, and forgets old refusals.
    public func tick() throws -> Tick {
        try ask { json in
            json.field("ask", "tick")
        } _: { answer in
            try Tick(answer.object())
        }
    }

    /// How the shelf and its file are doing, for monitoring.
    public func health() throws -> Health {
        try ask { json in
            json.field("ask", "health")
        } _: { answer in
            try Health(answer.object())
        }
    }
}

/// The same questions for tasks.
extension Shelf {

    /// How many of an item a channel can be promised at a location (available to promise, ATP), in
    /// the item's base unit.
    public func availability(sku: String, location: String, channel: String) async throws -> Availability {
        try await offPool { try self.availability(sku: sku, location: location, channel: channel) }
    }

    /// How many of several items can be promised at several locations: for each item the sum, and
    /// each location.
    public func availabilityMany(skus: [String], locations: [String], channel: String) async throws -> [AvailabilityTotal] {
        try await offPool { try self.availabilityMany(skus: skus, locations: locations, channel: channel) }
    }

    /// How many can be promised by a later time: with the expected supply that comes by then, less
    /// what back orders wait for.
    public func availabilityBy(sku: String, location: String, channel: String, by: Date) async throws -> Availability {
        try await offPool { try self.availabilityBy(sku: sku, location: location, channel: channel, by: by) }
    }

    /// How many could have been promised at a past time, as known then or as known now.
    public func availabilityAsOf(sku: String, location: String, channel: String, at: Date, knowledge: Knowledge) async throws -> PastAvailability {
        try await offPool { try self.availabilityAsOf(sku: sku, location: location, channel: channel, at: at, knowledge: knowledge) }
    }

    /// Explains what can be promised, line by line, with the promises behind each line.
    public func explain(sku: String, location: String, channel: String) async throws -> ExplainedNumber {
        try await offPool { try self.explain(sku: sku, location: location, channel: channel) }
    }

    /// The balances of an item at a location, bucket by bucket.
    public func level(sku: String, location: String) async throws -> LevelView {
        try await offPool { try self.level(sku: sku, location: location) }
    }

    /// The balances of an item at a location at a past time, as known then or as known now.
    public func levelAsOf(sku: String, location: String, at: Date, knowledge: Knowledge) async throws -> LevelView {
        try await offPool { try self.levelAsOf(sku: sku, location: location, at: at, knowledge: knowledge) }
    }

    /// The balances of every item at every location that ever had any, after the key of the last
    /// page; 1,000 a page if `limit` is left out.
    public func levels(after: LevelKey? = nil, limit: Int? = nil) async throws -> [LevelRow] {
        try await offPool { try self.levels(after: after, limit: limit) }
    }

    /// What happened to an item at a location: journal entries, each with what it moved.
    public func history(sku: String, location: String, order: HistoryOrder? = nil, limit: Int? = nil) async throws -> [HistoryLine] {
        try await offPool { try self.history(sku: sku, location: location, order: order, limit: limit) }
    }

    /// The journal after an entry, in order: every command that was recorded, with what it moved.
    public func changes(after: UInt64? = nil, limit: Int? = nil) async throws -> [Change] {
        try await offPool { try self.changes(after: after, limit: limit) }
    }

    /// Promises, oldest first, after the entry that made the last one; only those that are open, or
    /// all.
    public func reservations(after: UInt64? = nil, limit: Int? = nil, onlyOpen: Bool? = nil) async throws -> [ReservationView] {
        try await offPool { try self.reservations(after: after, limit: limit, onlyOpen: onlyOpen) }
    }

    /// One promise, by the entry that made it.
    public func reservation(sequence: UInt64) async throws -> ReservationView? {
        try await offPool { try self.reservation(sequence: sequence) }
    }

    /// Refusals that are remembered, oldest first, after a row number.
    public func refusals(after: UInt64? = nil, limit: Int? = nil) async throws -> [RefusalView] {
        try await offPool { try self.refusals(after: after, limit: limit) }
    }

    /// Conflicts: commands that were set aside under a used reference, after a row number.
    public func conflicts(after: UInt64? = nil, limit: Int? = nil) async throws -> [ConflictView] {
        try await offPool { try self.conflicts(after: after, limit: limit) }
    }

    /// Cases, oldest first, after a number; only those that are open, or all.
    public func cases(after: UInt64? = nil, limit: Int? = nil, onlyOpen: Bool? = nil) async throws -> [CaseView] {
        try await offPool { try self.cases(after: after, limit: limit, onlyOpen: onlyOpen) }
    }

    /// Every open shortage, with the promises in danger.
    public func shortages() async throws -> [CaseView] {
        try await offPool { try self.shortages() }
    }

    /// Lists the tasks for the staff of a location, oldest promises first, after a given promise.
    public func tasks(location: String, after: UInt64? = nil, limit: Int? = nil) async throws -> [TaskView] {
        try await offPool { try self.tasks(location: location, after: after, limit: limit) }
    }

    /// What can be done for a promise whose goods are missing, in the order in which to try it.
    public func alternatives(of: Target) async throws -> Alternatives {
        try await offPool { try self.alternatives(of: of) }
    }

    /// When a pickup could be ready, or why it could not be promised.
    public func promisePickup(location: String, channel: String, lines: [Line], at: Date? = nil) async throws -> PickupPromise {
        try await offPool { try self.promisePickup(location: location, channel: channel, lines: lines, at: at) }
    }

    /// The code that the customer of a pickup shows: the one that was issued last.
    public func pickupCode(of: Target) async throws -> String {
        try await offPool { try self.pickupCode(of: of) }
    }

    /// What a sale would do to promises, to warn the cashier. Nothing is recorded.
    public func checkSale(sale: Sell) async throws -> SaleCheck {
        try await offPool { try self.checkSale(sale: sale) }
    }

    /// Records a heartbeat: a source is alive, has sent so far, and has so many messages queued.
    /// The answer lists the numbers that are missing, for the source to send again.
    public func heartbeat(source: String, heartbeat: Heartbeat) async throws -> FeedView {
        try await offPool { try self.heartbeat(source: source, heartbeat: heartbeat) }
    }

    /// Every watched source, by name: one that numbers its messages or sends heartbeats.
    public func feeds() async throws -> [FeedView] {
        try await offPool { try self.feeds() }
    }

    /// Cases that fit a filter, after a number: of one location, of some kinds, opened before a
    /// moment; with closed ones if `closed_too`.
    public func casesWhere(after: UInt64? = nil, limit: Int? = nil, closedToo: Bool? = nil, location: String? = nil, kinds: [String]? = nil, openedBefore: Date? = nil) async throws -> [CaseView] {
        try await offPool { try self.casesWhere(after: after, limit: limit, closedToo: closedToo, location: location, kinds: kinds, openedBefore: openedBefore) }
    }

    /// How many cases are open, for each location and kind, and how old they are.
    public func caseSummary() async throws -> [CaseCount] {
        try await offPool { try self.caseSummary() }
    }

    /// One case in full, with what can be done about it now. Nothing if no case has this number.
    public func `case`(number: UInt64) async throws -> CaseFile? {
        try await offPool { try self.`case`(number: number) }
    }

    /// The two commands of a conflict. Nothing if the case is about something else.
    public func conflict(case: UInt64) async throws -> ConflictPair? {
        try await offPool { try self.conflict(case: `case`) }
    }

    /// Suspected duplicates after an entry: facts that may have been recorded twice under different
    /// references.
    public func suspectedDuplicates(after: UInt64? = nil, limit: Int? = nil) async throws -> [SuspectedDuplicate] {
        try await offPool { try self.suspectedDuplicates(after: after, limit: limit) }
    }

    /// Expected supply, after an announcement; only what is still to come, or all.
    public func supplies(after: UInt64? = nil, limit: Int? = nil, onlyOpen: Bool? = nil) async throws -> [SupplyView] {
        try await offPool { try self.supplies(after: after, limit: limit, onlyOpen: onlyOpen) }
    }

    /// Lists the numbers of a location that are not confirmed, and why: for the location as a
    /// whole, and by item, after a given item.
    public func unconfirmed(location: String, after: String? = nil, limit: Int? = nil) async throws -> Unconfirmed {
        try await offPool { try self.unconfirmed(location: location, after: after, limit: limit) }
    }

    /// Reconciles what has stood open, with commands that a person may apply. Leave out kinds by
    /// setting them to false; matters that need nobody come only if `explained`.
    public func reconcile(counts: Bool? = nil, holds: Bool? = nil, transfers: Bool? = nil, pickups: Bool? = nil, explained: Bool? = nil) async throws -> Reconciliation {
        try await offPool { try self.reconcile(counts: counts, holds: holds, transfers: transfers, pickups: pickups, explained: explained) }
    }

    /// Reconciles numbers that a channel shows, or without a channel those that were counted on the
    /// shelf, with what they should be. `seen_entry` or `seen_until` says up to where the channel
    /// had followed.
    public func reconcileShown(shown: [Shown], channel: String? = nil, location: String? = nil, seenEntry: UInt64? = nil, seenUntil: Date? = nil) async throws -> ShownReport {
        try await offPool { try self.reconcileShown(shown: shown, channel: channel, location: location, seenEntry: seenEntry, seenUntil: seenUntil) }
    }

    /// Reports what became of the promises of a period, by location, channel and week. It reads the
    /// whole journal.
    public func promiseReport(from: Date? = nil, to: Date? = nil) async throws -> PromiseReport {
        try await offPool { try self.promiseReport(from: from, to: to) }
    }

    /// Rebuilds the store into a new file, in which everything is computed from the journal again.
    public func rebuildInto(target: String) async throws -> Rebuilt {
        try await offPool { try self.rebuildInto(target: target) }
    }

    /// Defines a destination (a webhook, a subscriber), or changes how it is served. Its shape
    /// stays.
    public func defineDestination(destination: Destination) async throws -> Void {
        try await offPool { try self.defineDestination(destination: destination) }
    }

    /// Removes a destination, and forgets what it was sent. Returns whether there was one.
    public func removeDestination(destination: String) async throws -> Bool {
        try await offPool { try self.removeDestination(destination: destination) }
    }

    /// Every destination, and how it is doing.
    public func destinations() async throws -> [DestinationView] {
        try await offPool { try self.destinations() }
    }

    /// Takes deliveries that are due for a destination, to be sent in this order and then reported
    /// on.
    public func takeDeliveries(destination: String, limit: Int? = nil) async throws -> [Delivery] {
        try await offPool { try self.takeDeliveries(destination: destination, limit: limit) }
    }

    /// Records what became of deliveries that were taken. Returns how many reports counted.
    public func reportDeliveries(destination: String, reports: [DeliveryReport]) async throws -> Int {
        try await offPool { try self.reportDeliveries(destination: destination, reports: reports) }
    }

    /// Lists the deliveries that a destination has not acknowledged, in order.
    public func outstandingDeliveries(destination: String) async throws -> [OutstandingView] {
        try await offPool { try self.outstandingDeliveries(destination: destination) }
    }

    /// Retries dead or failed deliveries at once. Returns how many there were.
    public func retryDeliveries(destination: String, numbers: [UInt64]) async throws -> Int {
        try await offPool { try self.retryDeliveries(destination: destination, numbers: numbers) }
    }

    /// Drops dead or failed deliveries for good. Returns how many there were.
    public func dropDeliveries(destination: String, numbers: [UInt64]) async throws -> Int {
        try await offPool { try self.dropDeliveries(destination: destination, numbers: numbers) }
    }

    /// Delivers everything after an entry once more, marked as what may have been sent before.
    public func replayDeliveries(destination: String, after: UInt64) async throws -> Void {
        try await offPool { try self.replayDeliveries(destination: destination, after: after) }
    }

    /// When the next delivery is due. Nothing if none is.
    public func nextDelivery() async throws -> Date? {
        try await offPool { try self.nextDelivery() }
    }

    /// When the next deadline comes, to call `tick` then. Nothing if there is none.
    public func nextDue() async throws -> Date? {
        try await offPool { try self.nextDue() }
    }

    /// Journals the deadlines that have come, and forgets old refusals.
    public func tick() async throws -> Tick {
        try await offPool { try self.tick() }
    }

    /// How the shelf and its file are doing, for monitoring.
    public func health() async throws -> Health {
        try await offPool { try self.health() }
    }
}
