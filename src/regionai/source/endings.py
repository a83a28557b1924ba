"""How the names of files end, which says what they hold."""

YAML_SUFFIXES = (".yaml", ".yml")
