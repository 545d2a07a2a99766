// Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.

import Foundation

/// What to do.
public enum Action: Hashable, Sendable {
    /// Send this command, under the reference that it has: twice is once.
    case apply(command: Command)
    /// Show the channel this number again.
    case publish(channel: String, sku: String, quantity: Decimal, sequence: UInt64, location: String?)
    /// Have somebody count; what they see is a command of its own.
    case count(sku: String, location: String)

    init(_ json: JSONObject) throws {
        let word = try json.get("action")
        switch word {
        case "apply": self = .apply(command: try Command(json.get("command").object()))
        case "publish": self = .publish(channel: try json.get("channel").text(), sku: try json.get("sku").text(), quantity: try json.get("quantity").quantity(), sequence: try json.get("sequence").number(), location: try json.maybe("location") { try $0.text() })
        case "count": self = .count(sku: try json.get("sku").text(), location: try json.get("location").text())
        default: throw word.wrong("Action that is known")
        }
    }
}

/// One thing that can be done now.
public struct Alternative: Hashable, Sendable {
    /// What it is.
    public var kind: AlternativeKind
    /// The command that does it; its reference is a proposal, its consent or note is to be
    /// filled in.
    public var command: Command
    /// What it would do to the numbers, each level before and after.
    public var effects: [LevelEffect]
    /// When the goods should come.
    public var expectedAt: Date?
    /// The other branch.
    public var location: String?
    /// How many of its base units.
    public var quantity: Decimal?
    /// When it could be collected.
    public var readyAt: Date?
    /// Which item it is about; nothing where it is about all of the promise.
    public var sku: String?
    /// The item instead.
    public var substitute: String?

    init(_ json: JSONObject) throws {
        self.kind = try AlternativeKind(json.get("kind"))
        self.command = try Command(json.get("command").object())
        self.effects = try json.list("effects") { try LevelEffect($0.object()) }
        self.expectedAt = try json.maybe("expected_at") { try $0.moment() }
        self.location = try json.maybe("location") { try $0.text() }
        self.quantity = try json.maybe("quantity") { try $0.quantity() }
        self.readyAt = try json.maybe("ready_at") { try $0.moment() }
        self.sku = try json.maybe("sku") { try $0.text() }
        self.substitute = try json.maybe("substitute") { try $0.text() }
    }
}

/// What there is to do.
public enum AlternativeKind: String, Hashable, Sendable, CaseIterable {
    /// From another branch.
    case otherBranch = "other_branch"
    /// Another item; the customer has to agree.
    case substitute = "substitute"
    /// Later, from expected supply.
    case later = "later"
    /// Not at all.
    case cancel = "cancel"
    /// The customer is asked.
    case contact = "contact"

    init(_ json: JSONValue) throws {
        switch json {
        case "other_branch": self = .otherBranch
        case "substitute": self = .substitute
        case "later": self = .later
        case "cancel": self = .cancel
        case "contact": self = .contact
        default: throw json.wrong("AlternativeKind that is known")
        }
    }
}

/// What can be done for a promise, in the order in which it should be tried.
public struct Alternatives: Hashable, Sendable {
    /// The promise.
    public var promise: ReservationView
    /// Another branch first, those that are ready first before the others; then a substitute, in
    /// the order of the catalogue; then later; then to cancel; and to contact the customer.
    public var options: [Alternative]

    init(_ json: JSONObject) throws {
        self.promise = try ReservationView(json.get("promise").object())
        self.options = try json.list("options") { try Alternative($0.object()) }
    }
}

/// How many of an item can be promised at a location to a channel. Quantities are in the item's
/// base unit.
public struct Availability: Hashable, Sendable {
    /// The item, by its first name.
    public var sku: String
    /// The location.
    public var location: String
    /// The channel.
    public var channel: String
    /// What can be promised; never negative. Of a kit, whole kits.
    public var available: Decimal
    /// By how much `free` is below zero; nothing for a kit.
    public var shortfall: Decimal
    /// What is at the location in every condition. Of a kit, whole kits.
    public var onHand: Decimal
    /// How far the number can be trusted.
    public var label: Label
    /// The version of the channel's policy.
    public var policy: Int
    /// The moment that it is true for.
    public var asOf: Date
    /// The last journal entry that it takes into account.
    public var sequence: UInt64
    /// Everything is taken into account that the sources of the location had sent before then, as
    /// far as these number their messages or send heartbeats; the others vouch for nothing.
    public var goodAt: Date
    /// Why nothing is promised, whatever is there.
    public var notPromised: NotPromised?
    /// Why it is not simply confirmed.
    public var reasons: [LabelReason]

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.location = try json.get("location").text()
        self.channel = try json.get("channel").text()
        self.available = try json.get("available").quantity()
        self.shortfall = try json.get("shortfall").quantity()
        self.onHand = try json.get("on_hand").quantity()
        self.label = try Label(json.get("label"))
        self.policy = try json.get("policy").int()
        self.asOf = try json.get("as_of").moment()
        self.sequence = try json.get("sequence").number()
        self.goodAt = try json.get("good_at").moment()
        self.notPromised = try json.maybe("not_promised") { try NotPromised($0) }
        self.reasons = try json.list("reasons") { try LabelReason($0.object()) }
    }
}

/// The availability of an item at several locations together.
public struct AvailabilityTotal: Hashable, Sendable {
    /// The sum of what can be promised; capped where it would not fit.
    public var available: Decimal
    /// The sum of the shortfalls.
    public var shortfall: Decimal
    /// The sum of what is there.
    public var onHand: Decimal
    /// The worst label of all.
    public var label: Label
    /// The parts.
    public var locations: [Availability]
    /// The earliest `Availability::good_at` of any location; nothing where there are none.
    public var goodAt: Date?
    /// Every reason of any location.
    public var reasons: [LabelReason]

    init(_ json: JSONObject) throws {
        self.available = try json.get("available").quantity()
        self.shortfall = try json.get("shortfall").quantity()
        self.onHand = try json.get("on_hand").quantity()
        self.label = try Label(json.get("label"))
        self.locations = try json.list("locations") { try Availability($0.object()) }
        self.goodAt = try json.maybe("good_at") { try $0.moment() }
        self.reasons = try json.list("reasons") { try LabelReason($0.object()) }
    }
}

/// What explains a difference, or may have led to it.
public enum Because: Hashable, Sendable {
    /// It was right before these entries, which have not been seen yet; newest first.
    case inFlight(entries: [UInt64])
    /// It was right before these entries, which are too old to be in flight; newest first.
    case behind(entries: [UInt64], since: Date)
    /// It was right before promises ended at their deadline.
    case expired(entries: [UInt64])
    /// It is shown without what policy withholds.
    case withheld(quantity: Decimal)
    /// It is shown although nothing is promised from there.
    case notPromised(reason: NotPromised)
    /// It is what another channel can be promised.
    case otherChannel(channel: String)
    /// It is another figure than the one asked for.
    case figure(figure: Figure)
    /// The item is not defined.
    case unknownItem
    /// The location is not defined.
    case unknownLocation
    /// It is not shown at all.
    case notShown
    /// The same item and location stand in an earlier line.
    case listedTwice(first: UInt64)
    /// Late facts account for this much of a count's difference.
    case lateFacts(quantity: Decimal)
    /// It is not late yet.
    case notDue(until: Date?)

    init(_ json: JSONObject) throws {
        let word = try json.get("kind")
        switch word {
        case "in_flight": self = .inFlight(entries: try json.list("entries") { try $0.number() })
        case "behind": self = .behind(entries: try json.list("entries") { try $0.number() }, since: try json.get("since").moment())
        case "expired": self = .expired(entries: try json.list("entries") { try $0.number() })
        case "withheld": self = .withheld(quantity: try json.get("quantity").quantity())
        case "not_promised": self = .notPromised(reason: try NotPromised(json.get("reason")))
        case "other_channel": self = .otherChannel(channel: try json.get("channel").text())
        case "figure": self = .figure(figure: try Figure(json.get("figure")))
        case "unknown_item": self = .unknownItem
        case "unknown_location": self = .unknownLocation
        case "not_shown": self = .notShown
        case "listed_twice": self = .listedTwice(first: try json.get("first").number())
        case "late_facts": self = .lateFacts(quantity: try json.get("quantity").quantity())
        case "not_due": self = .notDue(until: try json.maybe("until") { try $0.moment() })
        default: throw word.wrong("Because that is known")
        }
    }
}

/// Why promises were broken.
public struct BrokenBy: Hashable, Sendable {
    /// Lost to a fact, and no other way was found.
    public var short: UInt64
    /// Cancelled while goods for it were missing.
    public var cancelledShort: UInt64
    /// Handed over, but the pickup was ready later than promised.
    public var late: UInt64
    /// The goods that it waited for did not come before its deadline.
    public var neverCame: UInt64
    /// The pickup left its spot again without its customer having been told.
    public var neverTold: UInt64

    init(_ json: JSONObject) throws {
        self.short = try json.get("short").number()
        self.cancelledShort = try json.get("cancelled_short").number()
        self.late = try json.get("late").number()
        self.neverCame = try json.get("never_came").number()
        self.neverTold = try json.get("never_told").number()
    }
}

/// Where a unit is. Every unit is in exactly one bucket of one location, or outside.
public enum Bucket: String, Hashable, Sendable, CaseIterable {
    /// On the shelf, promised to nobody; negative where more was sold than was known.
    case free = "free"
    /// On the shelf, under a hold that expires.
    case held = "held"
    /// On the shelf, under an order, a pickup or a transfer request.
    case committed = "committed"
    /// Picked: in the holding area, or packed.
    case staged = "staged"
    /// Returned; its condition is not decided yet.
    case inspection = "inspection"
    /// Here, and unsellable.
    case damaged = "damaged"
    /// On its way to this location.
    case inTransit = "in_transit"
    /// Everywhere else; the posting's `Reason` says where.
    case outside = "outside"

    init(_ json: JSONValue) throws {
        switch json {
        case "free": self = .free
        case "held": self = .held
        case "committed": self = .committed
        case "staged": self = .staged
        case "inspection": self = .inspection
        case "damaged": self = .damaged
        case "in_transit": self = .inTransit
        case "outside": self = .outside
        default: throw json.wrong("Bucket that is known")
        }
    }
}

/// What a case is about.
public enum CaseAbout: Hashable, Sendable {
    /// More is promised or sold than is there.
    case shortage(shortfall: Decimal, endangered: [PromiseAtRisk], owedToNobody: Decimal)
    /// A count saw another number than was known.
    case countVariance(count: UInt64, variance: Decimal)
    /// A fact lies too close to a count to tell which came first.
    case countUncertain(fact: UInt64, count: UInt64, countedAt: Date, change: Decimal, takenAs: CountSide)
    /// A fact named an unknown SKU.
    case provisionalItem
    /// A fact waits for its location to be defined.
    case unknownLocation(named: String)
    /// A fact moved more out of a bucket than was known to be there.
    case figuresDisagree(missing: Decimal)
    /// Counted units in the holding area differ from the known ones.
    case stagedVariance(variance: Decimal)
    /// A promise was adopted for a document that had a live one already.
    case secondPromise(first: UInt64)
    /// More came back than the sale handed over.
    case moreThanSold(sale: UInt64, excess: Decimal)
    /// A fact that had waited for its location cannot be posted there as it was sent: reverse it,
    /// and enter what is true.
    case notPosted(entry: UInt64)
    /// A picker did not find what the numbers say is there; the next count ends it.
    case notFound(reservation: UInt64, quantity: Decimal, wrongCount: Bool)
    /// A branch did not accept a pickup in time.
    case notAccepted(reservation: UInt64, acceptBy: Date)
    /// What was shipped and what arrived differ.
    case transferDiscrepancy(transfer: UInt64, missing: Decimal, over: Decimal)
    /// What is expected, and not late, is not enough for the orders that wait for it.
    case supplyShort(uncovered: Decimal, endangered: [PromiseAtRisk])
    /// Another command came under a used reference; `Shelf::case` shows both.
    case conflict(source: String, reference: String, levels: [CaseLevel], first: UInt64?)
    /// Units were moved for a promise or sale that has not come in time; it ends when that comes.
    case unlinked(entry: UInt64, waitsFor: Target, quantity: Decimal)
    /// A fact was beyond a limit of its source.
    case limitExceeded(fact: UInt64, exceeded: Exceeded)

    init(_ json: JSONObject) throws {
        let word = try json.get("kind")
        switch word {
        case "shortage": self = .shortage(shortfall: try json.get("shortfall").quantity(), endangered: try json.list("endangered") { try PromiseAtRisk($0.object()) }, owedToNobody: try json.get("owed_to_nobody").quantity())
        case "count_variance": self = .countVariance(count: try json.get("count").number(), variance: try json.get("variance").quantity())
        case "count_uncertain": self = .countUncertain(fact: try json.get("fact").number(), count: try json.get("count").number(), countedAt: try json.get("counted_at").moment(), change: try json.get("change").quantity(), takenAs: try CountSide(json.get("taken_as")))
        case "provisional_item": self = .provisionalItem
        case "unknown_location": self = .unknownLocation(named: try json.get("named").text())
        case "figures_disagree": self = .figuresDisagree(missing: try json.get("missing").quantity())
        case "staged_variance": self = .stagedVariance(variance: try json.get("variance").quantity())
        case "second_promise": self = .secondPromise(first: try json.get("first").number())
        case "more_than_sold": self = .moreThanSold(sale: try json.get("sale").number(), excess: try json.get("excess").quantity())
        case "not_posted": self = .notPosted(entry: try json.get("entry").number())
        case "not_found": self = .notFound(reservation: try json.get("reservation").number(), quantity: try json.get("quantity").quantity(), wrongCount: try json.isTrue("wrong_count"))
        case "not_accepted": self = .notAccepted(reservation: try json.get("reservation").number(), acceptBy: try json.get("accept_by").moment())
        case "transfer_discrepancy": self = .transferDiscrepancy(transfer: try json.get("transfer").number(), missing: try json.get("missing").quantity(), over: try json.get("over").quantity())
        case "supply_short": self = .supplyShort(uncovered: try json.get("uncovered").quantity(), endangered: try json.list("endangered") { try PromiseAtRisk($0.object()) })
        case "conflict": self = .conflict(source: try json.get("source").text(), reference: try json.get("reference").text(), levels: try json.list("levels") { try CaseLevel($0.object()) }, first: try json.maybe("first") { try $0.number() })
        case "unlinked": self = .unlinked(entry: try json.get("entry").number(), waitsFor: try Target(json.get("waits_for").object()), quantity: try json.get("quantity").quantity())
        case "limit_exceeded": self = .limitExceeded(fact: try json.get("fact").number(), exceeded: try Exceeded(json.get("exceeded").object()))
        default: throw word.wrong("CaseAbout that is known")
        }
    }
}

/// The open cases of one kind at one location.
public struct CaseCount: Hashable, Sendable {
    /// The kind.
    public var kind: String
    /// How many are open.
    public var open: UInt64
    /// How many of them were opened within the last day.
    public var withinADay: UInt64
    /// How many of them were opened within the last week, but not the last day.
    public var withinAWeek: UInt64
    /// How many of them are older.
    public var older: UInt64
    /// When the oldest was opened.
    public var oldest: Date
    /// The location; nothing for cases of no location or of several.
    public var location: String?

    init(_ json: JSONObject) throws {
        self.kind = try json.get("kind").text()
        self.open = try json.get("open").number()
        self.withinADay = try json.get("within_a_day").number()
        self.withinAWeek = try json.get("within_a_week").number()
        self.older = try json.get("older").number()
        self.oldest = try json.get("oldest").moment()
        self.location = try json.maybe("location") { try $0.text() }
    }
}

