"""A text that one message cannot hold arrives whole, in several."""

from hypothesis import given
from hypothesis import strategies as st

from bot.pieces import MOST, pieces
from bot.playground.markup import parse_html
from bot.playground.text import utf16_length

WORDS = st.text("ab \n😀é", min_size=1, max_size=30)
PARTS = st.one_of(
    WORDS,
    st.sampled_from(["&amp;", "&lt;b&gt;", "\n", "\n\n"]),
    st.builds("<b>{}</b>".format, WORDS),
    st.builds("<b>{}<i>{}</i></b>".format, WORDS, WORDS),
)
TEXTS = st.lists(PARTS, max_size=30).map("".join)
LIMITS = st.integers(5, 60)


@given(TEXTS, LIMITS)
def test_every_piece_fits_and_is_whole_markup(text: str, most: int) -> None:
    for piece in pieces(text, most):
        shown, _ = parse_html(piece)
        assert utf16_length(shown) <= most or not shown.strip()


@given(TEXTS, LIMITS)
def test_together_the_pieces_say_what_the_text_says(text: str, most: int) -> None:
    shown = "".join(parse_html(piece)[0] for piece in pieces(text, most))
    assert "".join(shown.split()) == "".join(parse_html(text)[0].split())


@given(TEXTS, LIMITS)
def test_what_was_bold_stays_bold(text: str, most: int) -> None:
    assert sum(map(_bold, pieces(text, most))) == _bold(text)


def test_a_cut_is_made_at_the_end_of_a_line() -> None:
    lines = [f"{number}. " + "a" * 160 for number in range(30)]
    cut = pieces("\n".join(lines))
    assert [line for piece in cut for line in piece.split("\n")] == lines
    assert len(cut) == 2


def test_a_text_that_fits_is_left_as_it_is() -> None:
    assert pieces("<b>One</b>\n\nTwo " + "&amp;" * 4000) == ["<b>One</b>\n\nTwo " + "&amp;" * 4000]
    assert pieces("") == [""]
    assert pieces("a" * MOST) == ["a" * MOST]


def test_no_character_is_cut_in_two() -> None:
    assert pieces("😀" * 5, 3) == ["😀"] * 5


def _bold(html: str) -> int:
    """How many visible characters are bold."""
    shown, entities = parse_html(html)
    units = shown.encode("utf-16-le")
    spans = [(2 * each["offset"], 2 * (each["offset"] + each["length"])) for each in entities if each["type"] == "bold"]
    return sum(len("".join(units[start:end].decode("utf-16-le").split())) for start, end in spans)
