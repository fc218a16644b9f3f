"""The conversations, each one coroutine that reads from top to bottom, and the names under which they are stored."""

from collections.abc import Callable, Coroutine, Mapping
from enum import StrEnum
from typing import Any

from coaching.scripts.baseline import baseline
from coaching.scripts.day_told import day_told
from coaching.scripts.erasing import erasing
from coaching.scripts.gate import gate_again
from coaching.scripts.goals import drop_goal, new_goal
from coaching.scripts.journal import edit_entry, search_journal
from coaching.scripts.ladder import change_step, own_step, place_step, sitting
from coaching.scripts.measuring import measuring
from coaching.scripts.plan import pause, plan_cue, plan_number, plan_time, plan_weekdays, plan_zone
from coaching.scripts.prediction import prediction
from coaching.scripts.reflection import reflection
from coaching.scripts.rehearsal import pick_step, rehearsal
from coaching.scripts.settings import called, quiet_hours
from coaching.scripts.weighing import duels, rerate, weigh


class ConversationKind(StrEnum):
    """What a conversation is about. Stored, so a value never changes without a migration."""

    BASELINE = "baseline"
    GATE_AGAIN = "gate_again"
    SITTING = "sitting"
    OWN_STEP = "own_step"
    PLACE_STEP = "place_step"
    CHANGE_STEP = "change_step"
    WEIGHING = "weighing"
    DUELS = "duels"
    RERATING = "rerating"
    NEW_GOAL = "new_goal"
    DROP_GOAL = "drop_goal"
    PREDICTION = "prediction"
    DAY_TOLD = "day_told"
    REFLECTION = "reflection"
    PICK_REHEARSAL = "pick_rehearsal"
    REHEARSAL = "rehearsal"
    EDIT_ENTRY = "edit_entry"
    SEARCH_JOURNAL = "search_journal"
    MEASURING = "measuring"
    PAUSE = "pause"
    PLAN_ZONE = "plan_zone"
    PLAN_TIME = "plan_time"
    PLAN_WEEKDAYS = "plan_weekdays"
    PLAN_NUMBER = "plan_number"
    PLAN_CUE = "plan_cue"
    ERASING = "erasing"
    CALLED = "called"
    QUIET_HOURS = "quiet_hours"


Script = Callable[..., Coroutine[Any, Any, Any]]

SCRIPTS: Mapping[ConversationKind, Script] = {
    ConversationKind.BASELINE: baseline,
    ConversationKind.GATE_AGAIN: gate_again,
    ConversationKind.SITTING: sitting,
    ConversationKind.OWN_STEP: own_step,
    ConversationKind.PLACE_STEP: place_step,
    ConversationKind.CHANGE_STEP: change_step,
    ConversationKind.WEIGHING: weigh,
    ConversationKind.DUELS: duels,
    ConversationKind.RERATING: rerate,
    ConversationKind.NEW_GOAL: new_goal,
    ConversationKind.DROP_GOAL: drop_goal,
    ConversationKind.PREDICTION: prediction,
    ConversationKind.DAY_TOLD: day_told,
    ConversationKind.REFLECTION: reflection,
    ConversationKind.PICK_REHEARSAL: pick_step,
    ConversationKind.REHEARSAL: rehearsal,
    ConversationKind.EDIT_ENTRY: edit_entry,
    ConversationKind.SEARCH_JOURNAL: search_journal,
    ConversationKind.MEASURING: measuring,
    ConversationKind.PAUSE: pause,
    ConversationKind.PLAN_ZONE: plan_zone,
    ConversationKind.PLAN_TIME: plan_time,
    ConversationKind.PLAN_WEEKDAYS: plan_weekdays,
    ConversationKind.PLAN_NUMBER: plan_number,
    ConversationKind.PLAN_CUE: plan_cue,
    ConversationKind.ERASING: erasing,
    ConversationKind.CALLED: called,
    ConversationKind.QUIET_HOURS: quiet_hours,
}