/// How a case ended.
public struct CaseEnd: Hashable, Sendable {
    /// The journal entry that closed it.
    public var by: UInt64
    /// When.
    public var at: Date
    /// What the person noted.
    public var note: String?
    /// What a person decided; nothing where the numbers resolved it.
    public var resolution: Resolution?

    init(_ json: JSONObject) throws {
        self.by = try json.get("by").number()
        self.at = try json.get("at").moment()
        self.note = try json.maybe("note") { try $0.text() }
        self.resolution = try json.maybe("resolution") { try Resolution($0) }
    }
}

/// A case with everything that a person needs to decide.
public struct CaseFile: Hashable, Sendable {
    /// Its number; `ResolveCase`(crate::ResolveCase) names it.
    public var number: UInt64
    /// The journal entry that opened it.
    public var openedBy: UInt64
    /// When that was.
    public var openedAt: Date
    /// The entry that opened it.
    public var came: CaseOrigin
    /// What can be done about it now.
    public var can: [CaseOption]
    /// What cannot be done, and why.
    public var cannot: [CaseObstacle]
    /// What closes it besides.
    public var closes: String
    /// How it ended; nothing while it is open.
    public var closed: CaseEnd?
    /// Of a conflict, the two commands.
    public var conflict: ConflictPair?
    /// The entry that closed it; nothing while it is open.
    public var ended: CaseOrigin?
    /// The location that it concerns.
    public var location: String?
    /// The item that it concerns.
    public var sku: String?
    /// What it is about.
    public var about: CaseAbout

    init(_ json: JSONObject) throws {
        self.number = try json.get("number").number()
        self.openedBy = try json.get("opened_by").number()
        self.openedAt = try json.get("opened_at").moment()
        self.came = try CaseOrigin(json.get("came").object())
        self.can = try json.list("can") { try CaseOption($0.object()) }
        self.cannot = try json.list("cannot") { try CaseObstacle($0.object()) }
        self.closes = try json.get("closes").text()
        self.closed = try json.maybe("closed") { try CaseEnd($0.object()) }
        self.conflict = try json.maybe("conflict") { try ConflictPair($0.object()) }
        self.ended = try json.maybe("ended") { try CaseOrigin($0.object()) }
        self.location = try json.maybe("location") { try $0.text() }
        self.sku = try json.maybe("sku") { try $0.text() }
        self.about = try CaseAbout(json)
    }
}

/// An item at a location that a case puts under review.
public struct CaseLevel: Hashable, Sendable {
    /// The item.
    public var sku: String
    /// The location.
    public var location: String

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.location = try json.get("location").text()
    }
}

/// A resolution that is not possible now.
public struct CaseObstacle: Hashable, Sendable {
    /// The resolution.
    public var resolution: Resolution
    /// Why not, and what to do instead.
    public var refusal: Refusal

    init(_ json: JSONObject) throws {
        self.resolution = try Resolution(json.get("resolution"))
        self.refusal = try Refusal(json.get("refusal").object())
    }
}

/// Something that can be done about a case.
public struct CaseOption: Hashable, Sendable {
    /// What it does.
    public var does: String
    /// The command, ready to send once it has what it `needs`.
    public var command: Command
    /// The fields that a person has to fill in.
    public var needs: [String]
    /// The resolution; nothing where another command ends what the case is about.
    public var resolution: Resolution?

    init(_ json: JSONObject) throws {
        self.does = try json.get("does").text()
        self.command = try Command(json.get("command").object())
        self.needs = try json.list("needs") { try $0.text() }
        self.resolution = try json.maybe("resolution") { try Resolution($0) }
    }
}

/// The entry that opened or closed a case.
public struct CaseOrigin: Hashable, Sendable {
    /// The journal entry.
    public var entry: UInt64
    /// The kind of command, as its JSON `type`.
    public var kind: String
    /// Who sent it; of a command that was set aside, its sender.
    public var source: String
    /// The sender's name of it.
    public var reference: String
    /// When it was recorded.
    public var recordedAt: Date
    /// Who did it.
    public var actor: String?
    /// The business it belongs to.
    public var document: String?

    init(_ json: JSONObject) throws {
        self.entry = try json.get("entry").number()
        self.kind = try json.get("kind").text()
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.recordedAt = try json.get("recorded_at").moment()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
    }
}

/// Something that a person has to look at.
public struct CaseView: Hashable, Sendable {
    /// Its number; `ResolveCase`(crate::ResolveCase) names it.
    public var number: UInt64
    /// The journal entry that opened it.
    public var openedBy: UInt64
    /// When that was.
    public var openedAt: Date
    /// How it ended; nothing while it is open.
    public var closed: CaseEnd?
    /// The location that it concerns.
    public var location: String?
    /// The item that it concerns.
    public var sku: String?
    /// What it is about.
    public var about: CaseAbout

    init(_ json: JSONObject) throws {
        self.number = try json.get("number").number()
        self.openedBy = try json.get("opened_by").number()
        self.openedAt = try json.get("opened_at").moment()
        self.closed = try json.maybe("closed") { try CaseEnd($0.object()) }
        self.location = try json.maybe("location") { try $0.text() }
        self.sku = try json.maybe("sku") { try $0.text() }
        self.about = try CaseAbout(json)
    }
}

/// One entry of the journal, decoded.
public struct Change: Hashable, Sendable {
    /// Its place; without gaps.
    public var sequence: UInt64
    /// When it was recorded; never goes backwards.
    public var recordedAt: Date
    /// Who sent the command.
    public var source: String
    /// The sender's name of the attempt.
    public var reference: String
    /// The command as it was sent.
    public var command: Command
    /// What it moved, for each item and location.
    public var effects: [Effect]
    /// What was answered.
    public var receipt: Receipt

    init(_ json: JSONObject) throws {
        self.sequence = try json.get("sequence").number()
        self.recordedAt = try json.get("recorded_at").moment()
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.command = try Command(json.get("command").object())
        self.effects = try json.list("effects") { try Effect($0.object()) }
        self.receipt = try Receipt(json.get("receipt").object())
    }
}

/// What moving the log into the file achieved.
public struct Checkpoint: Hashable, Sendable {
    /// Whether somebody was in the way.
    public var busy: Bool
    /// How many pages the log held.
    public var pages: Int
    /// How many of them are in the file now.
    public var pagesMoved: Int

    init(_ json: JSONObject) throws {
        self.busy = try json.isTrue("busy")
        self.pages = try json.get("pages").int()
        self.pagesMoved = try json.get("pages_moved").int()
    }
}

/// Who came for the goods.
public enum Collector: String, Hashable, Sendable, CaseIterable {
    /// The customer.
    case customer = "customer"
    /// Somebody for the customer.
    case proxy = "proxy"

    init(_ json: JSONValue) throws {
        switch json {
        case "customer": self = .customer
        case "proxy": self = .proxy
        default: throw json.wrong("Collector that is known")
        }
    }
}

/// The condition of goods at a location.
public enum Condition: String, Hashable, Sendable, CaseIterable {
    /// On the shelf, fit for sale.
    case sellable = "sellable"
    /// Not decided yet.
    case inspection = "inspection"
    /// Not fit for sale.
    case damaged = "damaged"

    init(_ json: JSONValue) throws {
        switch json {
        case "sellable": self = .sellable
        case "inspection": self = .inspection
        case "damaged": self = .damaged
        default: throw json.wrong("Condition that is known")
        }
    }
}

/// Another command stands under the same reference; the first stands, this one was set aside.
public struct Conflict: Hashable, Sendable {
    /// The source of both.
    public var source: String
    /// The reference of both.
    public var reference: String
    /// The case in which a person decides about the two.
    public var `case`: UInt64
    /// The entry of the first command; `None` where it was refused or changed nothing.
    public var first: UInt64?

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.case = try json.get("case").number()
        self.first = try json.maybe("first") { try $0.number() }
    }
}

/// Two commands that came under one reference.
public struct ConflictPair: Hashable, Sendable {
    /// The entry that set the second aside.
    public var secondEntry: UInt64
    /// The command that was set aside.
    public var second: Command
    /// The fields in which they differ; none where the first is not kept.
    public var differs: [DifferentField]
    /// The command that came first, as it was sent; refused ones are not kept.
    public var first: Command?
    /// The entry of the first; nothing where that was refused or changed nothing.
    public var firstEntry: UInt64?
    /// Why the first was refused, as long as that is remembered.
    public var firstRefused: Refusal?
    /// The entry of the command that the reference means now, where that is not the first.
    public var replacedBy: UInt64?

    init(_ json: JSONObject) throws {
        self.secondEntry = try json.get("second_entry").number()
        self.second = try Command(json.get("second").object())
        self.differs = try json.list("differs") { try DifferentField($0.object()) }
        self.first = try json.maybe("first") { try Command($0.object()) }
        self.firstEntry = try json.maybe("first_entry") { try $0.number() }
        self.firstRefused = try json.maybe("first_refused") { try Refusal($0.object()) }
        self.replacedBy = try json.maybe("replaced_by") { try $0.number() }
    }
}

/// A command that was set aside because another stands under its reference.
public struct ConflictView: Hashable, Sendable {
    /// Its row number; the next page starts after it.
    public var id: UInt64
    /// Who sent both.
    public var source: String
    /// The reference of both.
    public var reference: String
    /// When the second one came.
    public var recordedAt: Date
    /// The case in which a person decides.
    public var `case`: UInt64
    /// The command that was set aside.
    public var command: Command
    /// The entry of the first; nothing where that was refused.
    public var first: UInt64?

    init(_ json: JSONObject) throws {
        self.id = try json.get("id").number()
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.recordedAt = try json.get("recorded_at").moment()
        self.case = try json.get("case").number()
        self.command = try Command(json.get("command").object())
        self.first = try json.maybe("first") { try $0.number() }
    }
}

/// What was seen of one item.
public struct CountLine: Hashable, Sendable {
    /// The item.
    public var sku: String
    /// Units on the shelf; zero is a count too.
    public var quantity: Decimal
    /// Units in the holding area, where they were counted as well.
    public var staged: Decimal?

