"""What tests and the page turn by hand: the clock, faults, raw updates, the record of calls, files to look at."""

from datetime import datetime, timedelta
from urllib.parse import quote

from bot.playground.body import Body
from bot.playground.faults import HANG, Fault
from bot.playground.person_side import LONGEST_WAIT, PersonSideHandler, chat_view
from bot.playground.refusals import Impossible
from bot.playground.text import JSON

_JUST_PAST = timedelta(seconds=1)
_MOST_UPDATES = 100_000


class ClockHandler(PersonSideHandler):
    """The time of the world, which only goes forward here."""

    async def get(self) -> None:
        self.finish_json(200, await self.view())

    async def post(self) -> None:
        body = self.body()
        if "to" in body:
            await self._go_to(body.text("to"))
        else:
            self._go_on(body.number("seconds"))
        self.world.count_change()
        self.finish_json(200, await self.view())

    async def view(self) -> JSON:
        due = await self._next_reminder()
        return {"now": self.world.clock.now().isoformat(), "next_reminder": due.isoformat() if due else None}

    async def _next_reminder(self) -> datetime | None:
        find = self.settings["playground"].next_reminder
        return await find() if find else None

    async def _go_to(self, aim: str) -> None:
        if aim != "next_reminder":
            raise Impossible(400, "The clock goes to the next_reminder, or on by a number of seconds.")
        if not (due := await self._next_reminder()):
            raise Impossible(409, "No reminder is planned yet.")
        left = due - self.world.clock.now()
        self.world.clock.advance(max(left, timedelta()) + _JUST_PAST)

    def _go_on(self, seconds: float) -> None:
        try:
            step = timedelta(seconds=seconds)
            self.world.clock.now() + step
        except (OverflowError, ValueError) as error:
            raise Impossible(400, "The clock cannot go that far.") from error
        if seconds < 0:
            raise Impossible(400, "The clock only goes forward.")
        self.world.clock.advance(step)


class NewsHandler(ClockHandler):
    """All that is new to the page since `after`, in one answer: people, their chats, the clock; waits up to `wait`."""

    async def get(self) -> None:
        world, after = self.world, int(self.number("after"))
        await world.bell.wait_until(lambda: world.sequence > after, min(self.number("wait"), LONGEST_WAIT))
        clock = await self.view()
        chats = {
            person_id: chat_view(world, world.chats[person_id], after)
            for person_id in world.people
            if world.chats[person_id].changed > after
        }
        news = {"people": list(world.people.values()), "chats": chats, "clock": clock}
        self.finish_json(200, {"world": world.began_at, "sequence": world.sequence, **news})


class UpdatesHandler(PersonSideHandler):
    """Puts an update into the bot's queue just as it is given."""

    def post(self) -> None:
        body = self.body()
        if "raw" not in body:
            raise Impossible(400, "raw has to be given: any JSON value.")
        count = body.integer("count", 1)
        if not 0 < count <= _MOST_UPDATES:
            raise Impossible(400, f"count has to be from 1 to {_MOST_UPDATES}.")
        self.finish_json(200, {"update_ids": [self.world.updates.put_raw(body.any("raw")) for _ in range(count)]})


class FaultsHandler(PersonSideHandler):
    """Makes the next calls of the bot fail."""

    def post(self) -> None:
        body = self.body()
        fault = Fault(
            method=body.text("method", "*"),
            status=HANG if body.any("status") == HANG else _status(body),
            times=body.integer("times", 1),
            retry_after=body.integer("retry_after", 1),
            after_effect=body.flag("after_effect"),
            chat_id=body.integer("chat_id") if "chat_id" in body else None,
            description=body.text("description", ""),
        )
        if fault.times < 1:
            raise Impossible(400, "times has to be 1 or more.")
        self.world.faults.add(fault)
        self.finish_json(200, {})

    def delete(self) -> None:
        self.world.faults.clear()
        self.finish_json(200, {})


def _status(body: Body) -> int:
    status = body.integer("status")
    if not 400 <= status <= 599:  # noqa: PLR2004 - the HTTP statuses of failure
        raise Impossible(400, "status has to be from 400 to 599, or hang.")
    return status


class CallsHandler(PersonSideHandler):
    def get(self) -> None:
        self.finish_json(200, self.world.calls.after(int(self.number("after"))))


class FileViewHandler(PersonSideHandler):
    """A file for the page: pictures and sound to show, everything else only to save, none of it able to run."""

    def get(self, file_id: str) -> None:
        if not (stored := self.world.files.find(file_id)):
            raise Impossible(404, "There is no such file.")
        is_shown = stored.kind != "document"
        name = quote(stored.upload.name)
        self.set_header("Content-Security-Policy", "default-src 'none'; sandbox")
        self.set_header("Content-Type", stored.upload.content_type if is_shown else "application/octet-stream")
        self.set_header("Content-Disposition", f"{'inline' if is_shown else 'attachment'}; filename*=UTF-8''{name}")
        self.set_header("Cache-Control", "private, max-age=3600, immutable")
        self.finish(stored.upload.content)
