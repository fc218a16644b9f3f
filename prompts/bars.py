"""Bars made of text, for a look on a phone. A bar stands at the start of its line: then two bars of one width align."""

FULL, EMPTY = "▰", "▱"
WIDTH = 10


def bar(share: float, width: int = WIDTH) -> str:
    """A share from 0 to 1. Only nothing looks empty, and only all of it looks full."""
    if not 0 <= share <= 1:
        raise ValueError("a share runs from 0 to 1")
    filled = round(share * width)
    if 0 < share < 1:
        filled = min(max(filled, 1), width - 1)
    return FULL * filled + EMPTY * (width - filled)
