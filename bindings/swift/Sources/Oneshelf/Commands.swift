// Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.

import Foundation

/// Any command.
public indirect enum Command: Hashable, Sendable {
    /// Define an item, or change its names, kit components and substitutes. Its unit is
    /// frozen.
    case defineItem(DefineItem)
    /// Define a location that holds stock, such as a store or a warehouse, or change its
    /// settings.
    case defineLocation(DefineLocation)
    /// Define a sales channel, such as `web`. It is also a source of its own name.
    case defineChannel(DefineChannel)
    /// Define a source of a channel, such as a till or a feed, or change its settings.
    case defineSource(DefineSource)
    /// Set what a channel may do: carts that hold stock, eligible locations, back orders.
    case definePolicy(DefinePolicy)
    /// Set a safety stock: units that are withheld from a channel. The most specific rule
    /// counts.
    case defineSafetyStock(DefineSafetyStock)
    /// Retire an item: it is no longer promised. Facts about it are recorded as before.
    case retireItem(RetireItem)
    /// Retire a location: nothing is promised from it any more. Facts about it are recorded
    /// as before.
    case retireLocation(RetireLocation)
    /// Give an item one more name, such as a supplier's number.
    case addAlias(AddAlias)
    /// Record goods that came in from a supplier. They are `free`, unless they came in
    /// another condition.
    case receive(Receive)
    /// Record a sale: a customer has the goods. It is never refused, whatever the numbers
    /// say. With `settles` it takes the units of that promise, exactly once.
    case sell(Sell)
    /// Record a customer return at the location that received it. Units go to `inspection`
    /// (quarantine) until somebody grades them with `inspect`.
    case takeBack(TakeBack)
    /// Grade goods: a person decided the condition of returned or other goods. Units move
    /// to the bucket of the grade.
    case inspect(Inspect)
    /// Write off stock that is lost, broken or used up. Units leave the stock.
    case writeOff(WriteOff)
    /// Add stock that was found, with a reason. Units come into `free`.
    case adjust(Adjust)
    /// Record a stock count: the units seen on the shelf, promised or not. The count
    /// variance is taken against the shelf as of the count's own time.
    case count(Count)
    /// Undo a fact that did not happen, such as a sale or a receipt, with its own business
    /// time. Steps of a promise are undone by the opposite step.
    case reverse(Reverse)
    /// Record a promise that another system made already. It is never refused for lack of
    /// stock; a shortage names the promises in danger.
    case adopt(Adopt)
    /// Record a pick for a promise: units move from `committed` to `staged`. Or they could
    /// not be picked (a short pick), and the promise is short of them.
    case pick(Pick)
    /// Record that picked goods of a promise stand in a named spot of the holding area (the
    /// staging location).
    case stage(Stage)
    /// Record a handover: the customer has the goods of a promise. Units leave the stock
    /// exactly once.
    case collect(Collect)
    /// Record that picked goods were put back, and in what condition. Sellable ones stand
    /// on the shelf again.
    case putBack(PutBack)
    /// Record goods that left for another location. They are in transit until they arrive.
    case ship(Ship)
    /// Record goods of a transfer that arrived, or came back. What is missing opens a case.
    case receiveTransfer(ReceiveTransfer)
    /// Hold stock for a cart or a quote (a soft reservation). Units move from `free` to
    /// `held` until the hold is confirmed, released or expires.
    case hold(Hold)
    /// Promise stock to an order. Units move from `free` to `committed` and stay there
    /// until the order is fulfilled, released or expires.
    case reserve(Reserve)
    /// Turn a hold, or the whole cart of a document, into an order: units move from `held`
    /// to `committed`. What it has lost is promised again if it is available, or all of it
    /// is refused.
    case confirm(Confirm)
    /// Extend a hold: its deadline moves to so many seconds from now. What it has lost
    /// stays lost.
    case extend(Extend)
    /// Release or cancel a promise. Units on the shelf are `free` at once, picked ones have
    /// to be put back first.
    case release(Release)
    /// Request a transfer from one location to another. Units at the source move from
    /// `free` to `committed` until they are shipped.
    case requestTransfer(RequestTransfer)
    /// Announce expected supply: goods that should come to a location at a time. Back
    /// orders are promised against it.
    case expect(Expect)
    /// Move a promise to another location: units are reserved there first, then released
    /// here, in one step or not at all.
    case move(Move)
    /// Replace promised units by a substitute that the customer agreed to, in one step.
    case substitute(Substitute)
    /// Turn units that a promise is short of into a back order: they wait for expected
    /// supply.
    case postpone(Postpone)
    /// Accept a pickup: the branch takes on its preparation.
    case accept(Accept)
    /// Record that the customer was told that a pickup is ready.
    case notify(Notify)
    /// Issue a new pickup code. The code before it is void.
    case issueCode(IssueCode)
    /// Check the code that a customer shows for a pickup. The right one is accepted once; a
    /// wrong one is refused and counted.
    case verifyCode(VerifyCode)
    /// Record that the customer was contacted about a promise, such as about a missing
    /// item.
    case contact(Contact)
    /// Close a pickup that was handed over: nothing is left to do about it.
    case close(Close)
    /// Resolve a case: a person decided about it, and it is closed.
    case resolveCase(ResolveCase)
    /// Vouch for the wall clock after it was stopped: recorded time follows it again, and
    /// promises expire again.
    case correctClock(CorrectClock)
    /// The engine ended promises whose deadline had come. Hosts cannot send it.
    case expire(Expire)
    /// The engine posted a fact that had waited for its location to be defined. Hosts
    /// cannot send it.
    case tie(Tie)
    /// The engine counted a wrong code that was shown for a pickup. Hosts cannot send it.
    case noteWrongCode(NoteWrongCode)
    /// The engine set aside another command under a used reference, and opened a case for
    /// it. Hosts cannot send it.
    case setAside(SetAside)
    /// The engine posted a command that was set aside, as a person decided. Hosts cannot
    /// send it.
    case enter(Enter)

    func write(_ json: inout JSONWriter) {
        switch self {
        case .defineItem(let command): command.write(&json)
        case .defineLocation(let command): command.write(&json)
        case .defineChannel(let command): command.write(&json)
        case .defineSource(let command): command.write(&json)
        case .definePolicy(let command): command.write(&json)
        case .defineSafetyStock(let command): command.write(&json)
        case .retireItem(let command): command.write(&json)
        case .retireLocation(let command): command.write(&json)
        case .addAlias(let command): command.write(&json)
        case .receive(let command): command.write(&json)
        case .sell(let command): command.write(&json)
        case .takeBack(let command): command.write(&json)
        case .inspect(let command): command.write(&json)
        case .writeOff(let command): command.write(&json)
        case .adjust(let command): command.write(&json)
        case .count(let command): command.write(&json)
        case .reverse(let command): command.write(&json)
        case .adopt(let command): command.write(&json)
        case .pick(let command): command.write(&json)
        case .stage(let command): command.write(&json)
        case .collect(let command): command.write(&json)
        case .putBack(let command): command.write(&json)
        case .ship(let command): command.write(&json)
        case .receiveTransfer(let command): command.write(&json)
        case .hold(let command): command.write(&json)
        case .reserve(let command): command.write(&json)
        case .confirm(let command): command.write(&json)
        case .extend(let command): command.write(&json)
        case .release(let command): command.write(&json)
        case .requestTransfer(let command): command.write(&json)
        case .expect(let command): command.write(&json)
        case .move(let command): command.write(&json)
        case .substitute(let command): command.write(&json)
        case .postpone(let command): command.write(&json)
        case .accept(let command): command.write(&json)
        case .notify(let command): command.write(&json)
        case .issueCode(let command): command.write(&json)
        case .verifyCode(let command): command.write(&json)
        case .contact(let command): command.write(&json)
        case .close(let command): command.write(&json)
        case .resolveCase(let command): command.write(&json)
        case .correctClock(let command): command.write(&json)
        case .expire(let command): command.write(&json)
        case .tie(let command): command.write(&json)
        case .noteWrongCode(let command): command.write(&json)
        case .setAside(let command): command.write(&json)
        case .enter(let command): command.write(&json)
        }
    }

    init(_ json: JSONObject) throws {
        let kind = try json.get("type")
        switch kind {
        case "define_item": self = .defineItem(try DefineItem(json))
        case "define_location": self = .defineLocation(try DefineLocation(json))
        case "define_channel": self = .defineChannel(try DefineChannel(json))
        case "define_source": self = .defineSource(try DefineSource(json))
        case "define_policy": self = .definePolicy(try DefinePolicy(json))
        case "define_safety_stock": self = .defineSafetyStock(try DefineSafetyStock(json))
        case "retire_item": self = .retireItem(try RetireItem(json))
        case "retire_location": self = .retireLocation(try RetireLocation(json))
        case "add_alias": self = .addAlias(try AddAlias(json))
        case "receive": self = .receive(try Receive(json))
        case "sell": self = .sell(try Sell(json))
        case "take_back": self = .takeBack(try TakeBack(json))
        case "inspect": self = .inspect(try Inspect(json))
        case "write_off": self = .writeOff(try WriteOff(json))
        case "adjust": self = .adjust(try Adjust(json))
        case "count": self = .count(try Count(json))
        case "reverse": self = .reverse(try Reverse(json))
        case "adopt": self = .adopt(try Adopt(json))
        case "pick": self = .pick(try Pick(json))
        case "stage": self = .stage(try Stage(json))
        case "collect": self = .collect(try Collect(json))
        case "put_back": self = .putBack(try PutBack(json))
        case "ship": self = .ship(try Ship(json))
        case "receive_transfer": self = .receiveTransfer(try ReceiveTransfer(json))
        case "hold": self = .hold(try Hold(json))
        case "reserve": self = .reserve(try Reserve(json))
        case "confirm": self = .confirm(try Confirm(json))
        case "extend": self = .extend(try Extend(json))
        case "release": self = .release(try Release(json))
        case "request_transfer": self = .requestTransfer(try RequestTransfer(json))
        case "expect": self = .expect(try Expect(json))
        case "move": self = .move(try Move(json))
        case "substitute": self = .substitute(try Substitute(json))
        case "postpone": self = .postpone(try Postpone(json))
        case "accept": self = .accept(try Accept(json))
        case "notify": self = .notify(try Notify(json))
        case "issue_code": self = .issueCode(try IssueCode(json))
        case "verify_code": self = .verifyCode(try VerifyCode(json))
        case "contact": self = .contact(try Contact(json))
        case "close": self = .close(try Close(json))
        case "resolve_case": self = .resolveCase(try ResolveCase(json))
        case "correct_clock": self = .correctClock(try CorrectClock(json))
        case "expire": self = .expire(try Expire(json))
        case "tie": self = .tie(try Tie(json))
        case "note_wrong_code": self = .noteWrongCode(try NoteWrongCode(json))
        case "set_aside": self = .setAside(try SetAside(json))
        case "enter": self = .enter(try Enter(json))
        default: throw kind.wrong("command that is known")
        }
    }
}

