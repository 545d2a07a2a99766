"""The types that users see, and the package's own, by both checkers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import oneshelf

HERE = Path(__file__).parent
CHECKERS = {"mypy": ["--strict"], "pyright": ["--pythonpath", sys.executable]}


def check(checker: str, of: Path, folder: Path) -> None:
    """Checks a file or package against the package as it is installed, or found by its path."""
    pytest.importorskip(checker)
    found = Path(oneshelf.__file__).parents[1]
    where = {**os.environ, "MYPYPATH": str(found), "PYTHONPATH": str(found)}
    if found.name == "site-packages":
        where = dict(os.environ)
    command = [sys.executable, "-m", checker, *CHECKERS[checker], str(of)]
    done = subprocess.run(command, cwd=folder, env=where, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("checker", CHECKERS)
def test_what_users_write(checker: str, tmp_path: Path) -> None:
    """Goal: no ignore, no cast, no Any for users of the package."""
    sample = tmp_path / "sample.py"
    sample.write_text((HERE / "typing" / "sample.py").read_text())
    check(checker, sample, tmp_path)


@pytest.mark.parametrize("checker", CHECKERS)
def test_a_mistake_is_seen(checker: str, tmp_path: Path) -> None:
    """Goal: the types are there, so that a wrong one is told."""
    wrong = tmp_path / "wrong.py"
    wrong.write_text('from oneshelf import Line\nLine("MUG", 1.5)\n')
    with pytest.raises(AssertionError, match="float"):
        check(checker, wrong, tmp_path)


@pytest.mark.parametrize("checker", CHECKERS)
def test_the_package_itself(checker: str, tmp_path: Path) -> None:
    """Goal: what is made and what is written is as strict as what it asks of others."""
    source = HERE.parent / "python" / "oneshelf"
    check(checker, source, HERE.parent)
