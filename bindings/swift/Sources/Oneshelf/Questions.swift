// Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.

import Foundation

extension Shelf {
    /// The version of the engine, and of this package.
    public static let version = "0.1.0"

    /// How many of an item can be promised at a location to a channel, in the item's base unit.
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

    /// The same for several items at several locations: for each item the sum and its parts.
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

    /// How many can be promised by a later time: free now, with what is expected by then, less
    /// what orders wait for.
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

    /// How many could be promised at an earlier time, as known then or now.
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

    /// What can be promised, line by line, with the promises behind each line.
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

    /// The balances of an item at a location at an earlier time, as known then or now.
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
    /// page; 1,000 a page where `limit` is left out.
    public func levels(after: LevelKey? = nil, limit: Int? = nil) throws -> [LevelRow] {
        try ask { json in
            json.field("ask", "levels")
            if let after { json.field("after") { json in after.write(&json) } }
            if let limit { json.field("limit") { json in json.value(limit) } }
        } _: { answer in
            try answer.list { try LevelRow($0.object()) }
        }
    }

    /// What happened to an item at a location: entries, each with what it moved.
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

    /// What changed after an entry, in order.
    public func changes(after: UInt64? = nil, limit: Int? = nil) throws -> [Change] {
        try ask { json in
            json.field("ask", "changes")
            if let after { json.field("after") { json in json.value(after) } }
            if let limit { json.field("limit") { json in json.value(limit) } }
        } _: { answer in
            try answer.list { try Change($0.object()) }
        }
    }

    /// Promises after an entry, oldest first; only those that are open, or all.
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

    /// Refusals that are remembered, after a row number.
    public func refusals(after: UInt64? = nil, limit: Int? = nil) throws -> [RefusalView] {
        try ask { json in
            json.field("ask", "refusals")
            if let after { json.field("after") { json in json.value(after) } }
            if let limit { json.field("limit") { json in json.value(limit) } }
        } _: { answer in
            try answer.list { try RefusalView($0.object()) }
        }
    }

    /// Commands that were set aside, after a row number.
    public func conflicts(after: UInt64? = nil, limit: Int? = nil) throws -> [ConflictView] {
        try ask { json in
            json.field("ask", "conflicts")
            if let after { json.field("after") { json in json.value(after) } }
            if let limit { json.field("limit") { json in json.value(limit) } }
        } _: { answer in
            try answer.list { try ConflictView($0.object()) }
        }
    }

    /// Cases after a number, oldest first; only those that are open, or all.
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

    /// Every open shortage.
    public func shortages() throws -> [CaseView] {
        try ask { json in
            json.field("ask", "shortages")
        } _: { answer in
            try answer.list { try CaseView($0.object()) }
        }
    }

    /// What the staff of a location have to do, after a promise, oldest first.
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

    /// What can be done about a promise whose units are not there, best first.
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

    /// The code that the customer of a pickup shows.
    public func pickupCode(of: Target) throws -> String {
        try ask { json in
            json.field("ask", "pickup_code")
            json.field("of") { json in of.write(&json) }
        } _: { answer in
            try answer.text()
        }
    }

    /// What a sale would do to promises; nothing is recorded.
    public func checkSale(sale: Sell) throws -> SaleCheck {
        try ask { json in
            json.field("ask", "check_sale")
            json.field("sale") { json in sale.write(&json, isTagged: false) }
        } _: { answer in
            try SaleCheck(answer.object())
        }
    }

    /// Notes what a source says of itself: that it is alive, how far it has sent, what waits. The
    /// answer has the numbers that are missing, for the source to send again.
    public func heartbeat(source: String, heartbeat: Heartbeat) throws -> FeedView {
        try ask { json in
            json.field("ask", "heartbeat")
            json.field("source") { json in json.value(source) }
            json.field("heartbeat") { json in heartbeat.write(&json) }
        } _: { answer in
            try FeedView(answer.object())
        }
    }

    /// Every source that numbers its messages or is heard from regularly, by name.
    public func feeds() throws -> [FeedView] {
        try ask { json in
            json.field("ask", "feeds")
        } _: { answer in
            try answer.list { try FeedView($0.object()) }
        }
    }

    /// When the next promise ends by itself.
    public func nextDue() throws -> Date? {
        try ask { json in
            json.field("ask", "next_due")
        } _: { answer in
            try answer.maybe { try $0.moment() }
        }
    }

    /// Journals what is due, and forgets old refusals.
    public func tick() throws -> Tick {
        try ask { json in
            json.field("ask", "tick")
        } _: { answer in
            try Tick(answer.object())
        }
    }

    /// How the shelf and its file are doing.
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

    /// How many of an item can be promised at a location to a channel, in the item's base unit.
    public func availability(sku: String, location: String, channel: String) async throws -> Availability {
        try await offPool { try self.availability(sku: sku, location: location, channel: channel) }
    }

    /// The same for several items at several locations: for each item the sum and its parts.
    public func availabilityMany(skus: [String], locations: [String], channel: String) async throws -> [AvailabilityTotal] {
        try await offPool { try self.availabilityMany(skus: skus, locations: locations, channel: channel) }
    }

    /// How many can be promised by a later time: free now, with what is expected by then, less
    /// what orders wait for.
    public func availabilityBy(sku: String, location: String, channel: String, by: Date) async throws -> Availability {
        try await offPool { try self.availabilityBy(sku: sku, location: location, channel: channel, by: by) }
    }

