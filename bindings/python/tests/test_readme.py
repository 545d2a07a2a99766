"""The README, word by word: what it says to type prints what it says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

README = (Path(__file__).parents[1] / "README.md").read_text()


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def printed(program: str, folder: Path) -> str:
    """What a program prints, in a process of its own that finds the package as it is installed."""
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    # The time of day is another one.
    return re.sub(r"\d\d:\d\d:\d\d", "13:24:58", done.stdout)


def test_the_readme_does_as_it_says(tmp_path: Path) -> None:
    """Goal: the first program prints what is shown, twice the same; the others go on from it."""
    first, second, third = blocks("python")
    (shown,) = blocks("text")
    assert printed(first, tmp_path) == shown
    assert printed(first, tmp_path) == shown
    said = re.search(r"^prints `(.+)` and `(.+)`\.", README, re.MULTILINE)
    assert said and printed(second, tmp_path).splitlines() == list(said.groups())
    said = re.search(r"^prints `(Delivered.+)`\.", README, re.MULTILINE)
    assert said and printed(third, tmp_path).strip() == said.group(1)
