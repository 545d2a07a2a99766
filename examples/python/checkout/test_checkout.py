"""The real server, on a real socket, with buyers who do not wait and buyers who ask again."""

from __future__ import annotations

import asyncio
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

BUYERS, UNITS = 40, 10


class Server:
    """The server as its own process, over one file."""

    def __init__(self, db: Path) -> None:
        self.db = db
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-m", "uvicorn", "checkout:app", "--port", "0"]
        self.process = subprocess.Popen(
            [*command, "--no-access-log"],
            cwd=Path(__file__).parent,
            env={**os.environ, "SHOP_DB": str(self.db)},
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stderr is not None
        for line in self.process.stderr:
            if found := re.search(r"running on (http://\S+)", line):
                self.url = found[1]
                return
        raise AssertionError("the server did not start")

    def kill(self) -> None:
        """Ends it as a power switch does; nothing is said good-bye to."""
        self.process.kill()
        self.process.communicate()

    def restart(self) -> None:
        self.kill()
        self.start()

    def send(self, method: str, path: str, key: str, body: Any = None) -> httpx.Response:
        headers = {"Idempotency-Key": key}
        return httpx.request(method, self.url + path, json=body, headers=headers, timeout=30)

    def available(self) -> int:
        answer = httpx.get(f"{self.url}/items/MUG-RED", timeout=30).raise_for_status().json()
        assert answer["label"] == "confirmed"
        return int(answer["available"])


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path / "shop.db")
    yield server
    server.kill()


def mugs(quantity: int) -> dict[str, Any]:
    return {"lines": [{"sku": "MUG-RED", "quantity": quantity}]}


async def buy(client: httpx.AsyncClient, buyer: int) -> list[httpx.Response]:
    """Wants one mug, by a cart or at once, and sends each request three times under its key."""
    answers = []
    orders = f"/orders/order-{buyer}"
    steps: list[tuple[str, Any]] = [(orders, mugs(1))]
    if buyer % 2:
        steps = [(f"/carts/cart-{buyer}", mugs(1)), (orders, {"cart": f"cart-{buyer}"})]
    for path, body in steps:
        headers = {"Idempotency-Key": f"{path}/try-1"}
        send = partial(client.post, path, json=body, headers=headers)
        try:
            # This buyer hangs up, most often before the answer is there.
            await send(timeout=0.02)
        except httpx.TimeoutException:
            pass
        # And double-clicks.
        twins = await asyncio.gather(send(timeout=60), send(timeout=60))
        assert twins[0].json() == twins[1].json()
        answers.append(twins[0])
        if twins[0].status_code != 201:
            break
    return answers


async def rush(url: str) -> list[list[httpx.Response]]:
    async with httpx.AsyncClient(base_url=url) as client:
        return await asyncio.gather(*(buy(client, buyer) for buyer in range(BUYERS)))


def test_the_last_ten_are_promised_once(server: Server) -> None:
    """Goal: forty want ten and send again; ten get one, and all keep their answer for good."""
    answers = asyncio.run(rush(server.url))
    last = [of_buyer[-1] for of_buyer in answers]
    assert {answer.status_code for answer in last} == {201, 409}
    won = [answer for answer in last if answer.status_code == 201]
    assert len(won) == UNITS and server.available() == 0
    for no in (answer.json() for answer in last if answer.status_code == 409):
        assert no["code"] == "unavailable" and "new reference" in no["remedy"]

    server.restart()
    assert server.available() == 0
    assert asyncio.run(again(server.url, answers)) == [
        (answer.status_code, answer.json()) for of_buyer in answers for answer in of_buyer
    ]
    assert server.available() == 0


async def again(url: str, answers: list[list[httpx.Response]]) -> list[tuple[int, Any]]:
    """Sends every answered request once more, as it was."""
    async with httpx.AsyncClient(base_url=url, timeout=60) as client:
        sent = [
            client.request(
                answer.request.method,
                answer.request.url.path,
                content=answer.request.content,
                headers={
                    "Idempotency-Key": answer.request.headers["Idempotency-Key"],
                    "Content-Type": "application/json",
                },
            )
            for of_buyer in answers
            for answer in of_buyer
        ]
        return [(answer.status_code, answer.json()) for answer in await asyncio.gather(*sent)]


def test_from_the_cart_to_the_cancel(server: Server) -> None:
    """Goal: a cart keeps units, an order takes them over, a cancel gives them back, each once."""
    held = server.send("POST", "/carts/cart-1", "key-1", mugs(3))
    assert held.status_code == 201 and held.json()["expires_at"] is not None
    assert server.available() == 7
    ordered = server.send("POST", "/orders/order-1", "key-2", {"cart": "cart-1"})
    assert ordered.status_code == 201 and ordered.json()["expires_at"] is None
    assert server.available() == 7
    shown = httpx.get(f"{server.url}/items/MUG-RED/page", timeout=30).raise_for_status().text
    assert "<b>7</b> available, confirmed" in shown and "order-1" in shown and "committed" in shown
    cancels = [server.send("DELETE", "/orders/order-1", "key-3") for _ in range(2)]
    assert [answer.status_code for answer in cancels] == [200, 200]
    assert cancels[0].json() == cancels[1].json() and server.available() == 10
    late = server.send("POST", "/orders/order-2", "key-4", {"cart": "cart-1"})
    assert late.status_code == 409 and late.json()["code"] == "unknown_promise"


def test_what_is_malformed_may_be_mended(server: Server) -> None:
    """Goal: 422 with the field; the key is still free afterwards."""
    long = {"lines": [{"sku": "x" * 10_000, "quantity": 1}]}
    for body, field in (
        (mugs(0), "lines[0].quantity"),
        (mugs(-1), "lines[0].quantity"),
        (mugs(10**30), "lines[0].quantity"),
        ({"lines": []}, "lines"),
        (long, "lines[0].sku"),
    ):
        wrong = server.send("POST", "/orders/order-1", "key-1", body)
        assert wrong.status_code == 422 and wrong.json()["field"] == field
    assert httpx.get(f"{server.url}/items/NOTHING", timeout=30).status_code == 422
    assert server.send("POST", "/orders/order-1", "key-1", mugs(1)).status_code == 201
    assert server.available() == 9


def test_a_key_stands_for_one_request(server: Server) -> None:
    """Goal: no key, or a used one, changes nothing."""
    assert httpx.post(f"{server.url}/orders/order-1", json=mugs(1)).status_code == 422
    assert server.send("POST", "/orders/order-1", "key-1", mugs(1)).status_code == 201
    other = server.send("POST", "/orders/order-2", "key-1", mugs(2))
    assert other.status_code == 422 and other.json()["code"] == "key_reused"
    assert server.send("POST", "/orders/order-1", "key-1", mugs(1)).status_code == 201
    assert server.available() == 9


def test_a_busy_store_says_when_to_come_back(server: Server) -> None:
    """Goal: 503 with Retry-After while another program has the file; then the same key works."""
    other = sqlite3.connect(server.db, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    busy = server.send("POST", "/orders/order-1", "key-1", mugs(1))
    assert busy.status_code == 503 and busy.headers["Retry-After"] == "1"
    assert busy.json()["code"] == "busy" and server.available() == 10
    other.execute("ROLLBACK")
    other.close()
    assert server.send("POST", "/orders/order-1", "key-1", mugs(1)).status_code == 201
