"""Sending what is due through a sender of the host's."""

from __future__ import annotations

import asyncio

import pytest

import oneshelf as o

from .conftest import Hands, reserve

CHANGES = o.DestinationShapeChanges()
SOON = o.RetryPolicy(first_delay_seconds=1, delay_seconds_max=1, tries_max=2)


@pytest.fixture
def books(shelf: o.Shelf) -> o.Shelf:
    """A shelf with a destination that is due for three orders."""
    last = shelf.changes(limit=1_000)[-1].sequence
    shelf.define_destination(o.Destination("books", CHANGES, after=last, retry=SOON))
    for number in range(3):
        shelf.apply(reserve(f"order-{number}"))
    return shelf


def references(sent: list[o.Delivery]) -> list[str]:
    return [delivery.change.reference for delivery in sent if delivery.change]


def test_what_is_due_is_sent_once_and_in_order(books: o.Shelf) -> None:
    """Goal: a sender gets each delivery, at most so many, and what it took is settled."""
    sent: list[o.Delivery] = []
    assert books.deliver("books", 2, sent.append) == o.Delivered(delivered=2)
    assert books.deliver("books", 0, sent.append) == o.Delivered()
    done = asyncio.run(asyncio.to_thread(books.deliver, "books", 100, sent.append))
    assert done == o.Delivered(delivered=1)
    assert references(sent) == ["order-0", "order-1", "order-2"]
    assert books.deliver("books", 100, sent.append) == o.Delivered()
    assert books.outstanding_deliveries("books") == []


def test_more_than_one_batch_is_sent(shelf: o.Shelf) -> None:
    """Goal: the limit counts over batches."""
    shelf.define_destination(o.Destination("books", CHANGES))
    more = (o.Receive("web", f"more-{n}", "OXFORD", [o.Line("MUG", 1)]) for n in range(260))
    shelf.apply_each(more)
    sent: list[o.Delivery] = []
    assert shelf.deliver("books", 230, sent.append) == o.Delivered(delivered=230)
    assert len({delivery.number for delivery in sent}) == 230


class Unprintable(Exception):
    def __str__(self) -> str:
        raise RuntimeError("no text")


def test_a_sender_that_raises_fails_its_delivery(books: o.Shelf, hands: Hands) -> None:
    """Goal: its text stands at the delivery, what comes after it waits, and a limit ends it."""

    def refuses(delivery: o.Delivery) -> None:
        raise ValueError("not in the books \ud83d")

    assert books.deliver("books", 100, refuses) == o.Delivered(failed=1, held_back=2)
    row = books.outstanding_deliveries("books")[0]
    assert row.reason is not None and row.reason.startswith("ValueError: not in the books ")
    assert isinstance(row.state, o.OutstandingStateWaiting)
    hands.advance(5)

    def unprintable(delivery: o.Delivery) -> None:
        raise Unprintable

    assert books.deliver("books", 1, unprintable) == o.Delivered(failed=1)
    dead = books.outstanding_deliveries("books")[0]
    assert isinstance(dead.state, o.OutstandingStateDead)
    assert (dead.failures, dead.reason) == (2, "Unprintable")
    # A person decides: once more, and then everything goes its way.
    assert books.retry_deliveries("books", [dead.number]) == 1
    sent: list[o.Delivery] = []
    assert books.deliver("books", 100, sent.append) == o.Delivered(delivered=3)
    assert sent[0].may_have_been_sent and not sent[1].may_have_been_sent
    books.verify()


def test_nobody_dies_of_an_unreachable_receiver(books: o.Shelf, hands: Hands) -> None:
    """Goal: nothing further is sent, and no number of tries makes a delivery dead."""
    tries = 0

    def offline(delivery: o.Delivery) -> None:
        nonlocal tries
        tries += 1
        raise o.Unreachable("no route to host")

    assert books.deliver("books", 100, offline) == o.Delivered(failed=1, held_back=2)
    for _ in range(3):
        # One is tried at a time, until somebody is there again.
        hands.advance(3_600)
        assert books.deliver("books", 100, offline) == o.Delivered(failed=1)
    assert tries == 4
    hands.advance(3_600)
    assert books.outstanding_deliveries("books")[0].reason == "no route to host"
    assert books.deliver("books", 100, lambda _: None) == o.Delivered(delivered=3)


def test_who_leaves_while_sending_loses_nothing(books: o.Shelf, hands: Hands) -> None:
    """Goal: an interrupt ends the loop; what was sent is settled, the rest comes again."""
    sent: list[o.Delivery] = []

    def interrupted(delivery: o.Delivery) -> None:
        sent.append(delivery)
        if len(sent) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        books.deliver("books", 100, interrupted)
    hands.advance(3_600)
    assert books.deliver("books", 100, sent.append) == o.Delivered(delivered=2)
    assert references(sent) == ["order-0", "order-1", "order-1", "order-2"]
    assert [delivery.may_have_been_sent for delivery in sent] == [False, False, True, False]


def test_a_sender_may_use_and_close_the_shelf(books: o.Shelf) -> None:
    """Goal: no lock is held while a sender works, and a closed shelf says so."""

    def closes(delivery: o.Delivery) -> None:
        books.apply(reserve("from inside"))
        books.close()

    with pytest.raises(o.ClosedError):
        books.deliver("books", 100, closes)
    with pytest.raises(o.ClosedError):
        books.deliver("books", 100, closes)


def test_an_unknown_destination_is_malformed(shelf: o.Shelf) -> None:
    """Goal: a mistyped name is said, and the sender is not called."""
    with pytest.raises(o.Malformed):
        shelf.deliver("boks", 1, lambda _: pytest.fail("nothing is due"))
