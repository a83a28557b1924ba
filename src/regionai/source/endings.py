"""How the names of files end, which says what they hold."""

YAML_SUFFIXES = (".yaml", ".yml")

# Workbooks that a proposal may be kept in.
WORKBOOKS = (".xlsx", ".xlsm")
