"""Phrase families of page furniture: the words by which lines around an article give it away.

Each family is a tuple of phrases, lower case, blanks single; ``clean`` turns them into patterns.
A phrase that could stand in the news stands in no family that cuts by itself: appeals need
several kinds of words together. English first; other languages have the commonest phrases.
"""


def _phrases(packed: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in packed.split(";") if phrase.strip())


BUTTONS = _phrases(
    """
    accept; accept all; accept all cookies; accept cookies; ad; ad choices; add comment; advertise;
    advertise with us; advertisement; advertisment; advertising; advertorial; agree; all rights
    reserved; allow all; already a subscriber?; annual; anuncio; anzeige; apply; article continues
    after ad; article continues after this advertisement; article continues below; audio; back;
    back to top; bookmark; buffer; cancel; cancel reply; caption; close; commenta; comments;
    condividi; contact; contact us; contents; continue; continue reading; continue reading below;
    continue without accepting; contribute; contribute today; cookie policy; cookie settings;
    copied; copy; copy link; copy url; copyright; create account; create free account; delen;
    dismiss; don't show me this message again; donate; donate now; donate today; download; e-mail;
    edit; email; email address; email article; embed; enlarge; enlarge image; enter your email;
    enter your email address; expand; facebook; favorite; favorites; feedback; flipboard; follow;
    follow us; following; full screen; gallery; get the app; gift article; give feedback; give this
    article; google news; hide; hide caption; home; i agree; image; instagram; jump to comments;
    key points; latest; learn more; less; like; like this; like this:; link; link copied; link
    copied!; linkedin; listen; listen to article; listen to this article; live; load comments; load
    more; load more comments; loading; loading...; log in; log out; login; logout; mail; main menu;
    menu; messenger; monthly; more; more options; my account; my profile; navigation; newsletter;
    newsletters; next; next article; next post; no comments; no thanks; not now; notifications;
    offer; ok; once; open image in gallery; open menu; open search; paiment methods; partager;
    paste; pause; payment methods; pin; pin it; pinterest; play; play video; pocket; popular;
    popup; premium; prev; previous; previous article; previous post; print; print article; print
    this; privacy; privacy policy; profile; promoted; publicidad; publicidade; publicité;
    pubblicità; read later; read less; read more; read next; reddit; register; register now;
    reklam; reklama; remind me later; remind me later.; replay; reply; report; report ad; report
    this ad; reprints; republish; retry; rss; rss feed; save; save article; save for later; saved;
    scroll; scroll down; search; see all; see more; send; send email; settings; share; share
    article; share full article; share it; share on; share on email; share on facebook; share on
    linkedin; share on twitter; share on whatsapp; share on x; share options; share story; share
    the article; share this; share this article; share this on:; share this page; share this post;
    share this story; share this story:; share this video; share this with; share this:; share to
    facebook; share to twitter; share via; share via email; share with friends; share:; sharing is
    caring!; show; show all; show caption; show comments; show full article; show less; show more;
    show more sharing options; sign in; sign up; sign up now; sitemap; site map; skip; skip ad;
    skip advertisement; skip to content; skip to main content; skip to navigation; sms; sponsored;
    sponsored content; stories; story continues below; story continues below advertisement; submit;
    subscribe; subscribe now; subscribe today; support; support us; supported by; tags; tags:;
    teilen; telegram; terms; terms of service; terms of use; text size; thanks; thank you!;
    threads; this video cannot be played; tiktok; top; topics; topics:; try again; tumblr; tweet;
    tweet this; twitter; unmute; updated; updated:; video; videos; view all; view all comments;
    view comments; view gallery; view image in fullscreen; view more; vk; volume; watch; watch
    live; watch more; watch now; watch:; whatsapp; write a comment; write comment; x; yes; youtube;
    zoom; werbung; реклама; поделиться; paylaş; udostępnij; compartir; compartilhar; compartilhe;
    comparte; abonnieren; jetzt abonnieren; anmelden; suche; menü; mehr; weiterlesen; lire aussi;
    s'abonner; se connecter; order reprints;
    table of contents
    """
)
"""Whole lines that are a button, a label or a service's name."""