/// Define an item, or change its names, kit components and substitutes. Its unit is
/// frozen.
public struct DefineItem: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The item's stock keeping unit: its first name, such as `MUG-RED`.
    public var sku: String
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// The base unit that quantities are counted in: a UN/CEFACT Recommendation 20 code such as
    /// `KGM` (kilogram). Without it, `H87` (piece). It can never change.
    public var unit: String?
    /// How many decimals its quantities may have, 0 to 3. Without it, 0: whole units only.
    public var decimals: Int?
    /// Its GTIN (EAN, UPC) of 8, 12, 13 or 14 digits, which becomes one more of its names.
    /// Without it, the item keeps the one it has.
    public var gtin: String?
    /// Further names that commands may use for it, such as a supplier's number. Names that are
    /// left out are kept.
    public var aliases: [String]
    /// The components of a kit (bundle), which is stocked and promised as these. Without it, a
    /// plain item.
    public var components: [KitComponent]
    /// Items that may be offered instead, the best one first; no kits. Without it, none.
    public var substitutes: [String]

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, sku: String, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, unit: String? = nil, decimals: Int? = nil, gtin: String? = nil, aliases: [String] = [], components: [KitComponent] = [], substitutes: [String] = []) {
        self.source = source
        self.reference = reference
        self.sku = sku
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.unit = unit
        self.decimals = decimals
        self.gtin = gtin
        self.aliases = aliases
        self.components = components
        self.substitutes = substitutes
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "define_item") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("sku") { json in json.value(sku) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let unit { json.field("unit") { json in json.value(unit) } }
            if let decimals { json.field("decimals") { json in json.value(decimals) } }
            if let gtin { json.field("gtin") { json in json.value(gtin) } }
            if !aliases.isEmpty { json.field("aliases") { json in json.array(aliases) { json, each in json.value(each) } } }
            if !components.isEmpty { json.field("components") { json in json.array(components) { json, each in each.write(&json) } } }
            if !substitutes.isEmpty { json.field("substitutes") { json in json.array(substitutes) { json, each in json.value(each) } } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.sku = try json.get("sku").text()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.unit = try json.maybe("unit") { try $0.text() }
        self.decimals = try json.maybe("decimals") { try $0.int() }
        self.gtin = try json.maybe("gtin") { try $0.text() }
        self.aliases = try json.list("aliases") { try $0.text() }
        self.components = try json.list("components") { try KitComponent($0.object()) }
        self.substitutes = try json.list("substitutes") { try $0.text() }
    }
}