    /// With its required fields; the others have their defaults.
    public init(sku: String, quantity: Decimal, staged: Decimal? = nil) {
        self.sku = sku
        self.quantity = quantity
        self.staged = staged
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.field("sku") { json in json.value(sku) }
            json.field("quantity") { json in json.quantity(quantity) }
            if let staged { json.field("staged") { json in json.quantity(staged) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.quantity = try json.get("quantity").quantity()
        self.staged = try json.maybe("staged") { try $0.quantity() }
    }
}

/// On which side of a count a fact lies.
public enum CountSide: String, Hashable, Sendable, CaseIterable {
    /// The count had seen its effect.
    case beforeCount = "before_count"
    /// The count had not seen its effect.
    case afterCount = "after_count"

    init(_ json: JSONValue) throws {
        switch json {
        case "before_count": self = .beforeCount
        case "after_count": self = .afterCount
        default: throw json.wrong("CountSide that is known")
        }
    }
}

/// Something to be sent to a destination: a change, or an availability.
public struct Delivery: Hashable, Sendable {
    /// To whom.
    public var destination: String
    /// Which one: with the destination it is the delivery's identity, and stays through all of
    /// its tries. Of two availabilities of an item at a location, the higher number is newer.
    public var number: UInt64
    /// Which try this is, from 1.
    public var tryNumber: Int
    /// Whether the receiver may have it already, and should look the identity up.
    public var mayHaveBeenSent: Bool
    /// Deliveries of the same list that come before it: where one of them was not delivered,
    /// this one is not to be sent.
    public var after: [UInt64]
    /// What can be promised of an item at a location now.
    public var availability: Availability?
    /// An entry of the journal.
    public var change: Change?

    init(_ json: JSONObject) throws {
        self.destination = try json.get("destination").text()
        self.number = try json.get("number").number()
        self.tryNumber = try json.get("try_number").int()
        self.mayHaveBeenSent = try json.isTrue("may_have_been_sent")
        self.after = try json.list("after") { try $0.number() }
        self.availability = try json.maybe("availability") { try Availability($0.object()) }
        self.change = try json.maybe("change") { try Change($0.object()) }
    }
}

/// What became of one try of a delivery.
public struct DeliveryReport: Hashable, Sendable {
    /// The delivery.
    public var number: UInt64
    /// Which try.
    public var tryNumber: Int
    /// What became of it.
    public var result: DeliveryResult
    /// Why it was not delivered.
    public var reason: String?

    /// With its required fields; the others have their defaults.
    public init(number: UInt64, tryNumber: Int, result: DeliveryResult, reason: String? = nil) {
        self.number = number
        self.tryNumber = tryNumber
        self.result = result
        self.reason = reason
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.field("number") { json in json.value(number) }
            json.field("try_number") { json in json.value(tryNumber) }
            json.field("result") { json in json.value(result.rawValue) }
            if let reason { json.field("reason") { json in json.value(reason) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.number = try json.get("number").number()
        self.tryNumber = try json.get("try_number").int()
        self.result = try DeliveryResult(json.get("result"))
        self.reason = try json.maybe("reason") { try $0.text() }
    }
}

/// What became of a delivery.
public enum DeliveryResult: String, Hashable, Sendable, CaseIterable {
    /// The receiver has it.
    case delivered = "delivered"
    /// The receiver does not take this one, or its answer makes no sense.
    case failed = "failed"
    /// The receiver cannot be reached at all. No delivery ever dies of it.
    case unreachable = "unreachable"
    /// It was certainly not sent.
    case notSent = "not_sent"

    init(_ json: JSONValue) throws {
        switch json {
        case "delivered": self = .delivered
        case "failed": self = .failed
        case "unreachable": self = .unreachable
        case "not_sent": self = .notSent
        default: throw json.wrong("DeliveryResult that is known")
        }
    }
}

/// Who is told what changes.
///
/// ```
/// use oneshelf_core::{Destination, DestinationShape};
/// let shape = DestinationShape::Availability { channel: "web".parse()?, locations: None };
/// let shop = Destination::new("web-shop".parse()?, shape);
/// assert_eq!(shop.retry.tries_max, 12);
/// # Ok::<(), oneshelf_core::NameError>(())
/// ```
public struct Destination: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// What is delivered.
    public var shape: DestinationShape
    /// The entry of the journal after which it begins; looked at only where it is new. One that
    /// is still to come stands for the last one.
    public var after: UInt64?
    /// How long who took a delivery has to say what became of it; then another may take it.
    public var leaseSeconds: Int?
    /// How often and when what failed is tried again.
    public var retry: RetryPolicy?

    /// With its required fields; the others have their defaults.
    public init(name: String, shape: DestinationShape, after: UInt64? = nil, leaseSeconds: Int? = nil, retry: RetryPolicy? = nil) {
        self.name = name
        self.shape = shape
        self.after = after
        self.leaseSeconds = leaseSeconds
        self.retry = retry
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.field("name") { json in json.value(name) }
            json.field("shape") { json in shape.write(&json) }
            if let after { json.field("after") { json in json.value(after) } }
            if let leaseSeconds { json.field("lease_seconds") { json in json.value(leaseSeconds) } }
            if let retry { json.field("retry") { json in retry.write(&json) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.name = try json.get("name").text()
        self.shape = try DestinationShape(json.get("shape").object())
        self.after = try json.maybe("after") { try $0.number() }
        self.leaseSeconds = try json.maybe("lease_seconds") { try $0.int() }
        self.retry = try json.maybe("retry") { try RetryPolicy($0.object()) }
    }
}

/// What a destination is sent.
public enum DestinationShape: Hashable, Sendable {
    /// Every entry of the journal, one delivery each.
    case changes
    /// What a channel can sell of each item at each location now, wherever that may have
    /// changed; what changed in between is left out.
    case availability(channel: String, locations: [String]?)

    func write(_ json: inout JSONWriter) {
        switch self {
        case .changes:
            json.object { json in
                json.field("type", "changes")
            }
        case .availability(let channel, let locations):
            json.object { json in
                json.field("type", "availability")
                json.field("channel") { json in json.value(channel) }
                if let locations { json.field("locations") { json in json.array(locations) { json, each in json.value(each) } } }
            }
        }
    }

    init(_ json: JSONObject) throws {
        let word = try json.get("type")
        switch word {
        case "changes": self = .changes
        case "availability": self = .availability(channel: try json.get("channel").text(), locations: try json.maybe("locations") { try $0.list { try $0.text() } })
        default: throw word.wrong("DestinationShape that is known")
        }
    }
}

/// A destination, and how it is doing.
public struct DestinationView: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// What is delivered.
    public var shape: DestinationShape
    /// Up to this entry of the journal everything was looked at.
    public var cursor: UInt64
    /// How many entries come after it.
    public var entriesBehind: UInt64
    /// Deliveries that somebody has.
    public var inFlight: Int
    /// Deliveries that wait for another try.
    public var waiting: Int
    /// Deliveries that were tried too often.
    public var dead: Int
    /// On how many levels something waits for an earlier delivery.
    public var levelsHeldBack: Int
    /// The entry of the journal after which it begins; looked at only where it is new. One that
    /// is still to come stands for the last one.
    public var after: UInt64?
    /// How long who took a delivery has to say what became of it; then another may take it.
    public var leaseSeconds: Int?
    /// Until when it is left alone because it cannot be reached.
    public var leftAloneUntil: Date?
    /// How often and when what failed is tried again.
    public var retry: RetryPolicy?
    /// Why it could not be reached.
    public var unreachableBecause: String?

    init(_ json: JSONObject) throws {
        self.name = try json.get("name").text()
        self.shape = try DestinationShape(json.get("shape").object())
        self.cursor = try json.get("cursor").number()
        self.entriesBehind = try json.get("entries_behind").number()
        self.inFlight = try json.get("in_flight").int()
        self.waiting = try json.get("waiting").int()
        self.dead = try json.get("dead").int()
        self.levelsHeldBack = try json.get("levels_held_back").int()
        self.after = try json.maybe("after") { try $0.number() }
        self.leaseSeconds = try json.maybe("lease_seconds") { try $0.int() }
        self.leftAloneUntil = try json.maybe("left_alone_until") { try $0.moment() }
        self.retry = try json.maybe("retry") { try RetryPolicy($0.object()) }
        self.unreachableBecause = try json.maybe("unreachable_because") { try $0.text() }
    }
}

/// A field in which two commands differ.
public struct DifferentField: Hashable, Sendable {
    /// Where it is, such as `lines[0].quantity`.
    public var field: String
    /// What the first says, as text; nothing where it says nothing.
    public var first: String?
    /// What the second says, as text; nothing where it says nothing.
    public var second: String?

    init(_ json: JSONObject) throws {
        self.field = try json.get("field").text()
        self.first = try json.maybe("first") { try $0.text() }
        self.second = try json.maybe("second") { try $0.text() }
    }
}

/// What an entry moved of one item at one location.
public struct Effect: Hashable, Sendable {
    /// The item, by its first name.
    public var sku: String
    /// The location.
    public var location: String
    /// From which bucket to which, how many, and why; in order.
    public var postings: [HistoryPosting]

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.location = try json.get("location").text()
        self.postings = try json.list("postings") { try HistoryPosting($0.object()) }
    }
}

/// A limit of a source, and what went beyond it.
public enum Exceeded: Hashable, Sendable {
    /// More of an item than one line may have.
    case quantityMax(max: Decimal, quantity: Decimal)
    /// A fact that came later than facts may.
    case lateSecondsMax(max: Int, occurredAt: Date)

    init(_ json: JSONObject) throws {
        let word = try json.get("limit")
        switch word {
        case "quantity_max": self = .quantityMax(max: try json.get("max").quantity(), quantity: try json.get("quantity").quantity())
        case "late_seconds_max": self = .lateSecondsMax(max: try json.get("max").int(), occurredAt: try json.get("occurred_at").moment())
        default: throw word.wrong("Exceeded that is known")
        }
    }
}

/// One component of a kit.
public struct ExplainComponent: Hashable, Sendable {
    /// The item.
    public var sku: String
    /// How much of it one kit takes.
    public var perKit: Decimal
    /// How many whole kits it is enough for.
    public var makes: Decimal
    /// Whether no other component makes fewer.
    public var limits: Bool
    /// The component's own receipt: every line, and the sum of them.
    public var lines: [ExplainLine]

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.perKit = try json.get("per_kit").quantity()
        self.makes = try json.get("makes").quantity()
        self.limits = try json.isTrue("limits")
        self.lines = try json.list("lines") { try ExplainLine($0.object()) }
    }
}

/// What a line of an explanation is.
public enum ExplainKind: String, Hashable, Sendable, CaseIterable {
    /// Everything at the location.
    case onHand = "on_hand"
    /// Unsellable.
    case damaged = "damaged"
    /// Returned, condition not decided.
    case inspection = "inspection"
    /// Picked.
    case staged = "staged"
    /// Promised to orders.
    case committed = "committed"
    /// Promised to carts.
    case held = "held"
    /// Kept from the channel by its safety stock.
    case safetyStock = "safety_stock"
    /// What is below zero; nothing is promised then, and not less.
    case belowZero = "below_zero"
    /// Of a kit, how many the components are enough for.
    case kits = "kits"
    /// The channel's policy does not let it promise stock of the location.
    case locationNotEligible = "location_not_eligible"
    /// The location is retired.
    case locationRetired = "location_retired"
    /// The item, or a component of the kit, is retired.
    case itemRetired = "item_retired"
    /// The item, or a component of the kit, is not defined yet.
    case itemProvisional = "item_provisional"

    init(_ json: JSONValue) throws {
        switch json {
        case "on_hand": self = .onHand
        case "damaged": self = .damaged
        case "inspection": self = .inspection
        case "staged": self = .staged
        case "committed": self = .committed
        case "held": self = .held
        case "safety_stock": self = .safetyStock
        case "below_zero": self = .belowZero
        case "kits": self = .kits
        case "location_not_eligible": self = .locationNotEligible
        case "location_retired": self = .locationRetired
        case "item_retired": self = .itemRetired
        case "item_provisional": self = .itemProvisional
        default: throw json.wrong("ExplainKind that is known")
        }
    }
}

/// One line of an explanation.
public struct ExplainLine: Hashable, Sendable {
    /// What it is.
    public var kind: ExplainKind
    /// What it adds; negative where it takes away.
    public var quantity: Decimal
    /// The promises behind it, oldest first.
    public var promises: [ExplainPromise]

    init(_ json: JSONObject) throws {
        self.kind = try ExplainKind(json.get("kind"))
        self.quantity = try json.get("quantity").quantity()
        self.promises = try json.list("promises") { try ExplainPromise($0.object()) }
    }
}

/// A promise behind a line.
public struct ExplainPromise: Hashable, Sendable {
    /// The reference of the attempt that made it.
    public var reference: String
    /// How many units it claims here.
    public var quantity: Decimal
    /// The business behind it.
    public var document: String?
    /// When it ends by itself.
    public var until: Date?

    init(_ json: JSONObject) throws {
        self.reference = try json.get("reference").text()
        self.quantity = try json.get("quantity").quantity()
        self.document = try json.maybe("document") { try $0.text() }
        self.until = try json.maybe("until") { try $0.moment() }
    }
}

/// A number, explained line by line, with the receipt as it prints.
public struct ExplainedNumber: Hashable, Sendable {
    /// The number that is explained.
    public var answer: Availability
    /// The IANA time zone that times are printed in.
    public var timeZone: String
    /// What it adds up from; the sum is `Availability::available`.
    public var lines: [ExplainLine]
    /// Of a kit, what it is made of.
    public var components: [ExplainComponent]
    /// The receipt as people read it.
    public var text: String

    init(_ json: JSONObject) throws {
        self.answer = try Availability(json.get("answer").object())
        self.timeZone = try json.get("time_zone").text()
        self.lines = try json.list("lines") { try ExplainLine($0.object()) }
        self.components = try json.list("components") { try ExplainComponent($0.object()) }
        self.text = try json.get("text").text()
    }
}

/// How a source is doing.
public enum FeedState: String, Hashable, Sendable, CaseIterable {
    /// Heard from in time, and nothing is known to be missing.
    case fresh = "fresh"
    /// Messages are missing or on their way.
    case behind = "behind"
    /// Nothing was heard of it for longer than it may be silent.
    case silent = "silent"
    /// Nothing was ever heard of it.
    case neverHeard = "never_heard"

    init(_ json: JSONValue) throws {
        switch json {
        case "fresh": self = .fresh
        case "behind": self = .behind
        case "silent": self = .silent
        case "never_heard": self = .neverHeard
        default: throw json.wrong("FeedState that is known")
        }
    }
}

/// A source that numbers its messages or is heard from regularly.
public struct FeedView: Hashable, Sendable {
    /// The source.
    public var source: String
    /// The channel that it belongs to.
    public var channel: String
    /// How it is doing.
    public var state: FeedState
    /// What numbers of its location are labelled because of it.
    public var label: Label
    /// Why.
    public var reasons: [LabelReason]
    /// The numbers that are missing below others that came, lowest first: to be sent again.
    public var gaps: [Gap]
    /// How many messages its last heartbeat says are waiting or on their way.
    public var onTheWay: UInt64
    /// Everything that it sent before then is here, its clock's uncertainty taken off; nothing
    /// where it vouches for nothing yet.
    public var completeUntil: Date?
    /// When it was heard last, by command or heartbeat.
    public var heardAt: Date?
    /// Its last heartbeat.
    public var heartbeat: Heartbeat?
    /// How often it is heard from at least.
    public var heartbeatSeconds: Int?
    /// Where it works; nothing for everywhere.
    public var location: String?
    /// Up to which number every message came; nothing where it does not number them.
    public var receivedThrough: UInt64?

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.channel = try json.get("channel").text()
        self.state = try FeedState(json.get("state"))
        self.label = try Label(json.get("label"))
        self.reasons = try json.list("reasons") { try LabelReason($0.object()) }
        self.gaps = try json.list("gaps") { try Gap($0.object()) }
        self.onTheWay = try json.get("on_the_way").number()
        self.completeUntil = try json.maybe("complete_until") { try $0.moment() }
        self.heardAt = try json.maybe("heard_at") { try $0.moment() }
        self.heartbeat = try json.maybe("heartbeat") { try Heartbeat($0.object()) }
        self.heartbeatSeconds = try json.maybe("heartbeat_seconds") { try $0.int() }
        self.location = try json.maybe("location") { try $0.text() }
        self.receivedThrough = try json.maybe("received_through") { try $0.number() }
    }
}

/// A figure of a level that is shown in place of the right one.
public enum Figure: String, Hashable, Sendable, CaseIterable {
    /// Promised to nobody, never below zero: nothing is withheld.
    case free = "free"
    /// Carts are not taken off.
    case freeAndHeld = "free_and_held"
    /// Orders that are not picked yet are not taken off.
    case freeAndCommitted = "free_and_committed"
    /// Neither carts nor orders are taken off.
    case onShelf = "on_shelf"
    /// What is picked, returned or damaged is not taken off.
    case onHandLessPromised = "on_hand_less_promised"
    /// Everything at the location.
    case onHand = "on_hand"
    /// What is on its way is counted already.
    case freeAndInTransit = "free_and_in_transit"

    init(_ json: JSONValue) throws {
        switch json {
        case "free": self = .free
        case "free_and_held": self = .freeAndHeld
        case "free_and_committed": self = .freeAndCommitted
        case "on_shelf": self = .onShelf
        case "on_hand_less_promised": self = .onHandLessPromised
        case "on_hand": self = .onHand
        case "free_and_in_transit": self = .freeAndInTransit
        default: throw json.wrong("Figure that is known")
        }
    }
}

/// Something that is not as it must be.
public struct Finding: Hashable, Sendable {
    /// What must always be true.
    public var what: Invariant
    /// Of which entry, level, reservation, ...
    public var place: String
    /// What it should be.
    public var expected: String
    /// What it is.
    public var found: String

    init(_ json: JSONObject) throws {
        self.what = try Invariant(json.get("what"))
        self.place = try json.get("place").text()
        self.expected = try json.get("expected").text()
        self.found = try json.get("found").text()
    }
}

/// Something unusual about a recorded command.
public enum Flag: String, Hashable, Sendable, CaseIterable {
    /// It said that it occurred in the future; it is taken as occurring now.
    case occurredInFuture = "occurred_in_future"
    /// It named an unknown SKU, for which a provisional item was made.
    case provisionalItem = "provisional_item"
    /// It occurred before a count that came first; the shelf figure stays where the count put it.
    case countedAlready = "counted_already"
    /// It occurred too close to a count to tell which came first.
    case countUncertain = "count_uncertain"
    /// It moved more out of a bucket than was known to be there.
    case figuresDisagree = "figures_disagree"
    /// Its document has another live promise already.
    case secondPromise = "second_promise"
    /// It settled units that another command had settled, released or let expire before.
    case settledAlready = "settled_already"
    /// More came back than the sale handed over.
    case moreThanSold = "more_than_sold"
    /// Its reversal had come before it; it moved nothing.
    case reversedBefore = "reversed_before"
    /// It names a step that had been taken before, or that its promise was not in the phase for.
    case outOfOrder = "out_of_order"
    /// Goods were handed over without the code that was issued for them.
    case codeNotVerified = "code_not_verified"
    /// More was shipped or arrived than was asked for or shipped.
    case moreThanShipped = "more_than_shipped"
    /// It named more of an item than its source may.
    case quantityLimit = "quantity_limit"
    /// It came later than facts of its source may.
    case lateLimit = "late_limit"
    /// It names a promise that was refused, so that it waits for none.
    case promiseRefused = "promise_refused"

    init(_ json: JSONValue) throws {
        switch json {
        case "occurred_in_future": self = .occurredInFuture
        case "provisional_item": self = .provisionalItem
        case "counted_already": self = .countedAlready
        case "count_uncertain": self = .countUncertain
        case "figures_disagree": self = .figuresDisagree
        case "second_promise": self = .secondPromise
        case "settled_already": self = .settledAlready
        case "more_than_sold": self = .moreThanSold
        case "reversed_before": self = .reversedBefore
        case "out_of_order": self = .outOfOrder
        case "code_not_verified": self = .codeNotVerified
        case "more_than_shipped": self = .moreThanShipped
        case "quantity_limit": self = .quantityLimit
        case "late_limit": self = .lateLimit
        case "promise_refused": self = .promiseRefused
        default: throw json.wrong("Flag that is known")
        }
    }
}

/// Numbers that are missing.
public struct Gap: Hashable, Sendable {
    /// The first.
    public var from: UInt64
    /// The last.
    public var to: UInt64

    init(_ json: JSONObject) throws {
        self.from = try json.get("from").number()
        self.to = try json.get("to").number()
    }
}

/// What a person decided about goods.
public enum Grade: String, Hashable, Sendable, CaseIterable {
    /// Fit for sale, and put on the shelf.
    case sellable = "sellable"
    /// Not fit for sale; they stay here.
    case damaged = "damaged"
    /// Sent back to the supplier.
    case returnedToSupplier = "returned_to_supplier"
    /// Destroyed.
    case destroyed = "destroyed"