LINE_STARTS = _phrases(
    """
    older:; newer:; earlier:; previous:; next:; a version of this article appeared; accept cookies;
    add your comment; advertisement -; all rights reserved; already a subscriber; already have an
    account; also read:; also read |; also see:; also watch:; article bookmarked; be the first to
    comment; by clicking; by continuing to use; by entering your email; by signing up; by
    submitting; by subscribing; categories:; check out our; check your inbox; click here; click on
    the; click to; comments are closed; contact the author; contact the reporter; contact us at;
    continue reading; copyright ©; copyright 19; copyright 20; correction:; create a free account;
    create an account; disclaimer:; discover more; do you have a story; don't have an account;
    don't miss:; don’t miss:; download our; download the app; email the author; enter your email;
    enter the email; explore more; fields are marked; filed to:; filed under; find your bookmarks;
    first published; follow @; follow her on; follow him on; follow me on; follow our; follow the
    author; follow them on; follow us; for more information, visit; for more news; for more on; for
    the latest; for unlimited access; forgot your password; get all the latest; get our; get the
    latest; get unlimited access; get your daily; get more; go deeper:; go to the; got a tip; have
    a news tip; have a story; have a tip; have an opinion on this; have you got a story; have
    something to say; here's our; if you have a story; if you liked this; image copyright; image
    source; image credit; in case you missed it; in pictures:; join our; join the conversation;
    join the discussion; join thought-provoking; keep reading; last modified; last updated; latest
    from; latest news:; leave a comment; leave a reply; like us on; listen:; listen to the; log in
    to; logged in as; more about; more by; more coverage; more from; more in; more information
    about; more like this; more news from; more on this; more on:; more stories; more to read; more
    videos; most popular; most read; most viewed; must read:; need help?; never miss; not a
    subscriber; not ready to support; original url; other stories; our standards:; out of date?;
    page last updated; photo by; photo credit; photo gallery; photo:; photograph:; photos:;
    photographer:; picture credit; picture:; please enable; please enter; please log in; please
    note that comments; please read our; please refresh; please sign in; please subscribe; please
    support; powered by; press escape; previous article; promoted stories; published by; purchase
    licensing rights; read also; read all; read full; read more; read next; read now; read our;
    read the full; read the original; read this next; read this:; reading time; receive our; recent
    posts; recommended for you; recommended stories; recommended:; register for free; register to;
    related article; related content; related coverage; related news; related posts; related
    reading; related stories; related story; related topics; related video; related:; related |;
    republish this; required fields; save my name; scroll down; see also; see more; send tips; send
    us; share on; share this; show comments; sign in; sign up; sign me up; site by; skip to;
    sources:; sponsored by; start your; stay connected; stay informed; stay on top; stay tuned;
    stay up to date; story continues; submit a; subscribe for; subscribe now; subscribe to; support
    our; support us; support the; tags:; tagged; tell us what; terms and conditions; terms of;
    thank you for; thanks for reading; thanks for signing; this article appeared; this article
    contains affiliate; this article has been updated; this article is more than; this article
    originally; this article was amended; this article was first; this article was last; this
    article was originally; this article was produced; this article was published; this article was
    updated; this content is not available; this entry was posted; this page; this post was; this
    post may contain; this site is protected; this site uses; this story has been; this story is
    part of; this story originally; this story was originally; this story was updated; this video;
    this website uses; to comment,; to continue reading; to leave a comment; to read the full; to
    read more; to view this; top stories; topics:; trending; try refreshing; unlock this; unable to
    load; view all; view comments; view image; view more; view this post; visit our; want more;
    want to read; want to get; watch live; watch more; watch now; watch the; watch video; watch:;
    we use cookies; we and our partners; we've updated; what to read next; write to; you are using
    an; you can also follow; you can follow; you can unsubscribe; you have been; you may also; you
    might also; you may unsubscribe; you must be logged; you will receive; you've reached; your
    browser; your email address; your comment; your name; your support; your email; lesen sie auch;
    lesen sie mehr; mehr zum thema; mehr von; auch interessant; das könnte sie; foto:; fotos:;
    bild:; quelle:; newsletter; à lire aussi; a lire aussi; lire aussi; lire la suite; lire plus;
    voir aussi; crédit photo; abonnez-vous; inscrivez-vous; partager sur; tous droits; leia também;
    leia mais; veja também; saiba mais; foto de; assine; siga o; compartilhe; lee también; leer
    más; le puede interesar; te puede interesar; ver también; lea también; síguenos; suscríbete;
    más información; compartir en; leggi anche; leggi tutto; iscriviti; riproduzione riservata;
    lees ook; lees meer; meer over; schrijf je in; czytaj także; czytaj też; zobacz też; zobacz
    także; czytaj więcej; читайте также; читать далее; подписывайтесь; смотрите также; фото:;
    источник:; ayrıca oku; daha fazla; haberin devamı; ilgili haber; fotoğraf:; also: see;
    an error has occurred; an error occurred; get breaking; get daily; like this article; like this
    story; related post:
    """
)
"""How lines start that are furniture when they are short or hold no news."""