extension DefineItem: CommandConvertible {
    /// The command.
    public var command: Command { .defineItem(self) }
}

/// Define a location that holds stock, such as a store or a warehouse, or change its
/// settings.
public struct DefineLocation: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The location's name, such as `OXFORD`.
    public var location: String
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// Its IANA time zone, such as `Europe/London`. Without it, `UTC`.
    public var timeZone: String?
    /// When it is open, by its local time; pickup times are counted in these. Without it, it is
    /// always open.
    public var openingHours: OpeningHours?
    /// How it prepares pickups (click and collect). Without it, it offers none.
    public var pickup: PickupSettings?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, timeZone: String? = nil, openingHours: OpeningHours? = nil, pickup: PickupSettings? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.timeZone = timeZone
        self.openingHours = openingHours
        self.pickup = pickup
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "define_location") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let timeZone { json.field("time_zone") { json in json.value(timeZone) } }
            if let openingHours { json.field("opening_hours") { json in openingHours.write(&json) } }
            if let pickup { json.field("pickup") { json in pickup.write(&json) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.timeZone = try json.maybe("time_zone") { try $0.text() }
        self.openingHours = try json.maybe("opening_hours") { try OpeningHours($0.object()) }
        self.pickup = try json.maybe("pickup") { try PickupSettings($0.object()) }
    }
}

extension DefineLocation: CommandConvertible {
    /// The command.
    public var command: Command { .defineLocation(self) }
}

/// Define a sales channel, such as `web`. It is also a source of its own name.
public struct DefineChannel: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The channel's name, such as `pos`, `web` or `marketplace`.
    public var channel: String
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, channel: String, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.channel = channel
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "define_channel") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("channel") { json in json.value(channel) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.channel = try json.get("channel").text()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension DefineChannel: CommandConvertible {
    /// The command.
    public var command: Command { .defineChannel(self) }
}

/// Define a source of a channel, such as a till or a feed, or change its settings.
public struct DefineSource: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The source's name, which its commands carry, such as `till-3`.
    public var name: String
    /// The channel that the source belongs to, whose policy counts for its commands.
    public var channel: String
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// By how many seconds its clock may be wrong. Facts closer than that to a count are
    /// uncertain. Without it, 0.
    public var clockUncertaintySeconds: Int?
    /// The location where it works; only numbers of that location wait for its messages.
    /// Without it, every location.
    public var location: String?
    /// It is heard from at least this often, in seconds, by commands or heartbeats. While it is
    /// silent for longer, numbers where it works are labelled `delayed`. Without it, silence
    /// means nothing.
    public var heartbeatSeconds: Int?
    /// Its commands carry `source_sequence`, from 1 without gaps, so that missing messages are
    /// known. Without it, they are not numbered.
    public var sequenced: Bool
    /// The most of an item that one command may name, in the item's base unit. More is refused
    /// as a promise; as a fact it is recorded and flagged, and opens a case. Without it, there
    /// is no limit.
    public var quantityMax: Decimal?
    /// How many seconds after it occurred a fact may arrive. A later one is recorded and
    /// flagged, and opens a case. Without it, there is no limit.
    public var lateSecondsMax: Int?
    /// How many seconds units it moved may wait for the promise or sale that they name, before
    /// that becomes a case. Without it, two days.
    public var linkSeconds: Int?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, name: String, channel: String, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, clockUncertaintySeconds: Int? = nil, location: String? = nil, heartbeatSeconds: Int? = nil, sequenced: Bool = false, quantityMax: Decimal? = nil, lateSecondsMax: Int? = nil, linkSeconds: Int? = nil) {
        self.source = source
        self.reference = reference
        self.name = name
        self.channel = channel
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.clockUncertaintySeconds = clockUncertaintySeconds
        self.location = location
        self.heartbeatSeconds = heartbeatSeconds
        self.sequenced = sequenced
        self.quantityMax = quantityMax
        self.lateSecondsMax = lateSecondsMax
        self.linkSeconds = linkSeconds
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "define_source") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("name") { json in json.value(name) }
            json.field("channel") { json in json.value(channel) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let clockUncertaintySeconds { json.field("clock_uncertainty_seconds") { json in json.value(clockUncertaintySeconds) } }
            if let location { json.field("location") { json in json.value(location) } }
            if let heartbeatSeconds { json.field("heartbeat_seconds") { json in json.value(heartbeatSeconds) } }
            if sequenced { json.field("sequenced") { json in json.value(sequenced) } }
            if let quantityMax { json.field("quantity_max") { json in json.quantity(quantityMax) } }
            if let lateSecondsMax { json.field("late_seconds_max") { json in json.value(lateSecondsMax) } }
            if let linkSeconds { json.field("link_seconds") { json in json.value(linkSeconds) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.name = try json.get("name").text()
        self.channel = try json.get("channel").text()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.clockUncertaintySeconds = try json.maybe("clock_uncertainty_seconds") { try $0.int() }
        self.location = try json.maybe("location") { try $0.text() }
        self.heartbeatSeconds = try json.maybe("heartbeat_seconds") { try $0.int() }
        self.sequenced = try json.isTrue("sequenced")
        self.quantityMax = try json.maybe("quantity_max") { try $0.quantity() }
        self.lateSecondsMax = try json.maybe("late_seconds_max") { try $0.int() }
        self.linkSeconds = try json.maybe("link_seconds") { try $0.int() }
    }
}

extension DefineSource: CommandConvertible {
    /// The command.
    public var command: Command { .defineSource(self) }
}

/// Set what a channel may do: carts that hold stock, eligible locations, back orders.
public struct DefinePolicy: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The channel that the policy is for.
    public var channel: String
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// How long carts of the channel hold stock. Without it, `hold` is refused.
    public var holds: HoldPolicy?
    /// The locations whose stock the channel may promise. Without it, every location.
    public var locations: [String]?
    /// The channel may promise expected supply (back orders). Without it, only what is there.
    public var backOrders: Bool

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, channel: String, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, holds: HoldPolicy? = nil, locations: [String]? = nil, backOrders: Bool = false) {
        self.source = source
        self.reference = reference
        self.channel = channel
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.holds = holds
        self.locations = locations
        self.backOrders = backOrders
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "define_policy") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("channel") { json in json.value(channel) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let holds { json.field("holds") { json in holds.write(&json) } }
            if let locations { json.field("locations") { json in json.array(locations) { json, each in json.value(each) } } }
            if backOrders { json.field("back_orders") { json in json.value(backOrders) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.channel = try json.get("channel").text()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.holds = try json.maybe("holds") { try HoldPolicy($0.object()) }
        self.locations = try json.maybe("locations") { try $0.list { try $0.text() } }
        self.backOrders = try json.isTrue("back_orders")
    }
}

extension DefinePolicy: CommandConvertible {
    /// The command.
    public var command: Command { .definePolicy(self) }
}

/// Set a safety stock: units that are withheld from a channel. The most specific rule
/// counts.
public struct DefineSafetyStock: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The channel that the units are withheld from.
    public var channel: String
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// The item that the rule is for, no kit. Without it, every item.
    public var sku: String?
    /// The location that the rule is for. Without it, every location.
    public var location: String?
    /// How many units to withhold, in the item's base unit. Zero overrides a less specific
    /// rule. Without it, the rule is removed, and a less specific one counts.
    public var quantity: Decimal?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, channel: String, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, sku: String? = nil, location: String? = nil, quantity: Decimal? = nil) {
        self.source = source
        self.reference = reference
        self.channel = channel
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.sku = sku
        self.location = location
        self.quantity = quantity
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "define_safety_stock") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("channel") { json in json.value(channel) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let sku { json.field("sku") { json in json.value(sku) } }
            if let location { json.field("location") { json in json.value(location) } }
            if let quantity { json.field("quantity") { json in json.quantity(quantity) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.channel = try json.get("channel").text()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.sku = try json.maybe("sku") { try $0.text() }
        self.location = try json.maybe("location") { try $0.text() }
        self.quantity = try json.maybe("quantity") { try $0.quantity() }
    }
}

extension DefineSafetyStock: CommandConvertible {
    /// The command.
    public var command: Command { .defineSafetyStock(self) }
}

/// Retire an item: it is no longer promised. Facts about it are recorded as before.
public struct RetireItem: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The item to retire, by any of its names.
    public var sku: String
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, sku: String, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.sku = sku
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "retire_item") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("sku") { json in json.value(sku) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.sku = try json.get("sku").text()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension RetireItem: CommandConvertible {
    /// The command.
    public var command: Command { .retireItem(self) }
}

/// Retire a location: nothing is promised from it any more. Facts about it are recorded
/// as before.
public struct RetireLocation: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The location to retire.
    public var location: String
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "retire_location") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension RetireLocation: CommandConvertible {
    /// The command.
    public var command: Command { .retireLocation(self) }
}

