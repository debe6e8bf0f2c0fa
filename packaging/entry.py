"""What the frozen program starts with."""

import multiprocessing

from annotator.__main__ import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    main()
