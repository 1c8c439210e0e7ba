"""What a PDF needs beside its pages: the marks of its standards, and streams that end plainly."""

import zlib
from typing import Any

# PDF/UA's own mark, and its schema, which PDF/A wants declared (ISO 19005-3, 6.6.2.3).
_UNIVERSAL = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""


def runs_into_a_line_end(pdf: bytes) -> bool:
    """Whether a stream but the last ends in CR: that of the small objects, made when all is known.

    It is another one with a spare object in it.
    """
    return b"\r\nendstream" in pdf[: pdf.rindex(b"\nendstream") - 1]


def end_plainly(pdf: bytes) -> bytes:
    r"""A PDF whose last stream, the table of its objects, does not run into its line's end.

    That table is made when all is written, so ``finish`` cannot see to it.

    >>> end_plainly(b"stream\nab\r\nendstream\nstartxref")
    b'stream\nab\r\r\nendstream\nstartxref'
    >>> end_plainly(b"ab\r\nendstream\nab\nendstream")
    b'ab\r\nendstream\nab\nendstream'
    """
    before, end, after = pdf.rpartition(b"\nendstream")
    return before + b"\r" + end + after if before.endswith(b"\r") else pdf


def finish(_document: object, pdf: Any, spare: int = 0) -> None:  # noqa: ANN401 (no types)
    """Declare the file PDF/UA-1 beside PDF/A-3a; the metadata stays uncompressed for readers.

    So does a stream that would end in CR when compressed: readers that look for its end take that
    for a part of the line's end, and find it one byte short. No picture is smoothed by the reader's
    program, which PDF/A does not allow (6.2.8.1). ``spare`` is a number of empty objects to add.

    Where several marks stand on one letter, WeasyPrint 70 gives all their text to one glyph and
    none to the others, which both standards refuse: theirs is a word joiner, which nobody sees.
    """
    import pydyf

    for _ in range(spare):
        pdf.add_object(pydyf.Dictionary())
    for part in pdf.objects:
        extra = getattr(part, "extra", {})
        if b"begincmap" in getattr(part, "stream", ())[:3]:
            part.stream = [line.replace(b" <>", b" <2060>") for line in part.stream]
        if "Interpolate" in extra:
            extra["Interpolate"] = "false"
        if extra.get("Type") == "/Metadata":
            part.compress = False
            head, tail = b"".join(part.stream).rsplit(b"</rdf:RDF>", 1)
            part.stream = [head, _UNIVERSAL, b"</rdf:RDF>", tail]
        elif getattr(part, "compress", False):
            part.compress = False
            part.compress = zlib.adler32(_content(part)) & 0xFF != ord("\r")
        elif getattr(part, "stream", None) and _content(part).endswith(b"\r"):
            part.stream = [*part.stream, b"\n"]  # the data of a picture know their own end


def _content(part: Any) -> bytes:  # noqa: ANN401
    """What is between the words that a stream begins and ends with; zlib ends with its sum."""
    written: bytes = part.data.partition(b"stream\n")[2]
    return written.removesuffix(b"\nendstream")
