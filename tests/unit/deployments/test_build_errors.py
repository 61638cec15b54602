"""Build errors name the guild's files and keep the host's to the host."""

from __future__ import annotations

from trellis.deployments.build_errors import build_failed

FILES = {"src/main.ts", "src/lib.ts"}


def said(text: str, place: str = "", quoted: str = "") -> str:
    lines = [f"✘ [ERROR] {text}", ""]
    if place:
        lines += [f"    {place}:", f"      1 │ {quoted}", "        ╵ ^", ""]
    return "\n".join(lines) + "\n"


def test_an_error_says_where_counting_columns_from_one():
    error = build_failed(said('Unexpected ";"', "src/main.ts:3:16"), FILES)
    assert error.code == "build_failed"
    assert error.message == 'src/main.ts:3:17: Unexpected ";"'


def test_all_errors_are_told_in_order_up_to_ten():
    text = "".join(said(f"error {n}", f"src/main.ts:{n}:0") for n in range(1, 30))
    lines = build_failed(text, FILES).message.splitlines()
    assert lines[0] == "src/main.ts:1:1: error 1"
    assert len(lines) == 10


def test_quoted_source_lines_are_left_out():
    assert "let" not in build_failed(said("Bad", "src/main.ts:1:0", "let x"), FILES).message


def test_nothing_is_told_about_a_file_that_was_not_uploaded():
    text = said('Expected ";" but found "root"', "../../../etc/passwd:1:8", "root:x:0:0")
    message = build_failed(text, FILES).message
    assert message == "an import leads outside of the upload"


def test_whether_a_file_outside_exists_is_not_told():
    missing = said('Could not resolve "../../secret.json"', "src/main.ts:1:7")
    present = said('No loader is configured for ".pem" files: ../key.pem', "src/main.ts:1:7")
    expected = "src/main.ts:1:8: an import leads outside of the upload"
    assert build_failed(missing, FILES).message == expected
    assert build_failed(present, FILES).message == expected


def test_an_import_within_the_upload_that_is_missing_is_told():
    error = build_failed(said('Could not resolve "../lib"', "src/a/b.ts:1:7"), {"src/a/b.ts"})
    assert error.message == 'src/a/b.ts:1:8: Could not resolve "../lib"'


def test_a_package_that_is_missing_comes_with_a_way_out():
    error = build_failed(said('Could not resolve "lodash"', "src/main.ts:1:7"), FILES)
    assert "trellis deploy" in (error.hint or "")


def test_top_level_await_comes_with_a_way_out():
    error = build_failed(said("Top-level await is currently not supported"), FILES)
    assert "async" in (error.hint or "")


def test_a_failure_without_words_is_an_error_all_the_same():
    assert build_failed("", FILES).message