    init(_ json: JSONValue) throws {
        switch json {
        case "sellable": self = .sellable
        case "damaged": self = .damaged
        case "returned_to_supplier": self = .returnedToSupplier
        case "destroyed": self = .destroyed
        default: throw json.wrong("Grade that is known")
        }
    }
}

/// How a shelf is doing.
public struct Health: Hashable, Sendable {
    /// The last journal entry.
    public var sequence: UInt64
    /// Now, as the shelf tells time.
    public var now: Date
    /// Whether the wall clock is believed. Where it is not, nothing expires until somebody
    /// applies a `CorrectClock`(crate::CorrectClock).
    public var clockIsBelieved: Bool
    /// How the log of the file is doing; nothing where the store is no file.
    public var log: LogHealth?
    /// When the next promise ends.
    public var nextDue: Date?
    /// When it was recorded; nothing in an empty journal.
    public var recordedAt: Date?

    init(_ json: JSONObject) throws {
        self.sequence = try json.get("sequence").number()
        self.now = try json.get("now").moment()
        self.clockIsBelieved = try json.isTrue("clock_is_believed")
        self.log = try json.maybe("log") { try LogHealth($0.object()) }
        self.nextDue = try json.maybe("next_due") { try $0.moment() }
        self.recordedAt = try json.maybe("recorded_at") { try $0.moment() }
    }
}

/// What a source says of itself: that it is alive, how far it has sent, and what still waits.
public struct Heartbeat: Hashable, Sendable {
    /// The time by its own clock; taken as now where it lies ahead.
    public var at: Date
    /// The number of the last message that it has sent; nothing where it does not number them.
    public var lastSequence: UInt64?
    /// How many messages wait in its own queue, not sent yet.
    public var queued: UInt64?

    /// With its required fields; the others have their defaults.
    public init(at: Date, lastSequence: UInt64? = nil, queued: UInt64? = nil) {
        self.at = at
        self.lastSequence = lastSequence
        self.queued = queued
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.field("at") { json in json.moment(at) }
            if let lastSequence { json.field("last_sequence") { json in json.value(lastSequence) } }
            if let queued { json.field("queued") { json in json.value(queued) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.at = try json.get("at").moment()
        self.lastSequence = try json.maybe("last_sequence") { try $0.number() }
        self.queued = try json.maybe("queued") { try $0.number() }
    }
}

/// One entry of the journal, as far as it moved an item at a location.
public struct HistoryLine: Hashable, Sendable {
    /// The journal entry.
    public var sequence: UInt64
    /// When it was recorded.
    public var recordedAt: Date
    /// Who sent it.
    public var source: String
    /// The sender's name of the attempt.
    public var reference: String
    /// The kind of command, as its JSON `type`.
    public var kind: String
    /// What moved, in order.
    public var postings: [HistoryPosting]
    /// Units promised to nobody after it.
    public var free: Decimal
    /// Units at the location after it, in every condition.
    public var onHand: Decimal
    /// Who did it.
    public var actor: String?
    /// The channel of the source; none where the catalogue lost it.
    public var channel: String?
    /// The business behind it.
    public var document: String?
    /// When it happened, where its sender said so.
    public var occurredAt: Date?
    /// The number of the message within its source, where that numbers them.
    public var sourceSequence: UInt64?

    init(_ json: JSONObject) throws {
        self.sequence = try json.get("sequence").number()
        self.recordedAt = try json.get("recorded_at").moment()
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.kind = try json.get("kind").text()
        self.postings = try json.list("postings") { try HistoryPosting($0.object()) }
        self.free = try json.get("free").quantity()
        self.onHand = try json.get("on_hand").quantity()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.channel = try json.maybe("channel") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

/// In which order history is told.
public enum HistoryOrder: String, Hashable, Sendable, CaseIterable {
    /// The latest entry first.
    case newestFirst = "newest_first"
    /// The earliest entry first; the whole history is read for it, whatever the limit.
    case oldestFirst = "oldest_first"

    init(_ json: JSONValue) throws {
        switch json {
        case "newest_first": self = .newestFirst
        case "oldest_first": self = .oldestFirst
        default: throw json.wrong("HistoryOrder that is known")
        }
    }
}

/// A quantity that moved from one bucket to another.
public struct HistoryPosting: Hashable, Sendable {
    /// Where the units were.
    public var from: Bucket
    /// Where they went.
    public var to: Bucket
    /// How many.
    public var quantity: Decimal
    /// Why.
    public var reason: Reason
    /// When it took effect.
    public var effectiveAt: Date

    init(_ json: JSONObject) throws {
        self.from = try Bucket(json.get("from"))
        self.to = try Bucket(json.get("to"))
        self.quantity = try json.get("quantity").quantity()
        self.reason = try Reason(json.get("reason"))
        self.effectiveAt = try json.get("effective_at").moment()
    }
}

/// Holds that ended, by their age then.
public struct HoldAges: Hashable, Sendable {
    /// Up to a minute.
    public var minute: UInt64
    /// Up to ten minutes.
    public var tenMinutes: UInt64
    /// Up to an hour.
    public var hour: UInt64
    /// Up to a day.
    public var day: UInt64
    /// Longer.
    public var longer: UInt64
    /// Of all, those that became an order.
    public var confirmed: UInt64
    /// Of all, those that ended by their deadline.
    public var expired: UInt64
    /// Of all, those that lost everything to a fact.
    public var gaveWay: UInt64

    init(_ json: JSONObject) throws {
        self.minute = try json.get("minute").number()
        self.tenMinutes = try json.get("ten_minutes").number()
        self.hour = try json.get("hour").number()
        self.day = try json.get("day").number()
        self.longer = try json.get("longer").number()
        self.confirmed = try json.get("confirmed").number()
        self.expired = try json.get("expired").number()
        self.gaveWay = try json.get("gave_way").number()
    }
}

/// How long holds last.
public struct HoldPolicy: Hashable, Sendable {
    /// The seconds that a hold lasts where the command does not say.
    public var seconds: Int
    /// The most seconds that a hold may ask for, and that extending may reach from now.
    public var secondsMax: Int

    /// With its required fields; the others have their defaults.
    public init(seconds: Int, secondsMax: Int) {
        self.seconds = seconds
        self.secondsMax = secondsMax
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.field("seconds") { json in json.value(seconds) }
            json.field("seconds_max") { json in json.value(secondsMax) }
        }
    }

    init(_ json: JSONObject) throws {
        self.seconds = try json.get("seconds").int()
        self.secondsMax = try json.get("seconds_max").int()
    }
}

/// What must always be true of a store.
public enum Invariant: String, Hashable, Sendable, CaseIterable {
    /// Every balance is the sum of its postings, and entries of a level are linked in order.
    case levels = "levels"
    /// Held, committed, staged, in transit and waiting are what reservations claim, line by line.
    case promises = "promises"
    /// The parts of every reservation line add up to what was requested.
    case lines = "lines"
    /// A negative `free` is covered by exactly one shortage.
    case shortages = "shortages"
    /// One answer per source and reference.
    case references = "references"
    /// Sequence numbers have no gaps, recorded time does not go backwards, the hashes chain.
    case journal = "journal"
    /// Postings are well formed and take effect no later than they are recorded.
    case postings = "postings"
    /// `free` rises only for a reason that allows it.
    case freeRises = "free_rises"
    /// Levels know how many cases about them are open.
    case cases = "cases"
    /// No promise ends before its level's next expiry.
    case expiry = "expiry"
    /// The variance of a count is what was posted against it.
    case counts = "counts"
    /// Documents name their reservations.
    case documents = "documents"
    /// Tasks are what reservations leave to do, location by location.
    case tasks = "tasks"
    /// What is to come is what supplies have not brought.
    case supplies = "supplies"
    /// What was shipped and what came beyond it arrived, was lost, came back or is on its way.
    case transfers = "transfers"
    /// Links are what is parked, level by level, and a case says so where it is for too long.
    case links = "links"
    /// Feeds are of watched sources, and their ranges lie above their gaps, in order.
    case feeds = "feeds"
    /// No destination is further than the journal, and deliveries are about what is there.
    case deliveries = "deliveries"
    /// Everything that is named is in the catalogue, and the catalogue is what the journal defined.
    case catalogue = "catalogue"
    /// A promise took only what was free, and not withheld from its channel.
    case promised = "promised"
    /// What was undone was done, and only once.
    case undone = "undone"
    /// What waits for something that has not arrived comes from the entries that it names.
    case waiting = "waiting"

    init(_ json: JSONValue) throws {
        switch json {
        case "levels": self = .levels
        case "promises": self = .promises
        case "lines": self = .lines
        case "shortages": self = .shortages
        case "references": self = .references
        case "journal": self = .journal
        case "postings": self = .postings
        case "free_rises": self = .freeRises
        case "cases": self = .cases
        case "expiry": self = .expiry
        case "counts": self = .counts
        case "documents": self = .documents
        case "tasks": self = .tasks
        case "supplies": self = .supplies
        case "transfers": self = .transfers
        case "links": self = .links
        case "feeds": self = .feeds
        case "deliveries": self = .deliveries
        case "catalogue": self = .catalogue
        case "promised": self = .promised
        case "undone": self = .undone
        case "waiting": self = .waiting
        default: throw json.wrong("Invariant that is known")
        }
    }
}

/// One component of a kit.
public struct KitComponent: Hashable, Sendable {
    /// The item.
    public var sku: String
    /// How much of it one kit takes.
    public var quantity: Decimal

    /// With its required fields; the others have their defaults.
    public init(sku: String, quantity: Decimal) {
        self.sku = sku
        self.quantity = quantity
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.field("sku") { json in json.value(sku) }
            json.field("quantity") { json in json.quantity(quantity) }
        }
    }

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.quantity = try json.get("quantity").quantity()
    }
}

/// Whose knowledge of a past moment is asked for. Promises end at their deadline in both.
public enum Knowledge: String, Hashable, Sendable, CaseIterable {
    /// What had been recorded by then: why somebody decided as they did.
    case asKnownThen = "as_known_then"
    /// What is known today of then: late facts are in, counted differences at their count.
    case asKnownNow = "as_known_now"

    init(_ json: JSONValue) throws {
        switch json {
        case "as_known_then": self = .asKnownThen
        case "as_known_now": self = .asKnownNow
        default: throw json.wrong("Knowledge that is known")
        }
    }
}

/// How far a number can be trusted; the worst of its parts counts.
public enum Label: String, Hashable, Sendable, CaseIterable {
    /// Right for everything that its sources had sent by the time that it is good for.
    case confirmed = "confirmed"
    /// Computed from something that nobody has confirmed.
    case estimated = "estimated"
    /// Something is late: what should have happened by now has not been taken into account.
    case delayed = "delayed"
    /// A person has to look at it.
    case underReview = "under_review"

    init(_ json: JSONValue) throws {
        switch json {
        case "confirmed": self = .confirmed
        case "estimated": self = .estimated
        case "delayed": self = .delayed
        case "under_review": self = .underReview
        default: throw json.wrong("Label that is known")
        }
    }
}

/// Why a number is not simply confirmed, and what that is about.
public enum LabelReason: Hashable, Sendable {
    /// The item is known from facts only; nobody has defined it.
    case provisionalItem(sku: String)
    /// It counts on goods that are expected, and not there yet.
    case expectedSupply(sku: String, quantity: Decimal)
    /// Units were moved for a promise or a sale that has not come.
    case parkedLink(sku: String, quantity: Decimal)
    /// The wall clock jumped and is not believed, so that nothing expires.
    case clockStopped
    /// Nothing was heard of a source for longer than it may be silent.
    case sourceSilent(source: String, since: Date)
    /// Messages of a source are missing that were sent before others that came.
    case sourceGap(source: String, from: UInt64, to: UInt64, missing: UInt64)
    /// A source says that messages are on their way.
    case sourceBacklog(source: String, queued: UInt64, missing: UInt64)
    /// Cases about the item at the location are open.
    case openCase(sku: String, cases: Int)
    /// More is sold or promised than is there.
    case shortage(sku: String, shortfall: Decimal)

    init(_ json: JSONObject) throws {
        let word = try json.get("reason")
        switch word {
        case "provisional_item": self = .provisionalItem(sku: try json.get("sku").text())
        case "expected_supply": self = .expectedSupply(sku: try json.get("sku").text(), quantity: try json.get("quantity").quantity())
        case "parked_link": self = .parkedLink(sku: try json.get("sku").text(), quantity: try json.get("quantity").quantity())
        case "clock_stopped": self = .clockStopped
        case "source_silent": self = .sourceSilent(source: try json.get("source").text(), since: try json.get("since").moment())
        case "source_gap": self = .sourceGap(source: try json.get("source").text(), from: try json.get("from").number(), to: try json.get("to").number(), missing: try json.get("missing").number())
        case "source_backlog": self = .sourceBacklog(source: try json.get("source").text(), queued: try json.get("queued").number(), missing: try json.get("missing").number())
        case "open_case": self = .openCase(sku: try json.get("sku").text(), cases: try json.get("cases").int())
        case "shortage": self = .shortage(sku: try json.get("sku").text(), shortfall: try json.get("shortfall").quantity())
        default: throw word.wrong("LabelReason that is known")
        }
    }
}

/// What a command would do to a level.
public struct LevelEffect: Hashable, Sendable {
    /// As it is.
    public var before: LevelView
    /// As it would be.
    public var after: LevelView

    init(_ json: JSONObject) throws {
        self.before = try LevelView(json.get("before").object())
        self.after = try LevelView(json.get("after").object())
    }
}

/// One item at one location.
public struct LevelKey: Hashable, Sendable {
    /// The item.
    public var item: UInt64
    /// The location.
    public var location: UInt64

    /// With its required fields; the others have their defaults.
    public init(item: UInt64, location: UInt64) {
        self.item = item
        self.location = location
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.field("item") { json in json.value(item) }
            json.field("location") { json in json.value(location) }
        }
    }

    init(_ json: JSONObject) throws {
        self.item = try json.get("item").number()
        self.location = try json.get("location").number()
    }
}

/// One level with the key that the next page starts after.
public struct LevelRow: Hashable, Sendable {
    /// The key of the next page's `after`.
    public var key: LevelKey
    /// The item, by its first name.
    public var sku: String
    /// The location.
    public var location: String
    /// On the shelf, promised to nobody; may be negative.
    public var free: Decimal
    /// On the shelf, under a hold.
    public var held: Decimal
    /// On the shelf, under an order.
    public var committed: Decimal
    /// Picked.
    public var staged: Decimal
    /// Returned, condition not decided.
    public var inspection: Decimal
    /// Unsellable.
    public var damaged: Decimal
    /// On its way here.
    public var inTransit: Decimal
    /// All of it but what is on its way.
    public var onHand: Decimal
    /// The moment.
    public var asOf: Date
    /// The last entry here that was recorded by that moment; nothing before the first.
    public var sequence: UInt64

