"""A web shop's checkout over one shelf: carts, orders, cancellations, and a page that says why.

Every request that writes carries an `Idempotency-Key`. It becomes the engine's reference, so that
a request which is sent again, by a browser, a proxy or an impatient customer, gets its first
answer again, also after the server was restarted.
"""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from html import escape
from typing import Annotated, ParamSpec, TypeVar

from fastapi import FastAPI, Header, Request
from fastapi.responses import HTMLResponse, JSONResponse
from oneshelf import (
    Command,
    Confirm,
    Conflicted,
    DefineChannel,
    DefineItem,
    DefineLocation,
    DefinePolicy,
    Duplicate,
    Hold,
    HoldPolicy,
    Line,
    Malformed,
    Receive,
    Refused,
    Release,
    Reserve,
    Shelf,
    StoreError,
    Target,
)
from pydantic import BaseModel

P = ParamSpec("P")
T = TypeVar("T")

CHANNEL, LOCATION = "web", "OXFORD"

# What there is. Sent at every start; what was recorded before changes nothing.
OPENING: list[Command] = [
    DefineLocation("office", "location-1", LOCATION, time_zone="Europe/London"),
    DefineChannel("office", "channel-1", CHANNEL),
    DefinePolicy("office", "policy-1", CHANNEL, holds=HoldPolicy(seconds=600, seconds_max=3_600)),
    DefineItem("office", "item-1", "MUG-RED"),
    DefineItem("office", "item-2", "MUG-BLUE"),
    Receive("office", "po-1", LOCATION, [Line("MUG-RED", 10), Line("MUG-BLUE", 25)]),
]


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    # A call waits until its answer is on disk, and those that wait together are written together:
    # many threads are faster than few.
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(64))
    with Shelf.open(os.environ.get("SHOP_DB", "shop.db")) as shelf:
        for answer in shelf.apply_each(OPENING):
            if isinstance(answer, Exception):
                raise answer
        app.state.shelf = shelf
        yield


app = FastAPI(title="Checkout", lifespan=lifespan)
Key = Annotated[str, Header(alias="Idempotency-Key")]


class Wanted(BaseModel):
    """What a customer wants of an item."""

    sku: str
    quantity: int


class Cart(BaseModel):
    lines: list[Wanted]


class Order(BaseModel):
    """An order of what a cart holds, or of `lines` without a cart."""

    cart: str | None = None
    lines: list[Wanted] = []


async def off_the_loop(call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Lets the engine work in a thread; the event loop serves others meanwhile."""
    return await asyncio.to_thread(call, *args, **kwargs)


async def apply(request: Request, command: Command) -> dict[str, object]:
    """The receipt of a command: the first one, however often it is sent."""
    outcome = await off_the_loop(request.app.state.shelf.apply, command)
    receipt = outcome.first if isinstance(outcome, Duplicate) else outcome
    return {
        "reference": command.reference,
        "entry": receipt.sequence,
        "recorded_at": receipt.recorded_at,
        "expires_at": receipt.expires_at,
    }


def lines(wanted: list[Wanted]) -> list[Line]:
    return [Line(line.sku, line.quantity) for line in wanted]


@app.post("/carts/{cart}", status_code=201)
async def hold(request: Request, cart: str, body: Cart, key: Key) -> dict[str, object]:
    """Keeps units for a cart, for ten minutes."""
    return await apply(request, Hold(CHANNEL, key, LOCATION, lines(body.lines), document=cart))


@app.post("/orders/{order}", status_code=201)
async def check_out(request: Request, order: str, body: Order, key: Key) -> dict[str, object]:
    """Promises what the cart holds, or the lines where there is no cart."""
    if body.cart is not None:
        held = Target(document=body.cart)
        return await apply(request, Confirm(CHANNEL, key, held, document=order))
    wanted = lines(body.lines)
    return await apply(request, Reserve(CHANNEL, key, LOCATION, wanted, document=order))


@app.delete("/orders/{order}")
async def cancel(request: Request, order: str, key: Key) -> dict[str, object]:
    """Gives the units of an order back."""
    return await apply(request, Release(CHANNEL, key, Target(document=order)))


@app.get("/items/{sku}")
async def item(request: Request, sku: str) -> dict[str, object]:
    """How many can be promised now, and how far the number can be trusted."""
    shelf: Shelf = request.app.state.shelf
    answer = await off_the_loop(shelf.availability, sku, LOCATION, CHANNEL)
    return {"sku": answer.sku, "available": int(answer.available), "label": answer.label}


@app.get("/items/{sku}/page", response_class=HTMLResponse)
async def page(request: Request, sku: str) -> str:
    """The same for people, with the explanation."""
    shelf: Shelf = request.app.state.shelf
    number = await off_the_loop(shelf.explain, sku, LOCATION, CHANNEL)
    answer = number.answer
    return (
        f"<!doctype html><title>{escape(answer.sku)}</title><h1>{escape(answer.sku)}</h1>"
        f"<p><b>{answer.available}</b> available, {escape(answer.label.replace('_', ' '))}</p>"
        f"<pre>{escape(number.text)}</pre>"
    )


@app.exception_handler(Refused)
async def refused(request: Request, no: Refused) -> JSONResponse:
    """A reasoned no. It is remembered: try again under a new key."""
    body = {"code": no.code, "reason": no.reason, "remedy": no.remedy}
    return JSONResponse(body, 409)


@app.exception_handler(Malformed)
async def malformed(request: Request, wrong: Malformed) -> JSONResponse:
    """Nothing was recorded: mend it and keep the key."""
    return JSONResponse({"code": wrong.code, "field": wrong.field, "reason": wrong.reason}, 422)


@app.exception_handler(Conflicted)
async def key_reused(request: Request, other: Conflicted) -> JSONResponse:
    """The key stands for another request. The first stands; a person sees both."""
    return JSONResponse({"code": "key_reused", "reason": other.reason}, 422)


@app.exception_handler(StoreError)
async def store_failed(request: Request, error: StoreError) -> JSONResponse:
    """Where the file is busy, or nobody knows the outcome, the same request is sent again."""
    body = {"code": error.code, "reason": error.reason}
    if error.is_busy or error.is_outcome_unknown:
        return JSONResponse(body, 503, headers={"Retry-After": "1"})
    return JSONResponse(body, 500)
