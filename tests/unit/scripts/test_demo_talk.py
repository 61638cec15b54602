"""The demo does not let a wrong answer pass."""

import pytest

from demo_talk import Talk, WrongAnswerError


class OneAnswer:
    """A guild whose bot always answers the same, and its log."""

    member = "ada"

    def __init__(self, content, flags=0):
        self._message = content and {"id": "2", "content": content, "flags": flags}

    def say(self, content):
        return "1"

    def answer_to(self, message_id):
        return self._message

    def use(self, command, **options):
        return {"message": self._message}

    def press(self, message_id, custom_id):
        return {}

    def message(self, message_id):
        return self._message

    def wait_for(self, matches, seconds):
        return self._message and {"message": self._message["content"]}


def talk(content, flags=0):
    guild = OneAnswer(content, flags)
    return Talk(guild, guild)


def test_right_answers_are_shown(capsys):
    right = talk("pong", flags=64)
    assert right.says("!ping", answer="pong") == "2"
    right.uses("hello", answer="pong", alone=True, name="Ada")
    right.presses("2", "press", becomes="pong")
    right.waits_for_log("po", 1)
    shown = capsys.readouterr().out
    assert "ada  !ping" in shown
    assert "ada  /hello name:Ada" in shown
    assert "trellis  pong" in shown


@pytest.mark.parametrize("answer", ["pang", None])
@pytest.mark.parametrize(
    "act",
    [
        lambda talk: talk.says("!ping", answer="pong"),
        lambda talk: talk.uses("ping", answer="pong"),
        lambda talk: talk.says_what_fails("!boom", error="boom", at="main.ts:3"),
    ],
)
def test_a_wrong_answer_ends_the_demo_with_what_was_expected(act, answer):
    with pytest.raises(WrongAnswerError, match=r"expected: .*(pong|main\.ts:3)"):
        act(talk(answer))


def test_an_answer_for_everybody_is_wrong_where_one_alone_should_see_it():
    with pytest.raises(WrongAnswerError, match="only the member sees"):
        talk("pong").uses("hello", answer="pong", alone=True)