    init(_ json: JSONObject) throws {
        self.key = try LevelKey(json.get("key").object())
        self.sku = try json.get("sku").text()
        self.location = try json.get("location").text()
        self.free = try json.get("free").quantity()
        self.held = try json.get("held").quantity()
        self.committed = try json.get("committed").quantity()
        self.staged = try json.get("staged").quantity()
        self.inspection = try json.get("inspection").quantity()
        self.damaged = try json.get("damaged").quantity()
        self.inTransit = try json.get("in_transit").quantity()
        self.onHand = try json.get("on_hand").quantity()
        self.asOf = try json.get("as_of").moment()
        self.sequence = try json.get("sequence").number()
    }
}

/// The balances of an item at a location at one moment, in the item's base unit.
public struct LevelView: Hashable, Sendable {
    /// The item, by its first name.
    public var sku: String
    /// The location.
    public var location: String
    /// On the shelf, promised to nobody; may be negative.
    public var free: Decimal
    /// On the shelf, under a hold.
    public var held: Decimal
    /// On the shelf, under an order.
    public var committed: Decimal
    /// Picked.
    public var staged: Decimal
    /// Returned, condition not decided.
    public var inspection: Decimal
    /// Unsellable.
    public var damaged: Decimal
    /// On its way here.
    public var inTransit: Decimal
    /// All of it but what is on its way.
    public var onHand: Decimal
    /// The moment.
    public var asOf: Date
    /// The last entry here that was recorded by that moment; nothing before the first.
    public var sequence: UInt64

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.location = try json.get("location").text()
        self.free = try json.get("free").quantity()
        self.held = try json.get("held").quantity()
        self.committed = try json.get("committed").quantity()
        self.staged = try json.get("staged").quantity()
        self.inspection = try json.get("inspection").quantity()
        self.damaged = try json.get("damaged").quantity()
        self.inTransit = try json.get("in_transit").quantity()
        self.onHand = try json.get("on_hand").quantity()
        self.asOf = try json.get("as_of").moment()
        self.sequence = try json.get("sequence").number()
    }
}

/// A quantity of an item, and its own location where that differs from the command's.
public struct Line: Hashable, Sendable {
    /// The item, by any of its names.
    public var sku: String
    /// How many of its base units.
    public var quantity: Decimal
    /// The line's own location.
    public var location: String?

    /// With its required fields; the others have their defaults.
    public init(sku: String, quantity: Decimal, location: String? = nil) {
        self.sku = sku
        self.quantity = quantity
        self.location = location
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.field("sku") { json in json.value(sku) }
            json.field("quantity") { json in json.quantity(quantity) }
            if let location { json.field("location") { json in json.value(location) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.quantity = try json.get("quantity").quantity()
        self.location = try json.maybe("location") { try $0.text() }
    }
}

/// How the log of a store is doing; for the host's monitoring.
public struct LogHealth: Hashable, Sendable {
    /// How many pages of 4 KiB the log held after this process's last commit. It keeps growing
    /// where somebody reads one old state for very long.
    public var pages: Int
    /// How often this handle's process moved the log into the file.
    public var checkpoints: UInt64
    /// What the last time achieved.
    public var last: Checkpoint?
    /// Why the last time failed; commits are safe all the same, but the log grows.
    public var lastError: String?

    init(_ json: JSONObject) throws {
        self.pages = try json.get("pages").int()
        self.checkpoints = try json.get("checkpoints").number()
        self.last = try json.maybe("last") { try Checkpoint($0.object()) }
        self.lastError = try json.maybe("last_error") { try $0.text() }
    }
}

/// Why no pickup can be promised.
public enum NoPickup: String, Hashable, Sendable, CaseIterable {
    /// The location has no pickup settings.
    case notOffered = "not_offered"
    /// As many pickups as the location can prepare at once wait already, or it takes none now.
    case noCapacity = "no_capacity"
    /// The location does not open, or not for long enough, within 366 days.
    case neverOpen = "never_open"
    /// There is not enough to promise.
    case unavailable = "unavailable"
    /// The location's time zone is not known to this version of the engine.
    case unknownTimeZone = "unknown_time_zone"

    init(_ json: JSONValue) throws {
        switch json {
        case "not_offered": self = .notOffered
        case "no_capacity": self = .noCapacity
        case "never_open": self = .neverOpen
        case "unavailable": self = .unavailable
        case "unknown_time_zone": self = .unknownTimeZone
        default: throw json.wrong("NoPickup that is known")
        }
    }
}

/// Why nothing is promised to a channel, whatever is there.
public enum NotPromised: String, Hashable, Sendable, CaseIterable {
    /// The channel's policy does not let it promise stock of the location.
    case locationNotEligible = "location_not_eligible"
    /// The location is retired.
    case locationRetired = "location_retired"
    /// The item, or a component of the kit, is retired.
    case itemRetired = "item_retired"
    /// The item, or a component of the kit, is not defined yet.
    case itemProvisional = "item_provisional"

    init(_ json: JSONValue) throws {
        switch json {
        case "location_not_eligible": self = .locationNotEligible
        case "location_retired": self = .locationRetired
        case "item_retired": self = .itemRetired
        case "item_provisional": self = .itemProvisional
        default: throw json.wrong("NotPromised that is known")
        }
    }
}

/// An open case about an item.
public struct OpenCase: Hashable, Sendable {
    /// Its number.
    public var number: UInt64
    /// What it is about, in a word.
    public var kind: String

    init(_ json: JSONObject) throws {
        self.number = try json.get("number").number()
        self.kind = try json.get("kind").text()
    }
}

/// What kind of matter stands open.
public enum OpenKind: String, Hashable, Sendable, CaseIterable {
    /// A count saw another number than was known.
    case countVariance = "count_variance"
    /// A fact is too close to a count to tell which came first.
    case countUncertain = "count_uncertain"
    /// Counted units in the holding area differ from the known ones.
    case stagedVariance = "staged_variance"
    /// A picker did not find what the numbers say is there.
    case notFound = "not_found"
    /// A cart holds units.
    case hold = "hold"
    /// Goods are on their way, or did not arrive as they left.
    case transfer = "transfer"
    /// Picked goods stand in their spot, and nobody is going to collect them.
    case putBack = "put_back"

    init(_ json: JSONValue) throws {
        switch json {
        case "count_variance": self = .countVariance
        case "count_uncertain": self = .countUncertain
        case "staged_variance": self = .stagedVariance
        case "not_found": self = .notFound
        case "hold": self = .hold
        case "transfer": self = .transfer
        case "put_back": self = .putBack
        default: throw json.wrong("OpenKind that is known")
        }
    }
}

/// Something that has stood open.
public struct OpenMatter: Hashable, Sendable {
    /// What kind.
    public var kind: OpenKind
    /// How many units: of a variance, counted less expected.
    public var quantity: Decimal
    /// Since when.
    public var since: Date
    /// The journal entry that it began with.
    public var entry: UInt64
    /// How to take it.
    public var verdict: Verdict
    /// What explains it, or some of it.
    public var because: [Because]
    /// What could be done about it.
    public var proposals: [Proposal]
    /// The case that is open about it.
    public var `case`: UInt64?
    /// The location.
    public var location: String?
    /// The promise or fact that it is about, by its document or reference.
    public var name: String?
    /// The item.
    public var sku: String?

    init(_ json: JSONObject) throws {
        self.kind = try OpenKind(json.get("kind"))
        self.quantity = try json.get("quantity").quantity()
        self.since = try json.get("since").moment()
        self.entry = try json.get("entry").number()
        self.verdict = try Verdict(json.get("verdict"))
        self.because = try json.list("because") { try Because($0.object()) }
        self.proposals = try json.list("proposals") { try Proposal($0.object()) }
        self.case = try json.maybe("case") { try $0.number() }
        self.location = try json.maybe("location") { try $0.text() }
        self.name = try json.maybe("name") { try $0.text() }
        self.sku = try json.maybe("sku") { try $0.text() }
    }
}

/// A day of the week.
public struct OpeningDay: Hashable, Sendable {
    /// Which one.
    public var day: Weekday
    /// When it is open, earliest first; empty where it is closed.
    public var open: [OpeningInterval]

    /// With its required fields; the others have their defaults.
    public init(day: Weekday, open: [OpeningInterval]) {
        self.day = day
        self.open = open
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.field("day") { json in json.value(day.rawValue) }
            json.field("open") { json in json.array(open) { json, each in each.write(&json) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.day = try Weekday(json.get("day"))
        self.open = try json.list("open") { try OpeningInterval($0.object()) }
    }
}

/// A day of the calendar that differs from the week.
public struct OpeningException: Hashable, Sendable {
    /// Which one.
    public var date: String
    /// When it is open, earliest first, in place of the hours of the week; empty where it is
    /// closed.
    public var open: [OpeningInterval]

    /// With its required fields; the others have their defaults.
    public init(date: String, open: [OpeningInterval]) {
        self.date = date
        self.open = open
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.field("date") { json in json.value(date) }
            json.field("open") { json in json.array(open) { json, each in each.write(&json) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.date = try json.get("date").text()
        self.open = try json.list("open") { try OpeningInterval($0.object()) }
    }
}

/// When a location is open, by its local time. A location without opening hours is always open.
public struct OpeningHours: Hashable, Sendable {
    /// The days of the week on which it opens; it is closed on those left out.
    public var weekly: [OpeningDay]
    /// The days that differ: holidays, open Sundays.
    public var exceptions: [OpeningException]

    /// With its required fields; the others have their defaults.
    public init(weekly: [OpeningDay], exceptions: [OpeningException] = []) {
        self.weekly = weekly
        self.exceptions = exceptions
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.field("weekly") { json in json.array(weekly) { json, each in each.write(&json) } }
            if !exceptions.isEmpty { json.field("exceptions") { json in json.array(exceptions) { json, each in each.write(&json) } } }
        }
    }

    init(_ json: JSONObject) throws {
        self.weekly = try json.list("weekly") { try OpeningDay($0.object()) }
        self.exceptions = try json.list("exceptions") { try OpeningException($0.object()) }
    }
}

/// From when to when a location is open, within one day.
public struct OpeningInterval: Hashable, Sendable {
    /// It opens.
    public var from: String
    /// It closes; `24:00` where it stays open until midnight.
    public var to: String

    /// With its required fields; the others have their defaults.
    public init(from: String, to: String) {
        self.from = from
        self.to = to
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.field("from") { json in json.value(from) }
            json.field("to") { json in json.value(to) }
        }
    }

    init(_ json: JSONObject) throws {
        self.from = try json.get("from").text()
        self.to = try json.get("to").text()
    }
}

/// The answer to a command.
public enum Outcome: Hashable, Sendable {
    /// It was recorded, or there was nothing left to change.
    case applied(Receipt)
    /// The same command came before; nothing was changed.
    case duplicate(first: Receipt, current: Phase?)
    /// A reasoned no. The reference is used up: try again under a new one.
    case refused(Refusal)
    /// Another command stands under this reference. It was set aside for review.
    case conflict(Conflict)

    init(_ json: JSONObject) throws {
        let word = try json.get("outcome")
        switch word {
        case "applied": self = .applied(try Receipt(json))
        case "duplicate": self = .duplicate(first: try Receipt(json.get("first").object()), current: try json.maybe("current") { try Phase($0) })
        case "refused": self = .refused(try Refusal(json))
        case "conflict": self = .conflict(try Conflict(json))
        default: throw word.wrong("Outcome that is known")
        }
    }
}

/// What it waits for.
public enum OutstandingState: Hashable, Sendable {
    /// Somebody has it, and has this long to say what became of it.
    case inFlight(until: Date)
    /// It is handed out again from this moment on.
    case waiting(until: Date)
    /// It was tried too often; a person decides.
    case dead(since: Date)

    init(_ json: JSONObject) throws {
        let word = try json.get("state")
        switch word {
        case "in_flight": self = .inFlight(until: try json.get("until").moment())
        case "waiting": self = .waiting(until: try json.get("until").moment())
        case "dead": self = .dead(since: try json.get("since").moment())
        default: throw word.wrong("OutstandingState that is known")
        }
    }
}

/// A delivery that was handed out and not acknowledged.
public struct OutstandingView: Hashable, Sendable {
    /// Its number.
    public var number: UInt64
    /// How often it was handed out.
    public var tries: Int
    /// How many of the tries failed.
    public var failures: Int
    /// What it is about.
    public var levels: [CaseLevel]
    /// Why it failed last.
    public var reason: String?
    /// What it is about.
    public var state: OutstandingState

    init(_ json: JSONObject) throws {
        self.number = try json.get("number").number()
        self.tries = try json.get("tries").int()
        self.failures = try json.get("failures").int()
        self.levels = try json.list("levels") { try CaseLevel($0.object()) }
        self.reason = try json.maybe("reason") { try $0.text() }
        self.state = try OutstandingState(json)
    }
}

/// How often and by how much.
public struct Oversell: Hashable, Sendable {
    /// Entries, for each level.
    public var times: UInt64
    /// By how many units `free` fell further below zero.
    public var units: Decimal

    init(_ json: JSONObject) throws {
        self.times = try json.get("times").number()
        self.units = try json.get("units").quantity()
    }
}

/// How often and by how much `free` fell below zero, by what the entry that did it says.
public struct Oversells: Hashable, Sendable {
    /// A sale over the counter.
    public var sale: Oversell
    /// Goods were written off.
    public var writeOff: Oversell
    /// A count saw less, or a person decided about one.
    public var count: Oversell
    /// A promise made elsewhere was taken over.
    public var adopt: Oversell
    /// Any fact that came too late to be taken into account when something was promised.
    public var lateFact: Oversell
    /// A picker did not find them, or found them unfit.
    public var notFound: Oversell
    /// Anything else, such as a reversal.
    public var other: Oversell

    init(_ json: JSONObject) throws {
        self.sale = try Oversell(json.get("sale").object())
        self.writeOff = try Oversell(json.get("write_off").object())
        self.count = try Oversell(json.get("count").object())
        self.adopt = try Oversell(json.get("adopt").object())
        self.lateFact = try Oversell(json.get("late_fact").object())
        self.notFound = try Oversell(json.get("not_found").object())
        self.other = try Oversell(json.get("other").object())
    }
}

/// A line of a partial promise that got less than it asked for.
public struct PartlyGranted: Hashable, Sendable {
    /// The item as the command named it.
    public var sku: String
    /// The location.
    public var location: String
    /// What was asked for.
    public var requested: Decimal
    /// What is promised.
    public var granted: Decimal

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.location = try json.get("location").text()
        self.requested = try json.get("requested").quantity()
        self.granted = try json.get("granted").quantity()
    }
}

/// What could have been promised at a past moment. Safety stock is as it was then; kits are as
/// they are now, and eligible locations and retirement are left out.
public struct PastAvailability: Hashable, Sendable {
    /// The item, by its first name.
    public var sku: String
    /// The location.
    public var location: String
    /// The channel.
    public var channel: String
    /// What could have been promised.
    public var available: Decimal
    /// By how much `free` was below zero; nothing for a kit.
    public var shortfall: Decimal
    /// What was at the location.
    public var onHand: Decimal
    /// The moment.
    public var asOf: Date
    /// Whose knowledge.
    public var knowledge: Knowledge

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.location = try json.get("location").text()
        self.channel = try json.get("channel").text()
        self.available = try json.get("available").quantity()
        self.shortfall = try json.get("shortfall").quantity()
        self.onHand = try json.get("on_hand").quantity()
        self.asOf = try json.get("as_of").moment()
        self.knowledge = try Knowledge(json.get("knowledge"))
    }
}

/// Where a reservation stands.
public enum Phase: String, Hashable, Sendable, CaseIterable {
    /// All that is left of it waits for supply that is expected.
    case waiting = "waiting"
    /// Some of it is still promised, and on the shelf.
    case open = "open"
    /// The branch has taken on the task.
    case accepted = "accepted"
    /// All that is there is picked.
    case picked = "picked"
    /// It stands in its spot.
    case staged = "staged"
    /// Its customer was told that it is ready.
    case notified = "notified"
    /// On its way.
    case shipped = "shipped"
    /// Something that was shipped did not arrive.
    case discrepancy = "discrepancy"
    /// Some of it was lost to a fact: of an order, a person has to find another way.
    case short = "short"
    /// It was not collected in time; its units are still in their spot.
    case expiredInCage = "expired_in_cage"
    /// It is over, and its picked units have to be put back.
    case awaitingPutBack = "awaiting_put_back"
    /// All that is not released was handed over.
    case fulfilled = "fulfilled"
    /// Handed over, and nothing is left to do.
    case closed = "closed"
    /// It was released or cancelled before anything was handed over.
    case released = "released"
    /// Its deadline came.
    case expired = "expired"

    init(_ json: JSONValue) throws {
        switch json {
        case "waiting": self = .waiting
        case "open": self = .open
        case "accepted": self = .accepted
        case "picked": self = .picked
        case "staged": self = .staged
        case "notified": self = .notified
        case "shipped": self = .shipped
        case "discrepancy": self = .discrepancy
        case "short": self = .short
        case "expired_in_cage": self = .expiredInCage
        case "awaiting_put_back": self = .awaitingPutBack
        case "fulfilled": self = .fulfilled
        case "closed": self = .closed
        case "released": self = .released
        case "expired": self = .expired
        default: throw json.wrong("Phase that is known")
        }
    }
}

/// What a picker met at the shelf.
public enum PickResult: String, Hashable, Sendable, CaseIterable {
    /// They were there, and are picked.
    case found = "found"
    /// They were not there.
    case notFound = "not_found"
    /// Fewer were there than the numbers say.
    case wrongCount = "wrong_count"
    /// They are damaged.
    case damaged = "damaged"
    /// Only a worn display unit was there.
    case wornDisplay = "worn_display"

    init(_ json: JSONValue) throws {
        switch json {
        case "found": self = .found
        case "not_found": self = .notFound
        case "wrong_count": self = .wrongCount
        case "damaged": self = .damaged
        case "worn_display": self = .wornDisplay
        default: throw json.wrong("PickResult that is known")
        }
    }
}

/// A line that cannot be promised.
public struct PickupMissing: Hashable, Sendable {
    /// The item.
    public var sku: String
    /// What was asked for.
    public var requested: Decimal
    /// What could be promised.
    public var available: Decimal

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.requested = try json.get("requested").quantity()
        self.available = try json.get("available").quantity()
    }
}

/// When a pickup can be ready, or why there is no time.
public enum PickupPromise: Hashable, Sendable {
    /// It can be collected.
    case ready(readyAt: Date, collectBy: Date, acceptBy: Date?)
    /// It cannot.
    case no(reason: NoPickup, missing: [PickupMissing])

