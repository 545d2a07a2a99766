// swift-tools-version: 6.0
import PackageDescription

// Where `cargo xtask swift` puts the engine's library, so that whoever depends on this folder links
// and finds it without a word.
let engine = "\(Context.packageDirectory)/lib"

let package = Package(
    name: "Oneshelf",
    products: [.library(name: "Oneshelf", targets: ["Oneshelf"])],
    targets: [
        // `cargo xtask swift` puts UniFFI's glue here.
        .systemLibrary(name: "oneshelfFFI", path: "Sources/oneshelfFFI"),
        .target(
            name: "OneshelfBridge", dependencies: ["oneshelfFFI"],
            swiftSettings: [.swiftLanguageMode(.v5)]),
        .target(
            name: "Oneshelf", dependencies: ["OneshelfBridge", "oneshelfFFI"],
            linkerSettings: [
                .unsafeFlags(["-L\(engine)", "-Xlinker", "-rpath", "-Xlinker", engine])
            ]),
        .executableTarget(name: "overhead", dependencies: ["Oneshelf"], path: "Overhead"),
        .executableTarget(name: "racer", dependencies: ["Oneshelf"], path: "Racer"),
        .testTarget(name: "OneshelfTests", dependencies: ["Oneshelf"]),
    ]
)
