"""Other ways of grouping, run by a Python that has scikit-learn.

Usage: python peers.py SIMILARITIES.npz LABELS.npz

SIMILARITIES holds an array of shape (n, n), 0 to 1, for each batch; LABELS gets an array of n group
numbers for each peer and batch, under "peer|batch", and CPU seconds under "peer". The thresholds
are those at which each did best on batches like these.
"""

import sys
import time
from collections.abc import Callable

import numpy as np
from sklearn.cluster import HDBSCAN, AgglomerativeClustering

AVERAGE, SINGLE_PASS = 0.13, 0.22


def agglomerative(similarity: np.ndarray) -> np.ndarray:
    if len(similarity) < 2:
        return np.zeros(len(similarity), dtype=int)
    model = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=1 - AVERAGE
    )
    return model.fit_predict(1 - similarity)


def single_pass(similarity: np.ndarray) -> np.ndarray:
    """Each article in turn goes to the group it is most like on average, or starts one."""
    groups: list[list[int]] = []
    for row in range(len(similarity)):
        near = [float(similarity[row, group].mean()) for group in groups]
        if near and max(near) >= SINGLE_PASS:
            groups[near.index(max(near))].append(row)
        else:
            groups.append([row])
    labels = np.zeros(len(similarity), dtype=int)
    for number, group in enumerate(groups):
        labels[group] = number
    return labels


def hdbscan(similarity: np.ndarray) -> np.ndarray:
    """What it takes for noise stands alone."""
    if len(similarity) < 2:
        return np.zeros(len(similarity), dtype=int)
    distance = np.maximum(1 - similarity, 0)
    model = HDBSCAN(min_cluster_size=2, min_samples=1, metric="precomputed", copy=True)
    labels = model.fit_predict(distance)
    noise = labels < 0
    labels[noise] = labels.max() + 1 + np.arange(noise.sum())
    return labels


PEERS: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "agglomerative": agglomerative,
    "single pass": single_pass,
    "HDBSCAN": hdbscan,
}


def main(given: str, made: str) -> None:
    found = {}
    with np.load(given) as batches:
        for peer, group in PEERS.items():
            started = time.process_time()
            for name in batches.files:
                found[f"{peer}|{name}"] = group(batches[name])
            found[peer] = np.array(time.process_time() - started)
    np.savez(made, **found)


if __name__ == "__main__":
    main(*sys.argv[1:])
