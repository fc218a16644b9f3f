"""The card of the practice buddies: what each lets the others see of their week, and what can be done from there."""

from bot.keyboard import Button, Rows
from bot.turn import Turn, do
from coaching.buddies import MOST_BUDDIES, MOST_INVITATIONS, Sharing, glimpse, has_waved
from coaching.commitment import local
from coaching.streak import DAY
from prompts.dates import spoken_date
from storage import attempts, invitations, modes, plans
from storage.buddies import Buddy, load_buddies
from storage.preferences import load_preferences


def view(turn: Turn, *, lead: str = "") -> tuple[str, Rows]:
    """The week of each buddy as far as they let it be seen; without any, what a buddy is. The young have none."""
    if is_for_adults_alone(turn):
        return turn.words("buddies-youth"), []
    listed = load_buddies(turn.connection, turn.person.id)
    if not listed:
        sharing = load_preferences(turn.connection, turn.person.id).sharing
        return _joined(lead, turn.words("buddies-none", sharing=sharing), _open_ones(turn)), _invitation_rows(turn)
    title, lines = turn.words("buddies-title"), "\n".join(_lines(turn, listed))
    rows = [[_wave_button(turn, each)] for each in listed if not has_waved(each.waved_on, turn.today)]
    rows.append([do(turn, "buddies-sees", "buddy_sees"), do(turn, "buddies-part", "buddy_part")])
    if len(listed) >= MOST_BUDDIES:
        return _joined(lead, title, lines, turn.words("buddies-full"), _open_ones(turn)), rows
    return _joined(lead, title, lines, _open_ones(turn)), [*rows, *_invitation_rows(turn)]


def what_they_see(turn: Turn) -> tuple[str, Rows]:
    """The person's own line, as their buddies have it before them."""
    wanted = load_preferences(turn.connection, turn.person.id)
    line = _week(turn, turn.person.id, called(turn, turn.name), wanted.sharing)
    text = _joined(f"{turn.words('buddies-seen-title')}\n{line}", turn.words("buddies-seen"))
    return text, [[do(turn, "buddies-back", "buddy_back"), do(turn, "buddies-change", "settings")]]


def part_sure(turn: Turn) -> tuple[str, Rows]:
    """The one question before two part ways: which of the buddies."""
    listed = load_buddies(turn.connection, turn.person.id)
    if not listed:
        return view(turn)
    rows = [[do(turn, "buddies-part_with", f"buddy_gone:{each.id}", name=called(turn, each.name))] for each in listed]
    return turn.words("buddies-part_sure"), [*rows, [do(turn, "buddies-stay", "buddy_back")]]


def is_for_adults_alone(turn: Turn) -> bool:
    """Whether buddies are not for this person, who is young: an invitation must not be a way to get close to them."""
    return modes.load_gate(turn.connection, turn.person.id).modes.youth


def called(turn: Turn, name: str) -> str:
    """A name as it is said; a few words in its place where there is none."""
    return name or turn.words.plain("buddies-nameless")


def _lines(turn: Turn, listed: list[Buddy]) -> list[str]:
    """A line for each, with their last wave, and below them what the marks mean."""
    lines = []
    for each in listed:
        name = called(turn, each.name)
        lines.append(_week(turn, each.id, name, each.sharing))
        if has_waved(each.was_waved_to_on, turn.today - DAY):
            lines.append(turn.words("buddies-waved_to_you", name=name))
    is_marked = any(each.sharing is not Sharing.NOTHING for each in listed)
    return [*lines, "", turn.words("buddies-legend")] if is_marked else lines


def _week(turn: Turn, person_id: int, name: str, sharing: Sharing) -> str:
    """Somebody's week as a buddy sees it, on the calendar of the one who looks."""
    plan = plans.find_plan(turn.connection, person_id)
    asks = dict(attempts.count_per_day(turn.connection, person_id))
    seen = glimpse(asks, plan.weekly_number if plan else 0, sharing, turn.today)
    if seen is None:
        return turn.words("buddies-line-kept", name=name)
    marks = [turn.words("buddies-mark-asked" if asked else "buddies-mark-not") for asked in seen.days]
    parts = [turn.words("buddies-line", name=name, marks=" ".join(marks))]
    if seen.asked_today:
        parts.append(turn.words("buddies-line-today"))
    if seen.count is not None:
        parts.append(turn.words("buddies-line-week", done=seen.count.done, planned=seen.count.planned))
    return ", ".join(parts)


def _wave_button(turn: Turn, buddy: Buddy) -> Button:
    return do(turn, "buddies-wave", f"buddy_wave:{buddy.id}", name=called(turn, buddy.name))


def _open_ones(turn: Turn) -> str:
    """That invitations of the person are open, and until when."""
    ends = invitations.load_own(turn.connection, turn.person.id, turn.now)
    if not ends:
        return ""
    last = local(ends[-1], turn.zone).date()
    return turn.words("buddies-open", count=len(ends), date=spoken_date(turn.words, last))


def _invitation_rows(turn: Turn) -> Rows:
    """Inviting someone, while few are invited. The button holds how many are: a second tap on it makes no second one."""
    count = len(invitations.load_own(turn.connection, turn.person.id, turn.now))
    invite = [[do(turn, "buddies-invite", f"buddy_invite:{count}")]] if count < MOST_INVITATIONS else []
    return [*invite, *([[do(turn, "buddies-withdraw", "buddy_withdraw")]] if count else [])]


def _joined(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)
