package dev.oneshelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkout as a Java shop writes it. */
class FromJavaTest {
    @TempDir
    Path folder;

    private Shelf open() {
        ShelfOptions options = new ShelfOptions();
        options.setCodeKey(new byte[32]);
        Shelf shelf = Shelf.open(folder.resolve("shop.db"), options);
        shelf.apply(new DefineLocation("office", "l-1", "OXFORD")).granted();
        shelf.apply(new DefineChannel("office", "c-1", "web")).granted();
        DefinePolicy policy = new DefinePolicy("office", "p-1", "web");
        policy.setHolds(new HoldPolicy(600, 3600));
        shelf.apply(policy).granted();
        shelf.apply(new DefineItem("office", "i-1", "MUG-RED")).granted();
        shelf.apply(new Receive("office", "po-1", "OXFORD", List.of(new Line("MUG-RED", 2)))).granted();
        return shelf;
    }

    /** Goal: hold, then order, by plain constructors, setters and getters. */
    @Test
    void aCheckout() {
        try (Shelf shelf = open()) {
            Hold hold = new Hold("web", "cart-1", "OXFORD", List.of(new Line("MUG-RED", 1L)));
            hold.setSeconds(600);
            Receipt held = shelf.apply(hold).granted();
            assertTrue(held.getExpiresAt().isAfter(Instant.now()));

            Reserve order = new Reserve("web", "o-1", "OXFORD", List.of(new Line("MUG-RED", new BigDecimal("1"))));
            order.setDocument("order 1");
            Outcome outcome = shelf.apply(order);
            assertTrue(outcome instanceof Outcome.Applied applied
                && applied.getReceipt().getSequence() > held.getSequence());
            assertEquals(BigDecimal.ZERO, shelf.availability("MUG-RED", "OXFORD", "web").getAvailable());
            assertEquals(order, Command.fromJson(order.toJson()));
        }
    }

    /** Goal: a no and a mistake are exceptions that say what to do. */
    @Test
    void refusedAndMalformed() {
        try (Shelf shelf = open()) {
            Reserve tooMany = new Reserve("web", "o-2", "OXFORD", List.of(new Line("MUG-RED", 3)));
            RefusedException refused = assertThrows(RefusedException.class, () -> shelf.apply(tooMany).granted());
            assertEquals(RefusalCode.UNAVAILABLE, refused.getCode());
            assertTrue(refused.getMessage().contains(refused.getRemedy()));

            Reserve nowhere = new Reserve("web", "o-3", "PARIS", List.of(new Line("MUG-RED", 1)));
            MalformedException malformed = assertThrows(MalformedException.class, () -> shelf.apply(nowhere));
            assertEquals("location", malformed.getField());
        }
    }

    /** Goal: what Java's types let through is the caller's own exception, and the shelf works on. */
    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void wrongTypes() {
        try (Shelf shelf = open()) {
            List lines = List.of("no line");
            Class<NullPointerException> isNull = NullPointerException.class;
            assertThrows(isNull, () -> new Reserve("web", null, "OXFORD", List.of()));
            assertThrows(isNull, () -> new Line("MUG-RED", (BigDecimal) null));
            assertThrows(isNull, () -> shelf.apply(null));
            assertThrows(isNull, () -> shelf.availability("MUG-RED", null, "web"));
            assertThrows(isNull, () -> shelf.subscribe(null));
            Class<ClassCastException> isOther = ClassCastException.class;
            assertThrows(isOther, () -> shelf.apply(new Reserve("web", "o-1", "OXFORD", lines)));
            assertThrows(isOther, () -> shelf.applyEach((List) List.of("no command")));
            assertThrows(isOther, () -> shelf.applyEach(List.of(new Reserve("web", "o-1", "OXFORD", lines))));
            shelf.apply(new Reserve("web", "o-1", "OXFORD", List.of(new Line("MUG-RED", 1)))).granted();
        }
    }

    /** Goal: many at once, changes, and a subscription by a method reference. */
    @Test
    void theRest() {
        List<Long> heard = new ArrayList<>();
        try (Shelf shelf = open(); Subscription subscription = shelf.subscribe(heard::add)) {
            List<Command> commands = List.of(
                new Reserve("web", "o-1", "OXFORD", List.of(new Line("MUG-RED", 1))),
                new Reserve("web", "o-2", "OXFORD", List.of(new Line("MUG-RED", 9))));
            List<Answer> answers = shelf.applyEach(commands);
            assertEquals(2, answers.size());
            answers.get(0).granted();
            assertThrows(RefusedException.class, () -> answers.get(1).granted());
            assertEquals(1, heard.size());
            int count = 0;
            for (Change change : shelf.allChanges()) {
                count += change.getSequence() > 0 ? 1 : 0;
            }
            assertEquals(shelf.changes().size(), count);
            shelf.defineDestination(new Destination("books", new DestinationShape.Changes()));
            Delivered sent = shelf.deliver("books", 9, delivery -> { throw new IOException("no"); });
            assertEquals(0, sent.getDelivered());
            assertEquals("IOException: no", shelf.outstandingDeliveries("books").get(0).getReason());
            assertTrue(shelf.verify((done, total) -> { }).getReport().getFindings().isEmpty());
            assertTrue(Shelf.version().startsWith("0."));
        }
    }
}
