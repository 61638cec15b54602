(() => {
  // starter/in-turn.ts
  var InTurn = class {
    #last = Promise.resolve();
    run(work) {
      const result = this.#last.then(work);
      this.#last = result.catch(() => void 0);
      return result;
    }
  };

  // starter/counter.ts
  var KEY = "starter";
  var counters = kv.store("counters");
  var changes = new InTurn();
  async function count() {
    return Number(await counters.get(KEY) ?? "0");
  }
  async function increment() {
    return await changes.run(async () => {
      const next = await count() + 1;
      await counters.set(KEY, String(next));
      return next;
    });
  }
  async function reset() {
    await changes.run(async () => {
      await counters.delete(KEY);
    });
  }

  // starter/main.ts
  var ping = prefix({
    name: "ping",
    description: "Answers, with what was said",
    run: async (ctx) => {
      await ctx.reply(["pong", ...ctx.args].join(" "));
    }
  });
  var hello = slash({
    name: "hello",
    description: "Says hello, to you alone",
    options: [{ name: "name", description: "Whom to greet", type: "string" }],
    run: async (ctx) => {
      const name = ctx.options.name ?? ctx.msg.user.username;
      await ctx.reply({ content: `Hello, ${name}!`, ephemeral: true });
    }
  });
  var counter = slash({
    name: "counter",
    description: "Counts, and remembers",
    subcommands: [
      {
        name: "get",
        description: "Shows the count",
        run: async (ctx) => {
          await ctx.reply(`The counter is at ${await count()}.`);
        }
      },
      {
        name: "increment",
        description: "Adds one",
        run: async (ctx) => {
          await ctx.reply(`The counter is now at ${await increment()}.`);
        }
      },
      {
        name: "reset",
        description: "Starts again from nothing",
        run: async (ctx) => {
          await reset();
          await ctx.reply("The counter is back at 0.");
        }
      }
    ]
  });
  createBot({ prefix: "!", commands: [ping], slashCommands: [hello, counter] });
})();
//# sourceURL=guild.js
