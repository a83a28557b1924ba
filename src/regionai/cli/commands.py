"""What there is to be called: every command with its place and its help, none of them loaded."""

from regionai.cli.declared import Part

REGIONAI = Part(
    "help.app",
    "options:take_what_is_asked_of_all",
    parts={
        "check": Part("help.check", "check.command:check", "help.check-exit"),
        "verify": Part("help.verify", "receipts.verify:verify", "help.verify-exit"),
        "budget": Part("help.budget", "budget.command:budget"),
        "calendar": Part("help.calendar", "calendar:calendar"),
        "portfolio": Part("help.portfolio", "portfolio:portfolio"),
        "explain": Part("help.explain", "rules.explain:explain"),
        "schema": Part("help.schema", "schema:schema"),
        "init": Part("help.init", "begin.init:init"),
        "new": Part(
            "help.new-app",
            parts={
                "proposal": Part("help.new-proposal", "begin.new:new_proposal"),
                "workbook": Part("help.new-workbook", "begin.new:new_workbook"),
            },
        ),
        "rules": Part(
            "help.rules-app",
            parts={
                "list": Part("help.rules-list", "rules.list:list_editions"),
                "show": Part("help.rules-show", "rules.show:show"),
                "diff": Part("help.rules-diff", "rules.diff:diff"),
                "lint": Part("help.rules-lint", "rules.lint:lint"),
                "test": Part("help.rules-test", "rules.test:run_tests"),
                "new": Part("help.rules-new", "rules.new:new"),
                "publish": Part("help.rules-publish", "rules.publish:publish"),
            },
        ),
        "lsp": Part("help.lsp", "lsp:lsp"),
    },
)
