"""The counts on the last line of `make test` are those of the tests that ran."""

import pytest

from run_tests import Counts, Step, counts_of_node, counts_of_pytest, python, run


@pytest.mark.parametrize("mark", ["#", "\N{INFORMATION SOURCE}"])
def test_node_counts_are_read_from_its_closing_lines(mark):
    lines = ["tests 9", "pass 4", "fail 1", "cancelled 1", "skipped 2", "todo 1", "duration_ms 8.5"]
    output = "".join(f"{mark} {line}\n" for line in ["ok 1 - # pass 70", *lines])
    assert counts_of_node(output) == Counts(passed=4, failed=2, skipped=3)


def test_pytest_counts_are_read_from_its_report(tmp_path):
    report = tmp_path / "report.xml"
    report.write_text(
        '<testsuites><testsuite tests="9" failures="1" errors="2" skipped="3"/></testsuites>'
    )
    assert counts_of_pytest(report) == Counts(passed=3, failed=3, skipped=3)


def test_a_run_that_dies_without_a_report_is_one_failure(tmp_path):
    died = Step("died", "died", (python("-c", "exit(3)"),), lambda _: counts_of_pytest(tmp_path))
    assert run(died).counts == Counts(failed=1)
    assert not run(died).ok


def test_a_check_that_fails_is_one_failure_and_the_rest_of_it_still_runs(capsys):
    commands = (python("-c", "exit(1)"), python("-c", "print('second')"))
    outcome = run(Step("check", "check", commands))
    assert outcome.counts == Counts(failed=1)
    assert "second" in capsys.readouterr().out


def test_a_program_that_is_missing_is_a_failure():
    assert not run(Step("missing", "missing", (("no-such-program-here",),))).ok