    init(_ json: JSONObject) throws {
        let word = try json.get("answer")
        switch word {
        case "ready": self = .ready(readyAt: try json.get("ready_at").moment(), collectBy: try json.get("collect_by").moment(), acceptBy: try json.maybe("accept_by") { try $0.moment() })
        case "no": self = .no(reason: try NoPickup(json.get("reason")), missing: try json.list("missing") { try PickupMissing($0.object()) })
        default: throw word.wrong("PickupPromise that is known")
        }
    }
}

/// How a location prepares orders that customers collect.
public struct PickupSettings: Hashable, Sendable {
    /// How many open minutes an order takes to prepare.
    public var preparationMinutes: Int
    /// How many days a staged order waits for its customer, from the day after it is ready.
    public var holdDays: Int
    /// How many open minutes the location has to accept an order; without it, there is no
    /// deadline.
    public var acceptMinutes: Int?
    /// The local time after which an order is prepared from the next open day on; without it,
    /// orders are taken up whenever it is open.
    public var cutOff: String?
    /// How many orders may wait to be prepared at once; 0 where it takes none now, no limit
    /// without it.
    public var pickupsMax: Int?

    /// With its required fields; the others have their defaults.
    public init(preparationMinutes: Int, holdDays: Int, acceptMinutes: Int? = nil, cutOff: String? = nil, pickupsMax: Int? = nil) {
        self.preparationMinutes = preparationMinutes
        self.holdDays = holdDays
        self.acceptMinutes = acceptMinutes
        self.cutOff = cutOff
        self.pickupsMax = pickupsMax
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.field("preparation_minutes") { json in json.value(preparationMinutes) }
            json.field("hold_days") { json in json.value(holdDays) }
            if let acceptMinutes { json.field("accept_minutes") { json in json.value(acceptMinutes) } }
            if let cutOff { json.field("cut_off") { json in json.value(cutOff) } }
            if let pickupsMax { json.field("pickups_max") { json in json.value(pickupsMax) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.preparationMinutes = try json.get("preparation_minutes").int()
        self.holdDays = try json.get("hold_days").int()
        self.acceptMinutes = try json.maybe("accept_minutes") { try $0.int() }
        self.cutOff = try json.maybe("cut_off") { try $0.text() }
        self.pickupsMax = try json.maybe("pickups_max") { try $0.int() }
    }
}

/// What was agreed with a customer who collects.
public struct PickupTerms: Hashable, Sendable {
    /// By when the branch has to accept it; without it, as the location's settings say.
    public var acceptBy: Date?
    /// When it is promised to be ready; without it, as the location's settings say.
    public var readyAt: Date?

    /// With its required fields; the others have their defaults.
    public init(acceptBy: Date? = nil, readyAt: Date? = nil) {
        self.acceptBy = acceptBy
        self.readyAt = readyAt
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            if let acceptBy { json.field("accept_by") { json in json.moment(acceptBy) } }
            if let readyAt { json.field("ready_at") { json in json.moment(readyAt) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.acceptBy = try json.maybe("accept_by") { try $0.moment() }
        self.readyAt = try json.maybe("ready_at") { try $0.moment() }
    }
}

/// What a pickup is besides an order.
public struct PickupView: Hashable, Sendable {
    /// When it was promised to be ready.
    public var readyAt: Date
    /// By when its branch has to accept it.
    public var acceptBy: Date?
    /// When its branch accepted it.
    public var acceptedAt: Date?
    /// When it was closed.
    public var closedAt: Date?
    /// By when it has to be collected, once it is staged.
    public var collectBy: Date?
    /// When its customer was told first.
    public var notifiedAt: Date?
    /// When the right code was shown.
    public var verifiedAt: Date?

    init(_ json: JSONObject) throws {
        self.readyAt = try json.get("ready_at").moment()
        self.acceptBy = try json.maybe("accept_by") { try $0.moment() }
        self.acceptedAt = try json.maybe("accepted_at") { try $0.moment() }
        self.closedAt = try json.maybe("closed_at") { try $0.moment() }
        self.collectBy = try json.maybe("collect_by") { try $0.moment() }
        self.notifiedAt = try json.maybe("notified_at") { try $0.moment() }
        self.verifiedAt = try json.maybe("verified_at") { try $0.moment() }
    }
}

/// A promise that cannot be kept as things stand.
public struct PromiseAtRisk: Hashable, Sendable {
    /// Its journal entry.
    public var reservation: UInt64
    /// Who asked for it.
    public var source: String
    /// The reference of the attempt that made it.
    public var reference: String
    /// What kind of promise.
    public var kind: ReservationKind
    /// How many of its units.
    public var quantity: Decimal
    /// The business behind it.
    public var document: String?

    init(_ json: JSONObject) throws {
        self.reservation = try json.get("reservation").number()
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.kind = try ReservationKind(json.get("kind"))
        self.quantity = try json.get("quantity").quantity()
        self.document = try json.maybe("document") { try $0.text() }
    }
}

/// What became of the orders and pickups that were promised, and what went wrong, per location,
/// channel and week; computed from the journal alone.
public struct PromiseReport: Hashable, Sendable {
    /// What it counts.
    public var period: ReportPeriod
    /// The last journal entry that it takes into account.
    public var sequence: UInt64
    /// In the order of locations, channels and weeks; only where something is to be said.
    public var weeks: [PromiseWeek]
    /// How far the numbers of a location could be trusted, week by week.
    public var trust: [TrustWeek]
    /// Entries that were recorded under other rules, so that their promises were not followed.
    public var notFollowed: UInt64
    /// When the last entry was recorded that it takes into account; nothing in an empty journal.
    public var asOf: Date?

    init(_ json: JSONObject) throws {
        self.period = try ReportPeriod(json.get("period").object())
        self.sequence = try json.get("sequence").number()
        self.weeks = try json.list("weeks") { try PromiseWeek($0.object()) }
        self.trust = try json.list("trust") { try TrustWeek($0.object()) }
        self.notFollowed = try json.get("not_followed").number()
        self.asOf = try json.maybe("as_of") { try $0.moment() }
    }
}

/// The promises of one channel at one location in one week. Promises count in the week in which
/// they were made, at the location of their first line; events in their own week and place.
public struct PromiseWeek: Hashable, Sendable {
    /// The location.
    public var location: String
    /// The channel.
    public var channel: String
    /// The week, in the location's time zone.
    public var week: String
    /// Orders and pickups that were promised, adopted, or confirmed from a hold.
    public var made: UInt64
    /// All that was not cancelled was handed over, and a pickup was ready in time.
    public var kept: UInt64
    /// Not kept, through the shop's own fault.
    public var broken: UInt64
    /// Cancelled while nothing was missing for them: the customer changed their mind.
    public var cancelled: UInt64
    /// Ended by the customer's deadline: not paid, or not collected though told that it is ready.
    public var lapsed: UInt64
    /// Not decided yet.
    public var open: UInt64
    /// Of the broken ones, why.
    public var brokenBy: BrokenBy
    /// Of the kept ones, those that were in danger before, and how they were saved.
    public var rescued: RescuedBy
    /// Picks that did not find what was promised.
    public var shortPicks: ShortPicks
    /// How `free` fell below zero.
    public var oversells: Oversells
    /// Holds that ended, by how long they had stood.
    public var holds: HoldAges

    init(_ json: JSONObject) throws {
        self.location = try json.get("location").text()
        self.channel = try json.get("channel").text()
        self.week = try json.get("week").text()
        self.made = try json.get("made").number()
        self.kept = try json.get("kept").number()
        self.broken = try json.get("broken").number()
        self.cancelled = try json.get("cancelled").number()
        self.lapsed = try json.get("lapsed").number()
        self.open = try json.get("open").number()
        self.brokenBy = try BrokenBy(json.get("broken_by").object())
        self.rescued = try RescuedBy(json.get("rescued").object())
        self.shortPicks = try ShortPicks(json.get("short_picks").object())
        self.oversells = try Oversells(json.get("oversells").object())
        self.holds = try HoldAges(json.get("holds").object())
    }
}

/// What a person may do about a difference. Where several commands are proposed for one, they are
/// alternatives, the safest first; a count goes with any of them.
public struct Proposal: Hashable, Sendable {
    /// When it is the right thing.
    public var when: String
    /// What it is about.
    public var action: Action

    init(_ json: JSONObject) throws {
        self.when = try json.get("when").text()
        self.action = try Action(json)
    }
}

/// Why a posting moved units; for units that come from or go outside, also where that is.
public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Goods came in from a supplier.
    case receipt = "receipt"
    /// A customer has them.
    case sale = "sale"
    /// A customer brought them back.
    case `return` = "return"
    /// A person decided their condition.
    case grade = "grade"
    /// Lost, broken or used up.
    case writeOff = "write_off"
    /// Found where none were known.
    case found = "found"
    /// The difference that a count saw.
    case count = "count"
    /// A count had seen the effect of this late fact already.
    case countedAlready = "counted_already"
    /// A hold took them.
    case hold = "hold"
    /// An order took them.
    case order = "order"
    /// A hold became an order.
    case confirm = "confirm"
    /// A promise was released or cancelled.
    case release = "release"
    /// A promise ended by its deadline.
    case expiry = "expiry"
    /// A hold gave way to a fact.
    case gaveWay = "gave_way"
    /// A promise made elsewhere was taken over.
    case adoption = "adoption"
    /// A fact that did not happen was undone.
    case reversal = "reversal"
    /// A person decided on which side of a count a fact lies.
    case resolution = "resolution"
    /// Picked for a promise.
    case pick = "pick"
    /// A picker did not find them.
    case notFound = "not_found"
    /// A picker found them unfit for sale.
    case unfit = "unfit"
    /// Picked units stand on the shelf again, or wait for inspection.
    case putBack = "put_back"
    /// Another location asked for them.
    case transfer = "transfer"
    /// They left for another location, or were sent back from their way.
    case ship = "ship"
    /// They arrived from another location.
    case transferReceipt = "transfer_receipt"
    /// Given up on their way.
    case lostInTransit = "lost_in_transit"
    /// An order that waited for them took them.
    case assigned = "assigned"
    /// Their promise moved to another location or item.
    case moved = "moved"
    /// A later step, told of first, took units that were off the shelf already: it did not.
    case redated = "redated"
    /// Units that an earlier fact took off the shelf, for want of what has come only now.
    case givenBack = "given_back"

    init(_ json: JSONValue) throws {
        switch json {
        case "receipt": self = .receipt
        case "sale": self = .sale
        case "return": self = .return
        case "grade": self = .grade
        case "write_off": self = .writeOff
        case "found": self = .found
        case "count": self = .count
        case "counted_already": self = .countedAlready
        case "hold": self = .hold
        case "order": self = .order
        case "confirm": self = .confirm
        case "release": self = .release
        case "expiry": self = .expiry
        case "gave_way": self = .gaveWay
        case "adoption": self = .adoption
        case "reversal": self = .reversal
        case "resolution": self = .resolution
        case "pick": self = .pick
        case "not_found": self = .notFound
        case "unfit": self = .unfit
        case "put_back": self = .putBack
        case "transfer": self = .transfer
        case "ship": self = .ship
        case "transfer_receipt": self = .transferReceipt
        case "lost_in_transit": self = .lostInTransit
        case "assigned": self = .assigned
        case "moved": self = .moved
        case "redated": self = .redated
        case "given_back": self = .givenBack
        default: throw json.wrong("Reason that is known")
        }
    }
}

/// What `Shelf::rebuild_into` came to.
public struct Rebuilt: Hashable, Sendable {
    /// What was not as the journal, or the promise behind it, says; line by line.
    public var repairs: [Repair]
    /// What is still wrong with the new file.
    public var verified: Verified

    init(_ json: JSONObject) throws {
        self.repairs = try json.list("repairs") { try Repair($0.object()) }
        self.verified = try Verified(json.get("verified").object())
    }
}

/// What was recorded.
public struct Receipt: Hashable, Sendable {
    /// When it was recorded.
    public var recordedAt: Date
    /// The cases that it opened.
    public var cases: [UInt64]
    /// When what waits for supply can be there.
    public var expectedAt: Date?
    /// When the promise ends by itself.
    public var expiresAt: Date?
    /// What was unusual about it.
    public var flags: [Flag]
    /// Posted, or noted; its link waits for something that has not arrived.
    public var parked: Bool
    /// The lines of a partial promise that got less than they asked for.
    public var partly: [PartlyGranted]
    /// When a pickup is promised to be ready.
    public var readyAt: Date?
    /// The journal entry; `None` where nothing needed changing, so that none was written.
    public var sequence: UInt64?

    init(_ json: JSONObject) throws {
        self.recordedAt = try json.get("recorded_at").moment()
        self.cases = try json.list("cases") { try $0.number() }
        self.expectedAt = try json.maybe("expected_at") { try $0.moment() }
        self.expiresAt = try json.maybe("expires_at") { try $0.moment() }
        self.flags = try json.list("flags") { try Flag($0) }
        self.parked = try json.isTrue("parked")
        self.partly = try json.list("partly") { try PartlyGranted($0.object()) }
        self.readyAt = try json.maybe("ready_at") { try $0.moment() }
        self.sequence = try json.maybe("sequence") { try $0.number() }
    }
}

/// What stood open when it was looked through.
public struct Reconciliation: Hashable, Sendable {
    /// When.
    public var asOf: Date
    /// The last journal entry that was taken into account.
    public var sequence: UInt64
    /// The matters, kind by kind, oldest first.
    public var matters: [OpenMatter]

    init(_ json: JSONObject) throws {
        self.asOf = try json.get("as_of").moment()
        self.sequence = try json.get("sequence").number()
        self.matters = try json.list("matters") { try OpenMatter($0.object()) }
    }
}

/// A fact as it was recorded.
public struct RecordedFact: Hashable, Sendable {
    /// Its journal entry.
    public var entry: UInt64
    /// Its reference.
    public var reference: String
    /// When it was recorded.
    public var recordedAt: Date
    /// The command as it was sent.
    public var command: Command

    init(_ json: JSONObject) throws {
        self.entry = try json.get("entry").number()
        self.reference = try json.get("reference").text()
        self.recordedAt = try json.get("recorded_at").moment()
        self.command = try Command(json.get("command").object())
    }
}

/// A reasoned no; remembered under its reference.
public struct Refusal: Hashable, Sendable {
    /// Which no.
    public var code: RefusalCode
    /// What stood in the way.
    public var reason: String
    /// What to do now.
    public var remedy: String
    /// The lines that could not be promised, with what could.
    public var lines: [RefusedLine]

    init(_ json: JSONObject) throws {
        self.code = try RefusalCode(json.get("code"))
        self.reason = try json.get("reason").text()
        self.remedy = try json.get("remedy").text()
        self.lines = try json.list("lines") { try RefusedLine($0.object()) }
    }
}

/// The stable codes of refusals.
public enum RefusalCode: String, Hashable, Sendable, CaseIterable {
    /// There is not enough to promise.
    case unavailable = "unavailable"
    /// A promise on an item that nobody defined.
    case unknownItem = "unknown_item"
    /// A promise on an item that is only provisional.
    case provisionalItem = "provisional_item"
    /// A promise on a retired item or location.
    case retired = "retired"
    /// The channel's policy keeps no stock for carts.
    case holdsOff = "holds_off"
    /// The channel's policy does not let it promise stock of this location.
    case locationNotEligible = "location_not_eligible"
    /// The document has a live promise already.
    case promiseExists = "promise_exists"
    /// The cancel of this order arrived before it.
    case cancelledBefore = "cancelled_before"
    /// No such promise is known.
    case unknownPromise = "unknown_promise"
    /// The promise expired, and there is not enough left to make it again.
    case expiredUnavailable = "expired_unavailable"
    /// The promise is in a phase in which this cannot be done.
    case wrongPhase = "wrong_phase"
    /// More than the promise has open.
    case moreThanPromised = "more_than_promised"
    /// The entry is no fact, so that it cannot be reversed.
    case notReversible = "not_reversible"
    /// The deadline that it asks for has passed already.
    case deadlinePassed = "deadline_passed"
    /// The name belongs to something else.
    case nameTaken = "name_taken"
    /// The unit or the nature of an item cannot change any more.
    case frozen = "frozen"
    /// A kit cannot have kits, itself or nothing in it.
    case badKit = "bad_kit"
    /// No open case has this number, or it cannot be resolved in this way.
    case caseNotResolvable = "case_not_resolvable"
    /// The hold would last longer than the channel's policy allows.
    case holdTooLong = "hold_too_long"
    /// The location does no pickups, or has no capacity for more.
    case noPickup = "no_pickup"
    /// A pickup is collected at one place, so that all of it moves.
    case wholePickup = "whole_pickup"
    /// The item is no substitute of the other.
    case noSubstitute = "no_substitute"
    /// The channel's policy promises nothing from expected supply.
    case backOrdersOff = "back_orders_off"
    /// The code is wrong.
    case wrongCode = "wrong_code"
    /// No code is valid: none was issued, it was used, or too many wrong ones were tried.
    case noValidCode = "no_valid_code"
    /// No such supply is known.
    case unknownSupply = "unknown_supply"
    /// An item cannot be offered instead of another.
    case badSubstitute = "bad_substitute"
    /// It asks for more of an item than its source may.
    case limitExceeded = "limit_exceeded"

    init(_ json: JSONValue) throws {
        switch json {
        case "unavailable": self = .unavailable
        case "unknown_item": self = .unknownItem
        case "provisional_item": self = .provisionalItem
        case "retired": self = .retired
        case "holds_off": self = .holdsOff
        case "location_not_eligible": self = .locationNotEligible
        case "promise_exists": self = .promiseExists
        case "cancelled_before": self = .cancelledBefore
        case "unknown_promise": self = .unknownPromise
        case "expired_unavailable": self = .expiredUnavailable
        case "wrong_phase": self = .wrongPhase
        case "more_than_promised": self = .moreThanPromised
        case "not_reversible": self = .notReversible
        case "deadline_passed": self = .deadlinePassed
        case "name_taken": self = .nameTaken
        case "frozen": self = .frozen
        case "bad_kit": self = .badKit
        case "case_not_resolvable": self = .caseNotResolvable
        case "hold_too_long": self = .holdTooLong
        case "no_pickup": self = .noPickup
        case "whole_pickup": self = .wholePickup
        case "no_substitute": self = .noSubstitute
        case "back_orders_off": self = .backOrdersOff
        case "wrong_code": self = .wrongCode
        case "no_valid_code": self = .noValidCode
        case "unknown_supply": self = .unknownSupply
        case "bad_substitute": self = .badSubstitute
        case "limit_exceeded": self = .limitExceeded
        default: throw json.wrong("RefusalCode that is known")
        }
    }
}

/// A remembered no.
public struct RefusalView: Hashable, Sendable {
    /// Its row number; the next page starts after it.
    public var id: UInt64
    /// Who sent the command.
    public var source: String
    /// Its reference, which is used up.
    public var reference: String
    /// When it was refused.
    public var recordedAt: Date
    /// The no.
    public var refusal: Refusal

    init(_ json: JSONObject) throws {
        self.id = try json.get("id").number()
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.recordedAt = try json.get("recorded_at").moment()
        self.refusal = try Refusal(json.get("refusal").object())
    }
}

/// A line that could not be promised.
public struct RefusedLine: Hashable, Sendable {
    /// The item; of a kit, the component that limits it.
    public var sku: String
    /// The location.
    public var location: String
    /// What was asked for, all lines of the command together.
    public var requested: Decimal
    /// What could have been promised.
    public var available: Decimal

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.location = try json.get("location").text()
        self.requested = try json.get("requested").quantity()
        self.available = try json.get("available").quantity()
    }
}

/// Something that a rebuild puts right.
public struct Repair: Hashable, Sendable {
    /// Of which level or promise, and what.
    public var place: String
    /// What it was.
    public var found: String
    /// What it is now.
    public var rebuilt: String

    init(_ json: JSONObject) throws {
        self.place = try json.get("place").text()
        self.found = try json.get("found").text()
        self.rebuilt = try json.get("rebuilt").text()
    }
}

/// Which promises and events a report counts: from a moment on, and before another.
public struct ReportPeriod: Hashable, Sendable {
    /// The first moment that counts.
    public var from: Date
    /// The first moment that does not count any more.
    public var to: Date

    init(_ json: JSONObject) throws {
        self.from = try json.get("from").moment()
        self.to = try json.get("to").moment()
    }
}

/// How promises in danger were kept.
public struct RescuedBy: Hashable, Sendable {
    /// From another location.
    public var moved: UInt64
    /// With another item.
    public var substituted: UInt64
    /// Later, from expected supply.
    public var postponed: UInt64
    /// Goods turned up or came in.
    public var newStock: UInt64

    init(_ json: JSONObject) throws {
        self.moved = try json.get("moved").number()
        self.substituted = try json.get("substituted").number()
        self.postponed = try json.get("postponed").number()
        self.newStock = try json.get("new_stock").number()
    }
}

/// What kind of promise a reservation is.
public enum ReservationKind: String, Hashable, Sendable, CaseIterable {
    /// A cart or a quote: ends by its deadline and gives way to facts.
    case hold = "hold"
    /// An order: stands until it is settled, released or its own deadline comes.
    case order = "order"
    /// An order that its customer collects at a branch.
    case pickup = "pickup"
    /// Stock that another location has asked for.
    case transfer = "transfer"

    init(_ json: JSONValue) throws {
        switch json {
        case "hold": self = .hold
        case "order": self = .order
        case "pickup": self = .pickup
        case "transfer": self = .transfer
        default: throw json.wrong("ReservationKind that is known")
        }
    }
}

/// One item at one location within a promise; the parts add up to what was requested.
public struct ReservationLineView: Hashable, Sendable {
    /// The item.
    public var sku: String
    /// The location.
    public var location: String
    /// What was promised.
    public var requested: Decimal
    /// Still promised, and on the shelf.
    public var open: Decimal
    /// Lost to a fact.
    public var short: Decimal
    /// Handed over.
    public var fulfilled: Decimal
    /// Released or cancelled.
    public var released: Decimal
    /// Ended by a deadline.
    public var expired: Decimal
    /// Promised against supply that is expected.
    public var waiting: Decimal
    /// Still promised, and picked.
    public var staged: Decimal
    /// Picked, and to be put back; counted beside the other parts.
    public var toPutBack: Decimal

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.location = try json.get("location").text()
        self.requested = try json.get("requested").quantity()
        self.open = try json.get("open").quantity()
        self.short = try json.get("short").quantity()
        self.fulfilled = try json.get("fulfilled").quantity()
        self.released = try json.get("released").quantity()
        self.expired = try json.get("expired").quantity()
        self.waiting = try json.get("waiting").quantity()
        self.staged = try json.get("staged").quantity()
        self.toPutBack = try json.get("to_put_back").quantity()
    }
}

/// A promise as it stands now.
public struct ReservationView: Hashable, Sendable {
    /// Its identity: the journal entry that made it. Older promises have smaller ones.
    public var sequence: UInt64
    /// Who asked for it.
    public var source: String
    /// Through which channel.
    public var channel: String
    /// The reference of the attempt that made it.
    public var reference: String
    /// What kind of promise.
    public var kind: ReservationKind
    /// Where it stands.
    public var phase: Phase
    /// When it was made.
    public var madeAt: Date
    /// Its lines, kits as their components.
    public var lines: [ReservationLineView]
    /// When its customer was contacted last.
    public var contactedAt: Date?
    /// The business behind it.
    public var document: String?
    /// When it ends by itself.
    public var expiresAt: Date?
    /// Of a pickup, what it is besides an order.
    public var pickup: PickupView?
    /// The spot where what is picked is kept.
    public var stagedIn: String?
    /// Of a transfer, what it is besides a request.
    public var transfer: TransferView?

