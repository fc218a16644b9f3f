"""What is known of a person, counted in one look, with where each can be read."""

from bot.keyboard import Rows
from bot.turn import Turn, do
from storage import buddies, firings, goals, journal, ladder, measures, plans, programmes, rehearsals, support


def view(turn: Turn) -> tuple[str, Rows]:
    """How much of each there is. The words themselves stand where they belong, and in the export."""
    mine = turn.connection, turn.person.id
    steps, plan = ladder.load_steps(*mine), plans.find_plan(*mine)
    text = turn.words(
        "known",
        name=turn.person.name or "-",
        cue="yes" if plan and plan.cue else "no",
        goals=len(goals.load_goals(*mine)),
        steps=len(steps),
        rated=sum(step.intimidation is not None for step in steps),
        own=sum(step.own_words is not None for step in steps),
        entries=journal.count_entries(*mine),
        rehearsals=len(rehearsals.load_rehearsals(*mine)),
        ratings=sum(len(each.ratings) for each in plans.load_all_ratings(*mine)),
        questionnaires=len(measures.load_arsq(*mine)),
        programmes=len(programmes.load_stints(*mine)),
        noticed=len(firings.load_firings(*mine)),
        buddies=len(buddies.load_buddies(*mine)),
        quiet="on" if support.load_state(*mine).lasts else "off",
    )
    return text, [[do(turn, "known-back", "settings_card")]]
