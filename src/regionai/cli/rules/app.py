"""The commands of `regionai rules`, in the order of its help."""

import typer

from regionai.cli.frame.command import Command, Group, take_language
from regionai.cli.rules.diff import diff
from regionai.cli.rules.lint import lint
from regionai.cli.rules.list import list_editions
from regionai.cli.rules.new import new
from regionai.cli.rules.publish import publish
from regionai.cli.rules.show import show
from regionai.cli.rules.test import run_tests

rules_app = typer.Typer(cls=Group)
rules_app.callback()(take_language)
rules_app.command("list", cls=Command, help="help.rules-list")(list_editions)
rules_app.command("show", cls=Command, help="help.rules-show")(show)
rules_app.command("diff", cls=Command, help="help.rules-diff")(diff)
rules_app.command("lint", cls=Command, help="help.rules-lint")(lint)
rules_app.command("test", cls=Command, help="help.rules-test")(run_tests)
rules_app.command("new", cls=Command, help="help.rules-new")(new)
rules_app.command("publish", cls=Command, help="help.rules-publish")(publish)
