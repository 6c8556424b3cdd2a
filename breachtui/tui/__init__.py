"""The screens. They ask the store; their widgets are told what to show and say what was done."""

import os
import sys

# What a key asks for is drawn 8 to 25 ms sooner than at Textual's 60 frames a second: what comes
# after a frame, as rows after the letter in the box, waits for the next but one.
os.environ.setdefault("TEXTUAL_FPS", "250")
# The escape key acts after 40 ms, not 100. So long Textual waits whether it begins the code of another key,
# whose bytes arrive together, also over ssh.
os.environ.setdefault("ESCDELAY", "40")
# A thread that reads the file lets the screen draw after 0.5 ms, not after 5.
sys.setswitchinterval(0.0005)
