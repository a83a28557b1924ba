"""Commands and groups of them that speak one language: in their help, and of what is wrong with a call."""

# Typer's own names are private; the version is held within one minor release.
from typer._click.core import Command as AnyCommand
from typer._click.core import Context
from typer._click.exceptions import UsageError
from typer._click.formatting import HelpFormatter
from typer.core import TyperCommand, TyperGroup

from regionai.cli.language import Language, spoken
from regionai.cli.misuse import misuse_of
from regionai.cli.options import Color
from regionai.messages import Lang

# What says something is loaded only then.


class _Spoken(AnyCommand):
    """What is called from the command line; its help texts are ids of sentences."""

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the help."""
        from regionai.cli.frame.help import help_text
        from regionai.cli.writing.output import style_of

        formatter.write(help_text(self, ctx, style_of(_lang(ctx), Color.AUTO, None)))

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Return what is left of the arguments; raises `MisuseError`."""
        given = tuple(args)
        try:
            return super().parse_args(ctx, args)
        except UsageError as error:
            from regionai.cli.frame.usage import usage_of

            raise usage_of(error, self, ctx, given) from None


class Command(_Spoken, TyperCommand):
    """A command."""

    def invoke(self, ctx: Context) -> object:
        """Do what the command does; raises what that raises, and `MisuseError` with the command in it."""
        with misuse_of(ctx.command_path):
            ctx.params["lang"] = ctx.params["lang"] or ctx.obj
            return super().invoke(ctx)


class Group(_Spoken, TyperGroup):
    """A group of commands."""

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, AnyCommand | None, list[str]]:
        """Return the command that is called; raises `MisuseError` if there is none of that name."""
        if self.get_command(ctx, args[0]) is None and not ctx.resilient_parsing:
            from regionai.cli.frame.usage import unknown_command

            raise unknown_command(args[0], self, ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Context) -> object:
        """Call the command that is named; raises `MisuseError` where none is, and what that raises."""
        try:
            return super().invoke(ctx)
        except UsageError:
            # Whatever else is wrong with a call was said before, in our own words.
            from regionai.cli.frame.usage import no_command

            raise no_command(self, ctx) from None


def _lang(ctx: Context) -> Lang:
    wanted: Language | None = ctx.obj
    return spoken(wanted)
