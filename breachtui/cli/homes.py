"""Which module has which command: it is imported when the command is used."""

_HOMES = {
    "ask_commands": ("search", "show", "compare", "export", "cite"),
    "config_command": ("config",),
    "link_commands": ("link", "merge", "split", "part", "suggestions"),
    "load_commands": ("open", "load", "parse", "sources"),
    "own_commands": ("tag", "mark", "note", "edit", "views"),
    "serve_command": ("serve",),
    "statistics_command": ("stats",),
    "topics": ("help",),
    "undo_commands": ("loads", "takeback", "remove", "restore", "removed", "undo", "redo"),
}

HOMES = {name: f"breachtui.cli.{home}" for home, names in _HOMES.items() for name in names}
"""Every command, and the module that has it."""
