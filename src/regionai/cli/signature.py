"""Signatures of commands in which one argument stands for several options."""

from collections.abc import Callable, Iterable
from functools import wraps
from inspect import Parameter, signature


def with_options(
    argument: str, options: Iterable[Parameter], made: Callable[..., object]
) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Return a decorator of commands: they take options, and get what is `made` of them as one argument."""
    taken = tuple(options)

    def decorated(command: Callable[..., int]) -> Callable[..., int]:
        @wraps(command)
        def composed(**given: object) -> int:
            values = {option.name: given.pop(option.name) for option in taken}
            return command(**given, **{argument: made(**values)})

        whole = signature(command)
        own = [parameter for name, parameter in whole.parameters.items() if name != argument]
        parameters = [each.replace(kind=Parameter.KEYWORD_ONLY) for each in (*own, *taken)]
        # `inspect.signature`, and with it Typer, looks here first.
        vars(composed)["__signature__"] = whole.replace(parameters=parameters)
        return composed

    return decorated
