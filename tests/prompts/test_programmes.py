"""The programmes: whole and well formed, and each week with enough that fits it."""

from itertools import product

import pytest
import yaml
from pydantic import ValidationError

from coaching.programmes import Programme, Theme
from prompts import programmes
from prompts.catalogue import load_catalogue
from prompts.programmes import Entry, load_programmes

PROGRAMMES = load_programmes()
CATALOGUE = list(load_catalogue().values())
WEEKS = [(each.id, week) for each in PROGRAMMES.values() for week in each.weeks]
BY_WEEK = pytest.mark.parametrize("week", [pytest.param(week, id=f"{of}: {week.name}") for of, week in WEEKS])

FEWEST, MIDDLING = 8, range(2, 9)


def test_there_are_four_paths_of_thirty_days_and_one_of_a_hundred_asks() -> None:
    assert [each.id for each in PROGRAMMES.values() if each.days == 30] == [
        "everyday_courage",
        "at_work",
        "meeting_people",
        "close_to_home",
    ]
    assert [(each.id, each.asks) for each in PROGRAMMES.values() if each.asks] == [("hundred_asks", 100)]


@pytest.mark.parametrize("programme", [each for each in PROGRAMMES.values() if each.days], ids=lambda each: each.id)
def test_a_path_of_days_has_four_or_five_weeks_that_fit_into_it(programme: Programme) -> None:
    assert len(programme.weeks) in {4, 5}
    assert programme.week_of(programme.days or 0) == len(programme.weeks)
    assert len({week.name for week in programme.weeks}) == len(programme.weeks)


@BY_WEEK
def test_every_week_has_enough_middling_challenges_that_are_no_planned_noes(week: Theme) -> None:
    fitting = [each for each in CATALOGUE if week.fits(each) and each.difficulty in MIDDLING and not each.planned_no]
    assert len(fitting) >= FEWEST
    assert len({each.difficulty for each in fitting}) >= 5
    assert min(each.difficulty for each in fitting) <= 4


@BY_WEEK
def test_a_theme_is_a_theme_and_not_everything(week: Theme) -> None:
    assert sum(map(week.fits, CATALOGUE)) <= len(CATALOGUE) / 4


@BY_WEEK
def test_every_tag_person_and_setting_of_a_week_is_in_the_catalogue(week: Theme) -> None:
    there = [each for each in CATALOGUE if each.domain in week.domains]
    assert week.entries <= {each.id for each in CATALOGUE}
    assert week.tags <= {tag for each in there for tag in each.goals}
    assert week.asked <= {each.asked for each in there}
    assert week.settings <= {each.setting for each in there}


@BY_WEEK
def test_the_text_of_a_week_is_two_plain_sentences(week: Theme) -> None:
    assert week.text.count(". ") == 1
    assert week.text.endswith(".")
    assert not set(week.text + week.name) & set("<>&!—")


def test_no_two_weeks_of_a_path_are_about_the_same() -> None:
    for path in PROGRAMMES.values():
        for one, other in product(path.weeks, path.weeks):
            if one is not other:
                first, second = set(filter(one.fits, CATALOGUE)), set(filter(other.fits, CATALOGUE))
                assert len(first & second) <= 0.5 * min(len(first), len(second)), (one.name, other.name)


@pytest.mark.parametrize(
    "change",
    [
        {"days": None},
        {"asks": 100},
        {"weeks": []},
        {"days": None, "asks": 100},
        {"id": "At Work"},
        {"name": "A name that is far too long for a button"},
        {"surprise": 1},
    ],
)
def test_a_programme_that_is_not_whole_is_refused(change: dict[str, object]) -> None:
    [entry, *_] = yaml.safe_load((programmes.HERE / "en" / "programmes.yaml").read_text("utf-8"))
    Entry.model_validate(entry)
    with pytest.raises(ValidationError):
        Entry.model_validate(entry | change)
