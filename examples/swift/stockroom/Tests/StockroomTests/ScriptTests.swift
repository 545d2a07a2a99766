import Foundation
import Oneshelf
import Stockroom
import Testing

/// What is typed, and what is told: one morning in Oxford.
private let script = """
    > list
    due: order-1041: 2 MUG-RED
    > receive MUG-RED 5
    done; the web can promise 13 MUG-RED
    > pick order-1041 MUG-RED 2
    done; the web can promise 13 MUG-RED
    > stage order-1041 A3
    order-1041 waits at A3
    > list
    staged: order-1041: 2 MUG-RED
    > count MUG-RED 12
    done; the web can promise 12 MUG-RED
    > why MUG-RED
    MUG-RED at OXFORD for web            10:02:11   policy 0
      on hand                 14
      staged                  -2   order-1041
      available               12   under review

    # the customer cancels
    > list
    put_back: order-1041: 2 MUG-RED
    > back order-1041 MUG-RED 2
    done; the web can promise 14 MUG-RED
    > list
    nothing to do
    > receive MUG-RED many
    trouble: many is no number
    """

private final class Clock: ShelfClock {
    let isTrusted = true
    func wall() -> Date { Date(timeIntervalSince1970: 1_795_428_131) }
    func monotonicMicroseconds() -> UInt64 { 1 }
}

private func file() -> URL {
    FileManager.default.temporaryDirectory.appending(path: "stockroom-\(UUID()).db")
}

/// Goal: a morning in the back room goes as it is written, word by word.
@Test func aMorningGoesAsWritten() throws {
    let file = file()
    defer { try? FileManager.default.removeItem(at: file) }
    let shelf = try Demo.shop(path: file.path, clock: Clock())
    let stockroom = Stockroom(shelf, location: "OXFORD")
    var told: [String] = []
    for line in script.components(separatedBy: "\n") {
        if line.hasPrefix("> ") {
            told += [line, stockroom.answer(String(line.dropFirst(2)))]
        } else if line.hasPrefix("# ") {
            told.append(line)
            let order = Target(document: "order-1041")
            try shelf.apply(Release(source: "web", reference: "cancel-1", of: order)).granted()
        }
    }
    #expect(told.joined(separator: "\n") == script)
}

/// Goal: what nobody understands is answered with help, and a closed shelf with words.
@Test func mistakesAreAnswered() throws {
    let file = file()
    defer { try? FileManager.default.removeItem(at: file) }
    let shelf = try Demo.shop(path: file.path)
    let stockroom = Stockroom(shelf, location: "OXFORD")
    for line in ["", "lsit", "count", "count MUG-RED 1 2 3"] {
        #expect(stockroom.answer(line) == Stockroom.help)
    }
    #expect(stockroom.answer("stage order-9 A3") == "nothing is picked for order-9")
    #expect(stockroom.answer("count MUG-RED -1").hasPrefix("what? "))
    shelf.close()
    #expect(stockroom.answer("list").hasPrefix("trouble: the shelf is closed"))
}