SURE_STARTS = _phrases(
    """
    related article; related story; related stories; related:; related |; read also; read more; see
    also:; also read; original url; leave a reply; leave a comment; this site uses akismet; this
    site uses cookies; this website uses; we use cookies; learn how your comment data; your email
    address will not; save my name, email; required fields are marked; all rights reserved;
    copyright ©; sign up for; sign up to; subscribe to our; subscribe to the; subscribe to receive;
    follow us on; by signing up; by subscribing; by submitting; by clicking; our standards: ;
    reporting by; additional reporting; writing by; editing by; join our whatsapp; join our
    telegram; download our app; purchase licensing rights; this site is protected by; picture
    credit:; photo credit:; photo by; photograph by; image credit:; image source,; image copyright;
    this article was originally published; this story was originally published; this article was
    first published; this article originally appeared; this story originally appeared; this article
    was amended on; a version of this article; republish our articles; to view this video please
    enable; you must be logged in; click here to; click to share; report a correction; please
    enable javascript; lire aussi; à lire aussi; lesen sie auch; lee también; lea también; leia
    também; leggi anche; lees ook; czytaj też; czytaj także; читайте также; recommended:; don't
    miss:; don’t miss:; must read:; watch:; read next:; more:; go deeper:; more on this:; more on
    this story; tags:; topics:; filed under; categories:; get the latest news; got a story; do you
    have a story; have you got a story; if you have a story; got a tip; send us a tip
    """
)
"""How lines start that are furniture at any length up to 60 words."""

ENDINGS = _phrases(
    """
    a message from; also in; also on; elsewhere in; about the author; about the authors; add a
    comment; also in this section; are you a subscriber; article tags; author bio; be the first to
    comment; become a member; comments; conversation; dear reader; dear readers; discussion;
    discover more from; editor's picks; editors' picks; elsewhere on; explore more; featured; get
    involved; help us; in this article; in this story; join our commenting forum; join the
    conversation; join the discussion; keep reading; latest; latest articles; latest headlines;
    latest in; latest news; latest stories; leave a comment; leave a reply; more articles; more for
    you; more from; more headlines; more in; more like this; more news; more on; more on this
    story; more stories; more to explore; more to read; most commented; most discussed; most
    popular; most read; most recent; most shared; most viewed; newsletter; newsletters; next
    article; next up; no comments; on this story; our picks; other news; other stories; paid
    content; paid post; people also read; popular; popular articles; popular news; popular now;
    popular posts; popular stories; post a comment; post comment; previous article; promoted;
    promoted content; promoted stories; read more; read next; readers' comments; recent articles;
    recent comments; recent news; recent posts; recommended; recommended articles; recommended by;
    recommended for you; recommended reading; recommended stories; references; related; related
    articles; related content; related coverage; related links; related news; related posts;
    related reading; related stories; related topics; related videos; reviews; see also; share this
    article; share this story; show comments; sign up for; similar articles; similar stories; site
    index; site information navigation; sponsored; sponsored content; sponsored links; sponsored
    stories; stay connected; stories for you; subscribe to our; suggested for you; support
    independent journalism; tags; thank you for reading; the latest; today's headlines; top
    articles; top news; top posts; top stories; top videos; topics; trending; trending now;
    trending stories; view comments; viewed; what others are reading; what to read next; you may
    also be interested in; you may also like; you might also like; you may like; you may have
    missed; you might like; your comment; your thoughts; leave your comment; write a review; submit
    a comment; reader comments; the conversation; latest from; watch next; up next; kommentare;
    mehr zum thema; meistgelesen; das könnte sie auch interessieren; lesen sie auch; commentaires;
    à lire aussi; les plus lus; comentarios; comentários; leia também; veja também; mais lidas; te
    puede interesar; noticias relacionadas; más leídas; lo más leído; relacionadas; commenti; leggi
    anche; i più letti; reacties; meest gelezen; lees ook; komentarze; czytaj także; polecane;
    комментарии; читайте также; по теме; yorumlar; ilgili haberler; en çok okunanlar
    """
)
"""Heads of the sections that follow an article: a whole short line, or its first two words."""

