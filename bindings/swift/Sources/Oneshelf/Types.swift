// Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.

import Foundation

/// What to do.
public enum Action: Hashable, Sendable {
    /// Send this command. Its reference is made of what it says, so that sending it twice is the
    /// same as once.
    case apply(command: Command)
    /// Publish this number to the channel again.
    case publish(channel: String, sku: String, quantity: Decimal, sequence: UInt64, location: String?)
    /// Have somebody count, and send what they see as a `count`.
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

/// One thing that can be done for a promise now.
public struct Alternative: Hashable, Sendable {
    /// What it is: another branch, a substitute, later, a cancel or a contact.
    public var kind: AlternativeKind
    /// The command that does it. Its reference is a proposal; consent and note are to be filled in.
    public var command: Command
    /// What it would do to the balances, each item and location before and after.
    public var effects: [LevelEffect]
    /// The item that it is about, by its SKU. Without it, all of the promise.
    public var sku: String?
    /// How many units it is about, in the item's base unit. Without it, all of the promise.
    public var quantity: Decimal?
    /// The other branch to promise from. Without it, the location stays.
    public var location: String?
    /// The item to offer instead. Without it, the item stays.
    public var substitute: String?
    /// When it could be collected. Without it, it is no pickup.
    public var readyAt: Date?
    /// When the expected goods should come. Without it, nothing waits for supply.
    public var expectedAt: Date?

    init(_ json: JSONObject) throws {
        self.kind = try AlternativeKind(json.get("kind"))
        self.command = try Command(json.get("command").object())
        self.effects = try json.list("effects") { try LevelEffect($0.object()) }
        self.sku = try json.maybe("sku") { try $0.text() }
        self.quantity = try json.maybe("quantity") { try $0.quantity() }
        self.location = try json.maybe("location") { try $0.text() }
        self.substitute = try json.maybe("substitute") { try $0.text() }
        self.readyAt = try json.maybe("ready_at") { try $0.moment() }
        self.expectedAt = try json.maybe("expected_at") { try $0.moment() }
    }
}

/// The kinds of things that can be done for a promise.
public enum AlternativeKind: String, Hashable, Sendable, CaseIterable {
    /// Promise it from another branch instead (`move`).
    case otherBranch = "other_branch"
    /// Offer a substitute, to which the customer has to agree.
    case substitute = "substitute"
    /// Let it wait for expected supply (`postpone`).
    case later = "later"
    /// Cancel what is missing (`release`).
    case cancel = "cancel"
    /// Contact the customer and ask (`contact`).
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

/// What can be done for a promise whose goods are missing, in the order in which to try it.
public struct Alternatives: Hashable, Sendable {
    /// The promise that is short, as it stands now.
    public var promise: ReservationView
    /// What is possible now, in the order to try it: other branches, the earliest first;
    /// substitutes, in the order of the catalogue; later, from expected supply; cancel; contact the
    /// customer.
    public var options: [Alternative]
    /// The other promises of the same document that something is left to do about, oldest first;
    /// the options are about all of them together. Empty where there is no other.
    public var others: [ReservationView]

    init(_ json: JSONObject) throws {
        self.promise = try ReservationView(json.get("promise").object())
        self.options = try json.list("options") { try Alternative($0.object()) }
        self.others = try json.list("others") { try ReservationView($0.object()) }
    }
}

/// How many of an item a channel can be promised at a location (available to promise, ATP).
/// Quantities are in the item's base unit.
public struct Availability: Hashable, Sendable {
    /// The item, by its SKU, whatever name was asked for.
    public var sku: String
    /// The location that was asked about.
    public var location: String
    /// The channel that was asked for; its policy and safety stock count.
    public var channel: String
    /// How many units can be promised: `max(0, free - withheld)`. Of a kit, whole kits.
    public var available: Decimal
    /// How many units `free` is below zero; zero for a kit.
    public var shortfall: Decimal
    /// Everything at the location, in every condition. Of a kit, whole kits.
    public var onHand: Decimal
    /// How far the number can be trusted; the worst label of its reasons.
    public var label: Label
    /// The version of the channel's policy that it was computed with.
    public var policy: Int
    /// The moment for which the number is true.
    public var asOf: Date
    /// The last journal entry that the number takes into account.
    public var sequence: UInt64
    /// The watermark: the number includes every message that the location's sources sent before
    /// then, as far as they number their messages or send heartbeats. Other sources do not count.
    public var goodAt: Date
    /// Why the number is not confirmed; empty where it is.
    public var reasons: [LabelReason]
    /// Why nothing is promised, whatever is there. Without it, `available` is what is there.
    public var notPromised: NotPromised?

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
        self.reasons = try json.list("reasons") { try LabelReason($0.object()) }
        self.notPromised = try json.maybe("not_promised") { try NotPromised($0) }
    }
}

/// The availability of an item at several locations together, in its base unit.
public struct AvailabilityTotal: Hashable, Sendable {
    /// How many units can be promised at all of them together; capped where the sum does not fit.
    public var available: Decimal
    /// How many units are missing: the sum of the shortfalls.
    public var shortfall: Decimal
    /// Everything at the locations, in every condition.
    public var onHand: Decimal
    /// How far the sum can be trusted: the worst label of any location.
    public var label: Label
    /// The availability at each location.
    public var locations: [Availability]
    /// The reasons of all locations; empty where every one is confirmed.
    public var reasons: [LabelReason]
    /// The earliest watermark of any location. Without it, there are no locations.
    public var goodAt: Date?

    init(_ json: JSONObject) throws {
        self.available = try json.get("available").quantity()
        self.shortfall = try json.get("shortfall").quantity()
        self.onHand = try json.get("on_hand").quantity()
        self.label = try Label(json.get("label"))
        self.locations = try json.list("locations") { try Availability($0.object()) }
        self.reasons = try json.list("reasons") { try LabelReason($0.object()) }
        self.goodAt = try json.maybe("good_at") { try $0.moment() }
    }
}

/// What explains a difference, or may have led to it.
public enum Because: Hashable, Sendable {
    /// The number was right before these entries, which the channel has not seen yet.
    case inFlight(entries: [UInt64])
    /// The number was right before these entries, which are too old to be in flight: the channel
    /// does not follow.
    case behind(entries: [UInt64], since: Date)
    /// The number was right before promises ended at their deadline.
    case expired(entries: [UInt64])
    /// The number is shown without taking off the safety stock.
    case withheld(quantity: Decimal)
    /// The item is shown although nothing of it is promised from there.
    case notPromised(reason: NotPromised)
    /// The number is what another channel can be promised.
    case otherChannel(channel: String)
    /// The number is another sum of buckets than the one asked for.
    case figure(figure: Figure)
    /// The item is not defined.
    case unknownItem
    /// The location is not defined.
    case unknownLocation
    /// The item is not shown at all.
    case notShown
    /// An earlier line shows the same item and location.
    case listedTwice(first: UInt64)
    /// Late facts account for this much of a count variance.
    case lateFacts(quantity: Decimal)
    /// It is in time: it is not late yet.
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

/// Why promises were broken: how many of them for each cause.
public struct BrokenBy: Hashable, Sendable {
    /// Goods were lost to a fact, and no other way was found.
    public var short: UInt64
    /// The promise was cancelled while goods for it were missing.
    public var cancelledShort: UInt64
    /// It was handed over, but the pickup was ready later than promised.
    public var late: UInt64
    /// The expected supply that it waited for did not come before its deadline.
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
    /// On the shelf, promised to nobody. Negative after more was sold than was known to be there.
    case free = "free"
    /// On the shelf, under a hold that expires (soft reservation).
    case held = "held"
    /// On the shelf, under an order, a pickup or a transfer request (allocated).
    case committed = "committed"
    /// Picked for a promise: in the holding area, or packed.
    case staged = "staged"
    /// Returned, and not graded yet (quarantine). Not sellable.
    case inspection = "inspection"
    /// At the location, but unfit for sale.
    case damaged = "damaged"
    /// On its way to this location, from another one.
    case inTransit = "in_transit"
    /// Not in stock: with a supplier, a customer, or gone. The posting's reason says which.
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
    /// Shortage: more is promised or sold than is there.
    case shortage(shortfall: Decimal, endangered: [PromiseAtRisk], owedToNobody: Decimal)
    /// A count saw another number than was known.
    case countVariance(count: UInt64, variance: Decimal)
    /// A fact lies too close to a count to tell which came first.
    case countUncertain(fact: UInt64, count: UInt64, countedAt: Date, change: Decimal, takenAs: CountSide)
    /// A fact named an unknown SKU; somebody has to define the item.
    case provisionalItem
    /// A fact at an unknown location waits for its location to be defined.
    case unknownLocation(named: String)
    /// A fact moved more out of a bucket than was known to be there.
    case figuresDisagree(missing: Decimal)
    /// Counted units in the holding area differ from the known ones.
    case stagedVariance(variance: Decimal)
    /// A promise was adopted for a document that had a live one already.
    case secondPromise(first: UInt64)
    /// More came back than was handed over under the name of a sale or an order.
    case moreThanSold(sale: UInt64, excess: Decimal)
    /// A fact that had waited for its location cannot be posted there as it was sent: reverse it,
    /// and enter what is true.
    case notPosted(entry: UInt64)
    /// A picker did not find what the numbers say is there (a short pick). The next count ends it.
    case notFound(reservation: UInt64, quantity: Decimal, wrongCount: Bool)
    /// A branch did not accept a pickup in time.
    case notAccepted(reservation: UInt64, acceptBy: Date)
    /// A transfer discrepancy: what was shipped and what arrived differ, or it is late.
    case transferDiscrepancy(transfer: UInt64, missing: Decimal, over: Decimal)
    /// Expected supply that is not late does not cover the back orders that wait for it.
    case supplyShort(uncovered: Decimal, endangered: [PromiseAtRisk])
    /// Another command came under a used reference and was set aside. The case in full shows both.
    case conflict(source: String, reference: String, levels: [CaseLevel], first: UInt64?)
    /// Units were moved for a promise or sale that has not come in time. It ends when that comes.
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

/// How many cases of one kind are open at one location, and how old they are.
public struct CaseCount: Hashable, Sendable {
    /// The kind of case, such as `shortage`.
    public var kind: String
    /// How many cases are open.
    public var open: UInt64
    /// How many of them were opened within the last day.
    public var withinADay: UInt64
    /// How many of them were opened within the last week, but before the last day.
    public var withinAWeek: UInt64
    /// How many of them were opened more than a week ago.
    public var older: UInt64
    /// When the oldest of them was opened.
    public var oldest: Date
    /// The location that they are about. Without it, they are about none or several.
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
    /// When it was closed, by the engine's clock.
    public var at: Date
    /// What a person decided. Without it, the numbers resolved it by themselves.
    public var resolution: Resolution?
    /// What the person noted. Without it, nothing was noted.
    public var note: String?

    init(_ json: JSONObject) throws {
        self.by = try json.get("by").number()
        self.at = try json.get("at").moment()
        self.resolution = try json.maybe("resolution") { try Resolution($0) }
        self.note = try json.maybe("note") { try $0.text() }
    }
}

/// A case with everything that a person needs to decide.
public struct CaseFile: Hashable, Sendable {
    /// Its number, which `resolve_case` names.
    public var number: UInt64
    /// The journal entry that opened it.
    public var openedBy: UInt64
    /// When it was opened, by the engine's clock.
    public var openedAt: Date
    /// The journal entry that opened it.
    public var came: CaseOrigin
    /// What can be done about it now, each as a command that is ready to send.
    public var can: [CaseOption]
    /// The resolutions that are not possible now, and why; empty where all are.
    public var cannot: [CaseObstacle]
    /// What closes it without a person's resolution, as a sentence for people.
    public var closes: String
    /// The item that it is about. Without it, it is about none or several.
    public var sku: String?
    /// The location that it is about. Without it, it is about none or several.
    public var location: String?
    /// How it ended. Without it, the case is open.
    public var closed: CaseEnd?
    /// The journal entry that closed it. Without it, the case is open.
    public var ended: CaseOrigin?
    /// The two commands of a conflict. Without it, the case is about something else.
    public var conflict: ConflictPair?
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
        self.sku = try json.maybe("sku") { try $0.text() }
        self.location = try json.maybe("location") { try $0.text() }
        self.closed = try json.maybe("closed") { try CaseEnd($0.object()) }
        self.ended = try json.maybe("ended") { try CaseOrigin($0.object()) }
        self.conflict = try json.maybe("conflict") { try ConflictPair($0.object()) }
        self.about = try CaseAbout(json)
    }
}

/// An item at a location that a case puts under review.
public struct CaseLevel: Hashable, Sendable {
    /// The item, by its SKU.
    public var sku: String
    /// The location, by its name.
    public var location: String

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.location = try json.get("location").text()
    }
}

/// A resolution that is not possible now.
public struct CaseObstacle: Hashable, Sendable {
    /// The resolution that would be refused.
    public var resolution: Resolution
    /// Why it would be refused, and what to do instead.
    public var refusal: Refusal

