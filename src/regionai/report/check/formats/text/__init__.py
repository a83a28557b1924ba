"""The report for people, drawn by rich.

Everything that comes from a proposal reaches the terminal as plain `Text`:
nothing in it is markup, and the reader has refused what steers a terminal.
Symbols and lines are those that a Korean Windows console (cp949) can show.
"""
