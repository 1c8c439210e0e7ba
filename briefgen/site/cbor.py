"""CBOR (RFC 8949) of whole numbers, texts and lists: what the lists of a search index are made of.

Anything else is refused, so that nothing is lost on the way there and back.
"""

import struct

_NUMBER, _NEGATIVE, _TEXT, _LIST = 0, 1, 3, 4
_SIZES = {24: ">B", 25: ">H", 26: ">I", 27: ">Q"}
_INLINE = 24


def encode(value: object) -> bytes:
    """A value as CBOR, each number in the fewest bytes.

    >>> encode([1, "a", [500]]).hex()
    '83016161811901f4'

    Raises:
        TypeError: it is neither a whole number, a text nor a list of such.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        return _head(_NUMBER, value) if value >= 0 else _head(_NEGATIVE, -1 - value)
    if isinstance(value, str):
        data = value.encode()
        return _head(_TEXT, len(data)) + data
    if isinstance(value, list):
        return _head(_LIST, len(value)) + b"".join(map(encode, value))
    raise TypeError(f"no CBOR here for {type(value).__name__}")


def decode(data: bytes) -> object:
    """What a run of CBOR says.

    >>> decode(bytes.fromhex("83016161811901f4"))
    [1, 'a', [500]]

    Raises:
        ValueError: it is cut short, goes on, or holds another kind of value.
    """
    try:
        value, end = _read(data, 0)
    except (IndexError, struct.error) as error:
        raise ValueError("CBOR cut short") from error
    if end != len(data):
        raise ValueError("more than one value")
    return value


def _head(kind: int, number: int) -> bytes:
    if number < _INLINE:
        return bytes([kind << 5 | number])
    for sign, form in _SIZES.items():
        if number < 1 << 8 * struct.calcsize(form):
            return bytes([kind << 5 | sign]) + struct.pack(form, number)
    raise TypeError("a number of more than 64 bits")


def _read(data: bytes, at: int) -> tuple[object, int]:
    kind, number = data[at] >> 5, data[at] & 31
    at += 1
    if number >= _INLINE:
        if number not in _SIZES:
            raise ValueError(f"CBOR of an open length at {at}")
        (number,) = struct.unpack_from(_SIZES[number], data, at)
        at += struct.calcsize(_SIZES[data[at - 1] & 31])
    if kind == _NUMBER:
        return number, at
    if kind == _NEGATIVE:
        return -1 - number, at
    if kind == _TEXT:
        if at + number > len(data):
            raise IndexError
        return data[at : at + number].decode(), at + number
    if kind != _LIST:
        raise ValueError(f"CBOR of kind {kind} at {at}")
    found = []
    for _ in range(number):
        value, at = _read(data, at)
        found.append(value)
    return found, at