    init(_ json: JSONObject) throws {
        self.resolution = try Resolution(json.get("resolution"))
        self.refusal = try Refusal(json.get("refusal").object())
    }
}

/// Something that can be done about a case.
public struct CaseOption: Hashable, Sendable {
    /// What it does, as a sentence for people.
    public var does: String
    /// The command that does it, ready to send once the fields in `needs` are filled in.
    public var command: Command
    /// The fields of the command that a person has to fill in; empty where it is complete.
    public var needs: [String]
    /// The resolution of the case. Without it, the command ends what the case is about, which
    /// closes it.
    public var resolution: Resolution?

    init(_ json: JSONObject) throws {
        self.does = try json.get("does").text()
        self.command = try Command(json.get("command").object())
        self.needs = try json.list("needs") { try $0.text() }
        self.resolution = try json.maybe("resolution") { try Resolution($0) }
    }
}

/// The journal entry that opened or closed a case.
public struct CaseOrigin: Hashable, Sendable {
    /// The number of the journal entry.
    public var entry: UInt64
    /// The kind of command, as its JSON `type`, such as `sell`.
    public var kind: String
    /// The source that sent it; of a command that was set aside, the source of that.
    public var source: String
    /// The reference that it was sent under.
    public var reference: String
    /// When it was recorded, by the engine's clock.
    public var recordedAt: Date
    /// The business document behind it, such as an order number. Without it, none was given.
    public var document: String?
    /// Who did it, as an opaque identifier. Without it, nobody was recorded.
    public var actor: String?

    init(_ json: JSONObject) throws {
        self.entry = try json.get("entry").number()
        self.kind = try json.get("kind").text()
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.recordedAt = try json.get("recorded_at").moment()
        self.document = try json.maybe("document") { try $0.text() }
        self.actor = try json.maybe("actor") { try $0.text() }
    }
}

/// A case: something that a person has to look at.
public struct CaseView: Hashable, Sendable {
    /// Its number, which `resolve_case` names.
    public var number: UInt64
    /// The journal entry that opened it.
    public var openedBy: UInt64
    /// When it was opened, by the engine's clock.
    public var openedAt: Date
    /// The item that it is about. Without it, it is about none or several.
    public var sku: String?
    /// The location that it is about. Without it, it is about none or several.
    public var location: String?
    /// How it ended. Without it, the case is open.
    public var closed: CaseEnd?
    /// What it is about.
    public var about: CaseAbout

    init(_ json: JSONObject) throws {
        self.number = try json.get("number").number()
        self.openedBy = try json.get("opened_by").number()
        self.openedAt = try json.get("opened_at").moment()
        self.sku = try json.maybe("sku") { try $0.text() }
        self.location = try json.maybe("location") { try $0.text() }
        self.closed = try json.maybe("closed") { try CaseEnd($0.object()) }
        self.about = try CaseAbout(json)
    }
}

/// One journal entry, decoded: a command that was recorded, and what it moved.
public struct Change: Hashable, Sendable {
    /// The number of the entry, without gaps.
    public var sequence: UInt64
    /// When it was recorded, by the engine's clock; it never goes backwards.
    public var recordedAt: Date
    /// The source that sent the command.
    public var source: String
    /// The idempotency key: the sender's name for the attempt.
    public var reference: String
    /// The command, as it was sent.
    public var command: Command
    /// What it moved, for each item and location; empty where it moved nothing.
    public var effects: [Effect]
    /// The receipt that the command was answered with.
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

/// What a checkpoint achieved, which moves the log into the file.
public struct Checkpoint: Hashable, Sendable {
    /// Whether a reader or writer was in the way.
    public var busy: Bool
    /// How many pages of 4 KiB the log held.
    public var pages: Int
    /// How many of these pages are in the file now.
    public var pagesMoved: Int

    init(_ json: JSONObject) throws {
        self.busy = try json.isTrue("busy")
        self.pages = try json.get("pages").int()
        self.pagesMoved = try json.get("pages_moved").int()
    }
}

/// Who came to collect the goods.
public enum Collector: String, Hashable, Sendable, CaseIterable {
    /// The customer came in person.
    case customer = "customer"
    /// Somebody else came for the customer.
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
    /// Fit for sale, on the shelf: bucket `free`.
    case sellable = "sellable"
    /// Not graded yet, and not sellable (quarantine): bucket `inspection`.
    case inspection = "inspection"
    /// Unfit for sale, but still at the location: bucket `damaged`.
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

/// Another command stands under the same reference. The first stands; this one was set aside and
/// moved nothing.
public struct Conflict: Hashable, Sendable {
    /// The source that sent both commands.
    public var source: String
    /// The reference that both were sent under.
    public var reference: String
    /// The case in which a person decides which of the two is real.
    public var `case`: UInt64
    /// The journal entry of the first command. Without it, that was refused or changed nothing.
    public var first: UInt64?

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.case = try json.get("case").number()
        self.first = try json.maybe("first") { try $0.number() }
    }
}

/// A conflict in full: the two commands that came under one reference.
public struct ConflictPair: Hashable, Sendable {
    /// The journal entry that set the second command aside.
    public var secondEntry: UInt64
    /// The second command, as it was sent.
    public var second: Command
    /// The fields in which the two differ; empty where the first is not kept.
    public var differs: [DifferentField]
    /// The journal entry of the first command. Without it, that was refused or changed nothing.
    public var firstEntry: UInt64?
    /// The first command, as it was sent. Without it, it was refused, and is not kept.
    public var first: Command?
    /// Why the first command was refused. Without it, it was not, or that is forgotten.
    public var firstRefused: Refusal?
    /// The entry of the command that the reference means now. Without it, the first one.
    public var replacedBy: UInt64?

    init(_ json: JSONObject) throws {
        self.secondEntry = try json.get("second_entry").number()
        self.second = try Command(json.get("second").object())
        self.differs = try json.list("differs") { try DifferentField($0.object()) }
        self.firstEntry = try json.maybe("first_entry") { try $0.number() }
        self.first = try json.maybe("first") { try Command($0.object()) }
        self.firstRefused = try json.maybe("first_refused") { try Refusal($0.object()) }
        self.replacedBy = try json.maybe("replaced_by") { try $0.number() }
    }
}

/// A conflict: a command that was set aside because another stands under its reference.
public struct ConflictView: Hashable, Sendable {
    /// Its row number, which the next page starts after.
    public var id: UInt64
    /// The source that sent both commands.
    public var source: String
    /// The reference that both were sent under.
    public var reference: String
    /// When the second command came, by the engine's clock.
    public var recordedAt: Date
    /// The case in which a person decides which of the two is real.
    public var `case`: UInt64
    /// The second command, which was set aside.
    public var command: Command
    /// The journal entry of the first command. Without it, that was refused or changed nothing.
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

/// What was seen of one item at the counted location.
public struct CountLine: Hashable, Sendable {
    /// The item, by any of its names; of a kit, its components are counted.
    public var sku: String
    /// Units seen on the shelf, promised or not, in the item's base unit. Zero is a count, too.
    public var quantity: Decimal
    /// Units seen in the holding area (the staging location), in the item's base unit. A difference
    /// opens a case. Without it, the holding area was not counted.
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
    /// The fact came first: the count had seen its effect.
    case beforeCount = "before_count"
    /// The count came first: it had not seen the fact's effect.
    case afterCount = "after_count"

    init(_ json: JSONValue) throws {
        switch json {
        case "before_count": self = .beforeCount
        case "after_count": self = .afterCount
        default: throw json.wrong("CountSide that is known")
        }
    }
}

/// A delivery: something to be sent to a destination, which is a change or an availability.
public struct Delivery: Hashable, Sendable {
    /// The destination that it is to be sent to.
    public var destination: String
    /// Its number: with the destination it is the delivery's identity, through all of its tries. Of
    /// two availabilities of an item at a location, the higher number is newer.
    public var number: UInt64
    /// Which try this is, counted from 1.
    public var tryNumber: Int
    /// Whether the receiver may have it already, and should look for its identity.
    public var mayHaveBeenSent: Bool
    /// Deliveries of the same list that come before it. If one of them was not delivered, do not
    /// send this one.
    public var after: [UInt64]
    /// The journal entry to send. Without it, an availability is.
    public var change: Change?
    /// What a channel can be promised of an item at a location now. Without it, a change is sent.
    public var availability: Availability?

    init(_ json: JSONObject) throws {
        self.destination = try json.get("destination").text()
        self.number = try json.get("number").number()
        self.tryNumber = try json.get("try_number").int()
        self.mayHaveBeenSent = try json.isTrue("may_have_been_sent")
        self.after = try json.list("after") { try $0.number() }
        self.change = try json.maybe("change") { try Change($0.object()) }
        self.availability = try json.maybe("availability") { try Availability($0.object()) }
    }
}

/// What became of one try of a delivery.
public struct DeliveryReport: Hashable, Sendable {
    /// The number of the delivery.
    public var number: UInt64
    /// Which try it was, counted from 1.
    public var tryNumber: Int
    /// What became of the delivery.
    public var result: DeliveryResult
    /// Why it was not delivered. Without it, no reason is kept.
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

/// What became of a delivery, as its worker reports it.
public enum DeliveryResult: String, Hashable, Sendable, CaseIterable {
    /// The receiver has it, and it is done.
    case delivered = "delivered"
    /// The receiver did not take this one, or its answer makes no sense. It is tried again, up to a
    /// limit.
    case failed = "failed"
    /// The receiver cannot be reached at all, which is not this delivery's fault. No delivery dies
    /// of it.
    case unreachable = "unreachable"
    /// It was certainly not sent, and can be handed out again at once.
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

/// A destination that the host delivers changes to (a webhook, a subscriber).
public struct Destination: Hashable, Sendable {
    /// Its name, such as `web-shop`.
    public var name: String
    /// What is delivered to it: entries of the journal, or availability.
    public var shape: DestinationShape
    /// When a failed delivery is tried again, and when it is given up. Without it, twelve tries
    /// within some hours.
    public var retry: RetryPolicy?
    /// How long a worker may keep a delivery before reporting on it, in seconds; after that,
    /// another worker may take it. Without it, 60.
    public var leaseSeconds: Int?
    /// The journal entry after which deliveries begin; only a new destination looks at it. A number
    /// that is still to come means the last entry. Without it, from the start of the journal.
    public var after: UInt64?

