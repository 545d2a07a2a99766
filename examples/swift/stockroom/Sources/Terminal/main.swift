import Foundation
import Oneshelf
import Stockroom

// stockroom-terminal FILE LOCATION    the back room of a branch, over the shop's own file
// stockroom-terminal                  the same over a small shop of its own, to try it

let arguments = CommandLine.arguments
let shelf: Shelf
switch arguments.count {
case 3:
    shelf = try Shelf(path: arguments[1])
case 1:
    let folder = FileManager.default.temporaryDirectory
    shelf = try Demo.shop(path: folder.appending(path: "stockroom-\(UUID()).db").path)
default:
    print("usage: stockroom-terminal [FILE LOCATION]")
    exit(2)
}
let stockroom = Stockroom(shelf, location: arguments.count == 3 ? arguments[2] : "OXFORD")
print(Stockroom.help)
while true {
    print("> ", terminator: "")
    guard let line = readLine() else { break }
    if !line.isEmpty { print(stockroom.answer(line)) }
}