/// Give an item one more name, such as a supplier's number.
public struct AddAlias: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The item, by a name it has.
    public var sku: String
    /// The name to add, which no other item may have.
    public var alias: String
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, sku: String, alias: String, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.sku = sku
        self.alias = alias
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "add_alias") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("sku") { json in json.value(sku) }
            json.field("alias") { json in json.value(alias) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.sku = try json.get("sku").text()
        self.alias = try json.get("alias").text()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension AddAlias: CommandConvertible {
    /// The command.
    public var command: Command { .addAlias(self) }
}

/// Record goods that came in from a supplier. They are `free`, unless they came in
/// another condition.
public struct Receive: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The location that received them; a line may name its own.
    public var location: String
    /// Items and quantities that came in, in each item's base unit.
    public var lines: [Line]
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// The condition they came in. Without it, sellable.
    public var condition: Condition?
    /// The expected supply that they belong to, by the reference that announced it; that much
    /// less is expected then. Without it, expected supply stays as it is.
    public var of: Target?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, condition: Condition? = nil, of: Target? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.condition = condition
        self.of = of
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "receive") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let condition { json.field("condition") { json in json.value(condition.rawValue) } }
            if let of { json.field("of") { json in of.write(&json) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.condition = try json.maybe("condition") { try Condition($0) }
        self.of = try json.maybe("of") { try Target($0.object()) }
    }
}

extension Receive: CommandConvertible {
    /// The command.
    public var command: Command { .receive(self) }
}

/// Record a sale: a customer has the goods. It is never refused, whatever the numbers
/// say. With `settles` it takes the units of that promise, exactly once.
public struct Sell: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The location that the goods left; a line may name its own.
    public var location: String
    /// Items and quantities that were sold, in each item's base unit.
    public var lines: [Line]
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// The promise that the sale fulfils. Without it, a walk-in sale, which takes units out of
    /// `free`.
    public var settles: Target?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, settles: Target? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.settles = settles
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "sell") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let settles { json.field("settles") { json in settles.write(&json) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.settles = try json.maybe("settles") { try Target($0.object()) }
    }
}

extension Sell: CommandConvertible {
    /// The command.
    public var command: Command { .sell(self) }
}

/// Record a customer return at the location that received it. Units go to `inspection`
/// (quarantine) until somebody grades them with `inspect`.
public struct TakeBack: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The location that has the goods now; it may differ from the one that sold them.
    public var location: String
    /// Items and quantities that came back, in each item's base unit.
    public var lines: [Line]
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// The sale or order that they come from: the reference or the document (receipt) of a
    /// sale, or the reference or order number of a promise. What comes back is counted against
    /// everything that was handed over under that name; more than that is flagged
    /// `more_than_sold`, and a case opens. Units of a promise that still stand in the holding
    /// area are taken back first. A name that nobody knows yet is waited for. Without it, a
    /// return that nobody can check.
    public var of: Target?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, of: Target? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.of = of
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "take_back") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let of { json.field("of") { json in of.write(&json) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.of = try json.maybe("of") { try Target($0.object()) }
    }
}

extension TakeBack: CommandConvertible {
    /// The command.
    public var command: Command { .takeBack(self) }
}

/// Grade goods: a person decided the condition of returned or other goods. Units move
/// to the bucket of the grade.
public struct Inspect: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The location that has the goods.
    public var location: String
    /// Items and quantities that were graded, in each item's base unit.
    public var lines: [Line]
    /// Their condition from now on; it must differ from the one that they had.
    public var grade: Grade
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// The condition that they had. Without it, they were in inspection.
    public var condition: Condition?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], grade: Grade, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, condition: Condition? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.grade = grade
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.condition = condition
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "inspect") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            json.field("grade") { json in json.value(grade.rawValue) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let condition { json.field("condition") { json in json.value(condition.rawValue) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.grade = try Grade(json.get("grade"))
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.condition = try json.maybe("condition") { try Condition($0) }
    }
}

extension Inspect: CommandConvertible {
    /// The command.
    public var command: Command { .inspect(self) }
}

/// Write off stock that is lost, broken or used up. Units leave the stock.
public struct WriteOff: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The location that had them; a line may name its own.
    public var location: String
    /// Items and quantities to write off, in each item's base unit.
    public var lines: [Line]
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// The condition that they were in. Without it, sellable: they come off the shelf.
    public var condition: Condition?
    /// Why they are written off, such as `dropped`. Without it, none is recorded.
    public var reason: String?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, condition: Condition? = nil, reason: String? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.condition = condition
        self.reason = reason
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "write_off") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let condition { json.field("condition") { json in json.value(condition.rawValue) } }
            if let reason { json.field("reason") { json in json.value(reason) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.condition = try json.maybe("condition") { try Condition($0) }
        self.reason = try json.maybe("reason") { try $0.text() }
    }
}