    /// With its required fields; the others have their defaults.
    public init(name: String, shape: DestinationShape, retry: RetryPolicy? = nil, leaseSeconds: Int? = nil, after: UInt64? = nil) {
        self.name = name
        self.shape = shape
        self.retry = retry
        self.leaseSeconds = leaseSeconds
        self.after = after
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.field("name") { json in json.value(name) }
            json.field("shape") { json in shape.write(&json) }
            if let retry { json.field("retry") { json in retry.write(&json) } }
            if let leaseSeconds { json.field("lease_seconds") { json in json.value(leaseSeconds) } }
            if let after { json.field("after") { json in json.value(after) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.name = try json.get("name").text()
        self.shape = try DestinationShape(json.get("shape").object())
        self.retry = try json.maybe("retry") { try RetryPolicy($0.object()) }
        self.leaseSeconds = try json.maybe("lease_seconds") { try $0.int() }
        self.after = try json.maybe("after") { try $0.number() }
    }
}

/// What a destination is sent.
public enum DestinationShape: Hashable, Sendable {
    /// Every entry of the journal, as one delivery each.
    case changes
    /// What a channel can promise now, for each item and location where that may have changed.
    /// Values that have changed again since are left out.
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

/// A destination (a webhook, a subscriber), and how it is doing.
public struct DestinationView: Hashable, Sendable {
    /// Its name, such as `web-shop`.
    public var name: String
    /// What is delivered to it: entries of the journal, or availability.
    public var shape: DestinationShape
    /// Up to this journal entry everything was looked at.
    public var cursor: UInt64
    /// How many journal entries come after its cursor.
    public var entriesBehind: UInt64
    /// How many deliveries a worker has now.
    public var inFlight: Int
    /// How many deliveries wait for another try.
    public var waiting: Int
    /// How many deliveries were tried too often, and wait for a person.
    public var dead: Int
    /// On how many levels something waits for an earlier delivery.
    public var levelsHeldBack: Int
    /// When a failed delivery is tried again, and when it is given up. Without it, twelve tries
    /// within some hours.
    public var retry: RetryPolicy?
    /// How long a worker may keep a delivery before reporting on it, in seconds; after that,
    /// another worker may take it. Without it, 60.
    public var leaseSeconds: Int?
    /// The journal entry after which deliveries begin; only a new destination looks at it. A number
    /// that is still to come means the last entry. Without it, from the start of the journal.
    public var after: UInt64?
    /// Until when it is left alone because it cannot be reached. Without it, it can be.
    public var leftAloneUntil: Date?
    /// Why it could not be reached. Without it, it can be.
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
        self.retry = try json.maybe("retry") { try RetryPolicy($0.object()) }
        self.leaseSeconds = try json.maybe("lease_seconds") { try $0.int() }
        self.after = try json.maybe("after") { try $0.number() }
        self.leftAloneUntil = try json.maybe("left_alone_until") { try $0.moment() }
        self.unreachableBecause = try json.maybe("unreachable_because") { try $0.text() }
    }
}

/// A field in which two commands differ.
public struct DifferentField: Hashable, Sendable {
    /// The path of the field, such as `lines[0].quantity`.
    public var field: String
    /// The value in the first command, as text. Without it, the first leaves the field out.
    public var first: String?
    /// The value in the second command, as text. Without it, the second leaves the field out.
    public var second: String?

    init(_ json: JSONObject) throws {
        self.field = try json.get("field").text()
        self.first = try json.maybe("first") { try $0.text() }
        self.second = try json.maybe("second") { try $0.text() }
    }
}

/// What a journal entry moved of one item at one location.
public struct Effect: Hashable, Sendable {
    /// The item, by its SKU.
    public var sku: String
    /// The location where it moved.
    public var location: String
    /// From which bucket to which, how many, and why; in the order in which it was posted.
    public var postings: [HistoryPosting]

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.location = try json.get("location").text()
        self.postings = try json.list("postings") { try HistoryPosting($0.object()) }
    }
}

/// A limit of a source, and what went beyond it.
public enum Exceeded: Hashable, Sendable {
    /// More of an item than one command of the source may name.
    case quantityMax(max: Decimal, quantity: Decimal)
    /// A fact that arrived later than facts of the source may.
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

/// One component of a kit, explained by itself.
public struct ExplainComponent: Hashable, Sendable {
    /// The component, by its SKU.
    public var sku: String
    /// How much of it one kit takes, in the component's base unit.
    public var perKit: Decimal
    /// How many whole kits there are enough of it for.
    public var makes: Decimal
    /// Whether it limits the kit: no other component makes fewer.
    public var limits: Bool
    /// The component's own lines, which add up to what can be promised of it.
    public var lines: [ExplainLine]

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.perKit = try json.get("per_kit").quantity()
        self.makes = try json.get("makes").quantity()
        self.limits = try json.isTrue("limits")
        self.lines = try json.list("lines") { try ExplainLine($0.object()) }
    }
}

/// What a line of an explanation is about.
public enum ExplainKind: String, Hashable, Sendable, CaseIterable {
    /// Everything at the location, in every condition.
    case onHand = "on_hand"
    /// Taken off: units unfit for sale.
    case damaged = "damaged"
    /// Taken off: returned units that nobody has graded yet.
    case inspection = "inspection"
    /// Taken off: units picked for a promise.
    case staged = "staged"
    /// Taken off: units promised to orders, pickups and transfers (allocated).
    case committed = "committed"
    /// Taken off: units held for carts (soft reservations).
    case held = "held"
    /// Taken off: units that safety stock withholds from the channel.
    case safetyStock = "safety_stock"
    /// Added to come back to zero, because `available` is never negative.
    case belowZero = "below_zero"
    /// How many whole kits the components are enough for.
    case kits = "kits"
    /// The channel's policy does not let it promise stock of the location.
    case locationNotEligible = "location_not_eligible"
    /// The location is retired: nothing is promised from it.
    case locationRetired = "location_retired"
    /// The item, or a component of the kit, is retired.
    case itemRetired = "item_retired"
    /// The item, or a component of the kit, is known from facts only, and not defined yet.
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

/// One line of an explanation: a quantity that is added or taken off.
public struct ExplainLine: Hashable, Sendable {
    /// What the line is about.
    public var kind: ExplainKind
    /// How many units it adds, in the item's base unit; negative where it takes them off.
    public var quantity: Decimal
    /// The promises behind the line, oldest first; empty for lines without any.
    public var promises: [ExplainPromise]

    init(_ json: JSONObject) throws {
        self.kind = try ExplainKind(json.get("kind"))
        self.quantity = try json.get("quantity").quantity()
        self.promises = try json.list("promises") { try ExplainPromise($0.object()) }
    }
}

/// A promise behind a line of an explanation.
public struct ExplainPromise: Hashable, Sendable {
    /// The reference of the attempt that made it.
    public var reference: String
    /// How many units it claims here, in the item's base unit.
    public var quantity: Decimal
    /// The business document behind it, such as an order number. Without it, none was given.
    public var document: String?
    /// When it ends by itself. Without it, it has no deadline.
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
    /// The availability that is explained.
    public var answer: Availability
    /// The IANA time zone that times are printed in: the location's.
    public var timeZone: String
    /// The lines that add up to what is available.
    public var lines: [ExplainLine]
    /// The components of a kit, each explained; empty for a plain item.
    public var components: [ExplainComponent]
    /// The receipt as people read it, in several lines.
    public var text: String

    init(_ json: JSONObject) throws {
        self.answer = try Availability(json.get("answer").object())
        self.timeZone = try json.get("time_zone").text()
        self.lines = try json.list("lines") { try ExplainLine($0.object()) }
        self.components = try json.list("components") { try ExplainComponent($0.object()) }
        self.text = try json.get("text").text()
    }
}

/// How a watched source is doing.
public enum FeedState: String, Hashable, Sendable, CaseIterable {
    /// Heard from in time, and nothing is known to be missing.
    case fresh = "fresh"
    /// Messages are missing or on their way.
    case behind = "behind"
    /// It has been silent for longer than its `heartbeat_seconds`.
    case silent = "silent"
    /// It has not been heard since it is watched.
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

/// A watched source: one that numbers its messages or sends heartbeats.
public struct FeedView: Hashable, Sendable {
    /// The source that is watched.
    public var source: String
    /// The channel that the source belongs to.
    public var channel: String
    /// Whether it is fresh, behind, silent or was never heard.
    public var state: FeedState
    /// The label that numbers of its location have because of it.
    public var label: Label
    /// Why numbers of its location are not confirmed; empty where they are, as far as it goes.
    public var reasons: [LabelReason]
    /// The gaps in its message numbers, lowest first, for the source to send again.
    public var gaps: [Gap]
    /// How many messages its last heartbeat says are queued or on their way.
    public var onTheWay: UInt64
    /// The location where the source works. Without it, every location.
    public var location: String?
    /// When it was heard last, by command or heartbeat. Without it, it never was.
    public var heardAt: Date?
    /// It is heard from at least this often, in seconds. Without it, silence means nothing.
    public var heartbeatSeconds: Int?
    /// Every message up to this number came. Without it, the source does not number its messages.
    public var receivedThrough: UInt64?
    /// Its latest heartbeat. Without it, it sent none.
    public var heartbeat: Heartbeat?
    /// The watermark: every message that it sent before then was received, less its clock's
    /// uncertainty. Without it, nothing is known to be complete yet.
    public var completeUntil: Date?

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.channel = try json.get("channel").text()
        self.state = try FeedState(json.get("state"))
        self.label = try Label(json.get("label"))
        self.reasons = try json.list("reasons") { try LabelReason($0.object()) }
        self.gaps = try json.list("gaps") { try Gap($0.object()) }
        self.onTheWay = try json.get("on_the_way").number()
        self.location = try json.maybe("location") { try $0.text() }
        self.heardAt = try json.maybe("heard_at") { try $0.moment() }
        self.heartbeatSeconds = try json.maybe("heartbeat_seconds") { try $0.int() }
        self.receivedThrough = try json.maybe("received_through") { try $0.number() }
        self.heartbeat = try json.maybe("heartbeat") { try Heartbeat($0.object()) }
        self.completeUntil = try json.maybe("complete_until") { try $0.moment() }
    }
}

/// A sum of buckets that a channel may show by mistake, in place of what it should show.
public enum Figure: String, Hashable, Sendable, CaseIterable {
    /// `free`, never below zero: safety stock was not taken off.
    case free = "free"
    /// `free + held`: units held for carts were not taken off.
    case freeAndHeld = "free_and_held"
    /// `free + committed`: units committed to orders were not taken off.
    case freeAndCommitted = "free_and_committed"
    /// `free + held + committed`: neither carts nor orders were taken off.
    case onShelf = "on_shelf"
    /// `free + staged + inspection + damaged`: picked, returned and damaged units were not taken
    /// off.
    case onHandLessPromised = "on_hand_less_promised"
    /// Everything at the location: nothing was taken off.
    case onHand = "on_hand"
    /// `free + in_transit`: units on their way are counted already.
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

/// Something that is not as it has to be.
public struct Finding: Hashable, Sendable {
    /// The invariant that does not hold.
    public var what: Invariant
    /// Where it does not hold, such as an entry, a level or a promise.
    public var place: String
    /// What it should be, as computed again.
    public var expected: String
    /// What it is, as stored.
    public var found: String

    init(_ json: JSONObject) throws {
        self.what = try Invariant(json.get("what"))
        self.place = try json.get("place").text()
        self.expected = try json.get("expected").text()
        self.found = try json.get("found").text()
    }
}

/// Something unusual about a command that was recorded all the same.
public enum Flag: String, Hashable, Sendable, CaseIterable {
    /// Its `occurred_at` is ahead of the engine's clock; it is taken as occurring now.
    case occurredInFuture = "occurred_in_future"
    /// It named an unknown SKU. A provisional item was made, and a case asks to define it.
    case provisionalItem = "provisional_item"
    /// It occurred before a count that was recorded first. The shelf figure stays as counted, and
    /// the count variance is adjusted.
    case countedAlready = "counted_already"
    /// It occurred too close to a count to tell which came first. The lower availability is taken,
    /// and a case asks a person.
    case countUncertain = "count_uncertain"
    /// It moved more out of a bucket than was known to be there; a case says how much.
    case figuresDisagree = "figures_disagree"
    /// It adopted a promise for a document that has a live one already. Both stand, and a case asks
    /// about them.
    case secondPromise = "second_promise"
    /// It handed over units of a promise that was handed over, released or expired before.
    case settledAlready = "settled_already"
    /// More came back than was handed over under the name of the sale or order; a case says how
    /// much.
    case moreThanSold = "more_than_sold"
    /// A reversal of it had arrived first, so that it moved nothing.
    case reversedBefore = "reversed_before"
    /// It repeats a step, or does not fit the phase that its promise was in. It was recorded as it
    /// happened.
    case outOfOrder = "out_of_order"
    /// A pickup with an issued code was handed over without that code.
    case codeNotVerified = "code_not_verified"
    /// More was shipped than was requested, or more arrived than was shipped.
    case moreThanShipped = "more_than_shipped"
    /// It named more of an item than its source's `quantity_max` allows; a case asks a person.
    case quantityLimit = "quantity_limit"
    /// It arrived later than its source's `late_seconds_max` allows; a case asks a person.
    case lateLimit = "late_limit"
    /// It names a promise that was refused, so that its units wait for none.
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

/// A gap in a source's message numbers: messages that are missing.
public struct Gap: Hashable, Sendable {
    /// The first missing number of the gap.
    public var from: UInt64
    /// The last missing number of the gap.
    public var to: UInt64

