"""What each shell runs at a tab: it asks `regionai` by variables, and shows the answer.

The variables are Typer's, whose scripts were installed before these.
"""

# bash cuts words at `=` and `@`, so that the line is told, and the word that it would replace.
_BASH = """\
_regionai_completion() {
    local offer
    COMPREPLY=()
    while IFS= read -r offer; do
        [ -z "$offer" ] || COMPREPLY+=("$offer")
    done < <(env COMP_WORDS="${COMP_LINE:0:COMP_POINT}" COMP_TYPE="$COMP_TYPE" \\
        _REGIONAI_WORD="${COMP_WORDS[COMP_CWORD]}" _REGIONAI_COMPLETE=complete_bash "$1" 2>/dev/null)
    [[ ${#COMPREPLY[@]} -ne 1 || ${COMPREPLY[0]} != *[=.] ]] || compopt -o nospace 2>/dev/null
}

# Before bash 4.4 nothing else than sorted.
complete -o default -o nosort -F _regionai_completion regionai 2>/dev/null \\
    || complete -o default -F _regionai_completion regionai
"""

_ZSH = """\
#compdef regionai

_regionai_completion() {
    local -a all offers open
    all=("${(@f)$(_TYPER_COMPLETE_ARGS="${words[1,CURRENT-1]} $PREFIX" \\
        _REGIONAI_COMPLETE=complete_zsh command regionai 2>/dev/null)}")
    offers=(${${(M)all:#-*}#-})
    open=(${${(M)all:#+*}#+})
    if (( $#offers + $#open )); then
        _describe -V 'regionai' offers -- open -S ''
    else
        _files
    fi
}

compdef _regionai_completion regionai
# Found by its name at the first tab, it has to answer that as well.
[[ $zsh_eval_context[-1] != loadautofunc ]] || _regionai_completion "$@"
"""

_FISH = """\
function _regionai_completion
    set --local line (commandline --cut-at-cursor --current-process | string collect)
    set --local offers (env _TYPER_COMPLETE_ARGS="$line" _REGIONAI_COMPLETE=complete_fish \\
        regionai 2>/dev/null)
    if set --query offers[1]
        printf '%s\\n' $offers
    else
        __fish_complete_path (commandline --current-token --cut-at-cursor)
    end
end

complete --command regionai --no-files --keep-order --arguments '(_regionai_completion)'
"""

_POWER_SHELL = """\
Register-ArgumentCompleter -Native -CommandName regionai -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $typed = $cursorPosition - $commandAst.Extent.StartOffset
    $line = $commandAst.ToString().PadRight($typed).Substring(0, $typed)
    $Env:_REGIONAI_COMPLETE = "complete_powershell"
    $Env:_TYPER_COMPLETE_ARGS = $line
    regionai 2>$null | ForEach-Object {
        $value, $title = $_ -split ":::", 2
        [System.Management.Automation.CompletionResult]::new($value, $value, "ParameterValue", $title)
    }
    $Env:_REGIONAI_COMPLETE = $null
    $Env:_TYPER_COMPLETE_ARGS = $null
}
"""

SCRIPTS = {
    "bash": _BASH,
    "zsh": _ZSH,
    "fish": _FISH,
    "powershell": _POWER_SHELL,
    "pwsh": _POWER_SHELL,
}
