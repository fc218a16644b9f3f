"""Where the code asks for words: read from its syntax, so that no key can be misspelt, forgotten or left over."""

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOOK_UP = {"words": 0, "_words": 0, "plain": 0, "tell": 0}
"""The functions that look up words, and which of their arguments is the key."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Saying:
    """One place that asks for words. In `keys` a part that is only known later is `{}`; `asks` is the code of the key.

    `given` are the names of the values that come along; None where they are only known later. `plainly`: where there is
    no markup, for a button or a toast.
    """

    where: str
    asks: str
    plainly: bool
    keys: Sequence[str]
    given: frozenset[str] | None


@cache
def sayings() -> Sequence[Saying]:
    return [each for path in _code("bot", "prompts", "coaching") for each in _sayings_in(path)]


@cache
def refusals() -> Mapping[str, frozenset[str]]:
    """Every reason that an `Unacceptable` is raised for, with the values that come along."""
    found = {}
    for call in (call for path in _code("coaching", "bot") for call in _calls(_tree(path))):
        if _name(call) == "Unacceptable":
            [reason] = _keys(call.args[0], None)
            found[reason] = _given(call) or frozenset()
    return found


def returned_by(path: str, function: str) -> set[str]:
    """The strings that a function may return. One that returns anything else is not for asking."""
    [body] = [each for each in _functions(ROOT / path) if each.name == function]
    returns = [_keys(each.value, None) for each in ast.walk(body) if isinstance(each, ast.Return) and each.value]
    assert all(returns)
    return {key for keys in returns for key in keys}


def entries_of(path: str, function: str) -> set[str]:
    """The names under which a function puts things into the dict that it returns, whatever else it may add to it."""
    [body] = [each for each in _functions(ROOT / path) if each.name == function]
    [found] = [
        each.value for each in ast.walk(body) if isinstance(each, ast.Return) and isinstance(each.value, ast.Dict)
    ]
    return {key.value for key in found.keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}


@cache
def _key_at() -> Mapping[str, tuple[int, bool]]:
    """The functions that look up words, and those that hand a key of their own on to one that does.

    Each with the place of the key among its arguments, and whether its words are said without markup.
    """
    found = {name: (place, name == "plain") for name, place in LOOK_UP.items()}
    functions = [each for path in _code("bot", "prompts", "coaching") for each in _functions(path)]
    while True:
        more = {function.name: handed for function in functions if (handed := _handed_on(function, found))}
        if more.items() <= found.items():
            return found
        found |= more


def _handed_on(function: Function, known: Mapping[str, tuple[int, bool]]) -> tuple[int, bool] | None:
    parameters = [each.arg for each in function.args.args if each.arg != "self"]
    for call in _calls(function):
        if _name(call) in known:
            place, plainly = known[_name(call)]
            key = call.args[place] if len(call.args) > place else None
            if isinstance(key, ast.Name) and key.id in parameters:
                return parameters.index(key.id), plainly
    return None


def _sayings_in(path: Path) -> Iterator[Saying]:
    inside = {id(call): function for function in _functions(path) for call in _calls(function)}
    for call in _calls(_tree(path)):
        place, plainly = _key_at().get(_name(call), (0, False))
        if _name(call) not in _key_at() or len(call.args) <= place:
            continue
        key, function = call.args[place], inside.get(id(call))
        if not (isinstance(key, ast.Name) and function and _handed_on(function, _key_at())):
            where = f"{path.relative_to(ROOT)}:{call.lineno}"
            yield Saying(where, ast.unparse(key), plainly, _keys(key, function), _given(call))


def _keys(key: ast.expr, function: Function | None) -> list[str]:
    """The keys that an expression may give; none where that is only known when it runs."""
    match key:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp():
            return [*_keys(key.body, function), *_keys(key.orelse, function)]
        case ast.JoinedStr():
            parts = [_parts(each, function) for each in key.values]
            return ["".join(each) for each in product(*parts)]
        case ast.Name() if function:
            set_to = [each.value for each in ast.walk(function) if isinstance(each, ast.Assign) and _sets(each, key.id)]
            return [found for value in set_to for found in _keys(value, None)]
        case _:
            return []


def _parts(part: ast.expr, function: Function | None) -> list[str]:
    """What one part of an f-string may be: the text that stands there, or the few that it is set to, or `{}`."""
    if isinstance(part, ast.FormattedValue):
        return _keys(part.value, function) or ["{}"]
    return _keys(part, function)


def _sets(assignment: ast.Assign, name: str) -> bool:
    return any(isinstance(target, ast.Name) and target.id == name for target in assignment.targets)


def _given(call: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(name for name in names if name)


def _name(call: ast.Call) -> str:
    """The name that is called. `_words` counts as words only on an object: two modules have a function of that name."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    return "" if name == "_words" else name


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _functions(path: Path) -> list[Function]:
    return [each for each in ast.walk(_tree(path)) if isinstance(each, Function)]


def _code(*rooms: str) -> list[Path]:
    paths = [path for room in rooms for path in sorted((ROOT / room).rglob("*.py"))]
    return [path for path in paths if "playground" not in path.parts]


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))
