"""Notices that outlets print between and below their paragraphs, as patterns over lower case.

Each says by its own form what it is: who earns by a link, whose views these are, that a report is
unfinished, who may print it again, where else to find the outlet, what must be agreed to before
something foreign is shown. Quoted words are taken out before these are tried.
"""

SERVICES = (
    r"(?:bluesky|discord|facebook|flipboard|google news|instagram|linkedin|mastodon|messenger"
    r"|pinterest|reddit|snapchat|spotify|telegram|threads|tiktok|twitter|viber|vk|whatsapp|x"
    r"|youtube)"
)
"""Services on which outlets have a channel."""

NOTICES = (
    r"\baffiliate (?:links?|commissions?|partners?|programs?)\b.{0,200}\b(?:we|our|us|i|my)\b",
    r"\b(?:we|our|us|i|my)\b.{0,200}\baffiliate (?:links?|commissions?|partners?|programs?)\b",
    r"\bwe (?:may|might|can|could|will|do)? ?(?:earn|receive|get|make) (?:an? |some )?"
    r"(?:small |modest |affiliate )?(?:commission|share of (?:the )?(?:sales?|revenue))",
    r"^(?:the )?(?:views|opinions)(?: and (?:views|opinions))?"
    r" (?:expressed|contained) (?:in|by|here)",
    r"^(?:this is a (?:breaking|developing) (?:news )?(?:story|event)"
    r"|this (?:is a )?(?:breaking |developing )?(?:news )?(?:story|article) is (?:developing|being)"
    r"|this (?:story|article|page) will be updated|more (?:details )?to follow\b)",
    r"^this (?:work|article|story|text|content|piece) is (?:licensed|(?:re)?published) under",
    r"^(?:want|would you like) to republish|^this copy is for your personal",
    r"^(?:the )?\w[^.!?]{1,60} is an? (?:[\w-]{2,16},? ){0,5}"
    r"(?:news (?:organi[sz]ation|agency|outlet|service|site|website|magazine|portal|platform)"
    r"|newsroom|newspaper|magazine|media (?:outlet|organi[sz]ation)|publication)\b[^.!?]{0,80}"
    r" (?:dedicated|devoted|committed) to\b",
    r"^.{0,80}\b(?:needs?|have|has|must) (?:to )?be (?:an? |logged |signed |registered )"
    r"(?:[\w-]{2,16} ){0,2}(?:subscriber|member|user|in)\b.{0,20}"
    r"\bto (?:join|comment|post|read|view|continue|access|leave)\b",
    r"^.{0,120}\b(?:please|kindly|your|our)\b.{0,120}"
    r"\b(?:comment(?:ing)?|community) (?:policy|policies|rules|guidelines|standards)\b",
    r"^this (?:article|story|content) is"
    r" (?:exclusive to|(?:only )?(?:available|reserved) (?:for|to))",
    r"\byou are (?:currently )?using (?:an? )?(?:\w{1,14} )?(?:version of )?"
    r"(?:\w{1,14} )?browser\b",
    rf"^(?:(?:please )?follow|find us|join|like us|add us|listen to|subscribe to) .{{0,60}}"
    rf"\bon (?:our )?{SERVICES}\b",
    rf"^(?:folgen?|suivez|síguenos|sigue|siga|seguici|segui|volg|obserwuj|følg|följ) .{{0,60}}"
    rf"\b(?:auf|sur|en|no|su|op|na|på|através) {SERVICES}\b",
    r"^(?:empfohlener |recommended )?(?:external content|externe[rn]? inhalte?|contenu externe"
    r"|contenido externo|redaktioneller inhalt)(?:\W|$).{0,40}$",
    r"\b(?:externe[rn]? inhalte?|external content|contenus? externes?|contenido externo)\b.{0,300}"
    r"\b(?:einverstanden|zustimm\w{0,4}|einwillig\w{0,6}|privatsphäre|personenbezogen\w{0,3}"
    r"|consent|privacy|accept|cookies|consentement|consentimiento)\b",
    r"\b(?:einverstanden|zustimm\w{0,4}|einwillig\w{0,6}|privatsphäre|consent)\b.{0,100}"
    r"\b(?:externe[rn]? inhalte?|external content)\b",
)
"""Notices by the words that make them one."""