extension WriteOff: CommandConvertible {
    /// The command.
    public var command: Command { .writeOff(self) }
}

/// Add stock that was found, with a reason. Units come into `free`.
public struct Adjust: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The location where they were found; a line may name its own.
    public var location: String
    /// Items and quantities that were found, in each item's base unit.
    public var lines: [Line]
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// Why or where they were found, such as `behind the freezer`. Without it, none is
    /// recorded.
    public var reason: String?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, reason: String? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.reason = reason
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "adjust") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let reason { json.field("reason") { json in json.value(reason) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.reason = try json.maybe("reason") { try $0.text() }
    }
}

extension Adjust: CommandConvertible {
    /// The command.
    public var command: Command { .adjust(self) }
}

/// Record a stock count: the units seen on the shelf, promised or not. The count
/// variance is taken against the shelf as of the count's own time.
public struct Count: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The location that was counted.
    public var location: String
    /// What was seen of each item. Items that are not listed stay as they are, unless the count
    /// is `complete`.
    public var lines: [CountLine]
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// Everything at the location was counted, so that every item which is not listed is zero.
    public var complete: Bool
    /// When the counting began, where it took a while; `occurred_at` says when it was complete.
    /// Without it, the count was of one moment.
    public var startedAt: Date?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [CountLine], document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, complete: Bool = false, startedAt: Date? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.complete = complete
        self.startedAt = startedAt
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "count") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if complete { json.field("complete") { json in json.value(complete) } }
            if let startedAt { json.field("started_at") { json in json.moment(startedAt) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try CountLine($0.object()) }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.complete = try json.isTrue("complete")
        self.startedAt = try json.maybe("started_at") { try $0.moment() }
    }
}

extension Count: CommandConvertible {
    /// The command.
    public var command: Command { .count(self) }
}

/// Undo a fact that did not happen, such as a sale or a receipt, with its own business
/// time. Steps of a promise are undone by the opposite step.
public struct Reverse: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The fact that did not happen, by its reference.
    public var of: Target
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "reverse") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Reverse: CommandConvertible {
    /// The command.
    public var command: Command { .reverse(self) }
}

/// Record a promise that another system made already. It is never refused for lack of
/// stock; a shortage names the promises in danger.
public struct Adopt: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The location that the units are promised from; a line may name its own.
    public var location: String
    /// Items and quantities that were promised, in each item's base unit.
    public var lines: [Line]
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// When the promise ends by itself. Without it, it stands until it is fulfilled or
    /// released.
    public var expiresAt: Date?
    /// Set if the customer collects the order at a branch; every line is then at one location.
    /// Without it, it is an ordinary order.
    public var pickup: PickupTerms?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, expiresAt: Date? = nil, pickup: PickupTerms? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.expiresAt = expiresAt
        self.pickup = pickup
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "adopt") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let expiresAt { json.field("expires_at") { json in json.moment(expiresAt) } }
            if let pickup { json.field("pickup") { json in pickup.write(&json) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.expiresAt = try json.maybe("expires_at") { try $0.moment() }
        self.pickup = try json.maybe("pickup") { try PickupTerms($0.object()) }
    }
}

extension Adopt: CommandConvertible {
    /// The command.
    public var command: Command { .adopt(self) }
}

/// Record a pick for a promise: units move from `committed` to `staged`. Or they could
/// not be picked (a short pick), and the promise is short of them.
public struct Pick: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The promise that is picked for.
    public var of: Target
    /// The location where it was picked; a line may name its own.
    public var location: String
    /// Items and quantities that `result` is about, in each item's base unit.
    public var lines: [Line]
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// What the picker found. Without it, `found`: the units are picked.
    public var result: PickResult?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, location: String, lines: [Line], document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, result: PickResult? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.location = location
        self.lines = lines
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.result = result
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "pick") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let result { json.field("result") { json in json.value(result.rawValue) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.result = try json.maybe("result") { try PickResult($0) }
    }
}

extension Pick: CommandConvertible {
    /// The command.
    public var command: Command { .pick(self) }
}

/// Record that picked goods of a promise stand in a named spot of the holding area (the
/// staging location).
public struct Stage: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The promise that the goods are for.
    public var of: Target
    /// The location that has the goods; a line may name its own.
    public var location: String
    /// Items and quantities that were staged, in each item's base unit. If it is empty, all
    /// that the promise has at the location.
    public var lines: [Line]
    /// The spot where they stand, such as `cage 2, shelf C`.
    public var spot: String
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, location: String, lines: [Line], spot: String, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.location = location
        self.lines = lines
        self.spot = spot
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "stage") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            json.field("spot") { json in json.value(spot) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.spot = try json.get("spot").text()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Stage: CommandConvertible {
    /// The command.
    public var command: Command { .stage(self) }
}

/// Record a handover: the customer has the goods of a promise. Units leave the stock
/// exactly once.
public struct Collect: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The promise whose goods were handed over.
    public var of: Target
    /// The location that handed them over; a line may name its own.
    public var location: String
    /// Items and quantities that were handed over, in each item's base unit.
    public var lines: [Line]
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// Who came to collect them. Without it, the customer in person.
    public var by: Collector?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, location: String, lines: [Line], document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, by: Collector? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.location = location
        self.lines = lines
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.by = by
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "collect") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let by { json.field("by") { json in json.value(by.rawValue) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.by = try json.maybe("by") { try Collector($0) }
    }
}

extension Collect: CommandConvertible {
    /// The command.
    public var command: Command { .collect(self) }
}

