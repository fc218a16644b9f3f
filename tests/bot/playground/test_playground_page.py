"""The page in headless Chromium, on a phone and on a desktop, with a small bot behind it."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import httpx
import pytest

from bot.playground.server import Playground
from tests.bot.playground.browser import Chromium, Page, find_chromium
from tests.bot.playground.clock import StillClock
from tests.bot.playground.echo_bot import EchoBot, end
from tests.bot.playground.sides import TOKEN, BotSide, PersonSide

_PHONE, _DESKTOP = (390, 844), (1280, 800)
_OVERFLOWING = """
[...document.querySelectorAll("body *")].filter((one) =>
  one.checkVisibility() && !one.closest(".visually-hidden") && getComputedStyle(one).textOverflow !== "ellipsis"
  && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1
).map((one) => `${one.tagName}.${one.className} ${one.innerText}`)
"""
_LAST = "[...document.querySelectorAll('.chat.shown .message')].at(-1).innerText"


@pytest.fixture(scope="session")
def chromium() -> Iterator[str]:
    program = find_chromium()
    if not program:
        pytest.skip("There is no Chromium on PATH.")
    with Chromium(program) as address:
        yield address


@asynccontextmanager
async def _answering(playground: Playground) -> AsyncIterator[None]:
    task = asyncio.create_task(EchoBot(f"{playground.url}/bot{TOKEN}/").run())
    yield
    await end(task)


@pytest.fixture(params=[_PHONE, _DESKTOP], ids=["phone", "desktop"])
async def page(request: pytest.FixtureRequest, chromium: str, playground: Playground) -> AsyncIterator[Page]:
    """The page as a first visitor finds it; whatever goes wrong on it fails the test."""
    width, height = request.param
    async with _answering(playground), Page(chromium, width=width, height=height) as page:
        await page.open(playground.url)
        await page.wait_for_text("Who is writing?")
        yield page
        assert await page.evaluate(_OVERFLOWING) == []
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.troubles == []


async def _enter(page: Page, name: str) -> None:
    """A person with this name joins and presses Start."""
    await page.type(name)
    await page.press("Enter")
    await page.click(".chat.shown .start-button", "Start")
    await page.wait_for_text(f"Hello {name}", ".chat.shown")


async def _say(page: Page, text: str) -> None:
    await page.click(".chat.shown .words")
    await page.type(text)
    await page.press("Enter")


async def test_start_and_write(page: Page) -> None:
    await _enter(page, "Ada")
    await page.wait_for("document.activeElement.classList.contains('words')")
    await _say(page, "Would you marry me?")
    await page.wait_for_text("You said: Would you marry me?")
    assert await page.evaluate("document.querySelector('.words').value") == ""
    assert "online" in await page.evaluate("document.querySelector('.chat-status').innerText")


async def test_shift_enter_breaks_the_line_and_the_box_grows(page: Page) -> None:
    await _enter(page, "Ada")
    low = await page.evaluate("document.querySelector('.words').clientHeight")
    await page.type("one")
    await page.press("Enter", shift=True)
    await page.type("two")
    assert await page.evaluate("document.querySelector('.words').clientHeight") > low
    await page.press("Enter")
    await page.wait_for_text("You said: one\ntwo")


async def test_a_tap_edits_the_message_in_place(page: Page) -> None:
    await _enter(page, "Ada")
    for taps in (1, 2):
        await page.click(".key", "Count")
        await page.wait_for_text(f"taps: {taps}")
        await page.wait_for("!document.querySelector('.key[aria-busy=true]')")
    assert await page.evaluate("document.querySelectorAll('.chat.shown .message').length") == 2


async def test_a_tap_waits_quietly_for_its_answer(page: Page) -> None:
    await _enter(page, "Ada")
    await page.click(".key", "Never answered")
    await page.wait_for("document.querySelector('.key[aria-busy=true]').innerText === 'Never answered'")
    await page.click(".key", "Quiet")
    await page.wait_for("document.querySelectorAll('.key[aria-busy=true]').length === 1")


async def test_answers_to_taps_are_toasts_and_alerts(page: Page) -> None:
    await _enter(page, "Ada")
    await page.click(".key", "Note")
    await page.wait_for("document.querySelector('.chat.shown .toast.shown').innerText === 'Noted.'")
    await page.click(".key", "Alert")
    await page.wait_for("document.getElementById('alert').open")
    await page.wait_for_text("This is an alert.", "#alert")
    await page.press("Enter")
    await page.wait_for("!document.getElementById('alert').open")


async def test_commands_are_offered_and_sent(page: Page) -> None:
    await _enter(page, "Ada")
    await page.type("/s")
    await page.wait_for("document.querySelectorAll('.commands li').length === 1")
    await page.press("Enter")
    await page.wait_for_text("You said: /streak")
    await page.click(".menu-button")
    await page.click(".commands li", "/today")
    await page.wait_for_text("You said: /today")
    await page.click(".command", "/today")
    await page.wait_for("document.body.innerText.split('You said: /today').length === 3")


async def test_pictures_files_voice_notes_and_typing(page: Page) -> None:
    await _enter(page, "Ada")
    await _say(page, "picture")
    await page.wait_for("document.querySelector('.theirs .photo img').naturalWidth === 960")
    await page.click(".theirs .photo")
    await page.wait_for("document.getElementById('viewer').open")
    await page.press("Escape")
    await _say(page, "file")
    await page.wait_for("document.querySelector('.theirs .file').download === 'export.json'")
    for kind, shown in (
        ("sticker", ".sticker"),
        ("photo", ".ours .photo"),
        ("voice", ".voice"),
        ("location", ".place"),
    ):
        await page.click(".chat.shown .attach-button")
        await page.click(f".chat.shown [data-kind={kind}]")
        await page.wait_for(f"document.querySelector('{shown}')")
    await page.click(".voice .round")
    await page.wait_for("document.querySelector('.voice .round').getAttribute('aria-label').startsWith('Pause')")
    await _say(page, "typing")
    await page.wait_for_text("typing…", ".chat-status")
    await page.wait_for("document.querySelector('.typing').checkVisibility()")


async def test_ones_own_last_message_is_edited_with_arrow_up(page: Page) -> None:
    await _enter(page, "Ada")
    await _say(page, "frist")
    await page.wait_for_text("You said: frist")
    await page.press("ArrowUp")
    await page.wait_for("document.querySelector('.words').value === 'frist'")
    await page.evaluate("document.querySelector('.words').select()")
    await page.type("first")
    await page.press("Enter")
    await page.wait_for("[...document.querySelectorAll('.ours')].at(-1).innerText.includes('first')")
    await page.wait_for("[...document.querySelectorAll('.ours')].at(-1).innerText.includes('edited')")


async def test_the_other_mouse_button_edits_an_older_message(page: Page) -> None:
    await _enter(page, "Ada")
    await _say(page, "first")
    await _say(page, "second")
    await page.wait_for_text("You said: second")
    older = "[...document.querySelectorAll('.ours')].find((one) => one.innerText.includes('first'))"
    await page.evaluate(f"{older}.dispatchEvent(new MouseEvent('contextmenu', {{bubbles: true, cancelable: true}}))")
    await page.wait_for("document.querySelector('.editing').checkVisibility()")
    await page.press("Escape")
    await page.wait_for("!document.querySelector('.editing').checkVisibility()")


async def test_several_people_have_chats_of_their_own(page: Page) -> None:
    await _enter(page, "Ada")
    await page.click("#add-person")
    await _enter(page, "Grace")
    await _say(page, "I am Grace")
    await page.wait_for(f"{_LAST}.includes('You said: I am Grace')")
    assert "I am Grace" not in await page.evaluate("document.querySelector('.chat').textContent")
    is_wide = await page.evaluate("innerWidth >= 900")
    shown = await page.evaluate("[...document.querySelectorAll('.chat')].filter((one) => one.checkVisibility()).length")
    assert shown == (2 if is_wide else 1)
    await page.click(".tab", "Ada")
    await _say(page, "I am Ada")
    await page.wait_for(f"{_LAST}.includes('You said: I am Ada')")


async def test_a_reload_keeps_people_and_chats(page: Page, playground: Playground) -> None:
    await _enter(page, "Ada")
    await _say(page, "remember this")
    await page.wait_for_text("You said: remember this")
    await page.open(playground.url)
    await page.wait_for_text("You said: remember this")
    assert not await page.evaluate("document.getElementById('newcomer').open")


async def test_the_clock_is_shown_and_moved(page: Page, clock: StillClock, playground: Playground) -> None:
    await _enter(page, "Ada")
    started = clock.now()
    before = await page.evaluate("document.getElementById('clock-time').dateTime")
    await page.click("[data-seconds='3600']")
    await page.wait_for(f"document.getElementById('clock-time').dateTime > '{before}'")
    await page.click("[data-seconds='86400']")
    await page.wait_for_text("It is now Tue", "#clock-news")
    assert clock.now() == started + timedelta(days=1, hours=1)
    await page.click("#to-reminder")
    await page.wait_for("document.querySelector('.clock').dataset.trouble === 'No reminder is planned yet.'")
    due = clock.now() + timedelta(hours=3)

    async def next_reminder() -> datetime | None:
        return due

    playground.next_reminder = next_reminder
    await page.click("#to-reminder")
    await page.wait_for("document.getElementById('reminder-label').textContent.startsWith('To Tue')")
    assert clock.now() == due + timedelta(seconds=1)


async def test_reading_old_messages_is_not_disturbed(page: Page, playground: Playground, bot: BotSide) -> None:
    await _enter(page, "Ada")
    ada = next(iter(playground.world.people))
    for number in range(30):
        await bot.call("sendMessage", chat_id=ada, text=f"line {number}\n" * 3)
    await page.wait_for_text("line 29")
    area = "document.querySelector('.scroller')"
    await page.wait_for(f"{area}.scrollTop + {area}.clientHeight > {area}.scrollHeight - 5")
    await page.evaluate(f"{area}.scrollTop = 0")
    await asyncio.sleep(0.1)
    await bot.call("sendMessage", chat_id=ada, text="news")
    await page.wait_for("document.querySelector('.pill').checkVisibility()")
    assert await page.evaluate(f"{area}.scrollTop") < 5
    await page.click(".pill")
    await page.wait_for(f"{area}.scrollTop + {area}.clientHeight > {area}.scrollHeight - 5")
    await page.wait_for("!document.querySelector('.pill').checkVisibility()")


async def test_entities_are_drawn_and_never_run(page: Page, playground: Playground, bot: BotSide) -> None:
    await _enter(page, "Ada")
    ada = next(iter(playground.world.people))
    words = "&lt;img src=x onerror=alert(1)&gt;"
    source = (
        f"<b>{words} <i>both</i></b> <code>code</code> <tg-spoiler>hidden</tg-spoiler> "
        f'<a href="https://a.example/">link</a><blockquote>quote</blockquote>\n<pre>{"long " * 40}</pre>{"x" * 300}'
    )
    await bot.call("sendMessage", chat_id=ada, text=source, parse_mode="HTML")
    await page.wait_for("document.querySelector('.message:last-child strong').innerText.includes('<img src=x')")
    assert await page.evaluate("document.querySelector('.text img')") is None
    assert await page.evaluate("document.querySelector('.message:last-child strong em').innerText") == "both"
    assert await page.evaluate("document.querySelector('.text a').rel") == "noopener noreferrer"
    await page.click(".spoiler")
    await page.wait_for("document.querySelector('.revealed').innerText === 'hidden'")


async def test_the_coach_can_be_blocked_and_called_back(page: Page, playground: Playground, bot: BotSide) -> None:
    await _enter(page, "Ada")
    ada = next(iter(playground.world.people))
    await page.click(".block")
    await page.wait_for_text("Unblock and restart")
    assert (await bot.refusal("sendMessage", chat_id=ada, text="x"))[0] == 403
    await page.click(".start-button")
    await page.wait_for("document.querySelector('.composer').checkVisibility()")


async def test_deleted_messages_go(page: Page, playground: Playground, bot: BotSide) -> None:
    await _enter(page, "Ada")
    ada = next(iter(playground.world.people))
    sent = await bot.call("sendMessage", chat_id=ada, text="a slip of the tongue")
    await page.wait_for_text("a slip of the tongue")
    await bot.call("deleteMessage", chat_id=ada, message_id=sent["message_id"])
    await page.wait_for("!document.body.innerText.includes('a slip of the tongue')")


@pytest.mark.parametrize(("width", "is_dark"), [(360, False), (360, True), (1280, True)])
async def test_every_text_can_be_read(
    chromium: str, playground: Playground, bot: BotSide, ada: PersonSide, width: int, *, is_dark: bool
) -> None:
    """Contrast is 4.5 to 1 at least, in both colour schemes (WCAG 2.2, AA)."""
    markup = {"inline_keyboard": [[{"text": str(number), "callback_data": "x"} for number in range(1, 6)]]}
    await bot.call("setMyCommands", commands=[{"command": "help", "description": "What I can do"}])
    await ada.say("/start")
    await bot.call(
        "sendMessage", chat_id=ada.id, text="<b>Hi</b> /help <code>x</code>", parse_mode="HTML", reply_markup=markup
    )
    async with Page(chromium, width=width, height=740, is_dark=is_dark) as page:
        await page.open(playground.url)
        await page.wait_for_text("Hi /help")
        await page.click(".words")
        await page.type("/")
        await page.wait_for("document.querySelector('.commands li')")
        assert await page.evaluate(_FAINT) == []
        assert await page.evaluate(_OVERFLOWING) == []
        assert page.troubles == []


async def test_it_says_when_the_server_is_gone(chromium: str, playground: Playground, ada: PersonSide) -> None:
    await ada.say("hello")
    async with Page(chromium, width=390, height=844) as page:
        await page.open(playground.url)
        await page.wait_for_text("hello")
        await playground.stop()
        await page.wait_for_text("The playground does not answer.")


async def test_a_person_added_elsewhere_appears(page: Page, client: httpx.AsyncClient) -> None:
    await client.post("/playground/people", json={"first_name": "Eve"})
    await page.wait_for_text("Eve", ".tabs")
    assert not await page.evaluate("document.getElementById('newcomer').open")
    await page.wait_for("document.querySelector('.chat.shown .start-button').checkVisibility()")


# Every visible text with its colour against the backgrounds beneath it, where they are plain colours.
_FAINT = """
(() => {
  const parse = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const over = ([r, g, b, a = 1], below) => [r, g, b].map((part, index) => part * a + below[index] * (1 - a));
  const light = (parts) => parts.map((part) => part / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const ground = (node) => {
    if (!node) return parse(getComputedStyle(document.body).backgroundColor);
    const style = getComputedStyle(node);
    const stops = style.backgroundImage.match(/rgba?\\([^)]*\\)/g);
    if (stops) return parse(stops[0]);
    const colour = parse(style.backgroundColor);
    return colour[3] === 0 ? ground(node.parentElement) : over(colour, ground(node.parentElement));
  };
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    const isBlank = !walker.currentNode.data.trim();
    if (isBlank || !node.checkVisibility() || node.closest(".visually-hidden, .spoiler")) continue;
    const below = ground(node);
    const [bright, dim] = [light(over(parse(getComputedStyle(node).color), below)), light(below)].sort((a, b) => b - a);
    const ratio = (bright + 0.05) / (dim + 0.05);
    if (ratio < 4.5) faint.push(`${ratio.toFixed(2)} ${node.className} ${walker.currentNode.data}`);
  }
  return faint;
})()
"""
