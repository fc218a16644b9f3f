"""Cutting a text that is too long for one message: at the ends of lines, with no tag left open."""

import re

from telegram.constants import MessageLimit

MOST = int(MessageLimit.MAX_TEXT_LENGTH)

_TOKEN = re.compile(r"<[^>]*>|&#?\w+;|.", re.DOTALL)
_TAG = re.compile(r"<(/?)(\w+)[^>]*>")


def pieces(text: str, most: int = MOST) -> list[str]:
    """The HTML in pieces that each show at most `most` UTF-16 units, as Telegram counts. A tag goes on in the next one."""
    if _units(text) <= most:
        return [text]
    cut = [piece for piece in _cut(text, most) if piece.strip()]
    return _balanced(cut)


def _cut(text: str, most: int) -> list[str]:
    """Lines as many as fit; one that does not fit by itself is cut where it is full."""
    done: list[str] = []
    piece, shown = "", 0
    for line in text.split("\n"):
        for part in _parts(line, most):
            units = _shown(part)
            if piece and shown + 1 + units > most:
                done.append(piece)
                piece, shown = part, units
            else:
                piece, shown = (f"{piece}\n{part}", shown + 1 + units) if piece else (part, units)
    return [*done, piece]


def _parts(line: str, most: int) -> list[str]:
    """The line, or as much of it at a time as one message shows."""
    parts, start, shown = [], 0, 0
    for token in _TOKEN.finditer(line):
        units = _shown_of(token[0])
        if shown + units > most:
            parts.append(line[start : token.start()])
            start, shown = token.start(), 0
        shown += units
    return [*parts, line[start:]]


def _balanced(cut: list[str]) -> list[str]:
    """The pieces with every tag that is open at an end closed there, and opened again in the next."""
    done, open_tags = [], list[str]()
    for piece in cut:
        whole = "".join(open_tags) + piece
        for tag in _TAG.finditer(piece):
            if not tag[1]:
                open_tags.append(tag[0])
            elif open_tags:
                open_tags.pop()
        done.append(whole + "".join(_closing(tag) for tag in reversed(open_tags)))
    return done


def _closing(tag: str) -> str:
    return _TAG.sub(r"</\2>", tag)


def _shown(html: str) -> int:
    """UTF-16 units that a person sees of it: a tag shows nothing, an entity one character."""
    return sum(_shown_of(token[0]) for token in _TOKEN.finditer(html))


def _shown_of(token: str) -> int:
    if len(token) == 1:
        return _units(token)
    return 0 if token.startswith("<") else 1


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
