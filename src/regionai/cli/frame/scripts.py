"""What each shell runs at a tab: it asks `regionai` by variables of Typer, and shows the answer.

`%` is written twice, as names are filled in with it.
"""

# bash cuts words at `=` and `@`, so that the line is told, and the word that it would replace.
_BASH = """
%(complete_func)s() {
    local offer
    COMPREPLY=()
    while IFS= read -r offer; do
        [ -z "$offer" ] || COMPREPLY+=("$offer")
    done < <(env COMP_WORDS="${COMP_LINE:0:COMP_POINT}" COMP_TYPE="$COMP_TYPE" \\
        _REGIONAI_WORD="${COMP_WORDS[COMP_CWORD]}" %(autocomplete_var)s=complete_bash "$1" 2>/dev/null)
    [[ ${#COMPREPLY[@]} -ne 1 || ${COMPREPLY[0]} != *[=.] ]] || compopt -o nospace 2>/dev/null
}

# Before bash 4.4 nothing else than sorted.
complete -o default -o nosort -F %(complete_func)s %(prog_name)s 2>/dev/null \\
    || complete -o default -F %(complete_func)s %(prog_name)s
"""

_ZSH = """
#compdef %(prog_name)s

%(complete_func)s() {
    local -a all offers open
    all=("${(@f)$(_TYPER_COMPLETE_ARGS="${words[1,CURRENT-1]} $PREFIX" \\
        %(autocomplete_var)s=complete_zsh command %(prog_name)s 2>/dev/null)}")
    offers=(${${(M)all:#-*}#-})
    open=(${${(M)all:#+*}#+})
    if (( $#offers + $#open )); then
        _describe -V '%(prog_name)s' offers -- open -S ''
    else
        _files
    fi
}

compdef %(complete_func)s %(prog_name)s
# Found by its name at the first tab, it has to answer that as well.
[[ $zsh_eval_context[-1] != loadautofunc ]] || %(complete_func)s "$@"
"""

_FISH = """
function %(complete_func)s
    set --local line (commandline --cut-at-cursor --current-process | string collect)
    set --local offers (env _TYPER_COMPLETE_ARGS="$line" %(autocomplete_var)s=complete_fish \\
        %(prog_name)s 2>/dev/null)
    if set --query offers[1]
        printf '%%s\\n' $offers
    else
        __fish_complete_path (commandline --current-token --cut-at-cursor)
    end
end

complete --command %(prog_name)s --no-files --keep-order --arguments '(%(complete_func)s)'
"""

_POWER_SHELL = """
Register-ArgumentCompleter -Native -CommandName %(prog_name)s -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $typed = $cursorPosition - $commandAst.Extent.StartOffset
    $line = $commandAst.ToString().PadRight($typed).Substring(0, $typed)
    $Env:%(autocomplete_var)s = "complete_powershell"
    $Env:_TYPER_COMPLETE_ARGS = $line
    %(prog_name)s 2>$null | ForEach-Object {
        $value, $title = $_ -split ":::", 2
        [System.Management.Automation.CompletionResult]::new($value, $value, "ParameterValue", $title)
    }
    $Env:%(autocomplete_var)s = $null
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
