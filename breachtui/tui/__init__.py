"""The screens. They ask the store; their widgets are told what to show and say what was done."""
