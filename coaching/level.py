"""The level in work: the band of the ladder that a person practises at, derived anew from what they did."""

from collections.abc import Sequence
from statistics import median

from coaching.attempt import Attempt
from coaching.ladder import Band, level_at
from coaching.learning import expectancy_change
from coaching.vocabulary import Outcome

DIFFERENT_TO_RISE = 3
ASKS_TO_RISE_ANYWAY = 6
LOW_EXPECTATION = 30
CLEAR_CHANGE, CLEAR_CHANGES, LAST_CHANGES = 15, 2, 3
NOT_ASKED_TO_FALL = 2


def level_in_work(history: Sequence[Attempt], levels: Sequence[Band]) -> int:
    """The level, from 1, after all attempts since the baseline: it moves by one at a time and starts counting afresh.

    An attempt belongs to the level of the intimidation it had then, so re-rating what was done takes nothing away.
    """
    number, here = 1, list[Attempt]()
    for attempt in history:
        if attempt.baseline:
            continue
        here.append(attempt)
        if _too_hard(here):
            number, here = max(number - 1, 1), []
        elif number < len(levels) and _outgrown(here, levels[number - 1], levels):
            number, here = number + 1, []
    return number


def _too_hard(here: Sequence[Attempt]) -> bool:
    """Down after a feeling that was too much, or two "I couldn't" in a row."""
    last = here[-NOT_ASKED_TO_FALL:]
    balked = len(last) == NOT_ASKED_TO_FALL and all(attempt.outcome is Outcome.NOT_ASKED for attempt in last)
    return balked or here[-1].was_too_much


def _outgrown(here: Sequence[Attempt], band: Band, levels: Sequence[Band]) -> bool:
    """Up when three different steps were asked (fewer where the level has fewer) and the expectation has moved.

    Six asks are enough in any case: doing counts, and calm is not required (Craske et al. 2008). Smaller variants do
    not count, asks above the level do.
    """
    made = [attempt for attempt in here if attempt.did_ask and not attempt.smaller]
    at_level = [
        attempt
        for attempt in made
        if attempt.intimidation is not None and level_at(attempt.intimidation, levels) >= band.number
    ]
    if at_level and len(made) >= ASKS_TO_RISE_ANYWAY:
        return True
    different = {attempt.place_person_ask for attempt in at_level}
    return len(different) >= min(DIFFERENT_TO_RISE, len(band.steps)) and _expectation_moved(at_level)


def _expectation_moved(made: Sequence[Attempt]) -> bool:
    """E_post <= 30 at the median, or EC >= 15 in two of the last three. Where all were skipped, doing is enough."""
    after = [attempt.fear_likelihood_after for attempt in made if attempt.fear_likelihood_after is not None]
    changes = [expectancy_change(attempt) or 0 for attempt in made[-LAST_CHANGES:]]
    clear = sum(change >= CLEAR_CHANGE for change in changes)
    return not after or median(after) <= LOW_EXPECTATION or clear >= CLEAR_CHANGES
