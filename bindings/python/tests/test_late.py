"""Changes, of which the command, the effects and the receipt are read when somebody looks."""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace

import pytest

import oneshelf as o

from .conftest import reserve


@pytest.fixture
def change(shelf: o.Shelf) -> o.Change:
    shelf.apply(reserve("order \u2028 1"))
    return last(shelf)


def last(shelf: o.Shelf) -> o.Change:
    return shelf.changes(limit=1_000)[-1]


def test_it_is_a_dataclass_like_any(shelf: o.Shelf, change: o.Change) -> None:
    """Goal: it compares, prints, copies, pickles and matches, read or not."""
    unread = last(shelf)
    assert unread is not change and unread == change
    assert repr(last(shelf)) == repr(change) and "Reserve(" in repr(change)
    assert asdict(last(shelf)) == asdict(change)
    for made in (copy.copy(last(shelf)), copy.deepcopy(last(shelf)), replace(last(shelf))):
        assert made == change
    assert pickle.loads(pickle.dumps(last(shelf))) == change
    match last(shelf):
        case o.Change(command=o.Reserve(reference=reference), effects=[effect]):
            assert reference == "order \u2028 1" == change.reference
            assert effect.postings[0].to is o.Bucket.COMMITTED
        case other:
            pytest.fail(f"{other}")
    assert change.receipt.sequence == change.sequence
    assert change.command is change.command


def test_it_outlives_its_shelf(shelf: o.Shelf) -> None:
    """Goal: what was not looked at is there after the shelf was closed."""
    changes = shelf.changes()
    shelf.close()
    assert [change.command.reference for change in changes] == [c.reference for c in changes]


def test_what_a_host_writes_stays(change: o.Change) -> None:
    """Goal: a field that was written before it was read is not read over."""
    mine = reserve("mine")
    change.command = mine
    assert change.effects and change.receipt.sequence and change.command is mine
    del change.receipt
    assert change.receipt.sequence == change.sequence


def test_it_has_no_other_fields(change: o.Change) -> None:
    """Goal: a mistyped name is an AttributeError, as of every other class."""
    with pytest.raises(AttributeError, match="'Change' object has no attribute 'comand'"):
        getattr(change, "comand")
    assert not hasattr(change, "_LATER") and hasattr(change, "receipt")
    with pytest.raises(AttributeError):
        setattr(change, "comand", None)


@pytest.mark.parametrize("text", ["", "{", "null", "[1]", '{"type":"dance"}', '{"type":"reserve"}'])
def test_what_cannot_be_read_is_a_bug_of_ours(change: o.Change, text: str) -> None:
    """Goal: a broken answer is the same typed error whenever it shows."""
    broken = o.Change._in_lines(['[[1,"2026-11-23T10:00:00Z","web","o"]]', text, text, text])[0]
    assert broken.source == "web"
    for name in ("command", "effects", "receipt"):
        with pytest.raises(o.InternalError, match=f"the {name} of an answer"):
            getattr(broken, name)


def test_many_threads_read_one(shelf: o.Shelf) -> None:
    """Goal: whoever reads first, all see the same."""
    shelf.apply_each([reserve(f"order-{number}") for number in range(10)])
    expected = [repr(change) for change in shelf.follow()]
    changes = list(shelf.follow())
    with ThreadPoolExecutor(8) as threads:
        seen = threads.map(lambda _: [repr(change) for change in changes], range(8))
    assert all(each == expected for each in seen)
