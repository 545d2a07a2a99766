// Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.

import Foundation

/// Any command.
public indirect enum Command: Hashable, Sendable {
    /// An item, its names and its kit.
    case defineItem(DefineItem)
    /// A location.
    case defineLocation(DefineLocation)
    /// A channel.
    case defineChannel(DefineChannel)
    /// A source.
    case defineSource(DefineSource)
    /// What a channel may do.
    case definePolicy(DefinePolicy)
    /// Units withheld from a channel.
    case defineSafetyStock(DefineSafetyStock)
    /// An item is no longer promised.
    case retireItem(RetireItem)
    /// A location is no longer promised from.
    case retireLocation(RetireLocation)
    /// One more name of an item.
    case addAlias(AddAlias)
    /// Goods came in.
    case receive(Receive)
    /// A customer took goods.
    case sell(Sell)
    /// A customer brought goods back.
    case takeBack(TakeBack)
    /// A person decided the condition of goods.
    case inspect(Inspect)
    /// Goods are lost, broken or used up.
    case writeOff(WriteOff)
    /// Goods were found.
    case adjust(Adjust)
    /// Goods were counted.
    case count(Count)
    /// A fact did not happen.
    case reverse(Reverse)
    /// A promise made elsewhere is taken over.
    case adopt(Adopt)
    /// Goods were picked for a promise, or were not there.
    case pick(Pick)
    /// Picked goods stand in their spot.
    case stage(Stage)
    /// The customer has the goods of a promise.
    case collect(Collect)
    /// Picked goods were put back.
    case putBack(PutBack)
    /// Goods left for another location.
    case ship(Ship)
    /// Goods arrived from another location.
    case receiveTransfer(ReceiveTransfer)
    /// A promise that expires.
    case hold(Hold)
    /// A promise.
    case reserve(Reserve)
    /// A hold becomes an order.
    case confirm(Confirm)
    /// A hold lasts longer.
    case extend(Extend)
    /// A promise ends.
    case release(Release)
    /// A location asks for goods of another.
    case requestTransfer(RequestTransfer)
    /// Goods are expected.
    case expect(Expect)
    /// A promise goes to another location.
    case move(Move)
    /// Another item instead.
    case substitute(Substitute)
    /// What is missing comes later.
    case postpone(Postpone)
    /// A branch takes a pickup on.
    case accept(Accept)
    /// A customer was told that a pickup is ready.
    case notify(Notify)
    /// A new code for a pickup.
    case issueCode(IssueCode)
    /// A code was shown.
    case verifyCode(VerifyCode)
    /// A customer was contacted.
    case contact(Contact)
    /// A pickup is done.
    case close(Close)
    /// A person decided about a case.
    case resolveCase(ResolveCase)
    /// The wall clock is right after all.
    case correctClock(CorrectClock)
    /// Promises came to their deadline; the engine's own.
    case expire(Expire)
    /// A fact was tied to the location that it waited for; the engine's own.
    case tie(Tie)
    /// A wrong code was shown; the engine's own.
    case noteWrongCode(NoteWrongCode)
    /// Another command came under a used reference; the engine's own.
    case setAside(SetAside)
    /// What was set aside was entered after all; the engine's own.
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

/// An item, its names and its kit.
public struct DefineItem: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// Its stock keeping unit.
    public var sku: String
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// Its other names.
    public var aliases: [String]
    /// What a kit is made of.
    public var components: [KitComponent]
    /// With how many decimals quantities may be given, 0 to 3; 0 without it.
    public var decimals: Int?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// Its GTIN.
    public var gtin: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?
    /// What may be offered instead, best first; plain items, one for one.
    public var substitutes: [String]
    /// The UN/CEFACT Recommendation 20 code of its base unit; `H87` (piece) without it.
    public var unit: String?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, sku: String, actor: String? = nil, aliases: [String] = [], components: [KitComponent] = [], decimals: Int? = nil, document: String? = nil, gtin: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil, substitutes: [String] = [], unit: String? = nil) {
        self.source = source
        self.reference = reference
        self.sku = sku
        self.actor = actor
        self.aliases = aliases
        self.components = components
        self.decimals = decimals
        self.document = document
        self.gtin = gtin
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
        self.substitutes = substitutes
        self.unit = unit
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "define_item") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("sku") { json in json.value(sku) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if !aliases.isEmpty { json.field("aliases") { json in json.array(aliases) { json, each in json.value(each) } } }
            if !components.isEmpty { json.field("components") { json in json.array(components) { json, each in each.write(&json) } } }
            if let decimals { json.field("decimals") { json in json.value(decimals) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let gtin { json.field("gtin") { json in json.value(gtin) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if !substitutes.isEmpty { json.field("substitutes") { json in json.array(substitutes) { json, each in json.value(each) } } }
            if let unit { json.field("unit") { json in json.value(unit) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.sku = try json.get("sku").text()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.aliases = try json.list("aliases") { try $0.text() }
        self.components = try json.list("components") { try KitComponent($0.object()) }
        self.decimals = try json.maybe("decimals") { try $0.int() }
        self.document = try json.maybe("document") { try $0.text() }
        self.gtin = try json.maybe("gtin") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.substitutes = try json.list("substitutes") { try $0.text() }
        self.unit = try json.maybe("unit") { try $0.text() }
    }
}

extension DefineItem: CommandConvertible {
    /// The command.
    public var command: Command { .defineItem(self) }
}

/// A location.
public struct DefineLocation: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// Its name.
    public var location: String
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// When it is open; always without them.
    public var openingHours: OpeningHours?
    /// How it does pickups; without them it does none.
    public var pickup: PickupSettings?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?
    /// Its IANA time zone, such as `Europe/London`; `UTC` without it.
    public var timeZone: String?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, openingHours: OpeningHours? = nil, pickup: PickupSettings? = nil, sourceSequence: UInt64? = nil, timeZone: String? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
        self.openingHours = openingHours
        self.pickup = pickup
        self.sourceSequence = sourceSequence
        self.timeZone = timeZone
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "define_location") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let openingHours { json.field("opening_hours") { json in openingHours.write(&json) } }
            if let pickup { json.field("pickup") { json in pickup.write(&json) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let timeZone { json.field("time_zone") { json in json.value(timeZone) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.openingHours = try json.maybe("opening_hours") { try OpeningHours($0.object()) }
        self.pickup = try json.maybe("pickup") { try PickupSettings($0.object()) }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.timeZone = try json.maybe("time_zone") { try $0.text() }
    }
}

extension DefineLocation: CommandConvertible {
    /// The command.
    public var command: Command { .defineLocation(self) }
}

/// A channel.
public struct DefineChannel: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// Its name.
    public var channel: String
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, channel: String, actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.channel = channel
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "define_channel") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("channel") { json in json.value(channel) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.channel = try json.get("channel").text()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension DefineChannel: CommandConvertible {
    /// The command.
    public var command: Command { .defineChannel(self) }
}

/// A source.
public struct DefineSource: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// Its name.
    public var name: String
    /// The channel that it belongs to.
    public var channel: String
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// By how many seconds its clock may be wrong; 0 without it.
    public var clockUncertaintySeconds: Int?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// It is heard from at least this often, by commands or heartbeats; numbers where it
    /// works say that they are delayed while it is silent for longer.
    public var heartbeatSeconds: Int?
    /// A fact that comes later than this after it occurred is recorded, flagged and a case.
    public var lateSecondsMax: Int?
    /// How long what it moved may wait for the promise that it names before that is a case;
    /// two days without it.
    public var linkSeconds: Int?
    /// Where it works; everywhere without it. Labels of other places do not depend on it.
    public var location: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The most of an item that a line may name: more is refused as a promise, and as a fact
    /// recorded, flagged and a case.
    public var quantityMax: Decimal?
    /// Whether its commands carry `source_sequence`, from 1 and without gaps.
    public var sequenced: Bool
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, name: String, channel: String, actor: String? = nil, clockUncertaintySeconds: Int? = nil, document: String? = nil, heartbeatSeconds: Int? = nil, lateSecondsMax: Int? = nil, linkSeconds: Int? = nil, location: String? = nil, occurredAt: Date? = nil, quantityMax: Decimal? = nil, sequenced: Bool = false, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.name = name
        self.channel = channel
        self.actor = actor
        self.clockUncertaintySeconds = clockUncertaintySeconds
        self.document = document
        self.heartbeatSeconds = heartbeatSeconds
        self.lateSecondsMax = lateSecondsMax
        self.linkSeconds = linkSeconds
        self.location = location
        self.occurredAt = occurredAt
        self.quantityMax = quantityMax
        self.sequenced = sequenced
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "define_source") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("name") { json in json.value(name) }
            json.field("channel") { json in json.value(channel) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let clockUncertaintySeconds { json.field("clock_uncertainty_seconds") { json in json.value(clockUncertaintySeconds) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let heartbeatSeconds { json.field("heartbeat_seconds") { json in json.value(heartbeatSeconds) } }
            if let lateSecondsMax { json.field("late_seconds_max") { json in json.value(lateSecondsMax) } }
            if let linkSeconds { json.field("link_seconds") { json in json.value(linkSeconds) } }
            if let location { json.field("location") { json in json.value(location) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let quantityMax { json.field("quantity_max") { json in json.quantity(quantityMax) } }
            if sequenced { json.field("sequenced") { json in json.value(sequenced) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.name = try json.get("name").text()
        self.channel = try json.get("channel").text()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.clockUncertaintySeconds = try json.maybe("clock_uncertainty_seconds") { try $0.int() }
        self.document = try json.maybe("document") { try $0.text() }
        self.heartbeatSeconds = try json.maybe("heartbeat_seconds") { try $0.int() }
        self.lateSecondsMax = try json.maybe("late_seconds_max") { try $0.int() }
        self.linkSeconds = try json.maybe("link_seconds") { try $0.int() }
        self.location = try json.maybe("location") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.quantityMax = try json.maybe("quantity_max") { try $0.quantity() }
        self.sequenced = try json.isTrue("sequenced")
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension DefineSource: CommandConvertible {
    /// The command.
    public var command: Command { .defineSource(self) }
}

/// What a channel may do.
public struct DefinePolicy: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The channel.
    public var channel: String
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// Whether orders may wait for expected supply.
    public var backOrders: Bool
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// How long carts hold stock; without it they hold none.
    public var holds: HoldPolicy?
    /// The locations whose stock it may promise; without it all.
    public var locations: [String]?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, channel: String, actor: String? = nil, backOrders: Bool = false, document: String? = nil, holds: HoldPolicy? = nil, locations: [String]? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.channel = channel
        self.actor = actor
        self.backOrders = backOrders
        self.document = document
        self.holds = holds
        self.locations = locations
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "define_policy") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("channel") { json in json.value(channel) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if backOrders { json.field("back_orders") { json in json.value(backOrders) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let holds { json.field("holds") { json in holds.write(&json) } }
            if let locations { json.field("locations") { json in json.array(locations) { json, each in json.value(each) } } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.channel = try json.get("channel").text()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.backOrders = try json.isTrue("back_orders")
        self.document = try json.maybe("document") { try $0.text() }
        self.holds = try json.maybe("holds") { try HoldPolicy($0.object()) }
        self.locations = try json.maybe("locations") { try $0.list { try $0.text() } }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension DefinePolicy: CommandConvertible {
    /// The command.
    public var command: Command { .definePolicy(self) }
}

/// Units withheld from a channel.
public struct DefineSafetyStock: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The channel.
    public var channel: String
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// The location; without it, every location.
    public var location: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// How many units; without it the rule is removed, and a less specific one counts.
    public var quantity: Decimal?
    /// The item; without it, every item.
    public var sku: String?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, channel: String, actor: String? = nil, document: String? = nil, location: String? = nil, occurredAt: Date? = nil, quantity: Decimal? = nil, sku: String? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.channel = channel
        self.actor = actor
        self.document = document
        self.location = location
        self.occurredAt = occurredAt
        self.quantity = quantity
        self.sku = sku
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "define_safety_stock") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("channel") { json in json.value(channel) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let location { json.field("location") { json in json.value(location) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let quantity { json.field("quantity") { json in json.quantity(quantity) } }
            if let sku { json.field("sku") { json in json.value(sku) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.channel = try json.get("channel").text()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.location = try json.maybe("location") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.quantity = try json.maybe("quantity") { try $0.quantity() }
        self.sku = try json.maybe("sku") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension DefineSafetyStock: CommandConvertible {
    /// The command.
    public var command: Command { .defineSafetyStock(self) }
}

/// An item is no longer promised.
public struct RetireItem: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The item.
    public var sku: String
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, sku: String, actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.sku = sku
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "retire_item") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("sku") { json in json.value(sku) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.sku = try json.get("sku").text()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension RetireItem: CommandConvertible {
    /// The command.
    public var command: Command { .retireItem(self) }
}

/// A location is no longer promised from.
public struct RetireLocation: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The location.
    public var location: String
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "retire_location") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension RetireLocation: CommandConvertible {
    /// The command.
    public var command: Command { .retireLocation(self) }
}

/// One more name of an item.
public struct AddAlias: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The item, by a name it has.
    public var sku: String
    /// The new name.
    public var alias: String
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, sku: String, alias: String, actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.sku = sku
        self.alias = alias
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "add_alias") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("sku") { json in json.value(sku) }
            json.field("alias") { json in json.value(alias) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.sku = try json.get("sku").text()
        self.alias = try json.get("alias").text()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension AddAlias: CommandConvertible {
    /// The command.
    public var command: Command { .addAlias(self) }
}

/// Goods came in.
public struct Receive: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// Where.
    public var location: String
    /// What.
    public var lines: [Line]
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// In what condition; sellable without it.
    public var condition: Condition?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The supply that they belong to, by the reference that announced it.
    public var of: Target?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], actor: String? = nil, condition: Condition? = nil, document: String? = nil, occurredAt: Date? = nil, of: Target? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.actor = actor
        self.condition = condition
        self.document = document
        self.occurredAt = occurredAt
        self.of = of
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "receive") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let condition { json.field("condition") { json in json.value(condition.rawValue) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let of { json.field("of") { json in of.write(&json) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.condition = try json.maybe("condition") { try Condition($0) }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.of = try json.maybe("of") { try Target($0.object()) }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Receive: CommandConvertible {
    /// The command.
    public var command: Command { .receive(self) }
}

/// A customer took goods.
public struct Sell: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// Where.
    public var location: String
    /// What.
    public var lines: [Line]
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The promise that it keeps.
    public var settles: Target?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, settles: Target? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
        self.settles = settles
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "sell") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let settles { json.field("settles") { json in settles.write(&json) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.settles = try json.maybe("settles") { try Target($0.object()) }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Sell: CommandConvertible {
    /// The command.
    public var command: Command { .sell(self) }
}

/// A customer brought goods back.
public struct TakeBack: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The location that has them now.
    public var location: String
    /// What.
    public var lines: [Line]
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The sale that they come from, by its reference; or the promise that they still stand
    /// in the holding area for.
    public var of: Target?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, of: Target? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
        self.of = of
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "take_back") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let of { json.field("of") { json in of.write(&json) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.of = try json.maybe("of") { try Target($0.object()) }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension TakeBack: CommandConvertible {
    /// The command.
    public var command: Command { .takeBack(self) }
}

/// A person decided the condition of goods.
public struct Inspect: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// Where.
    public var location: String
    /// What.
    public var lines: [Line]
    /// What was decided.
    public var grade: Grade
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The condition that they had; in inspection without it.
    public var condition: Condition?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], grade: Grade, actor: String? = nil, condition: Condition? = nil, document: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.grade = grade
        self.actor = actor
        self.condition = condition
        self.document = document
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "inspect") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            json.field("grade") { json in json.value(grade.rawValue) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let condition { json.field("condition") { json in json.value(condition.rawValue) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.grade = try Grade(json.get("grade"))
        self.actor = try json.maybe("actor") { try $0.text() }
        self.condition = try json.maybe("condition") { try Condition($0) }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Inspect: CommandConvertible {
    /// The command.
    public var command: Command { .inspect(self) }
}

/// Goods are lost, broken or used up.
public struct WriteOff: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// Where.
    public var location: String
    /// What.
    public var lines: [Line]
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// In what condition they were; sellable, from the shelf, without it.
    public var condition: Condition?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// How.
    public var reason: String?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], actor: String? = nil, condition: Condition? = nil, document: String? = nil, occurredAt: Date? = nil, reason: String? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.actor = actor
        self.condition = condition
        self.document = document
        self.occurredAt = occurredAt
        self.reason = reason
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "write_off") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let condition { json.field("condition") { json in json.value(condition.rawValue) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let reason { json.field("reason") { json in json.value(reason) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.condition = try json.maybe("condition") { try Condition($0) }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.reason = try json.maybe("reason") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension WriteOff: CommandConvertible {
    /// The command.
    public var command: Command { .writeOff(self) }
}

/// Goods were found.
public struct Adjust: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// Where.
    public var location: String
    /// What.
    public var lines: [Line]
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// How.
    public var reason: String?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, reason: String? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
        self.reason = reason
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "adjust") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let reason { json.field("reason") { json in json.value(reason) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.reason = try json.maybe("reason") { try $0.text() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Adjust: CommandConvertible {
    /// The command.
    public var command: Command { .adjust(self) }
}

/// Goods were counted.
public struct Count: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// Where.
    public var location: String
    /// What was seen.
    public var lines: [CountLine]
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// Whether everything at the location was counted, so that what is not listed is zero.
    public var complete: Bool
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?
    /// When the counting began; without it, the count was of one moment.
    public var startedAt: Date?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [CountLine], actor: String? = nil, complete: Bool = false, document: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil, startedAt: Date? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.actor = actor
        self.complete = complete
        self.document = document
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
        self.startedAt = startedAt
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "count") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if complete { json.field("complete") { json in json.value(complete) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
            if let startedAt { json.field("started_at") { json in json.moment(startedAt) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try CountLine($0.object()) }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.complete = try json.isTrue("complete")
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
        self.startedAt = try json.maybe("started_at") { try $0.moment() }
    }
}

extension Count: CommandConvertible {
    /// The command.
    public var command: Command { .count(self) }
}

/// A fact did not happen.
public struct Reverse: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The fact, by its reference.
    public var of: Target
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "reverse") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Reverse: CommandConvertible {
    /// The command.
    public var command: Command { .reverse(self) }
}

/// A promise made elsewhere is taken over.
public struct Adopt: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// Where the units are promised.
    public var location: String
    /// What is promised.
    public var lines: [Line]
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When the promise ends by itself.
    public var expiresAt: Date?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// That its customer collects it, and when it was promised to be ready.
    public var pickup: PickupTerms?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], actor: String? = nil, document: String? = nil, expiresAt: Date? = nil, occurredAt: Date? = nil, pickup: PickupTerms? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.actor = actor
        self.document = document
        self.expiresAt = expiresAt
        self.occurredAt = occurredAt
        self.pickup = pickup
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "adopt") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let expiresAt { json.field("expires_at") { json in json.moment(expiresAt) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let pickup { json.field("pickup") { json in pickup.write(&json) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.expiresAt = try json.maybe("expires_at") { try $0.moment() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.pickup = try json.maybe("pickup") { try PickupTerms($0.object()) }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Adopt: CommandConvertible {
    /// The command.
    public var command: Command { .adopt(self) }
}

/// Goods were picked for a promise, or were not there.
public struct Pick: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The promise.
    public var of: Target
    /// Where.
    public var location: String
    /// What.
    public var lines: [Line]
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// What the picker met; found without it.
    public var result: PickResult?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, location: String, lines: [Line], actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, result: PickResult? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.location = location
        self.lines = lines
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
        self.result = result
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "pick") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let result { json.field("result") { json in json.value(result.rawValue) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.result = try json.maybe("result") { try PickResult($0) }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Pick: CommandConvertible {
    /// The command.
    public var command: Command { .pick(self) }
}

/// Picked goods stand in their spot.
public struct Stage: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The promise.
    public var of: Target
    /// Where.
    public var location: String
    /// What; all lines of the promise there if it is empty.
    public var lines: [Line]
    /// The spot, such as a cage or a shelf of it.
    public var spot: String
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, location: String, lines: [Line], spot: String, actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.location = location
        self.lines = lines
        self.spot = spot
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
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
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
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
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Stage: CommandConvertible {
    /// The command.
    public var command: Command { .stage(self) }
}

/// The customer has the goods of a promise.
public struct Collect: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The promise.
    public var of: Target
    /// Where.
    public var location: String
    /// What.
    public var lines: [Line]
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// Who came; the customer without it.
    public var by: Collector?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, location: String, lines: [Line], actor: String? = nil, by: Collector? = nil, document: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.location = location
        self.lines = lines
        self.actor = actor
        self.by = by
        self.document = document
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "collect") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let by { json.field("by") { json in json.value(by.rawValue) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.by = try json.maybe("by") { try Collector($0) }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Collect: CommandConvertible {
    /// The command.
    public var command: Command { .collect(self) }
}

/// Picked goods were put back.
public struct PutBack: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The promise that they were picked for.
    public var of: Target
    /// Where.
    public var location: String
    /// What.
    public var lines: [Line]
    /// In what condition.
    public var condition: Condition
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, location: String, lines: [Line], condition: Condition, actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.location = location
        self.lines = lines
        self.condition = condition
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
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
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
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
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension PutBack: CommandConvertible {
    /// The command.
    public var command: Command { .putBack(self) }
}

/// Goods left for another location.
public struct Ship: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The location that they left.
    public var location: String
    /// What.
    public var lines: [Line]
    /// Where they go.
    public var to: String
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When they should arrive; what has not by then is a case.
    public var expectedAt: Date?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The request.
    public var of: Target?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], to: String, actor: String? = nil, document: String? = nil, expectedAt: Date? = nil, occurredAt: Date? = nil, of: Target? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.to = to
        self.actor = actor
        self.document = document
        self.expectedAt = expectedAt
        self.occurredAt = occurredAt
        self.of = of
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "ship") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            json.field("to") { json in json.value(to) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let expectedAt { json.field("expected_at") { json in json.moment(expectedAt) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let of { json.field("of") { json in of.write(&json) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.to = try json.get("to").text()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.expectedAt = try json.maybe("expected_at") { try $0.moment() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.of = try json.maybe("of") { try Target($0.object()) }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Ship: CommandConvertible {
    /// The command.
    public var command: Command { .ship(self) }
}

/// Goods arrived from another location.
public struct ReceiveTransfer: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The transfer.
    public var of: Target
    /// The location that has them now.
    public var location: String
    /// What.
    public var lines: [Line]
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// In what condition; sellable without it.
    public var condition: Condition?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// Whether the rest is known to be on its way, so that it is no case yet.
    public var moreToCome: Bool
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, location: String, lines: [Line], actor: String? = nil, condition: Condition? = nil, document: String? = nil, moreToCome: Bool = false, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.location = location
        self.lines = lines
        self.actor = actor
        self.condition = condition
        self.document = document
        self.moreToCome = moreToCome
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "receive_transfer") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let condition { json.field("condition") { json in json.value(condition.rawValue) } }
            if let document { json.field("document") { json in json.value(document) } }
            if moreToCome { json.field("more_to_come") { json in json.value(moreToCome) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.condition = try json.maybe("condition") { try Condition($0) }
        self.document = try json.maybe("document") { try $0.text() }
        self.moreToCome = try json.isTrue("more_to_come")
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension ReceiveTransfer: CommandConvertible {
    /// The command.
    public var command: Command { .receiveTransfer(self) }
}

/// A promise that expires.
public struct Hold: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// Where.
    public var location: String
    /// What.
    public var lines: [Line]
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// Whether it adds to the live promise of the same document.
    public var adds: Bool
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// Whether less than everything is welcome too.
    public var partial: Bool
    /// For how many seconds; the channel's policy decides without it.
    public var seconds: Int?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], actor: String? = nil, adds: Bool = false, document: String? = nil, occurredAt: Date? = nil, partial: Bool = false, seconds: Int? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.actor = actor
        self.adds = adds
        self.document = document
        self.occurredAt = occurredAt
        self.partial = partial
        self.seconds = seconds
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "hold") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if adds { json.field("adds") { json in json.value(adds) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if partial { json.field("partial") { json in json.value(partial) } }
            if let seconds { json.field("seconds") { json in json.value(seconds) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.adds = try json.isTrue("adds")
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.partial = try json.isTrue("partial")
        self.seconds = try json.maybe("seconds") { try $0.int() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Hold: CommandConvertible {
    /// The command.
    public var command: Command { .hold(self) }
}

/// A promise.
public struct Reserve: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// Where.
    public var location: String
    /// What.
    public var lines: [Line]
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// Whether it adds to the live promise of the same document.
    public var adds: Bool
    /// Whether what is not there may wait for expected supply, where the policy allows it.
    public var backOrder: Bool
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it ends by itself, for an order that is not paid yet.
    public var expiresAt: Date?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// Whether less than everything is welcome too.
    public var partial: Bool
    /// That its customer collects it, and when it was promised to be ready.
    public var pickup: PickupTerms?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], actor: String? = nil, adds: Bool = false, backOrder: Bool = false, document: String? = nil, expiresAt: Date? = nil, occurredAt: Date? = nil, partial: Bool = false, pickup: PickupTerms? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.actor = actor
        self.adds = adds
        self.backOrder = backOrder
        self.document = document
        self.expiresAt = expiresAt
        self.occurredAt = occurredAt
        self.partial = partial
        self.pickup = pickup
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "reserve") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if adds { json.field("adds") { json in json.value(adds) } }
            if backOrder { json.field("back_order") { json in json.value(backOrder) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let expiresAt { json.field("expires_at") { json in json.moment(expiresAt) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if partial { json.field("partial") { json in json.value(partial) } }
            if let pickup { json.field("pickup") { json in pickup.write(&json) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.actor = try json.maybe("actor") { try $0.text() }
        self.adds = try json.isTrue("adds")
        self.backOrder = try json.isTrue("back_order")
        self.document = try json.maybe("document") { try $0.text() }
        self.expiresAt = try json.maybe("expires_at") { try $0.moment() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.partial = try json.isTrue("partial")
        self.pickup = try json.maybe("pickup") { try PickupTerms($0.object()) }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Reserve: CommandConvertible {
    /// The command.
    public var command: Command { .reserve(self) }
}

/// A hold becomes an order.
public struct Confirm: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The hold.
    public var of: Target
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When the order ends by itself.
    public var expiresAt: Date?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// That its customer collects it, and when it was promised to be ready.
    public var pickup: PickupTerms?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, actor: String? = nil, document: String? = nil, expiresAt: Date? = nil, occurredAt: Date? = nil, pickup: PickupTerms? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.actor = actor
        self.document = document
        self.expiresAt = expiresAt
        self.occurredAt = occurredAt
        self.pickup = pickup
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "confirm") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let expiresAt { json.field("expires_at") { json in json.moment(expiresAt) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let pickup { json.field("pickup") { json in pickup.write(&json) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.expiresAt = try json.maybe("expires_at") { try $0.moment() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.pickup = try json.maybe("pickup") { try PickupTerms($0.object()) }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Confirm: CommandConvertible {
    /// The command.
    public var command: Command { .confirm(self) }
}

/// A hold lasts longer.
public struct Extend: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The hold.
    public var of: Target
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// How many seconds from now; the channel's policy decides without it.
    public var seconds: Int?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, seconds: Int? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
        self.seconds = seconds
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "extend") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let seconds { json.field("seconds") { json in json.value(seconds) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.seconds = try json.maybe("seconds") { try $0.int() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Extend: CommandConvertible {
    /// The command.
    public var command: Command { .extend(self) }
}

/// A promise ends.
public struct Release: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The promise.
    public var of: Target
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// What of it; without them, all that is not handed over.
    public var lines: [Line]?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, actor: String? = nil, document: String? = nil, lines: [Line]? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.actor = actor
        self.document = document
        self.lines = lines
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "release") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let lines { json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.lines = try json.maybe("lines") { try $0.list { try Line($0.object()) } }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Release: CommandConvertible {
    /// The command.
    public var command: Command { .release(self) }
}

/// A location asks for goods of another.
public struct RequestTransfer: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The location that has them.
    public var location: String
    /// What.
    public var lines: [Line]
    /// The location that asks.
    public var to: String
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// Whether it adds to the live promise of the same document.
    public var adds: Bool
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When the request ends by itself.
    public var expiresAt: Date?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// Whether less than everything is welcome too.
    public var partial: Bool
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], to: String, actor: String? = nil, adds: Bool = false, document: String? = nil, expiresAt: Date? = nil, occurredAt: Date? = nil, partial: Bool = false, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.to = to
        self.actor = actor
        self.adds = adds
        self.document = document
        self.expiresAt = expiresAt
        self.occurredAt = occurredAt
        self.partial = partial
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "request_transfer") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            json.field("to") { json in json.value(to) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if adds { json.field("adds") { json in json.value(adds) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let expiresAt { json.field("expires_at") { json in json.moment(expiresAt) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if partial { json.field("partial") { json in json.value(partial) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.to = try json.get("to").text()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.adds = try json.isTrue("adds")
        self.document = try json.maybe("document") { try $0.text() }
        self.expiresAt = try json.maybe("expires_at") { try $0.moment() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.partial = try json.isTrue("partial")
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension RequestTransfer: CommandConvertible {
    /// The command.
    public var command: Command { .requestTransfer(self) }
}

/// Goods are expected.
public struct Expect: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// Where.
    public var location: String
    /// What.
    public var lines: [Line]
    /// When they should be there.
    public var expectedAt: Date
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// The announcement that it replaces, by its reference.
    public var insteadOf: Target?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, location: String, lines: [Line], expectedAt: Date, actor: String? = nil, document: String? = nil, insteadOf: Target? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.location = location
        self.lines = lines
        self.expectedAt = expectedAt
        self.actor = actor
        self.document = document
        self.insteadOf = insteadOf
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "expect") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("location") { json in json.value(location) }
            json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } }
            json.field("expected_at") { json in json.moment(expectedAt) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let insteadOf { json.field("instead_of") { json in insteadOf.write(&json) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.location = try json.get("location").text()
        self.lines = try json.list("lines") { try Line($0.object()) }
        self.expectedAt = try json.get("expected_at").moment()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.insteadOf = try json.maybe("instead_of") { try Target($0.object()) }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Expect: CommandConvertible {
    /// The command.
    public var command: Command { .expect(self) }
}

/// A promise goes to another location.
public struct Move: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The promise.
    public var of: Target
    /// The other location.
    public var to: String
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// What of it; all that is not handed over without them. A pickup moves as a whole.
    public var lines: [Line]?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, to: String, actor: String? = nil, document: String? = nil, lines: [Line]? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.to = to
        self.actor = actor
        self.document = document
        self.lines = lines
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "move") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            json.field("to") { json in json.value(to) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let lines { json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.to = try json.get("to").text()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.lines = try json.maybe("lines") { try $0.list { try Line($0.object()) } }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Move: CommandConvertible {
    /// The command.
    public var command: Command { .move(self) }
}

/// Another item instead.
public struct Substitute: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The promise.
    public var of: Target
    /// Where.
    public var location: String
    /// The item that is replaced, and how many of its base units.
    public var line: Line
    /// The substitute, one for one.
    public var with: String
    /// How the customer agreed; no personal data.
    public var consent: String
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, location: String, line: Line, with: String, consent: String, actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.location = location
        self.line = line
        self.with = with
        self.consent = consent
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
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
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
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
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Substitute: CommandConvertible {
    /// The command.
    public var command: Command { .substitute(self) }
}

/// What is missing comes later.
public struct Postpone: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The promise.
    public var of: Target
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// What of it; all that is short without them.
    public var lines: [Line]?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, actor: String? = nil, document: String? = nil, lines: [Line]? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.actor = actor
        self.document = document
        self.lines = lines
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "postpone") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let lines { json.field("lines") { json in json.array(lines) { json, each in each.write(&json) } } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.lines = try json.maybe("lines") { try $0.list { try Line($0.object()) } }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Postpone: CommandConvertible {
    /// The command.
    public var command: Command { .postpone(self) }
}

/// A branch takes a pickup on.
public struct Accept: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The pickup.
    public var of: Target
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "accept") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Accept: CommandConvertible {
    /// The command.
    public var command: Command { .accept(self) }
}

/// A customer was told that a pickup is ready.
public struct Notify: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The pickup.
    public var of: Target
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// Whether it is told again on purpose.
    public var resend: Bool
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, resend: Bool = false, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
        self.resend = resend
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "notify") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if resend { json.field("resend") { json in json.value(resend) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.resend = try json.isTrue("resend")
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Notify: CommandConvertible {
    /// The command.
    public var command: Command { .notify(self) }
}

/// A new code for a pickup.
public struct IssueCode: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The pickup.
    public var of: Target
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "issue_code") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension IssueCode: CommandConvertible {
    /// The command.
    public var command: Command { .issueCode(self) }
}

/// A code was shown.
public struct VerifyCode: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The pickup.
    public var of: Target
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The code as it was shown; never stored.
    public var code: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same command
    /// under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, actor: String? = nil, code: String? = nil, document: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.actor = actor
        self.code = code
        self.document = document
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "verify_code") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let code { json.field("code") { json in json.value(code) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.actor = try json.maybe("actor") { try $0.text() }
        self.code = try json.maybe("code") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension VerifyCode: CommandConvertible {
    /// The command.
    public var command: Command { .verifyCode(self) }
}

/// A customer was contacted.
public struct Contact: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The promise.
    public var of: Target
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// What about, or what came of it; no personal data.
    public var note: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, actor: String? = nil, document: String? = nil, note: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.actor = actor
        self.document = document
        self.note = note
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "contact") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let note { json.field("note") { json in json.value(note) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.note = try json.maybe("note") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Contact: CommandConvertible {
    /// The command.
    public var command: Command { .contact(self) }
}

/// A pickup is done.
public struct Close: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The pickup.
    public var of: Target
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, of: Target, actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.of = of
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "close") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("of") { json in of.write(&json) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.of = try Target(json.get("of").object())
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Close: CommandConvertible {
    /// The command.
    public var command: Command { .close(self) }
}

/// A person decided about a case.
public struct ResolveCase: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The case.
    public var `case`: UInt64
    /// What was decided.
    public var resolution: Resolution
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// Why; a conflict is not resolved without it, nor without an actor.
    public var note: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, case: UInt64, resolution: Resolution, actor: String? = nil, document: String? = nil, note: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.case = `case`
        self.resolution = resolution
        self.actor = actor
        self.document = document
        self.note = note
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "resolve_case") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("case") { json in json.value(`case`) }
            json.field("resolution") { json in json.value(resolution.rawValue) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let note { json.field("note") { json in json.value(note) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.case = try json.get("case").number()
        self.resolution = try Resolution(json.get("resolution"))
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.note = try json.maybe("note") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension ResolveCase: CommandConvertible {
    /// The command.
    public var command: Command { .resolveCase(self) }
}

/// The wall clock is right after all.
public struct CorrectClock: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// Why.
    public var note: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, actor: String? = nil, document: String? = nil, note: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.actor = actor
        self.document = document
        self.note = note
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "correct_clock") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let note { json.field("note") { json in json.value(note) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.note = try json.maybe("note") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension CorrectClock: CommandConvertible {
    /// The command.
    public var command: Command { .correctClock(self) }
}

/// Promises came to their deadline; the engine's own.
public struct Expire: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The item.
    public var sku: String
    /// The location.
    public var location: String
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, sku: String, location: String, actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.sku = sku
        self.location = location
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "expire") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("sku") { json in json.value(sku) }
            json.field("location") { json in json.value(location) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.sku = try json.get("sku").text()
        self.location = try json.get("location").text()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Expire: CommandConvertible {
    /// The command.
    public var command: Command { .expire(self) }
}

/// A fact was tied to the location that it waited for; the engine's own.
public struct Tie: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The entry of the fact.
    public var entry: UInt64
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, entry: UInt64, actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.entry = entry
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "tie") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("entry") { json in json.value(entry) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.entry = try json.get("entry").number()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Tie: CommandConvertible {
    /// The command.
    public var command: Command { .tie(self) }
}

/// A wrong code was shown; the engine's own.
public struct NoteWrongCode: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The pickup.
    public var reservation: UInt64
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, reservation: UInt64, actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.reservation = reservation
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "note_wrong_code") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("reservation") { json in json.value(reservation) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.reservation = try json.get("reservation").number()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension NoteWrongCode: CommandConvertible {
    /// The command.
    public var command: Command { .noteWrongCode(self) }
}

/// Another command came under a used reference; the engine's own.
public struct SetAside: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The command that was set aside.
    public var command: Command
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// The entry of the command that stands; without it, that was refused or changed nothing.
    public var first: UInt64?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, command: Command, actor: String? = nil, document: String? = nil, first: UInt64? = nil, occurredAt: Date? = nil, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.command = command
        self.actor = actor
        self.document = document
        self.first = first
        self.occurredAt = occurredAt
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "set_aside") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("command") { json in command.write(&json) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let first { json.field("first") { json in json.value(first) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.command = try Command(json.get("command").object())
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.first = try json.maybe("first") { try $0.number() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

/// What was set aside was entered after all; the engine's own.
public struct Enter: Hashable, Sendable {
    /// Who sends it.
    public var source: String
    /// The sender's name of this attempt, unique within the source.
    public var reference: String
    /// The entry that set it aside.
    public var entry: UInt64
    /// Who did it: an opaque identifier, never a name.
    public var actor: String?
    /// The business it belongs to: an order or receipt number.
    public var document: String?
    /// When it happened, by the sender's clock; without it, when it is recorded.
    public var occurredAt: Date?
    /// Whether its reference means this command from now on.
    public var replaces: Bool
    /// The number of the message within its source, from 1 and without gaps. The same
    /// command under another number is the same command.
    public var sourceSequence: UInt64?

    /// With its required fields; the others have their defaults.
    public init(source: String, reference: String, entry: UInt64, actor: String? = nil, document: String? = nil, occurredAt: Date? = nil, replaces: Bool = false, sourceSequence: UInt64? = nil) {
        self.source = source
        self.reference = reference
        self.entry = entry
        self.actor = actor
        self.document = document
        self.occurredAt = occurredAt
        self.replaces = replaces
        self.sourceSequence = sourceSequence
    }

    func write(_ json: inout JSONWriter, isTagged: Bool = true) {
        json.object { json in
            if isTagged { json.field("type", "enter") }
            json.field("source") { json in json.value(source) }
            json.field("reference") { json in json.value(reference) }
            json.field("entry") { json in json.value(entry) }
            if let actor { json.field("actor") { json in json.value(actor) } }
            if let document { json.field("document") { json in json.value(document) } }
            if let occurredAt { json.field("occurred_at") { json in json.moment(occurredAt) } }
            if replaces { json.field("replaces") { json in json.value(replaces) } }
            if let sourceSequence { json.field("source_sequence") { json in json.value(sourceSequence) } }
        }
    }

    init(_ json: JSONObject) throws {
        self.source = try json.get("source").text()
        self.reference = try json.get("reference").text()
        self.entry = try json.get("entry").number()
        self.actor = try json.maybe("actor") { try $0.text() }
        self.document = try json.maybe("document") { try $0.text() }
        self.occurredAt = try json.maybe("occurred_at") { try $0.moment() }
        self.replaces = try json.isTrue("replaces")
        self.sourceSequence = try json.maybe("source_sequence") { try $0.number() }
    }
}

extension Enter: CommandConvertible {
    /// The command.
    public var command: Command { .enter(self) }
}
