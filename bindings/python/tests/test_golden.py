"""The golden vectors of the engine, by the typed API: what happens, and what is answered."""

from __future__ import annotations

import inspect
import keyword
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

import oneshelf as o
from oneshelf import _types as t
from oneshelf._questions import Questions
from oneshelf._shelf import _outcome

from .conftest import Hands

GOLDEN = Path(__file__).parents[2] / "golden"
FILES = ("scenarios.json", "shop.json")
HEAD = ("sequence", "recorded_at", "source", "reference")


def stories() -> Iterator[Any]:
    for file in FILES:
        golden = json.loads((GOLDEN / file).read_text())
        for story in golden["stories"]:
            yield pytest.param(golden["code_key"], story["steps"], id=story["name"])


class Typed(Questions):
    """Reads what a question's method makes of an answer, without asking anybody."""

    __slots__ = ("answer", "question")

    def __init__(self, answer: Any) -> None:
        self.answer = answer
        self.question: t.Json = {}

    def _ask(self, question: t.Json) -> Any:
        self.question = question
        return self.answer

    def _ask_in_lines(self, question: t.Json) -> list[str]:
        heads = [[each[name] for name in HEAD] for each in self._ask(question)]
        texts = [json.dumps(each[name]) for each in self.answer for name in t.Change._LATE]
        return [json.dumps(heads), *texts]


def argument(hint: str, value: Any) -> Any:
    """An argument of a question, from its JSON form, by the type that the method declares."""
    hint = hint.removesuffix(" | None")
    if hint.startswith("Iterable["):
        return [argument(hint[len("Iterable[") : -1], each) for each in value]
    if hint == "datetime":
        return datetime.fromisoformat(value)
    if hint.startswith("t."):
        made = getattr(t, hint[2:])
        return made(value) if issubclass(made, str) else made._in(value)
    return value


def ask(of: Questions, question: t.Json) -> Any:
    """Asks by the method of the question's name."""
    method = getattr(of, question["ask"])
    hints = inspect.get_annotations(getattr(Questions, question["ask"]))
    names = [name for name in question if name != "ask"]
    # A word of Python's own is written with an underscore.
    arguments = {f"{name}_" if keyword.iskeyword(name) else name: question[name] for name in names}
    answer = method(**{name: argument(hints[name], value) for name, value in arguments.items()})
    if isinstance(answer, o.Health):
        answer.log = None
    return answer


def given(shelf: o.Shelf, step: t.Json) -> Any:
    """What a step gives or raises by the typed API."""
    try:
        if "command" in step:
            return shelf.apply(t.command_in(step["command"]))
        if "question" in step:
            return ask(shelf, step["question"])
        return shelf.verify()
    except o.ShelfError as error:
        return error


def expected(step: t.Json) -> Any:
    """What the engine answered, as the typed API has it."""
    answer = step["answer"]
    if "command" in step or (isinstance(answer, dict) and "error" in answer):
        return _outcome(answer)
    if "question" in step:
        return ask(Typed(answer), step["question"])
    return t.Verified._in(answer)


@pytest.mark.parametrize(("code_key", "steps"), list(stories()))
def test_every_story_ends_as_in_rust(tmp_path: Path, code_key: str, steps: list[t.Json]) -> None:
    """Goal: the typed API answers as the engine does, answer by answer."""
    hands = Hands()

    def open_it() -> o.Shelf:
        path = tmp_path / "shop.db"
        key = code_key.encode()
        return o.Shelf.open(path, clock=hands, code_key=key, loses_last_on_power_cut=True)

    shelf = open_it()
    for place, step in enumerate(steps):
        hands.time = datetime.fromisoformat(step["at"])
        hands.micros = step["monotonic_micros"]
        if "reopen" in step:
            shelf.close()
            shelf = open_it()
            continue
        found, wanted = given(shelf, step), expected(step)
        assert found == wanted, f"step {place}: {step}"
        assert type(found) is type(wanted)
    shelf.close()


def test_what_is_read_is_written_again() -> None:
    """Goal: no field of a command is lost on the way in and out."""
    told = 0
    for file in FILES:
        for story in json.loads((GOLDEN / file).read_text())["stories"]:
            for step in story["steps"]:
                if "command" in step:
                    command = step["command"]
                    written = t.command_in(command)._out()
                    assert without_nothing(written) == without_nothing(command)
                    told += 1
    assert told > 1_000


def without_nothing(value: Any) -> Any:
    """What is left out and what is false, empty or null mean the same."""
    if isinstance(value, dict):
        parts = ((name, without_nothing(part)) for name, part in value.items())
        return {name: moment(part) for name, part in parts if part not in (None, False, [])}
    if isinstance(value, list):
        return [without_nothing(part) for part in value]
    return value


def moment(value: Any) -> Any:
    """Times are told apart by what they mean, not by how they are written."""
    if isinstance(value, str) and "T" in value and value[:2] == "20":
        return datetime.fromisoformat(value)
    return value
