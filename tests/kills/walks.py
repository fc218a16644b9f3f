"""A walk through every conversation, act by act, for people who do not wait to be answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from coaching.scripts import ConversationKind
from tests.household import Shown, TestPerson

_ZONES = (
    "Pacific/Auckland",
    "Australia/Brisbane",
    "Asia/Shanghai",
    "Asia/Karachi",
    "Asia/Dubai",
    "Africa/Nairobi",
    "Africa/Lagos",
    "America/Sao_Paulo",
    "America/New_York",
    "America/Denver",
    "Pacific/Honolulu",
)


def zone_at_noon() -> str:
    """A zone in which no date ends, and no reminder at 08:30 comes due, while a test runs."""
    now = datetime.now(UTC)
    return min(_ZONES, key=lambda name: abs(now.astimezone(ZoneInfo(name)).hour - 12))


@dataclass(frozen=True)
class Say:
    """Something that a person types."""

    text: str


@dataclass(frozen=True)
class Tap:
    """A button that a person taps: the one with this label, or beginning with it, on the newest message that has one."""

    label: str = ""


Act = Say | Tap

BASELINE: Sequence[Act] = (
    Say("/start"),
    Tap("I am 18 or over, none fits"),
    *map(Tap, ("7", "5", "8")),
    Say(zone_at_noon()),
    Tap("08:30"),
    Tap("Sat"),
    Tap("Sun"),
    Tap("Done"),
    Tap("5"),
    Say("I have had lunch, at the café"),
    *map(Tap, ("1", "2", "3", "4", "5")),
)

TOLD: tuple[Act, ...] = (Say("/log"), Tap("They said no"), Tap("4"), Tap("That's all, save it"))
"""An attempt in two taps."""

PREDICTED: Sequence[Act] = (
    Tap("I'll do it"),
    Say("They will roll their eyes"),
    *map(Tap, ("75", "50", "25", "90")),
    Tap(),
)
"""What is expected of an ask that is taken, from the fear to the crutch."""


@dataclass(frozen=True)
class Walk:
    """The way through a conversation, and what has to have been done before one comes to it.

    `begun_yesterday`: whether the person has been here for a day, of which they told nothing.
    """

    acts: Sequence[Act]
    before: Sequence[Act] = ()
    begun_yesterday: bool = False


WALKS: Mapping[ConversationKind, Walk] = {
    ConversationKind.BASELINE: Walk(BASELINE),
    ConversationKind.GATE_AGAIN: Walk((Say("/settings"), Tap("Is this for me?"), Tap("One of these fits now"))),
    ConversationKind.SITTING: Walk((Say("/ladder"), Tap("Rate 5 more"), *map(Tap, ("0", "10", "7", "7", "2")))),
    ConversationKind.OWN_STEP: Walk((Say("/ladder"), Tap("Add my own"), Say("?"), Say("Ask the moon for a ladder"))),
    ConversationKind.PLACE_STEP: Walk(
        before=(Say("/ladder"), Tap("Add my own"), Say("Ask someone in a shop for a small discount")),
        acts=(Tap("No, mine is different"), *map(Tap, ("Everyday life", "A stranger", "6", "9"))),
    ),
    ConversationKind.CHANGE_STEP: Walk(
        (
            Say("/ladder"),
            *map(Tap, ("Change or remove", "1", "Rate it anew", "9")),
            Say("/ladder"),
            Tap("Change or remove"),
            Say("2"),
            Tap("Take it off my ladder"),
        )
    ),
    ConversationKind.WEIGHING: Walk((Say("/ladder"), *map(Tap, ("What matters to me?", "9", "Skip", "0", "5", "10")))),
    ConversationKind.DUELS: Walk(
        before=(Say("/ladder"), Tap("Rate 5 more"), *map(Tap, ("1", "1", "1", "2", "2"))),
        acts=(Say("/ladder"), *map(Tap, ("Which is harder?", "A", "B", "Skip", "A", "That's all, save it"))),
    ),
    ConversationKind.RERATING: Walk(before=TOLD, acts=(Tap("Rate it again"), Tap("3"))),
    ConversationKind.NEW_GOAL: Walk(
        (Say("/goals"), Tap("Add a goal"), Say("ask for a raise"), Tap("Work and studies"))
    ),
    ConversationKind.DROP_GOAL: Walk(
        before=(Say("/goals"), Tap("Add a goal"), Say("ask for a raise"), Tap("Work and studies")),
        acts=(Say("/goals"), Tap("Take one off"), Tap("1")),
    ),
    ConversationKind.PREDICTION: Walk(before=(*TOLD * 3, Say("/today")), acts=PREDICTED),
    ConversationKind.DAY_TOLD: Walk(acts=(Say("/log"), Tap("Yesterday")), begun_yesterday=True),
    ConversationKind.REFLECTION: Walk(
        before=(*TOLD * 3, Say("/today"), *PREDICTED),
        acts=(
            Tap("I asked. Tell how it went"),
            *map(Tap, ("They said no", "9", "Dismissive", "I left it there", "Partly", "50", "Ashamed")),
            *map(Tap, ("It was a hard moment", "Go on", "About me")),
            Say("That it is over in ten seconds"),
            Tap("A little awkward"),
            Tap("In more detail"),
            Say("Whether they could lend me a pen"),
            Say("At the counter, a little fast"),
            Say("Sorry, I need mine"),
        ),
    ),
    ConversationKind.PICK_REHEARSAL: Walk((Say("/rehearse"), Tap("One from my ladder"), Say("99"), Tap("2"))),
    ConversationKind.REHEARSAL: Walk(
        before=(Say("/rehearse"),),
        acts=(
            Tap("Today's ask"),
            Tap("A curt no"),
            Say("They will roll their eyes"),
            *map(Tap, ("75", "25")),
            Say("Excuse me, may I?"),
            *map(Tap, ("90", "Breathe first", "Go on", "A softer answer")),
            *(Tap(),) * 5,
            Tap("That's all, save it"),
        ),
    ),
    ConversationKind.EDIT_ENTRY: Walk(
        before=TOLD,
        acts=(Say("/journal"), Tap("1"), Tap("Change something"), Tap("What I asked"), Say("Whether it was fresh")),
    ),
    ConversationKind.SEARCH_JOURNAL: Walk(before=TOLD, acts=(Say("/journal"), Tap("Search"), Say("bread"))),
    ConversationKind.MEASURING: Walk((Say("/programme"), Tap("Questionnaire"), *map(Tap, "123456" * 3))),
    ConversationKind.PAUSE: Walk((Say("/pause"), Tap("Until a date"), Say("10 days"), Tap("Go on now"))),
    ConversationKind.PLAN_ZONE: Walk((Say("/plan"), Tap("Time zone"), Tap(), Say(zone_at_noon()))),
    ConversationKind.PLAN_TIME: Walk((Say("/plan"), Tap("Time"), Say("8:30"), Tap("Evening"))),
    ConversationKind.PLAN_WEEKDAYS: Walk((Say("/plan"), *map(Tap, ("Days", "✓ Tue", "✓ Sun", "Done")))),
    ConversationKind.PLAN_NUMBER: Walk((Say("/plan"), Tap("Number a week"), Tap("4"))),
    ConversationKind.ERASING: Walk((Say("/erase"), Say("hm"), Tap("Keep it"))),
    ConversationKind.CALLED: Walk((Say("/settings"), Tap("My name"), Say("Countess"))),
    ConversationKind.QUIET_HOURS: Walk((Say("/settings"), *map(Tap, ("Quiet hours", "23:00", "07:00")))),
    ConversationKind.PLAN_CUE: Walk((Say("/plan"), Tap("Cue and place"), Say("the clock strikes one"))),
}


async def do(person: TestPerson, act: Act) -> None:
    """Act on what the chat shows now, and do not wait for an answer: there may be nobody to give one."""
    if isinstance(act, Say):
        await person.write(act.text)
        return
    messages = [Shown(each) for each in (await person.chat())["messages"] if each["from_bot"]]
    label = act.label
    for shown in reversed(messages):
        if any(each == label or each.startswith(f"{label} " if label else "") for each in shown.labels):
            data = shown.data(label) if label else shown.buttons[0][1]
            await person.touch(shown.id, data)
            return
    raise AssertionError(f"no button {label!r} in the chat; the last message is {messages[-1].text!r}")
