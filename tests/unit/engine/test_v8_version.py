"""The engine stands on mini-racer's private C ABI: one version of it, and no other."""

from importlib import metadata

import pytest

from trellis.engine import v8
from trellis.errors import DependencyError


@pytest.fixture
def installed(monkeypatch):
    """Pretends that this version is installed; None for none."""

    def pretend(version):
        def answer(_name):
            if version is None:
                raise metadata.PackageNotFoundError("mini-racer")
            return version

        monkeypatch.setattr(metadata, "version", answer)

    return pretend


def test_the_version_that_is_pinned_is_the_one_that_is_supported():
    v8.check_version()


@pytest.mark.parametrize("version", ["0.14.0", "0.15.0", None])
def test_another_version_is_refused_with_the_one_to_install(installed, version):
    installed(version)
    with pytest.raises(DependencyError) as refusal:
        v8.check_version()
    assert v8.SUPPORTED_VERSION in refusal.value.message
    assert f"mini-racer=={v8.SUPPORTED_VERSION}" in (refusal.value.hint or "")
