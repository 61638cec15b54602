"""Requests and secrets through the real host and the command line."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from guild_log import GuildLog
from local_stack import Stack

SCRIPT = """
    const atLoad = fetch("%(url)s/load", { headers: { "X-Key": secrets.get("KEY") ?? "" } });
    createBot({
      prefix: "!",
      commands: [
        prefix({
          name: "loaded",
          run: async (ctx) => { await ctx.reply(`${(await atLoad).status}`); },
        }),
        prefix({
          name: "ask",
          run: async (ctx) => {
            const headers = { "X-Key": secrets.get("KEY") ?? "" };
            const answer = await fetch("%(url)s/ask", { headers });
            const { spelled } = (await answer.json()) as { spelled: string };
            console.log("it is", spelled.split(" ").join(""));
            await ctx.reply(`${answer.status}`);
          },
        }),
        prefix({
          name: "show",
          run: async (ctx) => {
            const sent = await ctx.reply({
              content: "see",
              attachments: [
                { url: "%(url)s/pictures/a%%20cat.json" },
                { data: "aGk=", filename: "b.txt" },
              ],
            });
            const gone = await rest
              .sendMessage({
                channelId: ctx.msg.channelId,
                attachments: [{ url: "%(url)s/gone", filename: "gone.txt" }],
              })
              .catch((error: { code: string }) => error.code);
            const names = sent!.attachments.map(({ filename, size }) => `${filename} ${size}`);
            await ctx.reply(JSON.stringify([names, gone]));
          },
        }),
        prefix({
          name: "other",
          run: async (ctx) => {
            const refused = await fetch("http://127.0.0.1:9/", {
              headers: { "X-Key": secrets.get("KEY") ?? "" },
            }).catch((error: { code: string }) => error.code);
            await ctx.reply(`${refused}`);
          },
        }),
      ],
    });
"""


class Spelling(BaseHTTPRequestHandler):
    """Spells the key that it was sent, so that nothing masks it."""

    keys: list[str] = []  # noqa: RUF012  # of all requests

    def do_GET(self) -> None:
        if self.path == "/gone":
            self.send_error(404)
            return
        key = self.headers.get("X-Key", "")
        self.keys.append(key)
        body = json.dumps({"spelled": " ".join(key)}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server():
    Spelling.keys.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Spelling) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{listening.server_port}"
        listening.shutdown()


@pytest.fixture(scope="module")
def stack(tmp_path_factory):
    settings = {"TRELLIS_FETCH_ALLOW_PRIVATE": "true"}
    with Stack(tmp_path_factory.mktemp("stack"), settings=settings) as running:
        running.start_emulator()
        running.start_host()
        running.sign_in()
        yield running


def asked(guild, command):
    return guild.answer_to(guild.say(command))["content"]


def test_a_secret_leaves_with_requests_and_shows_nowhere(stack, guild, deploy, server):
    def set_secret(value):
        words = ("secrets", "set", "KEY", "--guild", guild.id, "--allow-host", server)
        done = stack.trellis(*words, stdin=value)
        assert done.returncode == 0, done.stderr

    set_secret("first-value")
    done = deploy(main=SCRIPT % {"url": f"http://{server}"})
    assert done.returncode == 0, done.stderr
    assert asked(guild, "!loaded") == "200"
    with GuildLog(stack, guild.id) as log:
        assert asked(guild, "!ask") == "200"
        assert log.wait_for(lambda entry: entry["message"] == "it is [secret KEY]", 60)
    set_secret("second-value")
    assert asked(guild, "!ask") == "200"
    rotated = stack.trellis("secrets", "rotate-key")
    assert (rotated.returncode, rotated.stdout) == (0, "1 secret is sealed with the new key.\n")
    assert asked(guild, "!ask") == "200"
    assert Spelling.keys == ["first-value", "first-value", "second-value", "second-value"]
    assert asked(guild, "!other") == "forbidden"

    used = json.loads(stack.trellis("usage", "--guild", guild.id, "--json").stdout)
    assert used["hour"]["fetch"]["requests"] == 4
    assert "requests" in stack.trellis("usage", "--guild", guild.id).stdout
    listed = stack.trellis("secrets", "list", "--guild", guild.id, "--json").stdout
    assert json.loads(listed) == [{"name": "KEY", "allowed_hosts": [server]}]
    logs = stack.trellis("logs", "--guild", guild.id, "--json").stdout
    assert "value" not in logs


def test_a_message_carries_what_lies_at_a_url(guild, deploy, server):
    assert deploy(main=SCRIPT % {"url": f"http://{server}"}).returncode == 0
    first = guild.answer_to(guild.say("!show"))
    second = guild.answer_to(first["id"])
    assert json.loads(second["content"]) == [["a cat.json 15", "b.txt 2"], "invalid_argument"]
    assert [one["filename"] for one in first["attachments"]] == ["a cat.json", "b.txt"]


def test_after_a_restart_the_rotated_key_opens(stack, guild, deploy, server):
    stack.trellis(
        "secrets", "set", "KEY", "--guild", guild.id, "--allow-host", server, stdin="kept"
    )
    assert stack.trellis("secrets", "rotate-key").returncode == 0
    stack.processes[-1].stop()
    stack.start_host()
    assert deploy(main=SCRIPT % {"url": f"http://{server}"}).returncode == 0
    assert asked(guild, "!loaded") == "200"
    assert Spelling.keys == ["kept"]


LISTED = """
    const ask = async (ctx: { reply: (text: string) => Promise<unknown> }) => {
      const headers = { "X-Key": secrets.get("KEY") ?? "" };
      const told = await fetch("http://%s/", { headers }).then(
        (answer) => `${answer.status}`,
        (error: { code: string; list?: string }) => `${error.code} ${error.list ?? ""}`.trim(),
      );
      await ctx.reply(told);
    };
    createBot({ prefix: "!", commands: [prefix({ name: "ask", run: ask })] });
