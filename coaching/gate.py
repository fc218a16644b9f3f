"""The gate: for whom the coach is, and in which modes it works with them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Modes:
    """How the coach works with a person until that is changed.

    `gentle` goes more slowly, `youth` is for 13 to 17, `harmony` gives and asks for others before it asks for oneself.
    """

    gentle: bool = False
    youth: bool = False
    harmony: bool = False
