"""The server: what an editor sends is answered by the modules beside, each request for itself."""

import gc
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from lsprotocol import types
from pygls.exceptions import FeatureRequestError
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path
from pygls.workspace import TextDocument

from regionai import __version__
from regionai.errors import CannotError
from regionai.lsp.actions import actions, edits_of_step
from regionai.lsp.completion import completions
from regionai.lsp.diagnosis import shown
from regionai.lsp.hover import hover
from regionai.lsp.opened import Checked, OpenFile, checked
from regionai.lsp.place import Lines
from regionai.lsp.symbols import symbols
from regionai.messages import Lang, message
from regionai.rules.editions.library import Library
from regionai.run.settings import Surroundings
from regionai.source.problem import UnreadableError

T = TypeVar("T")

# So many more objects than were freed, and the collector looks for what nobody reaches.
_ALLOCATIONS = 100_000

# The files that a verdict may rest on.
_WATCHED = "**/*.{yaml,yml,xlsx,xlsm,xls,csv,tsv,hwpx,hwp,docx}"

# Returns what applies to proposals where they lie, read anew: settings and rule files may have changed.
Look = Callable[[], Surroundings]
# Returns the language of a person whose editor speaks that of a locale, None if it does not say.
Speak = Callable[[str | None], Lang]


class Server(LanguageServer):
    """A server with the check of each open file."""

    def __init__(self, look: Look, speak: Speak) -> None:
        """Take what applies to files, and the language for the locale of an editor."""
        # Whole texts: pygls splits lines at more signs than editors do, and would put changes elsewhere.
        super().__init__("regionai", __version__, types.TextDocumentSyncKind.Full)
        self._look = look
        self._speak = speak
        self._lang: Lang = speak(None)
        self._checked: dict[str, Checked] = {}
        self._register()

    def report_server_error(self, error: Exception, source: type[Exception]) -> None:
        """Tell the editor of a fault in what it does not wait for; a request is answered with its own."""
        if source is not FeatureRequestError:
            said = message("lsp.fault", id=str(error) or type(error).__name__).say(self._lang)
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, said))

    def _register(self) -> None:
        fixes = types.CodeActionOptions([types.CodeActionKind.QuickFix], resolve_provider=True)
        typed = types.CompletionOptions(trigger_characters=[" "])
        self._answer(types.INITIALIZE, self._initialize)
        self._answer(types.INITIALIZED, self._watch)
        self._answer(types.TEXT_DOCUMENT_DID_OPEN, self._check_all)
        self._answer(types.TEXT_DOCUMENT_DID_SAVE, self._check_all)
        self._answer(types.WORKSPACE_DID_CHANGE_WATCHED_FILES, self._check_all)
        self._answer(types.TEXT_DOCUMENT_DID_CHANGE, self._check_changed)
        self._answer(types.TEXT_DOCUMENT_DID_CLOSE, self._close)
        self._answer(types.TEXT_DOCUMENT_HOVER, self._hover)
        self._answer(types.TEXT_DOCUMENT_COMPLETION, self._completions, typed)
        self._answer(types.TEXT_DOCUMENT_CODE_ACTION, self._actions, fixes)
        self._answer(types.CODE_ACTION_RESOLVE, self._resolve)
        self._answer(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, self._symbols)

    def _answer(self, method: str, handler: Callable[[T], object], options: object = None) -> None:
        # pygls writes its marks on a handler, which a bound method does not take.
        self.feature(method, options)(partial(handler))

    def _initialize(self, params: types.InitializeParams) -> None:
        root = None if params.root_uri is None else to_fs_path(params.root_uri)
        if root is not None and Path(root).is_dir():
            # Settings are looked for from there, wherever the editor was started.
            os.chdir(root)
        self._lang = self._speak(params.locale)

    def _watch(self, _params: types.InitializedParams) -> None:
        """Ask an editor that can to say when a file changes on the disk: a workbook is saved elsewhere."""
        workspace = self.client_capabilities.workspace
        watches = None if workspace is None else workspace.did_change_watched_files
        if watches is None or not watches.dynamic_registration:
            return
        watched = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(_WATCHED)])
        method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        asked = types.Registration(id=method, method=method, register_options=watched)
        self.client_register_capability(types.RegistrationParams([asked]))

    def _check_all(self, _params: object) -> None:
        """Check every open file: what was saved may be what another one rests on."""
        for document in tuple(self.workspace.text_documents.values()):
            self._check(document)

    def _check_changed(self, params: types.DidChangeTextDocumentParams) -> None:
        self._check(self.workspace.get_text_document(params.text_document.uri))

    def _close(self, params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        self._checked.pop(uri, None)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def _check(self, document: TextDocument) -> None:
        found = self._checked_text(document, document.source)
        self._checked[document.uri] = found
        told = shown(found, self._lines(document), self._lang)
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(document.uri, told, document.version)
        )

    def _hover(self, params: types.HoverParams) -> types.Hover | None:
        document = self.workspace.get_text_document(params.text_document.uri)
        lines = self._lines(document)
        place = lines.line_of(params.position), lines.column_of(params.position)
        said = hover(self._known(document), *place, self._lang)
        return None if said is None else types.Hover(types.MarkupContent(types.MarkupKind.Markdown, said))

    def _completions(self, params: types.CompletionParams) -> list[types.CompletionItem]:
        document = self.workspace.get_text_document(params.text_document.uri)
        open_file = _opened(document)
        typed = open_file, self._lines(document), params.position
        try:
            return completions(*typed, self._look().of(open_file.path).library, self._lang)
        except UnreadableError:
            # What is wrong with settings and rule files is a diagnostic already.
            return completions(*typed, Library(), self._lang)

    def _actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        document = self.workspace.get_text_document(params.text_document.uri)

        def check(text: str) -> Checked:
            return self._checked_text(document, text)

        found = self._known(document)
        offered = actions(found, self._lines(document), params.range, check, self._lang)
        for each in offered:
            if isinstance(each.data, dict):
                each.data["version"] = document.version
        return offered

    def _resolve(self, action: types.CodeAction) -> types.CodeAction:
        """Work out the edits of a correction that was chosen; say why where that cannot be done."""
        match action.data:
            case {"uri": str(uri), "step": int(number), "version": version}:
                document = self.workspace.get_text_document(uri)
            case _:
                return action
        if document.version != version:
            # Of the text as it is now the step may be another.
            return action
        try:
            edits = edits_of_step(self._known(document), number, self._lines(document))
        except CannotError as error:
            self._tell(error.message.say(self._lang))
            return action
        except UnreadableError as error:
            self._tell(" ".join(problem.say(self._lang) for problem in error.problems))
            return action
        action.edit = types.WorkspaceEdit(changes={uri: edits})
        return action

    def _symbols(self, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        document = self.workspace.get_text_document(params.text_document.uri)
        tree = _opened(document).tree()
        return [] if tree is None else symbols(tree, self._lines(document))

    def _tell(self, said: str) -> None:
        self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, said))

    def _known(self, document: TextDocument) -> Checked:
        """Return the check of a file as it was last told; of one that is not open, a new one."""
        return self._checked.get(document.uri) or self._checked_text(document, document.source)

    def _checked_text(self, document: TextDocument, text: str) -> Checked:
        return checked(replace(_opened(document), text=text), self._look())

    def _lines(self, document: TextDocument) -> Lines:
        return Lines(document.source, self.workspace.position_codec.client_num_units)


def _opened(document: TextDocument) -> OpenFile:
    # A file that was never saved has no path, and lies where the server works.
    path = to_fs_path(document.uri) or document.filename
    return OpenFile(document.uri, Path(path or "untitled"), document.source)


def serve(look: Look, speak: Speak) -> int:
    """Answer an editor on standard input and output until it leaves; return the exit code."""
    # The command does without the collector, and a server runs for days. Of a long list of findings
    # hundreds of thousands of objects stay: to look at them at the usual pace takes as long as to check.
    gc.enable()
    gc.set_threshold(_ALLOCATIONS)
    # What pygls writes to it closes at the end, and the command still has to.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out:
        Server(look, speak).start_io(stdout=out)
    return 0