    init(_ json: JSONObject) throws {
        self.from = try json.get("from").number()
        self.to = try json.get("to").number()
    }
}

/// What a person decided about goods that were in inspection, or in another condition.
public enum Grade: String, Hashable, Sendable, CaseIterable {
    /// Fit for sale and put on the shelf: they move to `free`.
    case sellable = "sellable"
    /// Unfit for sale, and kept at the location: they move to `damaged`.
    case damaged = "damaged"
    /// Sent back to the supplier: they leave the stock.
    case returnedToSupplier = "returned_to_supplier"
    /// Destroyed or thrown away: they leave the stock.
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

/// How a shelf and its file are doing, for monitoring.
public struct Health: Hashable, Sendable {
    /// The last journal entry; 0 in an empty journal.
    public var sequence: UInt64
    /// The time now, as the shelf tells it.
    public var now: Date
    /// Whether the wall clock is believed. While it is not, nothing expires until somebody applies
    /// a `correct_clock`.
    public var clockIsBelieved: Bool
    /// When the last entry was recorded. Without it, the journal is empty.
    public var recordedAt: Date?
    /// When the next deadline comes. Without it, there is none.
    public var nextDue: Date?
    /// How the log of the file is doing. Without it, the store is no file.
    public var log: LogHealth?

    init(_ json: JSONObject) throws {
        self.sequence = try json.get("sequence").number()
        self.now = try json.get("now").moment()
        self.clockIsBelieved = try json.isTrue("clock_is_believed")
        self.recordedAt = try json.maybe("recorded_at") { try $0.moment() }
        self.nextDue = try json.maybe("next_due") { try $0.moment() }
        self.log = try json.maybe("log") { try LogHealth($0.object()) }
    }
}

/// A heartbeat: a source says that it is alive, how far it has sent, and what still waits.
public struct Heartbeat: Hashable, Sendable {
    /// The time by the source's own clock; a time ahead of ours is taken as now.
    public var at: Date
    /// The number of the last message that the source has sent. Without it, a heartbeat of a source
    /// that numbers its messages does not show what is complete.
    public var lastSequence: UInt64?
    /// How many messages wait in the source's own queue, not sent yet. Without it, none.
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

/// One journal entry, as far as it moved an item at a location.
public struct HistoryLine: Hashable, Sendable {
    /// The number of the journal entry.
    public var sequence: UInt64
    /// When it was recorded, by the engine's clock.
    public var recordedAt: Date
    /// The source that sent it.
    public var source: String
    /// The idempotency key: the sender's name for the attempt.
    public var reference: String
    /// The kind of command, as its JSON `type`, such as `sell`.
    public var kind: String
    /// What moved, in the order in which it was posted.
    public var postings: [HistoryPosting]
    /// Units that were promised to nobody after it, in the item's base unit.
    public var free: Decimal
    /// Units at the location after it, in every condition, in the item's base unit.
    public var onHand: Decimal
    /// When it happened, by the sender's clock. Without it, when it was recorded.
    public var occurredAt: Date?
    /// The channel of the source. Without it, the catalogue does not know it.
    public var channel: String?
    /// The message's number within its source. Without it, the source does not number its messages.
    public var sourceSequence: UInt64?
    /// The business document behind it, such as an order number. Without it, none was given.
    public var document: String?
    /// Who did it, as an opaque identifier. Without it, nobody was recorded.
    public var actor: String?

    init(_ json: JSONObject) throws {
        self.sequence = try json.get("sequence").number()
        self.recordedAt = try json.get("recorded_at").moment()
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.kind = try json.get("kind").text()
        self.postings = try json.list("postings") { try HistoryPosting($0.object()) }
        self.free = try json.get("free").quantity()
        self.onHand = try json.get("on_hand").quantity()
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.channel = try json.maybe("channel") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.document = try json.maybe("document") { try $0.text() }
        self.actor = try json.maybe("actor") { try $0.text() }
    }
}

/// The order in which history is listed.
public enum HistoryOrder: String, Hashable, Sendable, CaseIterable {
    /// From the latest entry back.
    case newestFirst = "newest_first"
    /// From the earliest entry on; the whole history is read for it, whatever the limit.
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
    /// The bucket that the units left.
    public var from: Bucket
    /// The bucket that they moved to.
    public var to: Bucket
    /// How many units moved, in the item's base unit.
    public var quantity: Decimal
    /// Why the units moved.
    public var reason: Reason
    /// When it took effect: the business time, never after it was recorded.
    public var effectiveAt: Date

    init(_ json: JSONObject) throws {
        self.from = try Bucket(json.get("from"))
        self.to = try Bucket(json.get("to"))
        self.quantity = try json.get("quantity").quantity()
        self.reason = try Reason(json.get("reason"))
        self.effectiveAt = try json.get("effective_at").moment()
    }
}

/// Holds that ended: how many of each age, and how they ended.
public struct HoldAges: Hashable, Sendable {
    /// Ended within a minute after they were made.
    public var minute: UInt64
    /// Ended after more than a minute, within ten minutes.
    public var tenMinutes: UInt64
    /// Ended after more than ten minutes, within an hour.
    public var hour: UInt64
    /// Ended after more than an hour, within a day.
    public var day: UInt64
    /// Ended after more than a day.
    public var longer: UInt64
    /// Of all that ended, those that became an order.
    public var confirmed: UInt64
    /// Of all that ended, those that ended by their deadline.
    public var expired: UInt64
    /// Of all that ended, those that lost everything to a fact.
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

/// How long holds of a channel last.
public struct HoldPolicy: Hashable, Sendable {
    /// How long a hold lasts if the command does not say, in seconds; at least 1.
    public var seconds: Int
    /// The longest that a hold, or its extension, may last from now, in seconds.
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
    /// Held, committed, staged, in transit and waiting are what promises claim, line by line.
    case promises = "promises"
    /// The parts of every line of a promise add up to what was requested.
    case lines = "lines"
    /// A negative `free` is covered by exactly one shortage.
    case shortages = "shortages"
    /// There is one answer for each source and reference.
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
    /// Documents name the promises that were made for them.
    case documents = "documents"
    /// Tasks are what promises leave to do, location by location.
    case tasks = "tasks"
    /// The incoming units of a level are those that supplies have not delivered yet.
    case supplies = "supplies"
    /// What was shipped, and what came beyond it, has arrived, is lost, came back or is in transit.
    case transfers = "transfers"
    /// Links are what is parked, level by level, and what waits for too long has a case.
    case links = "links"
    /// Only watched sources have feeds, and the ranges of a feed lie above its gaps, in order.
    case feeds = "feeds"
    /// No destination is further than the journal, and deliveries are about what is there.
    case deliveries = "deliveries"
    /// Everything that is named is in the catalogue, and the catalogue is what the journal defined.
    case catalogue = "catalogue"
    /// A promise took only what was free, and not withheld from its channel.
    case promised = "promised"
    /// No more of a fact was reversed than it had recorded.
    case undone = "undone"
    /// What was handed over is found by the document of its sale and by its promise.
    case handovers = "handovers"
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
        case "handovers": self = .handovers
        case "waiting": self = .waiting
        default: throw json.wrong("Invariant that is known")
        }
    }
}

/// One component of a kit (bill of materials line).
public struct KitComponent: Hashable, Sendable {
    /// The component, by any of its names; it cannot be a kit itself.
    public var sku: String
    /// How much of it one kit takes, in the component's base unit.
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
    /// What is known today of that moment: late facts are in, and count variances stand at their
    /// count.
    case asKnownNow = "as_known_now"

    init(_ json: JSONValue) throws {
        switch json {
        case "as_known_then": self = .asKnownThen
        case "as_known_now": self = .asKnownNow
        default: throw json.wrong("Knowledge that is known")
        }
    }
}

/// How far a number can be trusted. The worst label of its parts counts.
public enum Label: String, Hashable, Sendable, CaseIterable {
    /// Right for everything that the location's sources had sent before `good_at`.
    case confirmed = "confirmed"
    /// Computed from something that nobody has confirmed, such as supply that is expected.
    case estimated = "estimated"
    /// Something is late: a source is silent or messages are missing, so that the number may be
    /// old.
    case delayed = "delayed"
    /// A person has to look at it: a case is open, or more is sold or promised than is there.
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

/// Why a number is not confirmed, and what that is about.
public enum LabelReason: Hashable, Sendable {
    /// The item is known from facts only; nobody has defined it yet.
    case provisionalItem(sku: String)
    /// The number counts on expected supply that has not arrived.
    case expectedSupply(sku: String, quantity: Decimal)
    /// Units were moved for a promise or a sale that has not come yet.
    case parkedLink(sku: String, quantity: Decimal)
    /// The wall clock jumped and is not believed, so that nothing expires.
    case clockStopped
    /// A source has been silent for longer than its `heartbeat_seconds`.
    case sourceSilent(source: String, since: Date)
    /// Messages of a source are missing, though later ones came.
    case sourceGap(source: String, from: UInt64, to: UInt64, missing: UInt64)
    /// A source says that messages wait in its queue, or were sent and are not here.
    case sourceBacklog(source: String, queued: UInt64, missing: UInt64)
    /// Cases about the item at the location are open.
    case openCase(sku: String, cases: Int)
    /// More is sold or promised than is there: `free` is below zero.
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

/// What a command would do to one item at one location.
public struct LevelEffect: Hashable, Sendable {
    /// The balances as they are now.
    public var before: LevelView
    /// The balances as they would be then.
    public var after: LevelView

    init(_ json: JSONObject) throws {
        self.before = try LevelView(json.get("before").object())
        self.after = try LevelView(json.get("after").object())
    }
}

/// One item at one location.
public struct LevelKey: Hashable, Sendable {
    /// The item, by its identity.
    public var item: UInt64
    /// The location, by its identity.
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

/// The balances of an item at a location, with the key that the next page starts after.
public struct LevelRow: Hashable, Sendable {
    /// The key to give as the next page's `after`.
    public var key: LevelKey
    /// The item, by its SKU.
    public var sku: String
    /// The location that was asked about.
    public var location: String
    /// On the shelf, promised to nobody; may be negative.
    public var free: Decimal
    /// On the shelf, under a hold (soft reservation).
    public var held: Decimal
    /// On the shelf, under an order, a pickup or a transfer request (allocated).
    public var committed: Decimal
    /// Picked for a promise: in the holding area, or packed.
    public var staged: Decimal
    /// Returned, and not graded yet (quarantine).
    public var inspection: Decimal
    /// At the location, but unfit for sale.
    public var damaged: Decimal
    /// On its way here, from another location.
    public var inTransit: Decimal
    /// Everything at the location: all of it but what is in transit.
    public var onHand: Decimal
    /// The moment for which the balances are true.
    public var asOf: Date
    /// The last journal entry here that was recorded by then; 0 before the first.
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
    /// The item, by its SKU.
    public var sku: String
    /// The location that was asked about.
    public var location: String
    /// On the shelf, promised to nobody; may be negative.
    public var free: Decimal
    /// On the shelf, under a hold (soft reservation).
    public var held: Decimal
    /// On the shelf, under an order, a pickup or a transfer request (allocated).
    public var committed: Decimal
    /// Picked for a promise: in the holding area, or packed.
    public var staged: Decimal
    /// Returned, and not graded yet (quarantine).
    public var inspection: Decimal
    /// At the location, but unfit for sale.
    public var damaged: Decimal
    /// On its way here, from another location.
    public var inTransit: Decimal
    /// Everything at the location: all of it but what is in transit.
    public var onHand: Decimal
    /// The moment for which the balances are true.
    public var asOf: Date
    /// The last journal entry here that was recorded by then; 0 before the first.
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

/// An item and a quantity of it.
///
/// A line counts at the command's location unless it names its own, so that an order split over
/// several branches is one promise. An item on several lines is summed before anything is decided.
public struct Line: Hashable, Sendable {
    /// The item, by any of its names: SKU, GTIN or alias.
    public var sku: String
    /// How many units, in the item's base unit: more than zero, with no more decimals than the item
    /// has. In JSON it is text, such as `"2"` or `"0.25"`.
    public var quantity: Decimal
    /// The line's own location, where it differs from the command's. Without it, the command's.
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

/// How the log of a store file (write-ahead log) is doing, for monitoring.
public struct LogHealth: Hashable, Sendable {
    /// How many pages of 4 KiB the log held after this process's last commit. It keeps growing
    /// while somebody reads one old state for very long.
    public var pages: Int
    /// How often this handle's process moved the log into the file (checkpoint).
    public var checkpoints: UInt64
    /// What the last checkpoint achieved. Without it, there was none.
    public var last: Checkpoint?
    /// Why the last checkpoint failed. Without it, it did not. Commits are safe all the same, but
    /// the log grows.
    public var lastError: String?

