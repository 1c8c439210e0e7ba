"""Train one net of the line model: plain backward passes and Adam, in numpy."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefgen.clean.line_model import REACH, Net, shifted

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Page:
    """Scaled traits (blocks, t), whether each block is text (0 or 1), and what it weighs."""

    traits: Array
    text: Array
    weights: Array


@dataclass(frozen=True, slots=True)
class Plan:
    """How a net is trained: units, passes over the pages, and what keeps it from learning them."""

    units: int = 24
    passes: int = 16
    batch: int = 12
    rate: float = 6e-3
    decay: float = 2e-2
    drop_traits: float = 0.45
    drop_units: float = 0.1


def train(pages: Sequence[Page], plan: Plan, seed: int) -> Net:
    """A net trained on ``pages``; the same pages, plan and seed give the same net."""
    rng = np.random.default_rng(seed)
    weights = _start(pages[0].traits.shape[1], plan.units, rng)
    moments = [(np.zeros_like(w), np.zeros_like(w)) for w in weights]
    steps = plan.passes * len(pages) // plan.batch
    order: list[int] = []
    for step in range(steps):
        while len(order) < plan.batch:
            order += rng.permutation(len(pages)).tolist()
        chosen, order = order[: plan.batch], order[plan.batch :]
        total = sum(pages[number].weights.sum() for number in chosen)
        slopes = [np.zeros_like(w) for w in weights]
        for number in chosen:
            parts = _slopes(weights, pages[number], plan, rng)
            slopes = [slope + part / total for slope, part in zip(slopes, parts, strict=True)]
        _move(weights, slopes, moments, step, _rate(step / steps, plan.rate), plan.decay)
    return Net(*weights[:5], float(weights[5][0]))


def _start(traits: int, units: int, rng: np.random.Generator) -> list[Array]:
    def even(shape: tuple[int, ...], fan: int) -> Array:
        return rng.uniform(-1, 1, shape) / np.sqrt(fan)

    return [
        even((traits, units), traits),
        np.zeros(units),
        even((len(REACH), 3, units, units), 3 * units),
        np.zeros((len(REACH), units)),
        even((2 * units,), 2 * units),
        np.zeros(1),
    ]


def _slopes(
    weights: Sequence[Array], page: Page, plan: Plan, rng: np.random.Generator
) -> list[Array]:
    """The slope of the page's weighted log loss by every weight."""
    enter, enter_bias, layers, layer_biases, leave, leave_bias = weights
    seen = page.traits * _kept(page.traits.shape, plan.drop_traits, rng)
    first = np.tanh(seen @ enter + enter_bias)
    state, track = first, []
    for reach, layer, bias in zip(REACH, layers, layer_biases, strict=True):
        mask = _kept(state.shape, plan.drop_units, rng)
        kept = state * mask
        parts = (shifted(kept, reach), kept, shifted(kept, -reach))
        active = sum(part @ w for part, w in zip(parts, layer, strict=True)) + bias
        track.append((mask, parts, active > 0))
        state = state + np.maximum(active, 0)
    units = first.shape[1]
    odds = first @ leave[:units] + state @ leave[units:] + leave_bias[0]
    error = (1 / (1 + np.exp(-odds)) - page.text) * page.weights
    d_leave = np.concatenate([error @ first, error @ state])
    d_state = np.outer(error, leave[units:])
    d_layers, d_biases = np.zeros_like(layers), np.zeros_like(layer_biases)
    for number in reversed(range(len(REACH))):
        mask, parts, active = track[number]
        back = d_state * active
        d_biases[number] = back.sum(axis=0)
        d_layers[number] = [part.T @ back for part in parts]
        reach = REACH[number]
        through = shifted(back @ layers[number][0].T, -reach) + back @ layers[number][1].T
        through += shifted(back @ layers[number][2].T, reach)
        d_state = d_state + through * mask
    d_first = (d_state + np.outer(error, leave[:units])) * (1 - first**2)
    d_enter = seen.T @ d_first
    return [d_enter, d_first.sum(axis=0), d_layers, d_biases, d_leave, np.array([error.sum()])]


def _kept(shape: tuple[int, ...], dropped: float, rng: np.random.Generator) -> Array:
    return np.asarray((rng.random(shape) >= dropped) / (1 - dropped))


def _rate(done: float, peak: float) -> float:
    """The learning rate: up over three tenths, down to nothing over the rest (one cycle)."""
    if done < 0.3:
        return float(peak * (0.04 + 0.96 * (1 - np.cos(np.pi * done / 0.3)) / 2))
    return float(peak * (1 + np.cos(np.pi * (done - 0.3) / 0.7)) / 2)


def _move(
    weights: Sequence[Array],
    slopes: Sequence[Array],
    moments: Sequence[tuple[Array, Array]],
    step: int,
    rate: float,
    decay: float,
) -> None:
    """One step of Adam with decoupled decay (Loshchilov and Hutter 2019), slopes clipped to 1."""
    length = np.sqrt(sum(float((slope**2).sum()) for slope in slopes))
    for number, slope in enumerate(slopes):
        clipped = slope / max(1.0, length)
        mean, square = moments[number]
        np.add(0.9 * mean, 0.1 * clipped, out=mean)
        np.add(0.999 * square, 0.001 * clipped**2, out=square)
        corrected = mean / (1 - 0.9 ** (step + 1))
        spread = np.sqrt(square / (1 - 0.999 ** (step + 1))) + 1e-8
        weight = weights[number]
        np.subtract(weight * (1 - rate * decay), rate * corrected / spread, out=weight)
