"""What is rendered of many proposals: of the first in memory, of the others on the disk."""

from collections.abc import Sequence
from functools import cached_property
from io import SEEK_END
from typing import IO, Generic, Protocol, TypeVar, overload

from regionai.errors import CannotError, reason_of
from regionai.messages import message

T = TypeVar("T")

# So many rendered proposals are some tens of MB, and most runs have no more.
NEAR = 1_000


class Contents(Protocol[T]):
    """Where a run keeps what is rendered, in the order of the proposals."""

    def append(self, item: T, /) -> None:
        """Keep one more."""
        ...

    def __setitem__(self, number: int, item: T, /) -> None:
        """Keep another in the place of one."""
        ...

    def __getitem__(self, number: int, /) -> T:
        """Return one."""
        ...

    def __delitem__(self, number: int, /) -> None:
        """Keep one no longer."""
        ...


class Spool(Generic[T]):
    """Contents that take no more memory the more they are; what is kept must be picklable.

    Raises `CannotError` where the disk has no room for it.
    """

    def __init__(self, near: int = NEAR) -> None:
        """Begin empty; the first `near` are kept in memory."""
        self._most_near = near
        self._near: list[T] = []
        self._places: list[int] = []

    @cached_property
    def _file(self) -> IO[bytes]:
        # Only a long run needs it.
        from tempfile import TemporaryFile

        return TemporaryFile()

    def close(self) -> None:
        """Give back the room on the disk."""
        if "_file" in vars(self):
            self._file.close()

    def append(self, item: T) -> None:
        """Keep one more."""
        if not self._places and len(self._near) < self._most_near:
            self._near.append(item)
        else:
            self._places.append(self._written(item))

    def __setitem__(self, number: int, item: T) -> None:
        """Keep another in the place of one."""
        if number < len(self._near):
            self._near[number] = item
        else:
            self._places[number - len(self._near)] = self._written(item)

    def __delitem__(self, number: int) -> None:
        """Keep one no longer."""
        if number < len(self._near):
            del self._near[number]
        else:
            del self._places[number - len(self._near)]

    def __len__(self) -> int:
        """Return how many are kept."""
        return len(self._near) + len(self._places)

    def __getitem__(self, number: int) -> T:
        """Return one that is kept."""
        if number < len(self._near):
            return self._near[number]
        import pickle

        self._file.seek(self._places[number - len(self._near)])
        found: T = pickle.load(self._file)  # noqa: S301 - this process wrote it
        return found

    def _written(self, item: T) -> int:
        """Write one to the end of a file without a name, and return where it begins."""
        import pickle

        try:
            place = self._file.seek(0, SEEK_END)
            pickle.dump(item, self._file, pickle.HIGHEST_PROTOCOL)
        except OSError as error:
            raise no_room(error) from None
        return place


class Column(Sequence[object]):
    """What one of several formats rendered of each proposal."""

    def __init__(self, contents: Spool[tuple[object, ...]], number: int) -> None:
        """Take what all rendered, and the number of the one."""
        self._contents = contents
        self._number = number

    def __len__(self) -> int:
        """Return how many proposals were rendered."""
        return len(self._contents)

    @overload
    def __getitem__(self, at: int) -> object: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[object]: ...
    def __getitem__(self, at: int | slice) -> object:
        """Return what was rendered of one proposal, or of several."""
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        return self._contents[range(len(self))[at]][self._number]


def no_room(error: OSError) -> CannotError:
    """Return that the folder for temporary files does not take what it should."""
    return CannotError(message("jobs.no-room", reason=reason_of(error)))
