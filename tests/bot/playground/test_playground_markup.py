"""Telegram's HTML becomes text and entities whose offsets count UTF-16 units."""

import html
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.markup import decode_references, parse_html
from bot.playground.refusals import Refusal
from bot.playground.text import clean, finish, utf16_length, utf16_pieces

_TAGS = {"b": "bold", "em": "italic", "u": "underline", "del": "strikethrough", "tg-spoiler": "spoiler"}
_texts = st.text(st.characters(exclude_categories=["Cs"]))


def _units(text: str, entity: dict[str, Any]) -> str:
    encoded = text.encode("utf-16-le")
    return encoded[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le")


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>a</b>", "a", [("bold", 0, 1)]),
        ("<STRONG>a</STRONG><i>b</i>", "ab", [("bold", 0, 1), ("italic", 1, 1)]),
        ("<b>a<i>👋</i></b>", "a👋", [("italic", 1, 2), ("bold", 0, 3)]),
        ("<b></b>x", "x", []),
        ("<b>x</>", "x", [("bold", 0, 1)]),
        ("&lt;b&gt; &amp;amp; &quot;&#33;&#x21; &nbsp;", '<b> &amp; "!! &nbsp;', []),
        ("a & b &unknown; &#0; &#xD800;", "a & b &unknown; &#0; &#xD800;", []),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ("<blockquote>x</blockquote >", "x", [("blockquote", 0, 1)]),
        ("<pre>x</pre><code>y</code>", "xy", [("pre", 0, 1), ("code", 1, 1)]),
        ("2 > 1", "2 > 1", []),
    ],
)
def test_what_telegram_understands(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    parsed, found = parse_html(source)
    assert parsed == text
    assert [(entity["type"], entity["offset"], entity["length"]) for entity in found] == entities


def test_links_languages_and_mentions_carry_what_they_point_to() -> None:
    source = '<a href="https://a.example/?x=1&amp;y=2">a</a><a href=\'example.org\'>b</a><a href="tg://user?id=7">c</a>'
    assert [entity.get("url", entity.get("user")) for entity in parse_html(source)[1]] == [
        "https://a.example/?x=1&y=2",
        "http://example.org",
        {"id": 7, "is_bot": False, "first_name": ""},
    ]
    assert parse_html("<a>https://a.example</a>")[1][0]["url"] == "https://a.example"
    assert parse_html('<a href="nowhere">x</a>') == ("x", [])
    assert parse_html('<pre><code class="language-python">x</code></pre>')[1] == [
        {"type": "pre", "offset": 0, "length": 1, "language": "python"},
    ]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("é<h1>", 'Unsupported start tag "h1" at byte offset 2'),
        ("1 < 2 > 0", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_what_telegram_refuses(source: str, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


@given(_texts)
def test_an_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert parse_html(html.escape(text, quote=False)) == (text, [])


@given(_texts)
def test_any_text_is_parsed_or_refused(text: str) -> None:
    try:
        parsed, entities = parse_html(text)
    except Refusal as refusal:
        assert refusal.description.startswith("Bad Request: can't parse entities: ")  # noqa: PT017 - most texts are not refused
        return
    assert all(entity["offset"] + entity["length"] <= utf16_length(parsed) for entity in entities)


@given(st.lists(st.tuples(st.sampled_from(list(_TAGS)), _texts.filter(bool))))
def test_every_entity_covers_what_its_tag_held(pieces: list[tuple[str, str]]) -> None:
    source = "".join(f"<{tag}>{html.escape(words, quote=False)}</{tag}>" for tag, words in pieces)
    text, entities = parse_html(source)
    assert [(entity["type"], _units(text, entity)) for entity in entities] == [
        (_TAGS[tag], words) for tag, words in pieces
    ]


@given(_texts)
def test_references_are_decoded_as_pythons_own_escape_writes_them(text: str) -> None:
    assert decode_references(html.escape(text, quote=False).replace('"', "&quot;")) == text


@given(_texts, st.integers(2, 20))
def test_pieces_are_short_enough_and_lose_nothing(text: str, size: int) -> None:
    pieces = utf16_pieces(text, size)
    assert "".join(pieces) == text
    assert all(utf16_length(piece) <= size for piece in pieces)


@given(_texts.map(clean))
def test_trimming_moves_entities_with_their_words(text: str) -> None:
    whole = {"type": "bold", "offset": 0, "length": utf16_length(text)}
    finished = finish(text, [whole] if text else [])
    bold = [entity for entity in finished.entities if entity["type"] == "bold"]
    assert [_units(finished.text, entity) for entity in bold] == ([text.strip()] if text.strip() else [])


def test_commands_and_links_are_found_outside_code() -> None:
    text = "👋 /today or findahelpline.com, https://a.example/b. /code"
    code = {"type": "code", "offset": utf16_length(text) - 5, "length": 5}
    found = finish(text, [code]).entities
    assert [(entity["type"], _units(text, entity)) for entity in found] == [
        ("bot_command", "/today"),
        ("url", "findahelpline.com"),
        ("url", "https://a.example/b"),
        ("code", "/code"),
    ]
