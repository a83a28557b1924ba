"""The commands of `regionai rules`, in the order of its help."""

import typer

from regionai.cli.options import both
from regionai.cli.rules.diff import diff
from regionai.cli.rules.lint import lint
from regionai.cli.rules.list import list_editions
from regionai.cli.rules.new import new
from regionai.cli.rules.publish import publish
from regionai.cli.rules.show import show
from regionai.cli.rules.test import run_tests

rules_app = typer.Typer(no_args_is_help=True)
rules_app.command("list", help=both("rules-list"))(list_editions)
rules_app.command("show", help=both("rules-show"))(show)
rules_app.command("diff", help=both("rules-diff"))(diff)
rules_app.command("lint", help=both("rules-lint"))(lint)
rules_app.command("test", help=both("rules-test"))(run_tests)
rules_app.command("new", help=both("rules-new"))(new)
rules_app.command("publish", help=both("rules-publish"))(publish)
