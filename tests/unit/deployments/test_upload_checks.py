"""An upload stays inside its directory and its limits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trellis.config import RuntimeConfig
from trellis.deployments.models import SourceFile, Upload
from trellis.deployments.upload_checks import check_upload
from trellis.errors import LimitError, RequestError

LIMITS = RuntimeConfig(max_bundle_files=3, max_bundle_total_bytes=1024, max_script_bytes=2048)


def check_files(*files: SourceFile, entry: str | None = None) -> None:
    check_upload(Upload(entry or files[0].path, files), LIMITS)


@pytest.mark.parametrize(
    "path", ["main.ts", "src/main.ts", "src/a b/c-1.tsx", "ünï/köd.ts", ".hidden/x", "a...b/..c"]
)
def test_a_relative_path_is_taken(path):
    check_files(SourceFile(path, "1"))


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "../main.ts",
        "src/../../main.ts",
        "src/./main.ts",
        "./main.ts",
        "src//main.ts",
        "src/",
        "..",
        "..\\main.ts",
        "C:/main.ts",
        "a:b",
        "main.ts\0",
        "ma\nin.ts",
        "\u202emain.ts",
        "\ud800.ts",
        "x" * 201,
        "/".join(["x"] * 300),
    ],
)
def test_any_other_path_is_refused(path):
    with pytest.raises(RequestError) as caught:
        check_files(SourceFile("main.ts", ""), SourceFile(path, ""))
    assert caught.value.code == "deployments.bad_upload"


@given(st.text())
def test_a_path_that_is_taken_stays_below_its_directory(path):
    try:
        check_files(SourceFile(path, ""))
    except RequestError:
        return
    assert not path.startswith("/")
    assert ".." not in path.split("/")
    assert "\\" not in path


@pytest.mark.parametrize("paths", [["a.ts", "a.ts"], ["a", "a/b.ts"], ["a/b/c.ts", "a"]])
def test_files_must_not_take_each_other_s_place(paths):
    with pytest.raises(RequestError):
        check_files(*(SourceFile(path, "") for path in paths))


def test_an_empty_file_is_fine():
    check_files(SourceFile("main.ts", ""), SourceFile("empty.ts", ""))


@pytest.mark.parametrize("contents", ["a\0b", "\ud800"])
def test_a_file_that_is_not_text_is_refused(contents):
    with pytest.raises(RequestError):
        check_files(SourceFile("main.ts", contents))


def test_the_entry_must_be_among_the_files():
    with pytest.raises(RequestError, match=r"src/main.ts"):
        check_files(SourceFile("main.ts", ""), entry="src/main.ts")


def test_a_bundle_needs_no_files_and_no_entry_among_them():
    check_upload(Upload("src/main.ts", bundle="1"), LIMITS)
    check_upload(Upload("src/main.ts", [SourceFile("a.ts", "")], bundle=""), LIMITS)


def test_an_upload_of_nothing_is_refused():
    with pytest.raises(RequestError):
        check_upload(Upload("main.ts", []), LIMITS)


@pytest.mark.parametrize(
    ("upload", "limit"),
    [
        (
            Upload("0.ts", [SourceFile(f"{n}.ts", "") for n in range(4)]),
            "runtime.max_bundle_files",
        ),
        (
            Upload("a.ts", [SourceFile("a.ts", "x" * 600), SourceFile("b.ts", "é" * 300)]),
            "runtime.max_bundle_total_bytes",
        ),
        (
            Upload("a.ts", [SourceFile("a.ts", "x" * 1025)], bundle="1"),
            "runtime.max_bundle_total_bytes",
        ),
        (Upload("a.ts", bundle="x" * 2049), "runtime.max_script_bytes"),
        (
            Upload("a.ts", bundle="1", source_map=SourceFile("a.map", "x" * 9000)),
            "runtime.max_script_bytes",
        ),
    ],
)
def test_a_limit_that_is_passed_is_named(upload, limit):
    with pytest.raises(LimitError) as caught:
        check_upload(upload, LIMITS)
    assert caught.value.details["limit"] == limit


@pytest.mark.parametrize("build_id", ["x" * 65, "a\0"])
def test_a_strange_build_id_is_refused(build_id):
    with pytest.raises(RequestError):
        check_upload(Upload("a.ts", bundle="1", build_id=build_id), LIMITS)
