import Foundation
@testable import Oneshelf
import Synchronization
import Testing

@Test func theLastUnitIsPromisedOnce() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let shelf = try Shelf(path: folder.appending(path: "a.db").path)
    try shelf.apply(DefineLocation(source: "office", reference: "l-1", location: "OXFORD")).granted()
    try shelf.apply(DefineChannel(source: "office", reference: "c-1", channel: "web")).granted()
    try shelf.apply(DefineItem(source: "office", reference: "i-1", sku: "MUG-RED")).granted()
    let mug = [Line(sku: "MUG-RED", quantity: 1)]
    try shelf.apply(Receive(source: "web", reference: "po-1", location: "OXFORD", lines: [Line(sku: "MUG-RED", quantity: 50_000)])).granted()
    let first = try shelf.apply(Reserve(source: "web", reference: "o-1", location: "OXFORD", lines: mug))
    #expect(first.receipt != nil)
    print(try shelf.explain(sku: "MUG-RED", location: "OXFORD", channel: "web").text)
    let clock = ContinuousClock()
    let n = 20_000
    var took = try clock.measure { for _ in 0..<n { _ = try shelf.availability(sku: "MUG-RED", location: "OXFORD", channel: "web") } }
    print("availability", took / n)
    let commands = (0..<n).map { Reserve(source: "web", reference: "p-\($0)", location: "OXFORD", lines: mug) }
    took = try clock.measure { _ = shelf.applyEach(commands) }
    print("apply_each", took / n)
    took = try clock.measure { _ = try shelf.changes(after: 5, limit: 10_000) }
    print("changes", took / 10_000)
}
