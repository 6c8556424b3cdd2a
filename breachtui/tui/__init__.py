"""The screens. They ask the store; their widgets are told what to show and say what was done."""

import os
import sys

# What a key asks for is drawn 8 to 25 ms sooner than at Textual's 60 frames a second: what comes
# after a frame, as rows after the letter in the box, waits for the next but one.
os.environ.setdefault("TEXTUAL_FPS", "250")
# Milliseconds after which an escape is a key of its own: the pieces of a sequence come closer together.
os.environ.setdefault("ESCDELAY", "50")
# A thread that reads the file lets the screen draw after 0.5 ms, not after 5.
sys.setswitchinterval(0.0005)