    /// How many could be promised at an earlier time, as known then or now.
    public func availabilityAsOf(sku: String, location: String, channel: String, at: Date, knowledge: Knowledge) async throws -> PastAvailability {
        try await offPool { try self.availabilityAsOf(sku: sku, location: location, channel: channel, at: at, knowledge: knowledge) }
    }

    /// What can be promised, line by line, with the promises behind each line.
    public func explain(sku: String, location: String, channel: String) async throws -> ExplainedNumber {
        try await offPool { try self.explain(sku: sku, location: location, channel: channel) }
    }

    /// The balances of an item at a location, bucket by bucket.
    public func level(sku: String, location: String) async throws -> LevelView {
        try await offPool { try self.level(sku: sku, location: location) }
    }

    /// The balances of an item at a location at an earlier time, as known then or now.
    public func levelAsOf(sku: String, location: String, at: Date, knowledge: Knowledge) async throws -> LevelView {
        try await offPool { try self.levelAsOf(sku: sku, location: location, at: at, knowledge: knowledge) }
    }

    /// The balances of every item at every location that ever had any, after the key of the last
    /// page; 1,000 a page where `limit` is left out.
    public func levels(after: LevelKey? = nil, limit: Int? = nil) async throws -> [LevelRow] {
        try await offPool { try self.levels(after: after, limit: limit) }
    }

    /// What happened to an item at a location: entries, each with what it moved.
    public func history(sku: String, location: String, order: HistoryOrder? = nil, limit: Int? = nil) async throws -> [HistoryLine] {
        try await offPool { try self.history(sku: sku, location: location, order: order, limit: limit) }
    }

    /// What changed after an entry, in order.
    public func changes(after: UInt64? = nil, limit: Int? = nil) async throws -> [Change] {
        try await offPool { try self.changes(after: after, limit: limit) }
    }

    /// Promises after an entry, oldest first; only those that are open, or all.
    public func reservations(after: UInt64? = nil, limit: Int? = nil, onlyOpen: Bool? = nil) async throws -> [ReservationView] {
        try await offPool { try self.reservations(after: after, limit: limit, onlyOpen: onlyOpen) }
    }

    /// One promise, by the entry that made it.
    public func reservation(sequence: UInt64) async throws -> ReservationView? {
        try await offPool { try self.reservation(sequence: sequence) }
    }

    /// Refusals that are remembered, after a row number.
    public func refusals(after: UInt64? = nil, limit: Int? = nil) async throws -> [RefusalView] {
        try await offPool { try self.refusals(after: after, limit: limit) }
    }

    /// Commands that were set aside, after a row number.
    public func conflicts(after: UInt64? = nil, limit: Int? = nil) async throws -> [ConflictView] {
        try await offPool { try self.conflicts(after: after, limit: limit) }
    }

    /// Cases after a number, oldest first; only those that are open, or all.
    public func cases(after: UInt64? = nil, limit: Int? = nil, onlyOpen: Bool? = nil) async throws -> [CaseView] {
        try await offPool { try self.cases(after: after, limit: limit, onlyOpen: onlyOpen) }
    }

    /// Every open shortage.
    public func shortages() async throws -> [CaseView] {
        try await offPool { try self.shortages() }
    }

    /// What the staff of a location have to do, after a promise, oldest first.
    public func tasks(location: String, after: UInt64? = nil, limit: Int? = nil) async throws -> [TaskView] {
        try await offPool { try self.tasks(location: location, after: after, limit: limit) }
    }

    /// What can be done about a promise whose units are not there, best first.
    public func alternatives(of: Target) async throws -> Alternatives {
        try await offPool { try self.alternatives(of: of) }
    }

    /// When a pickup could be ready, or why it could not be promised.
    public func promisePickup(location: String, channel: String, lines: [Line], at: Date? = nil) async throws -> PickupPromise {
        try await offPool { try self.promisePickup(location: location, channel: channel, lines: lines, at: at) }
    }

    /// The code that the customer of a pickup shows.
    public func pickupCode(of: Target) async throws -> String {
        try await offPool { try self.pickupCode(of: of) }
    }

    /// What a sale would do to promises; nothing is recorded.
    public func checkSale(sale: Sell) async throws -> SaleCheck {
        try await offPool { try self.checkSale(sale: sale) }
    }

    /// Notes what a source says of itself: that it is alive, how far it has sent, what waits. The
    /// answer has the numbers that are missing, for the source to send again.
    public func heartbeat(source: String, heartbeat: Heartbeat) async throws -> FeedView {
        try await offPool { try self.heartbeat(source: source, heartbeat: heartbeat) }
    }

    /// Every source that numbers its messages or is heard from regularly, by name.
    public func feeds() async throws -> [FeedView] {
        try await offPool { try self.feeds() }
    }

    /// When the next promise ends by itself.
    public func nextDue() async throws -> Date? {
        try await offPool { try self.nextDue() }
    }

    /// Journals what is due, and forgets old refusals.
    public func tick() async throws -> Tick {
        try await offPool { try self.tick() }
    }

    /// How the shelf and its file are doing.
    public func health() async throws -> Health {
        try await offPool { try self.health() }
    }
}