/// Record that picked goods were put back, and in what condition. Sellable ones stand
/// on the shelf again.
public struct PutBack: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The promise that the goods were picked for.
    public var of: Target
    /// The location where they were put back; a line may name its own.
    public var location: String
    /// Items and quantities that were put back, in each item's base unit.
    public var lines: [Line]
    /// The condition that a person found them in.
    public var condition: Condition
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, location: String, lines: [Line], condition: Condition, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.location = location
        self.lines = lines
        self.condition = condition
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "put_back") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            json.field("condition") { json in json.value(condition.rawValue) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.condition = try Condition(json.get("condition"))
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension PutBack: CommandConvertible {
    /// The command.
    public var command: Command { .putBack(self) }
}

/// Record goods that left for another location. They are in transit until they arrive.
public struct Ship: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The location that the goods left.
    public var location: String
    /// Items and quantities that left, in each item's base unit.
    public var lines: [Line]
    /// The location that they are sent to.
    public var to: String
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// The transfer request that they were shipped for. Without it, goods that nobody
    /// requested.
    public var of: Target?
    /// When they should arrive; what has not arrived by then becomes a case. Without it, there
    /// is no deadline.
    public var expectedAt: Date?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], to: String, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, of: Target? = nil, expectedAt: Date? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.to = to
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.of = of
        self.expectedAt = expectedAt
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "ship") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            json.field("to") { json in json.value(to) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let of { json.field("of") { json in of.write(&json) } }
            if let expectedAt { json.field("expected_at") { json in json.moment(expectedAt) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.to = try json.get("to").text()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.of = try json.maybe("of") { try Target($0.object()) }
        self.expectedAt = try json.maybe("expected_at") { try $0.moment() }
    }
}

extension Ship: CommandConvertible {
    /// The command.
    public var command: Command { .ship(self) }
}

/// Record goods of a transfer that arrived, or came back. What is missing opens a case.
public struct ReceiveTransfer: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The transfer that the goods belong to.
    public var of: Target
    /// The location that has the goods now.
    public var location: String
    /// Items and quantities that arrived, in each item's base unit.
    public var lines: [Line]
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// The condition they arrived in. Without it, sellable.
    public var condition: Condition?
    /// The rest is known to be on its way, so that it is not missing yet. Without it, what has
    /// not arrived is a discrepancy.
    public var moreToCome: Bool

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, location: String, lines: [Line], document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, condition: Condition? = nil, moreToCome: Bool = false) {
        self.source = source
        self.reference = reference
        self.of = of
        self.location = location
        self.lines = lines
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.condition = condition
        self.moreToCome = moreToCome
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "receive_transfer") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let condition { json.field("condition") { json in json.value(condition.rawValue) } }
            if moreToCome { json.field("more_to_come") { json in json.value(moreToCome) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.condition = try json.maybe("condition") { try Condition($0) }
        self.moreToCome = try json.isTrue("more_to_come")
    }
}

extension ReceiveTransfer: CommandConvertible {
    /// The command.
    public var command: Command { .receiveTransfer(self) }
}

/// Hold stock for a cart or a quote (a soft reservation). Units move from `free` to
/// `held` until the hold is confirmed, released or expires.
public struct Hold: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The location to hold stock at; a line may name its own.
    public var location: String
    /// Items and quantities to hold, in each item's base unit.
    public var lines: [Line]
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// How long the hold lasts, in seconds from now. Without it, as the channel's policy says;
    /// more than its `seconds_max` is refused.
    public var seconds: Int?
    /// Accept a partial hold: grant what is available instead of refusing. The receipt lists
    /// the lines that got less.
    public var partial: Bool
    /// Hold more for a document that has a live promise already. Without it, that is refused as
    /// `promise_exists`.
    public var adds: Bool

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, seconds: Int? = nil, partial: Bool = false, adds: Bool = false) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.seconds = seconds
        self.partial = partial
        self.adds = adds
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "hold") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let seconds { json.field("seconds") { json in json.value(seconds) } }
            if partial { json.field("partial") { json in json.value(partial) } }
            if adds { json.field("adds") { json in json.value(adds) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.seconds = try json.maybe("seconds") { try $0.int() }
        self.partial = try json.isTrue("partial")
        self.adds = try json.isTrue("adds")
    }
}

extension Hold: CommandConvertible {
    /// The command.
    public var command: Command { .hold(self) }
}

/// Promise stock to an order. Units move from `free` to `committed` and stay there
/// until the order is fulfilled, released or expires.
public struct Reserve: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The location to promise from; a line may name its own.
    public var location: String
    /// Items and quantities to reserve, in each item's base unit.
    public var lines: [Line]
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// When the promise ends by itself, such as the payment deadline of an unpaid order.
    /// Without it, the promise stands until it is fulfilled or released.
    public var expiresAt: Date?
    /// Accept a partial promise: grant what is available instead of refusing. The receipt lists
    /// the lines that got less.
    public var partial: Bool
    /// Promise more for a document that has a live promise already. Without it, that is refused
    /// as `promise_exists`.
    public var adds: Bool
    /// Accept a back order: what is not there waits for expected supply, if enough is
    /// announced. The channel's policy has to allow it.
    public var backOrder: Bool
    /// Set if the customer collects the order at a branch (click and collect); every line is
    /// then at one location. Without it, it is an ordinary order.
    public var pickup: PickupTerms?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, expiresAt: Date? = nil, partial: Bool = false, adds: Bool = false, backOrder: Bool = false, pickup: PickupTerms? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.expiresAt = expiresAt
        self.partial = partial
        self.adds = adds
        self.backOrder = backOrder
        self.pickup = pickup
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "reserve") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let expiresAt { json.field("expires_at") { json in json.moment(expiresAt) } }
            if partial { json.field("partial") { json in json.value(partial) } }
            if adds { json.field("adds") { json in json.value(adds) } }
            if backOrder { json.field("back_order") { json in json.value(backOrder) } }
            if let pickup { json.field("pickup") { json in pickup.write(&json) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.expiresAt = try json.maybe("expires_at") { try $0.moment() }
        self.partial = try json.isTrue("partial")
        self.adds = try json.isTrue("adds")
        self.backOrder = try json.isTrue("back_order")
        self.pickup = try json.maybe("pickup") { try PickupTerms($0.object()) }
    }
}

extension Reserve: CommandConvertible {
    /// The command.
    public var command: Command { .reserve(self) }
}

/// Turn a hold, or the whole cart of a document, into an order: units move from `held`
/// to `committed`. What it has lost is promised again if it is available, or all of it
/// is refused.
public struct Confirm: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The hold to confirm; a document means its whole cart.
    public var of: Target
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// When the order ends by itself, such as a payment deadline. Without it, the order stands
    /// until it is fulfilled or released.
    public var expiresAt: Date?
    /// Set if the customer collects the order at a branch; every line is then at one location.
    /// Without it, it is an ordinary order.
    public var pickup: PickupTerms?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, expiresAt: Date? = nil, pickup: PickupTerms? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.expiresAt = expiresAt
        self.pickup = pickup
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "confirm") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let expiresAt { json.field("expires_at") { json in json.moment(expiresAt) } }
            if let pickup { json.field("pickup") { json in pickup.write(&json) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.expiresAt = try json.maybe("expires_at") { try $0.moment() }
        self.pickup = try json.maybe("pickup") { try PickupTerms($0.object()) }
    }
}

extension Confirm: CommandConvertible {
    /// The command.
    public var command: Command { .confirm(self) }
}

