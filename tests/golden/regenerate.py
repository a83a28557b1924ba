"""Write every golden report anew; read the difference before it is kept."""

from golden import GOLDEN, cases

if __name__ == "__main__":
    for name, text in cases():
        (GOLDEN / name).write_text(text, encoding="utf-8", newline="")