    init(_ json: JSONObject) throws {
        self.pages = try json.get("pages").int()
        self.checkpoints = try json.get("checkpoints").number()
        self.last = try json.maybe("last") { try Checkpoint($0.object()) }
        self.lastError = try json.maybe("last_error") { try $0.text() }
    }
}

/// Why no pickup can be promised at a location.
public enum NoPickup: String, Hashable, Sendable, CaseIterable {
    /// The location has no pickup settings: it offers no pickup.
    case notOffered = "not_offered"
    /// The location prepares as many pickups as it can already, or takes none for now.
    case noCapacity = "no_capacity"
    /// The location is not open for long enough within 366 days.
    case neverOpen = "never_open"
    /// There is not enough stock to promise.
    case unavailable = "unavailable"
    /// This version of the engine does not know the location's time zone.
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
    /// The location is retired: nothing is promised from it.
    case locationRetired = "location_retired"
    /// The item, or a component of the kit, is retired.
    case itemRetired = "item_retired"
    /// The item, or a component of the kit, is known from facts only, and not defined yet.
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
    /// Its number, which `resolve_case` names.
    public var number: UInt64
    /// The kind of case, such as `count_variance`.
    public var kind: String

    init(_ json: JSONObject) throws {
        self.number = try json.get("number").number()
        self.kind = try json.get("kind").text()
    }
}

/// The kind of a matter that stands open.
public enum OpenKind: String, Hashable, Sendable, CaseIterable {
    /// A count saw another number than was known.
    case countVariance = "count_variance"
    /// A fact is too close to a count to tell which came first.
    case countUncertain = "count_uncertain"
    /// Counted units in the holding area differ from the known ones.
    case stagedVariance = "staged_variance"
    /// A picker did not find what the numbers say is there.
    case notFound = "not_found"
    /// A hold has units of a cart.
    case hold = "hold"
    /// Goods are in transit, or did not arrive as they left.
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

/// A matter that has stood open: a variance, an old hold, a transfer, goods to put back.
public struct OpenMatter: Hashable, Sendable {
    /// What kind of matter it is.
    public var kind: OpenKind
    /// How many units, in the item's base unit; of a variance, counted less expected.
    public var quantity: Decimal
    /// Since when it has stood open.
    public var since: Date
    /// The journal entry that it began with.
    public var entry: UInt64
    /// Whether it is explained, or somebody has to look at it.
    public var verdict: Verdict
    /// What explains it, or a part of it; empty where nothing does.
    public var because: [Because]
    /// What a person could do about it; empty where nothing is needed.
    public var proposals: [Proposal]
    /// The item that it is about. Without it, it is about several.
    public var sku: String?
    /// The location that it is about. Without it, it is about several.
    public var location: String?
    /// The promise or fact that it is about, by its document or reference. Without it, none.
    public var name: String?
    /// The case about it. Without it, none is open.
    public var `case`: UInt64?

    init(_ json: JSONObject) throws {
        self.kind = try OpenKind(json.get("kind"))
        self.quantity = try json.get("quantity").quantity()
        self.since = try json.get("since").moment()
        self.entry = try json.get("entry").number()
        self.verdict = try Verdict(json.get("verdict"))
        self.because = try json.list("because") { try Because($0.object()) }
        self.proposals = try json.list("proposals") { try Proposal($0.object()) }
        self.sku = try json.maybe("sku") { try $0.text() }
        self.location = try json.maybe("location") { try $0.text() }
        self.name = try json.maybe("name") { try $0.text() }
        self.case = try json.maybe("case") { try $0.number() }
    }
}

/// The opening hours of one day of the week.
public struct OpeningDay: Hashable, Sendable {
    /// The day of the week, such as `monday`.
    public var day: Weekday
    /// When it is open, in order and without overlap; empty if it is closed.
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

/// The opening hours of one day of the calendar, in place of those of the week.
public struct OpeningException: Hashable, Sendable {
    /// The day that differs, such as `2026-12-25`.
    public var date: String
    /// When it is open on that day, in order and without overlap; empty if it is closed.
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
    /// The hours of each day of the week; it is closed on days that are left out.
    public var weekly: [OpeningDay]
    /// Days that differ from the week, such as holidays and open Sundays. Without it, none.
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

/// One stretch of a day during which a location is open. Hours past midnight belong to the next
/// day.
public struct OpeningInterval: Hashable, Sendable {
    /// When it opens, by local time, such as `09:00`.
    public var from: String
    /// When it closes, by local time, such as `18:00`; `24:00` for midnight.
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

/// The answer to a command. The same command sent again changes nothing, and gets the same answer
/// or `Duplicate` with the first one.
public enum Outcome: Hashable, Sendable {
    /// The command was recorded, or nothing was left to change.
    case applied(Receipt)
    /// The same command was applied before under this reference. Nothing was changed; treat it as
    /// applied.
    case duplicate(first: Receipt, current: Phase?)
    /// Refused, with a stable code and a remedy. Nothing was changed, and the reference is used up:
    /// try again under a new one.
    case refused(Refusal)
    /// Another command stands under this reference. This one moved nothing and waits as a case,
    /// until a person decides which is real.
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
    /// In flight: a worker has it, and has until then to report on it.
    case inFlight(until: Date)
    /// It failed, or its lease ended, and it waits for another try.
    case waiting(until: Date)
    /// Dead: it was tried too often, and a person retries or drops it.
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
    /// Its number, which with the destination is its identity.
    public var number: UInt64
    /// How often it was handed out.
    public var tries: Int
    /// How many of the tries failed.
    public var failures: Int
    /// The items and locations that it is about.
    public var levels: [CaseLevel]
    /// Why it failed last. Without it, it never failed.
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

/// How often `free` fell below zero for one cause, and by how much.
public struct Oversell: Hashable, Sendable {
    /// How many times an entry took a level below zero, or further below.
    public var times: UInt64
    /// By how many units `free` fell further below zero, in the base units of the items.
    public var units: Decimal

    init(_ json: JSONObject) throws {
        self.times = try json.get("times").number()
        self.units = try json.get("units").quantity()
    }
}

/// Oversells: how often and by how much `free` fell below zero, by what the entry that did it says.
public struct Oversells: Hashable, Sendable {
    /// By a sale over the counter.
    public var sale: Oversell
    /// By a write-off of goods.
    public var writeOff: Oversell
    /// By a count that saw less, or a person's decision about one.
    public var count: Oversell
    /// By a promise that was made elsewhere and recorded here.
    public var adopt: Oversell
    /// By any fact that arrived too late to be taken into account when something was promised.
    public var lateFact: Oversell
    /// By a pick that did not find the goods, or found them unfit.
    public var notFound: Oversell
    /// By anything else, such as a reversal.
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
    /// The item, by the name that the command used.
    public var sku: String
    /// The location that it was asked of.
    public var location: String
    /// What the line asked for, in the item's base unit.
    public var requested: Decimal
    /// What is promised of it, in the item's base unit; may be zero.
    public var granted: Decimal

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.location = try json.get("location").text()
        self.requested = try json.get("requested").quantity()
        self.granted = try json.get("granted").quantity()
    }
}

/// What a channel could have been promised at a past moment, in the item's base unit. Safety stock
/// is as it was then; kits are as they are now, and eligible locations and retirement are left out.
public struct PastAvailability: Hashable, Sendable {
    /// The item, by its SKU.
    public var sku: String
    /// The location that was asked about.
    public var location: String
    /// The channel that was asked for.
    public var channel: String
    /// How many units could have been promised. Of a kit, whole kits.
    public var available: Decimal
    /// How many units `free` was below zero; zero for a kit.
    public var shortfall: Decimal
    /// Everything that was at the location, in every condition.
    public var onHand: Decimal
    /// The past moment that was asked about.
    public var asOf: Date
    /// Whether late facts are in: whose knowledge was asked for.
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

/// Where a promise stands in its life.
public enum Phase: String, Hashable, Sendable, CaseIterable {
    /// On back order: all that is left of it waits for expected supply.
    case waiting = "waiting"
    /// Some of it is still promised, on the shelf, and not picked.
    case open = "open"
    /// The branch has accepted the pickup, and is preparing it.
    case accepted = "accepted"
    /// All that is there of it is picked.
    case picked = "picked"
    /// It is picked and stands in its named spot.
    case staged = "staged"
    /// Its customer was told that it is ready for collection.
    case notified = "notified"
    /// The transfer is in transit.
    case shipped = "shipped"
    /// Some of the transfer was shipped and did not arrive; a case says so.
    case discrepancy = "discrepancy"
    /// Some of it was lost to a fact. For an order, a person has to find another way.
    case short = "short"
    /// It was not collected in time, and its units still stand in their spot. The customer may
    /// still collect them.
    case expiredInCage = "expired_in_cage"
    /// It is over, and its picked units have to be put back.
    case awaitingPutBack = "awaiting_put_back"
    /// All that was not released was handed over.
    case fulfilled = "fulfilled"
    /// It was handed over, and nothing is left to do.
    case closed = "closed"
    /// It was released or cancelled before anything was handed over.
    case released = "released"
    /// Its deadline came before anything was handed over.
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

/// What a picker found at the shelf.
public enum PickResult: String, Hashable, Sendable, CaseIterable {
    /// The units were there and are picked: they move to `staged`.
    case found = "found"
    /// The units were not there (a short pick). The promise is short of them, and a case puts the
    /// item under review there until it is counted.
    case notFound = "not_found"
    /// Fewer units were there than the numbers say. Those of the lines are missing, as with
    /// `not_found`.
    case wrongCount = "wrong_count"
    /// The units are damaged: they move to `damaged`, and the promise is short of them.
    case damaged = "damaged"
    /// Only a worn display unit was there: it moves to `damaged`, and the promise is short of it.
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

/// A line that cannot be promised, with what could be.
public struct PickupMissing: Hashable, Sendable {
    /// The item that is missing, by its SKU.
    public var sku: String
    /// What was asked for, in the item's base unit.
    public var requested: Decimal
    /// What could be promised of it, in the item's base unit.
    public var available: Decimal

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.requested = try json.get("requested").quantity()
        self.available = try json.get("available").quantity()
    }
}

/// When a pickup could be ready, or why it could not be promised.
public enum PickupPromise: Hashable, Sendable {
    /// The pickup can be promised.
    case ready(readyAt: Date, collectBy: Date, acceptBy: Date?)
    /// The pickup cannot be promised.
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

/// How a location prepares pickups (click and collect).
public struct PickupSettings: Hashable, Sendable {
    /// How long an order takes to prepare, in minutes of opening time.
    public var preparationMinutes: Int
    /// How many days a staged order is kept for its customer, counted from the day after it is
    /// ready.
    public var holdDays: Int
    /// The local time after which an order is prepared from the next open day on, such as `16:00`.
    /// Without it, an order is prepared from when it comes, or from the next opening.
    public var cutOff: String?
    /// How long the location has to accept an order, in minutes of opening time. Without it, there
    /// is no deadline.
    public var acceptMinutes: Int?
    /// How many pickups may wait to be prepared at once; 0 where it takes none for now. Without it,
    /// there is no limit.
    public var pickupsMax: Int?

