// Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.

import Foundation

@testable import Oneshelf

/// Asks a question that is given as JSON, by the method of its name.
func ask(_ shelf: Shelf, _ json: JSONObject) throws -> AnyHashable {
    let name = try json.text("ask")
    switch name {
    case "availability": return AnyHashable(try shelf.availability(sku: try json.get("sku").text(), location: try json.get("location").text(), channel: try json.get("channel").text()))
    case "availability_many": return AnyHashable(try shelf.availabilityMany(skus: try json.list("skus") { try $0.text() }, locations: try json.list("locations") { try $0.text() }, channel: try json.get("channel").text()))
    case "availability_by": return AnyHashable(try shelf.availabilityBy(sku: try json.get("sku").text(), location: try json.get("location").text(), channel: try json.get("channel").text(), by: try json.get("by").moment()))
    case "availability_as_of": return AnyHashable(try shelf.availabilityAsOf(sku: try json.get("sku").text(), location: try json.get("location").text(), channel: try json.get("channel").text(), at: try json.get("at").moment(), knowledge: try json.get("knowledge").word(Knowledge.self)))
    case "explain": return AnyHashable(try shelf.explain(sku: try json.get("sku").text(), location: try json.get("location").text(), channel: try json.get("channel").text()))
    case "level": return AnyHashable(try shelf.level(sku: try json.get("sku").text(), location: try json.get("location").text()))
    case "level_as_of": return AnyHashable(try shelf.levelAsOf(sku: try json.get("sku").text(), location: try json.get("location").text(), at: try json.get("at").moment(), knowledge: try json.get("knowledge").word(Knowledge.self)))
    case "levels": return AnyHashable(try shelf.levels(after: try json.maybe("after") { try LevelKey($0.object()) }, limit: try json.maybe("limit") { try $0.int() }))
    case "history": return AnyHashable(try shelf.history(sku: try json.get("sku").text(), location: try json.get("location").text(), order: try json.maybe("order") { try $0.word(HistoryOrder.self) }, limit: try json.maybe("limit") { try $0.int() }))
    case "changes": return AnyHashable(try shelf.changes(after: try json.maybe("after") { try $0.number() }, limit: try json.maybe("limit") { try $0.int() }))
    case "reservations": return AnyHashable(try shelf.reservations(after: try json.maybe("after") { try $0.number() }, limit: try json.maybe("limit") { try $0.int() }, onlyOpen: try json.maybe("only_open") { try $0.bool() }))
    case "reservation": return AnyHashable(try shelf.reservation(sequence: try json.get("sequence").number()))
    case "refusals": return AnyHashable(try shelf.refusals(after: try json.maybe("after") { try $0.number() }, limit: try json.maybe("limit") { try $0.int() }))
    case "conflicts": return AnyHashable(try shelf.conflicts(after: try json.maybe("after") { try $0.number() }, limit: try json.maybe("limit") { try $0.int() }))
    case "cases": return AnyHashable(try shelf.cases(after: try json.maybe("after") { try $0.number() }, limit: try json.maybe("limit") { try $0.int() }, onlyOpen: try json.maybe("only_open") { try $0.bool() }))
    case "shortages": return AnyHashable(try shelf.shortages())
    case "tasks": return AnyHashable(try shelf.tasks(location: try json.get("location").text(), after: try json.maybe("after") { try $0.number() }, limit: try json.maybe("limit") { try $0.int() }))
    case "alternatives": return AnyHashable(try shelf.alternatives(of: try Target(json.get("of").object())))
    case "promise_pickup": return AnyHashable(try shelf.promisePickup(location: try json.get("location").text(), channel: try json.get("channel").text(), lines: try json.list("lines") { try Line($0.object()) }, at: try json.maybe("at") { try $0.moment() }))
    case "pickup_code": return AnyHashable(try shelf.pickupCode(of: try Target(json.get("of").object())))
    case "check_sale": return AnyHashable(try shelf.checkSale(sale: try Sell(json.get("sale").object())))
    case "heartbeat": return AnyHashable(try shelf.heartbeat(source: try json.get("source").text(), heartbeat: try Heartbeat(json.get("heartbeat").object())))
    case "feeds": return AnyHashable(try shelf.feeds())
    case "next_due": return AnyHashable(try shelf.nextDue())
    case "tick": return AnyHashable(try shelf.tick())
    case "health": return AnyHashable(try shelf.health())
    default: throw JSONError("question \(name) is not known")
    }
}

/// Reads an answer as the type that the method of this name gives.
func answer(to name: String, _ json: JSONValue) throws -> AnyHashable {
    switch name {
    case "availability": return AnyHashable(try Availability(json.object()))
    case "availability_many": return AnyHashable(try json.list { try AvailabilityTotal($0.object()) })
    case "availability_by": return AnyHashable(try Availability(json.object()))
    case "availability_as_of": return AnyHashable(try PastAvailability(json.object()))
    case "explain": return AnyHashable(try ExplainedNumber(json.object()))
    case "level": return AnyHashable(try LevelView(json.object()))
    case "level_as_of": return AnyHashable(try LevelView(json.object()))
    case "levels": return AnyHashable(try json.list { try LevelRow($0.object()) })
    case "history": return AnyHashable(try json.list { try HistoryLine($0.object()) })
    case "changes": return AnyHashable(try json.list { try Change($0.object()) })
    case "reservations": return AnyHashable(try json.list { try ReservationView($0.object()) })
    case "reservation": return AnyHashable(try json.maybe { try ReservationView($0.object()) })
    case "refusals": return AnyHashable(try json.list { try RefusalView($0.object()) })
    case "conflicts": return AnyHashable(try json.list { try ConflictView($0.object()) })
    case "cases": return AnyHashable(try json.list { try CaseView($0.object()) })
    case "shortages": return AnyHashable(try json.list { try CaseView($0.object()) })
    case "tasks": return AnyHashable(try json.list { try TaskView($0.object()) })
    case "alternatives": return AnyHashable(try Alternatives(json.object()))
    case "promise_pickup": return AnyHashable(try PickupPromise(json.object()))
    case "pickup_code": return AnyHashable(try json.text())
    case "check_sale": return AnyHashable(try SaleCheck(json.object()))
    case "heartbeat": return AnyHashable(try FeedView(json.object()))
    case "feeds": return AnyHashable(try json.list { try FeedView($0.object()) })
    case "next_due": return AnyHashable(try json.maybe { try $0.moment() })
    case "tick": return AnyHashable(try Tick(json.object()))
    case "health": return AnyHashable(try Health(json.object()))
    default: throw JSONError("question \(name) is not known")
    }
}