    init(_ json: JSONObject) throws {
        self.sequence = try json.get("sequence").number()
        self.source = try json.get("source").text()
        self.channel = try json.get("channel").text()
        self.reference = try json.get("reference").text()
        self.kind = try ReservationKind(json.get("kind"))
        self.phase = try Phase(json.get("phase"))
        self.madeAt = try json.get("made_at").moment()
        self.lines = try json.list("lines") { try ReservationLineView($0.object()) }
        self.contactedAt = try json.maybe("contacted_at") { try $0.moment() }
        self.document = try json.maybe("document") { try $0.text() }
        self.expiresAt = try json.maybe("expires_at") { try $0.moment() }
        self.pickup = try json.maybe("pickup") { try PickupView($0.object()) }
        self.stagedIn = try json.maybe("staged_in") { try $0.text() }
        self.transfer = try json.maybe("transfer") { try TransferView($0.object()) }
    }
}

/// What a person decides about a case.
public enum Resolution: String, Hashable, Sendable, CaseIterable {
    /// It was looked at; the numbers stand as they are.
    case acknowledged = "acknowledged"
    /// The uncertain fact came before the count.
    case beforeCount = "before_count"
    /// The uncertain fact came after the count.
    case afterCount = "after_count"
    /// What did not arrive is given up.
    case lost = "lost"
    /// The first of two commands under one reference stands; the other one was a mistake.
    case keepFirst = "keep_first"
    /// The second is right: the first is taken back, and the second entered.
    case replace = "replace"
    /// Both happened: the second is entered as well.
    case bothReal = "both_real"

    init(_ json: JSONValue) throws {
        switch json {
        case "acknowledged": self = .acknowledged
        case "before_count": self = .beforeCount
        case "after_count": self = .afterCount
        case "lost": self = .lost
        case "keep_first": self = .keepFirst
        case "replace": self = .replace
        case "both_real": self = .bothReal
        default: throw json.wrong("Resolution that is known")
        }
    }
}

/// When what failed is tried again, and for how often.
public struct RetryPolicy: Hashable, Sendable {
    /// The longest that it waits.
    public var delaySecondsMax: Int?
    /// How many times as long after each further one.
    public var factor: Int?
    /// How long it waits after the first failure.
    public var firstDelaySeconds: Int?
    /// By how much of it a delay may be shorter, so that not all come back at once; 0 to 100.
    public var jitterPercent: Int?
    /// After how many failures a delivery is dead.
    public var triesMax: Int?

    /// With its required fields; the others have their defaults.
    public init(delaySecondsMax: Int? = nil, factor: Int? = nil, firstDelaySeconds: Int? = nil, jitterPercent: Int? = nil, triesMax: Int? = nil) {
        self.delaySecondsMax = delaySecondsMax
        self.factor = factor
        self.firstDelaySeconds = firstDelaySeconds
        self.jitterPercent = jitterPercent
        self.triesMax = triesMax
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            if let delaySecondsMax { json.field("delay_seconds_max") { json in json.value(delaySecondsMax) } }
            if let factor { json.field("factor") { json in json.value(factor) } }
            if let firstDelaySeconds { json.field("first_delay_seconds") { json in json.value(firstDelaySeconds) } }
            if let jitterPercent { json.field("jitter_percent") { json in json.value(jitterPercent) } }
            if let triesMax { json.field("tries_max") { json in json.value(triesMax) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.delaySecondsMax = try json.maybe("delay_seconds_max") { try $0.int() }
        self.factor = try json.maybe("factor") { try $0.int() }
        self.firstDelaySeconds = try json.maybe("first_delay_seconds") { try $0.int() }
        self.jitterPercent = try json.maybe("jitter_percent") { try $0.int() }
        self.triesMax = try json.maybe("tries_max") { try $0.int() }
    }
}

/// What a sale would do to promises. The sale can be recorded whatever this says.
public struct SaleCheck: Hashable, Sendable {
    /// Promises that the sale takes units of, or endangers; carts first within a line.
    public var atRisk: [SaleRisk]
    /// Lines that would take `free` below zero.
    public var short: [SaleShortfall]
    /// What would be unusual about the sale.
    public var flags: [Flag]

    init(_ json: JSONObject) throws {
        self.atRisk = try json.list("at_risk") { try SaleRisk($0.object()) }
        self.short = try json.list("short") { try SaleShortfall($0.object()) }
        self.flags = try json.list("flags") { try Flag($0) }
    }
}

/// A promise that a sale would endanger.
public struct SaleRisk: Hashable, Sendable {
    /// The item.
    public var sku: String
    /// The location.
    public var location: String
    /// Its journal entry.
    public var reservation: UInt64
    /// Who asked for it.
    public var source: String
    /// The reference of the attempt that made it.
    public var reference: String
    /// What kind of promise.
    public var kind: ReservationKind
    /// How many of its units.
    public var quantity: Decimal
    /// The business behind it.
    public var document: String?

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.location = try json.get("location").text()
        self.reservation = try json.get("reservation").number()
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.kind = try ReservationKind(json.get("kind"))
        self.quantity = try json.get("quantity").quantity()
        self.document = try json.maybe("document") { try $0.text() }
    }
}

/// An item that a sale would take below zero.
public struct SaleShortfall: Hashable, Sendable {
    /// The item.
    public var sku: String
    /// The location.
    public var location: String
    /// How many units `free` would be below zero.
    public var shortfall: Decimal
    /// The part of it that no promise here covers.
    public var owedToNobody: Decimal

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.location = try json.get("location").text()
        self.shortfall = try json.get("shortfall").quantity()
        self.owedToNobody = try json.get("owed_to_nobody").quantity()
    }
}

/// Picks that did not find what was promised.
public struct ShortPicks: Hashable, Sendable {
    /// Lines of promises that became short by a pick.
    public var lines: UInt64
    /// Their units.
    public var units: Decimal

