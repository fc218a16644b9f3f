"""Conversations about the fear hierarchy: rating scenarios, adding one's own, changing or removing one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coaching.limits import YOUTH_MAY_ASK, domains_of
from coaching.questions import Choice, OwnAsk, Scale
from coaching.script import ask, invite, keep
from coaching.vocabulary import AskedPerson, LifeDomain

OWN_STEP_LIMIT = 160

WHOM: Mapping[LifeDomain, tuple[AskedPerson, ...]] = {
    LifeDomain.PROFESSIONAL: (
        AskedPerson.COLLEAGUE,
        AskedPerson.SUPERIOR,
        AskedPerson.PROFESSIONAL_CONTACT,
        AskedPerson.TEACHER,
        AskedPerson.GROUP,
    ),
    LifeDomain.SOCIAL: (
        AskedPerson.FRIEND,
        AskedPerson.FAMILY,
        AskedPerson.ACQUAINTANCE,
        AskedPerson.NEIGHBOUR,
        AskedPerson.GROUP,
    ),
    LifeDomain.ROMANTIC: (
        AskedPerson.PARTNER,
        AskedPerson.DATE,
        AskedPerson.MATCH,
        AskedPerson.ACQUAINTANCE,
        AskedPerson.STRANGER,
    ),
    LifeDomain.EVERYDAY: (
        AskedPerson.STRANGER,
        AskedPerson.SHOP_STAFF,
        AskedPerson.SERVICE_STAFF,
        AskedPerson.OFFICIAL,
        AskedPerson.NEIGHBOUR,
    ),
}
"""Whom one mostly asks in a part of life. Anyone else is nobody in particular."""


@dataclass(frozen=True, slots=True)
class Ratings:
    """How intimidating steps are, 0 to 10, by step id."""

    intimidation: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What someone would like to dare to ask, before it is clear which step that makes."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnStep:
    """A scenario in the person's own words. `asked` and `meaning` are None where that was skipped."""

    ask: str
    domain: LifeDomain
    intimidation: int
    asked: AskedPerson | None = None
    meaning: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NearStep:
    """An entry of the catalogue that says what the person meant."""

    challenge_id: str
    intimidation: int
    meaning: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepChange:
    """What becomes of one step: rated or weighed anew, put in other words, or taken off the ladder."""

    step_id: int
    intimidation: int | None = None
    meaning: int | None = None
    own_words: str | None = None
    removed: bool = False


def rating(key: str, scenario: str, number: int = 1, of: int = 1) -> Scale:
    """How scary one scenario would be."""
    return Scale(f"rate#{key}", 0, 10, words={"scenario": scenario, "number": number, "of": of})


def weighing(key: str, scenario: str, number: int = 1, of: int = 1) -> Scale:
    """How much it matters to the person to be able to do this."""
    return Scale(f"meaning#{key}", 0, 10, words={"scenario": scenario, "number": number, "of": of})


async def rate_steps(scenarios: Sequence[tuple[int, str]]) -> dict[int, int]:
    """One tap a scenario. What has been rated is kept, so that leaving half way loses nothing."""
    rated: dict[int, int] = {}
    for number, (step_id, scenario) in enumerate(scenarios, 1):
        rated[step_id] = await ask(rating(str(step_id), scenario, number, len(scenarios)))
        await keep(Ratings(dict(rated)))
    return rated


async def sitting(*, scenarios: Sequence[tuple[int, str]]) -> Ratings:
    """A handful of steps, rated in one go."""
    return Ratings(await rate_steps(scenarios))


async def own_step() -> OwnWords:
    """Only the words: what comes near them in the catalogue has to be looked up before anything else is asked."""
    return OwnWords(await ask(OwnAsk("own_step", limit=OWN_STEP_LIMIT)))


async def place_step(*, words: str, near: Sequence[tuple[str, str]], youth: bool = False) -> NearStep | OwnStep:
    """A fear that was typed finds its place. `near` are (challenge id, ask), three at most, the nearest first.

    In youth mode it belongs to no love life, and only people around them are asked.
    """
    if near and (found := await _one_of(words, near)):
        challenge_id, scenario = found
        intimidation = await ask(rating("near", scenario))
        meaning = await invite(weighing("near", scenario))
        return NearStep(challenge_id=challenge_id, intimidation=intimidation, meaning=meaning)
    domain = LifeDomain(await ask(Choice("domain", domains_of(youth=youth))))
    whom = await invite(
        Choice("whom", [each for each in AskedPerson if each in YOUTH_MAY_ASK] if youth else WHOM[domain])
    )
    intimidation = await ask(rating("own", words))
    return OwnStep(
        ask=words,
        domain=domain,
        asked=AskedPerson(whom) if whom else None,
        intimidation=intimidation,
        meaning=await invite(weighing("own", words)),
    )


async def _one_of(words: str, near: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """The entry that the person meant; None where theirs is different."""
    numbers = [str(number) for number, _ in enumerate(near, 1)]
    listed = "\n".join(f"{number}. {scenario}" for number, (_, scenario) in zip(numbers, near, strict=True))
    said = await ask(Choice("is_it_one", (*numbers, "mine"), words={"words": words, "near": listed}))
    return None if said == "mine" else near[int(said) - 1]


def which_step(count: int, scenarios: Sequence[str]) -> Scale:
    """One of so many steps, each under the number that it is picked by."""
    listed = "\n".join(f"{number}. {scenario}" for number, scenario in enumerate(scenarios, 1))
    return Scale("which_step", 1, count, words={"steps": listed})


async def change_step(*, steps: Sequence[tuple[int, str, bool]]) -> StepChange:
    """`steps` are (step id, ask, whether it is the person's own) in the order in which they were shown."""
    number = await ask(which_step(len(steps), [scenario for _, scenario, _ in steps]))
    step_id, scenario, own = steps[number - 1]
    actions = ("rate", "weigh", "reword", "remove") if own else ("rate", "weigh", "remove")
    match await ask(Choice("step_action", actions, words={"scenario": scenario})):
        case "rate":
            return StepChange(step_id=step_id, intimidation=await ask(rating(str(step_id), scenario)))
        case "weigh":
            return StepChange(step_id=step_id, meaning=await ask(weighing(str(step_id), scenario)))
        case "reword":
            return StepChange(step_id=step_id, own_words=await ask(OwnAsk("own_step", limit=OWN_STEP_LIMIT)))
        case _:
            return StepChange(step_id=step_id, removed=True)
