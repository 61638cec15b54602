"""`rest.*` of scripts: what a guild's script may read and change of its guild at Discord.

A module for each topic declares its endpoints: an op's name, a model of its arguments and a route.
`endpoint` makes requests of them, `proof` sees to it that a script names only what is its guild's.
"""
