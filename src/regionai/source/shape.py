"""Validation of a tree against a pydantic model: every error becomes a problem with its place."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError
from pydantic_core import ErrorDetails

from regionai.messages import Listing, Message, message
from regionai.source.known import known_keys
from regionai.source.mistyped import elsewhere, is_left_empty, sections_of, unseparated, wrong_shape
from regionai.source.plain import KeyPath
from regionai.source.problem import MOST_PROBLEMS, Problem, Span, UnreadableError, first_of, problem
from regionai.source.tree import Tree

Model = TypeVar("Model", bound=BaseModel)

# A key path, and how the value there contradicts another part of the file.
Contradiction = tuple[KeyPath, Message]

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Written(BaseModel):
    """The base model of everything that a person writes in YAML.

    Values are not converted, unknown keys are refused, instances are frozen,
    and errors do not quote the input. `main_key` is what one text in place of
    the whole mapping was likely meant for.
    """

    main_key: ClassVar[str] = ""

    # Only the outermost models validate; building validators for the others would be wasted.
    model_config = ConfigDict(
        strict=True,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
        populate_by_name=False,
        defer_build=True,
    )


class Nearest:
    """Looks for the names that the unknown words of one file were meant to be.

    Comparing two words takes a good 20 µs. After 2,500 pairs no more is looked
    for, so that a file full of unknown words is answered like any other.
    """

    def __init__(self) -> None:
        """Begin with nothing compared."""
        self._pairs_left = 2_500

    @property
    def is_done(self) -> bool:
        """Whether no more is looked for."""
        return self._pairs_left <= 0

    def to(self, word: str, candidates: Iterable[str]) -> str | None:
        """Return the candidate that `word` was most likely meant to be; None if none is similar.

        Hangul is compared letter by letter: `국뷔` is one letter from `국비`.
        """
        if self.is_done:
            return None
        # Most files have no unknown word.
        from difflib import get_close_matches

        spelt = {unicodedata.normalize("NFD", each): each for each in candidates}
        self._pairs_left -= len(spelt)
        found = get_close_matches(unicodedata.normalize("NFD", word), list(spelt), n=1, cutoff=0.6)
        return spelt[found[0]] if found else None


class Refused(ValueError):  # noqa: N818 - pydantic wants a ValueError; it never leaves this layer
    """A field does not accept a value; its message says what it would accept."""

    def __init__(self, said: Message | Callable[[Nearest], Message], at: KeyPath = ()) -> None:
        """Refuse with a message, or with one that names what is nearest.

        `at` is the path from the field to the part that is wrong.
        """
        # What names the nearest word is said only where it is read: looking takes time.
        self.id = "" if callable(said) else said.id
        super().__init__(self.id)
        self._said = said
        self.at = at

    @property
    def message(self) -> Message:
        """The message, if this is all that is refused."""
        return self.among(Nearest())

    def among(self, nearest: Nearest) -> Message:
        """Return the message as one of several of a file."""
        return self._said(nearest) if callable(self._said) else self._said


def validated(
    model: type[Model],
    tree: Tree,
    context: object = None,
    contradictions: Iterable[Contradiction] = (),
) -> Model:
    """Return the file as a `model`; raises `UnreadableError` with every problem at once, up to many.

    `context` is handed to the validators of the fields. `contradictions`
    between parts of the file, found by the caller, are reported as well.
    """
    problems = [*tree.problems]
    problems += [problem(tree.file, tree.span(path), said) for path, said in contradictions]
    try:
        read = model.model_validate(tree.data, context=context)
    except ValidationError as error:
        # Of more than are told one shows that there are more.
        found = error.errors(include_url=False, include_input=False)[: MOST_PROBLEMS + 1]
        nearest = Nearest()
        problems += [_problem(model, tree, each, nearest) for each in _without_echoes(model, tree, found)]
        raise UnreadableError(first_of(problems)) from None
    if problems:
        raise UnreadableError(first_of(problems))
    return read


def repeated_ids(section: str, ids: Iterable[tuple[int, str]]) -> Iterator[Contradiction]:
    """Yield each id of a section's items that an item before it has already; `ids` go by item number."""
    first_uses: dict[str, int] = {}
    for number, own in ids:
        first = first_uses.setdefault(own, number)
        if first != number:
            yield (section, number, "id"), message("proposal.repeated-id", id=own, first=str(first + 1))


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that a single `word` was most likely meant to be; None if none is similar."""
    return Nearest().to(word, candidates)


def _problem(model: type[BaseModel], tree: Tree, detail: ErrorDetails, nearest: Nearest) -> Problem:
    path: KeyPath = detail["loc"]
    kind = detail["type"]
    context: dict[str, Any] = detail.get("ctx", {})
    refused = context.get("error")
    if isinstance(refused, Refused):
        return problem(tree.file, tree.span((*path, *refused.at)), refused.among(nearest))
    if kind == "extra_forbidden":
        return problem(tree.file, tree.span(path, of_key=True), unknown_key(model, tree, path, nearest))
    said = wrong_shape(model, tree, path, kind) or _SENTENCES[kind](_field(tree, path), context)
    return problem(tree.file, _place(tree, path, kind), said)


def _without_echoes(
    model: type[BaseModel], tree: Tree, found: Sequence[ErrorDetails]
) -> Iterator[ErrorDetails]:
    """Yield the errors but those that only follow from others: of refused items, or of a misspelt key."""
    at_or_below = Counter(each["loc"][:n] for each in found for n in range(len(each["loc"]) + 1))
    nearest = Nearest()
    unknown = (each["loc"] for each in found if each["type"] == "extra_forbidden")
    meant = {place for path in unknown for place in _places_meant(model, tree, path, nearest)}
    for each in found:
        path = each["loc"]
        if each["type"] == "too_short":
            is_echo = at_or_below[path] > 1
        else:
            is_echo = path in meant and is_left_empty(tree, path)
        if not is_echo:
            yield each


def _place(tree: Tree, path: KeyPath, kind: str) -> Span:
    match kind:
        case "missing":
            return tree.span(path[:-1])
        case "union_tag_invalid":
            return tree.span((*path, "kind"))
        case _:
            return tree.span(path)


def _field(tree: Tree, path: KeyPath) -> str:
    """Return what the author calls the key of a path, or of the list that it is an item of."""
    while path and not isinstance(path[-1], str):
        path = path[:-1]
    return tree.word(path) if path else ""


def _expected(context: dict[str, Any]) -> Listing:
    listed = str(context.get("expected") or context.get("expected_tags"))
    return Listing(tuple(listed.replace("' or '", "', '").replace("'", "`").split(", ")))


# Every type of error that our models can raise; a test walks all models to keep this complete.
_SENTENCES: dict[str, Callable[[str, dict[str, Any]], Message]] = {
    "missing": lambda field, _: message("field.missing", field=field),
    "string_type": lambda field, _: message("field.not-text", field=field),
    "string_too_short": lambda field, _: message("field.empty", field=field),
    "model_type": lambda field, _: message("field.not-a-mapping", field=field),
    "dict_type": lambda field, _: message("field.not-a-mapping", field=field),
    "model_attributes_type": lambda field, _: message("field.not-a-mapping", field=field),
    "tuple_type": lambda field, _: message("field.not-a-list", field=field),
    "too_short": lambda field, _: message("field.empty-list", field=field),
    "literal_error": lambda field, ctx: message("field.not-one-of", field=field, expected=_expected(ctx)),
    "union_tag_invalid": lambda _, ctx: message("field.not-one-of", field="kind", expected=_expected(ctx)),
    "union_tag_not_found": lambda _, __: message("field.missing", field="kind"),
}


def unknown_key(
    model: type[BaseModel],
    tree: Tree,
    path: KeyPath,
    nearest: Nearest,
    more: Mapping[str, str] | None = None,
) -> Message:
    """Return what is said of a key that `model` does not accept at `path`, in words like the author's.

    `more` are keys that are accepted there as well, each with its other word.
    """
    key = str(path[-1])
    known = (*known_keys(model, path[:-1]), *(more or {}))
    begun = unseparated(tree, path[:-1], key, known)
    if begun is not None:
        return begun[1]
    spellings, names = _spellings(model, tree, path, more)
    of_another = elsewhere(model, tree, path)
    if of_another is not None:
        return of_another
    meant = nearest.to(key, spellings)
    if meant is not None:
        return message("field.unknown-key-meant", key=key, meant=meant)
    return message("field.unknown-key", key=key, known=Listing(tuple(sorted(names))))


def _spellings(
    model: type[BaseModel], tree: Tree, path: KeyPath, more: Mapping[str, str] | None = None
) -> tuple[tuple[str, ...], set[str]]:
    """Return the words that the last key of a path may be meant to be, and the first word of each key."""
    words = tree.names_at(path[:-1])
    known = (*known_keys(model, path[:-1]), *(more or {}))
    if str(path[-1]).isascii() and not tree.is_renamed:
        return known, {*known}
    first = {**words.first, **(more or {})}
    names = {first.get(each, each) for each in known}
    return (*names, *(word for word, each in words.keys.items() if each in known), *known), names


def _places_meant(model: type[BaseModel], tree: Tree, path: KeyPath, nearest: Nearest) -> set[KeyPath]:
    """Return the key paths that an unknown key may have been meant for."""
    above, key = path[:-1], str(path[-1])
    begun = unseparated(tree, above, key, known_keys(model, above))
    if begun is not None:
        return {(*above, begun[0])}
    sections = sections_of(model, tree, key)
    if sections:
        return {(section,) for section in sections}
    meant = nearest.to(key, _spellings(model, tree, path)[0])
    return set() if meant is None else {(*above, tree.names_at(above).meant(meant) or meant)}