/// Extend a hold: its deadline moves to so many seconds from now. What it has lost
/// stays lost.
public struct Extend: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The hold to extend; a document means every live hold of it.
    public var of: Target
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// How long it lasts from now, in seconds. Without it, as the channel's policy says; more
    /// than its `seconds_max` is refused.
    public var seconds: Int?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, seconds: Int? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.seconds = seconds
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "extend") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let seconds { json.field("seconds") { json in json.value(seconds) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.seconds = try json.maybe("seconds") { try $0.int() }
    }
}

extension Extend: CommandConvertible {
    /// The command.
    public var command: Command { .extend(self) }
}

/// Release or cancel a promise. Units on the shelf are `free` at once, picked ones have
/// to be put back first.
public struct Release: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The promise to end; a document means every promise of it.
    public var of: Target
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// Which units to release, in each item's base unit. Without it, all that is not handed
    /// over.
    public var lines: [Line]?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, lines: [Line]? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.lines = lines
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "release") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let lines { json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.lines = try json.maybe("lines") { try $0.list { try Line($0.object()) } }
    }
}

extension Release: CommandConvertible {
    /// The command.
    public var command: Command { .release(self) }
}

/// Request a transfer from one location to another. Units at the source move from
/// `free` to `committed` until they are shipped.
public struct RequestTransfer: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The location that has the goods and is to ship them.
    public var location: String
    /// Items and quantities to transfer, in each item's base unit; no line may name its own
    /// location.
    public var lines: [Line]
    /// The location that is to receive them.
    public var to: String
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// When the request ends by itself, as far as it is not picked or shipped. Without it, it
    /// stands until it is shipped or released.
    public var expiresAt: Date?
    /// Accept a partial transfer: grant what is available instead of refusing. The receipt
    /// lists the lines that got less.
    public var partial: Bool
    /// Request more for a document that has a live promise already. Without it, that is refused
    /// as `promise_exists`.
    public var adds: Bool

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], to: String, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, expiresAt: Date? = nil, partial: Bool = false, adds: Bool = false) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.to = to
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.expiresAt = expiresAt
        self.partial = partial
        self.adds = adds
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "request_transfer") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            json.field("to") { json in json.value(to) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let expiresAt { json.field("expires_at") { json in json.moment(expiresAt) } }
            if partial { json.field("partial") { json in json.value(partial) } }
            if adds { json.field("adds") { json in json.value(adds) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.to = try json.get("to").text()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.expiresAt = try json.maybe("expires_at") { try $0.moment() }
        self.partial = try json.isTrue("partial")
        self.adds = try json.isTrue("adds")
    }
}

extension RequestTransfer: CommandConvertible {
    /// The command.
    public var command: Command { .requestTransfer(self) }
}

/// Announce expected supply: goods that should come to a location at a time. Back
/// orders are promised against it.
public struct Expect: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The location that the goods come to; a line may name its own.
    public var location: String
    /// Items and quantities that are expected, in each item's base unit.
    public var lines: [Line]
    /// When they should be there. Supply that is late is not counted on.
    public var expectedAt: Date
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// The announcement that this one replaces, by its reference. Without it, the supply comes
    /// in addition to any other.
    public var insteadOf: Target?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], expectedAt: Date, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, insteadOf: Target? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.expectedAt = expectedAt
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.insteadOf = insteadOf
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "expect") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            json.field("expected_at") { json in json.moment(expectedAt) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let insteadOf { json.field("instead_of") { json in insteadOf.write(&json) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.expectedAt = try json.get("expected_at").moment()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.insteadOf = try json.maybe("instead_of") { try Target($0.object()) }
    }
}

extension Expect: CommandConvertible {
    /// The command.
    public var command: Command { .expect(self) }
}

/// Move a promise to another location: units are reserved there first, then released
/// here, in one step or not at all.
public struct Move: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The order or pickup to move.
    public var of: Target
    /// The location to promise from instead.
    public var to: String
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// Which units to move, in each item's base unit; a pickup moves only as a whole. Without
    /// it, all that is not handed over.
    public var lines: [Line]?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, to: String, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, lines: [Line]? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.to = to
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.lines = lines
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "move") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            json.field("to") { json in json.value(to) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let lines { json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.to = try json.get("to").text()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.lines = try json.maybe("lines") { try $0.list { try Line($0.object()) } }
    }
}

extension Move: CommandConvertible {
    /// The command.
    public var command: Command { .move(self) }
}

/// Replace promised units by a substitute that the customer agreed to, in one step.
public struct Substitute: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The order or pickup to change.
    public var of: Target
    /// The location at which both items are promised.
    public var location: String
    /// The item to replace, and how many of its base units.
    public var line: Line
    /// The substitute, by any of its names; it replaces the item one for one.
    public var with: String
    /// How the customer agreed, such as `by phone`; no personal data.
    public var consent: String
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, location: String, line: Line, with: String, consent: String, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.location = location
        self.line = line
        self.with = with
        self.consent = consent
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "substitute") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            json.field("location") { json in json.value(location) }
            json.field("line") { json in line.write(&json) }
            json.field("with") { json in json.value(with) }
            json.field("consent") { json in json.value(consent) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.location = try json.get("location").text()
        self.line = try Line(json.get("line").object())
        self.with = try json.get("with").text()
        self.consent = try json.get("consent").text()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Substitute: CommandConvertible {
    /// The command.
    public var command: Command { .substitute(self) }
}

/// Turn units that a promise is short of into a back order: they wait for expected
/// supply.
public struct Postpone: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The order or pickup that is short.
    public var of: Target
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// Which short units to postpone, in each item's base unit. Without it, all that is short.
    public var lines: [Line]?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, lines: [Line]? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.lines = lines
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "postpone") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let lines { json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.lines = try json.maybe("lines") { try $0.list { try Line($0.object()) } }
    }
}

extension Postpone: CommandConvertible {
    /// The command.
    public var command: Command { .postpone(self) }
}

/// Accept a pickup: the branch takes on its preparation.
public struct Accept: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The pickup that the branch takes on.
    public var of: Target
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "accept") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Accept: CommandConvertible {
    /// The command.
    public var command: Command { .accept(self) }
}

/// Record that the customer was told that a pickup is ready.
public struct Notify: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The pickup that is ready.
    public var of: Target
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// The customer is told again on purpose, which is recorded, too. Without it, a second
    /// `notify` changes nothing.
    public var resend: Bool

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, resend: Bool = false) {
        self.source = source
        self.reference = reference
        self.of = of
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.resend = resend
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "notify") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if resend { json.field("resend") { json in json.value(resend) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.resend = try json.isTrue("resend")
    }
}

extension Notify: CommandConvertible {
    /// The command.
    public var command: Command { .notify(self) }
}

