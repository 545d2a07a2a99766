"""What is in the wheel, as it was installed."""

from __future__ import annotations

import re
from importlib.metadata import PackagePath, distribution, version
from pathlib import Path

import pytest

import oneshelf as o

ROOT = Path(__file__).parents[3]


def files() -> dict[str, PackagePath]:
    """The files that the wheel's own record names."""
    found = distribution("oneshelf").files
    assert found is not None
    return {file.as_posix(): file for file in found if not file.as_posix().endswith(".pyc")}


def test_the_version_is_the_engines() -> None:
    """Goal: wheel, package, engine and workspace have one version."""
    manifest = (ROOT / "Cargo.toml").read_text()
    found = re.search(r'^version = "(.+)"$', manifest, re.MULTILINE)
    assert found and o.__version__ == version("oneshelf") == found[1]


def test_the_licence_is_in_it() -> None:
    """Goal: the licence is named, and both texts are there, as the repository has them."""
    metadata = distribution("oneshelf").metadata
    assert metadata["License-Expression"] == "MIT OR Apache-2.0"
    assert sorted(metadata.get_all("License-File", [])) == ["LICENSE-APACHE", "LICENSE-MIT"]
    for name in ("LICENSE-APACHE", "LICENSE-MIT"):
        (path,) = (path for path in files() if path.endswith(f"licenses/{name}"))
        assert files()[path].read_text() == (ROOT / name).read_text()


def test_the_types_are_in_it() -> None:
    """Goal: checkers find the types; the glue has a description of its own."""
    for name in ("py.typed", "_types.py", "_native/__init__.pyi"):
        assert f"oneshelf/{name}" in files()


def test_it_needs_nothing_else() -> None:
    """Goal: one native library, no other package, no Rust, and no machine's own paths."""
    wheel = distribution("oneshelf")
    assert not wheel.requires
    libraries = [path for path in files() if re.search(r"\.(so|dylib|dll)$", path)]
    assert len(libraries) == 1
    sources = [path for path in files() if path.endswith((".rs", ".toml", ".pyc", ".lock"))]
    assert sources == []
    assert wheel.metadata["Requires-Python"] == ">=3.11"


def test_the_readme_is_its_description() -> None:
    """Goal: who looks the package up reads how to use it."""
    description = distribution("oneshelf").metadata.get_payload()  # type: ignore[attr-defined]
    assert description.strip() == (ROOT / "bindings/python/README.md").read_text().strip()


@pytest.mark.parametrize("name", ["LICENSE-MIT", "LICENSE-APACHE"])
def test_the_copied_licences_are_the_repositorys(name: str) -> None:
    """Goal: the package's own copies stay the same texts."""
    here = Path(__file__).parents[1] / name
    assert here.read_text() == (ROOT / name).read_text()
