// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "stockroom",
    dependencies: [.package(name: "Oneshelf", path: "../../../bindings/swift")],
    targets: [
        .target(name: "Stockroom", dependencies: ["Oneshelf"]),
        .executableTarget(
            name: "stockroom-terminal", dependencies: ["Stockroom"], path: "Sources/Terminal"),
        .testTarget(name: "StockroomTests", dependencies: ["Stockroom"]),
    ]
)