    /// With its required fields; the others have their defaults.
    public init(preparationMinutes: Int, holdDays: Int, cutOff: String? = nil, acceptMinutes: Int? = nil, pickupsMax: Int? = nil) {
        self.preparationMinutes = preparationMinutes
        self.holdDays = holdDays
        self.cutOff = cutOff
        self.acceptMinutes = acceptMinutes
        self.pickupsMax = pickupsMax
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.field("preparation_minutes") { json in json.value(preparationMinutes) }
            json.field("hold_days") { json in json.value(holdDays) }
            if let cutOff { json.field("cut_off") { json in json.value(cutOff) } }
            if let acceptMinutes { json.field("accept_minutes") { json in json.value(acceptMinutes) } }
            if let pickupsMax { json.field("pickups_max") { json in json.value(pickupsMax) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.preparationMinutes = try json.get("preparation_minutes").int()
        self.holdDays = try json.get("hold_days").int()
        self.cutOff = try json.maybe("cut_off") { try $0.text() }
        self.acceptMinutes = try json.maybe("accept_minutes") { try $0.int() }
        self.pickupsMax = try json.maybe("pickups_max") { try $0.int() }
    }
}

/// What was agreed with a customer who collects the order (click and collect).
public struct PickupTerms: Hashable, Sendable {
    /// When the order is promised to be ready. Without it, the location's pickup settings and
    /// opening hours decide.
    public var readyAt: Date?
    /// By when the branch has to accept the order. Without it, the location's pickup settings
    /// decide.
    public var acceptBy: Date?

    /// With its required fields; the others have their defaults.
    public init(readyAt: Date? = nil, acceptBy: Date? = nil) {
        self.readyAt = readyAt
        self.acceptBy = acceptBy
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            if let readyAt { json.field("ready_at") { json in json.moment(readyAt) } }
            if let acceptBy { json.field("accept_by") { json in json.moment(acceptBy) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.readyAt = try json.maybe("ready_at") { try $0.moment() }
        self.acceptBy = try json.maybe("accept_by") { try $0.moment() }
    }
}

/// The pickup details of an order that its customer collects at a branch.
public struct PickupView: Hashable, Sendable {
    /// When it was promised to be ready for collection.
    public var readyAt: Date
    /// By when its branch has to accept it. Without it, there is no deadline.
    public var acceptBy: Date?
    /// When its branch accepted it, by `accept` or by a first pick. Without it, it has not.
    public var acceptedAt: Date?
    /// By when it has to be collected. Without it, it is not staged yet.
    public var collectBy: Date?
    /// When its customer was first told that it is ready. Without it, nobody told them.
    public var notifiedAt: Date?
    /// When the right code was shown. Without it, it was not.
    public var verifiedAt: Date?
    /// When it was closed. Without it, it is not.
    public var closedAt: Date?

    init(_ json: JSONObject) throws {
        self.readyAt = try json.get("ready_at").moment()
        self.acceptBy = try json.maybe("accept_by") { try $0.moment() }
        self.acceptedAt = try json.maybe("accepted_at") { try $0.moment() }
        self.collectBy = try json.maybe("collect_by") { try $0.moment() }
        self.notifiedAt = try json.maybe("notified_at") { try $0.moment() }
        self.verifiedAt = try json.maybe("verified_at") { try $0.moment() }
        self.closedAt = try json.maybe("closed_at") { try $0.moment() }
    }
}

/// A promise in danger: it cannot be kept as things stand.
public struct PromiseAtRisk: Hashable, Sendable {
    /// The promise, by the entry that made it.
    public var reservation: UInt64
    /// The source that asked for it.
    public var source: String
    /// The reference of the attempt that made it.
    public var reference: String
    /// Whether it is a hold, an order, a pickup or a transfer.
    public var kind: ReservationKind
    /// How many of its units are in danger, in the item's base unit.
    public var quantity: Decimal
    /// The business document behind it, such as an order number. Without it, none was given.
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

/// What became of the orders and pickups that were promised, and what went wrong, for each
/// location, channel and week. It is computed from the journal alone.
public struct PromiseReport: Hashable, Sendable {
    /// The period that it counts.
    public var period: ReportPeriod
    /// The last journal entry that it takes into account.
    public var sequence: UInt64
    /// The numbers of each location, channel and week, in that order. Weeks without any are left
    /// out.
    public var weeks: [PromiseWeek]
    /// How far the numbers of each location could be trusted, week by week.
    public var trust: [TrustWeek]
    /// How many entries were recorded under other rules, so that their promises are not counted.
    public var notFollowed: UInt64
    /// When the last entry that it takes into account was recorded. Without it, the journal is
    /// empty.
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

/// The promises of one channel at one location in one week.
///
/// A promise counts in the week in which it was made, at the location of its first line; an event
/// counts in its own week and place.
public struct PromiseWeek: Hashable, Sendable {
    /// The location that the promises were made at.
    public var location: String
    /// The channel that they were made through.
    public var channel: String
    /// The week, in the time zone of the location.
    public var week: String
    /// Orders and pickups that were promised, adopted, or confirmed from a hold.
    public var made: UInt64
    /// Kept: all that was not cancelled was handed over, and a pickup was ready in time.
    public var kept: UInt64
    /// Not kept, through the shop's own fault; `broken_by` says why.
    public var broken: UInt64
    /// Cancelled while all their units were there: the customer changed their mind.
    public var cancelled: UInt64
    /// Ended by the customer's deadline: not paid, or not collected though told that it is ready.
    public var lapsed: UInt64
    /// Not decided yet at the end of the journal.
    public var open: UInt64
    /// Why the broken ones were broken.
    public var brokenBy: BrokenBy
    /// The kept ones that had been in danger, and how they were saved.
    public var rescued: RescuedBy
    /// Picks that did not find what was promised.
    public var shortPicks: ShortPicks
    /// How often and by how much `free` fell below zero.
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

/// What a person may do about a difference. Several proposals are alternatives, the safest one
/// first; a count goes with any of them.
public struct Proposal: Hashable, Sendable {
    /// When it is the right thing to do, as a sentence for people.
    public var when: String
    /// What it is about.
    public var action: Action

    init(_ json: JSONObject) throws {
        self.when = try json.get("when").text()
        self.action = try Action(json)
    }
}

/// Why a posting moved units. For units that come from or go outside, it also says where that is.
public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Goods came in from a supplier.
    case receipt = "receipt"
    /// A customer has the goods: sold, or handed over for a promise.
    case sale = "sale"
    /// A customer brought the goods back.
    case `return` = "return"
    /// A person decided the condition of the goods.
    case grade = "grade"
    /// The goods are lost, broken or used up.
    case writeOff = "write_off"
    /// Goods were found where none were known.
    case found = "found"
    /// A count differed from what was known (count variance).
    case count = "count"
    /// A count had seen the effect of this late fact already, so that it is taken back.
    case countedAlready = "counted_already"
    /// A hold took the units.
    case hold = "hold"
    /// An order took the units.
    case order = "order"
    /// A hold became an order.
    case confirm = "confirm"
    /// A promise was released or cancelled.
    case release = "release"
    /// A promise ended by its deadline.
    case expiry = "expiry"
    /// A hold gave way to a fact.
    case gaveWay = "gave_way"
    /// A promise that was made elsewhere took the units.
    case adoption = "adoption"
    /// A fact that did not happen was undone.
    case reversal = "reversal"
    /// A person decided on which side of a count a fact lies.
    case resolution = "resolution"
    /// The units were picked for a promise.
    case pick = "pick"
    /// A picker did not find the units.
    case notFound = "not_found"
    /// A picker found the units unfit for sale.
    case unfit = "unfit"
    /// Picked units were put back on the shelf, or wait for inspection.
    case putBack = "put_back"
    /// A transfer request took the units.
    case transfer = "transfer"
    /// The units left for another location, or were sent back while in transit.
    case ship = "ship"
    /// The units arrived from another location.
    case transferReceipt = "transfer_receipt"
    /// A person gave the units up while they were in transit.
    case lostInTransit = "lost_in_transit"
    /// A back order took units that became free.
    case assigned = "assigned"
    /// The promise of the units moved to another location or item.
    case moved = "moved"
    /// Correction: an earlier step arrived late, so that these units left the shelf at its time
    /// instead.
    case redated = "redated"
    /// The shelf gets back units that an earlier fact took off it, because their receipt came only
    /// now.
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

/// The result of a rebuild into a new file.
public struct Rebuilt: Hashable, Sendable {
    /// Each row that differed from the journal or from its promise, with what it is now.
    public var repairs: [Repair]
    /// What `verify` still finds wrong with the new file.
    public var verified: Verified

    init(_ json: JSONObject) throws {
        self.repairs = try json.list("repairs") { try Repair($0.object()) }
        self.verified = try Verified(json.get("verified").object())
    }
}

/// What was recorded of a command.
public struct Receipt: Hashable, Sendable {
    /// When it was recorded, by the engine's clock.
    public var recordedAt: Date
    /// The journal entry, which is also the identity of a promise that the command made. Without
    /// it, nothing needed changing and nothing was recorded.
    public var sequence: UInt64?
    /// When the promise ends by itself. Without it, it has no deadline.
    public var expiresAt: Date?
    /// The lines of a partial promise that got less than they asked for; empty where all were
    /// granted.
    public var partly: [PartlyGranted]
    /// Recorded, but its link waits for something that has not arrived: its promise, its sale or
    /// its location.
    public var parked: Bool
    /// What was unusual about the command; a command with flags was recorded all the same.
    public var flags: [Flag]
    /// The numbers of the cases that it opened, for a person to look at.
    public var cases: [UInt64]
    /// When the last of what waits for expected supply (a back order) can be there. Without it,
    /// nothing waits.
    public var expectedAt: Date?
    /// When a pickup is promised to be ready. Without it, the promise is no pickup.
    public var readyAt: Date?

    init(_ json: JSONObject) throws {
        self.recordedAt = try json.get("recorded_at").moment()
        self.sequence = try json.maybe("sequence") { try $0.number() }
        self.expiresAt = try json.maybe("expires_at") { try $0.moment() }
        self.partly = try json.list("partly") { try PartlyGranted($0.object()) }
        self.parked = try json.isTrue("parked")
        self.flags = try json.list("flags") { try Flag($0) }
        self.cases = try json.list("cases") { try $0.number() }
        self.expectedAt = try json.maybe("expected_at") { try $0.moment() }
        self.readyAt = try json.maybe("ready_at") { try $0.moment() }
    }
}

/// The matters that stood open when they were looked through.
public struct Reconciliation: Hashable, Sendable {
    /// The moment for which this is true.
    public var asOf: Date
    /// The last journal entry that it takes into account.
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
    /// The number of its journal entry.
    public var entry: UInt64
    /// The reference that it was sent under.
    public var reference: String
    /// When it was recorded, by the engine's clock.
    public var recordedAt: Date
    /// The command, as it was sent.
    public var command: Command

    init(_ json: JSONObject) throws {
        self.entry = try json.get("entry").number()
        self.reference = try json.get("reference").text()
        self.recordedAt = try json.get("recorded_at").moment()
        self.command = try Command(json.get("command").object())
    }
}

/// A refusal: a reasoned no. It is remembered under its reference, and the same command gets it
/// again.
public struct Refusal: Hashable, Sendable {
    /// The stable code, to decide by; texts may change.
    public var code: RefusalCode
    /// What stood in the way, as a sentence for people.
    public var reason: String
    /// What to do now, as a sentence for people.
    public var remedy: String
    /// The lines that could not be promised, each with what could be. Empty for other refusals.
    public var lines: [RefusedLine]

    init(_ json: JSONObject) throws {
        self.code = try RefusalCode(json.get("code"))
        self.reason = try json.get("reason").text()
        self.remedy = try json.get("remedy").text()
        self.lines = try json.list("lines") { try RefusedLine($0.object()) }
    }
}

/// The stable codes of refusals. Decide by them, not by the texts.
public enum RefusalCode: String, Hashable, Sendable, CaseIterable {
    /// There is not enough to promise, or not enough expected supply to wait for.
    case unavailable = "unavailable"
    /// The item is not defined, and a promise needs one that is.
    case unknownItem = "unknown_item"
    /// The item is known from facts only (provisional). Define it before it is promised.
    case provisionalItem = "provisional_item"
    /// The item or location is retired, and is no longer promised.
    case retired = "retired"
    /// The channel's policy holds no stock for carts.
    case holdsOff = "holds_off"
    /// The channel's policy does not let it promise stock of this location.
    case locationNotEligible = "location_not_eligible"
    /// The document has a live promise already. Use it, release it first, or set `adds` to promise
    /// more.
    case promiseExists = "promise_exists"
    /// The order was cancelled before it arrived.
    case cancelledBefore = "cancelled_before"
    /// No promise is known under this reference or document.
    case unknownPromise = "unknown_promise"
    /// The hold has lost units, by its deadline or to a fact, and there is not enough left to
    /// promise them again.
    case expiredUnavailable = "expired_unavailable"
    /// The promise is in a phase in which this cannot be done; the remedy lists what can.
    case wrongPhase = "wrong_phase"
    /// It asks about more units than the promise still has.
    case moreThanPromised = "more_than_promised"
    /// The entry is not a fact that can be reversed; the remedy names the opposite command.
    case notReversible = "not_reversible"
    /// The deadline that it asks for is not in the future.
    case deadlinePassed = "deadline_passed"
    /// The name belongs to something else already.
    case nameTaken = "name_taken"
    /// It changes what cannot change: an item's unit, its decimals to fewer, or whether it is a
    /// kit.
    case frozen = "frozen"
    /// A component is not defined, is a kit, or is the kit itself.
    case badKit = "bad_kit"
    /// No open case has this number, or its kind cannot be resolved in this way.
    case caseNotResolvable = "case_not_resolvable"
    /// The hold would last longer than the `seconds_max` of the channel's policy.
    case holdTooLong = "hold_too_long"
    /// No pickup is possible: the location offers none, has no capacity for more or is not open
    /// long enough, or the lines are at several locations.
    case noPickup = "no_pickup"
    /// A pickup has one location, so it can only be moved as a whole.
    case wholePickup = "whole_pickup"
    /// The catalogue does not list the one item as a substitute of the other.
    case noSubstitute = "no_substitute"
    /// The channel's policy allows no back orders.
    case backOrdersOff = "back_orders_off"
    /// The pickup code is wrong. Hand nothing over; the remedy says how many tries are left.
    case wrongCode = "wrong_code"
    /// No pickup code is valid: none was issued, it was used, or too many wrong ones were tried.
    case noValidCode = "no_valid_code"
    /// No expected supply was announced under this reference.
    case unknownSupply = "unknown_supply"
    /// A substitute is not defined, is a kit, or is the item itself.
    case badSubstitute = "bad_substitute"
    /// It asks for more of an item than its source's `quantity_max` allows.
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

/// A refusal that is remembered under its reference.
public struct RefusalView: Hashable, Sendable {
    /// Its row number, which the next page starts after.
    public var id: UInt64
    /// The source that sent the command.
    public var source: String
    /// The reference that it used up.
    public var reference: String
    /// When it was refused, by the engine's clock.
    public var recordedAt: Date
    /// The refusal, with its code and remedy.
    public var refusal: Refusal

    init(_ json: JSONObject) throws {
        self.id = try json.get("id").number()
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.recordedAt = try json.get("recorded_at").moment()
        self.refusal = try Refusal(json.get("refusal").object())
    }
}

/// A line that could not be promised, with what could be.
public struct RefusedLine: Hashable, Sendable {
    /// The item that is missing; of a kit, the component that limits it.
    public var sku: String
    /// The location that it was asked of.
    public var location: String
    /// What all lines of the command ask for together, in the item's base unit.
    public var requested: Decimal
    /// What could have been promised instead, in the item's base unit.
    public var available: Decimal

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.location = try json.get("location").text()
        self.requested = try json.get("requested").quantity()
        self.available = try json.get("available").quantity()
    }
}

/// Something that a rebuild corrected.
public struct Repair: Hashable, Sendable {
    /// The level or promise, and which part of it.
    public var place: String
    /// What it was before, as stored.
    public var found: String
    /// What it is now, as computed from the journal.
    public var rebuilt: String

    init(_ json: JSONObject) throws {
        self.place = try json.get("place").text()
        self.found = try json.get("found").text()
        self.rebuilt = try json.get("rebuilt").text()
    }
}

/// The period that a report counts.
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

/// How promises in danger were kept: how many of them in each way.
public struct RescuedBy: Hashable, Sendable {
    /// The goods came from another location.
    public var moved: UInt64
    /// The customer took a substitute.
    public var substituted: UInt64
    /// The customer waited for expected supply.
    public var postponed: UInt64
    /// Goods turned up, or new stock came in.
    public var newStock: UInt64

    init(_ json: JSONObject) throws {
        self.moved = try json.get("moved").number()
        self.substituted = try json.get("substituted").number()
        self.postponed = try json.get("postponed").number()
        self.newStock = try json.get("new_stock").number()
    }
}

/// The kind of a promise.
public enum ReservationKind: String, Hashable, Sendable, CaseIterable {
    /// A cart or a quote (soft reservation): it ends by its deadline, and gives way to facts.
    case hold = "hold"
    /// An order: it stands until it is fulfilled, released or its own deadline comes.
    case order = "order"
    /// An order that its customer collects at a branch (click and collect, BOPIS).
    case pickup = "pickup"
    /// Stock that another location has requested.
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

/// One item at one location within a promise, in the item's base unit.
///
/// `requested = waiting + open + staged + short + fulfilled + released + expired`; units to put
/// back are counted beside it.
public struct ReservationLineView: Hashable, Sendable {
    /// The item, by its SKU.
    public var sku: String
    /// The location that it is promised from.
    public var location: String
    /// What was promised, in all its parts.
    public var requested: Decimal
    /// Still promised, and on the shelf: held or committed.
    public var open: Decimal
    /// Lost to a fact, such as a short pick. For an order, a person has to find another way.
    public var short: Decimal
    /// Handed over to the customer; of a transfer, shipped.
    public var fulfilled: Decimal
    /// Released or cancelled, and not promised any more.
    public var released: Decimal
    /// Ended by a deadline, and not promised any more.
    public var expired: Decimal
    /// On back order: promised against expected supply, and not on the shelf yet.
    public var waiting: Decimal
    /// Still promised, and picked.
    public var staged: Decimal
    /// Picked, and promised to nobody any more: somebody has to put them back.
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

/// A promise as it stands now: a hold, an order, a pickup or a transfer (reservation, allocation).
public struct ReservationView: Hashable, Sendable {
    /// Its identity: the journal entry that made it. Older promises have smaller numbers.
    public var sequence: UInt64
    /// The source that asked for it.
    public var source: String
    /// The channel that it was asked through.
    public var channel: String
    /// The reference of the attempt that made it.
    public var reference: String
    /// Whether it is a hold, an order, a pickup or a transfer.
    public var kind: ReservationKind
    /// Where it stands in its life.
    public var phase: Phase
    /// When it was recorded, by the engine's clock.
    public var madeAt: Date
    /// Its lines, one for each item and location; kits as their components.
    public var lines: [ReservationLineView]
    /// The business document behind it, such as an order number. Without it, none was given.
    public var document: String?
    /// When it ends by itself, as far as it is not picked. Without it, it has no deadline.
    public var expiresAt: Date?
    /// The spot in the holding area where its picked goods stand. Without it, none was named.
    public var stagedIn: String?
    /// When its customer was last contacted about it. Without it, never.
    public var contactedAt: Date?
    /// Pickup details. Without it, the customer does not collect the order at a branch.
    public var pickup: PickupView?
    /// Transfer details. Without it, the promise is no transfer.
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
        self.document = try json.maybe("document") { try $0.text() }
        self.expiresAt = try json.maybe("expires_at") { try $0.moment() }
        self.stagedIn = try json.maybe("staged_in") { try $0.text() }
        self.contactedAt = try json.maybe("contacted_at") { try $0.moment() }
        self.pickup = try json.maybe("pickup") { try PickupView($0.object()) }
        self.transfer = try json.maybe("transfer") { try TransferView($0.object()) }
    }
}

/// What a person decides about a case.
public enum Resolution: String, Hashable, Sendable, CaseIterable {
    /// It was looked at; the numbers stand as they are.
    case acknowledged = "acknowledged"
    /// The uncertain fact came before the count, which had seen it.
    case beforeCount = "before_count"
    /// The uncertain fact came after the count, which had not seen it.
    case afterCount = "after_count"
    /// Goods of a transfer that did not arrive are given up: they leave the stock.
    case lost = "lost"
    /// The first command under the reference stands; the second was a mistake.
    case keepFirst = "keep_first"
    /// The second command is real: the first is undone, and the second is posted.
    case replace = "replace"
    /// Both commands are real: the second is posted beside the first.
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

/// When a failed delivery is tried again, and when it is given up.
public struct RetryPolicy: Hashable, Sendable {
    /// How long it waits after the first failure, in seconds; at least 1. Without it, 10.
    public var firstDelaySeconds: Int?
    /// How many times as long each further delay is than the one before, 1 to 100. Without it, 2.
    public var factor: Int?
    /// The longest that it waits between two tries, in seconds. Without it, 3600.
    public var delaySecondsMax: Int?
    /// By how much a delay may be shorter, in percent, so that not all come back at once; 0 to 100.
    /// Without it, 20.
    public var jitterPercent: Int?
    /// After how many failures a delivery is dead, and waits for a person. Without it, 12.
    public var triesMax: Int?

    /// With its required fields; the others have their defaults.
    public init(firstDelaySeconds: Int? = nil, factor: Int? = nil, delaySecondsMax: Int? = nil, jitterPercent: Int? = nil, triesMax: Int? = nil) {
        self.firstDelaySeconds = firstDelaySeconds
        self.factor = factor
        self.delaySecondsMax = delaySecondsMax
        self.jitterPercent = jitterPercent
        self.triesMax = triesMax
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            if let firstDelaySeconds { json.field("first_delay_seconds") { json in json.value(firstDelaySeconds) } }
            if let factor { json.field("factor") { json in json.value(factor) } }
            if let delaySecondsMax { json.field("delay_seconds_max") { json in json.value(delaySecondsMax) } }
            if let jitterPercent { json.field("jitter_percent") { json in json.value(jitterPercent) } }
            if let triesMax { json.field("tries_max") { json in json.value(triesMax) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.firstDelaySeconds = try json.maybe("first_delay_seconds") { try $0.int() }
        self.factor = try json.maybe("factor") { try $0.int() }
        self.delaySecondsMax = try json.maybe("delay_seconds_max") { try $0.int() }
        self.jitterPercent = try json.maybe("jitter_percent") { try $0.int() }
        self.triesMax = try json.maybe("tries_max") { try $0.int() }
    }
}

/// What a sale would do to promises. The sale can be recorded whatever this says.
public struct SaleCheck: Hashable, Sendable {
    /// The promises that the sale takes units of, or endangers; holds first within a line.
    public var atRisk: [SaleRisk]
    /// The items that would take `free` below zero.
    public var short: [SaleShortfall]
    /// What would be unusual about the sale; empty where nothing.
    public var flags: [Flag]

    init(_ json: JSONObject) throws {
        self.atRisk = try json.list("at_risk") { try SaleRisk($0.object()) }
        self.short = try json.list("short") { try SaleShortfall($0.object()) }
        self.flags = try json.list("flags") { try Flag($0) }
    }
}

/// A promise that a sale would endanger.
public struct SaleRisk: Hashable, Sendable {
    /// The item that would be missing.
    public var sku: String
    /// The location where it would be missing.
    public var location: String
    /// The promise, by the entry that made it.
    public var reservation: UInt64
    /// The source that asked for it.
    public var source: String
    /// The reference of the attempt that made it.
    public var reference: String
    /// Whether it is a hold, an order, a pickup or a transfer.
    public var kind: ReservationKind
    /// How many of its units are in danger, in the item's base unit.
    public var quantity: Decimal
    /// The business document behind it, such as an order number. Without it, none was given.
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
    /// The item, by its SKU.
    public var sku: String
    /// The location where it would be short.
    public var location: String
    /// How many units `free` would be below zero.
    public var shortfall: Decimal
    /// The part of the shortfall that no promise here covers.
    public var owedToNobody: Decimal

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.location = try json.get("location").text()
        self.shortfall = try json.get("shortfall").quantity()
        self.owedToNobody = try json.get("owed_to_nobody").quantity()
    }
}

/// Short picks: picks that did not find what was promised.
public struct ShortPicks: Hashable, Sendable {
    /// How many lines of promises became short by a pick.
    public var lines: UInt64
    /// How many units were missing, in the base units of their items.
    public var units: Decimal

    init(_ json: JSONObject) throws {
        self.lines = try json.get("lines").number()
        self.units = try json.get("units").quantity()
    }
}

/// A number that somebody shows, to be compared with what it should be.
public struct Shown: Hashable, Sendable {
    /// Its line in a file, or its number in a list.
    public var line: UInt64
    /// The item, by any of its names.
    public var sku: String
    /// The number that is shown, in the item's base unit.
    public var quantity: Decimal
    /// The location that the line names. Without it, the location of the question, or all together.
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

/// One shown number, compared with what it should be; or an item that is not shown.
public struct ShownLine: Hashable, Sendable {
    /// The item, by the name that was shown.
    public var sku: String
    /// Whether the numbers agree, or the difference is explained, or somebody has to look at it.
    public var verdict: Verdict
    /// What explains the difference, or may have led to it; the likeliest first.
    public var because: [Because]
    /// What a person could do about it; empty where nothing is needed.
    public var proposals: [Proposal]
    /// The line of the number. Without it, the item is not shown.
    public var line: UInt64?
    /// The location. Without it, the number is the sum of several.
    public var location: String?
    /// The number that is shown. Without it, the item is not shown.
    public var shown: Decimal?
    /// The number that it should be. Without it, the item or location is not known.
    public var should: Decimal?

    init(_ json: JSONObject) throws {
        self.sku = try json.get("sku").text()
        self.verdict = try Verdict(json.get("verdict"))
        self.because = try json.list("because") { try Because($0.object()) }
        self.proposals = try json.list("proposals") { try Proposal($0.object()) }
        self.line = try json.maybe("line") { try $0.number() }
        self.location = try json.maybe("location") { try $0.text() }
        self.shown = try json.maybe("shown") { try $0.quantity() }
        self.should = try json.maybe("should") { try $0.quantity() }
    }
}

/// Shown numbers, compared with what they should be.
public struct ShownReport: Hashable, Sendable {
    /// How many of them were right, and how many were not.
    public var summary: ShownSummary
    /// Each shown number, and the items that are not shown.
    public var lines: [ShownLine]

    init(_ json: JSONObject) throws {
        self.summary = try ShownSummary(json.get("summary").object())
        self.lines = try json.list("lines") { try ShownLine($0.object()) }
    }
}

/// How many shown numbers were right, and how many were not.
public struct ShownSummary: Hashable, Sendable {
    /// How many numbers were shown.
    public var lines: UInt64
    /// How many of them are right.
    public var equal: UInt64
    /// How many differ for a reason that is known and needs nobody.
    public var explained: UInt64
    /// How many somebody has to look at, with the items that are not shown.
    public var unexplained: UInt64
    /// How many items are not shown although there is something to promise.
    public var notShown: UInt64
    /// The last journal entry that the comparison takes into account.
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

/// One item of an expected supply at one location, in the item's base unit.
///
/// `expected = open + received + given_up`.
public struct SupplyLineView: Hashable, Sendable {
    /// The item, by its SKU.
    public var sku: String
    /// The location that it comes to.
    public var location: String
    /// How many units were announced.
    public var expected: Decimal
    /// How many units have come.
    public var received: Decimal
    /// How many units are not expected any more, because another announcement took their place.
    public var givenUp: Decimal
    /// How many units are still to come.
    public var open: Decimal
    /// The orders that wait for it, and for how many of its units. The oldest order gets the
    /// earliest supply. Late supply is assigned last, and its orders are at risk.
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

/// Expected supply (incoming): goods that were announced by `expect`.
public struct SupplyView: Hashable, Sendable {
    /// Its identity: the journal entry that announced it.
    public var sequence: UInt64
    /// The source that announced it.
    public var source: String
    /// The reference that announced it; a receipt names it in `of`.
    public var reference: String
    /// When the goods should be there.
    public var expectedAt: Date
    /// Whether they should be there by now and some are not. Nothing is promised on late supply.
    public var isLate: Bool
    /// Its lines, one for each item and location; kits as their components.
    public var lines: [SupplyLineView]
    /// The business document behind it, such as a purchase order number. Without it, none was
    /// given.
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

/// A suspected duplicate: two facts of one source, kind and document that moved the same goods
/// under two references.
public struct SuspectedDuplicate: Hashable, Sendable {
    /// The source that sent both.
    public var source: String
    /// The kind of both commands, as their JSON `type`.
    public var kind: String
    /// The business document behind both.
    public var document: String
    /// The fact that was recorded first.
    public var first: RecordedFact
    /// The fact that may be the same again.
    public var second: RecordedFact
    /// The command that reverses the second one, if it is the same.
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

/// Names an earlier command, or the promise that it made: by its reference or by its document,
/// never by both.
public struct Target: Hashable, Sendable {
    /// The source that sent it. Without it, the sender of this command.
    public var source: String?
    /// The reference that it was sent under. The reference of a `confirm` or an `extend` means
    /// their promise.
    public var reference: String?
    /// The document that it was sent for. It means every promise of that document that something is
    /// left to do about; a command is done for all of them, or refused for all of them.
    public var document: String?

    /// With its required fields; the others have their defaults.
    public init(source: String? = nil, reference: String? = nil, document: String? = nil) {
        self.source = source
        self.reference = reference
        self.document = document
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            if let source { json.field("source") { json in json.value(source) } }
            if let reference { json.field("reference") { json in json.value(reference) } }
            if let document { json.field("document") { json in json.value(document) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.maybe("source") { try $0.text() }
        self.reference = try json.maybe("reference") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
    }
}

/// What the staff of a location have to do about a promise.
public enum TaskKind: String, Hashable, Sendable, CaseIterable {
    /// Accept a pickup that waits for it.
    case waiting = "waiting"
    /// Finish a pickup that was not ready when it was promised.
    case late = "late"
    /// Pick and stage a pickup that was accepted.
    case due = "due"
    /// Keep picked goods in their spot until their customer comes.
    case staged = "staged"
    /// Put back a pickup that was not collected in time, unless its customer comes first.
    case expiredInCage = "expired_in_cage"
    /// Put back picked goods of a promise that is over.
    case putBack = "put_back"
    /// Find another way for a promise that is short of goods, before it is due.
    case missing = "missing"
    /// Ship goods to another location.
    case ship = "ship"
    /// Receive goods of a transfer that are on their way here.
    case arriving = "arriving"
    /// Close a pickup that was handed over.
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

/// A task: something that the staff of a location have to do about a promise.
public struct TaskView: Hashable, Sendable {
    /// What there is to do.
    public var kind: TaskKind
    /// The promise that it is about, as it stands now.
    public var promise: ReservationView
    /// By when it has to be done. Without it, there is no deadline.
    public var dueAt: Date?

    init(_ json: JSONObject) throws {
        self.kind = try TaskKind(json.get("kind"))
        self.promise = try ReservationView(json.get("promise").object())
        self.dueAt = try json.maybe("due_at") { try $0.moment() }
    }
}

/// What a `tick` did.
public struct Tick: Hashable, Sendable {
    /// On how many levels deadlines had come, and were journalled.
    public var levelsExpired: Int
    /// How many old refusals were forgotten.
    public var refusalsForgotten: Int
    /// When the next deadline comes; tick again then. Without it, there is none.
    public var nextDue: Date?

    init(_ json: JSONObject) throws {
        self.levelsExpired = try json.get("levels_expired").int()
        self.refusalsForgotten = try json.get("refusals_forgotten").int()
        self.nextDue = try json.maybe("next_due") { try $0.moment() }
    }
}

/// One item of a transfer, in its base unit.
///
/// `shipped + over = received + lost + returned + in_transit`.
public struct TransferLineView: Hashable, Sendable {
    /// The item, by its SKU.
    public var sku: String
    /// How many units left.
    public var shipped: Decimal
    /// How many units arrived beyond what was shipped.
    public var over: Decimal
    /// How many units arrived, in any condition.
    public var received: Decimal
    /// How many units a person has given up.
    public var lost: Decimal
    /// How many units came back to the location that shipped them.
    public var returned: Decimal
    /// How many units are in transit.
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

/// The transfer details of goods that go from one location to another.
public struct TransferView: Hashable, Sendable {
    /// The location that ships the goods.
    public var from: String
    /// The location that receives the goods.
    public var to: String
    /// Whether it was cancelled in transit, so that what is in transit comes back.
    public var recalled: Bool
    /// What became of each of its items.
    public var lines: [TransferLineView]
    /// When what is in transit should have arrived. Without it, there is no deadline.
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
    /// The location whose numbers are meant.
    public var location: String
    /// The week, in the location's time zone.
    public var week: String
    /// For how many seconds its levels existed, all levels added up.
    public var levelSeconds: UInt64
    /// For how many of these seconds a case was open or `free` was below zero.
    public var underReviewSeconds: UInt64

    init(_ json: JSONObject) throws {
        self.location = try json.get("location").text()
        self.week = try json.get("week").text()
        self.levelSeconds = try json.get("level_seconds").number()
        self.underReviewSeconds = try json.get("under_review_seconds").number()
    }
}

/// What is not confirmed at a location, and why.
public struct Unconfirmed: Hashable, Sendable {
    /// The location that was asked about.
    public var location: String
    /// The best label that any number of the location has now.
    public var label: Label
    /// Why the location as a whole is not confirmed; empty where it is.
    public var reasons: [LabelReason]
    /// The moment for which this is true.
    public var asOf: Date
    /// The watermark: every message that the location's watched sources sent before then is here.
    public var goodAt: Date
    /// The items with reasons of their own, in the order in which they were defined.
    public var items: [UnconfirmedItem]
    /// The item to start the next page after. Without it, this was the last page.
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

/// An item whose numbers at a location are not confirmed, for a reason of its own.
public struct UnconfirmedItem: Hashable, Sendable {
    /// The item, by its SKU.
    public var sku: String
    /// The label of its numbers, with the reasons of the location as a whole.
    public var label: Label
    /// Its own reasons, without those of the location.
    public var reasons: [LabelReason]
    /// The open cases about it; empty where there are none.
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
    /// The numbers agree: there is no difference.
    case equal = "equal"
    /// It is known where the difference comes from, and nobody has to act.
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

/// What `verify` found, in the journal and in the file.
public struct Verified: Hashable, Sendable {
    /// The findings of the journal against what is stored.
    public var report: VerifyReport
    /// What the storage itself finds wrong with its file, each a sentence; empty if nothing is.
    public var storage: [String]

    init(_ json: JSONObject) throws {
        self.report = try VerifyReport(json.get("report").object())
        self.storage = try json.list("storage") { try $0.text() }
    }
}

/// What `verify` found when it computed everything again.
public struct VerifyReport: Hashable, Sendable {
    /// How many journal entries were read.
    public var entries: UInt64
    /// How many levels were computed again.
    public var levels: UInt64
    /// How many promises were read, live or not.
    public var reservations: UInt64
    /// How many cases were read, open or not.
    public var cases: UInt64
    /// What is wrong, at most 1,000 findings; empty if nothing is.
    public var findings: [Finding]
    /// How many more findings there were than are listed.
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

/// A day of the week, as ISO 8601 numbers them from Monday.
public enum Weekday: String, Hashable, Sendable, CaseIterable {
    /// Monday, the first day of the ISO week.
    case monday = "monday"
    /// Tuesday, the second day of the week.
    case tuesday = "tuesday"
    /// Wednesday, the third day of the week.
    case wednesday = "wednesday"
    /// Thursday, the fourth day of the week.
    case thursday = "thursday"
    /// Friday, the fifth day of the week.
    case friday = "friday"
    /// Saturday, the sixth day of the week.
    case saturday = "saturday"
    /// Sunday, the last day of the ISO week.
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