    init(_ json: JSONObject) throws {
        self.lines = try json.get("lines").number()
        self.units = try json.get("units").quantity()
    }
}

/// A number that somebody shows.
public struct Shown: Hashable, Sendable {
    /// Its line in a file, or its number in a list.
    public var line: UInt64
    /// The item, by any of its names.
    public var sku: String
    /// The number.
    public var quantity: Decimal
    /// The location, where the line names one.
    public var location: String?

    /// With its required fields; the others have their defaults.
    public init(line: UInt64, sku: String, quantity: Decimal, location: String? = nil) {
        self.line = line
        self.sku = sku
        self.quantity = quantity
        self.location = location
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.field("line") { json in json.value(line) }
            json.field("sku") { json in json.value(sku) }
            json.field("quantity") { json in json.quantity(quantity) }
            if let location { json.field("location") { json in json.value(location) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.line = try json.get("line").number()
        self.sku = try json.get("sku").text()
        self.quantity = try json.get("quantity").quantity()
        self.location = try json.maybe("location") { try $0.text() }
    }
}

/// One shown number, compared; or one that is not shown.
public struct ShownLine: Hashable, Sendable {
    /// The item, by the name that was shown.
    public var sku: String
    /// How to take the difference.
    public var verdict: Verdict
    /// What explains it, or may have led to it; the likeliest first.
    public var because: [Because]
    /// What could be done about it.
    public var proposals: [Proposal]
    /// Its line; nothing where it is not shown.
    public var line: UInt64?
    /// The location; nothing where several are taken together.
    public var location: String?
    /// What should be.
    public var should: Decimal?
    /// What is shown.
    public var shown: Decimal?

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.verdict = try Verdict(json.get("verdict"))
        self.because = try json.list("because") { try Because($0.object()) }
        self.proposals = try json.list("proposals") { try Proposal($0.object()) }
        self.line = try json.maybe("line") { try $0.number() }
        self.location = try json.maybe("location") { try $0.text() }
        self.should = try json.maybe("should") { try $0.quantity() }
        self.shown = try json.maybe("shown") { try $0.quantity() }
    }
}

/// Shown numbers, compared.
public struct ShownReport: Hashable, Sendable {
    /// In numbers.
    public var summary: ShownSummary
    /// Line by line, with those that are not shown.
    public var lines: [ShownLine]

    init(_ json: JSONObject) throws {
        self.summary = try ShownSummary(json.get("summary").object())
        self.lines = try json.list("lines") { try ShownLine($0.object()) }
    }
}

/// What came of a comparison, in numbers.
public struct ShownSummary: Hashable, Sendable {
    /// Numbers that were shown.
    public var lines: UInt64
    /// Those that are right.
    public var equal: UInt64
    /// Those whose difference is explained.
    public var explained: UInt64
    /// Those that somebody has to look at, with those that are not shown.
    public var unexplained: UInt64
    /// Those that are not shown although there is something to promise.
    public var notShown: UInt64
    /// The last journal entry that was taken into account.
    public var sequence: UInt64

    init(_ json: JSONObject) throws {
        self.lines = try json.get("lines").number()
        self.equal = try json.get("equal").number()
        self.explained = try json.get("explained").number()
        self.unexplained = try json.get("unexplained").number()
        self.notShown = try json.get("not_shown").number()
        self.sequence = try json.get("sequence").number()
    }
}

/// One item of a supply at one location; `expected = open + received + given_up`.
public struct SupplyLineView: Hashable, Sendable {
    /// The item.
    public var sku: String
    /// Where it comes to.
    public var location: String
    /// What was announced.
    public var expected: Decimal
    /// What came.
    public var received: Decimal
    /// What is not expected any more, because another announcement took its place.
    public var givenUp: Decimal
    /// What is still to come.
    public var open: Decimal
    /// The orders that wait for it, and for how many of its units: the oldest order for what
    /// comes first. What is late comes last, and the orders that wait for it are in danger.
    public var waiting: [PromiseAtRisk]

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.location = try json.get("location").text()
        self.expected = try json.get("expected").quantity()
        self.received = try json.get("received").quantity()
        self.givenUp = try json.get("given_up").quantity()
        self.open = try json.get("open").quantity()
        self.waiting = try json.list("waiting") { try PromiseAtRisk($0.object()) }
    }
}

/// Goods that were announced by `Expect`(crate::Expect).
public struct SupplyView: Hashable, Sendable {
    /// Its identity: the journal entry that announced it.
    public var sequence: UInt64
    /// Who announced it.
    public var source: String
    /// The reference under which it was announced; a receipt names it.
    public var reference: String
    /// When it should be there.
    public var expectedAt: Date
    /// Whether it should be there by now and a part of it is not; nothing is promised on it then.
    public var isLate: Bool
    /// Its lines, one per item and location, kits as their components.
    public var lines: [SupplyLineView]
    /// The business behind it: a purchase order number.
    public var document: String?

    init(_ json: JSONObject) throws {
        self.sequence = try json.get("sequence").number()
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.expectedAt = try json.get("expected_at").moment()
        self.isLate = try json.isTrue("is_late")
        self.lines = try json.list("lines") { try SupplyLineView($0.object()) }
        self.document = try json.maybe("document") { try $0.text() }
    }
}

/// Two facts of one source, kind and document that moved the same goods under two references:
/// perhaps one fact that was sent again.
public struct SuspectedDuplicate: Hashable, Sendable {
    /// Who sent both.
    public var source: String
    /// The kind of both, as their JSON `type`.
    public var kind: String
    /// The document of both.
    public var document: String
    /// The one that came first.
    public var first: RecordedFact
    /// The one that may be the same again.
    public var second: RecordedFact
    /// What takes the second back, where it is the same.
    public var resolve: Command

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.kind = try json.get("kind").text()
        self.document = try json.get("document").text()
        self.first = try RecordedFact(json.get("first").object())
        self.second = try RecordedFact(json.get("second").object())
        self.resolve = try Command(json.get("resolve").object())
    }
}

/// Names an earlier command or promise: by its reference or by its document.
public struct Target: Hashable, Sendable {
    /// Its document.
    public var document: String?
    /// Its reference.
    public var reference: String?
    /// Who sent it; the sender of this command where it is left out.
    public var source: String?

    /// With its required fields; the others have their defaults.
    public init(document: String? = nil, reference: String? = nil, source: String? = nil) {
        self.document = document
        self.reference = reference
        self.source = source
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            if let document { json.field("document") { json in json.value(document) } }
            if let reference { json.field("reference") { json in json.value(reference) } }
            if let source { json.field("source") { json in json.value(source) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.document = try json.maybe("document") { try $0.text() }
        self.reference = try json.maybe("reference") { try $0.text() }
        self.source = try json.maybe("source") { try $0.text() }
    }
}

/// What there is to do.
public enum TaskKind: String, Hashable, Sendable, CaseIterable {
    /// A pickup waits to be accepted.
    case waiting = "waiting"
    /// A pickup was not ready when it was promised.
    case late = "late"
    /// An accepted pickup has to be picked and staged.
    case due = "due"
    /// A pickup stands in its spot, and waits for its customer.
    case staged = "staged"
    /// A pickup was not collected in time; it has to be put back, unless its customer comes first.
    case expiredInCage = "expired_in_cage"
    /// Picked goods of a promise that is over have to be put back.
    case putBack = "put_back"
    /// A promise is short of goods, and somebody has to find another way, before a pickup was
    /// promised to be ready or the promise ends.
    case missing = "missing"
    /// Goods have to be shipped to another location.
    case ship = "ship"
    /// Goods are on their way here.
    case arriving = "arriving"
    /// A pickup was handed over, and has to be closed.
    case close = "close"

    init(_ json: JSONValue) throws {
        switch json {
        case "waiting": self = .waiting
        case "late": self = .late
        case "due": self = .due
        case "staged": self = .staged
        case "expired_in_cage": self = .expiredInCage
        case "put_back": self = .putBack
        case "missing": self = .missing
        case "ship": self = .ship
        case "arriving": self = .arriving
        case "close": self = .close
        default: throw json.wrong("TaskKind that is known")
        }
    }
}

/// Something that the staff of a branch have to do about a promise.
public struct TaskView: Hashable, Sendable {
    /// What there is to do.
    public var kind: TaskKind
    /// The promise.
    public var promise: ReservationView
    /// By when; nothing where there is no deadline.
    public var dueAt: Date?

    init(_ json: JSONObject) throws {
        self.kind = try TaskKind(json.get("kind"))
        self.promise = try ReservationView(json.get("promise").object())
        self.dueAt = try json.maybe("due_at") { try $0.moment() }
    }
}

/// What a `Shelf::tick` did.
public struct Tick: Hashable, Sendable {
    /// On how many levels promises were found to have ended.
    public var levelsExpired: Int
    /// How many refusals were forgotten.
    public var refusalsForgotten: Int
    /// When the next promise ends; tick again then.
    public var nextDue: Date?

    init(_ json: JSONObject) throws {
        self.levelsExpired = try json.get("levels_expired").int()
        self.refusalsForgotten = try json.get("refusals_forgotten").int()
        self.nextDue = try json.maybe("next_due") { try $0.moment() }
    }
}

/// One item of a transfer: `shipped + over = received + lost + returned + in_transit`.
public struct TransferLineView: Hashable, Sendable {
    /// The item.
    public var sku: String
    /// What left.
    public var shipped: Decimal
    /// What arrived beyond what was shipped.
    public var over: Decimal
    /// What arrived, in any condition.
    public var received: Decimal
    /// What was given up.
    public var lost: Decimal
    /// What came back.
    public var returned: Decimal
    /// What is on its way.
    public var inTransit: Decimal

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.shipped = try json.get("shipped").quantity()
        self.over = try json.get("over").quantity()
        self.received = try json.get("received").quantity()
        self.lost = try json.get("lost").quantity()
        self.returned = try json.get("returned").quantity()
        self.inTransit = try json.get("in_transit").quantity()
    }
}

/// What a transfer is besides a request.
public struct TransferView: Hashable, Sendable {
    /// The location that ships.
    public var from: String
    /// The location that asked.
    public var to: String
    /// Whether it was cancelled on its way, so that what is in transit comes back.
    public var recalled: Bool
    /// What became of each item.
    public var lines: [TransferLineView]
    /// When what is in transit should have arrived.
    public var expectedAt: Date?

    init(_ json: JSONObject) throws {
        self.from = try json.get("from").text()
        self.to = try json.get("to").text()
        self.recalled = try json.isTrue("recalled")
        self.lines = try json.list("lines") { try TransferLineView($0.object()) }
        self.expectedAt = try json.maybe("expected_at") { try $0.moment() }
    }
}

/// How far the numbers of a location could be trusted in one week.
public struct TrustWeek: Hashable, Sendable {
    /// The location.
    public var location: String
    /// The week, in the location's time zone.
    public var week: String
    /// Seconds that its levels existed, all levels together.
    public var levelSeconds: UInt64
    /// Of these, the seconds in which a case was open or `free` was below zero.
    public var underReviewSeconds: UInt64

    init(_ json: JSONObject) throws {
        self.location = try json.get("location").text()
        self.week = try json.get("week").text()
        self.levelSeconds = try json.get("level_seconds").number()
        self.underReviewSeconds = try json.get("under_review_seconds").number()
    }
}

/// What is not confirmed at a location.
public struct Unconfirmed: Hashable, Sendable {
    /// The location.
    public var location: String
    /// The label that every number of it has at best.
    public var label: Label
    /// Why: what is said of the location as a whole.
    public var reasons: [LabelReason]
    /// The moment that this is true for.
    public var asOf: Date
    /// Up to when everything is here that its sources had sent, as far as they vouch for it.
    public var goodAt: Date
    /// The items with reasons of their own, in the order in which they were defined.
    public var items: [UnconfirmedItem]
    /// The item to go on after, where there are more.
    public var next: String?

    init(_ json: JSONObject) throws {
        self.location = try json.get("location").text()
        self.label = try Label(json.get("label"))
        self.reasons = try json.list("reasons") { try LabelReason($0.object()) }
        self.asOf = try json.get("as_of").moment()
        self.goodAt = try json.get("good_at").moment()
        self.items = try json.list("items") { try UnconfirmedItem($0.object()) }
        self.next = try json.maybe("next") { try $0.text() }
    }
}

/// An item whose numbers at a location are not confirmed for a reason of its own.
public struct UnconfirmedItem: Hashable, Sendable {
    /// The item.
    public var sku: String
    /// Its label, with what is said of the location as a whole.
    public var label: Label
    /// Its own reasons.
    public var reasons: [LabelReason]
    /// Its open cases.
    public var cases: [OpenCase]

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.label = try Label(json.get("label"))
        self.reasons = try json.list("reasons") { try LabelReason($0.object()) }
        self.cases = try json.list("cases") { try OpenCase($0.object()) }
    }
}

/// How a difference is to be taken.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// There is none.
    case equal = "equal"
    /// It is known where it comes from, and it needs nobody.
    case explained = "explained"
    /// Somebody has to look at it.
    case unexplained = "unexplained"

    init(_ json: JSONValue) throws {
        switch json {
        case "equal": self = .equal
        case "explained": self = .explained
        case "unexplained": self = .unexplained
        default: throw json.wrong("Verdict that is known")
        }
    }
}

/// What `Shelf::verify` found.
public struct Verified: Hashable, Sendable {
    /// What the journal says against what is stored.
    public var report: VerifyReport
    /// What the storage itself finds wrong with its file, each a sentence.
    public var storage: [String]

    init(_ json: JSONObject) throws {
        self.report = try VerifyReport(json.get("report").object())
        self.storage = try json.list("storage") { try $0.text() }
    }
}

/// What `verify` found.
public struct VerifyReport: Hashable, Sendable {
    /// Journal entries that were read.
    public var entries: UInt64
    /// Levels that were computed again.
    public var levels: UInt64
    /// Reservations that were read, live or not.
    public var reservations: UInt64
    /// Cases that were read, open or not.
    public var cases: UInt64
    /// What is wrong, at most `FINDINGS_MAX` of it.
    public var findings: [Finding]
    /// How many more findings there were.
    public var findingsLeftOut: UInt64

    init(_ json: JSONObject) throws {
        self.entries = try json.get("entries").number()
        self.levels = try json.get("levels").number()
        self.reservations = try json.get("reservations").number()
        self.cases = try json.get("cases").number()
        self.findings = try json.list("findings") { try Finding($0.object()) }
        self.findingsLeftOut = try json.get("findings_left_out").number()
    }
}

/// A day of the week.
public enum Weekday: String, Hashable, Sendable, CaseIterable {
    /// Monday.
    case monday = "monday"
    /// Tuesday.
    case tuesday = "tuesday"
    /// Wednesday.
    case wednesday = "wednesday"
    /// Thursday.
    case thursday = "thursday"
    /// Friday.
    case friday = "friday"
    /// Saturday.
    case saturday = "saturday"
    /// Sunday.
    case sunday = "sunday"

    init(_ json: JSONValue) throws {
        switch json {
        case "monday": self = .monday
        case "tuesday": self = .tuesday
        case "wednesday": self = .wednesday
        case "thursday": self = .thursday
        case "friday": self = .friday
        case "saturday": self = .saturday
        case "sunday": self = .sunday
        default: throw json.wrong("Weekday that is known")
        }
    }
}
