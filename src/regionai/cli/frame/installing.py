"""The script of completion, shown, or installed where the shell in use looks for it."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

import shellingham

from regionai.cli.frame.scripts import SCRIPTS
from regionai.cli.language import Language, spoken
from regionai.cli.misuse import MisuseError
from regionai.messages import Listing, message

_ZSH = "fpath+=~/.zfunc; autoload -Uz compinit; compinit"
_ZSH_STYLE = "zstyle ':completion:*' menu select"
# Scripts of one's own run on Windows only where its owner lets them.
_LET_RUN = ("Set-ExecutionPolicy", "-Scope", "CurrentUser", "RemoteSigned")
_PROFILE = "[Console]::OutputEncoding = [Text.Encoding]::UTF8; $PROFILE"


def complete(others: Sequence[str], wanted: Language | None, *, is_shown: bool) -> str:
    """Return the script of completion for the shell in use, or install it, and return where it is.

    Raises `MisuseError` for a shell that has none, and for `others`: which
    shell it is follows from where this is called.
    """
    if others:
        option = "--show-completion" if is_shown else "--install-completion"
        raise MisuseError(message("misuse.shell-named", option=option, shell=others[0]))
    shell = _shell_in_use()
    if is_shown:
        return SCRIPTS[shell]
    said = message("completion.installed", shell=shell, file=str(_installed(shell)))
    return f"{said.say(spoken(wanted))}\n"


def _shell_in_use() -> str:
    """Return the shell that has completion and this was called from; raises `MisuseError` for another."""
    # A program between the shell and this one hides the shell, which is usually that of the user.
    found = (_calling_shell(), Path(os.environ.get("SHELL", "")).name)
    shell = next((each for each in found if each in SCRIPTS), None)
    if shell is None:
        raise MisuseError(message("misuse.shell", shell=found[0], known=Listing(tuple(SCRIPTS))))
    return shell


def _installed(shell: str) -> Path:
    """Install completion for a shell, and return the file that has it; raises `OSError`."""
    match shell:
        case "bash":
            path = Path.home() / ".bash_completions" / "regionai.sh"
            _written(path, SCRIPTS[shell])
            _added(Path.home() / ".bashrc", f"source '{path}'")
        case "zsh":
            path = Path.home() / ".zfunc" / "_regionai"
            _written(path, SCRIPTS[shell])
            _added(Path.home() / ".zshrc", _ZSH)
            # A menu, unless the owner has said how completion is to look.
            _added(Path.home() / ".zshrc", _ZSH_STYLE, unless="zstyle")
        case "fish":
            path = Path.home() / ".config" / "fish" / "completions" / "regionai.fish"
            _written(path, SCRIPTS[shell])
        case _:
            _asked(shell, *_LET_RUN)
            path = Path(_asked(shell, _PROFILE).decode("utf-8-sig").strip())
            _added(path, SCRIPTS[shell])
    return path


def _calling_shell() -> str:
    try:
        name: str = shellingham.detect_shell()[0]
    except shellingham.ShellDetectionFailure:
        return "-"
    return name


def _asked(shell: str, *command: str) -> bytes:
    asked = [shell, "-NoProfile", "-Command", *command]
    return subprocess.run(asked, check=True, stdout=subprocess.PIPE).stdout  # noqa: S603 - the shell in use


def _written(path: Path, script: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(script, encoding="utf-8")


def _added(path: Path, lines: str, unless: str | None = None) -> None:
    """Add lines to a file that its owner writes, which stays as it is where they stand in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    known = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    if (unless or lines) not in known:
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\n{lines}\n" if known else f"{lines}\n")
