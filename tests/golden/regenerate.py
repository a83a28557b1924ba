"""Write every golden report anew; read the difference before it is kept."""

from golden import GOLDEN, cases
from mistaken import FOLDERS, expected

if __name__ == "__main__":
    for name, made in cases().items():
        (GOLDEN / name).write_text(made(), encoding="utf-8", newline="")
    for folder in FOLDERS:
        (folder / "expected.txt").write_text(expected(folder), encoding="utf-8", newline="")