REPLY_HEADS = _phrases(
    """
    comment; comments; responses; replies; thoughts on; leave a reply; leave a comment; leave a
    response; post a comment; add a comment; join the conversation; join the discussion; be the
    first to comment; kommentare; commentaires; comentarios; comentários; reacties; commenti;
    комментарии; komentarze; yorumlar
    """
)
"""Heads of what readers wrote: prose follows, and none of it is the article's."""

ASKS = _phrases(
    """
    donate; donation; donations; donating; subscribe; become a member; becoming a member; sign up;
    your help; your support; your contribution; your donation; help us; help keep; support us;
    support our; support the; supporting the; stand with us; standing with us; chip in;
    keep it alive; make a contribution; make a gift; unlimited access; free trial; your inbox
    """
)
"""What an appeal asks for, in words that news seldom writes to its reader."""

WEAK_ASKS = _phrases(
    """
    support; contribute; contribution; contributions; subscription; subscriptions; register;
    membership; join us; pledge; follow us; fund us; funding; subscribers; supporters
    """
)
"""What an appeal asks for, in words that news writes too."""

PRESS = _phrases(
    """
    journalism; our journalists; our journalist; our reporting; newsroom; our readers;
    loyal readers; readers like you; reading experience; newsletter; newsletters; our coverage;
    ad-free; ads; ad free; adverts; our reporters; our work; our team; our stories;
    independent media; free press; paywall; paywalls; our website; our content; our journalism
    """
)
"""What an appeal is for."""

LEGAL_NOTICE = (
    r"\b(?:is|are|has been|have been|was|were)\b.{0,60}"
    r"\b(?:terrorist|extremist|undesirable|foreign agent)\b.{0,80}"
    r"\b(?:banned|outlawed|prohibited|designated)\b.{0,20}\b(?:in|by)\b.{1,60}$"
)
"""Notice that a law of the outlet's country asks for; never news."""

METER = (
    r"\b(?:free|complimentary|gratis)\s(?:\w{1,12}\s){0,2}(?:articles?|pages?|stories|story|reads?|views?)"
    r"\b.{0,40}(?:\b(?:left|remaining|used|reached|limit|month|week|until|for)\b|\d)"
    r"|\b(?:used|read|reached|viewed|opened|left)\b.{0,40}\b(?:free|complimentary)\s(?:\w{1,12}\s){0,2}"
    r"(?:articles?|pages?|stories|story|reads?|views?|limit)\b"
    r"|\b(?:\w{1,8}\s(?:articles?|pages?|stories|reads?|views?)\sof\s\w{1,8}"
    r"|\w{1,8}\sof\s\w{1,8}\s(?:free\s)?(?:articles?|pages?|stories|reads?|views?))"
    r"\s(?:left|used|read|remaining)\b"
)
"""How a paywall counts what its visitor has read."""

RIGHTS = _phrases(
    """
    all rights reserved; alle rechte vorbehalten; tous droits réservés;
    todos los derechos reservados; todos os direitos reservados; riproduzione riservata
    """
)
"""What a notice of copyright says besides the year."""

COOKIES = _phrases(
    """
    cookie; cookies; privacy policy; privacy notice; privacy settings; terms of use;
    terms of service; recaptcha; adblocker; ad blocker; javascript
    """
)
"""What the notices speak of that a visitor must agree to."""

FORMS = _phrases(
    """
    email address; e-mail address; your inbox; unsubscribe; opt-out; opt out; newsletter;
    newsletters; log in; push notifications
    """
)
"""What a form on a page asks for or promises."""

AUTHOR_VERBS = _phrases(
    """
    is; was; covers; writes; reports; joined; has worked; has covered; has written; has been;
    serves; works
    """
)
"""How a note on the writer goes on after the name."""

AUTHOR_ROLES = _phrases(
    """
    reporter; correspondent; editor; journalist; columnist; writer; freelance; freelancer;
    bureau chief; author; covers; covering; staff; contributor; fellow; based in; producer
    """
)
"""What a note on the writer calls them."""

AUTHOR_CONTACTS = _phrases(
    """
    follow him on; follow her on; follow them on; follow me on; follow us on;
    he can be reached at; she can be reached at; they can be reached at; reach him at;
    reach her at; reach them at; contact him; contact her; contact them; on twitter @;
    on twitter: @; email him at; email her at; you can reach; you can follow; you can email;
    you can contact
    """
)
"""How a note on the writer says where to write."""
