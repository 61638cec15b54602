"""An uploaded tsconfig.json extends uploaded files only."""

from __future__ import annotations

import pytest

from trellis.deployments.models import SourceFile
from trellis.deployments.tsconfig import check_tsconfigs
from trellis.errors import ScriptError


def check(contents: str, path: str = "tsconfig.json") -> None:
    check_tsconfigs([SourceFile(path, contents), SourceFile("config/base.json", "{}")])


@pytest.mark.parametrize(
    "contents",
    [
        "",
        "{}",
        '// a comment\n{ /* one */ "compilerOptions": { "strict": true, }, }',
        '{"extends": "./config/base.json"}',
        '{"extends": ["./config/base"]}',
        '{"extends": "@tsconfig/node22/tsconfig.json"}',
        '{"include": ["// not a comment", "a,]"]}',
    ],
)
def test_a_configuration_inside_of_the_upload_is_fine(contents):
    check(contents)


@pytest.mark.parametrize(
    "base",
    ["/etc/base.json", "../base.json", "./config/../../base", "./main.ts", "pkg/../../../etc/x"],
)
def test_a_base_outside_of_the_upload_is_refused(base):
    for contents in (f'{{"extends": "{base}"}}', f'{{"extends": ["./config/base", "{base}"]}}'):
        with pytest.raises(ScriptError, match="outside of the upload") as caught:
            check(contents)
        assert caught.value.code == "build_failed"


def test_any_json_file_may_be_a_base_and_is_checked():
    with pytest.raises(ScriptError, match=r"config/more.json extends"):
        check('{"\\u0065xtends": "/etc/base.json"}', path="config/more.json")


@pytest.mark.parametrize(
    "contents", ["{", '{"extends": "/a", "extends": "./config/base"}', "[" * 100_000]
)
def test_json_that_can_be_read_in_two_ways_is_refused(contents):
    with pytest.raises(ScriptError, match="is not JSON"):
        check(contents)
