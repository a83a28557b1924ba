"""`regionai lsp`: the server of an editor, which checks as one types."""

from typing import Annotated

from regionai.cli.declared import Option
from regionai.cli.options import JUDGED, Deciding, LangOption, deciding_command


@deciding_command
def lsp(
    stdio: Annotated[bool, Option("--stdio", "help.stdio", panel=JUDGED)] = False,  # noqa: ARG001 - the only way
    lang: LangOption = None,
    *,
    deciding: Deciding,
) -> int:
    """Serve an editor; return the exit code."""
    from regionai.cli.arguments import surroundings_of
    from regionai.cli.language import spoken
    from regionai.errors import CannotError
    from regionai.messages import message

    try:
        import pygls  # noqa: F401 - it is told apart from what else may be missing
    except ModuleNotFoundError:
        raise CannotError(message("lsp.needs-extra")) from None
    from regionai.lsp.server import serve

    return serve(lambda: surroundings_of(deciding, None), lambda locale: spoken(lang, locale))
