"""Other ways of finding copies, run by a Python that has datasketch and rensa.

Usage: python peers.py TEXTS.json FOUND.json PEER

TEXTS is a list of texts. FOUND gets ``family``, a number for each text, and CPU ``seconds`` from
the texts on. Runs of three words, 64 hashes; both ask for candidates of a Jaccard similarity of
one half, rensa in 16 bands, and keep those whose hashes agree that much.
"""

import json
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

HASHES, BANDS, THRESHOLD = 64, 16, 0.5
WORD = re.compile(r"[^\W_]+")


def shingles(text: str) -> list[str]:
    words = WORD.findall(text.lower())
    return sorted({" ".join(words[i : i + 3]) for i in range(max(1, len(words) - 2))})


def datasketch(texts: list[str]) -> Iterator[tuple[int, int]]:
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=THRESHOLD, num_perm=HASHES)
    for number, text in enumerate(texts):
        hashed = MinHash(HASHES, seed=1)
        hashed.update_batch([run.encode() for run in shingles(text)])
        yield from ((int(other), number) for other in index.query(hashed))
        index.insert(number, hashed)


def rensa(texts: list[str]) -> Iterator[tuple[int, int]]:
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=THRESHOLD, num_perm=HASHES, num_bands=BANDS)
    kept = []
    for number, text in enumerate(texts):
        hashed = RMinHash(HASHES, 1)
        hashed.update(shingles(text))
        kept.append(hashed)
        for other in index.query(hashed):
            if kept[other].jaccard(hashed) >= THRESHOLD:
                yield other, number
        index.insert(number, hashed)


def main() -> None:
    given, found, peer = sys.argv[1:]
    texts = json.loads(Path(given).read_text("utf-8"))
    started = time.process_time()
    family = np.arange(len(texts)).tolist()

    def root(number: int) -> int:
        while family[number] != number:
            number = family[number]
        return number

    for one, other in {"datasketch": datasketch, "rensa": rensa}[peer](texts):
        first, second = sorted((root(one), root(other)))
        family[second] = first
    made = {"family": [root(n) for n in range(len(texts))]}
    made["seconds"] = time.process_time() - started
    Path(found).write_text(json.dumps(made), "utf-8")


if __name__ == "__main__":
    main()
