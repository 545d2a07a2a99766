// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "Oneshelf",
    products: [.library(name: "Oneshelf", targets: ["Oneshelf"])],
    targets: [
        // The engine: `cargo xtask swift` puts the library and UniFFI's glue here.
        .systemLibrary(name: "oneshelfFFI", path: "Sources/oneshelfFFI"),
        .target(
            name: "OneshelfBridge", dependencies: ["oneshelfFFI"],
            swiftSettings: [.swiftLanguageMode(.v5)]),
        .target(name: "Oneshelf", dependencies: ["OneshelfBridge", "oneshelfFFI"]),
        .executableTarget(name: "overhead", dependencies: ["Oneshelf"], path: "Overhead"),
        .executableTarget(name: "racer", dependencies: ["Oneshelf"], path: "Racer"),
        .testTarget(name: "OneshelfTests", dependencies: ["Oneshelf"]),
    ]
)
