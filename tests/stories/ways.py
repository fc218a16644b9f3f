"""The ways that stories share: a newcomer's first minutes, an attempt told in two taps, and what was expected of one."""

from datetime import timedelta

from tests.household import Household, Shown, TestPerson


async def begin(person: TestPerson, *, time: str = "12:30", cue: str | None = "I have had lunch, at the café") -> Shown:
    """From /start to the first challenge. Gives the card of the challenge."""
    await person.say("/start")
    await person.tap("I am 18 or over, none fits")
    for rating in ("7", "5", "8"):
        await person.tap(rating)
    await person.say("Berlin")
    await (person.tap if time in (await person.last()).labels else person.say)(time)
    await person.tap("Every day")
    await person.tap("5")
    if cue is None:
        await person.tap("Skip")
    else:
        await person.say(cue)
    for rating in ("1", "2", "3", "4", "5"):
        await person.tap(rating)
    card = await person.last()
    assert "‹ Back" not in card.labels, card.text
    return card


async def tell(person: TestPerson, outcome: str = "They said no", emotion: str = "4") -> Shown:
    """Tell of today's ask in two taps, three after a missed day, and leave it at that."""
    shown = await person.say("/log")
    if "Today" in shown.labels:
        await person.tap("Today")
    await person.tap(outcome)
    await person.tap(emotion)
    return await person.tap("That's all, save it")


async def after_the_warm_ups(house: Household, person: TestPerson) -> Shown:
    """Three days later, when asks are predicted. Gives the card of the fourth ask."""
    await begin(person)
    for _ in range(3):
        await person.say("/today")
        await tell(person)
        await house.later(timedelta(days=1))
    return await person.say("/today")


async def predict(person: TestPerson, fear: str = "They will laugh", likely: str = "75") -> Shown:
    """Take today's ask and say what is expected of it. Gives the card with that on it."""
    await person.tap("I'll do it")
    await person.say(fear)
    for answer in (likely, "50", "25", "75", "Headphones"):
        shown = await person.last()
        await person.tap(answer if answer in shown.labels else "Skip")
    return await person.last()
