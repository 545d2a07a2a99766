import Oneshelf

/// A small shop to try it with: ten mugs in Oxford, and a customer on the way.
public enum Demo {
    /// Makes the shop in a new file.
    public static func shop(path: String, clock: (any ShelfClock)? = nil) throws -> Shelf {
        let shelf = try Shelf(path: path, clock: clock)
        let pickup = PickupSettings(preparationMinutes: 30, holdDays: 3)
        let mugs = { (quantity: Int) in [Line(sku: "MUG-RED", quantity: .init(quantity))] }
        let commands: [any CommandConvertible] = [
            DefineLocation(
                source: "office", reference: "l-1", location: "OXFORD", pickup: pickup),
            DefineChannel(source: "office", reference: "c-1", channel: "web"),
            DefineChannel(source: "office", reference: "c-2", channel: "warehouse"),
            DefineItem(source: "office", reference: "i-1", sku: "MUG-RED"),
            Receive(
                source: "warehouse", reference: "po-1", location: "OXFORD", lines: mugs(10)),
            Reserve(
                source: "web", reference: "order-1041/1", location: "OXFORD", lines: mugs(2),
                document: "order-1041", pickup: PickupTerms()),
            Accept(
                source: "warehouse", reference: "accept-1",
                of: Target(source: "web", document: "order-1041")),
        ]
        for outcome in shelf.applyEach(commands.map(\.command)) { try outcome.get().granted() }
        return shelf
    }
}
