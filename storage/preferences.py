"""What people set as it suits them: how they are called, when it stays quiet, and what they want to hear of."""

from dataclasses import asdict, dataclass

from sqlalchemy import Connection, select

from coaching.buddies import Sharing
from coaching.commitment import USUAL_QUIET_HOURS, QuietHours
from coaching.vocabulary import LifeDomain
from storage.remembered import remembered
from storage.tables import PreferencesRow
from storage.upsert import put


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """A person's settings, each as it is for those who have set nothing.

    `called` is the name they want, None for the one that Telegram gives; `left_out` the domains they do not practise in;
    `sharing` is what their buddies see.
    """

    called: str | None = None
    quiet: QuietHours = USUAL_QUIET_HOURS
    prompts: bool = True
    nudges: bool = True
    reviews: bool = True
    left_out: frozenset[LifeDomain] = frozenset()
    sharing: Sharing = Sharing.DAYS


@remembered
def load_preferences(connection: Connection, person_id: int) -> Preferences:
    row = connection.execute(
        select(PreferencesRow.__table__).where(PreferencesRow.person_id == person_id)
    ).one_or_none()
    if row is None:
        return Preferences()
    return Preferences(
        called=row.called,
        quiet=QuietHours(row.quiet_from, row.quiet_to),
        prompts=row.prompts,
        nudges=row.nudges,
        reviews=row.reviews,
        left_out=frozenset(map(LifeDomain, row.left_out)),
        sharing=Sharing(row.sharing),
    )


def save_preferences(connection: Connection, person_id: int, wanted: Preferences) -> None:
    told = {name: value for name, value in asdict(wanted).items() if name not in {"quiet", "left_out"}}
    row = {
        "person_id": person_id,
        "quiet_from": wanted.quiet.start,
        "quiet_to": wanted.quiet.end,
        "left_out": sorted(wanted.left_out),
        **told,
    }
    put(connection, PreferencesRow, ["person_id"], row)