/// Issue a new pickup code. The code before it is void.
public struct IssueCode: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The pickup that needs a new code.
    public var of: Target
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "issue_code") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension IssueCode: CommandConvertible {
    /// The command.
    public var command: Command { .issueCode(self) }
}

/// Check the code that a customer shows for a pickup. The right one is accepted once; a
/// wrong one is refused and counted.
public struct VerifyCode: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source. Every try
    /// needs its own.
    public var reference: String
    /// The pickup that the customer came for.
    public var of: Target
    /// The business document behind the command, such as an order number. Without it, only
    /// `reference` names the command.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and flagged.
    /// Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name. Without it,
    /// nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source that is
    /// defined as `sequenced`. It shows which messages are missing. Two commands that differ only
    /// in it are the same command. Without it, the message counts for no gap.
    public var sourceSequence: UInt64?
    /// The six digits that the customer showed; never stored.
    public var code: String?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, code: String? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.code = code
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "verify_code") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let code { json.field("code") { json in json.value(code) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.code = try json.maybe("code") { try $0.text() }
    }
}

extension VerifyCode: CommandConvertible {
    /// The command.
    public var command: Command { .verifyCode(self) }
}

/// Record that the customer was contacted about a promise, such as about a missing
/// item.
public struct Contact: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The promise that the customer was contacted about.
    public var of: Target
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// What it was about, or what came of it; no personal data. Without it, only the time is
    /// recorded.
    public var note: String?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, note: String? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.note = note
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "contact") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let note { json.field("note") { json in json.value(note) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.note = try json.maybe("note") { try $0.text() }
    }
}

extension Contact: CommandConvertible {
    /// The command.
    public var command: Command { .contact(self) }
}

/// Close a pickup that was handed over: nothing is left to do about it.
public struct Close: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The pickup that was handed over.
    public var of: Target
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "close") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Close: CommandConvertible {
    /// The command.
    public var command: Command { .close(self) }
}

/// Resolve a case: a person decided about it, and it is closed.
public struct ResolveCase: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The number of the case.
    public var `case`: UInt64
    /// What was decided; it has to be one that the kind of case allows.
    public var resolution: Resolution
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// Why it was decided so. A conflict is not resolved without a note and an actor.
    public var note: String?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, case: UInt64, resolution: Resolution, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, note: String? = nil) {
        self.source = source
        self.reference = reference
        self.case = `case`
        self.resolution = resolution
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.note = note
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "resolve_case") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("case") { json in json.value(`case`) }
            json.field("resolution") { json in json.value(resolution.rawValue) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let note { json.field("note") { json in json.value(note) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.case = try json.get("case").number()
        self.resolution = try Resolution(json.get("resolution"))
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.note = try json.maybe("note") { try $0.text() }
    }
}

extension ResolveCase: CommandConvertible {
    /// The command.
    public var command: Command { .resolveCase(self) }
}

/// Vouch for the wall clock after it was stopped: recorded time follows it again, and
/// promises expire again.
public struct CorrectClock: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// Why the clock is right, such as `shop reopened after winter`. Without it, none is
    /// recorded.
    public var note: String?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, document: String? = nil, occurredAt: Date? = nil, actor: String? = nil, sourceSequence: UInt64? = nil, note: String? = nil) {
        self.source = source
        self.reference = reference
        self.document = document
        self.occurredAt = occurredAt
        self.actor = actor
        self.sourceSequence = sourceSequence
        self.note = note
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "correct_clock") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let note { json.field("note") { json in json.value(note) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.note = try json.maybe("note") { try $0.text() }
    }
}

extension CorrectClock: CommandConvertible {
    /// The command.
    public var command: Command { .correctClock(self) }
}

/// The engine ended promises whose deadline had come. Hosts cannot send it.
public struct Expire: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The item whose promises are due.
    public var sku: String
    /// The location where they are due.
    public var location: String
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "expire") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("sku") { json in json.value(sku) }
            json.field("location") { json in json.value(location) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.sku = try json.get("sku").text()
        self.location = try json.get("location").text()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

/// The engine posted a fact that had waited for its location to be defined. Hosts
/// cannot send it.
public struct Tie: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The journal entry of the fact that waited.
    public var entry: UInt64
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "tie") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("entry") { json in json.value(entry) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.entry = try json.get("entry").number()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

/// The engine counted a wrong code that was shown for a pickup. Hosts cannot send it.
public struct NoteWrongCode: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The pickup, by the entry that made it.
    public var reservation: UInt64
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "note_wrong_code") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("reservation") { json in json.value(reservation) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.reservation = try json.get("reservation").number()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

/// The engine set aside another command under a used reference, and opened a case for
/// it. Hosts cannot send it.
public struct SetAside: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The command that was set aside, as it was sent.
    public var command: Command
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// The entry of the command that stands under the reference. Without it, that was refused
    /// or changed nothing.
    public var first: UInt64?

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "set_aside") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("command") { json in command.write(&json) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let first { json.field("first") { json in json.value(first) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.command = try Command(json.get("command").object())
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.first = try json.maybe("first") { try $0.number() }
    }
}

/// The engine posted a command that was set aside, as a person decided. Hosts cannot
/// send it.
public struct Enter: Hashable, Sendable {
    /// The source that sends the command, such as `till-3` or `web`. It has to be defined;
    /// `office`, for the back office, is built in.
    public var source: String
    /// The idempotency key: the sender's name for this attempt, unique within its source,
    /// such as `order-1041/1`. The same command sent again gets its first answer; another
    /// command under the same reference is set aside as a conflict.
    public var reference: String
    /// The journal entry that set the command aside.
    public var entry: UInt64
    /// The business document behind the command: an order, receipt or purchase order
    /// number, such as `order-1041`. Later commands can name it. Without it, only
    /// `reference` can be named.
    public var document: String?
    /// When it happened, by the sender's clock; a time ahead of ours is taken as now, and
    /// flagged. Without it, the time of recording.
    public var occurredAt: Date?
    /// Who did it, as an opaque identifier such as `staff-17`; never a person's name.
    /// Without it, nobody is recorded.
    public var actor: String?
    /// The message's number within its source, counted from 1 without gaps, from a source
    /// that is defined as `sequenced`. It shows which messages are missing. Two commands
    /// that differ only in it are the same command. Without it, the message counts for no
    /// gap.
    public var sourceSequence: UInt64?
    /// The reference means this command from now on, instead of the first one. Without it, the
    /// first stands.
    public var replaces: Bool

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "enter") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("entry") { json in json.value(entry) }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if replaces { json.field("replaces") { json in json.value(replaces) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.entry = try json.get("entry").number()
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.replaces = try json.isTrue("replaces")
    }
}