"""


def test_the_guild_s_managers_say_which_hosts_its_script_may_ask(stack, guild, deploy, server):
    def fetch(*words):
        done = stack.trellis("fetch", *words, "--guild", guild.id, "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    assert deploy(main=LISTED % server).returncode == 0
    assert fetch("list") == {"allow": [], "deny": []}
    assert asked(guild, "!ask") == "200"
    fetch("allow", "*.example.org")
    assert asked(guild, "!ask") == "forbidden guild.allow"
    fetch("allow", f"http://{server}/path")
    assert asked(guild, "!ask") == "200"
    assert fetch("deny", "127.0.0.1")["deny"] == ["127.0.0.1"]
    stack.processes[-1].stop()
    stack.start_host()
    assert asked(guild, "!ask") == "forbidden guild.deny"
    assert fetch("reset", "--all") == {"allow": [], "deny": []}
    assert asked(guild, "!ask") == "200"
    assert len(Spelling.keys) == 3


def test_where_a_secret_may_be_sent_changes_without_its_value(stack, guild, deploy, server):
    def secrets(verb, *words, stdin=None):
        done = stack.trellis("secrets", verb, "KEY", *words, "--guild", guild.id, stdin=stdin)
        assert done.returncode == 0, done.stderr

    secrets("set", stdin="hush-hush")
    assert deploy(main=LISTED % server).returncode == 0
    assert asked(guild, "!ask") == "forbidden"
    secrets("allow", server)
    assert asked(guild, "!ask") == "200"
    secrets("disallow", server)
    assert asked(guild, "!ask") == "forbidden"
    assert Spelling.keys == ["hush-hush"]


def test_without_leave_of_the_operator_this_machine_is_not_reached(stack, guild, deploy, server):
    stack.processes[-1].stop()
    stack.host_environ["TRELLIS_FETCH_ALLOW_PRIVATE"] = "false"
    stack.start_host()
    main = f"""
    on("messageCreate", async (ctx) => {{
      const told = await fetch("http://{server}/").catch((error: {{ code: string }}) => error.code);
      await ctx.reply(`${{told}}`);
    }});
    """
    assert deploy(main=main).returncode == 0
    assert asked(guild, "go") == "forbidden"
    assert Spelling.keys == []
