"""The messages as they stand in the files, with values to try them out on."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import Any

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from prompts.words import HERE

PLURALS = ("zero", "one", "two", "few", "many", "other")
SAMPLE_NUMBERS = (0, 1, 2, 30, 2000)
SAMPLE_TEXT = "Ask <b>Ada & Ben</b> for 5 < 6 “things”. " * 5


@cache
def entries() -> tuple[ast.EntryType, ...]:
    """Everything that stands in the English files, in their order."""
    texts = [path.read_text("utf-8") for path in sorted((HERE / "en").glob("*.ftl"))]
    return tuple(entry for text in texts for entry in FluentParser().parse(text).body)


@cache
def messages() -> Mapping[str, "Message"]:
    return {entry.id.name: Message(entry) for entry in entries() if isinstance(entry, ast.Message)}


class Message(Visitor):
    """The values that one message speaks of."""

    def __init__(self, entry: ast.Message) -> None:
        self.variables: set[str] = set()
        self._variants: dict[str, set[str | int]] = {}
        self.visit(entry)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - fluent's name
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - fluent's name
        if isinstance(node.selector, ast.VariableReference):
            variants = self._variants.setdefault(node.selector.id.name, set())
            variants |= {_variant(each.key) for each in node.variants}
        self.generic_visit(node)

    def samples(self) -> Iterator[dict[str, Any]]:
        """Values for every way that the message can read."""
        names = sorted(self.variables)
        for values in product(*map(self._samples_for, names)):
            yield dict(zip(names, values, strict=True))

    def _samples_for(self, name: str) -> tuple[Any, ...]:
        variants = self._variants.get(name)
        if variants is None:
            return (SAMPLE_TEXT, 7)
        if any(isinstance(each, int) or each in PLURALS for each in variants - {"other"}):
            return SAMPLE_NUMBERS
        return (*sorted(map(str, variants)), SAMPLE_TEXT)


def _variant(key: ast.Identifier | ast.NumberLiteral) -> str | int:
    return key.name if isinstance(key, ast.Identifier) else int(key.value)
